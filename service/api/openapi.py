"""The API's own description: the OpenAPI document and the page that shows it."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from flask import Blueprint, Flask, current_app, render_template
from flask_smorest import Api

from service.api.access import OPEN
from service.api.articles import articles
from service.api.batch import batch
from service.api.check import check
from service.api.claims import claims
from service.api.compare import comparison
from service.api.documented_problems import add_problems, operations_of
from service.api.figures import figures
from service.api.ingest import ingest
from service.api.operations import operations
from service.api.problems import MEANINGS, MEDIA_TYPE
from service.api.quality import reviews
from service.api.results import results
from service.api.revisions import revisions
from service.api.schemas.problem import ProblemSchema
from service.api.schemas.report import OutcomeSchema
from service.api.schemas.sides import Answer
from service.api.schemas.webhook import MessageSchema
from service.api.signatures import HEADER
from service.api.submissions import submissions
from service.api.webhooks import webhooks

RESOURCES = (
    articles,
    ingest,
    revisions,
    batch,
    check,
    comparison,
    results,
    claims,
    figures,
    submissions,
    reviews,
    webhooks,
    operations,
)

ABOUT = (
    "Send an article, and learn for each of its claims which earlier sources agree, which conflict, and what is new, "
    "with both passages and the reason."
)
KEY = {"type": "http", "scheme": "bearer", "description": "Needed once a key exists: crosscheck keys create."}
SIGNATURE = {
    "type": "apiKey",
    "in": "header",
    "name": HEADER,
    "description": "Instead of a key: key=ID,t=SECONDS,v1=HMAC-SHA256 of time, method, path and body.",
}
# What the service sends to registered addresses.
WEBHOOKS = {
    "change": {
        "post": {
            "summary": "An article was checked or withdrawn, or a result reviewed.",
            "description": "Signed by webhook-id, webhook-timestamp and webhook-signature (www.standardwebhooks.com).",
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}},
            },
            "responses": {
                "2XX": {"description": "Delivered."},
                "410": {"description": "Gone: the webhook is switched off."},
                "default": {"description": "It is sent again, at growing intervals, for two days."},
            },
        }
    }
}

docs = Blueprint("docs", __name__, template_folder="templates")


class DocumentedApi(Api):
    """An Api whose every error is a problem document."""

    ERROR_SCHEMA = ProblemSchema

    def _register_error_handlers(self) -> None:
        """The app has its own."""

    def _register_pagination_header(self) -> None:
        """Pages lead to each other by cursors, not by that header."""

    def _register_responses(self) -> None:
        self.DEFAULT_RESPONSE_CONTENT_TYPE = MEDIA_TYPE
        super()._register_responses()
        del self.DEFAULT_RESPONSE_CONTENT_TYPE  # the class's own type applies again, to all but errors


def register_resources(app: Flask) -> None:
    """Serve every resource, /openapi.json and /docs."""
    app.config.update(
        API_TITLE="Crosscheck",
        API_VERSION=version("crosscheck"),
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/",
        OPENAPI_JSON_PATH="openapi.json",
        API_SPEC_OPTIONS={
            "info": {"description": ABOUT, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
            "security": [{}, {"key": []}, {"signature": []}],
            "components": {"securitySchemes": {"key": KEY, "signature": SIGNATURE}},
            "webhooks": WEBHOOKS,
        },
    )
    api = DocumentedApi(app)
    for resource in RESOURCES:
        api.register_blueprint(resource)
    api.spec.components.schema("Message", schema=MessageSchema)  # of WEBHOOKS: no route refers to it
    api.spec.components.schema("Outcome", schema=OutcomeSchema)  # of a batch: OpenAPI 3.1 cannot describe a line
    written = _with_words(api)
    add_problems(written, {rule.rule for rule in app.url_map.iter_rules() if rule.endpoint in OPEN})
    app.extensions["openapi"] = written
    app.register_blueprint(docs)


def _with_words(api: DocumentedApi) -> dict[str, Any]:
    """The document, with schemas' docstrings as descriptions, and the fields that answers always have as required."""
    written: dict[str, Any] = api.spec.to_dict()
    for (schema, *_), name in api.ma_plugin.converter.refs.items():
        described = written["components"]["schemas"][name]
        described.update(description=schema.__doc__, **getattr(schema, "RULE", {}))
        if issubclass(schema, Answer):
            described["required"] = [field for field in described["properties"] if field not in schema.SOMETIMES]
    operations_too = (operation for _, operation in operations_of(written))
    for described in (*written["components"]["schemas"].values(), *operations_too):
        if "description" in described:
            described["description"] = " ".join(described["description"].split())
    parts = ("openapi", "info", "security", "tags", "paths", "webhooks", "components")
    return {part: written[part] for part in parts}


def document() -> dict[str, Any]:
    """The OpenAPI document, without a store or a model."""
    app = Flask(__name__)
    register_resources(app)
    described: dict[str, Any] = app.extensions["openapi"]
    return described


@docs.get("/docs")
def page() -> str:
    """The OpenAPI document as a page that needs no script and no other host."""
    return render_template("docs.html", api=current_app.extensions["openapi"], problems=MEANINGS)
