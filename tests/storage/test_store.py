"""Reading what is stored."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from functools import partial
from operator import attrgetter

import pytest
import sqlalchemy as sql

from service.claim import Claim
from service.errors import InvalidInput, ModelUnusable, NotFound
from service.judging.verdict import NO_MATCH, Label, Reason, Verdict
from service.ledger.told import Told
from service.matching import PublishedClaim, published
from service.report import CheckedClaim, Report, Result
from service.review import Review, Tallied
from service.splitting.amounts.quantities import read_quantities
from service.storage import claims
from service.storage.page import ResultFilter
from service.storage.store import Store
from service.storage.tallies import Counts
from tests.storage.building import CONFLICT, add, article, first_claim, put, report, unit

NOWHERE = "01900000-0000-7000-8000-000000000000"


def test_an_empty_store_holds_nothing(store: Store) -> None:
    assert store.change_seq() == 0
    assert (store.counts().articles, store.counts().claims) == (0, 0)
    assert store.counts().results == dict.fromkeys(Label, 0)
    assert store.results().items == store.articles().items == ()


def test_a_store_that_was_closed_opens_again_when_asked(store: Store) -> None:
    add(store, "One went")
    store.close()
    assert store.counts().articles == 1


def test_unknown_ids_are_not_found(store: Store) -> None:
    for ask in (store.report, store.claim, store.result, lambda claim: store.strongest(claim, 5)):
        with pytest.raises(NotFound, match=NOWHERE):
            ask(NOWHERE)
    assert store.published([NOWHERE]) == {}
    assert store.lead_vectors([NOWHERE]) == store.heads([NOWHERE]) == {}


def test_the_feed_is_paged_by_number_and_tells_each_result_once(store: Store) -> None:
    stored = [add(store, f"Number {n} went. Number {n} came", "a.example", str(n)) for n in range(5)]
    seen, cursor = [], None
    while True:
        page = store.results(cursor=cursor, limit=3)
        seen += [result.id for result in page.items]
        if (cursor := page.next_cursor) is None:
            break
    assert seen == [result.id for told in stored for claim in told.claims for result in claim.results]
    assert [result.seq for result in store.results().items] == sorted(result.seq for result in store.results().items)


def test_a_full_last_page_leads_nowhere(store: Store) -> None:
    add(store, "One went. Two came")
    assert store.results(limit=2).next_cursor is None
    assert store.results(limit=1).next_cursor is not None


def test_the_feed_is_filtered_by_label_source_article_number_and_confidence(store: Store) -> None:
    first = add(store, "One went. Two came", "a.example")
    second = add(store, "One left", "b.example", theirs=first_claim(store, first))
    [conflict] = second.claims[0].results

    def found(**which: object) -> int:
        return len(store.results(ResultFilter(**which)).items)

    assert store.results(ResultFilter(label=Label.CONFLICTING)).items == (store.result(conflict.id),)
    assert (found(label=Label.NEW), found(label=Label.AGREEING)) == (2, 0)
    assert (found(source="a.example"), found(source="b.example"), found(source="c.example")) == (2, 1, 0)
    assert (found(article=first.article.head.id), found(article=second.article.head.id)) == (2, 1)
    assert (found(since=conflict.seq - 1), found(since=conflict.seq)) == (1, 0)
    assert (found(min_confidence=0.9), found(min_confidence=0.95)) == (3, 2)
    assert found(label=Label.NEW, source="b.example") == 0


def test_the_newest_come_first_a_page_at_a_time_and_a_review_moves_nothing(store: Store) -> None:
    first, second, third = (add(store, text).claims[0].results[0].id for text in ("One", "Two", "Three"))
    with store.writing() as writer:
        writer.review(first, Review.CONFIRMED, None, None)

    page = store.newest(limit=2)
    assert [result.id for result in page.items] == sorted([first, second, third], reverse=True)[:2]
    last = store.newest(before=page.next_cursor, limit=2)
    assert [result.id for result in last.items] == sorted([first, second, third])[:1]
    assert last.next_cursor is None


def test_results_of_one_article_stand_in_its_order_in_the_feed_and_among_the_newest(store: Store) -> None:
    said = [f"Thing {number} went" for number in range(12)]
    report = add(store, ". ".join(said))

    assert [claim.claim.text for claim in report.claims] == said
    assert [result.ours.claim.text for result in store.results().items] == said
    assert [result.ours.claim.text for result in store.newest(limit=20).items] == said
    assert [claim.id for claim in report.claims] == sorted(claim.id for claim in report.claims)


def test_the_newest_are_live_and_filtered_by_kind_age_and_review(store: Store) -> None:
    first = add(store, "One went", "a.example")
    [conflict] = add(store, "One left", "b.example", theirs=first_claim(store, first)).claims[0].results
    assert conflict.created_at is not None
    later = conflict.created_at + timedelta(seconds=1)

    def found(**which: object) -> int:
        return len(store.newest(ResultFilter(**which)).items)

    assert (found(reason=Reason.AMOUNTS_DIFFER), found(reason=Reason.TIMES_DIFFER)) == (1, 0)
    assert (found(created_after=first.claims[0].results[0].created_at), found(created_after=later)) == (2, 0)
    assert (found(review=Review.OPEN), found(review=Review.DISMISSED)) == (2, 0)
    assert found(standing=True) == 2
    with store.writing() as writer:
        writer.review(conflict.id, Review.DISMISSED, "other event", None)
    assert (found(review=Review.OPEN), found(review=Review.DISMISSED), found(review=Review.CONFIRMED)) == (1, 1, 0)
    assert found(standing=True) == 1
    with store.writing() as writer:
        writer.delete(first.article.head.id)
    assert found() == 0


def test_what_agrees_and_conflicts_is_tallied_by_source_reason_and_review(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went", "a.example"))
    [first] = add(store, "One left", "b.example", theirs=theirs).claims[0].results
    add(store, "One fell", "b.example", theirs=theirs)
    with store.writing() as writer:
        writer.review(first.id, Review.CONFIRMED, None, None)

    alike = ("b.example", Label.CONFLICTING, Reason.AMOUNTS_DIFFER)
    assert set(store.tallied()) == {Tallied(*alike, Review.OPEN, 1), Tallied(*alike, Review.CONFIRMED, 1)}


AGREE = Verdict(Label.AGREEING, 0.9, Reason.SAME_AMOUNT, ())


def test_who_said_first_what_others_agree_with_is_counted_by_source(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went", "a.example"))
    with store.writing() as writer:
        put(writer, article("One left. Two left", "b.example"), theirs, AGREE)
    add(store, "One fell", "c.example", theirs=theirs)
    assert store.firsts() == {"a.example": 2}


def test_an_agreement_that_an_editor_dismissed_does_not_make_a_source_the_first(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went", "a.example"))
    with store.writing() as writer:
        stored = put(writer, article("One left. Two left", "b.example"), theirs, AGREE)
    one, other = (claim.results[0].id for claim in stored.claims)
    for result, left in ((one, {"a.example": 1}), (other, {})):
        with store.writing() as writer:
            writer.review(result, Review.DISMISSED, "other event", None)
        assert store.firsts() == left


def test_articles_that_came_again_changed_are_counted_once_each(store: Store) -> None:
    for body in ("One went", "Two went", "Three went"):
        add(store, body, "a.example", "1")
    add(store, "One came", "b.example", "1")
    assert store.revised() == {"a.example": 1}


def resolved(store: Store, article_id: str) -> list[str]:
    return [result.id for result in store.last_revision(article_id).resolved]


def test_a_revision_that_conflicts_no_more_has_resolved_the_conflict_whatever_comes_later(store: Store) -> None:
    other = add(store, "One went", "b.example", "1")
    [conflict] = add(store, "One left", external_id="1", theirs=first_claim(store, other)).claims[0].results
    last = add(store, "One came", external_id="1").article.head.id
    assert resolved(store, last) == [conflict.id]
    add(store, "Two went", "b.example", "1")
    assert resolved(store, last) == [conflict.id]


def test_a_conflict_that_another_articles_revision_ended_is_not_resolved_by_this_ones(store: Store) -> None:
    other = add(store, "One went", "b.example", "1")
    first = add(store, "One left", external_id="1", theirs=first_claim(store, other))
    other = add(store, "Two went", "b.example", "1", theirs=first_claim(store, first))
    last = add(store, "One fell", external_id="1", theirs=first_claim(store, other)).article.head.id
    assert resolved(store, last) == []
    with store.writing() as writer:  # which gives the result a later number
        writer.review(first.claims[0].results[0].id, Review.CONFIRMED, None, None)
    assert resolved(store, last) == []


def test_a_conflict_that_both_sides_kept_is_not_resolved_by_the_first_to_be_revised(store: Store) -> None:
    other = add(store, "One went", "b.example", "1")
    add(store, "One left", external_id="1", theirs=first_claim(store, other))
    last = add(store, "One fell", external_id="1", theirs=first_claim(store, other))
    add(store, "Two went", "b.example", "1", theirs=first_claim(store, last))
    assert resolved(store, last.article.head.id) == []


def test_the_newest_articles_come_first_a_page_at_a_time(store: Store) -> None:
    stored = [add(store, f"Number {n} went", "ab"[n % 2], str(n)).article.head.id for n in range(5)]
    first = store.newest_articles(limit=3)
    second = store.newest_articles(cursor=first.next_cursor, limit=3)
    assert [head.id for page in (first, second) for head in page.items] == stored[::-1]
    assert second.next_cursor is None
    assert [head.id for head in store.newest_articles("b").items] == [stored[3], stored[1]]


def test_an_articles_conflicts_are_counted_by_claim_without_the_dismissed(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went", "a.example"))
    told = add(store, "One left. Two left. Three left", "b.example", theirs=theirs)
    quiet = add(store, "One came", "c.example")
    with store.writing() as writer:
        writer.review(told.claims[0].results[0].id, Review.DISMISSED, "no", None)
        writer.review(told.claims[1].results[0].id, Review.CONFIRMED, None, None)
    asked = [told.article.head.id, quiet.article.head.id]
    assert store.conflicts_of(asked) == {told.article.head.id: 2}


def test_results_are_counted_no_further_than_asked(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went", "a.example"))
    told = add(store, "One left. Two left. Three left", "b.example", theirs=theirs)
    results = [result.id for claim in told.claims for result in claim.results]
    conflicts = ResultFilter(label=Label.CONFLICTING, review=Review.OPEN)
    assert store.count(conflicts, 99) == 3
    assert store.count(conflicts, 2) == 2
    assert store.count(conflicts, 99, min(results)) == 2
    with store.writing() as writer:
        writer.review(results[0], Review.CONFIRMED, None, None)
    assert store.count(conflicts, 99) == 2


def test_the_strongest_results_of_a_claim_come_first_and_all_are_counted(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went", "a.example"))
    weak = replace(CONFLICT, confidence=0.6)
    with store.writing() as writer:
        agree, less, more, dismissed = (
            put(writer, article(f"{n} left", "b.example"), theirs, verdict).claims[0].results[0].id
            for n, verdict in enumerate((AGREE, weak, CONFLICT, CONFLICT))
        )
        writer.review(dismissed, Review.DISMISSED, "no", None)
    claim, found, number = store.strongest(theirs.id, 10)
    assert claim.id == theirs.id
    assert [result.id for result in found if result.theirs] == [more, less, dismissed, agree]
    assert number == len(found) == 5  # with its own, which nothing matched
    assert [result.id for result in store.strongest(theirs.id, 2)[1]] == [more, less]
    assert store.strongest(theirs.id, 2)[2] == number


def test_equally_sure_results_are_ordered_by_their_weight_as_any_others(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went", "a.example"))
    for n, verdict in enumerate((CONFLICT, AGREE, CONFLICT, AGREE, CONFLICT, replace(CONFLICT, confidence=0.6))):
        with store.writing() as writer:
            [stored] = put(writer, article(f"{n} left", "b.example"), theirs, verdict).claims[0].results
            if n == 2:
                writer.review(stored.id, Review.DISMISSED, "no", None)
    found = store.strongest(theirs.id, 10)[1]
    assert list(found) == sorted(store.claim(theirs.id)[1], key=attrgetter("weight"), reverse=True)
    assert len(found) == 7 > len({result.weight[:-1] for result in found})  # some differ in nothing but their ids


def test_of_published_claims_those_with_figures_can_be_asked_for(store: Store) -> None:
    plain = add(store, "One went").claims[0].id
    counted = Claim("25 people left", 0, 14, 0, 14, quantities=read_quantities("25 people left"))
    told = article("25 people left", "b.example")
    result = Result(NO_MATCH, published(counted, told), None, None, "rules-1", "model-1")
    with store.writing() as writer:
        stored = writer.add(Report(told, (CheckedClaim(counted, (result,)),)), unit("a"), unit("b")[0], "hash")
    assert set(store.published([plain, stored.claims[0].id], with_figures=True)) == {stored.claims[0].id}


def test_sources_are_those_of_live_articles(store: Store) -> None:
    add(store, "One went", "b.example")
    add(store, "Two came", "a.example")
    gone = add(store, "Three", "c.example")
    with store.writing() as writer:
        writer.delete(gone.article.head.id)
    assert store.sources() == ["a.example", "b.example"]


@pytest.mark.parametrize("cursor", ["", "x", "-1", "1.5", "٣", "9" * 30])
def test_a_cursor_that_no_page_gave_is_refused(store: Store, cursor: str) -> None:
    for ask in (store.results, store.articles):
        with pytest.raises(InvalidInput, match="/cursor"):
            ask(cursor=cursor)


@pytest.mark.parametrize("before", ["zz", "0", "018F3A5C-0000-7000-8000-000000000000"])
def test_an_id_that_no_page_ended_with_is_refused(store: Store, before: str) -> None:
    for ask in (store.newest, store.surest, partial(store.newest_claims, most=1), partial(store.surest_claims, most=1)):
        with pytest.raises(InvalidInput, match="/before"):
            ask(before=before)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["ferry"], ["c", "a"]),
        (["FERRY", "port"], ["a"]),
        (["herald"], ["c", "a"]),
        (["the herald", "runs"], ["a"]),
        (["élysée"], ["b"]),
        (["50%"], ["b"]),
        (["5_"], []),
        (["%"], ["b"]),
        (["/"], ["c"]),
        (["\\"], []),
        (["one went"], []),
        ([], ["d", "c", "b", "a"]),
    ],
)
def test_articles_are_found_by_words_of_their_title_and_source(
    store: Store, words: list[str], found: list[str]
) -> None:
    for external_id, source, title in (
        ("a", "The Herald", "Ferry runs aground off Port Ellery"),
        ("b", "courier.example", "L’ÉLYSÉE: 50% more"),
        ("c", "The Herald", "Ferry/bus"),
        ("d", "gazette.example", None),
    ):
        titled = article("One went", source, external_id)
        with store.writing() as writer:
            put(writer, replace(titled, head=replace(titled.head, title=title)))
    assert [head.external_id for head in store.newest_articles(words=words).items] == found


def test_articles_found_by_words_come_a_page_at_a_time(store: Store) -> None:
    stored = [add(store, f"Number {n} went", f"{'ab'[n % 2]}.example", str(n)).article.head for n in range(6)]
    first = store.newest_articles(words=["B.example"], limit=2)
    assert first.items == (stored[5], stored[3])
    assert store.newest_articles(cursor=first.next_cursor, words=["B.example"], limit=2).items == (stored[1],)
    assert store.newest_articles("a.example", words=["B.example"]).items == ()


def test_articles_are_listed_oldest_first_a_page_at_a_time(store: Store) -> None:
    stored = [add(store, f"Number {n} went", "ab"[n % 2], str(n)).article.head for n in range(5)]
    add(store, "Number 4 came", "a", "4")
    first = store.articles(limit=3)
    rest = store.articles(cursor=first.next_cursor, limit=3)
    assert first.items + rest.items[:1] == tuple(stored[:4])
    assert [head.revision for head in rest.items] == [1, 2]
    assert rest.next_cursor is None
    assert store.articles(source="b").items == (stored[1], stored[3])


def test_a_claim_is_told_with_every_result_it_has_part_in(store: Store) -> None:
    first = add(store, "One went. Two came", "a.example")
    second = add(store, "One left", "b.example", theirs=first_claim(store, first))
    found, results = store.claim(first.claims[0].id)
    assert (found.quote, found.article.source) == ("One went", "a.example")
    assert [result.id for result in results] == [first.claims[0].results[0].id, second.claims[0].results[0].id]
    assert results[1].theirs == found


def test_what_was_told_about_a_claim_is_found_from_either_side_once_and_with_what_was_dismissed(store: Store) -> None:
    first = add(store, "Some 3,000 came")
    theirs = first_claim(store, first)
    second = add(store, "4,000 came", "b.example", theirs=theirs)
    alone = add(store, "Nobody came", "c.example")
    claim_ids = [theirs.id, second.claims[0].id]
    told = Told((claim_ids[1], 0), (claim_ids[0], 2), Reason.AMOUNTS_DIFFER)
    assert store.told_about(claim_ids) == store.told_about(claim_ids[:1]) == store.told_about(claim_ids[1:]) == [told]
    assert store.told_about([alone.claims[0].id]) == []
    with store.writing() as writer:
        writer.review(second.claims[0].results[0].id, Review.DISMISSED, "other event", None)
    assert store.told_about(claim_ids) == [replace(told, dismissed=True)]
    with store.writing() as writer:
        writer.delete(first.article.head.id)
    assert store.told_about(claim_ids) == []


def test_claims_are_known_with_the_weightiest_of_their_results_unless_they_were_withdrawn(store: Store) -> None:
    first = add(store, "One went. Two came", "a.example", "1")
    theirs = first_claim(store, first)
    conflicts = [add(store, f"{n} left", "b.example", str(n), theirs=theirs) for n in range(3)]
    asked = [theirs.id, first.claims[1].id, conflicts[0].claims[0].id]

    known = store.known(asked, 2)

    assert set(known) == set(asked)
    assert (known[theirs.id].claim, known[theirs.id].article) == (theirs.claim, theirs.article)
    assert known[theirs.id].results == store.strongest(theirs.id, 2)[1]
    assert [result.verdict.label for result in known[theirs.id].results] == [Label.CONFLICTING] * 2
    assert [len(known[one].results) for one in asked] == [2, 1, 1]
    assert known[theirs.id].origin == store.origins([theirs.id])[theirs.id]
    with store.writing() as writer:
        writer.delete(conflicts[0].article.head.id)
    add(store, "One stayed", "a.example", "1")
    assert store.known([*asked, NOWHERE], 2) == {}


def test_more_claims_than_fit_a_statement_are_published(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "IDS_A_STATEMENT", 7)
    stored = add(store, ". ".join(f"Number {n} went" for n in range(20)))
    found = store.published([claim.id for claim in stored.claims])
    assert {id_: told.claim for id_, told in found.items()} == {claim.id: claim.claim for claim in stored.claims}
    assert {told.article.id for told in found.values()} == {stored.article.head.id}


def test_a_store_belongs_to_the_model_that_made_its_vectors(store: Store) -> None:
    store.use_encoder("model-1", 8)
    store.use_encoder("model-1", 8)
    for name, dimension in (("model-2", 8), ("model-1", 16)):
        with pytest.raises(ModelUnusable, match=r"model-1 \(8 dimensions\)"):
            store.use_encoder(name, dimension)


def test_counts_are_those_of_the_rows_after_any_writing(store: Store) -> None:
    first = add(store, "One went. Two came", external_id="1")
    other = add(store, "One left. Two left. Three left", "b.example", theirs=first_claim(store, first))
    add(store, "One went", external_id="1")
    add(store, "", "c.example")
    with store.writing() as writer:
        writer.review(other.claims[0].results[0].id, Review.CONFIRMED, None, "ada")
        writer.delete(other.article.head.id)
    live = [store.report(head.id) for head in store.articles().items]
    labels = Counter(result.verdict.label for result in store.results().items if not result.deleted | result.superseded)
    assert store.counts() == Counts(
        len(live), sum(len(told.claims) for told in live), {label: labels[label] for label in Label}
    )


def test_counts_leave_out_what_was_withdrawn(store: Store) -> None:
    add(store, "One went. Two came", external_id="1")
    add(store, "One went", external_id="1")
    assert (store.counts().articles, store.counts().claims, store.counts().results[Label.NEW]) == (1, 1, 1)


def test_readers_do_not_wait_for_a_writer_and_see_nothing_of_it(store: Store) -> None:
    with store._database.writing() as connection:
        connection.exec_driver_sql("UPDATE store SET seq = 99")
        assert store.change_seq() == 0
    assert store.change_seq() == 99


def test_what_is_read_together_was_true_together(store: Store) -> None:
    asking = sql.text("SELECT count(*) FROM articles")
    with store._database.reading() as connection:
        before = connection.execute(asking).scalar()
        add(store, "One went")
        assert connection.execute(asking).scalar() == before


def test_threads_take_turns(store: Store) -> None:
    def load(source: str) -> None:
        for number in range(10):
            add(store, f"Number {number} went", source, str(number))

    threads = [threading.Thread(target=load, args=(f"{name}.example",)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.counts().articles == 40


def add_sure(store: Store, theirs: PublishedClaim, number: int, *confidences: float) -> list[str]:
    """Store an article with one claim, and a conflict with the other claim for each confidence; the conflicts' ids."""
    given = article(f"Number {number} went", "b.example", str(number))
    [claim] = report(given).claims
    verdicts = [replace(CONFLICT, confidence=confidence) for confidence in confidences]
    results = tuple(replace(claim.results[0], verdict=verdict, theirs=theirs) for verdict in verdicts)
    with store.writing() as writer:
        stored = writer.add(
            Report(given, (replace(claim, results=results),)), unit("a"), unit("b")[0], f"hash {number}"
        )
    return [result.id for result in stored.claims[0].results]


