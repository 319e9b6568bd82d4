"""What operators and probes ask: is it alive, is it ready, and what do its metrics say."""

from __future__ import annotations

from flask import Response
from marshmallow import fields

from service.api.current import parts
from service.api.metrics import exposition
from service.api.parsing import StrictBlueprint
from service.api.schemas.sides import Answer

operations = StrictBlueprint("operations", __name__, description="For those who run the service.")


class AliveSchema(Answer):
    """The process answers."""

    status = fields.String()


class ReadySchema(AliveSchema):
    """The store can be read and written, the models are loaded, and the index is this many changes behind."""

    model = fields.String()
    articles = fields.Integer()
    claims = fields.Integer()
    index_lag = fields.Integer()


@operations.route("/healthz", methods=["GET"])
@operations.response(200, AliveSchema)
def healthz() -> dict[str, str]:
    """The process is alive."""
    return {"status": "alive"}


@operations.route("/readyz", methods=["GET"])
@operations.response(200, ReadySchema)
def readyz() -> dict[str, object]:
    """The service can take work; 503, with the reason, if the store cannot be read or written."""
    crosscheck = parts()
    crosscheck.store.require_writable()
    counts = crosscheck.store.counts()
    lag = crosscheck.store.change_seq() - crosscheck.index.seq
    return {
        "status": "ready",
        "model": crosscheck.encoder.name,
        "articles": counts.articles,
        "claims": counts.claims,
        "index_lag": max(lag, 0),
    }


@operations.route("/metrics", methods=["GET"])
@operations.response(200, {"type": "string"}, content_type="text/plain", description="Prometheus' text format")
def metrics() -> Response:
    """Requests by route and status with their duration, over all workers; articles, claims and results as stored."""
    return exposition(parts())
