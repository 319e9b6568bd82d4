"""How much two claims share that sets an event apart from others of its kind."""

from __future__ import annotations

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import action_of
from service.judging.vocabulary.events import recurring_words, telling_of_recurring, words_of_work
from service.judging.vocabulary.everyday import bounds, generic_words, wide_names
from service.judging.vocabulary.people import people

# What is shared counts by how much it narrows: a name most, a detail less, a country or an alliance least.
NAME, DETAIL, WIDE_NAME = 1.5, 1.0, 0.5
# Two statements are about one thing if they share a detail; where such things happen often, it takes a name.
ABOUT_ONE_THING, ABOUT_ONE_OF_MANY = DETAIL, NAME
STRIKE = "strike"


def recurring(pair: Comparison) -> bool:
    """Both are about what happens again and again: bombings, crashes."""
    return all(_happens_again(side) for side in pair.sides)


def _happens_again(side: Side) -> bool:
    """It has a word for such events; a strike of people who work is a single one."""
    told = side.lemmas & telling_of_recurring()
    return bool(told) and not (told == {STRIKE} and side.lemmas & words_of_work())


def specificity(pair: Comparison) -> float:
    """How much they share that sets an event apart from others of its kind: names, details, countries only a little."""
    names = pair.shared_names
    wide = [name for name in names if name.canonical in wide_names()]
    named = {word for name in names for word in (*name.surface.lower().split(), *name.canonical.split())}
    common = recurring_words() | people().keys() | generic_words() | bounds() | named
    details = [word for word in pair.shared_lemmas - common if word not in action_of()]
    return NAME * (len(names) - len(wide)) + WIDE_NAME * len(wide) + DETAIL * len(details)
