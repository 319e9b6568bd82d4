"""One tally of a vote or a match in two claims."""

import pytest

from service.judging.evidence.tallies import plainly_of_one_vote, same_tally, tallies_differ
from service.judging.evidence.wording import much_alike
from service.judging.verdict import Label
from tests.judging.building import comparison, published

LEAD = "The House votes on the impeachment of Harrow"


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        ("The House impeached Harrow by 229 to 198.", "The vote to impeach Harrow was 229-198-1.", True),
        ("The House impeached Harrow by 229 to 198.", "The vote to impeach Harrow was 230–197.", False),
        ("Okafor beat Varga 6-2.", "Holm won 6-2 against Pop.", False),
        ("Harrow led the House from 2007-2014.", "The House heard of the years 2007-2014 from Harrow.", False),
        ("The House gave Harrow 3 to 5 years.", "Harrow spoke to the House for 3 to 5-year terms.", False),
        ("Harrow owes $10-12 million.", "Harrow owes the House 10-12 million.", False),
        ("Harrow sought 3 to 5 suspects.", "The House fell by 3 to 5 inches, Harrow said.", False),
        ("The House impeached Harrow by 229 votes to 198.", "The vote to impeach Harrow was 229-198.", True),
        ("The House impeached Harrow with 229 votes in favour and 198 against.", "The House voted 229-198.", True),
        ("The House impeached Harrow, with 229 for, 198 against.", "The House voted 229 to 198.", True),
        ("The judges split seven to two in the decision on Harrow.", "The decision on Harrow was 7-2.", True),
        ("The House heard two to three votes on Harrow.", "The vote on Harrow was 2-3.", False),
        ("The House spent 229 for Harrow and 198 for Holm.", "The vote to impeach Harrow was 229-198.", False),
    ],
)
def test_the_same_two_numbers_of_a_vote_agree_and_ranges_do_not_count(earlier: str, later: str, same: bool) -> None:
    laid = comparison(published(earlier, lead=LEAD), published(later, lead=LEAD))
    assert (same_tally(laid) is not None) is same


def test_the_tally_is_shown_as_each_side_writes_it() -> None:
    laid = comparison(published("They won 3-1.", lead=LEAD), published("The match ended 3 to 1.", lead=LEAD))
    seen = same_tally(laid)
    assert seen is not None
    assert (seen.theirs.quote, seen.ours.quote) == ("3-1", "3 to 1")
    assert laid.ours.published.quote[seen.ours.start : seen.ours.end] == "3 to 1"


def test_claims_hardly_alike_may_share_a_tally_by_chance() -> None:
    earlier, later = published("They won 3-1.", lead=LEAD), published("The match ended 3 to 1.", lead=LEAD)
    assert same_tally(comparison(earlier, later, similarity=0.4)) is None


CUP = "Oviedo beat Valencia in the cup"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Oviedo beat Valencia 2-1 on Sunday.", "Oviedo won 3-1 against Valencia on Sunday.", True),
        ("Oviedo beat Valencia 2-1 on Sunday.", "Valencia lost 1-2 to Oviedo on Sunday.", False),
        ("Oviedo beat Valencia 2-1 on Sunday.", "Oviedo won 3-1 against Getafe on Sunday.", False),
        ("Oviedo beat Valencia 2-1 on Sunday.", "Oviedo led Valencia 1-0 at half-time and won.", False),
        ("Oviedo beat Valencia 2-1 on Sunday.", "Oviedo beat Valencia 1-0 in the first leg.", False),
        ("Oviedo beat Valencia 6-3 6-4.", "Oviedo beat Valencia 6-3 7-5.", False),
    ],
)
def test_one_match_of_the_same_two_has_one_tally(earlier: str, later: str, conflict: bool) -> None:
    laid = comparison(published(earlier, lead=CUP), published(later, lead=CUP))
    assert (tallies_differ(laid) is not None) is conflict


VOTE = "By a vote of 232 to 197 the House passed the bill."


@pytest.mark.parametrize(
    ("later", "conflict", "similarity"),
    [
        ("The House passed the bill by 232 votes to 199.", True, 0.8),
        ("The bill passed with 231 votes in favour and 197 against.", True, 0.8),
        ("The House passed the bill by 197 votes to 232.", False, 0.8),
        ("The House passed another bill by 240 votes to 187.", False, 0.8),
        ("The House decided on the wall by 232 votes to 180.", False, 0.5),
    ],
)
def test_one_number_alike_shows_one_vote(later: str, conflict: bool, similarity: float) -> None:
    laid = comparison(published(VOTE, lead=LEAD), published(later, lead=LEAD), similarity=similarity)
    seen = tallies_differ(laid)
    assert (seen is not None) is conflict
    if seen:
        assert plainly_of_one_vote(laid, seen.signed("", Label.CONFLICTING))
        assert not much_alike(laid)


def test_two_bills_of_one_week_may_have_one_number_alike() -> None:
    tax, border = "The House passed the tax bill 217-210.", "The House passed the border bill 217-213."
    assert tallies_differ(comparison(published(tax, lead=LEAD), published(border, lead=LEAD))) is None


def test_weeks_later_another_vote_may_have_one_number_alike() -> None:
    earlier, later = (
        published(f"The House passed the bill {tally}.", at, lead=LEAD)
        for tally, at in (("51-49", "2017-10-19"), ("51-48", "2017-12-20"))
    )
    assert tallies_differ(comparison(earlier, later)) is None


def test_without_articles_around_them_two_tallies_are_left_to_be_weighed() -> None:
    assert tallies_differ(comparison("Oviedo beat Valencia 2-1.", "Oviedo beat Valencia 3-1.")) is None


def test_two_matches_of_one_day_may_end_alike() -> None:
    lead = "Okafor, Varga, Holm and Pop play in Rome"
    sides = (published(text, lead=lead) for text in ("Okafor beat Varga 6-2.", "Holm beat Pop 6-2."))
    assert same_tally(comparison(*sides)) is None