def test_the_surest_come_first_a_page_at_a_time_and_of_those_equally_sure_the_newest(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went"))
    [[half], [most], [early], [late]] = (
        add_sure(store, theirs, number, sure) for number, sure in enumerate((0.5, 0.9, 0.7, 0.7))
    )
    conflicts = ResultFilter(label=Label.CONFLICTING)
    for ask in (store.surest, partial(store.surest_claims, most=4)):
        page = ask(conflicts, limit=2)
        last = ask(conflicts, page.next_cursor, limit=2)
        assert page.next_cursor == late
        assert last.next_cursor is None
    assert [result.id for result in store.surest(conflicts).items] == [most, late, early, half]
    assert [one.results[0].id for one in store.surest_claims(conflicts, most=4).items] == [most, late, early, half]
    assert [result.id for result in store.newest(conflicts).items] == [late, early, most, half]


def test_the_next_page_of_the_surest_follows_a_result_that_was_reviewed_or_withdrawn_since(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went"))
    for number, sure in enumerate((0.9, 0.8, 0.7, 0.6)):
        add_sure(store, theirs, number, sure)
    still_open = ResultFilter(label=Label.CONFLICTING, review=Review.OPEN)
    first = store.surest_claims(still_open, limit=2, most=4)
    with store.writing() as writer:
        writer.review(first.items[0].results[0].id, Review.CONFIRMED, None, None)
        writer.delete(first.items[1].results[0].ours.article.id)
    add_sure(store, theirs, 4, 0.95)

    rest = store.surest_claims(still_open, first.next_cursor, limit=2, most=4).items
    assert [one.results[0].verdict.confidence for one in rest] == [0.7, 0.6]
    assert store.surest(still_open, "01900000-0000-7000-8000-000000000000").items == ()


def test_a_claims_results_come_together_at_the_place_of_its_surest(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went"))
    several = add_sure(store, theirs, 1, 0.6, 0.9, 0.7)
    [one] = add_sure(store, theirs, 2, 0.8)
    found = store.surest_claims(ResultFilter(label=Label.CONFLICTING), most=4).items
    assert [together.results[0].id for together in found] == [several[1], one]
    assert {result.id for result in found[0].results} == set(several)
    less = store.surest_claims(ResultFilter(label=Label.CONFLICTING, min_confidence=0.75), most=4).items
    assert [[result.id for result in together.results] for together in less] == [[several[1]], [one]]


def test_the_newest_result_is_known_by_its_id(store: Store) -> None:
    assert store.newest_id() == ""
    theirs = first_claim(store, add(store, "One went"))
    [sure], [newer] = add_sure(store, theirs, 1, 0.9), add_sure(store, theirs, 2, 0.5)
    assert store.newest_id(ResultFilter(label=Label.CONFLICTING)) == newer
    assert store.newest_id(ResultFilter(min_confidence=0.9, label=Label.CONFLICTING)) == sure


def test_a_claims_results_come_together_at_the_place_of_its_newest(store: Store) -> None:
    first = first_claim(store, add(store, "One went"))
    for number in range(4):
        add(store, f"Number {number} went. Number {number} came", "b.example", str(number), theirs=first)
    conflicts = ResultFilter(label=Label.CONFLICTING)
    seen, before = [], None
    while True:
        page = store.newest_claims(conflicts, before, limit=3, most=4)
        seen += page.items
        if (before := page.next_cursor) is None:
            break
    claims = [together.results[0].ours.id for together in seen]
    assert len(claims) == len(set(claims)) == 8
    for together, claim in zip(seen, claims, strict=True):
        assert {result.ours.id for result in together.results} == {claim}
    newest = [max(result.id for result in together.results) for together in seen]
    assert newest == sorted(newest, reverse=True)
    told = [result.id for together in seen for result in together.results]
    assert sorted(told) == sorted(result.id for result in store.newest(conflicts).items)


def test_of_a_claims_many_results_the_weightiest_come_and_the_others_are_counted(store: Store) -> None:
    theirs = first_claim(store, add(store, "One went"))
    given = article("Two came", "b.example")
    [claim] = report(given).claims
    verdicts = [replace(CONFLICT, confidence=share / 10) for share in (5, 9, 7, 6, 8)] + [AGREE]
    results = [replace(claim.results[0], verdict=verdict, theirs=theirs) for verdict in verdicts]
    with store.writing() as writer:
        told = replace(claim, results=tuple(results))
        writer.add(Report(given, (told,)), unit("a"), unit("b")[0], "hash")
    [together] = store.newest_claims(ResultFilter(source="b.example"), most=2).items
    assert [result.verdict.confidence for result in together.results] == [0.9, 0.8]
    assert (together.left_out, together.all) == (4, 6)
    surest = together.results[0].id
    with store.writing() as writer:
        writer.review(surest, Review.DISMISSED, "no", None)
    [together] = store.newest_claims(ResultFilter(label=Label.CONFLICTING), most=4).items
    assert [result.verdict.confidence for result in together.results] == [0.8, 0.7, 0.6, 0.5, 0.9]
    assert together.left_out == 0


def test_a_claim_is_its_own_origin_until_it_is_known_whose_text_it_repeats(store: Store) -> None:
    stored = add(store, "One went")
    [claim] = stored.claims
    assert claim.origin is not None
    assert claim.origin.claim_id == claim.id
    assert claim.copied_from is None
    assert store.origins([claim.id]) == {claim.id: claim.origin}
    assert store.origins([NOWHERE]) == {}
