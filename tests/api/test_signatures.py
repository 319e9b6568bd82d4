"""A system that cannot send a key signs its requests instead: for a few minutes, and for nothing but what it sent."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.storage.keys import Key
from service.storage.scope import Scope
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY
from tests.api.test_access import bearer
from tests.desk.serving import serving

OPERATIONS = Path(__file__).parents[2] / "docs" / "operations.md"
BODY = json.dumps(FERRY).encode()


@pytest.fixture
def key(crosscheck: Crosscheck) -> tuple[Key, str]:
    return crosscheck.store.keys.create_signing("cms", [Scope.INGEST])


def signature(  # noqa: PLR0913 - one for each thing that is signed
    key: tuple[Key, str],
    body: bytes = BODY,
    *,
    method: str = "POST",
    path: str = "/v1/articles",
    age: int = 0,
    secret: str | None = None,
) -> dict[str, str]:
    seconds = int(time.time()) - age
    signed = f"{seconds}\n{method}\n{path}\n".encode() + body
    mac = hmac.new((secret or key[1]).encode(), signed, hashlib.sha256).hexdigest()
    return {"X-Crosscheck-Signature": f"key={key[0].id},t={seconds},v1={mac}"}


def send(client: FlaskClient, headers: dict[str, str], body: bytes = BODY) -> Any:
    return client.post("/v1/articles", data=body, content_type="application/json", headers=headers)


def test_a_signed_article_is_taken(client: FlaskClient, key: tuple[Key, str]) -> None:
    assert send(client, signature(key)).status_code == 201


def test_a_signature_opens_what_its_key_may_and_no_more(client: FlaskClient, key: tuple[Key, str]) -> None:
    refused = client.get("/v1/results?limit=1", headers=signature(key, b"", method="GET", path="/v1/results?limit=1"))
    assert refused.status_code == 403


def test_a_query_is_signed_with_its_path(client: FlaskClient, crosscheck: Crosscheck) -> None:
    reader = crosscheck.store.keys.create_signing("dashboard", [Scope.READ])
    signed = signature(reader, b"", method="GET", path="/v1/results?limit=1")
    assert client.get("/v1/results?limit=1", headers=signed).status_code == 200
    assert client.get("/v1/results?limit=2", headers=signed).status_code == 401


def test_a_signed_batch_is_read_line_by_line(client: FlaskClient, key: tuple[Key, str]) -> None:
    lines = b"".join(json.dumps(one).encode() + b"\n" for one in (FERRY, OTHER_FERRY))
    signed = signature(key, lines, path="/v1/articles:batch")
    answer = client.post("/v1/articles:batch", data=lines, content_type="application/x-ndjson", headers=signed)
    assert [json.loads(line)["status"] for line in answer.text.splitlines()] == [201, 201]


def test_a_batch_longer_than_a_request_needs_the_text_of_a_key(
    client: FlaskClient, crosscheck: Crosscheck, key: tuple[Key, str]
) -> None:
    """A signature is checked before anything is kept."""
    line = json.dumps(FERRY).encode() + b"\n"
    lines = line * (crosscheck.settings.largest_request // len(line) + 1)
    _, text = crosscheck.store.keys.create("bearer", [Scope.INGEST])
    path, media = "/v1/articles:batch", "application/x-ndjson"
    signed = client.post(path, data=lines, content_type=media, headers=signature(key, lines, path=path))
    with_text = client.post(path, data=lines, content_type=media, headers=bearer(text))
    assert (signed.status_code, with_text.status_code) == (413, 200)
    assert str(crosscheck.settings.largest_request) in signed.get_json()["detail"].replace(",", "")


@pytest.mark.parametrize(("age", "status"), [(299, 201), (310, 401), (-295, 201), (-310, 401)])
def test_a_signature_is_good_for_five_minutes(client: FlaskClient, key: tuple[Key, str], age: int, status: int) -> None:
    assert send(client, signature(key, age=age)).status_code == status


def test_whatever_is_wrong_with_a_signature_the_answer_is_that_of_no_key(
    client: FlaskClient, crosscheck: Crosscheck, key: tuple[Key, str]
) -> None:
    good = signature(key)["X-Crosscheck-Signature"]
    other = crosscheck.store.keys.create_signing("other", [Scope.INGEST])
    text_key, text = crosscheck.store.keys.create("bearer", [Scope.INGEST])
    revoked = crosscheck.store.keys.create_signing("revoked", [Scope.INGEST])
    crosscheck.store.keys.revoke(revoked[0].id)
    wrong = {
        "none": {},
        "another secret": signature(key, secret="ccs_wrong"),
        "another key's secret": signature(key, secret=other[1]),
        "another body": signature(key, b"{}"),
        "another method": signature(key, method="PUT"),
        "another path": signature(key, path="/v1/check"),
        "revoked": signature(revoked),
        "a key that does not sign": signature((text_key, text)),
        "a key that does not sign, by its digest": signature((text_key, ""), secret=" "),
        "its secret as a bearer": bearer(key[1]),
        "its id as a bearer": bearer(f"cck_{key[0].id}_"),
        "cut short": {"X-Crosscheck-Signature": good[:-1]},
        "no time": {"X-Crosscheck-Signature": good.replace(",t=", ",x=")},
        "no number for a time": {"X-Crosscheck-Signature": good.replace(",t=", ",t=x")},
        "a time beyond all numbers": {"X-Crosscheck-Signature": good.replace(",t=", ",t=" + 400 * "9")},
        "not ASCII": {"X-Crosscheck-Signature": good + "é"},
        "nothing": {"X-Crosscheck-Signature": ""},
        "commas": {"X-Crosscheck-Signature": ",,,=,"},
    }

    answers = {name: send(client, headers) for name, headers in wrong.items()}

    assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(wrong, 401)
    assert len({answer.data for answer in answers.values()}) == 1
    assert crosscheck.store.counts().articles == 0


def test_what_was_signed_to_be_sent_deletes_nothing(client: FlaskClient, key: tuple[Key, str]) -> None:
    path = "/v1/articles/none"
    sent = client.delete(path, headers=signature(key, b"", path=path))
    deleted = client.delete(path, headers=signature(key, b"", method="DELETE", path=path))
    assert (sent.status_code, deleted.status_code) == (401, 404)


def test_two_keys_sign_at_once_while_one_replaces_the_other(
    client: FlaskClient, crosscheck: Crosscheck, key: tuple[Key, str]
) -> None:
    new = crosscheck.store.keys.create_signing("cms, new", [Scope.INGEST])
    assert [send(client, signature(one)).status_code for one in (key, new)] == [201, 200]
    crosscheck.store.keys.revoke(key[0].id)
    assert [send(client, signature(one)).status_code for one in (key, new)] == [401, 200]


def test_the_example_for_the_shell_works(client: FlaskClient, key: tuple[Key, str]) -> None:
    if not (shutil.which("curl") and shutil.which("openssl")):
        pytest.skip("curl or openssl is missing")
    [shell] = re.findall(r"<!-- run by a test -->\n```sh\n(.*?)```", OPERATIONS.read_text("utf-8"), re.DOTALL)
    with serving(client.application) as address:
        given = {"address": address, "key": key[0].id, "secret": key[1], "body": BODY.decode(), "no_proxy": "127.0.0.1"}
        ran = subprocess.run(
            ["sh", "-euc", shell], env={**os.environ, **given}, capture_output=True, text=True, check=True, timeout=60
        )
    assert json.loads(ran.stdout)["article"]["external_id"] == FERRY["external_id"]
