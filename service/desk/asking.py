"""Pages that answer a question in words, the `q` in their address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from flask import Response, render_template, request

from service.api.schemas.claim import LONGEST_QUESTION
from service.errors import InvalidInput

Found = TypeVar("Found")


def question() -> str:
    """The question; empty if there is none."""
    return request.args.get("q", "").strip()


def asked() -> str:
    """The question; raises InvalidInput for one that is too long."""
    said = question()
    if len(said) > LONGEST_QUESTION:
        raise InvalidInput("/q", f"At most {LONGEST_QUESTION} characters can be searched for; these are {len(said)}.")
    return said


def found_for(finding: Callable[[str], Sequence[Found]]) -> Sequence[Found]:
    """What is found for the question, nothing without one; raises InvalidInput for one that is too long."""
    said = asked()
    return finding(said) if said else []


def drawn(template: str, wrong: str = "", **shown: object) -> Response:
    """The page with its question in the form; 422 if something is `wrong` with the question."""
    page = render_template(template, question=question(), longest=LONGEST_QUESTION, wrong=wrong, **shown)
    return Response(page, 422 if wrong else 200)
