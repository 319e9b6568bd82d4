"""The grammar of one sentence: its words, their tags, and which word each depends on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.splitting.grammar.words import Word

ROOT = -1
PLAINLY_FINITE = ("VBD", "VBZ", "MD")  # tags of verbs that only a statement has
FINITE = (*PLAINLY_FINITE, "VBP")  # tags of verbs that are enough for a statement; a VBP may be an infinitive
AUXILIARIES = ("aux", "aux:pass", "cop")  # relations of auxiliaries and copulas
NOUNS = ("NN", "NNS", "NNP", "NNPS")  # tags
NOMINAL = (*NOUNS, "CD")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl")  # relations of subjects to their verbs


@dataclass(frozen=True, slots=True)
class Syntax:
    """A dependency tree over the words; `heads[i]` is the index of word i's head, ROOT for one word.

    Tags are Penn Treebank tags, relations those of Universal Dependencies; `children[i]` are in order. `sureness[i]` is
    the probability that the parser gave to the head it chose for word i, before mending; empty if unknown.
    """

    words: tuple[Word, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    sureness: tuple[float, ...] = field(default=(), compare=False)
    children: tuple[tuple[int, ...], ...] = field(init=False)
    _lower: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.words]
        for child, head in enumerate(self.heads):
            if head != ROOT:
                below[head].append(child)
        object.__setattr__(self, "children", tuple(map(tuple, below)))
        # Neighbours are asked for at both ends: what stands there is also what the last indices, -1 and -2, give.
        object.__setattr__(self, "_lower", (*[word.form.lower() for word in self.words], "", ""))

    def lower(self, i: int) -> str:
        """The word in lower case; "" for one or two places before the first word or behind the last."""
        return self._lower[i]

    def child(self, i: int, *relations: str) -> int | None:
        """The first child of word i with one of the relations."""
        for child in self.children[i]:
            if self.relations[child] in relations:
                return child
        return None

    def with_heads(
        self, heads: Sequence[int], relations: Sequence[str] | None = None, tags: Sequence[str] | None = None
    ) -> Syntax:
        """The tree with these heads, relations and tags; the same tree if none differs."""
        named = self.relations if relations is None else tuple(relations)
        tagged = self.tags if tags is None else tuple(tags)
        if tuple(heads) == self.heads and named == self.relations and tagged == self.tags:
            return self
        return Syntax(self.words, tagged, tuple(heads), named, self.sureness)

    def below(self, i: int) -> set[int]:
        """The word and all those below it."""
        found, waiting = {i}, [i]
        while waiting:
            for child in self.children[waiting.pop()]:
                found.add(child)
                waiting.append(child)
        return found

    def above(self, i: int) -> Iterator[int]:
        """The heads of word i, nearest first."""
        while (i := self.heads[i]) != ROOT:
            yield i
