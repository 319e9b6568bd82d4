"""Slips about clauses."""

from __future__ import annotations

from service.splitting.grammar.agreement import number_of, number_of_verb
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import DAYS, is_month
from service.splitting.grammar.syntax import AUXILIARIES, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import PAPERS, SAYING

PRONOUNS = ("which", "who")
SLIPPED = ("advcl", "parataxis", "appos", "acl", "dep", "conj", "ccomp")
PART_OF_NOUN = ("compound", "flat", "nummod", "amod", "nmod:desc", "det")
BESIDE = frozenset("while although though when after before because since".split())
SETTING_OFF = (",", "-", "--")
LONGEST_BRACKET = 6  # words, including the brackets
YEAR = 4  # digits
OF_NAMES = ("appos", "acl", "acl:relcl")
DOING = ("VBG", "VBN", "VBD", "VBZ", "VBP", "VB")
LATE = ("obl", "obl:unmarked", "obl:tmod", "advmod", "nmod:unmarked")


def with_adverbial_clauses(syntax: Syntax) -> Syntax:
    """ "While Esper did not specify …, an official told AP …" is not part of what the official told."""
    beside = {
        i
        for i, relation in enumerate(syntax.relations)
        if relation == "ccomp"
        and any(syntax.lower(c) in BESIDE and syntax.relations[c] == "mark" for c in syntax.children[i])
    }
    relations = tuple("advcl" if i in beside else own for i, own in enumerate(syntax.relations))
    return syntax.with_heads(syntax.heads, relations)


def with_verbs_of_objects(syntax: Syntax) -> Syntax:
    """In "while 12 others sustained injuries" "sustained" is a verb: an adjective has no subject."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        noun = syntax.heads[i]
        told = syntax.child(i, "nsubj") is not None and syntax.child(i, "mark") is not None
        if relation == "amod" and told and noun > i and syntax.heads[noun] != ROOT:
            heads[i], relations[i] = syntax.heads[noun], "advcl"
            heads[noun], relations[noun] = i, "obj"
    return syntax.with_heads(heads, relations)


def with_relative_clauses(syntax: Syntax) -> Syntax:
    """ ", which denies the charge," describes the noun before the comma, and "a man who denies it says" the man."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        slipped = _has_verb(syntax, i) and (relation in SLIPPED or _tells_of_thing(syntax, i))
        if slipped and (noun := _noun_before(syntax, i)) is not None:
            heads[i], relations[i] = noun, "acl:relcl"
            who = _first_word(syntax, i)
            if relations[who] in SLIPPED:  # not this clause's: "who a week ago said he will pay"
                relations[who] = "nsubj" if syntax.child(i, *SUBJECTS) is None else "obj"
    return syntax.with_heads(heads, relations)


def _has_verb(syntax: Syntax, i: int) -> bool:
    return syntax.tags[i].startswith("VB") or syntax.child(i, "cop", "aux", "aux:pass") is not None


def _tells_of_thing(syntax: Syntax, i: int) -> bool:
    """ "Testimony … by Mr. Lee, who left": the person right before the comma is meant, not a thing further back."""
    noun = syntax.heads[i]
    if syntax.relations[i] != "acl:relcl" or syntax.tags[noun] not in ("NN", "NNS") or is_person(syntax, noun):
        return False
    first = min(syntax.below(i), key=lambda c: (syntax.words[c].form in SETTING_OFF, c))
    named = first > 1 and syntax.tags[first - 2] == "NNP" and syntax.lower(first) == "who"
    return named and noun < first - 3


def _first_word(syntax: Syntax, i: int) -> int:
    return next(c for c in sorted(syntax.below(i)) if c == i or syntax.words[c].form not in SETTING_OFF)


def _noun_before(syntax: Syntax, i: int) -> int | None:
    first = _first_word(syntax, i)
    if syntax.lower(first) not in PRONOUNS or first < 2:
        return None
    parted = syntax.words[first - 1].form in SETTING_OFF
    if not parted and syntax.heads[i] < i:
        return None  # "asked who did it" is a question; a clause with "who" follows its noun
    noun = last_noun(syntax, first - 2 if parted else first - 1)
    is_noun = syntax.tags[noun].startswith(("NN", "CD"))
    return noun if is_noun and noun not in syntax.below(i) else None


