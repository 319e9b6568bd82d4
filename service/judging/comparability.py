"""Whether two claims tell of the same event at all; where that cannot be shown, nothing conflicts."""

from __future__ import annotations

from datetime import timedelta

from service.claim import Name
from service.judging.comparison import Comparison, Side
from service.judging.lexicon import action_of, people, recurring_words
from service.judging.verdict import Evidence, Label, Quote, Reason

# Leads of articles about one event have a cosine well above this; about two events of one kind, mostly below.
SAME_EVENT = 0.45
# Claims this alike are looked at even if the articles open differently.
SAME_CLAIM = 0.75
# News of one event is mostly told within a month; after that an article tells of something else, or looks back.
SAME_STORY = timedelta(days=31)


def other_event(pair: Comparison) -> Evidence | None:
    """They tell of different events."""
    why = _why_other_event(pair)
    if why is None:
        return None
    sentence, ours, theirs, reason = why
    return Evidence("other_event", Label.NEW, reason, sentence, ours, theirs, 0.9)


def _why_other_event(pair: Comparison) -> tuple[str, Quote, Quote, Reason] | None:
    passages = (pair.ours.passage, pair.theirs.passage)
    if far := _places_apart(pair):
        ours, theirs = far
        return f"One tells of {ours.surface}, the other of {theirs.surface}.", *passages, Reason.OTHER_EVENT
    if _both_in_articles(pair):
        if pair.event_similarity < SAME_EVENT and pair.similarity < SAME_CLAIM:
            return "The articles tell of different events.", *passages, Reason.OTHER_EVENT
        if _stories_apart(pair):
            return "The articles were published more than a month apart.", *passages, Reason.OTHER_EVENT
        if _times_apart(pair):
            return "They tell of different times.", *passages, Reason.OTHER_PERIOD
        return None
    if _recurring(pair) and not shared_details(pair):
        return "Such events happen often, and nothing shows that this is the same one.", *passages, Reason.OTHER_EVENT
    return None


def _both_in_articles(pair: Comparison) -> bool:
    return pair.ours.in_article and pair.theirs.in_article


def _places_apart(pair: Comparison) -> tuple[Name, Name] | None:
    """Each side names a place that the other has neither in the claim nor in what its article is about."""
    ours, theirs = pair.foreign_names(("place",))
    ours = tuple(name for name in ours if not _known(name, pair.theirs))
    theirs = tuple(name for name in theirs if not _known(name, pair.ours))
    return (ours[0], theirs[0]) if ours and theirs else None


def _known(name: Name, side: Side) -> bool:
    surroundings = f"{side.published.sentence} {side.published.lead}".lower()
    return name.surface.lower() in surroundings or name.canonical.lower() in surroundings


def _stories_apart(pair: Comparison) -> bool:
    ours, theirs = pair.ours.published.article.published_at, pair.theirs.published.article.published_at
    return ours is not None and theirs is not None and abs(ours - theirs) > SAME_STORY


def _times_apart(pair: Comparison) -> bool:
    """Both say when, and no two of their times share a day within a day's doubt."""
    ours, theirs = pair.ours.published.claim.times, pair.theirs.published.claim.times
    doubt = timedelta(days=1)
    return bool(ours and theirs) and not any(
        a.first - doubt <= b.last and b.first - doubt <= a.last for a in ours for b in theirs
    )


def _recurring(pair: Comparison) -> bool:
    words = recurring_words()
    return bool(pair.ours.lemmas & words) and bool(pair.theirs.lemmas & words)


def shared_details(pair: Comparison) -> frozenset[str]:
    """The words both use that are more than the kind of event, the country, or who was counted."""
    countries = {
        word
        for side in (pair.ours, pair.theirs)
        for name in side.names
        if name.kind == "place"
        for word in (name.surface.lower(), *name.canonical.lower().split())
    }
    common = recurring_words() | people().keys() | countries
    return frozenset(word for word in pair.shared_lemmas - common if word not in action_of())


def unshared_subjects(pair: Comparison) -> tuple[Name, Name] | None:
    """Each side names somebody or something that the other does not: they may not speak of the same one."""
    ours, theirs = pair.foreign_names(("person", "organisation", ""))
    speakers = {
        name
        for side in (pair.ours, pair.theirs)
        for speaker in side.published.claim.attributed
        for name in (speaker.surface, speaker.name)
    }
    ours = tuple(n for n in ours if not any(n.surface in s for s in speakers) and not _known(n, pair.theirs))
    theirs = tuple(n for n in theirs if not any(n.surface in s for s in speakers) and not _known(n, pair.ours))
    return (ours[0], theirs[0]) if ours and theirs else None
