"""What is done only once was not done by two."""

import pytest

from service.claim import Polarity
from service.judging.evidence.doers import bodies_were_found, doers_differ
from tests.judging.building import comparison, published

LEAD = "Fire near Carrow"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The fire was started by a fallen power line.", "The fire was caused by campers.", True),
        ("The crash was caused by a burst tyre.", "Ice on the road caused the crash.", True),
        ("The bodies were found by a hiker.", "A fisherman found the bodies.", True),
        ("The study was funded by a charity.", "The company financed the study.", True),
        ("The bodies of two women were found by police.", "The landlord's son found the bodies.", True),
        ("The wreck, found by divers on Monday, is the Orla.", "A fisherman found the wreck.", True),
        ("The blaze was sparked by campers.", "A power line started the fire.", True),
        ("The ship was built by Carrow.", "The vessel was built by a yard in Dunmere.", True),
        ("Police found the body of a man in a canal.", "Hikers found the body of a woman in a canal.", False),
        ("Hikers found the body of a woman.", "The woman's body was found by police.", True),
        ("The court found the law void.", "The council found the law void.", False),
        ("Carrow started talks.", "The rebels started talks.", False),
        ("The mayor received a written request.", "The union sent a written request.", False),
        ("The fire was caused by a fault.", "The fire was caused by a fault in the wiring.", False),
        ("Ice on the road caused the crash.", "The crash was caused by the ice.", False),
        ("The fire was caused by campers.", "The crash was caused by ice.", False),
        ("The fire was caused by campers.", "The fire caused a panic.", False),
        ("Carrow built the wall.", "Dunmere's mayor promised to build the wall.", False),
        ("The firm started the trial.", "The rebels start the trial.", False),
        ("The fire was caused by campers.", "He caused the fire.", False),
        ("The fire was caused by campers.", "The fire was found by rangers.", False),
        ("The fire was caused by campers.", "The fire was not caused by rangers.", False),
        ("The fire was started on Monday.", "The fire was started by campers.", False),
        ("The bodies were found by a hiker on 6 May.", "A fisherman found the bodies on 9 May.", False),
    ],
)
def test_what_is_done_once_is_done_by_one(earlier: str, later: str, conflict: bool) -> None:
    pair = comparison(*(published(text, "2026-05-12", lead=LEAD) for text in (earlier, later)), similarity=0.6)
    assert (doers_differ(pair) is not None) is conflict


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Ice on the road caused the crash.", "Ice"),
        ("Thick ice had caused the crash.", "Thick ice"),
        ("The crash was caused by ice, police said.", "ice"),
    ],
)
def test_both_doers_are_told(text: str, doer: str) -> None:
    sides = [published(told, lead=LEAD) for told in (text, "A tyre caused the crash.")]
    seen = doers_differ(comparison(*sides))
    assert seen is not None
    assert seen.sentence == f"It was caused by “A tyre” here, by “{doer}” there."


@pytest.mark.parametrize(
    ("earlier", "later", "plain"),
    [
        ("The bodies were found by police.", "A hiker found the bodies.", True),
        ("The fire was caused by campers.", "A burst pipe caused the fire.", False),
        ("The bodies were found by police.", "A search found the bodies.", False),
    ],
)
def test_who_found_the_dead_is_plain_to_see(earlier: str, later: str, plain: bool) -> None:
    pair = comparison(*(published(text, "2026-05-12", lead=LEAD) for text in (earlier, later)), similarity=0.45)
    assert bodies_were_found(pair, doers_differ(pair)) is plain


def test_a_denial_statements_and_claims_unlike_each_other_tell_of_no_other_doer() -> None:
    first, second = "The fire was caused by campers.", "The fire was caused by ice."
    assert doers_differ(comparison(first, second)) is None
    denied = published(second, lead=LEAD, polarity=Polarity.DENIED)
    assert doers_differ(comparison(published(first, lead=LEAD), denied)) is None
    sides = [published(text, lead=LEAD) for text in (first, second)]
    assert doers_differ(comparison(*sides, similarity=0.4)) is None