def with_agreeing_nouns(syntax: Syntax) -> Syntax:
    """In "an impact on consumers, who are buyers" the consumers are: "impact" would need "is"."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        if relation != "acl:relcl" or not any(syntax.tags[c] in ("WDT", "WP") for c in syntax.children[i]):
            continue
        first = _first_word(syntax, i)
        if syntax.words[first - 1].form != "," or syntax.child(first, "mark") is not None or first < 2:
            continue
        ours, noun = syntax.heads[i], last_noun(syntax, first - 2)
        number = number_of_verb(syntax, i)
        agrees = number is not None and number_of(syntax, noun) == number != number_of(syntax, ours) is not None
        if _is_of_the_one(syntax, ours, number, first):
            heads[i] = syntax.heads[ours]
        elif agrees and noun not in syntax.below(i) and syntax.relations[first].startswith("nsubj"):
            heads[i] = noun
    return syntax.with_heads(heads)


def _is_of_the_one(syntax: Syntax, noun: int, number: str | None, first: int) -> bool:
    """The clause that begins with word `first` describes what the noun hangs on, by the number of its verb.

    "One of the allies, which was founded in 1990", "a row over school meals, which cost him his job".
    """
    one_of_many = number == "one" and number_of(syntax, noun) == "many" and syntax.lower(syntax.heads[noun]) == "one"
    return one_of_many or (number is None and _is_bare_of_one(syntax, noun) and syntax.lower(first) == "which")


def _is_bare_of_one(syntax: Syntax, noun: int) -> bool:
    """ "Meals" in "a row over school meals": a bare plural that only says what the row is about."""
    one = syntax.heads[noun]
    of_one = syntax.relations[noun] == "nmod" and one != ROOT and syntax.tags[one] == "NN" and one < noun
    led = ("det", "nummod", "nmod:poss", "nmod", "conj")
    return of_one and syntax.tags[noun] == "NNS" and syntax.child(noun, *led) is None


def with_dates_behind_descriptions(syntax: Syntax) -> Syntax:
    """In "bought Norda, a Danish brewer, in 2022" it was bought then: a comma closes what describes it."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, description in enumerate(syntax.heads):
        if description == ROOT or syntax.relations[description] != "appos" or not description < i:
            continue
        verb = next((a for a in syntax.above(description) if syntax.tags[a].startswith("VB")), None)
        if verb is not None and verb < i and _is_date_behind_comma(syntax, i):
            heads[i], relations[i] = verb, "obl"
    return syntax.with_heads(heads, relations)


def _is_date_behind_comma(syntax: Syntax, i: int) -> bool:
    """ ", in 2022", ", last week"."""
    first = min((c for c in syntax.below(i) if syntax.words[c].lettered), default=i)
    parted = syntax.words[first - 1].form == "," and syntax.lower(first) in ("in", "on", "last", "this")
    year = syntax.tags[i] == "CD" and len(syntax.words[i].form) == YEAR
    dated = syntax.lower(i) in DAYS or year or is_month(syntax, i)
    return syntax.relations[i] in (*LATE, "nmod") and parted and dated


def last_noun(syntax: Syntax, i: int) -> int:
    """The head of the noun phrase that ends at word i; brackets at its end ("Jordan (R-Ohio)") are skipped."""
    if syntax.words[i].form == ")":
        opening = (a for a in range(i - 1, max(0, i - LONGEST_BRACKET), -1) if syntax.words[a].form == "(")
        i = next(opening, i + 1) - 1
    end = i
    while syntax.relations[i] in PART_OF_NOUN and syntax.heads[i] != ROOT and syntax.heads[i] <= end:
        i = syntax.heads[i]
    return i


