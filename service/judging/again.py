"""An article is judged again when others came meanwhile: only beside those for which something has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from service.judging.judge import Judge
from service.judging.settling import Judged
from service.matching import Pair

# Of an article's pairs with one other article: our claim's number, their claim, how alike, and how alike the articles.
Shape = list[tuple[int, str, float, float]]


def judged_again(
    judge: Judge, pairs: Sequence[Sequence[Pair]], before: Sequence[Sequence[Judged]]
) -> list[list[Judged]]:
    """Each claim's pairs with their verdicts; those `before` are kept where the same pairs join the two articles.

    What else is found in the two articles counts for a verdict, and what is found in a third does not. The model's
    limits for one article hold for what is judged at once.
    """
    now, then = _shapes(pairs), _shapes([[pair for pair, _ in of_claim] for of_claim in before])
    verdicts = {
        (n, pair.theirs.id): verdict
        for n, of_claim in enumerate(before)
        for pair, verdict in of_claim
        if now.get(article := pair.theirs.article.id) == then[article]
    }
    places = [(n, pair) for n, of_claim in enumerate(pairs) for pair in of_claim if (n, pair.theirs.id) not in verdicts]
    found = judge.judge([pair for _, pair in places])
    verdicts |= {(n, pair.theirs.id): verdict for (n, pair), verdict in zip(places, found, strict=True)}
    return [[(pair, verdicts[n, pair.theirs.id]) for pair in of_claim] for n, of_claim in enumerate(pairs)]


def _shapes(pairs: Sequence[Sequence[Pair]]) -> dict[str, Shape]:
    """The pairs with each other article, by its id."""
    shapes = defaultdict[str, Shape](list)
    for n, of_claim in enumerate(pairs):
        for pair in of_claim:
            shapes[pair.theirs.article.id].append((n, pair.theirs.id, pair.similarity, pair.event_similarity))
    return shapes
