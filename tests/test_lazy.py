"""What is worked out once is kept, and nobody waits for another object's."""

from __future__ import annotations

from threading import Event, Thread

from service.lazy import lazy_property, once

WAIT = 30  # seconds; only what fails waits so long


class Text:
    """One that is long is still being counted when `may_end` is set."""

    def __init__(self, text: str, may_end: Event | None = None) -> None:
        self.text = text
        self.started, self.may_end = Event(), may_end
        self.counted = 0

    @lazy_property
    def words(self) -> int:
        """How many there are."""
        self.counted += 1
        self.started.set()
        if self.may_end:
            assert self.may_end.wait(WAIT)
        return len(self.text.split())


def test_it_is_worked_out_once() -> None:
    text = Text("One went")
    assert (text.words, text.words, text.counted) == (2, 2, 1)
    assert Text.words.__doc__ == "How many there are."


def test_a_long_one_keeps_nobody_from_a_short_one() -> None:
    long = Text("One went", may_end=Event())
    reader = Thread(target=lambda: long.words)
    reader.start()
    assert long.started.wait(WAIT)
    short: list[int] = []
    other = Thread(target=lambda: short.append(Text("Two went there").words))
    other.start()
    other.join(WAIT / 3)
    found = list(short)
    assert long.may_end
    long.may_end.set()
    reader.join(WAIT)
    other.join(WAIT)
    assert found == [3]


@once
def first_word(text: Text) -> str:
    """The word that it begins with."""
    text.counted += 1
    return text.text.split(maxsplit=1)[0]


def test_what_somebody_else_reads_of_it_is_read_once_too() -> None:
    text, other = Text("One went"), Text("Two stayed")
    assert (first_word(text), first_word(text), first_word(other)) == ("One", "One", "Two")
    assert (text.counted, other.counted, first_word.__doc__) == (1, 1, "The word that it begins with.")