def with_whole_names(syntax: Syntax) -> Syntax:
    """What describes "W." in "Jarrod W. Ramos, a clerk who sued," describes the whole name."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        while relation in OF_NAMES and heads[i] != ROOT and syntax.relations[heads[i]] == "flat":
            heads[i] = syntax.heads[heads[i]]
    return syntax.with_heads(heads)


def with_listed_nouns(syntax: Syntax) -> Syntax:
    """ "Trump, Kelly and Sanders had no idea" lists three: a comma would close an explanation of the first."""
    listed = {i for i, relation in enumerate(syntax.relations) if relation == "appos" and _goes_on(syntax, i)}
    relations = tuple("conj" if i in listed else own for i, own in enumerate(syntax.relations))
    return syntax.with_heads(syntax.heads, relations)


def _goes_on(syntax: Syntax, i: int) -> bool:
    """Words joined by "and" that a comma opens before a verb, with no comma to close them."""
    below = syntax.below(i)
    first, end = min(below), max(below) + 1
    opened = syntax.words[first].form == "," or (first > 0 and syntax.words[first - 1].form == ",")
    joined = any(syntax.relations[c] in ("cc", "conj") for c in below)
    return opened and joined and end < len(syntax.words) and syntax.tags[end][:2] in ("VB", "MD")


def with_late_modifiers(syntax: Syntax) -> Syntax:
    """In "passed it on Tuesday and rejected it on Friday" the last words belong to the last verb."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        head = syntax.heads[i]
        if relation in LATE and head != ROOT and head < i:
            between = (c for c in syntax.children[head] if head < c < i and syntax.relations[c] == "conj")
            verbs = [c for c in between if syntax.tags[c].startswith("VB")]
            if verbs and not _quoted_between(syntax, verbs[-1], i):
                heads[i] = verbs[-1]
    return syntax.with_heads(heads)


def with_days_of_contents(syntax: Syntax) -> Syntax:
    """In "said 12 men were killed on Monday" they were killed on Monday, even if the day hangs on "said"."""
    heads = list(syntax.heads)
    for cue in range(len(syntax.words)):
        content = syntax.child(cue, "ccomp") if syntax.lower(cue) in SAYING else None
        day = _day_behind(syntax, cue, content) if content is not None and cue < content else None
        if content is not None and day is not None:
            last = _last_joined(syntax, content)
            heads[day] = last if syntax.tags[last].startswith("VB") else content
    return syntax.with_heads(heads)


def _last_joined(syntax: Syntax, i: int) -> int:
    """ "Opened" of "it met, voted and opened", however the three hang on each other."""
    while joined := [c for c in syntax.children[i] if c > i and syntax.relations[c] == "conj"]:
        i = joined[-1]
    return i


def _day_behind(syntax: Syntax, cue: int, content: int) -> int | None:
    """The day that hangs on "said" and comes right after what is said, if nothing else does."""
    end = max(syntax.below(content)) + 1
    behind = [c for c in syntax.children[cue] if c >= end and syntax.relations[c] in LATE]
    if len(behind) != 1 or min(syntax.below(behind[0])) != end or not _is_day(syntax, behind[0]):
        return None
    parted = any(not syntax.words[i].lettered for i in (end - 1, end))
    return behind[0] if _is_dated(syntax, content) and not parted else None


def _is_dated(syntax: Syntax, content: int) -> bool:
    """A past or future event has its own day; with a present tense or in a document, the day may be that of "said"."""
    if any(syntax.lower(c) in PAPERS for c in syntax.children[content]):
        return False
    helping = [c for c in syntax.children[content] if syntax.relations[c] in AUXILIARIES]
    return not any(syntax.tags[i] in ("VBZ", "VBP") for i in (content, *helping))


def _is_day(syntax: Syntax, i: int) -> bool:
    return syntax.lower(i) in DAYS or is_month(syntax, i)


def with_inner_modifiers(syntax: Syntax) -> Syntax:
    """In "in response to men storming it on Tuesday, he sent troops" they stormed it on Tuesday."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        if relation in LATE and syntax.heads[i] > i and (verb := _verb_around(syntax, i)) is not None:
            heads[i] = verb
    return syntax.with_heads(heads)


def _verb_around(syntax: Syntax, i: int) -> int | None:
    """The last verb before word i in another phrase of its head that goes on after word i."""
    for other in syntax.children[syntax.heads[i]]:
        around = syntax.below(other) if other < i else set()
        if around and max(around) > i:
            return next((a for a in range(i - 1, other - 1, -1) if a in around and syntax.tags[a] in DOING), None)
    return None


def _quoted_between(syntax: Syntax, start: int, end: int) -> bool:
    return any(syntax.words[i].form == '"' for i in range(start, end))
