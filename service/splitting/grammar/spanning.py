"""The best tree over a sentence's words, given how well each pair fits (Chu-Liu/Edmonds)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEVER = np.float32(-1e9)


def spanning_tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """Heads int64[n] of words 1…n, from float32[n+1, n+1] scores of (child, head); exactly one word hangs on 0."""
    scores = scores.copy()
    np.fill_diagonal(scores, NEVER)
    scores[0] = NEVER
    heads = _tree(scores)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) > 1:
        best = roots[scores[roots, 0].argmax()]
        scores[1:, 0] = NEVER
        scores[best, 1:] = NEVER
        scores[best, 0] = 0
        heads = _tree(scores)
    return heads[1:]


def _tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    return heads if cycle is None else _broken(scores, heads, cycle)


def _cycle(heads: NDArray[np.int64]) -> NDArray[np.int64] | None:
    state = np.zeros(len(heads), np.int64)
    state[0] = -1
    for start in range(1, len(heads)):
        at = start
        while state[at] == 0:
            state[at] = start
            at = int(heads[at])
        if state[at] == start:
            members = [at]
            while (following := int(heads[members[-1]])) != at:
                members.append(following)
            return np.array(members)
        at = start
        while state[at] == start:
            state[at] = -1
            at = int(heads[at])
    return None


def _broken(scores: NDArray[np.float32], heads: NDArray[np.int64], cycle: NDArray[np.int64]) -> NDArray[np.int64]:
    """The tree, once the cycle has been contracted into one word and expanded again."""
    rest = np.setdiff1d(np.arange(len(heads)), cycle)
    entering = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    entered = entering.argmax(0)
    leaving = scores[np.ix_(rest, cycle)]
    left = leaving.argmax(1)
    smaller = np.full((len(rest) + 1, len(rest) + 1), NEVER, np.float32)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[:-1, -1] = leaving.max(1)
    smaller[-1, :-1] = entering.max(0)
    inner = _tree(smaller)
    whole = heads.copy()
    for i, head in enumerate(inner[:-1]):
        whole[rest[i]] = cycle[left[i]] if head == len(rest) else rest[head]
    whole[cycle[entered[inner[-1]]]] = rest[inner[-1]]
    whole[0] = 0
    return whole
