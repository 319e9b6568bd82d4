"""Check a draft: the same answer as for an article, but nothing is stored."""

from __future__ import annotations

from typing import Any

from service.api.current import parts
from service.api.examples import ARTICLE
from service.api.parsing import StrictBlueprint
from service.api.schemas.article import ArticleInSchema
from service.api.schemas.report import ReportSchema
from service.api.turns import TURNED_AWAY, turn
from service.ingest.received import draft as read_draft
from service.report import Report
from service.underlining import underlined

check = StrictBlueprint("check", __name__, description="Drafts: nothing is stored.")


@check.route("/v1/check", methods=["POST"])
@check.arguments(ArticleInSchema, examples=ARTICLE)
@check.response(200, ReportSchema)
@check.alt_response(503, **TURNED_AWAY)
def draft(given: dict[str, Any]) -> Report:
    """Check a draft of up to 131,072 characters against what is stored; nothing is stored and all ids are null."""
    sent = read_draft(given, parts().settings.longest_body)
    with turn():
        report = parts().checker.check(sent)
    return underlined(report, given["body"], given["body_format"])
