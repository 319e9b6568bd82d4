"""Claims: found by meaning, or one with all that agrees or conflicts with it."""

from __future__ import annotations

from typing import Any

from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.claim import ClaimQuerySchema, FoundClaimsSchema, KnownClaimSchema
from service.report import KnownClaim, known_claim

claims = StrictBlueprint("claims", __name__, description="Single statements over all sources.")


@claims.route("/v1/claims", methods=["GET"])
@claims.arguments(ClaimQuerySchema, location="query")
@claims.response(200, FoundClaimsSchema)
def search(query: dict[str, Any]) -> dict[str, list[KnownClaim]]:
    """Search the claims by meaning: the nearest ones, best first, each with the weightiest of its results.

    Claims that are hardly about it are left out, so there may be none.
    """
    return {"claims": parts().search.claims_about(query["q"], query["limit"])}


@claims.route("/v1/claims/<claim_id>", methods=["GET"])
@claims.response(200, KnownClaimSchema)
def read(claim_id: str) -> KnownClaim:
    """A claim with every result in which it is the claim or the match."""
    claim, results = parts().store.claim(claim_id)
    return known_claim(claim, results, parts().store.origins([claim_id]).get(claim_id))
