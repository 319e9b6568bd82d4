"""A statement given whole is one claim."""

from __future__ import annotations

import re
from datetime import date

from service.article import Article, ArticleHead
from service.claim import Claim, Speaker
from service.splitting.amounts.quantities import read_quantities
from service.splitting.cutting.asides import parse_with_asides
from service.splitting.dating.times import read_times
from service.splitting.grammar.syntax import ROOT, SUBJECTS
from service.splitting.grammar.words import read_words
from service.splitting.lines.furniture import DATELINE
from service.splitting.naming.names import read_names
from service.splitting.split import default_parser, split

LONGEST_DATELINE = 160  # characters
# Before a name it misleads the parser: "on May 5, 20-year-old Ann Lowe was found".
AGED = re.compile(r"\b\d+-year-old (?=[A-Z])")


def read_statement(text: str, published: date | None) -> Claim:
    """The whole text as one claim, with its names, figures and dates.

    A dateline only says when it was written: "Karlow, May 3, 1990 (AP) - Ann Lowe resigned yesterday" means May 2.
    """
    start, day = _dateline(text)
    told = text[start:]
    return Claim(
        text=told,
        start=start,
        end=len(text),
        sentence_start=start,
        sentence_end=len(text),
        quantities=read_quantities(told, start),
        times=read_times(told, day or published, start),
        names=read_names(told, start),
    )


def _dateline(text: str) -> tuple[int, date | None]:
    """Where the text after a dateline with a full date begins, and that day; 0 and None without one."""
    found = DATELINE.match(text[:LONGEST_DATELINE])
    days = [when.first for when in read_times(found[0], None) if when.first == when.last] if found else []
    if found is None or len(days) != 1 or not text[found.end() :].strip():
        return 0, None
    return found.end(), days[0]


def speaker_of(text: str) -> Speaker | None:
    """The speaker of everything the statement says, as an article's reader would find him; it is parsed for that."""
    speakers = {claim.speaker for claim in split(Article(ArticleHead(source=""), text))}
    return speakers.pop() if len(speakers) == 1 else None


def subject_of(text: str) -> int | None:
    """Where the noun begins that is the subject of the statement's main verb; None if it has none."""
    plain = AGED.sub(lambda age: " " * len(age[0]), text)
    (syntax,) = parse_with_asides(default_parser(), [read_words(plain, 0, len(text))])
    subject = syntax.child(syntax.heads.index(ROOT), *SUBJECTS) if syntax else None
    return syntax.words[subject].start if syntax and subject is not None else None
