"""Asides between dashes or brackets, which are parsed by themselves: inside a long sentence they mislead the parser."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from service.splitting.cutting.parties import party_places, with_parties, without_parties
from service.splitting.cutting.sides import each_on_its_side
from service.splitting.grammar.mending import mended
from service.splitting.grammar.parser import Parser
from service.splitting.grammar.slips.clauses import PRONOUNS, last_noun
from service.splitting.grammar.syntax import ROOT, Syntax
from service.splitting.grammar.words import Word

NO_PARTICIPLES = frozenset("including during being nothing something anything everything thing excluding".split())
SAID = frozenset("said says say told according".split())
SHORTEST, LONGEST = 4, 60  # words between the marks; fewer ("(AP)") do not mislead, more are not an aside
NEAR = 12  # words searched backwards for the verb that an aside belongs to


def parse_with_asides(parser: Parser, sentences: Sequence[Sequence[Word]]) -> list[Syntax | None]:
    """One tree per sentence, as `Parser.parse`; asides hang on the clause, parties on the word before them."""
    places = [party_places(words) for words in sentences]
    plain = [without_parties(words, some) for words, some in zip(sentences, places, strict=True)]
    parses = _parse_with_asides(parser, plain)
    return [
        with_parties(syntax, words, some) if syntax else None
        for syntax, words, some in zip(parses, sentences, places, strict=True)
    ]


def _parse_with_asides(parser: Parser, sentences: Sequence[Sequence[Word]]) -> list[Syntax | None]:
    cuts = [_aside(words) for words in sentences]
    outer = [[*words[: cut[0]], *words[cut[1] :]] if cut else words for words, cut in zip(sentences, cuts, strict=True)]
    inner = [words[cut[0] : cut[1]] if cut else () for words, cut in zip(sentences, cuts, strict=True)]
    parses = parser.parse([*outer, *inner])
    return [
        _joined(_read(syntax), aside, cut[0]) if cut and syntax and aside else syntax and _read(syntax)
        for syntax, aside, cut in zip(parses[: len(outer)], parses[len(outer) :], cuts, strict=True)
    ]


def _read(syntax: Syntax) -> Syntax:
    return each_on_its_side(mended(syntax))


def _aside(words: Sequence[Word]) -> tuple[int, int] | None:
    """Where the first aside of the sentence begins and ends, its two marks included."""
    dashes = [i for i in range(1, len(words) - 1) if _is_dash(words, i)]
    brackets = [i for i in range(1, len(words) - 1) if words[i].form in "()"]
    for pair in (dashes, brackets):
        for one, other in pairwise(pair):
            matched = words[one].form != ")" and words[other].form != "("
            if matched and SHORTEST <= other - one - 1 <= LONGEST:
                return one, other + 1
    return _last_aside(words, dashes[-1]) if dashes else None


def _last_aside(words: Sequence[Word], dash: int) -> tuple[int, int] | None:
    """An aside from the last dash to the end of the sentence, if it opens with "which", "who" or a participle.

    Not if a quotation or somebody's "said" follows: that would belong to the whole sentence.
    """
    end = len(words) - 1 if words[-1].form in ".!?" else len(words)
    opening = words[dash + 1].form.lower()
    forms = {word.form.lower() for word in words[dash + 1 : end]}
    relative = opening in PRONOUNS or (opening.endswith("ing") and opening not in NO_PARTICIPLES)
    if not relative or '"' in forms or forms & SAID or not SHORTEST <= end - dash - 1 <= LONGEST:
        return None
    return dash, end


def _is_dash(words: Sequence[Word], i: int) -> bool:
    spaced = words[i].start > words[i - 1].end and words[i].end < words[i + 1].start
    return words[i].form == "--" or (words[i].form == "-" and spaced)


def _joined(outer: Syntax, aside: Syntax, at: int) -> Syntax:
    """The tree of the whole sentence, with the aside put back in its place after word `at` - 1."""
    length = len(aside.words)
    heads = [_moved(head, at, length) for head in outer.heads]
    root = aside.heads.index(ROOT)
    relation = _relation(aside, root)
    on = last_noun(outer, at - 1) if relation == "acl:relcl" else _clause_around(outer, at - 1)
    hanging_on = _moved(on, at, length)
    inner = [hanging_on if head == ROOT else head + at for head in aside.heads]
    relations = [relation if i == root else own for i, own in enumerate(aside.relations)]
    return Syntax(
        words=(*outer.words[:at], *aside.words, *outer.words[at:]),
        tags=(*outer.tags[:at], *aside.tags, *outer.tags[at:]),
        heads=(*heads[:at], *inner, *heads[at:]),
        relations=(*outer.relations[:at], *relations, *outer.relations[at:]),
        sureness=(*outer.sureness[:at], *aside.sureness, *outer.sureness[at:]),
    )


def _relation(aside: Syntax, root: int) -> str:
    if aside.lower(1) in PRONOUNS and not aside.words[-2].form.endswith("?"):
        return "acl:relcl"  # " -- which denies the charge -- " describes the noun before it
    return "advcl" if aside.tags[root] in ("VBG", "VBN") and not _has_subject(aside, root) else "parataxis"


def _moved(head: int, at: int, length: int) -> int:
    return head + length if head >= at else head


def _has_subject(syntax: Syntax, i: int) -> bool:
    return syntax.child(i, "nsubj", "nsubj:pass") is not None


def _clause_around(syntax: Syntax, i: int) -> int:
    """The nearest verb before the place, else the sentence's root."""
    before = (a for a in range(i, max(-1, i - NEAR), -1) if syntax.tags[a].startswith("VB"))
    return next((a for a in before if not syntax.relations[a].startswith(("aux", "cop"))), syntax.heads.index(ROOT))
