"""No question that is asked for every article or every poll reads a whole table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection

from service.judging.verdict import Label
from service.review import Review
from service.storage.page import ResultFilter
from service.storage.store import Store
from tests.storage.building import DIMENSION, add, first_claim

BIG = ("articles", "claims", "results", "vectors", "deliveries")
ID = "01900000-0000-7000-8000-000000000000"

SQLITE_ONLY = True


@contextmanager
def plans(store: Store) -> Iterator[list[str]]:
    """The steps of SQLite's plans for the statements that are run meanwhile."""
    found: list[str] = []
    engine = store._database._engine

    def explain(connection: Connection, cursor: object, statement: str, parameters: object, *_: object) -> None:  # noqa: ARG001
        if statement.startswith(("SELECT", "UPDATE", "DELETE")) and isinstance(parameters, tuple):
            rows = connection.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            found.extend(str(row[-1]) for row in rows)

    event.listen(engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", explain)


def whole_tables(steps: list[str]) -> list[str]:
    """The steps that go through all of a big table, or sort what an index could have given in order."""
    return [step for step in steps if any(step.startswith(f"SCAN {table}") for table in BIG) or "TEMP B-TREE" in step]


READS: dict[str, Callable[[Store], object]] = {
    "the number of the last change": lambda store: store.change_seq(),
    "the same content": lambda store: store.find("a.example", "1", "hash"),
    "the same content without an external id": lambda store: store.find("a.example", None, "hash"),
    "the feed": lambda store: store.results(ResultFilter(since=5)),
    "the feed of a label": lambda store: store.results(ResultFilter(label=Label.NEW, since=5)),
    "the feed of a source": lambda store: store.results(ResultFilter(source="a.example", since=5)),
    "the feed of an article": lambda store: store.results(ResultFilter(article=ID, since=5)),
    "the newest": lambda store: store.newest(before=ID),
    "the newest of a label": lambda store: store.newest(ResultFilter(label=Label.CONFLICTING)),
    "the next page of the newest of a label": lambda store: store.newest(ResultFilter(label=Label.NEW), before=ID),
    "the surest of a label": lambda store: store.surest(ResultFilter(label=Label.CONFLICTING)),
    "the next page of the surest of a label": lambda store: store.surest(ResultFilter(label=Label.NEW), before=ID),
    "the id of the newest of a label": lambda store: store.newest_id(ResultFilter(label=Label.CONFLICTING)),
    "origins": lambda store: store.origins([ID]),
    "the articles": lambda store: store.articles(cursor="5"),
    "the articles of a source": lambda store: store.articles("a.example", cursor="5"),
    "the newest articles": lambda store: store.newest_articles(cursor="5"),
    "the newest articles of a source": lambda store: store.newest_articles("a.example", cursor="5"),
    "how many conflicts are open": lambda store: store.count(ResultFilter(label=Label.CONFLICTING), 99),
    "how many are newer": lambda store: store.count(ResultFilter(), 99, ID),
    "what was told about claims": lambda store: store.told_about([ID, ID[:-1] + "1"]),
    "published claims": lambda store: store.published([ID, ID[:-1] + "1"]),
    "webhooks that are due": lambda store: store.deliveries.webhooks_due(),
    "the next delivery": lambda store: store.deliveries.next_due(ID),
    "deliveries that wait": lambda store: store.deliveries.waiting(),
    "leads": lambda store: store.lead_vectors([ID]),
    "heads": lambda store: store.heads([ID]),
    "counts": lambda store: store.counts(),
}


CLAIMS: dict[str, Callable[[Store], object]] = {
    "the newest": lambda store: store.newest_claims(before=ID, most=4),
    "the newest of a label": lambda store: store.newest_claims(ResultFilter(label=Label.NEW), before=ID, most=4),
    "the surest of a label": lambda store: store.surest_claims(ResultFilter(label=Label.NEW), before=ID, most=4),
}


@pytest.mark.parametrize("ask", CLAIMS.values(), ids=CLAIMS)
def test_claims_in_order_are_found_by_index(store: Store, ask: Callable[[Store], object]) -> None:
    add(store, "One went. Two came", external_id="1")
    with plans(store) as steps:
        ask(store)
    sorted_ = [step for step in whole_tables(steps) if "TEMP B-TREE" in step]
    assert whole_tables(steps) == sorted_
    assert len(sorted_) <= 2  # the results of a page's claims, never those of a label


@pytest.mark.parametrize("order", ["newest", "surest"])
def test_the_other_results_of_a_claim_are_found_by_the_claim(store: Store, order: str) -> None:
    """Not by the label, of which there may be a hundred thousand."""
    add(store, "One went. Two came")
    with plans(store) as steps:
        ask = store.newest_claims if order == "newest" else store.surest_claims
        ask(ResultFilter(label=Label.NEW), most=4)
    assert len([step for step in steps if "ix_results_claim_id" in step]) == 2
    assert len([step for step in steps if "ix_results_label" in step]) == 1


@pytest.mark.parametrize("ask", READS.values(), ids=READS)
def test_reading_uses_an_index(store: Store, ask: Callable[[Store], object]) -> None:
    add(store, "One went. Two came", external_id="1")
    with plans(store) as steps:
        ask(store)
    assert steps
    assert whole_tables(steps) == []


def test_a_report_is_read_by_index(store: Store) -> None:
    stored = add(store, "One went. Two came")
    with plans(store) as steps:
        store.report(stored.article.head.id)
    assert whole_tables(steps) == []


def test_a_claims_results_on_both_sides_are_found_by_index(store: Store) -> None:
    stored = add(store, "One went. Two came")
    with plans(store) as steps:
        store.claim(stored.claims[0].id)
    assert [step for step in whole_tables(steps) if "TEMP B-TREE" not in step] == []  # a handful is sorted
    assert any("ix_results_claim_id" in step for step in steps)
    assert any("ix_results_match_id" in step for step in steps)


def test_what_a_revision_changed_is_found_by_index(store: Store) -> None:
    add(store, "One went", external_id="1")
    last = add(store, "Two went", external_id="1")
    with plans(store) as steps:
        store.last_revision(last.article.head.id)
    assert [step for step in whole_tables(steps) if "TEMP B-TREE" not in step] == []  # an article's results are sorted


def test_what_is_shown_of_a_claim_is_found_by_index(store: Store) -> None:
    stored = add(store, "One went. Two came")
    with plans(store) as steps:
        store.strongest(stored.claims[0].id, 1)
        store.known([stored.claims[0].id], 1)
    assert [step for step in whole_tables(steps) if "TEMP B-TREE" not in step] == []  # its own are sorted


def test_the_conflicts_of_some_articles_are_found_by_the_articles(store: Store) -> None:
    """Not by the label, of which there may be a hundred thousand."""
    add(store, "One went. Two came")
    with plans(store) as steps:
        store.conflicts_of([ID, ID[:-1] + "1"])
    assert any("ix_results_article_id_seq" in step for step in steps)


def test_who_said_it_first_is_counted_without_reading_the_results(store: Store) -> None:
    add(store, "One went")
    with plans(store) as steps:
        store.firsts()
    assert any("COVERING INDEX ix_results_first" in step for step in steps)
    assert any("ix_results_reviewed" in step for step in steps)


def test_catching_up_reads_only_what_changed(store: Store) -> None:
    add(store, "One went. Two came")
    with plans(store) as steps, store.changes(5, DIMENSION) as changes:
        list(changes.added)
    # the newest article is the end of an index, of which one row is read
    assert [
        step
        for step in whole_tables(steps)
        if "ix_articles" not in step and "uq_articles_seq" not in step and "sqlite_autoindex_articles" not in step
    ] == []
    assert sum("ix_articles_changed_seq" in step for step in steps) == 2


def test_writing_revising_and_deleting_use_an_index(store: Store) -> None:
    first = add(store, "One went", external_id="1")
    with plans(store) as steps:
        second = add(store, "Two went", external_id="1")
        add(store, "One came", "b.example", theirs=first_claim(store, second))
        with store.writing() as writer:
            writer.review(second.claims[0].results[0].id, Review.CONFIRMED, None, "ada")
            writer.delete(second.article.head.id)
    assert first.article.head.id
    assert [step for step in whole_tables(steps) if "TEMP B-TREE" not in step] == []  # an article's results are sorted


def test_ids_in_any_number_are_asked_for_in_few_statements(store: Store) -> None:
    """A connection keeps what it has prepared."""
    stored = add(store, ". ".join(f"Number {n} went" for n in range(40)))
    claim_ids = [claim.id for claim in stored.claims]
    asked: set[str] = set()
    event.listen(store._database._engine, "before_cursor_execute", lambda *given: asked.add(given[2]))
    for number in range(1, 41):
        assert set(store.published(claim_ids[:number])) == set(claim_ids[:number])
    assert len({statement for statement in asked if "IN (" in statement}) == 7


def test_a_whole_table_would_be_noticed(store: Store) -> None:
    with plans(store) as steps, store._database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM results ORDER BY confidence")
    assert len(whole_tables(steps)) == 2
