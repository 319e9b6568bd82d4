"""How well articles are split: `python -m benchmarks.splitting --data FOLDER [--every N] [--verbose]`.

For judged passages of news events (`dev/events`, `a` and `b` of `gold.jsonl`): the share that lies in one claim, and
how often passages on different facts lie in different claims. For every N-th real article (`articles`):
whether spans are exact, the share of prose that claims cover, and the speed.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from benchmarks.material import texts
from service.article import Article, ArticleHead
from service.claim import Claim
from service.splitting.lines.boilerplate import BlockKind, read_blocks
from service.splitting.lines.insertions import without_insertions
from service.splitting.split import split

INSIDE = 0.8  # share of a passage's characters that counts as lying in one claim

# Passages by their spans, each with the facts that it is about.
Passages = dict[tuple[int, int], set[str]]


def article(text: str, published: str | None) -> Article:
    when = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    return Article(ArticleHead(source="x", published_at=when), text)


def share_inside(start: int, end: int, claim: Claim) -> float:
    return max(0, min(end, claim.end) - max(start, claim.start)) / (end - start)


def best_claim(start: int, end: int, claims: Iterable[Claim]) -> tuple[float, Claim | None]:
    """The claim that holds most of the passage, the shortest of several."""
    ranked = sorted(claims, key=lambda c: (-min(share_inside(start, end, c), 0.999), c.end - c.start))
    return (share_inside(start, end, ranked[0]), ranked[0]) if ranked else (0.0, None)


def gold_passages(folder: Path) -> Iterator[tuple[Article, Passages]]:
    """Each judged article with its passages and the facts they are about."""
    rows = [json.loads(line) for line in (folder / "gold.jsonl").open(encoding="utf-8")]
    for line in (folder / "articles.jsonl").open(encoding="utf-8"):
        doc = json.loads(line)
        yield article(doc["text"], doc.get("published_at")), _passages(rows, (doc["event"], doc["doc"]), doc["text"])


def _passages(rows: Iterable[dict[str, str]], of: tuple[str, str], text: str) -> Passages:
    """The passages that the rows quote from the article of that event and name."""
    spans: Passages = {}
    for row, side in product(rows, ("a", "b")):
        if (row["event"], row.get(f"{side}_doc")) == of and row.get(side):
            start = text.index(row[side])
            spans.setdefault((start, start + len(row[side])), set()).add(row.get("fact") or "")
    return spans


def coverage(folder: Path, verbose: bool) -> dict[str, float]:
    """The shares of passages that lie in one claim, and of passages on different facts that lie in different ones."""
    found: Counter[str] = Counter()
    for one, spans in gold_passages(folder):
        found.update(_covered(one, spans, verbose))
    return {
        "passages": found["passages"],
        "inside one claim": round(found["inside"] / found["passages"], 4),
        "half inside one claim": round(found["overlap"] / found["passages"], 4),
        "inside a checkable claim": round(found["checkable"] / found["passages"], 4),
        "different facts in different claims": round(found["apart"] / max(1, found["pairs"]), 4),
    }


def _covered(one: Article, spans: Passages, verbose: bool) -> Counter[str]:
    """How many passages of the article there are, how many lie in one claim, and how many pairs of them lie apart."""
    claims, found = split(one), Counter[str]()
    held = {}
    for (start, end), facts in spans.items():
        share, claim = best_claim(start, end, claims)
        checkable = share >= INSIDE and claim is not None and claim.checkable
        found["passages"] += 1
        found["inside"] += share >= INSIDE
        found["overlap"] += share >= 0.5
        found["checkable"] += checkable
        held[start, end] = (claim, facts)
        if verbose and not checkable:
            print(f"{share:.2f} {one.body[start:end]!r}\n     {claim and (claim.text, claim.not_checkable)!r}")
    pairs = [(a, b) for a in held for b in held if a < b and not held[a][1] & held[b][1]]
    found["pairs"] += len(pairs)
    found["apart"] += sum(held[a][0] is not held[b][0] for a, b in pairs)
    return found


def round_trip(texts: Iterable[str]) -> dict[str, float]:
    """Over real articles: every span exact, no claim beyond its sentence, and the share of prose that claims cover."""
    found: Counter[str] = Counter()
    seconds = 0.0
    for text in texts:
        began = time.perf_counter()
        claims = split(article(text, "2020-01-02"))
        seconds += time.perf_counter() - began
        found.update(articles=1, claims=len(claims), words=len(text.split()))
        found.update(_faults(text, claims))
        found.update(_prose(text, claims))
        found.update(f"not checkable: {c.not_checkable}" for c in claims if c.not_checkable)
        found["with a speaker"] += sum(c.speaker is not None for c in claims)
    share = round(found.pop("covered") / max(1, found.pop("letters")), 4)
    return {
        **found,
        "share covered": share,
        "seconds": round(seconds, 1),
        "claims a second": round(found["claims"] / seconds),
    }


def _faults(text: str, claims: Iterable[Claim]) -> dict[str, int]:
    """How many claims have a span that is not exact, or a word that is not in the article."""
    known, faults = set(text.lower().split()), Counter[str]({"bad spans": 0, "invented": 0})
    for claim in claims:
        passage = text[claim.start : claim.end]
        inside = claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
        faults["bad spans"] += not (passage and passage == passage.strip() and inside)
        strange = set(claim.text.lower().split()) - known
        faults["invented"] += any(word.strip("“”\"'’.,()!?;:…-") not in text.lower() for word in strange)
    return dict(faults)


def _prose(text: str, claims: Iterable[Claim]) -> dict[str, int]:
    """The letters of the article's prose, and how many of them some claim covers."""
    covered = bytearray(len(text))
    for claim in claims:
        covered[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
    plain = without_insertions(text)
    prose = [block.span for block in read_blocks(plain) if block.kind in (BlockKind.PROSE, BlockKind.POST)]
    letters = [i for span in prose for i in range(span.start, span.end) if plain[i].isalnum()]
    return {"letters": len(letters), "covered": sum(covered[i] for i in letters)}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--every", type=int, default=20, help="read every n-th article; 1 for all")
    arguments.add_argument("--verbose", action="store_true")
    given = arguments.parse_args()
    print(json.dumps(coverage(given.data / "dev" / "events", given.verbose), indent=2))
    chosen = [text for i, text in enumerate(texts(given.data / "articles")) if i % given.every == 0]
    print(json.dumps(round_trip(chosen), indent=2))


if __name__ == "__main__":
    main()
