"""Whom a word of the sentence names as its speaker, where the grammar lost a part of the name as well."""

from __future__ import annotations

from itertools import pairwise

from service.claim import Speaker
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import DAYS, noun_phrase
from service.splitting.grammar.syntax import Syntax
from service.splitting.lines.furniture import DAYLINE
from service.splitting.naming.people import KnownNames
from service.splitting.speech.speaker_names import is_title, named_speaker
from service.splitting.vocabulary.cues import PAPERS, SAYING
from service.splitting.vocabulary.gazetteer import gazetteer

JOINING = frozenset("but and yet or though although while because so".split())  # before a name these join a clause
CLOSING = frozenset((",", ".", ";", ")", '"', ":"))


def read_speaker(text: str, syntax: Syntax, source: int, known: KnownNames, last: Speaker | None) -> Speaker:
    """The speaker whom word `source` names; "he" and "she" are `last`, the person last spoken of, if there is one."""
    source = _name_beside(syntax, _behind_paper(syntax, _noun_of(syntax, source)))
    words = _named_words(syntax, source)
    surface = DAYLINE.sub("", _joined(text, syntax, words).removesuffix(" at the time"))
    if _speaks_for(syntax, source) and words[-1] < source + 2:
        surface = " ".join(text[syntax.words[words[0]].start : syntax.words[_end_of_name(syntax, source)].end].split())
    elif _name_follows(syntax, words[-1]):
        surface = _with_name(text, syntax, surface, words[-1])
    return named_speaker(surface.strip("“”\"'’‘,- ") or syntax.words[source].form, known, last)


def _name_beside(syntax: Syntax, source: int) -> int:
    """Ali Khan in "the bank's founder, Ali Khan, said": the name after a comma, right after a word for a person."""
    named = syntax.heads[source]  # "Ann Lee, the chief of police, who said …"
    if syntax.relations[source] == "appos" and 0 <= named < source and syntax.tags[named] == "NNP":
        return named if syntax.tags[source] == "NN" and is_person(syntax, source) else source
    name = syntax.child(source, "appos")
    if name is None or syntax.tags[source] not in ("NN", "NNS") or syntax.words[source + 1].form != ",":
        return source
    words = noun_phrase(syntax, name)
    after = words[-1] + 1
    closed = after >= len(syntax.words) or syntax.words[after].form in CLOSING
    owned = any(syntax.lower(c) in ("its", "their") for c in syntax.children[source])  # "its maker, Finlo, said"
    whole = words[0] == source + 2 and all(syntax.tags[i] in ("NNP", "NNPS") for i in words)
    whole = whole and (len(words) > 1 or owned)
    somebody = owned or is_person(syntax, source) or syntax.words[words[0]].form in gazetteer().given
    return name if whole and closed and somebody else source


def _speaks_for(syntax: Syntax, source: int) -> bool:
    following = syntax.lower(source + 1) if source + 1 < len(syntax.words) else ""
    return syntax.lower(source).startswith("spokes") and following in ("for", "of")


def _end_of_name(syntax: Syntax, source: int) -> int:
    """The last word, before the verb, of the name that a spokesman speaks for."""
    end = source
    while end + 1 < len(syntax.words) and syntax.tags[end + 1].startswith(("N", "IN", "DT", "JJ", "POS")):
        end += 1
    return end


def _name_follows(syntax: Syntax, last: int) -> bool:
    """After "American hurdler" or "Mr" any name is the speaker's; after "ambassador to the UN" a first name is."""
    following = syntax.words[last + 1].form if last + 1 < len(syntax.words) else ""
    given = last > 0 and syntax.words[last - 1].form in gazetteer().given  # "Pete King" is no king
    described = syntax.tags[last] in ("NN", "NNS") or (is_title(syntax.words[last].form) and not given)
    return described or following in gazetteer().given


def _named_words(syntax: Syntax, source: int) -> list[int]:
    """The words that name the speaker, without what follows a comma ("Lee, an editor and author")."""
    words = [i for i in noun_phrase(syntax, source) if syntax.words[i].form != '"']
    words = _with_capitals_before(syntax, [i for i in words if i >= source or not _says_so(syntax, i)] or [source])
    while len(words) > 1 and (_is_late(syntax, words[-1]) or _is_day(syntax, words[-1]) or _leads_on(syntax, words)):
        words.pop()
    while len(words) > 1 and words[0] < source and syntax.lower(words[0]) in JOINING:
        words.pop(0)
    for place, (i, following) in enumerate(pairwise(words), start=1):
        if any(syntax.lower(between) in SAYING for between in range(i + 1, following)):
            return words[:place]  # "Ann Lee (said,) Fox News reported"
        if (
            following > i + 1
            and i >= source
            and syntax.words[i + 1].form == ","
            and _is_explained(syntax, i, words[place:])
        ):
            return words[:place]
    return words


