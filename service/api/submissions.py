"""Submissions: sending again under the same key changes nothing, and what is checked later has an address."""

from __future__ import annotations

import hashlib
from typing import Any

from flask import request, url_for
from werkzeug.exceptions import Conflict

from service.api.callers import caller
from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.submission import SubmissionSchema
from service.article import Article
from service.identity import SentUnder, identity_of
from service.storage.submissions import Progress, Submission

submissions = StrictBlueprint("submissions", __name__, description="Articles that were accepted to be checked later.")


@submissions.route("/v1/submissions/<submission_id>", methods=["GET"])
@submissions.response(200, SubmissionSchema)
def read(submission_id: str) -> Submission:
    """What has become of an article that was sent with Prefer: respond-async; kept for a day."""
    return parts().store.submissions.one(submission_id)


def earlier(key: str | None) -> Submission | None:
    """What this caller sent under this key before; raises Conflict if that was something else."""
    found = parts().store.submissions.of_key(_own(key)) if key else None
    return _same(found) if found else None


def accepted(key: str | None, given: dict[str, Any], sent: Article) -> Submission:
    """Queue this request's article, in its canonical fields, to be checked later; raises as `earlier` does."""
    known = parts().store.submissions
    return _same(known.accept(key and _own(key), _fingerprint(), given=given, identity=identity_of(sent)))


def sent_under(key: str | None) -> SentUnder | None:
    """The key, and what this request sends under it."""
    return SentUnder(_own(key), _fingerprint()) if key else None


def _same(found: Submission) -> Submission:
    if found.fingerprint != _fingerprint():
        raise Conflict("Something else was sent under this Idempotency-Key.")
    return found


def location(submission: Submission) -> str:
    """The stored article's address once it is done, else the submission's."""
    if submission.state is Progress.DONE:
        return url_for("articles.read", article_id=submission.article_id)
    return url_for("submissions.read", submission_id=submission.id)


def _own(key: str) -> str:
    """The key as this caller's own: two systems may number their articles alike."""
    by = caller()
    return f"{by.id} {key}" if by else key


def _fingerprint() -> str:
    """Of body, path and parameters: with another source, the same body is another article."""
    return hashlib.sha256(request.full_path.encode() + b"\n" + request.get_data()).hexdigest()
