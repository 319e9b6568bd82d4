"""Two claims in the same words say the same."""

import pytest

from service.judging.evidence.wording import much_alike, same_wording
from tests.judging.building import comparison, published


def test_the_same_words_agree_whatever_their_case_and_punctuation() -> None:
    assert same_wording(comparison("The embassy is safe.", "The embassy is “safe”"))


def test_other_words_are_left_to_other_rules() -> None:
    assert same_wording(comparison("The embassy is safe.", "The embassy is secure.")) is None


def test_texts_without_words_say_nothing() -> None:
    assert same_wording(comparison("…", "—")) is None


def test_claims_that_differ_in_a_figure_are_not_much_alike() -> None:
    lead = "A ferry ran aground off the coast on Monday."
    earlier = published("Rescuers brought 180 passengers ashore.", lead=lead)
    same = published("Rescuers brought 180 of the passengers ashore.", lead=lead)
    other = published("Rescuers brought 214 passengers ashore.", lead=lead)
    assert much_alike(comparison(earlier, same, similarity=0.9))
    assert much_alike(comparison(earlier, other, similarity=0.9)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "alike"),
    [
        ("The House voted 216-210 to impeach Harrow.", "The House voted 218-208 to impeach Harrow.", False),
        ("The House voted 216 to 210 to impeach Harrow.", "The House impeached Harrow, who voted 216–210.", True),
        ("Harrow lost the final match 1-2.", "Harrow lost the final 2-1.", True),
        ("Harrow beat Jos 1-0 in the final.", "Harrow beat Jos 2-1 in the final.", False),
        ("Harrow won the marathon in 2:00:35.", "Harrow won the marathon in 2:01:09.", False),
        ("Harrow won the marathon in 2:00:35.", "Harrow won Sunday's marathon in 2:00:35.", True),
        ("Harrow won the marathon.", "Harrow won the marathon in 2:00:35.", True),
    ],
)
def test_claims_that_differ_in_a_tally_are_not_much_alike(earlier: str, later: str, alike: bool) -> None:
    told = comparison(*(published(text, lead="A day at Harrow") for text in (earlier, later)), similarity=0.9)
    assert (much_alike(told) is not None) is alike


@pytest.mark.parametrize(
    ("earlier", "later", "alike"),
    [
        ("The jury convicted him of murder.", "The jury acquitted him of murder.", False),
        ("The jury found her guilty of fraud.", "The jury acquitted her of fraud.", False),
        ("The seat fell vacant when Osborne resigned.", "The seat fell vacant with Osborne's death.", False),
        ("Osborne resigned over the deaths.", "Over the deaths Osborne resigned in May.", True),
        ("The jury did not convict him of murder.", "The jury acquitted him of murder.", True),
        ("The Senate passed the border bill.", "The Senate blocked the border bill.", False),
        ("He was sentenced to death for murder.", "He was sentenced to life for murder.", False),
        ("Many lost their life in the blast.", "The blast brought death to many.", True),
        ("The firm posted a profit for the quarter.", "The firm posted a loss for the quarter.", False),
        ("The man was shot outside his house.", "The man was stabbed outside his house.", False),
        ("Ten soldiers were killed in the blast.", "Ten civilians were killed in the blast.", False),
        ("Ten soldiers were killed in the blast.", "Ten people were killed in the blast.", True),
        ("Two soldiers and two tourists died.", "Two tourists and two soldiers died in it.", True),
    ],
)
def test_opposites_and_other_people_are_not_much_alike(earlier: str, later: str, alike: bool) -> None:
    told = comparison(*(published(text, lead="A day at Harrow") for text in (earlier, later)), similarity=0.82)
    assert (much_alike(told) is not None) is alike


QUOTED = "“We will not leave until every hostage is home,”"


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        (f"{QUOTED} the prime minister, Freya Lind, said.", f"{QUOTED} said Lind.", True),
        (f"{QUOTED} said Freya Lind, the prime minister.", f"{QUOTED} government spokeswoman Freya Lind said.", True),
        (f"{QUOTED} said Lind.", f"{QUOTED} said Dunmore.", False),
        (f"{QUOTED} said Lind.", "“We will leave before every hostage is home,” said Lind.", False),
        (f"{QUOTED} said Lind.", f"{QUOTED} Lind did not say.", False),
        (f"{QUOTED} said Lind.", f"{QUOTED} said Lind, who has 12 seats.", False),
        ("Lind called it “a complete disaster”.", "Lind said of him: “a complete disaster”.", False),
    ],
)
def test_the_same_words_quoted_of_one_speaker_agree(earlier: str, later: str, same: bool) -> None:
    assert (same_wording(comparison(earlier, later)) is not None) is same


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        ("It opens on 3/4/2026 in Rastov.", "It opens on 4 March 2026 in Rastov.", True),
        ("It opens on 3/4/2026 in Rastov.", "It opens on 3 April 2026 in Rastov.", True),
        ("It opens on March 24, 2026.", "It opens on 24/3/2026.", True),
        ("It opens on 3/4/2026 in Rastov.", "It opens on 3 May 2026 in Rastov.", False),
        ("It opens on 3/4/2026 in Rastov.", "It opens on 4 March 2026 in Corran.", False),
        ("It opens on 3/4/2026.", "It opens on 3/5/2026.", False),
        ("It opens on 4 March 2026.", "It opens on March 5, 2026.", False),
    ],
)
def test_a_date_in_figures_may_be_one_in_words(earlier: str, later: str, same: bool) -> None:
    for one, other in ((earlier, later), (later, earlier)):
        assert (same_wording(comparison(one, other)) is not None) is same
