"""What the words mean: every term of the desk, with a paragraph that other pages link to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from flask import Blueprint, render_template

from service.desk import meanings
from service.desk.wording import ANSWERS, LABELS, TERMS
from service.reasons import REASONS

Code = TypeVar("Code", bound=str)

words = Blueprint("words", __name__)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the desk shows it, and what it means; `anchor` is where on the page."""

    anchor: str
    shown: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Section:
    """Words that appear in one place."""

    title: str
    words: tuple[Word, ...]


def _section(title: str, shown: Mapping[Code, str], meant: Mapping[Code, str]) -> Section:
    """In the order of `meant`; codes are strings, and their own anchors."""
    return Section(title, tuple(Word(str(anchor), shown[anchor], meaning) for anchor, meaning in meant.items()))


SECTIONS = (
    _section("The three labels", LABELS, meanings.LABELS),
    *(_section(f"{LABELS[label]}: why", REASONS, meant) for label, meant in meanings.REASONS.items()),
    _section("Beside a result and over a table", TERMS, meanings.TERMS),
    _section("Your answer", ANSWERS, meanings.ANSWERS),
)


@words.get("/words")
def page() -> str:
    """Every word with its meaning."""
    return render_template("desk/words.html", sections=SECTIONS)
