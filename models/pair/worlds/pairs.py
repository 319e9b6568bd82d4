"""Two reports of events of one kind, with what a reader who knows the events would say of the pair."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from .facts import Fact, Value
from .kind import Field, Kind, Template
from .told import Fit, Told

World = dict[str, Value]
# By the id of each fact that both reports state: how well what they say of it fits, and whether it names the event.
Fits = dict[str, tuple[Fit, bool]]
# "of one story": the two are known to be about one event, as claims of two articles on it are.
ONE_STORY = 0.6
SPEAKERS = (
    "officials said",
    "police said",
    "a spokesman said",
    "according to officials",
    "according to witnesses",
    "authorities said",
    "local media reported",
    "state television reported",
    "the company said",
    "a spokeswoman said",
    "sources said",
    "according to the ministry",
    "the agency reported",
)
AN = re.compile(r"\b([Aa])(?= (?:8|11\b|18\b|eight|eleven))")  # a figure may need "an" where the template has "a"


@dataclass(frozen=True, slots=True)
class Question:
    """Two phrases, each masked in its text: do they answer the same question about the same event?"""

    a: str
    b: str
    same: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A pair of texts with its label; `one_story` means that both are known to be about one event."""

    a: str
    b: str
    label: str
    one_story: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A text in pieces, with the facts it states in their order."""

    template: Template
    pieces: tuple[str | tuple[Fact, Told], ...]

    def tellings(self) -> list[tuple[Fact, Told]]:
        return [piece for piece in self.pieces if isinstance(piece, tuple)]

    def text(self, mask: Told | None = None) -> str:
        """The whole text, with one telling masked if wanted."""
        words = (
            piece if isinstance(piece, str) else piece[1].masked if piece[1] is mask else piece[1].text
            for piece in self.pieces
        )
        text = AN.sub(r"\1n", "".join(words).strip().replace("..", "."))
        return text[:1].upper() + text[1:]  # a mask stays as it is


def made_pair(kind: Kind, rng: random.Random) -> Made | None:
    """A labelled pair; None if what was drawn is not clear enough to teach."""
    wish = rng.choices(["agree", "conflict", "other_fact", "other_event"], [30, 30, 22, 18])[0]
    first = _drawn(kind, rng)
    one, other = _templates(kind, wish, rng)
    second = first
    if wish == "other_event":
        second = _elsewhere(kind, first, rng)
    elif wish == "conflict":
        second = _disputed(kind, first, one, other, rng)
    return _paired(kind, _report(kind, one, first, rng), _report(kind, other, second, rng), wish, rng)


def _drawn(kind: Kind, rng: random.Random) -> World:
    """A world in which no two facts of one family have the same value, so that a value identifies its fact."""
    world: World = {}
    taken: set[tuple[str, str]] = set()
    for fact in kind.facts.values():
        value = fact.draw(rng)
        for _ in range(8):
            if (fact.family, str(value)) not in taken:
                break
            value = fact.draw(rng)
        taken.add((fact.family, str(value)))
        world[fact.id] = value
    return world


def _templates(kind: Kind, wish: str, rng: random.Random) -> tuple[Template, Template]:
    """Two templates that share a fact or, for another fact, share none."""
    one = rng.choice(kind.templates)
    rest = [other for other in kind.templates if other is not one]
    if wish == "other_fact":
        fit = [other for other in rest if not (one.facts & other.facts) and not (one.occurs and other.occurs)]
        families = {kind.facts[name].family for name in one.facts}
        near = [other for other in fit if families & {kind.facts[name].family for name in other.facts}]
        fit = near if near and rng.random() < 0.7 else fit
    else:
        fit = [other for other in rest if _shared(kind, one, other)]
    return one, rng.choice(fit or [one])


def _shared(kind: Kind, one: Template, other: Template) -> list[str]:
    """The facts that both state and that do not merely identify the event."""
    return [name for name in sorted(one.facts & other.facts) if not kind.facts[name].identity]


def _disputed(kind: Kind, world: World, one: Template, other: Template, rng: random.Random) -> World:
    """The same event, told differently in one or two of the facts that both templates state."""
    plain = _shared(kind, one, other)
    naming = sorted((one.facts & other.facts) - set(plain))
    # That an event's own place or day is disputed can be seen only if something else is the same.
    if naming and len(naming) + len(plain) > 1 and (not plain or rng.random() < 0.15):
        changed = [rng.choice(naming)]
    else:
        changed = rng.sample(plain, min(len(plain), 1 if rng.random() < 0.8 else 2))
    return {**world, **{name: kind.facts[name].change(world[name], rng) for name in changed}}


def _elsewhere(kind: Kind, world: World, rng: random.Random) -> World:
    """Another event: other names, and mostly other values, though some are the same by chance."""
    other = _drawn(kind, rng)
    for name, fact in kind.facts.items():
        if fact.identity:
            other[name] = fact.change(world[name], rng) if rng.random() < 0.85 else world[name]
        elif rng.random() < 0.25:
            other[name] = world[name]
    return other


def _report(kind: Kind, template: Template, world: World, rng: random.Random) -> Report:
    pieces: list[str | tuple[Fact, Told]] = []
    for part in template.parts:
        if isinstance(part, Field):
            fact = kind.facts[part.fact]
            pieces.append((fact, fact.tell(world[part.fact], rng, part.noun, part.form)))
        else:
            pieces.append(part)
    return Report(template, tuple(_spoken(pieces, template, rng)))


def _spoken(
    pieces: list[str | tuple[Fact, Told]], template: Template, rng: random.Random
) -> list[str | tuple[Fact, Told]]:
    """Now and then, the sentence is attributed to a speaker."""
    last = pieces[-1]
    if not template.sentence or not isinstance(last, str) or rng.random() > 0.15:
        return pieces
    return [*pieces[:-1], f"{last[:-1]}, {rng.choice(SPEAKERS)}."]


def _paired(kind: Kind, one: Report, other: Report, wish: str, rng: random.Random) -> Made | None:
    """The pair with its label and questions; None if it is not clear enough to teach."""
    fits, same_event = _fits(one, other), wish != "other_event"
    one_story = rng.random() < ONE_STORY
    label = _label(one, other, fits, wish)
    apart = any(fit is Fit.DIFFERENT and identity for fit, identity in fits.values())
    bare = kind.recurring and one.template.headline and other.template.headline
    if label is None or not (same_event or apart or (bare and not one_story)):
        return None
    a, b = one.text(), other.text()
    if a == b and label != "agree":
        return None
    return Made(a, b, label, one_story, tuple(_questions(one, other, same_event, rng)))


def _fits(one: Report, other: Report) -> Fits:
    return {
        fact.id: (told.fits(theirs), fact.identity)
        for fact, told in one.tellings()
        for same, theirs in other.tellings()
        if same.id == fact.id
    }


def _label(one: Report, other: Report, fits: Fits, wish: str) -> str | None:
    if wish == "other_event":
        return "new"
    told = [fit for fit, _ in fits.values()]
    if Fit.DIFFERENT in told:
        return "conflict" if wish == "conflict" else None
    if Fit.UNCLEAR in told or wish == "conflict":
        return None
    plain = any(not identity for _, identity in fits.values())
    if plain or (one.template.occurs and other.template.occurs):
        return "agree"
    return "new"


def _questions(one: Report, other: Report, same_event: bool, rng: random.Random) -> list[Question]:
    """Up to two pairs of phrases that look alike: one that answers the same question, one that does not."""
    yes: list[Question] = []
    no: list[Question] = []
    for fact, told in one.tellings():
        for second, theirs in other.tellings():
            if fact.family == second.family and fact.masks and second.masks and told.masked and theirs.masked:
                same = fact.id == second.id and same_event
                (yes if same else no).append(Question(one.text(told), other.text(theirs), same))
    picked: Sequence[Question] = [rng.choice(group) for group in (yes, no) if group]
    return list(picked)
