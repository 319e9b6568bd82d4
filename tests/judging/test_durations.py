"""How long something took is neither how long something else took nor how long after something it was."""

import pytest

from service.judging.aligning.scopes.durations import told_from_when
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "two"),
    [
        ("The board decided after four days of hearings.", "The board decided three weeks after the crash.", True),
        ("Harrow was fired 18 days after the meeting.", "Harrow was an adviser for 25 days.", True),
        ("The ship sank two hours later.", "The rescue took five hours.", True),
        ("The ship sank two hours later.", "The ship sank five hours after the blast.", False),
        ("The siege lasted for 12 days.", "The siege lasted for 16 days.", False),
        ("The siege lasted 12 days.", "It was a siege of 16 days.", False),
        ("They were trapped for 12 days before rescuers came.", "They were trapped for nine days.", False),
        ("The strike lasted three weeks after the vote.", "The strike lasted for five weeks.", False),
        ("Harrow served three years before his release.", "Harrow spent five years of his life in jail.", False),
        ("The siege lasted 12 days.", "The siege ended 16 days after it began.", False),
        ("Congress reopened the government for three weeks.", "Congress has 16 days to reach an agreement.", True),
        ("They have three weeks left.", "They have 16 days to reach an agreement.", False),
        ("The siege lasted for three weeks.", "With 16 days remaining, the siege was lifted.", True),
    ],
)
def test_from_when_it_was_is_not_how_long_it_took(earlier: str, later: str, two: bool) -> None:
    assert shows(told_from_when, earlier, later) is two
