"""Nothing is put into the mouth, or down to the hand, of somebody whom the article does not say it of."""

from __future__ import annotations

import pytest

from tests.splitting.building import claims_of, speakers_of


def told(body: str) -> list[tuple[str, list[str]]]:
    return [(claim.text.rstrip("."), speakers_of(claim)) for claim in claims_of(body)]


REED = "A judge on Friday sent Dorin Vask to jail. Vask insists that he never took 12 cents."


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (f"{REED}\n\nFisk, his lawyer, appealed. “It will cost 12 million,” he said.\n\nFisk left.", "he"),
        (f"{REED}\n\nFisk appealed at noon. “It will cost 12 million,” he said.", "he"),
        (f"{REED}\n\nThe trial ended at noon. “It will cost 12 million,” he said.", "Dorin Vask"),
        (f"{REED}\n\nCongress passed a law. “It will cost 12 million,” he said.", "Dorin Vask"),
        (f"{REED}\n\nAides met at noon. “It will cost 12 million,” he said.", "Dorin Vask"),
    ],
)
def test_a_word_that_may_be_a_name_opens_a_sentence_about_somebody_else(body: str, speaker: str) -> None:
    assert ("It will cost 12 million", [speaker]) in told(body)


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        (
            "Talks begin at noon, Lee's deputy Milan Duras said. Holub ruled it out. She sold 12 farms.",
            "She sold 12 farms",
        ),
        (
            "Talks begin at noon, Lee's deputy Milan Duras said. They failed. He sold 12 farms.",
            "Milan Duras sold 12 farms",
        ),
    ],
)
def test_a_deed_is_not_that_of_whom_the_sentence_before_the_last_named(body: str, claim: str) -> None:
    assert claims_of(body)[-1].text.rstrip(".") == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Prosecutors said Vask had stolen $340,000 and feared that Holm would go to the police.",
            ("Vask had feared that Holm would go to the police", ["Prosecutors"]),
        ),
        (
            "Police said investigators believe Holm cut 12 wires.",
            ("investigators believe Holm cut 12 wires", ["Police"]),
        ),
        ("“A man here believed Holm cut 12 wires,” Reed said.", ("A man here believed Holm cut 12 wires", ["Reed"])),
        ("Reed said he believed that Holm had cut 12 wires.", ("Holm had cut 12 wires", ["Reed", "he"])),
        ("Investigators believe Holm cut 12 wires.", ("Holm cut 12 wires", ["Investigators"])),
        ("Reed said Lee had claimed that Holm cut 12 wires.", ("Holm cut 12 wires", ["Reed", "Lee"])),
    ],
)
def test_what_one_is_said_to_fear_or_believe_he_does_not_say(sentence: str, claim: tuple[str, list[str]]) -> None:
    assert claim in told(sentence)
