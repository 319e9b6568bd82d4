"""Claims: one, with all that agrees or conflicts with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.claim import RESULTS_TOLD, ClaimQuerySchema, FoundClaimsSchema, KnownClaimSchema
from service.article import ArticleHead
from service.report import CheckedClaim
from service.storage.claims import Known

claims = StrictBlueprint("claims", __name__, description="Single statements over all sources.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClaim(CheckedClaim):
    """A stored claim with where it was published and results that it has part in."""

    article: ArticleHead
    quote: str
    similarity: float | None = None


@claims.route("/v1/claims", methods=["GET"])
@claims.arguments(ClaimQuerySchema, location="query")
@claims.response(200, FoundClaimsSchema)
def search(query: dict[str, Any]) -> dict[str, list[KnownClaim]]:
    """Search the claims by meaning: the nearest ones, best first, each with the weightiest of its results."""
    return {"claims": nearest(query["q"], query["limit"])}


def nearest(question: str, limit: int) -> list[KnownClaim]:
    """The claims that read most like the question, best first."""
    [hits] = parts().index.search(parts().encoder.encode([question]), limit)
    known = parts().store.known([hit.claim_id for hit in hits], RESULTS_TOLD)  # but for those withdrawn meanwhile
    return [_known_claim(known[hit.claim_id], hit.similarity) for hit in hits if hit.claim_id in known]


@claims.route("/v1/claims/<claim_id>", methods=["GET"])
@claims.response(200, KnownClaimSchema)
def read(claim_id: str) -> KnownClaim:
    """A claim with every result in which it is the claim or the match."""
    claim, results = parts().store.claim(claim_id)
    return _known_claim(Known(claim, results, parts().store.origins([claim_id]).get(claim_id)))


def _known_claim(known: Known, similarity: float | None = None) -> KnownClaim:
    ours = known.claim
    return KnownClaim(
        claim=ours.claim,
        results=known.results,
        id=ours.id,
        origin=known.origin,
        article=ours.article,
        quote=ours.quote,
        similarity=similarity,
    )
