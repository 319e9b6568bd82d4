"""Premises written for this project, each with what follows from it, what contradicts it, and what it leaves open.

Plain text: a line `P: ` opens a premise; the `E: `, `C: ` and `N: ` lines below it are entailed, contradicted and
neither.
"""

from collections.abc import Iterator
from pathlib import Path

from .rows import Row

TRIPLES = Path(__file__).parent / "written" / "triples"
LABELLED = {"E": "agree", "C": "conflict", "N": "new"}


def read_triples(folder: Path = TRIPLES) -> Iterator[Row]:
    """A row for every hypothesis in a folder's `.txt` files."""
    for path in sorted(folder.glob("*.txt")):
        premise = ""
        for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
            sign, text = line.split(": ", 1)
            if sign == "P":
                premise = text.strip()
            else:
                yield Row(premise, text.strip(), LABELLED[sign], "triples")
