"""Whether the verb that governs a day looks ahead: "On Sunday the two will meet", unlike "that he won in May"."""

from __future__ import annotations

from service.splitting.cutting.stance import WILL
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, ROOT, Syntax
from service.when import When

# "In May they are to meet", "are due to meet".
TO_COME = frozenset("due set expected scheduled slated planned going hope hopes plan plans".split())
# In the past tense, these set a day that may still lie ahead: "the talks he set for Monday".
SETTING = frozenset(
    """set called call moved planned scheduled postponed delayed fixed put agreed announced ordered expected wanted
    demanded slated due""".split()
)
# Behind these a day may date what went before: "opens an inquiry after the crash on Monday".
TELLING_WHICH = frozenset("over after since during following because amid about against who which that when".split())
# What is told behind these went before, whatever will come of it.
REASONS = frozenset("after because since although though".split())
TELLING_OF_BEFORE = REASONS | {"that"}
OPENING = frozenset("and but or that because as while so who which where".split())
BEFORE_A_DAY = frozenset("on in from by early late".split())
# Behind these stands what went before, if it is somebody's or one of many: "after his two bookings on".
AFTERWARDS = frozenset("after since following over".split())
OF_THEIRS = frozenset("his her its their a an".split())
# Future deeds in the present tense: "is released in November"; "is pictured", "is accused" point to no such day.
PLANNED_TO_BE = frozenset(
    "released published launched held opened reopened inaugurated unveiled broadcast aired staged sworn".split()
)
# "Kept open until Monday", "moved to Monday": though the verb is in the past, the day may lie ahead.
REACHING = frozenset("for to until till through by before from".split())


def governing_verb(syntax: Syntax, when: When) -> int | None:
    """The verb that the day hangs on, with no other verb and no word such as "after" or "who" in between."""
    day = first_word(syntax, when)
    if day is None:
        return None
    verb = syntax.heads[day]
    while verb != ROOT and when.start <= syntax.words[verb].start < when.end:
        verb = syntax.heads[verb]
    if verb == ROOT:
        return None
    between = range(min(verb, day) + 1, max(verb, day))
    parted = any(_is_full_verb(syntax, i, verb) or syntax.lower(i) in TELLING_WHICH for i in between)
    return None if parted else verb


def _is_full_verb(syntax: Syntax, i: int, verb: int) -> bool:
    own = syntax.heads[i] == verb and syntax.relations[i] in AUXILIARIES
    return syntax.tags[i].startswith("VB") and not own


def first_word(syntax: Syntax, when: When) -> int | None:
    return next((i for i, word in enumerate(syntax.words) if word.start >= when.start), None)


def will_be(syntax: Syntax, verb: int, when: When) -> bool:
    """ "Will meet on Sunday"; where the day stands first, it opens its clause: "On Sunday they are due to meet"."""
    if syntax.words[verb].start > when.start and not _opens_clause(syntax, when):
        return False
    above = syntax.heads[verb]
    planned = {verb, above} if syntax.relations[verb] == "xcomp" else {verb}
    return any(_is_to_be(syntax, i) for i in planned)


def _is_to_be(syntax: Syntax, verb: int) -> bool:
    beside = {syntax.lower(c) for c in syntax.children[verb] if syntax.relations[c] in AUXILIARIES}
    if WILL & beside:
        return True
    present = {"is", "are", "'s", "'re", "’s", "’re"} & beside or syntax.tags[verb] in ("VBZ", "VBP")
    return syntax.lower(verb) in TO_COME and bool(present) and syntax.child(verb, "xcomp") is not None


def _opens_clause(syntax: Syntax, when: When) -> bool:
    """Nothing stands before the day and its preposition but a mark or a word that joins clauses."""
    first = first_word(syntax, when)
    if first is None:
        return False
    last = _last_before(syntax, first)
    return last is None or not syntax.words[last].lettered or syntax.lower(last) in OPENING


def has_been(syntax: Syntax, when: When) -> bool:
    """ "(That) he won in May", "killed in May": a verb in the past that does not set something for that day."""
    first = first_word(syntax, when)
    if first is None or any(syntax.lower(i) in REACHING for i in (first - 1, first)):
        return False
    verbs = governing_verb(syntax, when), _last_before(syntax, first), _gave_a_reason(syntax, first)
    return any(verb is not None and verb < first and _is_told(syntax, verb) for verb in verbs)


def _gave_a_reason(syntax: Syntax, first: int) -> int | None:
    """The verb nearest before the day, if its clause tells why or after what: "will close because it lost money on"."""
    verb = next((i for i in reversed(range(first)) if syntax.tags[i].startswith("VB")), None)
    marks = {syntax.lower(c) for c in syntax.children[verb]} if verb is not None else set()
    return None if marks.isdisjoint(REASONS) else verb


def _is_told(syntax: Syntax, verb: int) -> bool:
    if not syntax.words[verb].form.islower() or syntax.lower(verb) in SETTING:
        return False
    if syntax.child(verb, *AUXILIARIES) is not None:
        return False
    marks = {syntax.lower(c) for c in syntax.children[verb] if syntax.relations[c] == "mark"}
    participle = syntax.tags[verb] == "VBN" and syntax.relations[verb] == "acl"
    return marks <= TELLING_OF_BEFORE and (participle or syntax.tags[verb] == "VBD")


def _last_before(syntax: Syntax, first: int) -> int | None:
    """The word before a day and its preposition."""
    return next((i for i in reversed(range(first)) if syntax.lower(i) not in BEFORE_A_DAY), None)


def is_present(syntax: Syntax, verb: int) -> bool:
    """Tagged as present, or the head of a sentence without another verb, as "host" may be in "Arsenal host Chelsea"."""
    if syntax.child(verb, *AUXILIARIES) is not None:
        return False
    lone = syntax.heads[verb] == ROOT and verb > 0 and not any(tag in FINITE for tag in syntax.tags)
    return syntax.tags[verb] in ("VBZ", "VBP") or (lone and syntax.tags[verb].startswith("NN"))


def is_planned(syntax: Syntax, verb: int) -> bool:
    """ "Is released in November"."""
    beside = [syntax.lower(c) for c in syntax.children[verb] if syntax.relations[c] in AUXILIARIES]
    return syntax.lower(verb) in PLANNED_TO_BE and beside in (["is"], ["are"])


def can_from(syntax: Syntax, verb: int, when: When) -> bool:
    """ "Audiences can see it from 2 October": what can be done from a day on."""
    first = first_word(syntax, when)
    if first is None or "from" not in (syntax.lower(first), syntax.lower(first - 1)):
        return False
    return any(syntax.lower(c) == "can" for c in syntax.children[verb] if syntax.relations[c] == "aux")


def tells_what_came_before(syntax: Syntax, when: When) -> bool:
    """ "(Will be banned) after his two bookings on Saturday"; the vote in "after the vote on Sunday" may still come."""
    first = first_word(syntax, when)
    noun = None if first is None else _last_before(syntax, first)
    if noun is None or not syntax.tags[noun].startswith("NN"):
        return False
    beside = {syntax.lower(c) for c in syntax.children[noun] if c < noun}
    return not AFTERWARDS.isdisjoint(beside) and not OF_THEIRS.isdisjoint(beside)
