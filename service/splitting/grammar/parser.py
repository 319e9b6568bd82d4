"""Reads the grammar of sentences with a small network of our own, in numpy (see models/syntax)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from threadpoolctl import ThreadpoolController

from service.errors import ModelUnusable
from service.splitting.grammar.features import features
from service.splitting.grammar.spanning import spanning_tree
from service.splitting.grammar.syntax import Syntax
from service.splitting.grammar.words import Word

Floats = NDArray[np.float32]
ROOT_FORM = "^"
LONGEST = 160  # words; a longer "sentence" is a list or a table, and the arc scores grow with its square
BATCH = 48  # sentences read together: more would only cost memory


class Parser:
    """The tagger and parser of one folder of weights; safe to share between threads.

    From the first one on, numpy's own BLAS uses no threads in this process. Products are small here and in the index,
    and its threads go on spinning after each on cores that the models need: beside 100,000 claims a POST took a third
    more.
    """

    def __init__(self, folder: Path) -> None:
        try:
            weights = load_file(folder / "weights.safetensors")
            names = json.loads((folder / "words.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelUnusable(f"the parser's files cannot be read: {error}") from error
        self._weights = {name: values.astype(np.float32) for name, values in weights.items()}
        self._lexicon = {word: row for row, word in enumerate(names["words"])}
        self._tags: list[str] = names["tags"]
        self._relations: list[str] = names["relations"]
        self._features = lru_cache(maxsize=8192)(lambda form: features(form, self._lexicon))
        # relation[r, child, head] as one matrix, so that a single product serves all words
        self._relation = np.ascontiguousarray(self._weights["relation"].transpose(1, 0, 2)).reshape(
            self._weights["relation"].shape[1], -1
        )
        ThreadpoolController().select(prefix="libscipy_openblas").limit(limits=1)
        self._layers = [_Layer(self._weights, layer) for layer in (0, 1)]

    def parse(self, sentences: Sequence[Sequence[Word]]) -> list[Syntax | None]:
        """One tree per sentence, in order; None for a sentence without words or with more than LONGEST."""
        parses: list[Syntax | None] = [None] * len(sentences)
        readable = [i for i, words in enumerate(sentences) if 0 < len(words) <= LONGEST]
        readable.sort(key=lambda i: -len(sentences[i]))
        for first in range(0, len(readable), BATCH):
            batch = readable[first : first + BATCH]
            for i, syntax in zip(batch, self._read([sentences[i] for i in batch]), strict=True):
                parses[i] = syntax
        return parses

    def _read(self, batch: Sequence[Sequence[Word]]) -> list[Syntax]:
        """Trees of sentences given longest first."""
        packing = _Packing([len(words) + 1 for words in batch])
        w, states = self._weights, self._states(batch, packing)
        tags = (states @ w["tag.weight"].T + w["tag.bias"]).argmax(-1)
        heads = _relu(states @ w["arc_head.weight"].T + w["arc_head.bias"])
        children = _with_one(_relu(states @ w["arc_child.weight"].T + w["arc_child.bias"])) @ w["arc"]
        above = _with_one(_relu(states @ w["relation_head.weight"].T + w["relation_head.bias"]))
        below = _with_one(_relu(states @ w["relation_child.weight"].T + w["relation_child.bias"]))
        fits = (below @ self._relation).reshape(len(below), len(self._relations), -1)
        return [
            self._syntax(words, tags[rows[1:]], children[rows] @ heads[rows].T, fits[rows[1:]], above[rows])
            for words, rows in zip(batch, packing.sentences, strict=True)
        ]

    def _syntax(
        self, words: Sequence[Word], tags: NDArray[np.int64], arcs: Floats, fits: Floats, above: Floats
    ) -> Syntax:
        heads = spanning_tree(arcs)
        relations = (fits @ above[heads][:, :, None])[:, :, 0].argmax(-1)
        return Syntax(
            words=tuple(words),
            tags=tuple(self._tags[tag] for tag in tags),
            heads=tuple(int(head) - 1 for head in heads),
            relations=tuple(self._relations[relation] for relation in relations),
            sureness=tuple(_shares(arcs[1:])[np.arange(len(words)), heads].tolist()),
        )

    def _states(self, batch: Sequence[Sequence[Word]], packing: _Packing) -> Floats:
        """float32[words, 2 x hidden]: every word as read from both sides, in packed order."""
        given = np.empty((packing.size, 4), np.int64)
        for words, rows in zip(batch, packing.sentences, strict=True):
            given[rows] = [self._features(ROOT_FORM), *(self._features(word.form) for word in words)]
        w = self._weights
        tables = (w["words.weight"], w["endings.weight"], w["beginnings.weight"], w["shapes.weight"])
        states: Floats = np.concatenate([table[given[:, i]] for i, table in enumerate(tables)], axis=-1)
        for layer in self._layers:
            states = layer.read(states, packing)
        return states


class _Packing:
    """Words of several sentences (longest first) laid out step by step: all first words, all second words, …

    Nothing is padded: `steps` are the (start, end) rows of each step, `sentences` the rows of each sentence, and
    `mirror` maps each row to the row at the same place when its sentence is read from the end.
    """

    def __init__(self, lengths: Sequence[int]) -> None:
        live = [sum(length > step for length in lengths) for step in range(lengths[0])]
        starts = np.concatenate([[0], np.cumsum(live)])
        self.size = int(starts[-1])
        self.steps = list(zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True))
        self.sentences = [starts[:length] + i for i, length in enumerate(lengths)]
        self.mirror = np.empty(self.size, np.int64)
        for rows in self.sentences:
            self.mirror[rows] = rows[::-1]


class _Layer:
    """One bidirectional LSTM layer: gates in the order in, forget, new, out."""

    def __init__(self, weights: dict[str, Floats], layer: int) -> None:
        sides = ("", "_reverse")
        self._given = [weights[f"lstm.weight_ih_l{layer}{side}"].T.copy() for side in sides]
        self._kept = [weights[f"lstm.weight_hh_l{layer}{side}"].T.copy() for side in sides]
        self._bias = [weights[f"lstm.bias_ih_l{layer}{s}"] + weights[f"lstm.bias_hh_l{layer}{s}"] for s in sides]

    def read(self, given: Floats, packing: _Packing) -> Floats:
        forward = self._run(given @ self._given[0] + self._bias[0], self._kept[0], packing)
        gates = (given @ self._given[1] + self._bias[1])[packing.mirror]
        return np.concatenate([forward, self._run(gates, self._kept[1], packing)[packing.mirror]], axis=-1)

    def _run(self, gates: Floats, kept: Floats, packing: _Packing) -> Floats:
        hidden = kept.shape[0]
        states = np.empty((packing.size, hidden), np.float32)
        state: Floats = np.zeros((packing.steps[0][1], hidden), np.float32)
        cell: Floats = state
        for start, end in packing.steps:
            n = end - start
            at = gates[start:end] + state[:n] @ kept
            new = np.tanh(at[:, 2 * hidden : 3 * hidden])
            opened = _sigmoid(at)
            cell = opened[:, hidden : 2 * hidden] * cell[:n] + opened[:, :hidden] * new
            state = opened[:, 3 * hidden :] * np.tanh(cell)
            states[start:end] = state
        return states


def _sigmoid(values: Floats) -> Floats:
    halves: Floats = np.tanh(np.float32(0.5) * values)
    return np.float32(0.5) * (np.float32(1) + halves)


def _shares(scores: Floats) -> Floats:
    """Scores of each row as shares that add up to one."""
    shares: Floats = np.exp(scores - scores.max(-1, keepdims=True))
    shares /= shares.sum(-1, keepdims=True)
    return shares


def _relu(values: Floats) -> Floats:
    return np.maximum(values, 0)


def _with_one(values: Floats) -> Floats:
    return np.concatenate([values, np.ones((*values.shape[:-1], 1), np.float32)], axis=-1)
