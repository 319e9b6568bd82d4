"""What is announced conflicts with its having been called off, or done before."""

import pytest

from service.claim import Modality
from service.judging.evidence.plans import already_done, plan_called_off
from service.judging.sides.comparison import Comparison
from tests.judging.building import comparison, published

MORNING, EVENING, NEXT_DAY = "2026-06-10T09:00", "2026-06-10T18:00", "2026-06-11T10:00"
LEAD = "Dunmere plans its summer"


def _plan_and_news(plan: str, told: str, at: str | None = EVENING) -> Comparison:
    planned = published(plan, MORNING, lead=LEAD, modality=Modality.PLANNED)
    return comparison(planned, published(told, at, lead=LEAD), similarity=0.7)


@pytest.mark.parametrize(
    ("plan", "told", "conflict"),
    [
        ("Saturday's match will go ahead.", "Saturday's match has been called off.", True),
        ("The council will meet on Thursday.", "The council has called off its meeting.", True),
        ("The council will hold a meeting on Thursday.", "The council has called off its meeting.", True),
        ("A further trial will start in November.", "Plans for a further trial were scrapped.", True),
        ("The game against Millbrook Town will go ahead.", "The match with Millbrook Town was postponed.", True),
        ("The council will hold a meeting on Thursday.", "The council has called off the bonfire.", False),
        ("The strike at the port will begin on Monday.", "The strike at the airport has been called off.", False),
        ("Ann Lowe will visit Paris.", "The club called off a trip to Rome planned by Ann Lowe.", False),
        ("Ann Lowe will visit Paris.", "Ann Lowe has called off her visit to Paris.", True),
        ("Ann Lowe will visit Paris.", "A visit to Rome by Ann Lowe was called off.", False),
        ("The meeting was called off and will be held in May.", "The meeting has been called off.", False),
        ("The meeting will be held on Thursday.", "The meeting has not been called off.", False),
        ("The meeting will be held on Thursday.", "It is unclear whether the meeting was called off.", False),
        ("The march on Sunday will go ahead.", "The march was cancelled in 2024.", False),
        ("The meeting will be held on Thursday.", "The meeting was held.", False),
    ],
)
def test_what_goes_ahead_has_not_been_called_off(plan: str, told: str, conflict: bool) -> None:
    assert (plan_called_off(_plan_and_news(plan, told)) is not None) is conflict


@pytest.mark.parametrize(("at", "conflict"), [(EVENING, True), (NEXT_DAY, False), (None, False)])
def test_a_day_later_it_may_have_been_called_off_since(at: str | None, conflict: bool) -> None:
    pair = _plan_and_news("The meeting will be held on Thursday.", "The meeting has been called off.", at)
    assert (plan_called_off(pair) is not None) is conflict


@pytest.mark.parametrize(
    ("plan", "told", "conflict"),
    [
        ("Halden plans to apply for approval by the end of the year.", "Halden applied for approval in May.", True),
        ("Halden plans to apply for approval by the end of the year.", "Halden applied for approval.", False),
        ("Halden plans to apply for approval again this year.", "Halden applied for approval in May.", False),
        ("Halden will apply for approval by the end of the year.", "Halden applied for approval in May.", True),
        ("Halden will sell its approval by the end of the year.", "Halden had approval in May.", False),
        ("Halden plans to apply for approval by the end of the year.", "Halden withdrew a drug in May.", False),
        ("Halden plans to apply for approval by the end of the year.", "Halden had not applied in May.", False),
        ("Halden plans to raise its dividend this year.", "Halden raised its dividend in May.", False),
        ("Halden plans to cut 300 jobs this year.", "Halden cut 300 jobs in May.", False),
        ("The council will vote on the budget.", "The council voted on the budget in May.", False),
        ("Dunmere will play Millbrook on Saturday.", "Dunmere played Millbrook in May.", False),
    ],
)
def test_what_is_planned_has_not_been_done_before(plan: str, told: str, conflict: bool) -> None:
    assert (already_done(_plan_and_news(plan, told)) is not None) is conflict
