"""A row of pairs comes back with the verdict as the API tells it."""

from service.api.schemas.comparison import ComparisonSchema
from service.comparing import as_fields
from service.judging.judge import RULES_VERSION
from service.judging.verdict import Evidence, Label, Quote, Reason, Verdict


def test_a_row_tells_its_verdict_as_the_api_does() -> None:
    ours, theirs = Quote("31 died", 0, 7), Quote("25 died", 4, 11)
    seen = Evidence("amounts_differ", Label.CONFLICTING, Reason.AMOUNTS_DIFFER, "They differ.", ours, theirs, 0.85)
    verdict = Verdict(Label.CONFLICTING, 0.91, Reason.AMOUNTS_DIFFER, (seen, seen.overruled()), attributed=True)
    answered = {"verdict": verdict, "rules_version": RULES_VERSION, "model": "alike"}
    assert as_fields(verdict, "alike") == ComparisonSchema().dump(answered)
