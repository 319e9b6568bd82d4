"""What is told of one subject cannot be the opposite at the same time."""

import pytest

from service.claim import Modality
from service.judging.evidence.states import says_little_else, states_differ
from tests.judging.building import comparison, published

FLOOD = "Storm floods Carrow County"
MORNING, EVENING, NEXT_DAY = "2026-05-12T09:00", "2026-05-12T17:30", "2026-05-13T09:00"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Schools in the county were closed.", "Schools across the county stayed open.", True),
        ("The airport was closed.", "The airport remained open all morning.", True),
        ("Mill Road is open to traffic.", "Mill Road has been shut.", True),
        ("The driver survived.", "The driver died at the scene.", True),
        ("The council approved the plan.", "The council rejected the plan on Tuesday.", True),
        ("Schools in the county were closed.", "Some schools in the county stayed open.", False),
        ("Schools in the county were closed.", "Schools in the north of the county stayed open.", False),
        ("Schools in Carrow were closed.", "Schools in Dunmere stayed open.", False),
        ("Schools in the county were closed.", "Shops in the county stayed open.", False),
        ("Two schools were closed.", "Schools stayed open.", False),
        ("The bridge was closed to lorries.", "The bridge stayed open to cars.", False),
        ("Schools in the county were closed on Monday.", "Schools in the county were open on Tuesday.", False),
        ("Schools in the county were closed.", "Schools in the county did not stay open.", False),
        ("Schools in the county were closed.", "It is unclear whether schools in the county are open.", False),
        ("Schools were closed until noon.", "Schools were open by noon.", False),
        ("Mill Road was closed until midnight.", "Mill Road was open on Tuesday.", False),
        ("Polling stations were open until eight.", "Polling stations were closed by nine.", False),
        ("The museum opens at nine.", "The museum closes at five.", False),
        ("Mill Road was open.", "Mill Road was closed until about 4pm.", False),
        ("Mill Road was closed until midnight.", "Mill Road stayed open on Tuesday.", True),
        ("Mill Road is closed until further notice.", "Mill Road is open.", True),
        ("The airport was closed.", "The airport reopened.", True),
        ("The company raised its dividend.", "The company cut its dividend.", True),
        ("Schools in the county were initially closed.", "Schools in the county were open.", False),
        ("Ida Perrot died.", "Perrot is survived by her husband and five children.", False),
        ("Shares in Korvo rose.", "Shares in Korvo fell.", False),
        ("Ida Perrot tested positive.", "Ida Perrot tested negative.", True),
        ("Ida Perrot's secretary tested positive.", "Ida Perrot tested negative.", False),
        ("Ida Perrot's secretary tested positive.", "Ida Perrot's secretary tested negative.", True),
        ("The plant in Linz, which makes gears, will close.", "The Linz plant, long in doubt, will stay open.", True),
        ("The plant, the mill and the docks were shut.", "The plant stayed open.", False),
        ("The levee held.", "The levee was breached.", True),
        ("The driver was asleep.", "The driver was awake.", True),
        ("The project is on schedule.", "The project is behind schedule.", True),
        ("The house was vacant.", "The house was occupied.", True),
        ("The plane's wreck was found afloat.", "The ferry sank.", False),
        ("Highway 32 is closed in both directions.", "Highway 32 remained open to traffic.", True),
        ("Highway 32 is closed.", "Highway 14 is open.", False),
        ("The road to Carrow was blocked by landslides.", "The road to Carrow remained open.", True),
        ("The pumps were working normally.", "The pumps had failed.", True),
        ("The main gate was locked.", "The gate was open.", True),
        ("The north gate was locked.", "The gate was open.", False),
        ("Ida Perrot, 44, died.", "Ida Perrot survived.", True),
        ("Manager Ida Perrot was sacked by telephone.", "Perrot remains manager.", True),
        ("Junior minister Helen Marsh resigned.", "Helen Marsh, her deputy, remains.", True),
        ("Perrot spokeswoman Ann Lowe tested positive.", "Perrot tested negative.", False),
        ("The Perrot spokeswoman tested positive.", "Perrot tested negative.", False),
        ("Minister Ida Perrot declined to comment on the vote.", "Minister Ida Perrot criticised the vote.", True),
        ("Ida Perrot cut short a visit to Orby.", "Ida Perrot stayed in Orby.", True),
        ("The Front missed the five percent threshold.", "The Front cleared the five percent hurdle.", True),
        ("Minister Ida Perrot declined to criticise the vote.", "Minister Ida Perrot welcomed the vote.", False),
        ("In Carrow, the bridge over the Odd was closed.", "In Carrow, the school was open.", False),
        ("After the flood, the bridge in Carrow was closed.", "After the flood, the road in Carrow was open.", False),
        ("After the flood, the bridge in Carrow was closed.", "The Carrow bridge, the only one, was open.", True),
        ("The bridge in Carrow, the only one, was closed.", "The Carrow bridge, a toll bridge, was open.", True),
    ],
)
def test_a_subject_is_not_in_two_opposite_states(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, MORNING, lead=FLOOD) for text in (earlier, later))
    assert (states_differ(comparison(*sides, similarity=0.7)) is not None) is conflict


