"""Of whom or what a statement's main verb is said."""

import pytest

from service.splitting.statement import subject_of


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Ann Lowe left.", "Ann Lowe left."),
        ("In May the old mill of Ann Lowe was sold.", "mill of"),
        ("On May 5, 20-year-old Ann Lowe, who also was pregnant, was found dead.", "Ann Lowe, who"),
        ("The first to arrive was Ann Lowe.", "first to"),
    ],
)
def test_the_subject_is_a_noun_or_name(text: str, begins: str) -> None:
    at = subject_of(text)
    assert at is not None
    assert text[at:].startswith(begins)


@pytest.mark.parametrize("text", ["", "Fire!", "Thanks to Ann Lowe."])
def test_what_is_no_sentence_has_none(text: str) -> None:
    assert subject_of(text) is None
