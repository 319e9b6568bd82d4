"""Searching the archive: claims by meaning, and figures by a question in words or by what a claim measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from service.ledger.asked import asked_first
from service.ledger.grouping import measures
from service.ledger.measure import Measure
from service.ledger.told import Told
from service.matching import Encodes, PublishedClaim
from service.report import KnownClaim

if TYPE_CHECKING:
    from service.storage.index import ClaimIndex
    from service.storage.store import Store

# Claims considered for one question. Fewer miss sources that word it differently, more take time.
CLAIMS_ASKED = 150
# Claims less similar than this are about something other than the question.
ABOUT_IT = 0.3
# Of claims no further behind the nearest one those measures come first that the question names. With more, another
# event's dead come before the injured of the one that is asked about; with less, an event's magnitude before its dead.
NEAR = 0.2
# Results lead from claim to claim until this many are known: with more, a question about what is in the news daily
# takes seconds.
LINKED = 600
# Results returned with a claim that was found: with more, an answer of fifty claims would run to megabytes.
RESULTS_TOLD = 50


class Search:
    """Finds claims of all stored articles by meaning, and the values of a measure across them."""

    def __init__(self, encoder: Encodes, index: ClaimIndex, store: Store) -> None:
        self._encoder = encoder
        self._index = index
        self._store = store

    def claims_about(self, question: str, limit: int) -> list[KnownClaim]:
        """The claims closest to the question, best first, each with its weightiest results."""
        [hits] = self._index.search(self._encoder.encode([question]), limit)
        near = {hit.claim_id: hit.similarity for hit in hits if hit.similarity >= ABOUT_IT}
        known = self._store.known(near, RESULTS_TOLD)  # without those withdrawn meanwhile
        return [replace(known[one], similarity=alike) for one, alike in near.items() if one in known]

    def figures_about(self, question: str) -> list[Measure]:
        """The measures of the claims closest to the question, those that answer it first, each with all its values."""
        [hits] = self._index.search(self._encoder.encode([question]), CLAIMS_ASKED)
        near = {hit.claim_id: hit.similarity for hit in hits if hit.similarity >= ABOUT_IT}
        claims = self._store.published(near, with_figures=True)
        found = [claims[one] for one in near if one in claims]
        least = near[found[0].id] - NEAR if found else 1.0
        return asked_first(self._measures(found), question, {one.id for one in found if near[one.id] >= least})

    def figures_of(self, claim: PublishedClaim) -> list[Measure]:
        """The measures of the claim's own figures, each with every value that other sources give."""
        return self._measures([claim])

    def _measures(self, found: Sequence[PublishedClaim]) -> list[Measure]:
        """Those of which one of these claims gives a value, in the order of these."""
        asked = {claim.id for claim in found}
        told = self._told_from(asked)
        linked = {claim_id for one in told for claim_id in (one.ours[0], one.theirs[0])} - asked
        others = self._store.published(linked, with_figures=True)
        all_measures = measures([*found, *(others[one] for one in sorted(others))], told)
        return [one for one in all_measures if any(entry.claim.id in asked for entry in one.entries)]

    def _told_from(self, claim_ids: set[str]) -> list[Told]:
        """The results on these claims, on those that they lead to, and so on: a measure is the same for any question.

        Where they lead to LINKED claims or more, it goes no further: then a measure may lack its most distant values.
        """
        told: dict[Told, None] = {}
        known: set[str] = set()
        while claim_ids and len(known) < LINKED:
            found = self._store.told_about(claim_ids)
            known |= claim_ids
            told.update(dict.fromkeys(found))
            claim_ids = {claim_id for one in found for claim_id in (one.ours[0], one.theirs[0])} - known
        return list(told)
