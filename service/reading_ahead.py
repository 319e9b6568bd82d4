"""Other processes split and encode articles ahead of the one that judges and stores them: all cores have work."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

import torch

from service.article import Article
from service.checking import ReadArticle, read_article
from service.config import Settings
from service.embedding import Encoder
from service.splitting.split import split
from service.wiring import build_encoder

# Articles that a process is given before the first is asked back: fewer leave it idle behind a long one, more only
# fill the memory, a third of a megabyte each.
AHEAD = 4

Item = TypeVar("Item")


class ReadingAhead:
    """Processes with an encoder each; half the cores, since reading an article takes about as long as judging it."""

    def __init__(self, settings: Settings, cores: int) -> None:
        self._processes = max(1, cores // 2)
        self._pool = ProcessPoolExecutor(self._processes, get_context("spawn"), _start, (settings,))
        self._threads = torch.get_num_threads()
        torch.set_num_threads(max(1, cores - self._processes))

    def close(self) -> None:
        """What is not read yet is not read."""
        self._pool.shutdown(cancel_futures=True)
        torch.set_num_threads(self._threads)

    def each(
        self, items: Iterable[Item], article_of: Callable[[Item], Article | None]
    ) -> Iterator[tuple[Item, Callable[[], ReadArticle] | None]]:
        """The items in their order, each with a way to its article as it was read, if it has one."""
        waiting: deque[tuple[Item, Future[ReadArticle] | None]] = deque()
        for item in items:
            article = article_of(item)
            waiting.append((item, self._pool.submit(_read, article) if article else None))
            if len(waiting) > AHEAD * self._processes:
                yield _asked(*waiting.popleft())
        yield from (_asked(*one) for one in waiting)


def _asked(item: Item, reading: Future[ReadArticle] | None) -> tuple[Item, Callable[[], ReadArticle] | None]:
    return item, reading.result if reading else None


_encoder: list[Encoder] = []  # of a process that reads


def _start(settings: Settings) -> None:
    """One core a process; it ends with the process that started it, even where that one is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    torch.set_num_threads(1)
    _encoder.append(build_encoder(settings))


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _read(article: Article) -> ReadArticle:
    return read_article(article, split, _encoder[0].encode)
