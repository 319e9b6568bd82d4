"""The parser reads the grammar of plain newsroom sentences."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from threadpoolctl import ThreadpoolController, threadpool_limits

from service.errors import ModelUnusable
from service.splitting.grammar.parser import LONGEST, Parser
from service.splitting.grammar.spanning import spanning_tree
from service.splitting.grammar.syntax import ROOT, Syntax
from service.splitting.grammar.words import read_words
from service.splitting.split import WEIGHTS, default_parser


def parse(text: str) -> Syntax:
    syntax = default_parser().parse([read_words(text, 0, len(text))])[0]
    assert syntax is not None
    return syntax


def test_where_there_is_a_parser_numpy_uses_no_threads_of_its_own() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        Parser(WEIGHTS)
        numpys = ThreadpoolController().select(prefix="libscipy_openblas").lib_controllers
        assert [library.num_threads for library in numpys] == [1] * len(numpys)


def test_a_long_line_of_underscores_is_read_in_the_time_of_its_length() -> None:
    began = time.process_time()
    assert len(read_words("_" * 20_000, 0, 20_000)) == 20_000
    assert time.process_time() - began < 2.5  # to the end each time took five seconds


def test_a_verb_its_subject_and_its_object_are_found() -> None:
    syntax = parse("The strikes killed 25 fighters.")
    verb = syntax.heads.index(ROOT)
    assert syntax.words[verb].form == "killed"
    assert [syntax.words[i].form for i in (syntax.child(verb, "nsubj"), syntax.child(verb, "obj")) if i] == [
        "strikes",
        "fighters",
    ]


def test_what_is_said_hangs_on_the_verb_of_saying() -> None:
    syntax = parse("“The troops are safe,” Esper said.")
    said = syntax.heads.index(ROOT)
    content = syntax.child(said, "ccomp")
    assert content is not None
    assert (syntax.words[said].form, syntax.words[content].form) == ("said", "safe")


def test_sentences_read_together_are_read_as_alone() -> None:
    texts = ["Rockets hit the base.", "Seven soldiers died on Sunday, the army said in a long statement.", "He left."]
    words = [read_words(text, 0, len(text)) for text in texts]
    assert default_parser().parse(words) == [parse(text) for text in texts]


def test_nothing_and_too_much_are_left_unread() -> None:
    long = "a " * (LONGEST + 1)
    assert default_parser().parse([[], read_words(long, 0, len(long))]) == [None, None]


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="parser"):
        Parser(tmp_path)


@settings(deadline=None)
@given(st.integers(2, 12).flatmap(lambda n: arrays(np.float32, (n, n), elements=st.floats(-9, 9, width=32))))
def test_any_scores_give_a_tree_with_one_root(scores: np.ndarray) -> None:
    heads = [0, *spanning_tree(scores).tolist()]
    assert heads[1:].count(0) == 1
    for start in range(1, len(heads)):
        at, steps = start, 0
        while at != 0:
            at, steps = heads[at], steps + 1
            assert steps <= len(heads)
