"""Nobody gets more than a minute's share of requests, whichever worker they meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.api import limits
from service.encoding.embedding import Encoder
from service.judging.judge import Judge
from service.serving.app import create_app
from service.storage.scope import Scope
from service.wiring import Crosscheck, connected
from tests.api.conftest import small
from tests.api.test_access import bearer, made
from tests.api.test_problems import assert_problem

ELSEWHERE = {"REMOTE_ADDR": "203.0.113.7"}
STILL = 1_800_000_010.0  # ten seconds into a minute


@pytest.fixture
def workers(
    tmp_path: Path, encoder: Encoder, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Crosscheck, Crosscheck]]:
    """Two, as two processes have them: everything of their own but the folder."""
    monkeypatch.setattr(limits.time, "time", lambda: STILL)
    settings = replace(small(tmp_path), requests_a_minute=3)
    first, second = connected(settings, encoder, judge), connected(settings, encoder, judge)
    yield first, second
    first.close()
    second.close()


def clients(workers: tuple[Crosscheck, Crosscheck]) -> list[FlaskClient]:
    return [create_app(worker).test_client() for worker in workers]


def test_an_address_has_its_share_over_all_workers(workers: tuple[Crosscheck, Crosscheck]) -> None:
    first, second = clients(workers)
    answers = [one.get("/v1/articles", environ_overrides=ELSEWHERE) for one in (first, second, first, second, first)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert "At most 3 requests a minute" in assert_problem(answers[-1], 429)["detail"]
    assert answers[-1].headers["Retry-After"] == "50"


def test_another_address_has_its_own(workers: tuple[Crosscheck, Crosscheck]) -> None:
    client = clients(workers)[0]
    for number in range(8):
        address = {"REMOTE_ADDR": f"203.0.113.{number % 4}"}
        assert client.get("/v1/articles", environ_overrides=address).status_code == 200


def test_a_key_has_its_share_from_wherever_it_asks(workers: tuple[Crosscheck, Crosscheck]) -> None:
    first, second = clients(workers)
    one, other = made(workers[0], Scope.READ), made(workers[0], Scope.READ)
    addresses = [{"REMOTE_ADDR": f"203.0.113.{number}"} for number in range(4)]
    statuses = [
        client.get("/v1/articles", headers=bearer(one), environ_overrides=address).status_code
        for client, address in zip((first, second, first, second), addresses, strict=True)
    ]

    assert statuses == [200, 200, 200, 429]
    assert second.get("/v1/articles", headers=bearer(other), environ_overrides=addresses[0]).status_code == 200


def test_wrong_keys_use_up_the_share_of_their_address(workers: tuple[Crosscheck, Crosscheck]) -> None:
    client = clients(workers)[0]
    made(workers[0], Scope.READ)
    statuses = [
        client.get("/v1/articles", headers=bearer(f"cck_{n}_x"), environ_overrides=ELSEWHERE).status_code
        for n in range(5)
    ]
    assert statuses == [401, 401, 401, 429, 429]


def test_the_next_minute_begins_anew(workers: tuple[Crosscheck, Crosscheck], monkeypatch: pytest.MonkeyPatch) -> None:
    client = clients(workers)[0]
    for _ in range(4):
        refused = client.get("/v1/articles", environ_overrides=ELSEWHERE)
    wait = int(refused.headers["Retry-After"])
    monkeypatch.setattr(limits.time, "time", lambda: STILL + wait)

    assert refused.status_code == 429
    assert client.get("/v1/articles", environ_overrides=ELSEWHERE).status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_probes_are_always_answered(workers: tuple[Crosscheck, Crosscheck], path: str) -> None:
    client = clients(workers)[0]
    assert {client.get(path, environ_overrides=ELSEWHERE).status_code for _ in range(5)} == {200}


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_this_machine_is_not_limited_until_it_uses_a_key(workers: tuple[Crosscheck, Crosscheck], address: str) -> None:
    client = clients(workers)[0]
    here = {"REMOTE_ADDR": address}
    assert {client.get("/v1/articles", environ_overrides=here).status_code for _ in range(5)} == {200}
    key = bearer(made(workers[0], Scope.READ))
    statuses = [client.get("/v1/articles", headers=key, environ_overrides=here).status_code for _ in range(4)]
    assert statuses == [200, 200, 200, 429]


def test_zero_means_any_number(crosscheck: Crosscheck) -> None:
    unlimited = replace(crosscheck, settings=replace(crosscheck.settings, requests_a_minute=0))
    client = create_app(unlimited).test_client()
    assert {client.get("/v1/articles", environ_overrides=ELSEWHERE).status_code for _ in range(5)} == {200}
    assert not (crosscheck.settings.data / "requests.sqlite3").exists()
