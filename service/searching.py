"""Searching the archive: claims by meaning, and figures by a question in words or by what a claim measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from service.ledger.grouping import measures
from service.ledger.measure import Measure
from service.matching import Encodes, PublishedClaim, Vectors
from service.report import KnownClaim

if TYPE_CHECKING:
    from service.storage.index import ClaimIndex
    from service.storage.store import Store

# Claims considered for one question. Fewer miss sources that word it differently, more take time.
CLAIMS_ASKED = 150
# Claims less similar than this are about something other than the question.
ABOUT_IT = 0.3
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
        """The measures of the claims closest to the question, best first."""
        return self._measures(self._with_figures(self._encoder.encode([question])))

    def figures_of(self, claim: PublishedClaim) -> list[Measure]:
        """The measures of the claim's own figures, each with every value that other sources give."""
        alike = self._with_figures(self._store.vector(claim.id).reshape(1, -1))
        others = [one for one in alike if one.id != claim.id]
        found = self._measures([claim, *others])
        return [measure for measure in found if any(entry.claim.id == claim.id for entry in measure.entries)]

    def _with_figures(self, vectors: Vectors) -> list[PublishedClaim]:
        """Live claims that are similar and give a figure, best first."""
        [hits] = self._index.search(vectors, CLAIMS_ASKED)
        near = [hit.claim_id for hit in hits if hit.similarity >= ABOUT_IT]
        claims = self._store.published(near, with_figures=True)
        return [claims[one] for one in near if one in claims]

    def _measures(self, claims: Sequence[PublishedClaim]) -> list[Measure]:
        return measures(claims, self._store.told_between({claim.id for claim in claims}))
