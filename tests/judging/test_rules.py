"""The table of rules: what each asserts, and that nothing is kept by the name of a rule that is not there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from service import judging
from service.judging.rules import BESIDE_THE_RULES, RULES, Rule, named
from service.judging.settling import FOUND_BY
from service.judging.verdict import Label

NAMES = [rule.name for rule in RULES]
FILES = sorted(Path(judging.__path__[0]).rglob("[!_]*.py"))
GIVES_EVIDENCE = {"Finding", "finding", "differing", "Evidence", "doubted"}


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_says_in_one_sentence_what_it_asserts(rule: Rule) -> None:
    assert rule.asserts.endswith(".")
    assert len(rule.asserts) < 120


def test_the_rules_that_find_a_figure_are_in_the_table() -> None:
    assert set(NAMES) >= FOUND_BY


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


def test_no_other_evidence_has_the_name_of_a_rule() -> None:
    assert not set(NAMES) & BESIDE_THE_RULES.keys()


@pytest.mark.parametrize("asserts", BESIDE_THE_RULES.values())
def test_what_is_seen_beside_the_rules_is_told_in_one_sentence_too(asserts: str) -> None:
    assert asserts.endswith(".")
    assert len(asserts) < 120


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_confidence_is_a_number_without_a_name(path: Path) -> None:
    calls = (one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Call))
    giving = (one for one in calls if ast.unparse(one.func).split(".")[-1] in GIVES_EVIDENCE)
    told = (value for one in giving for value in (*one.args, *(word.value for word in one.keywords)))
    assert not [one.value for one in told if isinstance(one, ast.Constant) and isinstance(one.value, float)]
