"""A sentence is denied, or one of its words becomes its opposite."""

import random
import re

from .change import Changed
from .words import meanings

VERB = r"(?:is|are|was|were|will|has|have|had|can|could|would|did|does)"
NEGATION = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without)\b|n't|n’t", re.IGNORECASE)
SUBORDINATE = re.compile(
    r"\b(?:if|whether|that|who|which|what|when|while|because|although|as|where|how)\b|[,;:\"“]", re.IGNORECASE
)
FIRST_VERB = re.compile(rf"\b({VERB}) (?=[a-z])")
DENIED = re.compile(rf"\b({VERB}) not (?!only|just|to)(?=[a-z])")
PAIRS = meanings(
    """
    rose/fell, rises/falls, rising/falling, increased/decreased, increase/decrease, increases/decreases, won/lost,
    approved/rejected, accepted/refused, accepts/refuses, agreed/refused, confirmed/denied, confirms/denies,
    guilty/innocent, alive/dead, survived/died, before/after, above/below, opened/closed, open/closed,
    started/ended, began/ended, begins/ends, more/fewer, more/less, higher/lower, largest/smallest, highest/lowest,
    best/worst, first/last, early/late, north/south, northern/southern, east/west, eastern/western, true/false,
    real/fake, legal/illegal, male/female, man/woman, men/women, husband/wife, brother/sister, son/daughter,
    father/mother, boy/girl, success/failure, succeeded/failed, passed/failed, arrived/left, bought/sold, buy/sell,
    gained/lost, gain/lose, hired/fired, arrested/released, convicted/acquitted, supports/opposes,
    supported/opposed, allowed/banned, allows/bans, safe/dangerous, strong/weak, rich/poor, public/private,
    always/never, all/none, many/few, young/old, increased/reduced, expanded/shrank, profit/loss, better/worse,
    improved/worsened, up/down, upper/lower, winner/loser, victory/defeat, hot/cold, full/empty, known/unknown,
    possible/impossible, likely/unlikely, able/unable, permanent/temporary, major/minor, domestic/foreign,
    local/foreign
    """
)
OPPOSITES = dict(PAIRS) | {other: word for word, other in PAIRS}  # type: ignore[arg-type]  # all are pairs
OPPOSABLE = re.compile(rf"\b({'|'.join(OPPOSITES)})\b")


def denied(sentence: str, _rng: random.Random) -> Changed | None:
    """A simple sentence conflicts with the same sentence with `not` put in, or taken out."""
    found = DENIED.search(sentence)
    if found and len(NEGATION.findall(sentence)) == 1:
        return Changed(sentence[: found.end(1)] + sentence[found.end() - 1 :], "conflict")
    return _with_not(sentence)


def _with_not(sentence: str) -> Changed | None:
    verb = FIRST_VERB.search(sentence)
    if not verb or NEGATION.search(sentence) or SUBORDINATE.search(sentence[: verb.start()]):
        return None
    if len(sentence) > 140 or sentence[: verb.start()].count(" ") > 6:
        return None
    return Changed(sentence[: verb.end()] + "not " + sentence[verb.end() :], "conflict")


def opposed(sentence: str, rng: random.Random) -> Changed | None:
    """A sentence without other negation conflicts with itself when a word becomes its opposite."""
    found = list(OPPOSABLE.finditer(sentence))
    if not found or NEGATION.search(sentence) or len(sentence) > 160:
        return None
    word = rng.choice(found)
    return Changed(sentence[: word.start()] + OPPOSITES[word.group()] + sentence[word.end() :], "conflict")


def denied_alike(sentence: str, rng: random.Random) -> Changed | None:
    """Two negative sentences that say the same agree: `not` by itself is no conflict."""
    if not NEGATION.search(sentence) or len(sentence) > 160:
        return None
    speaker = rng.choice(["officials", "police", "witnesses", "a spokesman", "local media", "authorities"])
    ways = [f"{sentence.rstrip('. ')}, {speaker} said.", f"According to {speaker}, {sentence[0].lower()}{sentence[1:]}"]
    return Changed(rng.choice(ways), "agree")
