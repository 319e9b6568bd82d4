"""Two texts may be the same, word for word, but for one detail."""

import pytest

from service.judging.judge import Judge
from service.judging.sides.one_detail import told_otherwise
from service.judging.verdict import Label
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads

UP_TO, TWELVE = (f"{number} visitors came to Ilse Kern's house in Orby." for number in ("Up to 100", "Twelve"))
SENT_OFF, LATER = "Ian Cole was sent off in the 64th minute.", "Ian Cole was sent off in the 70th minute."
DOCTOR, TEACHER = "Ilse Kern, a doctor, opposed the plan.", "Ilse Kern, a teacher, opposed the plan."


@pytest.mark.parametrize(
    ("earlier", "later", "detail"),
    [
        (SENT_OFF, LATER, ("70th", "64th")),
        ("He scored in the 12th minute.", "He scored in the 21st minute.", ("21st", "12th")),
        (DOCTOR, TEACHER, ("teacher", "doctor")),
        ("She was acquitted of all charges.", "She was found guilty of all charges.", ("found guilty", "acquitted")),
        ("The yard built 17 ships last year.", "The yard delivered 14 ships last year.", None),
        (SENT_OFF, "Ian Cole was sent off in the 64th minute for a foul.", None),
        ("He lives in a house in Orby.", "He lives in the house in Orby.", None),
        ("Two people were killed.", "Three people were killed.", None),
    ],
)
def test_the_detail_is_told_as_each_gives_it(earlier: str, later: str, detail: tuple[str, str] | None) -> None:
    assert told_otherwise(comparison(earlier, later)) == detail


@pytest.mark.parametrize(
    ("earlier", "later", "conflict", "label"),
    [
        (SENT_OFF, LATER, 0.9, Label.CONFLICTING),
        (SENT_OFF, LATER, 0.7, Label.NEW),
        (UP_TO, TWELVE, 0.9, Label.NEW),
        (DOCTOR, TEACHER, 0.9, Label.NEW),
        (DOCTOR, TEACHER, 0.6, Label.NEW),
        (DOCTOR, TEACHER, 0.1, Label.AGREEING),
        ("Kern, a doctor in Orby, was against the plan.", TEACHER, 0.6, Label.AGREEING),
    ],
)
def test_another_number_conflicts_if_it_is_read_so_and_another_word_does_not_agree(
    earlier: str, later: str, conflict: float, label: Label
) -> None:
    lead = "A day in Orby, where Ian Cole and Ilse Kern live"
    told = pair(*(published(text, lead=lead) for text in (earlier, later)), similarity=0.95, event_similarity=0.95)
    (verdict,) = Judge(Reads(0.97 - conflict, conflict, 0.03)).judge([told])
    assert verdict.label is label
