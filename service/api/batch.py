"""Many articles in one request: a line in, a line out, in order, whatever became of the others."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from functools import partial
from typing import IO, Any, cast

from flask import Response, request, stream_with_context, url_for
from marshmallow import ValidationError

from service.api.current import parts
from service.api.examples import BATCH
from service.api.outcomes import outcome
from service.api.parsing import AS_IT_IS, StrictBlueprint, read_json, refuse_other_media
from service.api.received import article
from service.api.schemas.article import ArticleHeadSchema, ArticleInSchema
from service.api.schemas.report import summary
from service.api.turns import turn

MEDIA_TYPE = "application/x-ndjson"

batch = StrictBlueprint("batch", __name__, description="Many articles in one request.")


@batch.route("/v1/articles:batch", methods=["POST"])
@batch.doc(requestBody={"required": True, "content": {MEDIA_TYPE: {"schema": AS_IT_IS, "examples": BATCH}}})
@batch.response(200, AS_IT_IS, content_type=MEDIA_TYPE, description="NDJSON: an Outcome a line, in order")
def send_many() -> Response:
    """Send articles as NDJSON, one a line; each is stored, or refused with a problem, before the next is read.

    The request may be of any length; each line is limited as a single request is.
    """
    refuse_other_media(request, MEDIA_TYPE)
    request.max_content_length = sys.maxsize
    body = io.BufferedReader(cast("io.RawIOBase", request.stream))
    longest = parts().settings.largest_request
    told = ({"line": number, **outcome(partial(_stored, line, longest))} for number, line in _lines(body, longest))
    return Response(stream_with_context(json.dumps(one) + "\n" for one in told), mimetype=MEDIA_TYPE)


def _lines(stream: IO[bytes], longest: int) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, each with its number; of one that is too long only the beginning is kept."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(longest)
        if line.strip():
            yield number, line


def _stored(line: bytes, longest: int) -> dict[str, Any]:
    if len(line) > longest:
        raise ValidationError(f"A line may hold at most {longest} bytes.")
    sent = article(ArticleInSchema().load(read_json(line)), parts().settings.longest_body)
    with turn(one_of_many=True):
        added = parts().checker.add(sent)
    head = added.report.article.head
    return {
        "status": 201 if added.created else 200,
        "location": url_for("articles.read", article_id=head.id),
        "article": ArticleHeadSchema().dump(head),
        "summary": summary(added.report),
    }
