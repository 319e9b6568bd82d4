"""What the service did and holds, for Prometheus: the counts of all workers together."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from shutil import disk_usage
from typing import TypeVar

from flask import Response
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from service.wiring import Crosscheck

Kind = TypeVar("Kind", bound=StrEnum)

# Seconds: a poll takes milliseconds, a long article on a busy machine half a minute.
SECONDS = (0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60)

# The library keeps these for the whole process and, if PROMETHEUS_MULTIPROC_DIR is set, shares them in files there.
_answered = Counter("crosscheck_requests", "Requests answered.", ("method", "route", "status"))
_became = Counter("crosscheck_outcomes", "Articles of batches and feeds, by what became of each.", ("status",))
_took = Histogram("crosscheck_request_seconds", "How long answers took.", ("route",), buckets=SECONDS)


def count_answer(method: str, route: str, status: int, seconds: float) -> None:
    """Count a request that was answered; `route` is the rule, not the address, so that their number is bounded."""
    _answered.labels(method, route, status).inc()
    _took.labels(route).observe(seconds)


def count_outcome(status: int) -> None:
    """Count one of several articles that came in one request."""
    _became.labels(status).inc()


def exposition(crosscheck: Crosscheck) -> Response:
    """All metrics, in Prometheus' text format."""
    counted, folder = REGISTRY, os.environ.get("PROMETHEUS_MULTIPROC_DIR", "")
    if folder:
        counted = CollectorRegistry()
        if os.path.isdir(folder):  # it may have been cleaned away: what the store holds is told all the same
            MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    held = CollectorRegistry()
    held.register(_Held(crosscheck))
    return Response(generate_latest(counted) + generate_latest(held), content_type=CONTENT_TYPE_LATEST)


class _Held(Collector):
    """What the store holds now: every worker reads the same."""

    def __init__(self, crosscheck: Crosscheck) -> None:
        self._crosscheck = crosscheck

    def collect(self) -> Iterator[GaugeMetricFamily]:
        yield from self._counted()
        yield from self._waiting()
        yield from self._room()
        lag = max(self._crosscheck.store.change_seq() - self._crosscheck.index.seq, 0)
        yield _gauge("index_lag", "Changes that this worker's index lacks.", lag)

    def _counted(self) -> Iterator[GaugeMetricFamily]:
        counts = self._crosscheck.store.counts()
        yield _gauge("articles", "Articles that count.", counts.articles)
        yield _gauge("claims", "Claims of these articles.", counts.claims)
        yield _each("results", "Results that count, by label.", "label", counts.results)

    def _waiting(self) -> Iterator[GaugeMetricFamily]:
        store = self._crosscheck.store
        yield _gauge("submissions_waiting", "Articles accepted to be checked later.", store.submissions.waiting())
        yield _gauge("deliveries_waiting", "Deliveries to webhooks still to be made.", store.deliveries.waiting())
        told = "Deliveries to webhooks of the last seven days, by what became of them."
        yield _each("deliveries", told, "state", store.deliveries.settled())

    def _room(self) -> Iterator[GaugeMetricFamily]:
        yield _gauge("database_bytes", "What the database takes on disk.", self._crosscheck.store.size())
        with suppress(OSError):  # a folder that cannot be read must not hide the other numbers
            free = disk_usage(self._crosscheck.settings.data).free
            yield _gauge("data_free_bytes", "Room left where the data folder is.", free)


def _gauge(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"crosscheck_{name}", meaning, value=value)


def _each(name: str, meaning: str, by: str, numbers: Mapping[Kind, int]) -> GaugeMetricFamily:
    """One number for each of the codes."""
    gauge = GaugeMetricFamily(f"crosscheck_{name}", meaning, labels=[by])
    for code, number in numbers.items():
        gauge.add_metric([code.value], number)
    return gauge
