"""Claims: one, with all that agrees or conflicts with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.claim import ClaimQuerySchema, FoundClaimsSchema, KnownClaimSchema
from service.article import ArticleHead
from service.report import CheckedClaim

claims = StrictBlueprint("claims", __name__, description="Single statements over all sources.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClaim(CheckedClaim):
    """A stored claim with where it was published and every result it has part in."""

    article: ArticleHead
    quote: str
    similarity: float | None = None


@claims.route("/v1/claims", methods=["GET"])
@claims.arguments(ClaimQuerySchema, location="query")
@claims.response(200, FoundClaimsSchema)
def search(query: dict[str, Any]) -> dict[str, list[KnownClaim]]:
    """Search the claims by meaning: the nearest ones, best first."""
    [hits] = parts().index.search(parts().encoder.encode([query["q"]]), query["limit"])
    return {"claims": [_known(hit.claim_id, hit.similarity) for hit in hits]}


@claims.route("/v1/claims/<claim_id>", methods=["GET"])
@claims.response(200, KnownClaimSchema)
def read(claim_id: str) -> KnownClaim:
    """A claim with every result in which it is the claim or the match."""
    return _known(claim_id)


def _known(claim_id: str, similarity: float | None = None) -> KnownClaim:
    found, results = parts().store.claim(claim_id)
    origin = parts().store.origins([claim_id]).get(claim_id)
    return KnownClaim(
        found.claim, results, found.id, origin, article=found.article, quote=found.quote, similarity=similarity
    )
