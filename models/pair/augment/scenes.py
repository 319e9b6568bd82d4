"""News sentences of one kind: who, what and where make the event, and a figure is what is said about it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..rows import Row
from .figures import another, rounded, shown
from .times import DAYS
from .words import listed, meanings

PLACES = listed(
    """
    Kabul, Baghdad, Karachi, Lahore, Mumbai, Delhi, Dhaka, Manila, Jakarta, Istanbul, Cairo, Lagos, Nairobi, Lima,
    Bogota, Mexico City, Chicago, Houston, Paris, Madrid, Rome, Athens, Kiev, Moscow, Damascus, Aleppo, Beirut,
    Tripoli, Khartoum, Iraq, Pakistan, Afghanistan, Syria, India, China, Nigeria, Somalia, Yemen, Libya, Turkey, Peru,
    Chile, Nepal, Mali, Gaza, southern Thailand, northern Iraq, eastern Ukraine, central Somalia, western Kenya,
    southern China, northwest Pakistan
    """
)
ATTACKS = meanings(
    """
    car bomb/car bombing, suicide bomber/suicide attack/suicide bombing, roadside bomb/roadside bombing, drone strike,
    air strike/airstrike/air raid, gun attack/shooting, bomb blast/explosion/bombing, rocket attack, mortar attack
    """
)
DISASTERS = meanings(
    """
    bus crash/bus accident, train crash/rail crash, plane crash/air crash, ferry sinking/ferry disaster,
    earthquake/quake, flood/flooding, landslide/mudslide, factory fire/factory blaze, hotel fire/hotel blaze,
    mine blast/mine explosion, storm, typhoon, tornado/twister, avalanche, stampede/crush, building collapse,
    gas explosion/gas blast
    """
)
HARMED = (
    ("killed", "kills", "dead"),
    ("wounded", "wounds", "injured"),
    ("missing", "traps", "missing"),
    ("arrested", "leads to arrest of", "detained"),
)
HEADLINES = (
    "{What} {harms} {n} in {where}",
    "{What} in {where} {harms} {n}",
    "{N} {harmed} in {where} {what}",
    "{N} {harmed} after {what} in {where}",
    "{What} {harms} at least {n} in {where}",
    "At least {n} {harmed} in {where} {what}",
)
REPORTS = (
    "{N} people were {harmed} in {a} {what} in {where} on {day}, officials said.",
    "A {what} in {where} on {day} left {n} people {state}.",
    "On {day}, at least {n} people were {harmed} in {a} {what} in {where}.",
    "Officials in {where} said {n} people were {harmed} in the {what} on {day}.",
)


@dataclass(frozen=True, slots=True)
class Scene:
    """An event as a news sentence reports it; `harm` is its wording in three forms: "killed", "kills", "dead"."""

    what: tuple[str, ...]
    where: str
    day: str
    harm: tuple[str, ...]
    count: int


def scene_pair(rng: random.Random) -> Row:
    """Two news sentences of the same event, of two events, or of one event with two figures."""
    scene = _scene(rng)
    forms = rng.choice([HEADLINES, REPORTS])
    kind = rng.choice([_retold, _moved, _disputed])
    return kind(scene, forms, rng)


def _scene(rng: random.Random) -> Scene:
    count = rng.choice([rng.randint(2, 12), rng.randint(13, 90), rng.randint(100, 900)])
    harm = rng.choice(HARMED[:2] + HARMED)  # mostly killed or wounded, as in the news
    return Scene(rng.choice(ATTACKS + DISASTERS), rng.choice(PLACES), rng.choice(DAYS), harm, count)


def _retold(scene: Scene, forms: Sequence[str], rng: random.Random) -> Row:
    """The same event in other words, at times with its figure rounded."""
    near = rounded(scene.count)
    if scene.count <= 12 or abs(near - scene.count) >= 0.08 * scene.count or rng.random() < 0.7:
        return _row(scene, scene, forms, "agree", rng)
    about = f"{rng.choice(['about', 'some', 'nearly' if near > scene.count else 'over'])} {near:,}"
    exact = _written(scene, rng.choice(forms), shown(scene.count, rng), rng)
    return Row(exact, _written(scene, rng.choice(forms[:2]), about, rng), "agree", "scene")


def _moved(scene: Scene, forms: Sequence[str], rng: random.Random) -> Row:
    """Another event, or another measure of the same one: the figures cannot be compared."""
    moved = [
        replace(scene, where=rng.choice([place for place in PLACES if place != scene.where])),
        replace(scene, what=rng.choice([what for what in ATTACKS + DISASTERS if what != scene.what])),
        replace(scene, harm=rng.choice([harm for harm in HARMED if harm != scene.harm])),
    ]
    theirs = rng.choice(moved[:1] + moved)
    if theirs.harm != scene.harm or rng.random() < 0.65:
        theirs = replace(theirs, count=another(scene.count, rng))
    return _row(scene, theirs, forms, "new", rng)


def _disputed(scene: Scene, forms: Sequence[str], rng: random.Random) -> Row:
    """Another figure conflicts, except in the headline of an attack: the next attack there makes the same one."""
    theirs = replace(scene, count=another(scene.count, rng))
    label = "conflict" if forms is REPORTS or scene.what in DISASTERS else "new"
    return _row(scene, theirs, [form for form in forms if "least" not in form], label, rng)


def _row(ours: Scene, theirs: Scene, forms: Sequence[str], label: str, rng: random.Random) -> Row:
    a, b = (_written(scene, rng.choice(forms), shown(scene.count, rng), rng) for scene in (ours, theirs))
    return Row(a, b, label, "scene")


def _written(scene: Scene, form: str, figure: str, rng: random.Random) -> str:
    what = rng.choice(scene.what)
    words = dict(zip(("harmed", "harms", "state"), scene.harm, strict=True))
    names = {"what": what, "What": what.capitalize(), "a": "an" if what[0] in "aeiou" else "a"}
    return form.format(where=scene.where, day=scene.day, n=figure, N=figure.capitalize(), **words, **names)
