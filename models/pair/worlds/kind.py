"""A kind of event, as described in its TOML file."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .facts import Fact

KINDS = Path(__file__).parents[1] / "kinds"
FIELD = re.compile(r"\{([a-z_0-9]+)(?:\.([a-z_]+))?(?: ([^{}]+))?\}")


@dataclass(frozen=True, slots=True)
class Field:
    """A place in a template for a fact: "{killed people}", "{cause.noun}"."""

    fact: str
    form: str
    noun: str


@dataclass(frozen=True, slots=True)
class Template:
    """Words and fields in turn. `occurs` means that it reports the event itself, not only a fact of it."""

    parts: tuple[str | Field, ...]
    headline: bool
    occurs: bool

    @property
    def facts(self) -> frozenset[str]:
        return frozenset(part.fact for part in self.parts if isinstance(part, Field))

    @property
    def sentence(self) -> bool:
        """It is a whole sentence, not a dependent clause or a headline."""
        last = self.parts[-1]
        return isinstance(last, str) and last.endswith(".")


@dataclass(frozen=True, slots=True)
class Kind:
    """Its facts by id, and its templates. `recurring` events need more than a country in common to be one."""

    name: str
    recurring: bool
    facts: dict[str, Fact]
    templates: tuple[Template, ...]


def read_kind(path: Path) -> Kind:
    """One file. Raises ValueError if it has no templates, or one with a field that is not a fact."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    facts = {name: Fact(name, spec["type"], spec) for name, spec in told["facts"].items()}
    templates = tuple(
        _template(text, part, facts, path.stem)
        for part in ("headlines", "openings", "details")
        for text in told.get(part, ())
    )
    if not templates:
        raise ValueError(f"{path.stem}: no templates; lists written below a table belong to that table")
    return Kind(told["kind"], bool(told.get("recurring")), facts, templates)


def read_kinds() -> tuple[Kind, ...]:
    """Every kind, by name."""
    return tuple(read_kind(path) for path in sorted(KINDS.glob("*.toml")))


def _template(text: str, part: str, facts: dict[str, Fact], kind: str) -> Template:
    template = Template(tuple(_parts(text)), part == "headlines", part != "details")
    for field in template.parts:
        if isinstance(field, Field) and field.fact not in facts:
            raise ValueError(f"{kind}: {text!r} states {field.fact!r}, which is not a fact")
    return template


def _parts(text: str) -> Iterator[str | Field]:
    end = 0
    for found in FIELD.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield Field(found[1], found[2] or "", found[3] or "")
        end = found.end()
    if end < len(text):
        yield text[end:]
