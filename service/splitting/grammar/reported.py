"""A report: which clause of a sentence is said, by whom, and which words only say so."""

from __future__ import annotations

from dataclasses import dataclass

NO_FRAME = -2  # the reporting words are part of another clause ("rejected Trump's claim that …")


@dataclass(frozen=True, slots=True)
class Reported:
    """The clause headed by word `content` is said by `source`; `frame` heads the words that only say so, or NO_FRAME.

    `source` is the word that heads the noun phrase, None where the sentence names nobody; `alone` where nothing that
    goes on from the clause is said as well ("police counted 40 boats and fined six skippers"); `heard` where the source
    only heard it, so that the speaker is unknown.
    """

    content: int
    frame: int
    source: int | None
    denied: bool = False
    alone: bool = False
    heard: bool = False
