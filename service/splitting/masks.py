"""Figures that are no amounts: scores, clock times, phone numbers, and numbers that are part of a name."""

from __future__ import annotations

import re

# Words that make the number behind them a name or a place in a row, in any spelling.
_DESIGNATORS = (
    "flight|article|section|chapter|title|clause|paragraph|page|pages|verse|act|proposition|prop|measure|amendment|resolution|bill|"
    "room|suite|gate|terminal|platform|pier|dock|runway|hangar|cell|ward|building|block|apartment|apt|floor|level|box|"
    "channel|highway|route|interstate|freeway|road|exit|mile marker|junction|line|bus|train|tram|car number|"
    "district|zone|sector|area|region|precinct|ladder|engine|station|unit|company|troop|squad|team|group|pool|lane|hole|"
    "phase|stage|step|tier|grade|class|category|cat|type|model|mark|version|series|season|episode|part|volume|issue|"
    "round|week|day|lap|game|set|match|leg|inning|quarter|period|heat|seed|rank|ranked|"
    "number|numbers|no|nos|option|plan|case|count|counts|exhibit|docket|file|form|item|rule|order|code|pin|id|badge|lot|"
    "windows|iphone|galaxy|xbox|playstation|ps|formula|boeing|airbus|apollo|soyuz|falcon|voyager|gemini|mercury|"
    "psalm|psalms|matthew|mark|luke|john|genesis|isaiah|romans|corinthians|opus|symphony|generation|gen|"
    "nifty|s&p|ftse|cac|dax|nikkei|russell|nasdaq|dow|sensex|hang seng|fortune|top|world war|super bowl|hurricane|covid|iso|cop|fifa"
)
_CLOCK = r"(?:[ap]\.?\s?m\b\.?|(?:noon|midnight|o['’]clock|hours\s+gmt|gmt|utc|bst|cet|est|edt|et|pst|pdt|pt|cst|cdt|ist|hrs\s+ist)\b)"
_CONTESTS = "loss|defeat|win|victory|draw|tie|vote|decision|ruling|record|scoreline|lead|verdict|split|triumph|margin|score|deficit|start|run"