@pytest.mark.parametrize(("at", "conflict"), [(EVENING, True), (NEXT_DAY, False), (None, False)])
def test_a_day_later_another_state_is_news(at: str | None, conflict: bool) -> None:
    earlier = published("Schools in the county were closed.", MORNING, lead=FLOOD)
    later = published("Schools across the county stayed open.", at, lead=FLOOD)
    assert (states_differ(comparison(earlier, later, similarity=0.7)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The levee at Carrow held.", "The levee at Carrow was breached.", True),
        ("The road was blocked.", "The road remained open throughout.", True),
        ("The road was blocked.", "The road is open.", False),
    ],
)
def test_a_day_later_what_is_not_undone_still_conflicts(earlier: str, later: str, conflict: bool) -> None:
    sides = published(earlier, MORNING, lead=FLOOD), published(later, NEXT_DAY, lead=FLOOD)
    assert (states_differ(comparison(*sides, similarity=0.7)) is not None) is conflict


def test_what_is_expected_is_no_state_and_statements_are_weighed() -> None:
    closed = published("Mill Road will stay closed.", MORNING, lead=FLOOD, modality=Modality.PLANNED)
    assert states_differ(comparison(closed, published("Mill Road is open.", MORNING, lead=FLOOD))) is None
    assert states_differ(comparison("Schools were closed.", "Schools stayed open.")) is None


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        ("The airport at Orby was closed on Tuesday.", "Orby airport stayed open on Tuesday.", True),
        ("The dam at Hollow Lake held.", "The dam at Hollow Lake gave way.", True),
        ("The levee at Orby held.", "The levee at Orby was breached on Tuesday morning.", True),
        ("Manager Ida Perrot was sacked by telephone.", "Ida Perrot remains manager.", True),
        ("Ida Perrot was sacked.", "Ida Perrot remains popular.", False),
        ("Ida Perrot attended the summit.", "Ida Perrot missed the dinner at the summit.", False),
        ("The museum at Orby opened on Monday.", "The museum at Orby closed a gallery on Monday.", False),
        ("The airport was closed.", "The airport stayed open to freight.", False),
        ("The main gate was locked.", "The gate was open.", False),
        ("The dam at Hollow Lake held.", "The dam at Hollow Lake is old.", False),
    ],
)
def test_where_nothing_else_is_told_the_opposite_is_plain_to_see(earlier: str, later: str, same: bool) -> None:
    laid = comparison(*(published(text, MORNING, lead=FLOOD) for text in (earlier, later)))
    assert says_little_else(laid, states_differ(laid)) is same
