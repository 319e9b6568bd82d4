"""Every word that is not plain has its paragraph on one page, and what leads there arrives."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from service.desk import meanings
from service.desk.wording import ANSWERS, LABELS, STANDS, TERMS
from service.desk.words import SECTIONS
from service.judging.verdict import Label, Reason
from service.reasons import REASONS
from service.storage.page import ResultFilter
from service.wiring import Crosscheck
from tests.desk.test_pages import DRAFT, text

ANCHORS = [word.anchor for section in SECTIONS for word in section.words]


@pytest.fixture
def anchors(client: FlaskClient) -> dict[str, tuple[str, str]]:
    """The word and the meaning at each anchor of the page."""
    entries = r'<div id="([^"]+)"><dt>([^<]+)</dt><dd>([^<]+)</dd></div>'
    return {anchor: (word, meaning) for anchor, word, meaning in re.findall(entries, text(client, "/words"))}


@pytest.mark.parametrize("code", [*Label, *Reason])
def test_every_label_and_every_reason_is_explained(anchors: dict[str, tuple[str, str]], code: Label | Reason) -> None:
    word, meaning = anchors[code.value]
    assert word == (LABELS[code] if isinstance(code, Label) else REASONS[code])
    assert len(meaning.split()) > 8


def test_so_is_what_else_is_not_plain_and_nothing_twice(anchors: dict[str, tuple[str, str]]) -> None:
    assert {word for word, _ in anchors.values()} == {
        *LABELS.values(), *REASONS.values(), *TERMS.values(), *ANSWERS.values()
    }  # fmt: skip
    assert sorted(anchors) == sorted(set(ANCHORS)) == sorted(ANCHORS)


def test_every_word_of_the_ledgers_last_column_is_told() -> None:
    assert [word for word in STANDS.values() if f"“{word}”" not in meanings.TERMS["against"]] == []


def test_no_reason_stands_under_two_labels() -> None:
    assert sorted(reason for meant in meanings.REASONS.values() for reason in meant) == sorted(Reason)


def test_a_reason_is_explained_under_the_label_that_its_results_have(crosscheck: Crosscheck) -> None:
    found = {result.verdict for result in crosscheck.store.newest(ResultFilter(), limit=500).items}
    assert {verdict.label for verdict in found} == {*Label}
    assert [one for one in found if one.reason not in meanings.REASONS[one.label]] == []


def test_every_word_that_leads_to_its_meaning_arrives(client: FlaskClient, crosscheck: Crosscheck) -> None:
    conflicts = crosscheck.store.newest(ResultFilter(label=Label.CONFLICTING)).items
    paths = ["/", "/?label=agreeing", "/?label=new", "/figures?q=embassy attackers", f"/claims/{conflicts[0].ours.id}"]
    paths += [f"/articles/{head.id}" for head in crosscheck.store.articles().items]
    pages = [text(client, path) for path in paths]
    pages.append(client.post("/draft", data={**DRAFT, "published_at": "2020-01-01"}).get_data(as_text=True))
    led = {anchor for page in pages for anchor in re.findall(r'href="/words#([^"]*)"', page)}
    assert led <= set(ANCHORS)
    assert led >= {*Label, "sure", "between-speakers", "allows", "against", "amounts_differ", "no_match"}


def test_a_draft_is_not_left_for_the_meaning_of_a_word(client: FlaskClient) -> None:
    draft = client.post("/draft", data={**DRAFT, "published_at": "2020-01-01"}).get_data(as_text=True)
    links = re.findall(r'<a class="term[^>]*>', draft)
    assert links
    assert all('target="_blank"' in link for link in links)
    assert "_blank" not in text(client, "/")


def test_nor_for_an_article_that_it_meets(client: FlaskClient) -> None:
    draft = client.post("/draft", data={**DRAFT, "published_at": "2020-01-01"}).get_data(as_text=True)
    links = re.findall(r'<a [^>]*href="/(?:articles|claims)/[^>]*>', draft.split('<aside class="panel"')[1])
    assert links
    assert all('target="_blank"' in link for link in links)


@pytest.mark.parametrize(
    "path", ["/", "/articles", "/figures", "/search", "/draft", "/sources", "/words", "/claims/none"]
)
def test_every_page_leads_to_the_words(client: FlaskClient, path: str) -> None:
    foot = client.get(path).get_data(as_text=True).split('<footer class="foot">')[1]
    assert '<a href="/words">What the words mean</a>' in foot


def test_so_does_the_list_of_keys(client: FlaskClient) -> None:
    assert '<a href="/words">' in text(client, "/").split("<dialog")[1].split("</dialog>")[0]


def test_a_stranger_is_led_to_no_page_that_she_may_not_see(client: FlaskClient) -> None:
    assert "/words" not in text(client, "/sign-in")
