"""Compare two statements; nothing is stored."""

from __future__ import annotations

from service.api.current import parts
from service.api.examples import COMPARISON
from service.api.parsing import StrictBlueprint
from service.api.schemas.comparison import ComparisonInSchema, ComparisonSchema
from service.api.turns import TURNED_AWAY, turn
from service.comparing import Compared, Statement, compare

comparison = StrictBlueprint("compare", __name__, description="Two statements side by side; nothing is stored.")


@comparison.route("/v1/compare", methods=["POST"])
@comparison.arguments(ComparisonInSchema, examples=COMPARISON)
@comparison.response(200, ComparisonSchema)
@comparison.alt_response(503, **TURNED_AWAY)
def pair(given: dict[str, Statement]) -> Compared:
    """Say whether two statements agree, conflict, or cannot be compared; a is the earlier one."""
    with turn():
        [compared] = compare([(given["a"], given["b"])], parts().judge, parts().encoder)
    return compared
