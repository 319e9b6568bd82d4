"""An article is judged again when others came meanwhile: only beside those that it was not judged beside before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from service.judging.judge import Judge
from service.judging.settling import Judged
from service.matching import Pair

Place = tuple[int, str]  # of a pair in an article: the number of our claim, and the id of theirs


def judged_again(
    judge: Judge, pairs: Sequence[Sequence[Pair]], before: Sequence[Sequence[Judged]]
) -> list[list[Judged]]:
    """Each claim's pairs with their verdicts; those `before` are kept unless more pairs join the same two articles.

    What else is found in the two articles counts for a verdict, and what is found in a third does not. A pair that was
    found and is now behind nearer ones counts as found. The model's limits for one article are those of each call.
    """
    now, then = _places(pairs), _places([[pair for pair, _ in of_claim] for of_claim in before])
    kept = {article for article, places in now.items() if places <= then[article]}
    verdicts = {(n, pair.theirs.id): verdict for n, of_claim in enumerate(before) for pair, verdict in of_claim}
    asked = [(n, pair) for n, of_claim in enumerate(pairs) for pair in of_claim if pair.theirs.article.id not in kept]
    found = judge.judge([pair for _, pair in asked])
    verdicts |= {(n, pair.theirs.id): verdict for (n, pair), verdict in zip(asked, found, strict=True)}
    return [[(pair, verdicts[n, pair.theirs.id]) for pair in of_claim] for n, of_claim in enumerate(pairs)]


def _places(pairs: Sequence[Sequence[Pair]]) -> dict[str, set[Place]]:
    """Of the pairs with each other article, by its id."""
    places = defaultdict[str, set[Place]](set)
    for n, of_claim in enumerate(pairs):
        for pair in of_claim:
            places[pair.theirs.article.id].add((n, pair.theirs.id))
    return places
