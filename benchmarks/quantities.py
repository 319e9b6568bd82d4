"""How well amounts are read: `python -m benchmarks.quantities [--data FOLDER] [--show] [--speed]`.

Always on the annotated sentences of `tests/splitting/quantities.json`; with `--data` also on the test cases of
quantulum3 (`quantities/quantulum3_tests.json`), except rows outside news use, which are counted by class. `--speed`
compares the time for amounts, times and names with that of embedding the same sentences.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import isclose
from pathlib import Path
from typing import Any

from benchmarks.timing import seconds
from service.quantity import Quantity
from service.splitting.amounts.quantities import read_quantities
from service.splitting.dating.times import read_times
from service.splitting.naming.names import read_names
from service.splitting.vocabulary.units import units

ANNOTATED = Path(__file__).parents[1] / "tests" / "splitting" / "quantities.json"

# Why a row of quantulum3 is left out: the first pattern that matches its "surface | unit".
OUTSIDE = {
    "units of physics and computing": r"\| .*(?:electronvolt|joule|candela|gray|femtobarn|metre per|watt per|hertz|bit|"
    r"byte|inverse|cubic kilo|kelvin|attometre|picometre|nanometre|gigayear|megayear|watt hour|square second)",
    "kitchen measures and coins": r"\| (?:cup|tablespoon|dime|penny|gross|baker's dozen)\b",
    "scientific notation": r"[×^]|\de[-\d]|\d/\d+ \| dimensionless",
    "articles as a count of one": r"^an? (?!hundred|dozen|million)",
    "years and numbers of names read as amounts": r"^(?:\d{4}|2|101|860|32) \| dimensionless",
    "letters and abbreviations as units (in, L, t, tpd)": r"(?:\d in|\d L|\d t|tpd) \|",
    "a change read as a range, or a minus sign": r"^-|^\(\$|^\$-|per kg to|\d mg to .*from|^7 to 10",
}
NAMES = {"percentage": "%", "pound-mass": "lb", "cubic centimetre": "ml", "centilitre": "cl", "count": "times"}


@dataclass(frozen=True, slots=True)
class Told:
    """An amount as annotated, in the canonical unit."""

    surface: str
    value: float
    unit: str
    start: int


@dataclass(slots=True)
class Score:
    told: int = 0
    values: int = 0
    spans: int = 0
    read: int = 0
    false: int = 0

    def line(self, name: str) -> str:
        return (
            f"{name}: {self.told} amounts, values right {self.values / self.told:.1%}, "
            f"spans right {self.spans / self.told:.1%}, "
            f"false {self.false} of {self.read} read ({self.false / self.read:.1%})"
        )


def annotated() -> Iterator[tuple[str, list[Told]]]:
    for row in json.loads(ANNOTATED.read_text(encoding="utf-8")):
        yield row["text"], list(_placed(row["text"], row["quantities"], lambda one: (one["value"], one["unit"])))


def quantulum3(folder: Path, left_out: Counter[str]) -> Iterator[tuple[str, list[Told]]]:
    """The rows in news use; `left_out` counts the others by class."""
    for row in json.loads((folder / "quantities" / "quantulum3_tests.json").read_text(encoding="utf-8")):
        why = next((why for one in row["res"] if (why := _outside(row["req"], one))), None)
        if why is None:
            yield row["req"], list(_placed(row["req"], row["res"], _converted))
        else:
            left_out[why] += 1


def _outside(text: str, one: dict[str, Any]) -> str | None:
    shown = f"{one['surface']} | {one['unit']}" + (" from" if f"from {one['surface']}" in text else "")
    return next((why for why, pattern in OUTSIDE.items() if re.search(pattern, shown)), None)


def _converted(one: dict[str, Any]) -> tuple[float, str]:
    """Value and unit of quantulum3 in canonical units; shares are percent here."""
    value, (name, _, rate) = float(one["value"]), one["unit"].partition(" per ")
    if name == "dozen":
        return value * 12, ""
    if name == "dimensionless":
        return (value * 100, "%") if not value.is_integer() or "halves" in one["surface"] else (value, "")
    unit = units().after.get(one["unit"].lower()) or units().after[NAMES.get(name, name).lower()]
    whole = one["unit"].lower() in units().after
    return unit.worth(value), unit.name if whole or not rate else f"{unit.name}/{rate}"


Meaning = Callable[[dict[str, Any]], tuple[float, str]]


def _placed(text: str, rows: Iterable[dict[str, Any]], meant: Meaning) -> Iterator[Told]:
    at = 0
    for row in rows:
        start = text.index(row["surface"], at)
        yield Told(row["surface"], *meant(row), start)
        at = start + len(row["surface"])


def scored(rows: Iterable[tuple[str, list[Told]]], show: bool) -> Score:
    score = Score()
    for text, told in rows:
        found = list(read_quantities(text))
        score.read += len(found)
        for one in told:
            read = next((q for q in found if q.start < one.start + len(one.surface) and one.start < q.end), None)
            score.told += 1
            score.values += (right := read is not None and _same(read, one))
            score.spans += read is not None and read.surface.endswith(one.surface)
            if read is not None:
                found.remove(read)
            if show and not right:
                print(f"  {text}\n    told {one.surface!r} {one.value:g} {one.unit}, read {read}")
        score.false += len(found)
        if show and found:
            print(f"  {text}\n    false {[one.surface for one in found]}")
    return score


def _same(read: Quantity, told: Told) -> bool:
    return read.unit == told.unit and isclose(read.value, told.value, rel_tol=1e-3)


def speed() -> str:
    """The time for reading amounts, times and names, as a share of embedding the same sentences."""
    from service.encoding.embedding import Encoder  # noqa: PLC0415, only here, since loading it takes seconds

    texts = [text for text, _ in annotated()] * 3
    encoder = Encoder()
    today = date(2020, 1, 1)

    def read_all() -> None:
        for text in texts:
            read_quantities(text), read_times(text, today), read_names(text)

    times = [seconds(work) for work in (read_all, lambda: encoder.encode(texts)) for _ in range(3)]
    share = min(times[:3]) / min(times[3:])
    return f"reading amounts, times and names takes {share:.3f} of the time for embedding the same sentences"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is read wrongly")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    print(scored(annotated(), options.show).line("annotated sentences"))
    if options.data:
        left_out: Counter[str] = Counter()
        print(scored(quantulum3(options.data, left_out), options.show).line("quantulum3 tests"))
        print("rows left out:", dict(left_out))
    if options.speed:
        print(speed())


if __name__ == "__main__":
    main()
