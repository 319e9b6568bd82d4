"""Business, poll and market sentences: only figures on exactly the same thing compare."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..rows import Row
from .words import listed, meanings

Meanings = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of sentence: its forms, what its fields may hold, and how its figure is written and changed."""

    name: str
    forms: tuple[str, ...]
    fields: Mapping[str, Meanings]
    lowest: int
    highest: int
    tell: Callable[[int, random.Random], str]
    another: Callable[[int, random.Random], int]


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence's content: the value of each field, and the figure."""

    chosen: Mapping[str, tuple[str, ...]]
    figure: int


def topic_pair(topic: Topic, rng: random.Random) -> Row:
    """The same content agrees, another field is new, another figure for the same content conflicts."""
    chosen = {field: rng.choice(options) for field, options in topic.fields.items()}
    ours = Told(chosen, rng.randint(topic.lowest, topic.highest))
    label = rng.choice(["agree", "new", "conflict"])
    changed = label == "conflict" or (label == "new" and rng.random() < 0.8)
    figure = topic.another(ours.figure, rng) if changed else ours.figure
    theirs = Told(_moved(topic, chosen, rng) if label == "new" else chosen, figure)
    return Row(_written(topic, ours, rng), _written(topic, theirs, rng), label, topic.name)


def _moved(topic: Topic, chosen: Mapping[str, tuple[str, ...]], rng: random.Random) -> dict[str, tuple[str, ...]]:
    field = rng.choice(list(topic.fields))
    others = [option for option in topic.fields[field] if option != chosen[field]]
    return {**chosen, field: rng.choice(others)}


def _written(topic: Topic, told: Told, rng: random.Random) -> str:
    words = {field: rng.choice(options) for field, options in told.chosen.items()}
    text = rng.choice(topic.forms).format(figure=topic.tell(told.figure, rng), **words)
    return text[0].upper() + text[1:]


def _move(tenths: int, rng: random.Random) -> str:
    verbs = "rose, gained, climbed, added, was up" if tenths > 0 else "fell, lost, slipped, dropped, was down"
    return f"{rng.choice(listed(verbs))} {abs(tenths) / 10:.1f} percent"


BUSINESS = Topic(
    name="business",
    forms=(
        "{who} reported {measure} of {figure} {period}.",
        "{who} said {measure} came to {figure} {period}.",
        "{who} posted {measure} of {figure} {period}.",
        "{period}, {who} had {measure} of {figure}.",
        "{measure} at {who} came to {figure} {period}.",
    ),
    fields={
        "who": meanings(
            """the company, the bank, the retailer, Lowe's, Intel, Boeing, General Motors, Nokia, Siemens, Sony,
            Target, Merck, Delta, Oracle"""
        ),
        "measure": meanings(
            """revenue/sales, net income/net profit/profit, a net loss/a loss, operating income/operating profit,
            costs, cash flow, capital spending/capital expenditure, orders"""
        ),
        "period": meanings(
            """in the first quarter/for the first three months of the year, in the second quarter/for the quarter ended
            June 30, in the third quarter/for the three months to September, in the fourth quarter/for the final quarter
            of the year, for the full year/for the whole year, a year earlier/in the same period a year ago, in 2002,
            in 2009, in 2014"""
        ),
    },
    lowest=120,
    highest=9900,
    tell=lambda tenths, _: f"${tenths / 10:.1f} million",
    another=lambda tenths, rng: max(20, round(tenths * rng.choice([0.4, 0.7, 0.9, 1.1, 1.4, 2.5])) + rng.randint(1, 9)),
)
POLL = Topic(
    name="poll",
    forms=(
        "{figure} percent of {group} {question}.",
        "Among {group}, {figure} percent {question}.",
        "{figure}% of {group} say they {question}.",
        "The survey found that {figure} percent of {group} {question}.",
    ),
    fields={
        "group": meanings(
            """Republicans, Democrats, women, men, Fox viewers, CNN viewers, voters under 30, Americans, Britons,
            teachers, farmers, parents"""
        ),
        "question": meanings(
            """support the plan, approve of the president, want a new vote, oppose the war, trust the police,
            plan to vote, favour the tax, own a gun"""
        ),
    },
    lowest=5,
    highest=95,
    tell=lambda percent, _: str(percent),
    another=lambda percent, rng: (percent + rng.randint(5, 60)) % 95 + 3,
)
MARKET = Topic(
    name="market",
    forms=("{index} {figure} {day}.",),
    fields={
        "index": meanings(
            """the Dow Jones industrial average, the S&P 500, the Nasdaq composite, the FTSE 100, the DAX, the CAC-40,
            the Nikkei, the Hang Seng"""
        ),
        "day": meanings(
            """on Monday/Monday, on Tuesday/Tuesday, on Wednesday/Wednesday, on Thursday/Thursday, on Friday/Friday,
            last week, in January, in May, in October"""
        ),
    },
    lowest=2,
    highest=45,
    tell=_move,
    another=lambda tenths, rng: -tenths if rng.random() < 0.5 else tenths + rng.randint(3, 20),
)
TOPICS = (BUSINESS, POLL, MARKET)
