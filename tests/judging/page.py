"""Writes docs/judging.md's tables of rules, of other evidence and of scopes from the code: `make docs`.

Their examples are the cases of test_examples.py and test_scopes.py.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from service.judging.aligning.scopes.scopes import SCOPES
from service.judging.judge import RULES_VERSION
from service.judging.rules import BESIDE_THE_RULES, RULES, Rule

PAGE = Path(__file__).parent.parent.parent / "docs" / "judging.md"
EXAMPLES = Path(__file__).with_name("rule_examples.json")
EXAMPLES_OF_SCOPES = Path(__file__).with_name("scope_examples.json")
BEGIN, END = "<!-- rules: written by make docs -->", "<!-- end of rules -->"
BEGIN_BESIDE, END_BESIDE = "<!-- beside: written by make docs -->", "<!-- end of beside -->"
BEGIN_SCOPES, END_SCOPES = "<!-- scopes: written by make docs -->", "<!-- end of scopes -->"


def table() -> str:
    """Every rule in its order: the label that it gives, what it asserts, an example, its limits."""
    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    titles = "| # | rule | label | what it asserts | earlier → later | limits |\n|---|---|---|---|---|---|"
    head = f"Rules version {RULES_VERSION}.\n\n{titles}"
    return "\n".join([head, *(_row(n, rule, examples[rule.name]) for n, rule in enumerate(RULES, start=1))])


def _row(n: int, rule: Rule, example: dict[str, str]) -> str:
    seen = f"{example['earlier']} → {example['later']}"
    return f"| {n} | `{rule.name}` | {rule.label} | {rule.asserts} | {seen} | {example['limit']} |"


def beside() -> str:
    """What evidence is called that no rule gives, and what it asserts."""
    rows = (f"| `{name}` | {asserts} |" for name, asserts in BESIDE_THE_RULES.items())
    return "\n".join(["| evidence | what it asserts |\n|---|---|", *rows])


def scopes() -> str:
    """Everything that shows two figures that do not fit to be of two things, in the order in which it is asked."""
    examples = json.loads(EXAMPLES_OF_SCOPES.read_text(encoding="utf-8"))
    rows = (f"| {why} | {_beside(examples[shows.__name__])} |" for shows, why in SCOPES.items())
    return "\n".join(["| they do not fit, but … | earlier → later |\n|---|---|", *rows])


def _beside(example: dict[str, str]) -> str:
    """Both sides, each with the day on which it was published where that matters."""
    dated = (f"({example[f'{side}_at']}) " if f"{side}_at" in example else "" for side in ("earlier", "later"))
    earlier, later = (f"{day}{example[side]}" for day, side in zip(dated, ("earlier", "later"), strict=True))
    return f"{earlier} → {later}"


def page() -> str:
    """The page with its tables as the code has them now."""
    text = _filled(PAGE.read_text(encoding="utf-8"), BEGIN, table(), END)
    return _filled(_filled(text, BEGIN_BESIDE, beside(), END_BESIDE), BEGIN_SCOPES, scopes(), END_SCOPES)


def _filled(text: str, begin: str, told: str, end: str) -> str:
    before, rest = text.split(begin)
    return f"{before}{begin}\n{told}\n{end}{rest.split(end)[1]}"


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}", file=sys.stderr)


if __name__ == "__main__":
    main()
