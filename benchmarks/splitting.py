"""How well articles are split: `python -m benchmarks.splitting --data FOLDER [--every N] [--verbose]`.

For judged passages of news events (`dev/events`, `a` and `b` of `gold.jsonl`): the share that lies in one claim, and
how often passages on different facts lie in different claims. For every N-th real article (`articles`):
whether spans are exact, the share of prose that claims cover, and the speed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from service.article import Article, ArticleHead
from service.claim import Claim
from service.splitting.lines.boilerplate import BlockKind, read_blocks
from service.splitting.lines.insertions import without_insertions
from service.splitting.split import split

INSIDE = 0.8  # share of a passage's characters that counts as lying in one claim


def article(text: str, published: str | None) -> Article:
    when = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    return Article(ArticleHead(source="x", published_at=when), text)


def share_inside(start: int, end: int, claim: Claim) -> float:
    return max(0, min(end, claim.end) - max(start, claim.start)) / (end - start)


def best_claim(start: int, end: int, claims: Iterable[Claim]) -> tuple[float, Claim | None]:
    """The claim that holds most of the passage, the shortest of several."""
    ranked = sorted(claims, key=lambda c: (-min(share_inside(start, end, c), 0.999), c.end - c.start))
    return (share_inside(start, end, ranked[0]), ranked[0]) if ranked else (0.0, None)


def gold_passages(folder: Path) -> Iterator[tuple[Article, dict[tuple[int, int], set[str]]]]:
    """Each judged article with its passages (spans) and the facts they are about."""
    rows = [json.loads(line) for line in (folder / "gold.jsonl").open(encoding="utf-8")]
    for line in (folder / "articles.jsonl").open(encoding="utf-8"):
        doc = json.loads(line)
        spans: dict[tuple[int, int], set[str]] = {}
        for row in rows:
            for side in ("a", "b"):
                if row.get(f"{side}_doc") == doc["doc"] and row.get(side) and row["event"] == doc["event"]:
                    start = doc["text"].index(row[side])
                    spans.setdefault((start, start + len(row[side])), set()).add(row.get("fact") or "")
        yield article(doc["text"], doc.get("published_at")), spans


def coverage(folder: Path, verbose: bool) -> dict[str, float]:
    found: Counter[str] = Counter()
    for one, spans in gold_passages(folder):
        claims = split(one)
        held = {}
        for (start, end), facts in spans.items():
            share, claim = best_claim(start, end, claims)
            found["passages"] += 1
            found["inside"] += share >= INSIDE
            found["overlap"] += share >= 0.5
            found["checkable"] += share >= INSIDE and claim is not None and claim.checkable
            held[start, end] = (claim, facts)
            if verbose and (share < INSIDE or claim is None or not claim.checkable):
                print(f"{share:.2f} {one.body[start:end]!r}\n     {claim and (claim.text, claim.not_checkable)!r}")
        pairs = [(a, b) for a in held for b in held if a < b and not held[a][1] & held[b][1]]
        found["pairs"] += len(pairs)
        found["apart"] += sum(held[a][0] is not held[b][0] for a, b in pairs)
    return {
        "passages": found["passages"],
        "inside one claim": round(found["inside"] / found["passages"], 4),
        "half inside one claim": round(found["overlap"] / found["passages"], 4),
        "inside a checkable claim": round(found["checkable"] / found["passages"], 4),
        "different facts in different claims": round(found["apart"] / max(1, found["pairs"]), 4),
    }


def round_trip(texts: Iterable[str]) -> dict[str, float]:
    """Over real articles: every span exact, no claim beyond its sentence, and the share of prose that claims cover."""
    found: Counter[str] = Counter()
    for text in texts:
        began = time.perf_counter()
        claims = split(article(text, "2020-01-02"))
        found["microseconds"] += int((time.perf_counter() - began) * 1e6)
        covered = bytearray(len(text))
        for claim in claims:
            passage = text[claim.start : claim.end]
            ok = (
                passage
                and passage == passage.strip()
                and claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
            )
            found["bad spans"] += not ok
            strange = set(claim.text.lower().split()) - set(text.lower().split())
            found["invented"] += any(w.strip("“”\"'’.,()!?;:…-") not in text.lower() for w in strange)
            covered[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
        plain = without_insertions(text)
        prose = [b.span for b in read_blocks(plain) if b.kind in (BlockKind.PROSE, BlockKind.POST)]
        letters = [i for span in prose for i in range(span.start, span.end) if plain[i].isalnum()]
        found["letters"] += len(letters)
        found["covered"] += sum(covered[i] for i in letters)
        found["articles"] += 1
        found["claims"] += len(claims)
        found["words"] += len(text.split())
        found.update(f"not checkable: {c.not_checkable}" for c in claims if c.not_checkable)
        found["with a speaker"] += sum(c.speaker is not None for c in claims)
    seconds = found.pop("microseconds") / 1e6
    share = round(found.pop("covered") / max(1, found.pop("letters")), 4)
    return {
        **found,
        "share covered": share,
        "seconds": round(seconds, 1),
        "claims a second": round(found["claims"] / seconds),
    }


def articles(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--every", type=int, default=20, help="read every n-th article; 1 for all")
    arguments.add_argument("--verbose", action="store_true")
    given = arguments.parse_args()
    print(json.dumps(coverage(given.data / "dev" / "events", given.verbose), indent=2))
    chosen = [text for i, text in enumerate(articles(given.data / "articles")) if i % given.every == 0]
    print(json.dumps(round_trip(chosen), indent=2))


if __name__ == "__main__":
    main()
