"""Two articles that name nobody and no place in common tell of two events, however alike they read."""

from __future__ import annotations

import pytest

from service.article import Article, ArticleHead
from service.judging.sides.comparison import Comparison, compared
from service.judging.sides.events import STRANGERS, other_event
from service.judging.verdict import Finding, Reason
from service.matching import Pair, published
from service.splitting.split import split


def article(source: str, title: str, body: str) -> Article:
    return Article(ArticleHead(source, id=source, title=title), body)


def laid(ours: Article, theirs: Article) -> list[Comparison]:
    """Each of our claims beside the claim of theirs in the same place."""
    claims, others = (tuple(published(claim, one) for claim in split(one)) for one in (ours, theirs))
    return list(compared([Pair(*both, 0.8, 0.7) for both in zip(claims, others, strict=False)]))


def told_apart(ours: Article, theirs: Article) -> list[Finding | None]:
    """What shows of each that the events are two."""
    return [other_event(one) for one in laid(ours, theirs)]


def bombing(place: str, title: str) -> Article:
    body = f"A car bomb exploded near a police station in {place} on Monday. Twenty people were wounded."
    return article(place, title, body)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (bombing("Mosul", "Bomb in Mosul"), bombing("Kirkuk", "Bomb in Kirkuk")),
        (bombing("Mosul", "Twenty People Hurt By Car Bomb"), bombing("Kirkuk", "Nine People Hurt By Car Bomb")),
        (bombing("Poland", "Bomb in Poland"), bombing("Hungary", "Bomb in Hungary")),
        (
            article("a", "Actor Brandt dies", "The Danish actor Nils Brandt has died in Aarhus. He made 60 films."),
            article("b", "Actor Holm dies", "The Danish actor Per Holm has died in Esbjerg. He made 22 films."),
        ),
    ],
)
def test_twins_that_name_nothing_in_common_are_two_events(ours: Article, theirs: Article) -> None:
    seen = told_apart(ours, theirs)
    assert len(seen) > 1
    assert all(one is not None and one.reason is Reason.OTHER_EVENT for one in seen)
    assert STRANGERS in {one.sentence for one in seen if one}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (bombing("Mosul", "Bomb in Mosul"), bombing("the city", "Blast in northern Iraq")),  # one lies in the other
        (bombing("Mosul", "Bomb in Mosul"), bombing("the city", "Bombing in the north")),  # one names nothing
        (bombing("Mosul", "Bomb in Mosul"), bombing("the north", "Attack on mosul police")),  # not read as a name
        (
            article("a", "Brandt dies", "The actor Nils Brandt has died. He made 60 films."),
            article(
                "b", "Actor dies", "Brandt, who was born in Aarhus, has died at his home. The actor made 22 films."
            ),
        ),
        (
            article("a", "Drones hit Odesa", "Russian drones hit a block in Odesa. Two people were killed."),
            article("b", "Drones kill four", "Russian drones hit a block, President Zelensky said. Four people died."),
        ),
        (
            article("a", "Bomb in Mosul", "A bomb went off in Mosul on Monday. Eight people were killed."),
            article("b", "Bomb in Iraq", "A bomb went off in Iraq on Monday, Colonel Omar Ali said. Nine people died."),
        ),
        (
            article(
                "a", "Car Bomb Kills 15 at Market in Mosul", "A bomb went off, Captain Ahmed Hassan said. It was big."
            ),
            article("b", "Blast at Mosul Market Kills Eight", "A bomb went off, Colonel Omar Ali said. It was small."),
        ),
        (
            article("a", "Rates", "Helen Osei of the bank said rates fell in Chile and Peru. They fell by a quarter."),
            article("b", "Rates", "Pablo Undurraga said rates fell in Peru and Chile. They fell by a point."),
        ),
    ],
)
def test_whatever_both_name_leaves_it_open(ours: Article, theirs: Article) -> None:
    pairs = laid(ours, theirs)
    assert pairs
    assert not any(one.of_strangers for one in pairs)


def test_one_country_in_common_is_not_enough_where_both_name_more() -> None:
    ours = article("a", "Drones hit Odesa", "Russian drones hit a block in Odesa. Two people were killed.")
    theirs = article("b", "Drones hit Kharkiv", "Russian drones hit a block in Kharkiv. Four people were killed.")
    assert [one.sentence for one in told_apart(ours, theirs) if one] == [STRANGERS] * 2
