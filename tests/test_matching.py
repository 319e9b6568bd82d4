"""What tells whether two articles are about one event."""

import pytest

from service.article import Article, ArticleHead
from service.claim import Claim
from service.matching import (
    LEADS_ALONE,
    NEARER_THAN_LEADS,
    NOT_FOUND,
    OF_LEADS,
    TELLING,
    PublishedClaim,
    event_similarity,
    lead_of,
)

Near = list[tuple[float, int, str]]


def one_to_one(*cosines: float) -> Near:
    return [(cosine, n, f"theirs-{n}") for n, cosine in enumerate(cosines)]


def test_claims_that_are_near_make_up_for_leads_that_are_not() -> None:
    other_angle = event_similarity(0.3, one_to_one(0.8, 0.75, 0.7, 0.7, 0.65))
    assert other_angle > 0.45 > event_similarity(0.3, one_to_one(0.8))


def test_a_claim_that_is_near_to_many_counts_once() -> None:
    repeated: Near = [(0.9, 0, f"theirs-{n}") for n in range(TELLING)]
    assert event_similarity(0.4, repeated) == pytest.approx(event_similarity(0.4, one_to_one(0.9)))


def test_only_the_nearest_claims_count_in_whatever_order_they_are_found() -> None:
    nearest = one_to_one(*[0.7] * TELLING)
    far: Near = [(0.45, 99, "far")]
    assert event_similarity(0.5, far + nearest) == pytest.approx(event_similarity(0.5, nearest))


def test_where_nothing_is_near_the_leads_decide() -> None:
    low, higher = event_similarity(0.2, []), event_similarity(0.3, [])
    assert higher - low == pytest.approx(OF_LEADS * 0.1)
    assert low == pytest.approx(OF_LEADS * 0.2 + (1 - OF_LEADS) * NOT_FOUND - NEARER_THAN_LEADS)


def test_of_a_draft_of_one_sentence_the_leads_decide() -> None:
    assert event_similarity(0.5, one_to_one(0.7), claims=1) > 0.45 > event_similarity(0.5, one_to_one(0.7))
    assert event_similarity(0.3, one_to_one(0.7), claims=1) < 0.45
    assert event_similarity(0.5, [], claims=0) == pytest.approx(0.5)


def test_a_short_article_that_opens_just_so_is_of_the_same_event() -> None:
    assert event_similarity(0.75, one_to_one(0.7)) == pytest.approx(0.75 - LEADS_ALONE)
    assert event_similarity(0.75, one_to_one(0.7)) > 0.45


def test_blanks_before_an_article_are_no_part_of_what_it_opens_with() -> None:
    article = Article(ArticleHead("herald.example"), " \n" * 1000 + "A quake hit Qeshm on Sunday.")
    assert lead_of(article) == "A quake hit Qeshm on Sunday"


def test_a_claim_gives_the_text_of_its_sentence_around_a_place_of_the_article() -> None:
    body = "Nobody came. On Monday three of them left."
    start = body.index("On Monday")
    said = Claim(body[start:], start, len(body), start, len(body))
    told = PublishedClaim(said, body[start:], body[start:], "", ArticleHead("herald.example"))
    at, end = body.index("three"), body.index("of them")
    assert (told.before(at), told.behind(end), told.between(at, end)) == ("On Monday ", "of them left.", "three ")
    assert (told.before(3), told.behind(3), told.between(end, at)) == ("", body[start:], "")
