"""The table of rules: what each asserts, and that nothing is kept by the name of a rule that is not there."""

from __future__ import annotations

import pytest

from service.judging.rules import RULES, Rule, named
from service.judging.settling import FOUND_BY
from service.judging.verdict import Label
from service.judging.weighing import WEIGHED_ALONE

NAMES = [rule.name for rule in RULES]


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_says_in_one_sentence_what_it_asserts(rule: Rule) -> None:
    assert rule.asserts.endswith(".")
    assert len(rule.asserts) < 120


def test_the_rules_that_are_weighed_alone_and_those_that_find_a_figure_are_in_the_table() -> None:
    assert {*WEIGHED_ALONE, *FOUND_BY} <= set(NAMES)


@pytest.mark.parametrize(
    ("told_of", "label"),
    [
        (named(lambda rule: rule.confirmed_from is not None), Label.CONFLICTING),
        (named(lambda rule: rule.only_alike), Label.AGREEING),
        (named(lambda rule: rule.explains or rule.if_nothing_spoke or rule.ends), Label.NEW),
    ],
)
def test_only_conflicts_are_confirmed_only_agreements_rest_on_likeness_and_what_explains_is_new(
    told_of: frozenset[str], label: Label
) -> None:
    assert told_of
    assert {rule.label for rule in RULES if rule.name in told_of} == {label}


def test_no_rule_rules_out_its_own_label() -> None:
    assert not [rule.name for rule in RULES if rule.rules_out is rule.label]
