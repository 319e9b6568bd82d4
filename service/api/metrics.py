"""What the service did and holds, for Prometheus: the counts of all workers together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from shutil import disk_usage

from flask import Response
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from service.wiring import Crosscheck

# Seconds: a poll takes milliseconds, a long article on a busy machine half a minute.
SECONDS = (0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60)

# The library keeps these for the whole process and, if PROMETHEUS_MULTIPROC_DIR is set, shares them in files there.
_answered = Counter("crosscheck_requests", "Requests answered.", ("method", "route", "status"))
_became = Counter("crosscheck_outcomes", "Articles of batches and feeds, by what became of each.", ("status",))
_took = Histogram("crosscheck_request_seconds", "How long answers took.", ("route",), buckets=SECONDS)


def count_answer(method: str, route: str, status: int, seconds: float) -> None:
    """Count a request that was answered; `route` is the rule and not the address, so there are only so many."""
    _answered.labels(method, route, status).inc()
    _took.labels(route).observe(seconds)


def count_outcome(status: int) -> None:
    """Count one of many that came in one request."""
    _became.labels(status).inc()


def exposition(crosscheck: Crosscheck) -> Response:
    """All that Prometheus is told, in its text format."""
    counted = REGISTRY
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    held = CollectorRegistry()
    held.register(_Held(crosscheck))
    return Response(generate_latest(counted) + generate_latest(held), content_type=CONTENT_TYPE_LATEST)


class _Held(Collector):
    """What the store holds now: every worker reads the same."""

    def __init__(self, crosscheck: Crosscheck) -> None:
        self._crosscheck = crosscheck

    def collect(self) -> Iterator[GaugeMetricFamily]:
        counts = self._crosscheck.store.counts()
        yield GaugeMetricFamily("crosscheck_articles", "Articles that count.", value=counts.articles)
        yield GaugeMetricFamily("crosscheck_claims", "Claims of these articles.", value=counts.claims)
        results = GaugeMetricFamily("crosscheck_results", "Results that count, by label.", labels=["label"])
        for label, number in counts.results.items():
            results.add_metric([label.value], number)
        yield results
        waiting = self._crosscheck.store.submissions.waiting()
        yield GaugeMetricFamily(
            "crosscheck_submissions_waiting", "Articles accepted to be checked later.", value=waiting
        )
        waiting = self._crosscheck.store.deliveries.waiting()
        yield GaugeMetricFamily("crosscheck_deliveries_waiting", "What webhooks have yet to be told.", value=waiting)
        told = "What webhooks were told in the last seven days, and what was given up."
        settled = GaugeMetricFamily("crosscheck_deliveries", told, labels=["state"])
        for state, number in self._crosscheck.store.deliveries.settled().items():
            settled.add_metric([state.value], number)
        yield settled
        size = self._crosscheck.store.size()
        yield GaugeMetricFamily("crosscheck_database_bytes", "What the database takes on disk.", value=size)
        with suppress(OSError):  # a folder that cannot be looked at keeps no other number back
            free = disk_usage(self._crosscheck.settings.data).free
            yield GaugeMetricFamily("crosscheck_data_free_bytes", "Room left where the data folder is.", value=free)
        lag = max(self._crosscheck.store.change_seq() - self._crosscheck.index.seq, 0)
        yield GaugeMetricFamily("crosscheck_index_lag", "Changes that this worker's index lacks.", value=lag)