def _says_so(syntax: Syntax, i: int) -> bool:
    """ "according to" in front of a speaker is not part of the name."""
    return syntax.lower(i) == "according" or (i > 0 and syntax.lower(i - 1) == "according")


def _with_capitals_before(syntax: Syntax, words: list[int]) -> list[int]:
    """ "American Foreign" before "Service Association", where the grammar lost the beginning of a name."""
    first = words[0]
    if not syntax.tags[first].startswith("NNP") or syntax.words[first].form in gazetteer().given:
        return words
    while first > 0 and _is_capital(syntax, first - 1):
        first -= 1
    return [*range(first, words[0]), *words]


def _is_capital(syntax: Syntax, i: int) -> bool:
    """A capitalised word of a name; at the beginning of a sentence any word is capitalised."""
    named = syntax.words[i].form[0].isupper() and syntax.tags[i] in ("NNP", "NNPS", "JJ")
    return named and (i > 0 or syntax.tags[i].startswith("NNP")) and syntax.lower(i) not in DAYS


def _is_late(syntax: Syntax, i: int) -> bool:
    """ "The Post first reported": a word between a name and its verb is not part of the name."""
    return syntax.words[i].form in ("'s", "'") or syntax.lower(i) in ("first", "also", "later", "late", "now", "then")


def _is_day(syntax: Syntax, i: int) -> bool:
    """ "on Tuesday" after a speaker says when he spoke."""
    return syntax.lower(i) in DAYS or (syntax.lower(i) == "on" and syntax.lower(i + 1) in DAYS)


def _leads_on(syntax: Syntax, words: list[int]) -> bool:
    """ "The court in", where the grammar lost what follows; but the verb of "the sources who worked with" needs it."""
    verbal = any(syntax.tags[i].startswith("VB") for i in words)
    if len(words) > 2 and syntax.tags[words[-1]] == "DT" and syntax.tags[words[-2]] == "IN":
        return True  # "the congressman over the (weekend)"
    return syntax.tags[words[-1]] == "IN" and syntax.relations[words[-1]] == "case" and not verbal


def _is_explained(syntax: Syntax, i: int, behind: list[int]) -> bool:
    """The words after the comma were left out, or what follows it is not a further speaker of a list."""
    listed = any(syntax.relations[word] == "cc" for word in behind)
    named = syntax.tags[i].startswith("NNP") and not syntax.tags[behind[0]].startswith(("NNP", "CD"))
    return behind[0] > i + 2 or not listed or named


def _with_name(text: str, syntax: Syntax, title: str, last: int) -> str:
    """ "Mr" or "American hurdler" with the name that follows it, where the grammar lost it."""
    end = last + 1
    while end < len(syntax.words) and _goes_on(syntax, end):
        end += 1
    return " ".join((title + text[syntax.words[last].end : syntax.words[end - 1].end]).split())


def _goes_on(syntax: Syntax, i: int) -> bool:
    """Another word of a name, or the mark that joins two ("Díaz-Balart")."""
    glued = syntax.words[i].form == "-" and syntax.words[i - 1].end == syntax.words[i].start
    named = syntax.tags[i].startswith("NNP") and syntax.lower(i) not in DAYS
    return named or glued or syntax.lower(i) == "of"


def _joined(text: str, syntax: Syntax, words: list[int]) -> str:
    """The words as written; where more than a comma or hyphen was left out between two, one space."""
    gaps = range(words[0], words[-1] + 1)
    if all(i in words or syntax.words[i].form in (",", "-") for i in gaps):
        return " ".join(text[syntax.words[words[0]].start : syntax.words[words[-1]].end].split())
    parts = []
    for i in words:
        word = syntax.words[i]
        glued = i > 0 and i - 1 in words and syntax.words[i - 1].end == word.start
        parts.append(("" if glued else " ") + text[word.start : word.end])
    return " ".join("".join(parts).split())


def _noun_of(syntax: Syntax, source: int) -> int:
    """The official in "an official familiar with the decision", where the parser made the adjective the head."""
    if not syntax.tags[source].startswith("JJ"):
        return source
    nouns = (i for i in range(source - 1, -1, -1) if i in syntax.children[source] or i == source - 1)
    return next((i for i in nouns if syntax.tags[i].startswith("NN")), source)


def _behind_paper(syntax: Syntax, source: int) -> int:
    """The author of the statement, report or tweet: "a statement from the Pentagon", "Trump's tweet"."""
    if syntax.lower(source) not in PAPERS:
        return source
    behind = (c for c in syntax.children[source] if syntax.relations[c] in ("nmod", "nmod:poss"))
    return next((c for c in behind if _is_issuer(syntax, c)), source)


def _is_issuer(syntax: Syntax, i: int) -> bool:
    case = syntax.child(i, "case")
    by = case is not None and syntax.lower(case) in ("from", "by", "'s", "’s")
    return by and syntax.tags[i].startswith(("NN", "PRP"))
