"""What gunicorn cannot read as a request is logged and counted as any other, and none of it is quoted."""

from __future__ import annotations

import json
import logging

import pytest
from gunicorn.http.errors import InvalidRequestLine, InvalidResponseHeader, LimitRequestLine

from service.api.problems import MEANINGS, problem_of
from service.api.request_log import JsonLines, refusal
from service.api.unreadable import WORDS, is_unreadable


def test_the_log_names_it_as_the_answer_does_and_quotes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "service.api.request_log")

    head, _, body = refusal(problem_of(InvalidRequestLine("GET /?q=secret")), "192.0.2.7").partition(b"\r\n\r\n")
    line = json.loads(JsonLines().format(caplog.records[-1]))

    assert (line["caller"], line["route"], line["status"]) == ("192.0.2.7", "none", 400)
    assert f"X-Request-ID: {line['request_id']}".encode() in head
    assert line["detail"] == json.loads(body)["detail"]
    assert "secret" not in json.dumps(line) + body.decode()


def test_a_header_that_the_service_itself_gets_wrong_is_no_fault_of_the_caller() -> None:
    assert not is_unreadable(InvalidResponseHeader("Location"))
    assert is_unreadable(LimitRequestLine(9_000, 8_190))


def test_every_status_is_explained_on_the_page_of_the_api() -> None:
    assert {status for status, _ in WORDS.values()} <= MEANINGS.keys()
