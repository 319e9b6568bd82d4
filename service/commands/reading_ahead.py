"""Other processes split and encode articles ahead of the one that judges and stores them: all cores have work.

Rather than wait for an article that is being read, this process reads one that no process has begun.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

import torch

from service.article import Article
from service.config import Settings
from service.encoding.embedding import Encoder
from service.reporting import ReadArticle, read_article
from service.splitting.split import split
from service.wiring import build_encoder

# Articles per process that wait while an earlier one is judged, and how many of them are handed to it: the others may
# be read here. Fewer leave it idle during a long one, more only fill memory, a third of a megabyte each.
AHEAD = 6
HANDED_OUT = 3

Item = TypeVar("Item")


@dataclass(slots=True)
class _Given(Generic[Item]):
    """An item that waits for its turn, with its article, if it has one, and the reading of it, once begun."""

    item: Item
    article: Article | None
    reading: Future[ReadArticle] | None = None

    @property
    def under_way(self) -> bool:
        return self.reading is not None and not self.reading.done()


class ReadingAhead:
    """Processes with an encoder each, on half the cores; this one reads with `encoder` what they don't get to."""

    def __init__(self, settings: Settings, cores: int, encoder: Encoder) -> None:
        self._processes = max(1, cores // 2)
        self._pool = ProcessPoolExecutor(self._processes, get_context("spawn"), _start, (settings,))
        self._threads = torch.get_num_threads()
        self._encoder = encoder
        torch.set_num_threads(max(1, cores - self._processes))

    def close(self) -> None:
        """End the processes; what they have not begun stays unread."""
        self._pool.shutdown(cancel_futures=True)
        torch.set_num_threads(self._threads)

    def each(
        self, items: Iterable[Item], article_of: Callable[[Item], Article | None]
    ) -> Iterator[tuple[Item, Callable[[], ReadArticle] | None]]:
        """The items in their order, each with a way to its article as it was read, if it has one."""
        waiting: deque[_Given[Item]] = deque()
        for item in items:
            waiting.append(_Given(item, article_of(item)))
            self._hand_out(waiting)
            if len(waiting) > AHEAD * self._processes:
                yield self._first(waiting)
        while waiting:
            yield self._first(waiting)

    def _first(self, waiting: deque[_Given[Item]]) -> tuple[Item, Callable[[], ReadArticle] | None]:
        while waiting[0].under_way and (last := next(_not_begun(reversed(waiting)), None)):
            one, article = last
            one.reading = _read_now(article, self._encoder)
            self._hand_out(waiting)
        first = waiting.popleft()
        self._hand_out(waiting)
        return first.item, first.reading.result if first.reading else None

    def _hand_out(self, waiting: Iterable[_Given[Item]]) -> None:
        """Give the processes what they can begin soon."""
        room = HANDED_OUT * self._processes - sum(one.under_way for one in waiting)
        for one, article in islice(_not_begun(waiting), max(0, room)):
            one.reading = self._pool.submit(_read, article)


def _not_begun(waiting: Iterable[_Given[Item]]) -> Iterator[tuple[_Given[Item], Article]]:
    return ((one, one.article) for one in waiting if one.article and not one.reading)


def _read_now(article: Article, encoder: Encoder) -> Future[ReadArticle]:
    """What was read, or the error, which is raised when the article's turn comes."""
    reading: Future[ReadArticle] = Future()
    try:
        reading.set_result(read_article(article, split, encoder))
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
    return read_article(article, split, _encoder[0])
