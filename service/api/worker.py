"""The worker that checks what was accepted to be checked later, one article after the other."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus

from flask import Flask, g

from service.api.current import parts
from service.api.problems import Problem, problem_of
from service.api.schemas.article import PushedArticleSchema
from service.errors import UNAVAILABLE, Outdated, Overtaken, StoreUnavailable, failure
from service.ingest.received import article
from service.report import Added
from service.storage.queue import LEASE, Submissions
from service.storage.submissions import Submission

PAUSE = 0.5  # seconds between looks for a waiting article: one indexed read each
REST = 10.0  # seconds that a worker rests while nothing can be checked: each try is an error in the log
ATTEMPTS = 3  # at an article whose worker was killed: more would let it take others' requests along as often
GIVEN_UP = (
    f"The process that checked this article ended {ATTEMPTS} times before it was done, so it is not tried again. "
    "The log says whether it was stopped or ran out of memory; send the article again, or in parts."
)

log = logging.getLogger(__name__)


def start_worker(app: Flask) -> Callable[[], None]:
    """Check waiting articles in a thread of this process, until the returned function is called."""
    stopping = threading.Event()
    worker = threading.Thread(target=_work, args=(app, stopping), name="submissions", daemon=True)
    worker.start()

    def stop() -> None:
        stopping.set()
        worker.join()

    return stop


def _work(app: Flask, stopping: threading.Event) -> None:
    pause = PAUSE
    while not stopping.wait(pause):
        try:
            pause = 0 if work_off(app) else PAUSE
        except UNAVAILABLE:
            pause = REST  # no other article would fare better now
        except Exception as error:  # a thread that ends here would leave all articles waiting, without a sign of it
            log.error("unexpected", extra=failure(error))
            pause = PAUSE


def work_off(app: Flask) -> bool:
    """Check and store the article that has waited longest; false if none waits."""
    with app.app_context():
        waiting = parts().store.submissions.take()
        if waiting is None:
            return False
        g.submission_id = waiting.id  # for the log
        if waiting.attempts > ATTEMPTS:
            log.error("given up", extra={"submission_id": waiting.id})
            _refuse(waiting, Problem(HTTPStatus.INTERNAL_SERVER_ERROR, GIVEN_UP))
        else:
            _settle(waiting)
        return True


def _settle(waiting: Submission) -> None:
    """Store its article, or refuse it with what is wrong; where nothing can be checked now, it keeps waiting."""
    known = parts().store.submissions
    try:
        with _held(known, waiting.id):
            added = _stored(waiting)
    except Outdated as error:
        if error.article_id:
            known.settle(waiting.id, error.article_id, added=False)
        else:
            _refuse(waiting, problem_of(error))
    except Overtaken:
        pass  # its state says so already
    except UNAVAILABLE as error:
        log.error("unavailable", extra={"submission_id": waiting.id, **failure(error)})
        with suppress(StoreUnavailable):  # then it is free when its lease ends
            known.give_back(waiting.id)
        raise
    except Exception as error:
        _refuse(waiting, problem_of(error))
    else:
        known.settle(waiting.id, added.report.article.head.id, added=added.created)


def _refuse(waiting: Submission, problem: Problem) -> None:
    parts().store.submissions.settle(waiting.id, None, problem.document())


@contextmanager
def _held(known: Submissions, submission_id: str) -> Iterator[None]:
    """Within it no other worker takes the submission, however long checking takes, while this process lives."""
    done = threading.Event()

    def renew() -> None:
        while not done.wait(LEASE / 3):
            with suppress(StoreUnavailable):  # there is time for another try
                known.renew(submission_id)

    renewing = threading.Thread(target=renew, name="renewing", daemon=True)
    renewing.start()
    try:
        yield
    finally:
        done.set()
        renewing.join()


def _stored(waiting: Submission) -> Added:
    sent = article(PushedArticleSchema().load(waiting.given or {}), parts().settings.longest_body)
    return parts().checker.add_submitted(sent, waiting.id)
