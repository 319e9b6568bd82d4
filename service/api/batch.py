"""Many articles in one request: a line out for each line in, in order; a bad line doesn't stop the others."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from flask import Response, request, stream_with_context, url_for
from marshmallow import ValidationError
from werkzeug.exceptions import ClientDisconnected

from service.api.current import parts
from service.api.examples import BATCH
from service.api.outcomes import outcome
from service.api.parsing import AS_IT_IS, StrictBlueprint, read_json, refuse_broken_off, refuse_other_media
from service.api.schemas.article import ArticleHeadSchema, ArticleInSchema
from service.api.schemas.report import summary
from service.api.turns import slot_of_many, turn
from service.identity import Arrival
from service.ingest.received import article
from service.storage.failing import named_system_failures

MEDIA_TYPE = "application/x-ndjson"
PART = 65_536  # bytes
IN_MEMORY = 1_000_000  # bytes: most batches fit; a longer one is kept on disk while it is processed

batch = StrictBlueprint("batch", __name__, description="Many articles in one request.")


@batch.route("/v1/articles:batch", methods=["POST"])
@batch.doc(requestBody={"required": True, "content": {MEDIA_TYPE: {"schema": AS_IT_IS, "examples": BATCH}}})
@batch.response(200, AS_IT_IS, content_type=MEDIA_TYPE, description="NDJSON: an Outcome a line, in order")
def send_many() -> Response:
    """Send articles as NDJSON, one a line; each is stored, or refused with a problem, before the next is looked at.

    The request may be of any length, unless it is signed, and is answered once all of it has arrived; each line is
    limited as a request is.
    """
    refuse_other_media(request, MEDIA_TYPE)
    request.max_content_length = sys.maxsize
    settings = parts().settings
    with ExitStack() as until_answered:
        until_answered.enter_context(slot_of_many())
        body = until_answered.enter_context(_kept(request.stream, settings.data))
        outcomes = _outcomes(body, settings.largest_request, parts().store.arrival())
        answer = Response(stream_with_context(outcomes), mimetype=MEDIA_TYPE)
        answer.call_on_close(until_answered.pop_all().close)
    return answer


def _kept(sent: IO[bytes], folder: Path) -> IO[bytes]:
    """The whole body; a long one is in an unnamed file in the folder. Raises ClientDisconnected.

    The answer waits for all of it: proxies stop sending once an answer begins, and a client that reads nothing before
    it has sent everything would wait for us while we wait for it.
    """
    with ExitStack() as unless_all_came:
        kept = unless_all_came.enter_context(SpooledTemporaryFile(IN_MEMORY, dir=str(folder)))
        with named_system_failures("a batch cannot be kept"):
            while part := _next_part(sent):
                kept.write(part)
            refuse_broken_off(request, kept.tell())
            kept.seek(0)  # writes what is still buffered
        unless_all_came.pop_all()
        return kept


def _next_part(sent: IO[bytes]) -> bytes:
    try:
        return sent.read(PART)
    except OSError as error:
        raise ClientDisconnected from error


def _outcomes(body: IO[bytes], longest: int, arrival: Arrival) -> Iterator[str]:
    for number, line in _lines(body, longest):
        yield json.dumps({"line": number, **outcome(partial(_stored, line, longest, arrival))}) + "\n"


def _lines(stream: IO[bytes], longest: int) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, each with its number; a line that is too long is cut."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(longest)
        if line.strip():
            yield number, line


def _stored(line: bytes, longest: int, arrival: Arrival) -> dict[str, Any]:
    if len(line) > longest:
        raise ValidationError(f"A line may hold at most {longest} bytes.")
    sent = article(ArticleInSchema().load(read_json(line)), parts().settings.longest_body)
    with turn(one_of_many=True):
        added = parts().checker.add(sent, arrival)
    head = added.report.article.head
    return {
        "status": 201 if added.created else 200,
        "location": url_for("articles.read", article_id=head.id),
        "article": ArticleHeadSchema().dump(head),
        "summary": summary(added.report),
    }
