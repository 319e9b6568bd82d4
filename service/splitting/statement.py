"""A statement that is given whole is one claim."""

from __future__ import annotations

from datetime import date

from service.claim import Claim
from service.splitting.amounts.quantities import read_quantities
from service.splitting.dating.times import read_times
from service.splitting.naming.names import read_names


def read_statement(text: str, published: date | None) -> Claim:
    """The whole text as one claim, with what it names, counts and dates."""
    return Claim(
        text=text,
        start=0,
        end=len(text),
        sentence_start=0,
        sentence_end=len(text),
        quantities=read_quantities(text),
        times=read_times(text, published),
        names=read_names(text),
    )
