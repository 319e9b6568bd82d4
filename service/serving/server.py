"""The API under gunicorn: a few processes, each with its own store, index and models."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask
from gunicorn.app.base import BaseApplication

from service.api.polling import WAITERS
from service.api.strangers import ANYONE, Strangers
from service.api.turns import AT_ONCE, MANY, WAITING, Turns
from service.api.unreadable import LONGEST_HEADER, LONGEST_LINE, MOST_HEADERS
from service.config import Settings
from service.encoding.weights import encoder_name, pair_weights, recorded, verify
from service.errors import CrosscheckError, ModelUnusable
from service.serving.counting import forget_counts, reserve_counts, share_counts, trim_counts
from service.serving.inflow import SENDERS
from service.serving.listening import Listener
from service.serving.memory import share_arenas, start_giving_back
from service.storage.address import file_of, inode, require_still

if TYPE_CHECKING:
    from service.storage.store import Store
    from service.wiring import Crosscheck

SPARE = 4  # threads for everything but texts checked or in line, waiting callers, slow senders and batches
THREADS = AT_ONCE + WAITING + WAITERS + SENDERS + MANY + SPARE
TIMEOUT = 120  # seconds without a sign of life: a worker starting on a busy machine reads its models in less
GRACE = 30  # seconds for running requests when the service is told to stop: a long article takes several
KEEP_ALIVE = 15  # seconds: a dashboard that polls keeps its connection
LIMITS = {
    "timeout": TIMEOUT,
    "graceful_timeout": GRACE,
    "keepalive": KEEP_ALIVE,
    "limit_request_line": LONGEST_LINE,
    "limit_request_fields": MOST_HEADERS,
    "limit_request_field_size": LONGEST_HEADER,
}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Terms:
    """Where to serve, with how many processes, whom without a key, and how many articles each checks at once."""

    host: str
    port: int
    workers: int
    strangers: Strangers = ANYONE
    at_once: int = AT_ONCE


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """Serves until it is told to stop.

    Nothing is loaded before the workers fork: the threads of torch and FAISS and SQLite's connections do not survive a
    fork. The models' weights and the index are mapped files, which the workers share anyway.
    """

    def __init__(self, settings: Settings, terms: Terms) -> None:
        """Raises StoreUnavailable if there is no store to serve."""
        self._settings = settings
        self._file = file_of(settings.store_url)
        self._opened = self._file and inode(self._file)
        self._terms = terms
        self._crosscheck: Crosscheck | None = None
        self._stops: list[Callable[[], None]] = []
        super().__init__()

    def load_config(self) -> None:
        for name, value in {**LIMITS, **self._processes()}.items():
            self.cfg.set(name, value)

    def _processes(self) -> dict[str, object]:
        """Where gunicorn serves, with which workers, and what happens when it and they start and end."""
        host, port = self._terms.host, self._terms.port
        return {
            "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
            "workers": self._terms.workers,
            "worker_class": Listener,
            "threads": THREADS,
            "control_socket_disable": True,
            "proc_name": "crosscheck",
            "on_starting": share_counts,
            "on_exit": forget_counts,
            "child_exit": trim_counts,
            "worker_exit": self._close,
        }

    def load(self) -> Flask:
        """The app of one worker, built after the fork."""
        try:
            self._require_store()
            return self._app()
        except CrosscheckError as error:
            sys.exit(f"crosscheck: {error}")

    def _app(self) -> Flask:
        share_arenas()
        alone = reserve_counts()
        os.environ.setdefault("OMP_NUM_THREADS", str(model_threads(os.cpu_count() or 1, self._terms.workers)))
        from service.api.worker import start_worker  # noqa: PLC0415 - torch reads OMP_NUM_THREADS when it is imported
        from service.delivering.dispatching import start_dispatcher  # noqa: PLC0415 - as above
        from service.serving.app import create_app  # noqa: PLC0415 - as above
        from service.wiring import build, keep_loaded  # noqa: PLC0415 - as above

        log_as_json()
        if alone:
            log.warning("/metrics tells what this worker answered alone: %s", alone)
        self._crosscheck = build(self._settings)
        keep_loaded()
        turns = Turns(self._terms.at_once, working=sharing_threads())
        app = create_app(self._crosscheck, strangers=self._terms.strangers, turns=turns)
        dispatching = start_dispatcher(self._crosscheck.store, self._crosscheck.networks)
        self._stops = [start_worker(app), dispatching, start_giving_back()]
        return app

    def _require_store(self) -> None:
        """Raises StoreUnavailable in a replacement worker unless the store is still there, so it creates no new one."""
        if self._file and self._opened:
            require_still(self._file, self._opened)

    def _close(self, _server: object, _worker: object) -> None:
        """A worker that ends writes the index's snapshot, so that the next one starts quickly."""
        for stop in self._stops:
            stop()
        if self._crosscheck is not None:
            self._crosscheck.close()


def check_start(settings: Settings, store: Store) -> None:
    """Raises ModelUnusable if no worker could start: the encoder isn't the store's, or the weights are other ones.

    A worker that cannot start is replaced for ever, since what it lacks, such as a database, may come back.
    """
    name = encoder_name(settings.model_folder)
    found = store.encoder()
    if found and found[0] != name:
        raise ModelUnusable(f"the store holds vectors of {found[0]}, not of {name}")
    if weights := pair_weights(settings):
        verify(weights, recorded(weights))


def model_threads(cores: int, workers: int) -> int:
    """A worker's share of the cores, but at least two if there are: an article that comes alone is then done sooner.

    If more come, they share them: on two cores sixteen clients are served as fast as with one (docs/performance.md).
    """
    return max(min(2, cores), cores // workers)


def sharing_threads() -> Callable[[int], AbstractContextManager[None]]:
    """A context in which a thread has its share of the models' threads, given how many texts its process is checking.

    Two texts with two threads each would wait for one another's. The share is fixed at the start; texts sent to be
    checked later have all threads.
    """
    import torch  # noqa: PLC0415 - it reads OMP_NUM_THREADS when it is imported

    most = torch.get_num_threads()

    @contextmanager
    def shared(at_work: int) -> Iterator[None]:
        torch.get_num_threads()  # otherwise a new thread's first product uses the number last set by any other
        torch.set_num_threads(max(1, most // at_work))
        try:
            yield
        finally:
            torch.set_num_threads(most)

    return shared


def log_as_json() -> None:
    """Send the service's log lines to stderr, one JSON object a line."""
    from service.api.request_log import JsonLines  # noqa: PLC0415 - only a worker logs

    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    ours = logging.getLogger("service")
    ours.handlers = [handler]
    ours.setLevel(logging.INFO)
    ours.propagate = False
