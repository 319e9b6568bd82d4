"""Whom "he" and "she" mean as those who do something, and as those accused of something grave.

Somebody who just spoke mostly goes on speaking. A deed may as well be that of the person he spoke of, and a sentence or
an arrest must never be pinned on the judge who speaks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from service.claim import Speaker
from service.splitting.grammar.accusing import accuses
from service.splitting.grammar.persons import MINISTERS, OFFICIALS
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.syntax import ROOT, SUBJECTS
from service.splitting.speech.rivals import Cast


@dataclass(frozen=True, slots=True)
class Deeds:
    """By pronoun, those spoken of who may be said to do something, and who may be accused of a grave deed."""

    doing: Mapping[str, Speaker] = field(default_factory=dict)
    accused: Mapping[str, Speaker] = field(default_factory=dict)


def officials_among(cast: Cast, offices: Collection[str] = OFFICIALS) -> Iterator[str]:
    """Full names of those whom the sentence calls a judge, a lawyer or the like."""
    for name in cast.people():
        if any(_stands_beside(cast, i, offices) for i in cast.words_of(name)):
            yield cast.known.full(name.surface)


def _stands_beside(cast: Cast, i: int, offices: Collection[str]) -> bool:
    syntax = cast.syntax
    above = [syntax.heads[i]] if syntax.relations[i] in ("appos", "flat") and syntax.heads[i] != ROOT else []
    return any(syntax.lower(word).rstrip(".") in offices for word in (i, *syntax.children[i], *above))


def deeds_after(
    cast: Cast,
    meant: Mapping[str, Speaker],
    said: Sequence[tuple[Reported, Speaker]],
    officials: Collection[str],
    before: Deeds,
) -> Deeds:
    """Those whom "he" and "she" mean in the next sentence, as far as a deed reported there may be attributed to them.

    `said` are the sentence's reports with their speakers, `officials` the names of judges, lawyers and the like.
    """
    officials = {*officials, *officials_among(cast, MINISTERS)}
    reports = {speaker.name: report for report, speaker in reversed(said)}
    doing, accused = {}, {}
    for pronoun, one in meant.items():
        report = reports.get(one.name)
        if report is None or not _speaks_of_another(cast, pronoun, one, report, officials):
            doing[pronoun] = one
            if _is_plain(cast, pronoun, one, officials, before):
                accused[pronoun] = one
    return Deeds(doing, accused)


def _speaks_of_another(cast: Cast, pronoun: str, one: Speaker, report: Reported, officials: Collection[str]) -> bool:
    """A judge speaks of one who may be "he", as in "Judge Lowe said Dalton was a thief", or the hearer may be."""
    if one.name in officials and pronoun in cast.others_in(report, one.name):
        return True
    return not cast.known.is_surely(one.name, pronoun) and pronoun in cast.hearer_of(report, one.name)


def _is_plain(cast: Cast, pronoun: str, one: Speaker, officials: Collection[str], before: Deeds) -> bool:
    """The sentence mentions nobody else who may be meant, and `one` is not an official; or it accuses him itself."""
    syntax = cast.syntax
    subjects = [i for i, relation in enumerate(syntax.relations) if relation in SUBJECTS]
    if not subjects:
        return before.accused.get(pronoun) == one  # a heading
    named = [i for name in cast.people() if cast.known.full(name.surface) == one.name for i in cast.words_of(name)]
    if any(i in named and accuses(syntax, syntax.heads[i]) for i in subjects):
        return True
    single = [i for i in subjects if syntax.tags[i] != "NNS"]  # "officials said he was ill" is still about him
    goes_on = bool(single) and syntax.lower(single[0]) == pronoun and before.accused.get(pronoun) == one
    alone = one.name not in officials and not cast.involves_another(one.name, pronoun)
    return alone and (bool(named) or (goes_on and not cast.people()))