_MASK = re.compile(
    rf"""
    \b\d{{1,2}}(?:\s?[:.]\s?\d{{2}})?(?:\s?[-–]\s?\d{{1,2}}(?:[:.]\d{{2}})?)?\s?{_CLOCK}              # 9:30 a.m., 2-3pm
  | \b\d{{1,2}}\s?:\s?\d{{2}}(?:\s?:\s?\d{{2}})?(?:\.\d+)?\b                                       # 15:04
  | \b\d{{4}}\s(?:\(\d{{4}}\s)?(?:gmt|utc|hours|hrs|bst|cet|ist)\b | \b\d{{4}}\s\(\d{{4}}\s(?:gmt|utc)\)
  | \b\d+\s?(?:st|nd|rd|th)\b(?:\s?-\s?\w+)?                                                     # 82nd, 21st-century
  | (?:\b|['’])(?:1[5-9]|20)?\d0['’]?s\b                                                         # 1990s, '90s
  | \(?\+?\d{{0,3}}[\s-]?\(?\d{{3}}\)?[\s.-]\d{{3}}[\s.-]\d{{4}}\b                               # telephone numbers
  | \b\d+(?:\.\d+){{2,}}\b                                                                       # addresses, versions
  | \b(?P<a>\d{{1,3}})\s?[-–]\s?(?P<b>\d{{1,3}})(?:\s?[-–]\s?\d{{1,3}})?(?=\s+(?:{_CONTESTS})\b)         # a 5-4 decision
  | (?<!\w)(?!(?:rs|usd|eur|gbp|inr|aud|cad|us|top)-?\d)(?:[A-Za-z]{{1,6}}-?\d+(?:-\d+)?[A-Za-z]{{0,3}}(?:\d\w*)?|[A-Z]+[a-z]*\d\w*)(?:['’]?s)?\b  # AK-47, G20, F-16s, COVID-19
  | \b\d(?:d|g|x\d)\b | \b(?:480|720|1080)p\b                                                    # 3D, 5G
  | \b(?:{_DESIGNATORS})\.?\s?(?:\#\s?)?\d[\d.]*\w?(?:\s?(?:,|and|&|or|to|-|–)\s?\d+(?![\d,]|\s[a-z]+s\b))*\b(?!,\d|\s?%|\s(?:[a-z]+\s)?(?:people|men|women|children|percent|per|million|billion|troops|[a-z]{{3,}}(?<![us])s)\b)
  | \bAK\s47s?\b
  | \#\s?\d+
  | \b(?:twenty-twenty|catch-22|nine-eleven|9\s?/\s?11|24\s?/\s?7|7\s?/\s?7|50\s?/\s?50|fifty-fifty|twenty-first|one-on-one|two-way|one-way|four-star|five-star|three-star|one-time|two-time|one-sided|two-faced|one-third-owned|2x4|one-man|one-woman|one-off|one-size)\b
  | \bone\s(?:day|another|thing|way|reason|example|point|time|of|or|that|who|can|could|would|such|by|on)\b
  | \b(?:no|any|every|each|some|the|this|that|which|as|like|other|last|next|first|another|good|bad|new|big|single)[\s-]one\b
  | \b(?:a|the|his|her|their|its|our|my|your|first|second|last|latter|other|better|final|opening|top|bottom)\s(?:first|second)?\s?half\b(?!\s(?:of|a|an|dozen|million|billion)\b)
  | \b(?:first|second|third|fourth|opening|final|last|this|next)[\s-](?:half|quarter)\b
  | \bhalf[\s-](?:brother|sister|time|way|life|court|mast|staff|hearted|heartedly|truth|truths|measures|baked|marathon|back|century)s?\b
  """,
    re.VERBOSE | re.IGNORECASE,
)

_SCORE = re.compile(r"(?<![\w.,$£€])(\d{1,3})\s?[-–]\s?(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?(?![\w.%]*\d|\s?%)")
_YEAR = re.compile(r"(?<![\w,.$£€-])(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d{2}))?(?![\w%]|,\d|\.\d)")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|during|after|before|of|the|early|late|mid|through|to|and|between|for|around|about|circa|"
    r"spring|summer|autumn|fall|winter|year|ending|ended|its|his|their|her|back|"
    r"jan|feb|mar|apr|may|june|july|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)"
    r"\.?[\s-]*|[(\[,’'–-]\s?|\d,?\s)$",
    re.IGNORECASE,
)
_COUNTED_BEHIND = re.compile(
    r"\s(?:[a-z'-]+\s){0,2}?(?:people|men|women|children|troops|personnel|staff|police|[a-z]{3,}(?<!ou)(?<![su])s)\b"
)


def masked_spans(text: str) -> list[tuple[int, int]]:
    """Where a figure is no amount, as spans of the text; they may overlap."""
    spans = [found.span() for found in _MASK.finditer(text)]
    spans += [found.span() for found in _SCORE.finditer(text) if _is_score(found)]
    spans += [found.span() for found in _YEAR.finditer(text) if _is_year(text, found)]
    return spans


def _is_score(found: re.Match[str]) -> bool:
    """A second figure no greater than the first (3-2, 58-3), or three in a row, is no range."""
    return found[3] is not None or int(found[2]) <= int(found[1])


def _is_year(text: str, found: re.Match[str]) -> bool:
    """1500 to 2099 without a comma, unless things are counted by it ("1500 troops") and no preposition makes it a date."""
    if not _COUNTED_BEHIND.match(text, found.end()):
        return True
    return bool(_YEAR_BEFORE.search(text, 0, found.start())) if found[0].isdigit() else True
