"""Two claims in the same words say the same."""

from __future__ import annotations

from service.judging.comparison import Comparison
from service.judging.verdict import Evidence, Label, Reason


def same_wording(pair: Comparison) -> Evidence | None:
    """Both say it in the same words."""
    ours, theirs = ([word.lower for word in side.words] for side in (pair.ours, pair.theirs))
    if not ours or ours != theirs:
        return None
    return Evidence(
        rule="same_wording",
        label=Label.AGREEING,
        reason=Reason.SAME_WORDING,
        sentence="Both say it in the same words.",
        ours=pair.ours.passage,
        theirs=pair.theirs.passage,
        confidence=0.97,
    )
