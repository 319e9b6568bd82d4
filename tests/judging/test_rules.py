"""The table of rules: what each asserts, and that nothing is kept by the name of a rule that is not there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from service import judging
from service.judging.rules import BESIDE_THE_RULES, RULES, Rule, named
from service.judging.settling import FOUND_BY
from service.judging.verdict import Label

NAMES = [rule.name for rule in RULES]
PACKAGE = Path(judging.__path__[0])
FILES = [path.relative_to(PACKAGE).with_suffix("").parts for path in sorted(PACKAGE.rglob("[!_]*.py"))]
MODULES = [import_module(".".join(("service.judging", *parts))) for parts in FILES]


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


def signing(tree: ast.Module) -> dict[str, int]:
    """The functions that give evidence signed as they are told, and the place of the argument that tells it."""
    found = {"Evidence": 0}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and function.returns is not None:
            arguments = [argument.arg for argument in function.args.args]
            if "rule" in arguments and ast.unparse(function.returns) in ("Evidence", "Verdict"):
                found[function.name] = arguments.index("rule")
    return found


def calls(module: ModuleType) -> Iterator[ast.Call]:
    """Every call that gives evidence or doubts it."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    gives = {*signing(tree), "doubted"}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] in gives:
            yield call


def signatures(module: ModuleType) -> Iterator[str]:
    """Every name with which the module signs evidence, told in quotes or as a constant."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    places = signing(tree)
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            at = places.get(ast.unparse(call.func), len(call.args))
            told = [*call.args[at : at + 1], *(word.value for word in call.keywords if word.arg == "rule")]
            yield from (one.value for one in told if isinstance(one, ast.Constant))
            yield from (getattr(module, one.id) for one in told if isinstance(one, ast.Name) and one.id.isupper())


def test_all_that_evidence_is_signed_with_is_in_one_of_the_two_tables() -> None:
    assert {name for module in MODULES for name in signatures(module)} == {*NAMES, *BESIDE_THE_RULES}
    assert not set(NAMES) & BESIDE_THE_RULES.keys()


@pytest.mark.parametrize("asserts", BESIDE_THE_RULES.values())
def test_what_is_seen_beside_the_rules_is_told_in_one_sentence_too(asserts: str) -> None:
    assert asserts.endswith(".")
    assert len(asserts) < 120


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.split(".")[-1])
def test_no_confidence_is_a_number_without_a_name(module: ModuleType) -> None:
    told = (one for call in calls(module) for one in (*call.args, *(word.value for word in call.keywords)))
    assert not [one.value for one in told if isinstance(one, ast.Constant) and isinstance(one.value, float)]
