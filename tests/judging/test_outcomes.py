"""One side tells the opposite outcome of the other, or another one."""

import pytest

from service.claim import Modality
from service.judging.evidence.outcomes import one_follows, outcomes_differ, tell_the_opposite, unlike_words
from service.judging.reading import Reading
from service.judging.verdict import Label
from service.judging.weighing.statement_signals import Seen
from service.judging.weighing.two_statements import weighed
from tests.judging.building import comparison, evidence_of, published


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The senate approved the budget bill.", "The senate rejected the budget bill."),
        ("The government extended the state of emergency.", "The government lifted the state of emergency."),
        ("All schools in Brittany will reopen on Tuesday.", "All schools in Brittany will stay closed on Tuesday."),
        ("The rebels still hold the aid workers.", "The rebels released the aid workers."),
        ("The bridge withstood the flood.", "The bridge collapsed in the flood."),
        ("Ida Brekke, 41, approved the budget bill.", "Ida Brekke, 41, rejected the budget bill."),
        ("The sea wall at Orby held through the storm.", "In the storm the sea wall at Orby gave way."),
        ("The girl in the well was found alive.", "The body of the girl was found in the well."),
        ("The clerks' union called off the talks on pay.", "The talks of the clerks' union on pay will go ahead."),
        ("The flood warning for the Severn was lifted.", "The flood warning for the Severn remains in force."),
        ("The probe landed at the south pole of the Moon.", "The probe crashed at the south pole of the Moon."),
        ("The harbour board voted down the toll.", "The harbour board gave the toll its approval."),
        ("The fire at the mill in Orby is under control.", "The fire at the mill in Orby is out of control."),
        ("The warehouse was undamaged.", "The warehouse was destroyed."),
        ("The chapel of Orby escaped damage.", "The chapel of Orby was gutted."),
        ("The curfew is in force in Orby.", "The curfew in Orby was lifted."),
        ("The state of emergency remains in place.", "The state of emergency has been lifted."),
        ("The water is safe to drink.", "The water is unsafe to drink."),
        ("The road is passable.", "The road is impassable."),
        ("The suspect is at large.", "The suspect is in custody."),
        ("The painting is genuine.", "The painting is a forgery."),
        ("Masks are compulsory on buses.", "Masks are optional on buses."),
        ("The power is back on.", "The power is still out."),
        ("The attack on the depot was foiled.", "The attack on the depot was carried out."),
        ("Vance was acquitted of fraud.", "Vance was found guilty of fraud."),
        ("The fire was started deliberately.", "The fire was started accidentally."),
        ("Mayor Berg welcomed the ruling on the bypass.", "Mayor Berg criticised the ruling on the bypass."),
        ("The bank will stop buying bonds in Orby.", "The bank will carry on buying bonds in Orby."),
        ("The pilot at Orby ignored the warnings.", "The pilot at Orby heeded the warnings."),
        ("The driver of the tram had been drinking.", "The driver of the tram was sober."),
        ("The appeal court upheld the harbour ban.", "The appeal court struck down the harbour ban."),
    ],
)
def test_opposite_outcomes_of_one_matter_conflict(earlier: str, later: str) -> None:
    assert outcomes_differ(comparison(earlier, later)) is not None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The chapel was undamaged.", "The school was destroyed."),
        ("The driver was sober.", "The passenger was drunk."),
        ("The law is in place.", "The siege was lifted."),
        ("The police carried out the raid.", "The police foiled the attack."),
        ("Masks are compulsory on buses.", "Masks are optional in shops."),
        ("The fire was out of control on Monday.", "The fire was under control on Tuesday."),
        ("The suspect was at large on Monday.", "The suspect was in custody on Thursday."),
        ("The museum opens at nine.", "The museum closes at five."),
        ("The index advanced in Paris.", "The index gained in Paris while that of London declined."),
    ],
)
def test_opposites_of_two_things_or_days_are_no_conflict(earlier: str, later: str) -> None:
    assert outcomes_differ(comparison(earlier, later)) is None


def test_short_claims_of_articles_are_no_statement_that_one_word_turns_round() -> None:
    sober, drunk = (
        published(text, lead="A crash in Orby") for text in ("The driver was sober.", "The driver was drunk.")
    )
    assert outcomes_differ(comparison(sober, drunk, similarity=0.9)) is None


def test_two_words_that_are_the_only_difference_conflict_whatever_is_read() -> None:
    sober, drunk = "The driver was sober.", "The driver was drunk."
    laid = comparison(sober, drunk)
    seen = evidence_of(outcomes_differ, laid)
    assert seen is not None
    assert weighed(Seen(laid, (seen,), Reading(0.9, 0.05, 0.05))).label is Label.CONFLICTING


def test_what_is_planned_does_not_conflict_with_what_was_done() -> None:
    earlier = published("The senate will reject the budget bill.", modality=Modality.PLANNED)
    assert outcomes_differ(comparison(earlier, published("The senate approved the budget bill."))) is None


