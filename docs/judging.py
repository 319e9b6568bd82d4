"""Writes docs/judging.md's table of rules from the code: `python -m docs.judging`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from service.judging.judge import RULES, RULES_VERSION

PAGE = Path(__file__).with_name("judging.md")
EXAMPLES = Path(__file__).with_name("judging_examples.json")
BEGIN, END = "<!-- rules: written by python -m docs.judging -->", "<!-- end of rules -->"


def table() -> str:
    """Every rule in its order: what it asserts, an example, its limits."""
    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    titles = "| # | rule | what it asserts | earlier → later | limits |\n|---|---|---|---|---|"
    head = f"Rules version {RULES_VERSION}.\n\n{titles}"
    return "\n".join([head, *(_row(n, rule, examples[rule.__name__]) for n, rule in enumerate(RULES, start=1))])


def _row(n: int, rule: object, example: dict[str, str]) -> str:
    name, doc = rule.__name__, (rule.__doc__ or "").strip().splitlines()[0]  # type: ignore[attr-defined]
    return f"| {n} | `{name}` | {doc} | {example['earlier']} → {example['later']} | {example['limit']} |"


def page() -> str:
    """The page with its table of rules as the code has it now."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n{END}{rest.split(END)[1]}"


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}", file=sys.stderr)


if __name__ == "__main__":
    main()
