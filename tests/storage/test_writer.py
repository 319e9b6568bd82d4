"""What is written is whole, numbered in order, and withdrawn with what hangs on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from math import inf

import numpy as np
import pytest
import sqlalchemy as sql

from service.article import Article, ArticleHead
from service.claim import Claim, Modality, Name, NotCheckable, Polarity, Speaker
from service.errors import NotFound, Overtaken
from service.matching import published
from service.quantity import Bound, Interval, Quantity
from service.report import CheckedClaim, Report, Result
from service.review import Review
from service.storage.inserting import insert_article
from service.storage.page import ResultFilter
from service.storage.store import Store
from service.when import When
from tests.storage.building import CONFLICT, add, article, content, first_claim, put, report, unit

NEW_YEAR_IN_NEW_YORK = datetime(2019, 12, 31, 23, 30, tzinfo=timezone(timedelta(hours=-5)))


def test_a_report_comes_back_with_every_part_of_its_claims(store: Store) -> None:
    body = "“At least 25 🙂 U.S. troops” left on Dec. 31, Esper said."
    claim = Claim(
        text="At least 25 U.S. troops left",
        start=1,
        end=26,
        sentence_start=0,
        sentence_end=len(body),
        speaker=Speaker("Esper", "Mark Esper"),
        attributed=(Speaker("the Pentagon", "pentagon"), Speaker("Esper", "Mark Esper")),
        quantities=(Quantity(25, Interval(25, inf), Bound.AT_LEAST, "", "troop", ("u.s.",), "At least 25", 1, 12),),
        times=(When(date(2019, 12, 31), date(2019, 12, 31), "Dec. 31", 36, 43),),
        names=(Name("U.S.", "united states", "place", 15, 19),),
        polarity=Polarity.NEGATED,
        modality=Modality.PLANNED,
        not_checkable=NotCheckable.OPINION,
    )
    head = ArticleHead("a.example", "", "x/1", 1, "A “title”", "https://a.example/1", NEW_YEAR_IN_NEW_YORK, "en-US")
    given = Article(head, body)
    result = Result(CONFLICT, published(claim, given), None, None, "rules-1", "model-1")
    with store.writing() as writer:
        told = Report(given, (CheckedClaim(claim, (result,)),))
        stored = writer.add(told, unit("x"), unit("lead")[0], content(given))
    found = store.report(stored.article.head.id)
    assert found == stored
    assert found.claims[0].claim == claim
    assert found.article.head.published_at.utcoffset() == timedelta(hours=-5)
    assert body[claim.start : claim.end] == store.published([stored.claims[0].id])[stored.claims[0].id].quote


def test_an_article_without_claims_is_stored(store: Store) -> None:
    stored = add(store, "")
    assert store.report(stored.article.head.id) == stored
    assert stored.claims == ()


def test_what_is_added_carries_ids_numbers_and_the_time_of_the_clock(url: str) -> None:
    noon = datetime(2020, 1, 1, 12, tzinfo=UTC)
    stored = add(Store(url, now=lambda: noon), "One went. Two came")
    results = [result for claim in stored.claims for result in claim.results]
    assert stored.article.head.id
    assert all(claim.id for claim in stored.claims)
    assert [result.ours.id for result in results] == [claim.id for claim in stored.claims]
    assert len({result.seq for result in results}) == len(results)
    assert {result.created_at for result in results} == {noon}


def test_an_exception_in_the_middle_leaves_nothing(store: Store) -> None:
    before = store.change_seq()

    def interrupted() -> None:
        with store.writing() as writer:
            put(writer, article("One went. Two came"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert store.counts().articles == store.counts().claims == 0
    assert store.results().items == ()
    assert store.change_seq() == before


def test_a_failure_in_the_last_statement_leaves_nothing_of_the_first(store: Store) -> None:
    unwritable = replace(CONFLICT, evidence=(replace(CONFLICT.evidence[0], confidence=b"not JSON"),))
    told = report(article("One went. Two came"), verdict=unwritable)
    with pytest.raises((sql.exc.StatementError, TypeError), match="JSON serializable"), store.writing() as writer:
        writer.add(told, unit("a", "b"), unit("lead")[0], "hash")
    assert store.counts().articles == store.counts().claims == store.change_seq() == 0


def test_every_claim_needs_its_vector(store: Store) -> None:
    told = report(article("One went. Two came"))
    with pytest.raises(ValueError, match="2 claims came with 1 vectors"), store.writing() as writer:
        writer.add(told, unit("One went"), unit("lead")[0], "hash")


def test_two_live_revisions_of_one_article_are_refused(store: Store) -> None:
    add(store, "One went", external_id="1")
    two = article("Two went", external_id="1")
    second = replace(two, head=replace(two.head, id="two", revision=2))
    with pytest.raises(sql.exc.IntegrityError), store.writing() as writer:
        insert_article(writer._connection, second, "other", 99, datetime(2026, 5, 4, tzinfo=UTC))


def test_the_same_text_of_two_sources_is_two_articles(store: Store) -> None:
    add(store, "One went", "a.example")
    add(store, "One went", "b.example")
    assert store.counts().articles == 2


def test_changed_content_is_the_next_revision_and_its_results_replace_the_older_ones(store: Store) -> None:
    first = add(store, "One went. Two came", external_id="1")
    other = add(store, "One went away", "b.example", theirs=first_claim(store, first))
    second = add(store, "Three went", external_id="1")
    assert (second.article.head.external_id, second.article.head.revision) == ("1", 2)
    state = {result.id: result.superseded for result in store.results().items}
    assert all(state[claim.results[0].id] for claim in (*first.claims, *other.claims))
    assert not state[second.claims[0].results[0].id]
    assert store.published([first.claims[0].id]) == {}
    assert store.report(first.article.head.id).claims[0].results[0].superseded
    assert store.report(other.article.head.id).claims[0].results == ()


def test_an_article_without_external_id_is_known_by_its_content(store: Store) -> None:
    stored = add(store, "One went")
    given = article("One went")
    assert store.find("a.example", None, content(given)) == stored.article.head.id
    assert store.find("b.example", None, content(given)) is None
    assert store.find("a.example", None, "other") is None


def test_an_external_id_is_part_of_what_an_article_is(store: Store) -> None:
    stored = add(store, "One went", external_id="1")
    digest = content(article("One went"))
    assert store.find("a.example", "1", digest) == stored.article.head.id
    assert store.find("a.example", "2", digest) is None
    assert store.find("a.example", None, digest) is None
    assert store.find("a.example", "1", "other") is None


def test_a_deleted_article_is_gone_and_its_results_are_tombstones_with_new_numbers(store: Store) -> None:
    first = add(store, "One went. Two came", external_id="1")
    other = add(store, "One went away", "b.example", theirs=first_claim(store, first))
    seen = store.change_seq()
    with store.writing() as writer:
        writer.delete(first.article.head.id)
    tombstones = store.results(ResultFilter(since=seen)).items
    assert {result.id for result in tombstones} == {claim.results[0].id for claim in (*first.claims, *other.claims)}
    assert all(result.deleted and result.seq > seen for result in tombstones)
    with pytest.raises(NotFound):
        store.report(first.article.head.id)
    with pytest.raises(NotFound):
        store.claim(first.claims[0].id)
    assert store.find("a.example", "1", content(first.article)) is None


def test_a_deleted_article_takes_its_earlier_revisions_with_it(store: Store) -> None:
    first = add(store, "One went", external_id="1")
    second = add(store, "Two went", external_id="1")
    with store.writing() as writer:
        writer.delete(second.article.head.id)
    with pytest.raises(NotFound):
        store.report(first.article.head.id)
    assert [result.deleted for result in store.results().items] == [True, True]


def test_what_was_deleted_is_not_superseded(store: Store) -> None:
    first = add(store, "One went", external_id="1")
    with store.writing() as writer:
        writer.delete(first.article.head.id)
    second = add(store, "Two went", external_id="1")

    assert second.article.head.revision == 2
    assert [(result.deleted, result.superseded) for result in store.results().items] == [(True, False), (False, False)]


def test_a_superseded_result_does_not_come_again_when_its_match_is_superseded_too(store: Store) -> None:
    first = add(store, "One went", external_id="1")
    add(store, "One left", "b.example", "1", theirs=first_claim(store, first))
    add(store, "One fell", "b.example", "1")
    seen = store.change_seq()
    add(store, "One rose", external_id="1")
    assert [result.superseded for result in store.results(ResultFilter(since=seen)).items] == [True, False]


def test_an_article_sent_again_after_its_deletion_is_a_new_revision(store: Store) -> None:
    first = add(store, "One went", external_id="1")
    with store.writing() as writer:
        writer.delete(first.article.head.id)
    assert add(store, "One went", external_id="1").article.head.revision == 2


@pytest.mark.parametrize("again", [False, True])
def test_an_article_that_is_not_there_cannot_be_deleted(store: Store, again: bool) -> None:
    id_ = "01900000-0000-7000-8000-000000000000"
    if again:
        id_ = add(store, "One went").article.head.id
        with store.writing() as writer:
            writer.delete(id_)
    with pytest.raises(NotFound), store.writing() as writer:
        writer.delete(id_)


def test_a_review_is_kept_and_comes_again_in_the_feed(url: str) -> None:
    noon = datetime(2020, 1, 1, 12, tzinfo=UTC)
    store = Store(url, now=lambda: noon)
    [claim] = add(store, "One went").claims
    seen = store.change_seq()
    with store.writing() as writer:
        reviewed = writer.review(claim.results[0].id, Review.DISMISSED, "other event", "ada")
    assert (reviewed.review, reviewed.review_reason, reviewed.reviewer) == ("dismissed", "other event", "ada")
    assert reviewed.reviewed_at == noon
    assert store.results(ResultFilter(since=seen)).items == (reviewed,)
    assert store.result(reviewed.id) == reviewed


@pytest.mark.parametrize(
    ("revised", "kept"), [("Three went. All is well", True), ("Three went away", False), ("Five went", False)]
)
def test_a_review_holds_in_later_revisions_while_the_passage_says_the_same(
    store: Store, revised: str, kept: bool
) -> None:
    theirs = first_claim(store, add(store, "Four went"))
    [claim] = add(store, "Three went", "b.example", "1", theirs).claims
    with store.writing() as writer:
        writer.review(claim.results[0].id, Review.DISMISSED, "two ferries", "ada")

    for body in (revised, f"{revised}. More follows"):
        again = add(store, body, "b.example", "1", theirs).claims[0].results[0]
        stored = store.result(again.id)
        assert (stored.review, stored.review_reason) == (again.review, again.review_reason)
        assert (again.review, again.reviewer) == ((Review.DISMISSED, "ada") if kept else (Review.OPEN, None))


def test_a_review_holds_when_the_other_article_is_revised(store: Store) -> None:
    theirs = add(store, "Four went", "a.example", "1")
    ours = add(store, "Three went", "b.example", "1", first_claim(store, theirs))
    with store.writing() as writer:
        writer.review(ours.claims[0].results[0].id, Review.CONFIRMED, None, "ada")
    revised = add(store, "Four went. All is well", "a.example", "1", first_claim(store, ours))
    assert revised.claims[0].results[0].review is Review.CONFIRMED


def test_a_review_can_be_taken_back(store: Store) -> None:
    [claim] = add(store, "One went").claims
    with store.writing() as writer:
        writer.review(claim.results[0].id, Review.CONFIRMED, None, "ada")
        again = writer.review(claim.results[0].id, Review.OPEN, None, None)
    assert (again.review, again.reviewer, again.reviewed_at) == (Review.OPEN, None, None)


@pytest.mark.parametrize(
    ("again", "changes"),
    [
        ((Review.DISMISSED, "other event", "ada"), False),
        ((Review.DISMISSED, "other place", "ada"), True),
        ((Review.DISMISSED, "other event", "bea"), True),
        ((Review.CONFIRMED, "other event", "ada"), True),
        ((Review.OPEN, None, None), True),
    ],
)
def test_the_same_review_again_is_no_change(
    store: Store, again: tuple[Review, str | None, str | None], changes: bool
) -> None:
    [claim] = add(store, "One went").claims
    with store.writing() as writer:
        first = writer.review(claim.results[0].id, Review.DISMISSED, "other event", "ada")
        second = writer.review(first.id, *again)
    assert (second != first, second.seq > first.seq) == (changes, changes)


def test_a_result_that_is_not_there_cannot_be_reviewed(store: Store) -> None:
    before = store.change_seq()
    with pytest.raises(NotFound), store.writing() as writer:
        writer.review("01900000-0000-7000-8000-000000000000", Review.CONFIRMED, None, None)
    assert store.change_seq() == before


def test_vectors_are_kept_to_a_thousandth(store: Store) -> None:
    stored = add(store, "One went")
    lead = store.lead_vectors([stored.article.head.id])[stored.article.head.id]
    assert lead.dtype == np.float32
    np.testing.assert_allclose(lead, unit("One went")[0], atol=1e-3)


def test_a_text_that_came_before_the_one_stored_meanwhile_is_overtaken(store: Store) -> None:
    first = store.arrival()
    later = store.arrival()
    with store.writing() as writer:
        stored = put(writer, article("Two went.", external_id="x/1"))
        writer.arrived([stored.article.head.id], later.at)
    source = stored.article.head.source
    with store.writing() as writer:
        with pytest.raises(Overtaken):
            writer.require_latest(source, "x/1", first)
        writer.require_latest(source, "x/1", later)
        writer.require_latest(source, "x/2", first)
        writer.require_latest(source, "x/1", store.arrival())


def test_what_came_before_its_article_was_taken_down_is_overtaken(store: Store) -> None:
    with store.writing() as writer:
        stored = put(writer, article("Two went.", external_id="x/1"))
    came = store.arrival()
    with store.writing() as writer:
        writer.delete(stored.article.head.id)
    with store.writing() as writer, pytest.raises(Overtaken):
        writer.require_latest(stored.article.head.source, "x/1", came)
