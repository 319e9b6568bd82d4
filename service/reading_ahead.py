"""Other processes split and encode articles ahead of the one that judges and stores them: all cores have work.

Rather than wait for an article that is being read, this process reads one that nobody has begun.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

import torch

from service.article import Article
from service.checking import ReadArticle, read_article
from service.config import Settings
from service.embedding import Encoder
from service.splitting.split import split
from service.wiring import build_encoder

# Articles that a process is given before the first is asked back: fewer leave nothing to read here while it is busy
# with a long one, more only fill the memory, a third of a megabyte each.
AHEAD = 6

Item = TypeVar("Item")


@dataclass(slots=True)
class _Given(Generic[Item]):
    """An item that waits for its turn, and the reading of its article, if it has one."""

    item: Item
    article: Article | None
    reading: Future[ReadArticle] | None

    def begun(self) -> bool:
        """Nothing is to be read, or somebody reads it or has read it."""
        return self.reading is None or not self.reading.cancel()


class ReadingAhead:
    """Processes with an encoder each; half the cores, since reading an article takes about as long as judging it.

    `read_here` is how this process reads what none of them has begun.
    """

    def __init__(self, settings: Settings, cores: int, read_here: Callable[[Article], ReadArticle]) -> None:
        self._processes = max(1, cores // 2)
        self._pool = ProcessPoolExecutor(self._processes, get_context("spawn"), _start, (settings,))
        self._threads = torch.get_num_threads()
        self._read_here = read_here
        torch.set_num_threads(max(1, cores - self._processes))

    def close(self) -> None:
        """What is not read yet is not read."""
        self._pool.shutdown(cancel_futures=True)
        torch.set_num_threads(self._threads)

    def each(
        self, items: Iterable[Item], article_of: Callable[[Item], Article | None]
    ) -> Iterator[tuple[Item, Callable[[], ReadArticle] | None]]:
        """The items in their order, each with a way to its article as it was read, if it has one."""
        waiting: deque[_Given[Item]] = deque()
        for item in items:
            article = article_of(item)
            waiting.append(_Given(item, article, self._pool.submit(_read, article) if article else None))
            if len(waiting) > AHEAD * self._processes:
                yield self._first(waiting)
        while waiting:
            yield self._first(waiting)

    def _first(self, waiting: deque[_Given[Item]]) -> tuple[Item, Callable[[], ReadArticle] | None]:
        first = waiting.popleft()
        while first.reading and not first.reading.done() and self._read_another(waiting):
            pass
        return first.item, first.reading.result if first.reading else None

    def _read_another(self, waiting: deque[_Given[Item]]) -> bool:
        """Read the last article that nobody has begun; whether there is one."""
        another = next((one for one in reversed(waiting) if not one.begun()), None)
        if another is None or another.article is None:
            return False
        another.reading = _outcome(self._read_here, another.article)
        return True


def _outcome(read: Callable[[Article], ReadArticle], article: Article) -> Future[ReadArticle]:
    """What was read, or why it could not be: told when the article's turn comes."""
    reading: Future[ReadArticle] = Future()
    try:
        reading.set_result(read(article))
    except Exception as error:
        reading.set_exception(error)
    return reading


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
