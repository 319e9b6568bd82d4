"""Check a draft: the answer of sending an article, and nothing stored."""

from __future__ import annotations

from typing import Any

from service.api.current import parts
from service.api.examples import ARTICLE
from service.api.parsing import StrictBlueprint
from service.api.received import article
from service.api.schemas.article import ArticleInSchema
from service.api.schemas.report import ReportSchema
from service.api.underlining import underlined
from service.checking import Report

check = StrictBlueprint("check", __name__, description="Drafts and single pairs: nothing is stored.")


@check.route("/v1/check", methods=["POST"])
@check.arguments(ArticleInSchema, examples=ARTICLE)
@check.response(200, ReportSchema)
def draft(given: dict[str, Any]) -> Report:
    """Check a draft against what is stored; nothing is stored and all ids are null."""
    report = parts().checker.check(article(given, parts().settings.longest_body))
    return underlined(report, given["body"], given["body_format"])
