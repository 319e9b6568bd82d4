"""Removes quotation marks and brackets whose partner was left out of a text."""

from __future__ import annotations

import re


def _paired(text: str, opening: str, closing: str) -> str:
    if opening not in text and closing not in text:
        return text
    open_at: list[int] = []
    lonely: set[int] = set()
    for i, character in enumerate(text):
        if character == opening:
            open_at.append(i)
        elif character == closing and open_at:
            open_at.pop()
        elif character == closing:
            lonely.add(i)
    lonely.update(open_at)
    return "".join(" " if i in lonely else character for i, character in enumerate(text)) if lonely else text


def balanced(text: str) -> str:
    """The text without a quotation mark or bracket whose partner was left out."""
    text = re.sub(r"\s*[“\"]\s*([.,]?)\s*[”\"](?=\s|$)", r"\1", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    for opening, closing in ("“”", "()", "[]"):
        text = _paired(text, opening, closing)
    if "‘" in text and not re.search(r"’(?!\w)", text):
        text = re.sub(r"(?<!\w)‘", "", text)
    text = re.sub(r"[,;:]+([”\"]?)\s*[,;:.]?$", r"\1", text)
    if text[:1] + text[-1:] in ("“”", '""') and text.count(text[0]) + text.count(text[-1]) == 2 * (
        1 + (text[0] == '"')
    ):
        text = text[1:-1]
    text = re.sub(r"([,;:])[”\"] [“\"](?=\w)", r"\1 ", text)
    return " ".join(re.sub(r"[,;:]+(?=[.!?]?$)|^[,;: ]+", "", text).split())
