"""The judge's precedence, and what becomes of what the rules leave open."""

from collections.abc import Sequence

import pytest

import service.judging.consulting
from service.judging.judge import Judge, ruled
from service.judging.reading import Reading
from service.judging.verdict import Label, Reason
from service.judging.weighing.statement_signals import STATEMENT_SIGNALS, Seen, weights
from service.judging.weighing.two_statements import LABELS, likeliest
from service.matching import Pair
from tests.judging.building import comparison, pair, published

EMBASSY = "Supporters of a militia storm the embassy in Baghdad"
SHELTER = ("About 350 people were inside, using the school as a shelter.", "About 1,000 people slept in the school.")


class Reads:
    """A pair model that always reads the same, and remembers what it was asked."""

    def __init__(self, agree: float, conflict: float, new: float, alike: float = 0.0) -> None:
        self.reading = Reading(agree, conflict, new)
        self.alike = alike
        self.asked: list[tuple[str, str]] = []
        self.questions: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]], one_story: bool = False) -> list[Reading]:
        self.asked += pairs
        self.one_story = one_story
        return [self.reading] * len(pairs)

    def answers_alike(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        self.questions += pairs
        return [self.alike] * len(pairs)


def in_articles(earlier: str, later: str, **alike: float) -> Pair:
    return pair(published(earlier, lead=EMBASSY), published(later, lead=EMBASSY), **alike)


def test_a_conflict_is_found_before_an_agreement() -> None:
    earlier, later = "Ten people were killed and 50 injured.", "Ten people were killed and 80 injured."
    (verdict,) = Judge(None).judge([pair(earlier, later)])
    assert verdict.label is Label.CONFLICTING
    assert verdict.evidence[0].ours.quote == "80"


def test_an_event_shown_to_be_another_never_conflicts() -> None:
    earlier, later = "A bomb killed 12 people in Kabul.", "A bomb killed 40 people in Lagos."
    (verdict,) = Judge(None).judge([pair(earlier, later)])
    assert (verdict.label, verdict.reason) == (Label.NEW, Reason.OTHER_EVENT)


def test_where_nothing_speaks_the_claim_is_new() -> None:
    (verdict,) = Judge(None).judge([pair("The minister resigned.", "The parade was cancelled.")])
    assert (verdict.label, verdict.evidence) == (Label.NEW, ())


def test_of_articles_the_pair_model_is_asked_only_where_the_rules_are_silent() -> None:
    model = Reads(agree=0.9, conflict=0.05, new=0.05)
    told = in_articles("The strikes killed 25 fighters.", "The strikes killed 25 fighters.", similarity=0.7)
    silent = in_articles("The minister stepped down.", "The premier has resigned.", similarity=0.8)
    first, second = Judge(model).judge([told, silent])
    assert model.asked == [("The minister stepped down.", "The premier has resigned.")]
    assert model.one_story
    assert first.reason is Reason.SAME_WORDING
    assert second.reason is Reason.READS_AS_AGREEMENT


def test_of_many_pairs_in_doubt_the_model_reads_only_those_alike_enough_to_agree() -> None:
    model, ours = Reads(0.1, 0.1, 0.8), published("The premier has resigned.", lead=EMBASSY)
    earlier = ("The minister stepped down.", "The cabinet met at noon.", "The parade was cancelled.")
    alike = dict(zip(earlier, (0.65, 0.85, 0.62), strict=True))
    Judge(model).judge([pair(published(text, lead=EMBASSY), ours, alike[text]) for text in earlier])
    assert [text for text, _ in model.asked] == ["The cabinet met at noon."]


@pytest.mark.parametrize(
    ("reading", "confidence"),
    [((0.24, 0.74, 0.02), 0.6), ((0.7, 0.22, 0.08), 0.6), ((0.4, 0.2, 0.4), 0.6), ((0.05, 0.05, 0.9), 0.9)],
)
def test_what_is_told_as_new_is_never_told_as_unlikely(reading: tuple[float, float, float], confidence: float) -> None:
    pair = in_articles("The minister stepped down.", "The premier has resigned.", similarity=0.8)
    (verdict,) = Judge(Reads(*reading)).judge([pair])
    assert (verdict.label, verdict.confidence) == (Label.NEW, confidence)


@pytest.mark.parametrize(
    ("figures", "label"),
    [("2 percent to 1.31 billion euros", Label.CONFLICTING), ("2 percent", Label.NEW)],
)
def test_a_change_that_led_to_one_level_went_one_way_whatever_is_read(figures: str, label: Label) -> None:
    pair = in_articles(f"Revenue at Halden rose {figures}.", f"Revenue at Halden fell {figures}.", similarity=0.88)
    (verdict,) = Judge(Reads(0.6, 0.35, 0.05)).judge([pair])
    assert verdict.label is label


def test_no_figure_is_asked_about_where_both_claims_have_nearer_ones() -> None:
    model = Reads(0.1, 0.8, 0.1, alike=0.97)
    theirs, ours = (published(text, lead=EMBASSY) for text in SHELTER)
    their_nearer = published("Three hundred people slept there.", lead=EMBASSY)
    our_nearer = published("Three hundred people were given beds in the school.", lead=EMBASSY)
    laid = [pair(theirs, ours, 0.5), pair(their_nearer, ours, 0.9), pair(theirs, our_nearer, 0.9)]
    verdict, *_ = Judge(model).judge(laid)
    assert verdict.label is not Label.CONFLICTING
    masked = ("[MASK] people were inside, using the school as a shelter.", "[MASK] people slept in the school.")
    assert masked not in model.questions


def test_a_figure_that_may_conflict_is_asked_about_beside_claims_that_are_hardly_nearer() -> None:
    model = Reads(0.05, 0.9, 0.05, alike=0.95)
    texts = (
        "Some 250,000 doses of vaccine arrived.",
        "A consignment of 310,000 doses was flown in.",
        "Doses came by air.",
    )
    theirs, ours, nearer = (published(text, lead=EMBASSY) for text in texts)
    verdict, *_ = Judge(model).judge([pair(theirs, ours, 0.6), pair(nearer, ours, 0.62), pair(theirs, nearer, 0.62)])
    assert verdict.label is Label.CONFLICTING


def test_figures_that_are_read_as_one_measure_conflict_if_the_claims_are_read_so_too() -> None:
    crowd = in_articles(*SHELTER, similarity=0.5)
    (verdict,) = Judge(Reads(0.1, 0.8, 0.1, alike=0.97)).judge([crowd])
    assert (verdict.label, verdict.evidence[0].rule) == (Label.CONFLICTING, "contradiction")
    assert "97%" in verdict.evidence[0].sentence
    (doubted,) = Judge(Reads(0.1, 0.2, 0.7, alike=0.97)).judge([crowd])
    assert (doubted.label, doubted.reason) == (Label.NEW, Reason.OTHER_MEASURE)


def test_figures_that_are_not_surely_one_measure_say_nothing() -> None:
    (verdict,) = Judge(Reads(0.1, 0.8, 0.1, alike=0.5)).judge([in_articles(*SHELTER, similarity=0.5)])
    assert verdict.label is Label.NEW


def test_figures_are_shown_to_the_model_masked_and_only_where_they_may_measure_the_same() -> None:
    model = Reads(0.2, 0.3, 0.5)
    Judge(model).judge([in_articles(*SHELTER, similarity=0.5)])
    masked = ("[MASK] people were inside, using the school as a shelter.", "[MASK] people slept in the school.")
    assert model.questions == [masked]
    Judge(model).judge([in_articles("It took two boats.", "It cost $3 million.", similarity=0.5)])
    assert model.questions == [masked]


@pytest.mark.parametrize(("crowd", "stands"), [("Hundreds of", True), ("Four thousand", False)])
def test_a_conflict_that_is_read_as_agreement_stands_only_if_a_figure_is_vague(crowd: str, stands: bool) -> None:
    laid = in_articles(f"{crowd} supporters stormed the embassy.", "Around 6,000 fighters stormed the embassy.")
    (told,) = Judge(Reads(0.04, 0.94, 0.02, alike=0.98)).judge([laid])
    assert told.label is Label.CONFLICTING
    (doubted,) = Judge(Reads(0.8, 0.05, 0.15, alike=0.3)).judge([laid])
    assert (doubted.label is Label.CONFLICTING) is stands
    assert stands or "a conflict is not likely enough" in doubted.evidence[0].sentence
    assert doubted.evidence[1].label is Label.AGREEING


def test_a_conflict_in_the_company_of_figures_that_fit_stands_though_the_model_reads_those() -> None:
    laid = in_articles("Lind won 38,410 votes, against 37,206 for Dunmore.", "Lind got 38,410 votes, Dunmore 37,602.")
    (verdict,) = Judge(Reads(0.85, 0.1, 0.05, alike=0.3)).judge([laid])
    assert (verdict.label, verdict.evidence[0].sentence) == (
        Label.CONFLICTING,
        "“37,602” does not fit “37,206” (votes).",
    )


def test_where_a_conflict_of_figures_is_doubted_the_next_rule_may_still_tell_one() -> None:
    texts = ("Brightwater shares rose 8 percent on Tuesday.", "Brightwater shares fell 3 percent on Tuesday.")
    theirs, ours = (published(text, "2024-05-14", lead="Brightwater buys Corran Wind") for text in texts)
    (verdict,) = Judge(Reads(0.1, 0.85, 0.05)).judge([pair(theirs, ours)])
    assert (verdict.label, verdict.evidence[0].rule) == (Label.CONFLICTING, "moves_differ")


def test_of_two_statements_all_that_is_seen_is_weighed() -> None:
    model = Reads(agree=0.97, conflict=0.01, new=0.02)
    (verdict,) = Judge(model).weigh([pair("The minister stepped down.", "The minister has resigned.")])
    assert verdict.label is Label.AGREEING
    assert verdict.evidence[-1].rule == "weighed"
    assert not model.one_story


def test_of_two_statements_the_first_rule_decides_where_there_is_no_model() -> None:
    one = pair("The strikes killed 25 fighters in Iraq.", "The strikes killed 40 fighters in Iraq.")
    assert Judge(None).weigh([one]) == Judge(None).judge([one])
    assert Judge(None).weigh([]) == Judge(Reads(0.1, 0.8, 0.1)).weigh([]) == []


@pytest.mark.parametrize(
    ("shares", "told"),
    [((0.3, 0.45, 0.25), Label.AGREEING), ((0.2, 0.45, 0.35), Label.NEW), ((0.2, 0.55, 0.25), Label.CONFLICTING)],
)
def test_two_statements_conflict_only_if_that_is_more_likely_than_not(
    shares: tuple[float, float, float], told: Label
) -> None:
    assert likeliest(dict(zip(LABELS, shares, strict=True))) is told


@pytest.mark.parametrize(
    ("earlier", "later", "agree"),
    [
        ("The driver was drunk at the time.", "The driver was sober at the time.", False),
        ("Ukraine sold the rifles to Georgia.", "Georgia bought the rifles from Ukraine.", True),
        ("Morand was banned for four years.", "Morand has been suspended for two years.", False),
    ],
)
def test_a_word_beside_its_opposite_and_figures_of_which_none_fits_are_no_agreement(
    earlier: str, later: str, *, agree: bool
) -> None:
    (verdict,) = Judge(Reads(agree=0.96, conflict=0.02, new=0.02)).weigh([pair(earlier, later)])
    assert (verdict.label is Label.AGREEING) is agree


def test_figures_of_one_measure_that_do_not_fit_never_agree_whatever_the_model_reads() -> None:
    place = "stormed the embassy in Baghdad."
    crowds = pair(f"Hundreds of supporters {place}", f"Around 6,000 fighters {place}")
    (verdict,) = Judge(Reads(agree=0.83, conflict=0.14, new=0.03)).weigh([crowds])
    assert (verdict.label, verdict.reason) == (Label.CONFLICTING, Reason.AMOUNTS_DIFFER)
    assert verdict.evidence[0].ours.quote == "Around 6,000 fighters"


@pytest.mark.parametrize(
    ("earlier", "later", "read", "conflict"),
    [
        ("A bomb killed 12 people in Kabul.", "A bomb killed 40 people in Lagos.", 0.98, False),
        ("The ministers signed the accord in Paris.", "The ministers signed the accord in Berlin.", 0.98, True),
        ("The ministers signed the accord in Paris.", "The ministers signed the accord in Berlin.", 0.5, False),
    ],
)
def test_two_places_of_what_seldom_happens_conflict_only_if_that_is_sure(
    earlier: str, later: str, read: float, conflict: bool
) -> None:
    (verdict,) = Judge(Reads(0.01, read, 0.99 - read)).weigh([pair(earlier, later)])
    assert (verdict.label is Label.CONFLICTING) is conflict


@pytest.mark.parametrize(
    ("ours", "theirs", "attributed"),
    [
        (None, None, False),
        ("the mayor", None, True),
        ("the mayor", "the police", True),
        ("the mayor", "the mayor", False),
    ],
)
def test_a_conflict_between_speakers_is_marked(ours: str | None, theirs: str | None, attributed: bool) -> None:
    earlier = published("The strikes near Fallujah killed 25 fighters.", speaker=theirs)
    later = published("The strikes near Fallujah killed 40 fighters.", speaker=ours)
    (verdict,) = Judge(None).judge([pair(earlier, later)])
    assert (verdict.label, verdict.attributed) == (Label.CONFLICTING, attributed)


def test_the_same_pair_always_gets_the_same_verdict() -> None:
    one = pair("The strikes killed 25 fighters in Iraq.", "The strikes killed 40 fighters in Iraq.")
    assert Judge(None).judge([one]) == Judge(None).judge([one]) == Judge(None).judge([one, one])[1:]


@pytest.mark.parametrize(
    ("earlier", "later", "alone"),
    [
        ("The minister gave up her post.", "She was seen at the ministry.", True),
        ("The quake killed 10 people.", "The quake wounded 25 people.", False),
        ("The embassy is safe.", "The embassy is “safe”", False),
    ],
)
def test_what_only_the_model_reads_is_weighed_by_weights_of_its_own(earlier: str, later: str, alone: bool) -> None:
    laid = comparison(earlier, later)
    assert Seen(laid, ruled(laid), Reading(0.4, 0.3, 0.3)).only_read is alone


def test_weights_of_what_is_only_read_know_nothing_of_figures() -> None:
    at = list(STATEMENT_SIGNALS).index("both_give_figures")
    assert not any(row[at] for row in weights(True).weights)
    assert any(row[at] for row in weights(False).weights)


def test_of_text_that_repeats_itself_only_what_is_most_alike_is_asked_and_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service.judging.consulting, "MOST_ASKED", 3)
    monkeypatch.setattr(service.judging.consulting, "MOST_READ", 2)
    model = Reads(0.05, 0.9, 0.05, alike=0.97)
    lines = [f"The council of town {n} approved a budget of {n + 20} million dollars." for n in range(6)]
    verdicts = Judge(model).judge(
        [in_articles(lines[0], line, similarity=0.9 - n / 100) for n, line in enumerate(lines[1:])]
    )
    assert len(model.questions) <= 3
    assert len(model.asked) <= 2
    assert [one.label for one in verdicts[3:]] == [Label.NEW, Label.NEW]
    assert (verdicts[4].reason, verdicts[4].evidence) == (Reason.CANNOT_TELL, ())
