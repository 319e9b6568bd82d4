"""Which claims state nothing that a record could confirm or contradict."""

from __future__ import annotations

import re

from service.claim import Modality, NotCheckable
from service.splitting.cutting.plain import is_plain

THANKS = re.compile(
    r"\b(?:thank(?:s| you)|congratulations|condolences|thoughts and prayers|god bless|merry christmas"
    r"|happy (?:new year|birthday)|i(?:’m| am|'m) (?:so |very )?(?:grateful|proud|honou?red|sorry)"
    r"|welcome (?:home|back))\b",
    re.IGNORECASE,
)
SLOGAN = re.compile(
    r"^\W*(?:death to|down with|long live|lock (?:her|him|them) up|make \w+ great|build (?:the|that) wall"
    r"|no more \w+\W*$|vote \w+\W*$|stop the steal|drain the swamp|yes we can|(?:let’s|let's|let us) \w+|never again"
    r"|enough is enough)",
    re.IGNORECASE,
)
_JUDGING = "|".join(
    """great terrible horrible wonderful amazing
    disgrace\\w* shameful sad ridiculous absurd nonsense wrong right good bad
    better worse best worst beautiful incredible outrageous disgusting stupid crazy unacceptable unfair fair awful
    fantastic tragic shocking embarrass\\w+ mistake disaster joke shame hoax hero liar fool important critical essential
    crucial clear obvious hard easy tough difficult dangerous vital necessary proud tremendous unbelievable tragedy
    outrage privilege remarkable extraordinary irresponsible reckless foolish brave courageous decent dishonest immoral
    serious""".split()
)
_VERY = "an? the so very really just absolutely totally completely pretty truly such extremely grossly incredibly too"
OPINION = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:think|believe|feel|hope|wish|love|like|hate|want|guess|suppose|doubt|fear|worry"
    r"|don[’']t (?:think|believe))\b|\bin my (?:view|opinion|mind)\b"
    r"|\b(?:should|must|ought to|need to|needs to|have to|has to|let’s|let's)\b"
    r"|\b(?:is|are|was|were|be|been|’s|'s|’re|'re) (?:not )?"
    rf"(?:(?:{'|'.join(_VERY.split())}) ){{0,3}}(?:{_JUDGING})\b",
    re.IGNORECASE,
)
# Calls on others to act, and the speaker's judgements, hopes and fancies; measured on debates in `benchmarks/worth.py`.
_CALLING = (
    "keep make give look take remember think ask stop start imagine consider tell get listen wait go come put help join"
    " trust let"
)
_CALLED = "the an? me us it him her them your our to that this all sure no up out back at for on about"
_LEANING = (
    r"\b(?:(?:have|has|had|[’']ve|[’']s) got to|gotta|(?:had|[’']d|we|you) better (?:be|do|not|get)|owes? it to)\b",
    r"\b(?:i|we)(?:[’']d| would| will|[’']ve| have)? (?:\w+ )?(?:agree|disagree|appreciate|admire|respect|favou?r)\b",
    r"\b(?:i|we)(?:[’']m| am|[’']re| are) (?:\w+ )?(?:convinced|sure|certain|confident|happy|glad|pleased|hopeful)\b",
    r"\b(?:i|we)(?:[’']m| am|[’']re| are) (?:\w+ )?(?:optimistic|delighted|determined|committed)\b",
    r"\b(?:i|we)(?:[’']d| would) (?:\w+ )?(?:like|love|hope|prefer|argue|suggest|say)\b",
    r"\b(?:i|we)(?:[’']m| am|[’']re| are) (?:\w+ )?(?:disappointed|worried|concerned|sorry|troubled|proud|grateful)\b",
    r"\b(?:i|we)(?:[’']ve| have) (?:\w+ )?(?:believed|thought|felt|hoped)\b",
    r"^\W*(?:(?:and|but|so|well,?) )?(?:do not|don[’']t|please (?:do|don[’']t|[a-z]+)"
    rf"|(?:{'|'.join(_CALLING.split())}) (?:{'|'.join(_CALLED.split())}))\b",
)
LEANING = re.compile("|".join(_LEANING), re.IGNORECASE)
IMAGINED = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
EMPTY = frozenset(
    """it this that he she they we i you there these those what is was are were be been has have had do does did will
    would could can may might not n't a an the and or but so very quickly really just to of in on at for with go goes
    went going get got come came make made take took say said one thing things way all also then now here""".split()
)
FEWEST = 3  # words of content; with fewer ("It would go very quickly") there is nothing to look up


def not_checkable(text: str, modality: Modality, quoted: bool, has_facts: bool) -> NotCheckable | None:
    """Why the claim is kept but not matched; None if it can be checked.

    `quoted` marks somebody's own words, which alone may be slogans or opinions; `has_facts` means that the claim has a
    figure, a time or a proper name.
    """
    if modality is Modality.QUESTION:
        return NotCheckable.QUESTION
    if not (modality is Modality.CONDITIONAL and IMAGINED.search(text)) and is_plain(text):
        return None
    if THANKS.search(text) and not has_figures(text):
        return NotCheckable.THANKS
    if SLOGAN.match(text) or (quoted and _shouts(text) and not has_facts):
        return NotCheckable.SLOGAN
    if quoted and not has_figures(text) and _is_leaning(text, modality):
        return NotCheckable.OPINION
    return NotCheckable.VAGUE if _is_vague(text, has_facts) else None


def _is_leaning(text: str, modality: Modality) -> bool:
    """An opinion, a wish, a call to do something, or what would be if something were so."""
    imagined = modality is Modality.CONDITIONAL and IMAGINED.search(text)
    return bool(OPINION.search(text) or LEANING.search(text) or imagined)


def has_figures(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _shouts(text: str) -> bool:
    return text.rstrip("”\"’' ").endswith("!") and len(text.split()) <= 10


def _is_vague(text: str, has_facts: bool) -> bool:
    content = [word for word in re.findall(r"[^\W_]+(?:[’'][^\W_]+)?", text.lower()) if word not in EMPTY]
    return len(content) < (1 if has_facts else FEWEST)
