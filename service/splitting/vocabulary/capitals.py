"""Runs of capitalised words, with the particles inside them: what names are cut from."""

from __future__ import annotations

from typing import NamedTuple

from service.splitting.vocabulary.gazetteer import gazetteer
from service.splitting.vocabulary.tokens import Token, Tokens

PARTIES = frozenset(["D", "R", "I"])  # "Nancy Pelosi, D-Calif.": what follows the hyphen is a state


class Piece(NamedTuple):
    """Tokens `start` to `end` are one word of a name: "al-Khazali", "J.", "82nd"."""

    text: str
    start: int
    end: int


def read_run(tokens: Tokens, at: int) -> list[Piece]:
    """The run of capitalised words that begins at token `at`, with the particles inside it."""
    pieces: list[Piece] = []
    while True:
        piece = _piece(tokens, at)
        if piece is None:
            joint = _joint(tokens, at) if pieces else None
            piece = _piece(tokens, joint) if joint else None
            if piece is None or joint is None:
                return pieces
            pieces.append(Piece(" ".join(token.text for token in tokens[at:joint]), at, joint))
        pieces.append(piece)
        at = piece.end


def _piece(tokens: Tokens, at: int) -> Piece | None:
    """One capitalised word, with what is glued to it: hyphenated parts and the full stop of an initial or a title."""
    if at >= len(tokens):
        return None
    if _is_ordinal(tokens, at):
        follows = at + 2 < len(tokens) and tokens[at + 2].text[:1].isupper() and not tokens[at + 2].glued
        return Piece(tokens[at].text + tokens[at + 1].text, at, at + 2) if follows else None
    token, end = tokens[at], at + 1
    if token.kind != "word" or not (token.text[0].isupper() or _is_particle_of_name(tokens, at)):
        return None
    while _is_hyphenated_on(tokens, end):
        end += 2
    if end < len(tokens) and tokens[end].text == "." and tokens[end].glued and _is_abbreviated(token, tokens, end):
        end += 1
    return Piece("".join(part.text for part in tokens[at:end]), at, end)


def _is_ordinal(tokens: Tokens, at: int) -> bool:
    """ "82nd" of "82nd Airborne Division"."""
    ending = at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].lower in ("st", "nd", "rd", "th")
    return tokens[at].kind == "number" and tokens[at].text.isdecimal() and ending


def _is_particle_of_name(tokens: Tokens, at: int) -> bool:
    """ "Al" of "al-Khazali"."""
    joined = at + 2 < len(tokens) and tokens[at + 1].text in "-‐‑" and tokens[at + 2].text[:1].isupper()
    return joined and tokens[at].lower in gazetteer().particles


def _is_hyphenated_on(tokens: Tokens, end: int) -> bool:
    """ "Saint-Denis" and "AH-64" are one word of a name; "Iran-backed" is not."""
    if (
        tokens[end - 1].text in PARTIES
        or end + 1 >= len(tokens)
        or tokens[end].text not in "-‐‑"
        or not (tokens[end].glued and tokens[end + 1].glued)
    ):
        return False
    return tokens[end + 1].kind == "number" or tokens[end + 1].text[:1].isupper()


def _is_abbreviated(token: Token, tokens: Tokens, stop: int) -> bool:
    known = gazetteer()
    more = stop + 1 < len(tokens) and tokens[stop + 1].text[:1].isupper()
    initial = len(token.text) == 1 and more
    title = token.text in known.titles and len(token.text) <= 4 and more
    return (
        initial
        or title
        or token.text + "." in known.abbreviations
        or (token.text in ("Inc", "Corp", "Ltd", "Co", "Jr", "Sr", "St", "Ft", "Mt") and more)
    )


def _joint(tokens: Tokens, at: int) -> int | None:
    """The index after particles or an "of" that may lead on to more of the name, starting at `at`."""
    known = gazetteer()
    ahead = at
    while (
        ahead < len(tokens)
        and ahead - at < 3
        and (tokens[ahead].text in known.particles or tokens[ahead].lower in ("of", "the", "for", "&"))
    ):
        if tokens[ahead].lower in ("the", "for") and tokens[ahead - 1].lower != "of":
            return None
        ahead += 1
    return ahead if ahead > at else None


def begins_sentence(tokens: Tokens, at: int) -> bool:
    """The token is the first, or comes right after the end of a sentence or an opening quotation mark."""
    return at == 0 or tokens[at - 1].text in ".?!:;—–\"“”‘'…•|"
