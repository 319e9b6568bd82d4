"""Whether a line without a full stop is a sentence, and whether it is worded as a headline."""

from __future__ import annotations

from service.splitting.grammar.phrases import own_subject
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, ROOT, Syntax

ASKING = ("WP", "WRB", "WDT", "WP$")  # tags of the words that open questions, and headings such as "How it began"
OBJECTS = ("obj", "ccomp", "xcomp")
LED = ("DT", "PRP$", "PRP")  # tags of words that headlines leave out before a noun, or of pronouns
# Verbs without a passive, so that no "was" can be missing in a headline: "11 people died in flood"
UNSUFFERED = frozenset(
    """died fled led resigned collapsed exploded happened occurred arrived agreed voted remained continued escaped
    failed refused landed started ended opened closed reopened rallied climbed tumbled plunged jumped""".split()
)
HELPING = frozenset("is are was were be has have had 's 're".split())


def is_sentence(syntax: Syntax) -> bool:
    """It has a finite verb with a subject before it, and asks nothing."""
    root = syntax.heads.index(ROOT)
    subject = own_subject(syntax, root)
    asks = any(tag in ASKING for tag in syntax.tags[:1])
    return subject is not None and _finite(syntax, root) is not None and not asks


def is_headline(syntax: Syntax) -> bool:
    """It is worded as headlines are ("Lee wins vote", "Three men charged over killing"), or as captions are."""
    root = syntax.heads.index(ROOT)
    verb, subject = _finite(syntax, root), own_subject(syntax, root)
    if verb is None or subject is None:
        return True
    led = [i for i in syntax.below(subject) if syntax.tags[i] in LED]
    if syntax.tags[verb] in ("VBZ", "VBP") and syntax.lower(verb) not in HELPING:
        return not led or all(syntax.lower(i) in ("a", "an") for i in led)
    suffered = syntax.lower(verb).endswith("ed") and syntax.lower(verb) not in UNSUFFERED
    return verb == root and suffered and not led and not _has_object(syntax, root)


def _has_object(syntax: Syntax, root: int) -> bool:
    """An object without a preposition: not "12 years" of "sentenced to 12 years"."""
    objects = (c for c in syntax.children[root] if syntax.relations[c] in OBJECTS)
    return any(syntax.child(c, "case") is None for c in objects)


def _finite(syntax: Syntax, root: int) -> int | None:
    """The finite verb of the sentence: its auxiliary or copula, or the word that heads it."""
    helping = [c for c in syntax.children[root] if syntax.relations[c] in AUXILIARIES]
    return next((i for i in (*helping, root) if syntax.tags[i] in FINITE), None)