@pytest.mark.parametrize(("similarity", "conflict"), [(0.9, True), (0.7, False)])
def test_claims_of_articles_must_be_much_alike_for_one_word_to_turn_them_round(
    similarity: float, conflict: bool
) -> None:
    earlier, later = (
        published(f"The senate {what} the budget bill.", lead="The senate votes on the budget")
        for what in ("approved", "rejected")
    )
    assert (outcomes_differ(comparison(earlier, later, similarity=similarity)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Police shot the attacker in London.", "The attacker stabbed police in London."),
        ("The bank reported a profit for the quarter.", "The bank reported loan losses for the quarter."),
        ("Congress passed the order on asylum.", "The court blocked the order on asylum."),
        ("Nurse Odd Lie stepped down at the clinic.", "Nurse Odd Lie was dismissed by the clinic."),
        ("Ida Brekke took silver in the slalom.", "Ida Brekke won the slalom's bronze."),
        ("Molde drew the match with Brann.", "Molde won the match with Brann."),
        ("The keeper played the final in Bergen.", "The keeper missed the final in Bergen."),
        ("Khan was sentenced for the death of his wife.", "Khan was sentenced to life for killing his wife."),
    ],
)
def test_what_may_be_true_of_two_things_is_no_conflict_and_yet_not_the_same(earlier: str, later: str) -> None:
    pair = comparison(earlier, later)
    assert outcomes_differ(pair) is None
    assert unlike_words(pair)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The ferries went back in service.", "The ferries gave way to a cutter and went back in service."),
        ("The teachers called off the strike.", "The teachers began a strike that was called off."),
        ("The mayor refused to step down.", "The mayor will stay."),
        ("Gold and silver went to Norway.", "Norway won gold and silver."),
        ("He stepped on the brake.", "He stayed on the brake."),
    ],
)
def test_what_both_tell_or_one_denies_is_nothing_opposite(earlier: str, later: str) -> None:
    assert not tell_the_opposite(comparison(earlier, later))


def test_who_resigns_rather_than_stays_does_not_stay() -> None:
    quits = "Harrow quit after losing the board's support."
    assert (
        outcomes_differ(comparison(quits, "Harrow resigned rather than stay on without the board's support.")) is None
    )
    assert outcomes_differ(comparison(quits, "Harrow stayed on without losing the board's support.")) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "opposite"),
    [
        ("The bridge is closed until Thursday.", "The bridge reopens on Thursday.", False),
        ("The bridge will open at noon.", "The bridge is shut until about noon.", False),
        ("The bridge is closed until 12 May.", "The bridge will open on May 12.", False),
        ("The bridge is closed until Thursday.", "The bridge reopened on Tuesday.", True),
        ("The bridge is closed until Thursday.", "The bridge will reopen on Friday.", True),
        ("The bridge is closed until Thursday.", "The bridge is open until Thursday.", True),
    ],
)
def test_what_is_closed_until_a_day_opens_on_that_day(earlier: str, later: str, *, opposite: bool) -> None:
    assert tell_the_opposite(comparison(earlier, later)) is opposite


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The Calder bridge was closed on Monday.", "The Calder bridge reopened on Tuesday.", False),
        ("The Calder bridge is closed to lorries.", "The Calder bridge is reopened to lorries.", False),
        ("The Calder bridge reopened on Tuesday.", "The Calder bridge was closed on Tuesday.", True),
        ("Calder approved the bridge toll plan on Monday.", "Calder rejected the bridge toll plan on Tuesday.", True),
    ],
)
def test_what_is_turned_back_on_another_day_or_since_is_no_conflict_of_articles(
    earlier: str, later: str, *, conflict: bool
) -> None:
    told = (published(text, f"2025-03-1{n}", lead="The Calder bridge") for n, text in enumerate((earlier, later), 1))
    assert (outcomes_differ(comparison(*told, similarity=0.9)) is not None) is conflict


def test_statements_of_one_matter_conflict_whatever_may_be_turned_back() -> None:
    assert (
        outcomes_differ(comparison("The bridge is closed to lorries.", "The bridge is reopened to lorries."))
        is not None
    )


@pytest.mark.parametrize(
    ("earlier", "later", "follows"),
    [
        ("Brussels urged the minister to resign.", "The minister has resigned.", True),
        ("The minister reopened the mine.", "Miners called on the minister to reopen the mine.", True),
        ("Brussels urged the minister to resign.", "Brussels pressed the minister to resign.", False),
        ("Brussels urged the minister to stay.", "The minister has resigned.", False),
        ("Prosecutors accused Khan of fraud.", "The jury cleared Khan of fraud.", True),
        ("Khan was found guilty of fraud.", "Khan was charged with fraud.", True),
        ("The board will vote on the toll.", "The board approved the toll.", True),
        ("The board voted to approve the toll.", "The board approved the toll.", False),
    ],
)
def test_what_may_follow_on_the_other_is_neither_the_same_nor_a_conflict(
    earlier: str, later: str, *, follows: bool
) -> None:
    pair = comparison(earlier, later)
    assert one_follows(pair) is follows
    label = weighed(Seen(pair, (), Reading(0.02, 0.95, 0.03))).label
    assert (label is Label.NEW) is follows


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The suspect was arrested at 6 p.m. in Orby.", "The suspect was released at 11 p.m. in Orby.", False),
        ("The suspect was arrested at 6 p.m. in Orby.", "The suspect was released at 6:10 p.m. in Orby.", True),
    ],
)
def test_what_is_turned_back_hours_later_is_no_conflict(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2024-05-14", lead="An arrest in Orby") for text in (earlier, later))
    assert (outcomes_differ(comparison(*sides, similarity=0.9)) is not None) is conflict
