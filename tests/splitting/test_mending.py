"""Slips of the parser are put right, and what is put right is a tree again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.splitting.grammar.mending import is_tree, mended
from service.splitting.grammar.syntax import ROOT, Syntax
from service.splitting.grammar.words import Word

FORMS = st.sampled_from(
    """said told , " which who while Esper troops left Friday -- and ; that data show killing citing called since
    attacked put at 12""".split()
)
TAGS = st.sampled_from(["VBD", "VBZ", "VBG", "VBN", "NN", "NNS", "NNP", "WDT", ",", "IN", "JJ"])
RELATIONS = st.sampled_from(
    ["ccomp", "advcl", "nsubj", "obj", "conj", "mark", "punct", "acl", "acl:relcl", "parataxis", "appos", "obl", "flat"]
)


@st.composite
def trees(draw: st.DrawFn) -> Syntax:
    """Any tree over up to 14 words: each word hangs on one that was placed before it in a random order."""
    order = draw(st.permutations(range(draw(st.integers(1, 14)))))
    heads = dict.fromkeys(order, ROOT)
    for place, word in enumerate(order[1:], start=1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    words = tuple(Word(draw(FORMS), 2 * i, 2 * i + 1) for i in range(len(order)))
    relations = tuple("root" if heads[i] == ROOT else draw(RELATIONS) for i in range(len(order)))
    return Syntax(words, tuple(draw(TAGS) for _ in order), tuple(heads[i] for i in range(len(order))), relations)


@settings(deadline=None, max_examples=400)
@given(trees())
def test_a_mended_tree_is_a_tree_of_the_same_words(syntax: Syntax) -> None:
    after = mended(syntax)
    assert is_tree(after.heads)
    assert after.words == syntax.words


@pytest.mark.parametrize(
    ("heads", "tree"),
    [((ROOT,), True), ((1, ROOT), True), ((1, 0), False), ((ROOT, ROOT), False), ((ROOT, 2, 1), False)],
)
def test_a_tree_has_one_root_and_no_cycle(heads: tuple[int, ...], tree: bool) -> None:
    assert is_tree(heads) is tree


def test_a_relation_is_mended_where_every_head_is_right_already() -> None:
    words = tuple(Word(form, 6 * i, 6 * i + len(form)) for i, form in enumerate(("Lee", ",", "who", "left")))
    heads, tags = (ROOT, 3, 3, 0), ("NNP", ",", "WP", "VBD")
    after = mended(Syntax(words, tags, heads, ("root", "punct", "nsubj", "acl")))
    assert (after.heads, after.relations) == (heads, ("root", "punct", "nsubj", "acl:relcl"))


def test_which_opens_no_clause_without_a_verb() -> None:
    words = tuple(Word(form, 6 * i, 6 * i + len(form)) for i, form in enumerate(("laws", ",", "which", "funds")))
    syntax = Syntax(words, ("NNS", ",", "WDT", "NNS"), (ROOT, 3, 3, 0), ("root", "punct", "det", "acl"))
    assert mended(syntax) == syntax


@pytest.mark.parametrize(("place", "told"), [("Augusta", 1), ("August", 3)])
def test_a_place_is_no_month_in_which_something_came_to_pass(place: str, told: int) -> None:
    forms = ("Lee", "said", "men", "died", "in", place)
    words = tuple(Word(form, 10 * i, 10 * i + len(form)) for i, form in enumerate(forms))
    relations = ("nsubj", "root", "nsubj", "ccomp", "case", "obl")
    syntax = Syntax(words, ("NNP", "VBD", "NNS", "VBD", "IN", "NNP"), (1, ROOT, 3, 1, 5, 1), relations)
    assert mended(syntax).heads[5] == told


@pytest.mark.parametrize(("verb", "told"), [("raise", 2), ("raises", 0), ("cut", 0)])
def test_what_verb_and_noun_agree_in_tells_whom_a_clause_is_about(verb: str, told: int) -> None:
    forms = ("law", "on", "wages", ",", "which", verb)
    words = tuple(Word(form, 10 * i, 10 * i + len(form)) for i, form in enumerate(forms))
    tags = ("NN", "IN", "NNS", ",", "WDT", "VBZ" if verb == "raises" else "VBP")
    relations = ("root", "case", "nmod", "punct", "nsubj", "acl:relcl")
    assert mended(Syntax(words, tags, (ROOT, 2, 0, 5, 5, 0), relations)).heads[5] == told
