"""What was worked out lately is not worked out again."""

from __future__ import annotations

from collections.abc import Sequence

from service.remembering import Recent


def test_only_what_is_not_known_is_worked_out_and_each_once() -> None:
    asked: list[str] = []

    def lengths(words: Sequence[str]) -> list[int]:
        asked.extend(words)
        return [len(word) for word in words]

    recent = Recent[str, int](most=10)
    assert recent.each(["one", "three", "one"], lengths) == [3, 5, 3]
    assert recent.each(["three", "seventh"], lengths) == [5, 7]
    assert recent.each([], lengths) == []
    assert asked == ["one", "three", "seventh"]


def test_the_oldest_are_forgotten() -> None:
    recent = Recent[int, int](most=2)
    recent.each([1, 2, 3], lambda numbers: [-number for number in numbers])
    assert recent.each([2, 3], lambda _: []) == [-2, -3]
    assert recent.each([1], lambda _: [0]) == [0]
