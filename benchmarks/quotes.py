"""Who said what, on PolNeAR: `python -m benchmarks.quotes --data FOLDER [--split test] [--every N]`.

A gold attribution counts as found if some content we attribute is the same text (exact, apart from marks and "that" at
the edges) or shares at least half of its words with it (overlap); the speaker is right if it is the same text (exact)
or shares a word other than a title or an article (overlap). A pronoun is right where the annotators marked the pronoun.
The baseline looks for a quotation with a name and "said" beside it, and for "X said (that) …".
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from service.claim import Speaker
from service.splitting.grammar.reported import NO_FRAME, Reported
from service.splitting.grammar.syntax import Syntax
from service.splitting.parsed_sentences import parsed_sentences
from service.splitting.span import Span, stripped
from service.splitting.speech.attribution import LONG_QUOTATION, Quoting
from service.splitting.speech.sentence import NOBODY, Sentence
from service.splitting.split import default_parser

NAIVE_NAME = r"(?P<name>(?:[A-Z][\w.’'-]+ ?){1,4}|he|she|they)"
NAIVE = (
    re.compile(rf"(?P<said>[“\"][^”\"]{{5,}}[”\"]),? {NAIVE_NAME} (?:said|says|told|added|wrote)\b"),
    re.compile(rf"{NAIVE_NAME} (?:said|says|told|added|wrote)(?: that)? (?P<said>[^.\n]{{5,}})"),
)
PLAIN = frozenset("the a an mr mrs ms of president sen rep gov secretary former".split())


@dataclass(frozen=True, slots=True)
class Said:
    content: Span
    speaker: str


def gold_of(row: dict[str, object]) -> Iterator[Said]:
    for annotation in row["annotations"][:1]:  # type: ignore[index] # two articles were annotated six times
        for one in annotation["attributions"]:
            contents = [span for part in one.get("content", []) for span in part["spans"]]
            sources = " ".join(part["text"] for part in one.get("source", []))
            if contents and sources:
                yield Said(Span(min(s for s, _ in contents), max(e for _, e in contents)), sources)


def said_in(text: str, sentences: Iterable[Sentence]) -> Iterator[tuple[Span, Speaker]]:
    """What is said in the article and by whom: posts, quotations, and what is reported outside them."""
    quoting, reported = NOBODY, list[Span]()
    for author, turn in groupby(sentences, key=lambda sentence: sentence.author):
        said = list(turn)
        quoting = said[0].quoting
        if author is not None:
            yield Span(said[0].span.start, said[-1].span.end), author
            continue
        outside = [one for sentence in said for one in _reported(text, sentence)]
        reported += [content for content, _ in outside]
        yield from outside
    for quotation, speaker in zip(quoting.quotations, quoting.speakers, strict=True):
        long = quotation.end - quotation.start >= LONG_QUOTATION
        if speaker is not None and long and not any(c.start <= quotation.start < c.end - 1 for c in reported):
            yield quotation, speaker


def _reported(text: str, sentence: Sentence) -> Iterator[tuple[Span, Speaker]]:
    """What the sentence reports outside quotations, and who says it."""
    for report, speaker in zip(sentence.reports, sentence.speakers, strict=True):
        if sentence.syntax is not None and speaker is not None:
            content = content_span(text, sentence.syntax, report)
            if not mostly_quoted(content, sentence.quoting):
                yield content, speaker


def mostly_quoted(content: Span, quoting: Quoting) -> bool:
    shared = (
        min(content.end, q.end) - max(content.start, q.start)
        for q, speaker in zip(quoting.quotations, quoting.speakers, strict=True)
        if speaker is not None and q.end - q.start >= LONG_QUOTATION
    )
    return max(shared, default=0) > 0.6 * (content.end - content.start)


def content_span(text: str, syntax: Syntax, report: Reported) -> Span:
    """The reported words, without the frame and the joining "that"."""
    frame = syntax.below(report.frame) if report.frame not in (report.content, NO_FRAME) else set()
    top = report.content
    inside = syntax.below(top) - (frame if top not in frame else set())
    kept = sorted(i for i in inside if not (syntax.heads[i] == top and syntax.lower(i) == "that"))
    while kept and syntax.words[kept[-1]].form in (",", '"', ".", ":"):
        kept.pop()
    if not kept:
        return Span(syntax.words[top].start, syntax.words[top].end)
    return stripped(text, syntax.words[kept[0]].start, syntax.words[kept[-1]].end)


def ours_of(text: str) -> list[Said]:
    return [
        Said(span, speaker.surface) for span, speaker in said_in(text, parsed_sentences(text, None, default_parser()))
    ]


def naive_of(text: str) -> list[Said]:
    found = [(m.span("said"), m.group("name")) for pattern in NAIVE for m in pattern.finditer(text)]
    return [Said(Span(*span), name.strip()) for span, name in found]


def plain(text: str) -> str:
    return re.sub(r"^(?:that)?[\W_]+|[\W_]+$", "", re.sub(r"^\W*that\s", "", " ".join(text.lower().split())))


def words_of(text: str, span: Span) -> set[int]:
    return {span.start + word.start() for word in re.finditer(r"\w+", span.of(text))}


def speaker_words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower())) - PLAIN


def score(text: str, gold: Iterable[Said], found: list[Said], counts: Counter[str]) -> None:
    left = [(said, words_of(text, said.content)) for said in found]
    counts["found"] += len(left)
    for one in gold:
        counts["gold"] += 1
        own = words_of(text, one.content)
        ranked = max(left, key=lambda f: 2 * len(own & f[1]) / (len(own) + len(f[1]) or 1), default=None)
        if ranked is None or 2 * len(own & ranked[1]) < 0.5 * (len(own) + len(ranked[1])) or not own:
            continue
        left.remove(ranked)
        match = ranked[0]
        exact = plain(one.content.of(text)) == plain(match.content.of(text))
        same = plain(one.speaker) == plain(match.speaker)
        alike = same or bool(speaker_words(one.speaker) & speaker_words(match.speaker))
        counts["content exact"] += exact
        counts["content overlap"] += 1
        counts["speaker exact"] += same
        counts["speaker overlap"] += alike
        counts["both exact"] += exact and same


def figures(counts: Counter[str]) -> dict[str, float]:
    names = ("content exact", "content overlap", "speaker exact", "speaker overlap", "both exact")
    return {name: round(2 * counts[name] / (counts["gold"] + counts["found"] or 1), 3) for name in names} | {
        "gold": counts["gold"],
        "found": counts["found"],
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--split", default="test")
    arguments.add_argument("--every", type=int, default=1)
    given = arguments.parse_args()
    ours, naive = Counter[str](), Counter[str]()
    with gzip.open(given.data / "quotes" / "polnear.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["split"] == given.split]
    for row in rows[:: given.every]:
        gold = list(gold_of(row))
        score(row["text"], gold, ours_of(row["text"]), ours)
        score(row["text"], gold, naive_of(row["text"]), naive)
    print(json.dumps({"articles": len(rows[:: given.every]), "ours": figures(ours), "naive": figures(naive)}, indent=2))


if __name__ == "__main__":
    main()
