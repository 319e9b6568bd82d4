"""Deliveries are sent by one process at a time, a few at once, and again until they arrive."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version
from uuid import uuid4

from service.delivering.message import message
from service.delivering.posting import post
from service.delivering.signing import signed
from service.errors import CrosscheckError, NotFound, StoreUnavailable, failure
from service.identity import now
from service.outside.networks import Networks
from service.storage.deliveries import Delivery, Reply
from service.storage.store import Store

TURN = "webhooks"
TURN_SECONDS = 60  # how long deliveries pause when the process that sends them is killed
PAUSE = 1.0  # seconds between looks for what is due: one indexed read each
SENDERS = 4  # threads, which nearly always wait for other people's servers
IN_A_ROW = 50  # deliveries to one webhook before the others get their chance

FIRST_RETRY = 5.0  # seconds; each later wait is four times the one before
LONGEST_RETRY = 12 * 3600.0
TRIES = 12  # over two days with these waits: a receiver that breaks on Friday night still gets it on Monday
SPREAD = 0.2  # of a wait, added at random, so that deliveries that failed together are not retried together
REST = 30.0  # seconds that a webhook that does not answer is left alone, so that it cannot occupy all the threads

log = logging.getLogger(__name__)


def wait_after(tries: int) -> float | None:
    """Seconds to wait after that many tries; None after the last."""
    if tries >= TRIES:
        return None
    wait: float = min(FIRST_RETRY * 4.0 ** (tries - 1), LONGEST_RETRY)
    return wait * (1 + random.uniform(0, SPREAD))


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends one change to one webhook, and records how that went."""

    store: Store
    networks: Networks

    def send(self, delivery: Delivery) -> bool:
        """Returns whether the webhook may be sent its next delivery at once."""
        webhook = self.store.webhooks.one(delivery.webhook_id)
        body = message(self.store, webhook, delivery)
        if body is None:
            self.store.deliveries.overtaken(delivery)
            return True
        headers = {
            "Content-Type": "application/json",
            "User-Agent": f"crosscheck/{version('crosscheck')}",
            **signed(webhook.secret, delivery.id, now(), body),
        }
        return self._settled(delivery, post(webhook.url, headers, body, self.networks))

    def _settled(self, delivery: Delivery, reply: Reply) -> bool:
        known = self.store.deliveries
        if not reply.problem:
            known.delivered(delivery, reply)
        elif reply.status == HTTPStatus.GONE:
            known.refused_for_good(delivery, reply)
        else:
            known.failed(delivery, reply, wait_after(delivery.tries + 1), rest=0.0 if reply.status else REST)
        return not reply.problem


class Dispatcher:
    """Looks for what is due whenever it is this process's turn; a webhook is sent one delivery at a time."""

    def __init__(self, store: Store, networks: Networks) -> None:
        self._store = store
        self._sender = Sender(store, networks)
        self._holder = uuid4().hex
        self._pool = ThreadPoolExecutor(SENDERS, thread_name_prefix="webhooks")
        self._busy: set[str] = set()
        self._leads = False
        self._stopping = threading.Event()
        self._looking: threading.Thread | None = None

    def start(self) -> None:
        """Look for due deliveries repeatedly, in a thread of its own, until stopped."""
        self._looking = threading.Thread(target=self._look_on, name="dispatcher", daemon=True)
        self._looking.start()

    def look(self) -> None:
        """Start sending what is due, if it is this process's turn."""
        due = set(self._store.deliveries.webhooks_due()) - self._busy
        if not due and not self._busy:
            return
        self._leads = self._store.leases.take(TURN, self._holder, TURN_SECONDS)
        if self._leads:
            for webhook_id in due:
                self._busy.add(webhook_id)
                self._pool.submit(self._send_all, webhook_id)

    def stop(self) -> None:
        """Let deliveries under way finish, and leave the turn to another process.

        A look in progress is waited for first: it may still send, and take the turn.
        """
        self._stopping.set()
        if self._looking:
            self._looking.join()
        self._pool.shutdown(cancel_futures=True)
        if not self._leads:
            return
        with suppress(StoreUnavailable):  # the turn then ends by itself
            self._store.leases.give_back(TURN, self._holder)

    def _look_on(self) -> None:
        while not self._stopping.wait(PAUSE):
            try:
                self.look()
            except StoreUnavailable:
                continue  # what is due stays due
            except Exception as error:  # if this thread ended, no webhook would be notified any more
                log.error("unexpected", extra=failure(error))

    def _send_all(self, webhook_id: str) -> None:
        try:
            with suppress(StoreUnavailable, NotFound):  # what is due stays due, or the webhook was deleted meanwhile
                for _ in range(IN_A_ROW):
                    delivery = None if self._stopping.is_set() else self._store.deliveries.next_due(webhook_id)
                    if delivery is None or not self._sent(delivery):
                        break
        except Exception as error:  # the pool keeps it to itself, and this webhook would be told nothing without a word
            log.error("unexpected", extra=failure(error))
        finally:
            self._busy.discard(webhook_id)

    def _sent(self, delivery: Delivery) -> bool:
        try:
            return self._sender.send(delivery)
        except CrosscheckError:
            raise
        except Exception as error:  # a bug of ours must not be hit every second
            log.error("unexpected", extra={"delivery_id": delivery.id, **failure(error)})
            failed = Reply(None, "it could not be sent")
            self._store.deliveries.failed(delivery, failed, wait_after(delivery.tries + 1))
            return False


def start_dispatcher(store: Store, networks: Networks) -> Callable[[], None]:
    """Deliver in threads of this process; the returned function stops it."""
    dispatcher = Dispatcher(store, networks)
    dispatcher.start()
    return dispatcher.stop
