"""Texts and paragraphs in capitals: sentences with a full stop are read, headlines and labels are not."""

from __future__ import annotations

import pytest

from tests.splitting.test_split import claims_of

PROSE = "Rockets hit the embassy on Sunday."


def told(body: str) -> list[str]:
    return [claim.text for claim in claims_of(body) if claim.text != PROSE]


SENTENCES = [
    "A FIRE AT THE MILL INJURED 14 PEOPLE ON MONDAY.",
    "THE CAUSE OF THE FIRE IS NOT KNOWN.",
    "STORM KILLS 12 IN DUNMORE.",
    "NATO SENT 750 SOLDIERS TO RASTOV.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("around", ["{}", f"{PROSE}\n\n{{}}\n\n{PROSE}", f"{PROSE}\n{{}}\n{PROSE}", "MILL FIRE\n\n{}"])
def test_a_sentence_in_capitals_is_a_claim(sentence: str, around: str) -> None:
    assert told(around.format(sentence)) == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "A FIRE AT THE MILL INJURED 14 PEOPLE ON MONDAY",
        "TENSIONS WITH U.S.",
        "UPDATE 1:14 A.M.",
        "OH. MY. GOD.",
        "FILE PHOTO.",
        "WATCH LIVE.",
        "BREAKING NEWS.",
        "CLICK HERE TO GET THE APP.",
        "WOULD THE MAYOR RESIGN?",
        "“DIVIDE OUR NATION”",
    ],
)
def test_headlines_and_labels_in_capitals_are_none(line: str) -> None:
    assert told(f"{PROSE}\n\n{line}\n\n{PROSE}") == []


def test_a_speaker_in_capitals_speaks() -> None:
    (said,) = claims_of("POLICE SAID THREE PEOPLE HAD DIED IN HOSPITAL.")
    assert (said.text, said.speaker and said.speaker.name) == ("THREE PEOPLE HAD DIED IN HOSPITAL", "POLICE")
    assert [(one.surface, one.counted) for one in said.quantities] == [("THREE", "person")]


NOTICE = """FLOOD WARNING

THE WEATHER SERVICE HAS ISSUED A FLOOD WARNING FOR THE RIVER
TARN AT DUNMORE UNTIL FRIDAY. THE RIVER ROSE TO 4.2 METRES
ON MONDAY. SOME 300 HOMES ON BOTH BANKS NEAR THE OLD BRIDGE
MAY BE FLOODED."""


def test_a_paragraph_in_capitals_goes_on_in_its_next_line() -> None:
    assert told(NOTICE) == [
        "THE WEATHER SERVICE HAS ISSUED A FLOOD WARNING FOR THE RIVER TARN AT DUNMORE UNTIL FRIDAY.",
        "THE RIVER ROSE TO 4.2 METRES ON MONDAY.",
        "SOME 300 HOMES ON BOTH BANKS NEAR THE OLD BRIDGE MAY BE FLOODED.",
    ]


def test_lines_in_capitals_that_no_full_stop_closes_stay_apart() -> None:
    assert told("THE MILL IN DUNMORE BURNED ON MONDAY AND\nTHE MAYOR OF CORRAN RESIGNED\nTHE CAUSE IS KNOWN") == []
