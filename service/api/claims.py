"""Claims: one, with all that agrees or conflicts with it."""

from __future__ import annotations

from dataclasses import dataclass

from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.claim import KnownClaimSchema
from service.article import ArticleHead
from service.checking import CheckedClaim

claims = StrictBlueprint("claims", __name__, description="Single statements over all sources.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClaim(CheckedClaim):
    """A stored claim with where it was published and every result it has part in."""

    article: ArticleHead
    quote: str


@claims.route("/v1/claims/<claim_id>", methods=["GET"])
@claims.response(200, KnownClaimSchema)
def read(claim_id: str) -> KnownClaim:
    """A claim with every result in which it is the claim or the match."""
    found, results = parts().store.claim(claim_id)
    return KnownClaim(found.claim, results, found.id, article=found.article, quote=found.quote)
