"""HTML bodies as text, and the way back."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from service.splitting.lines.html import read_html

CASES = [
    ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("<p>One <b>bold</b>\n  word.</p>", "One bold word."),
    ("a<br>b<br/>c", "a\nb\nc"),
    ("a<br><br>b<br>\n<br/> c<br><br><br>d", "a\n\nb\n\nc\n\nd"),
    ("<br>a<p>b<br></p><br>c<br>", "a\n\nb\n\nc"),
    (
        "<p>It killed <del>11</del> <ins>12</ins> people. <s>Two fled.</s> <strike>One left.</strike></p>",
        "It killed 12 people.",
    ),
    ("<p>a<s><b>no</b> no</s>b<del><p>no</p></del><p>c <strong>d</strong>", "ab\n\nc d"),
    ("<script>alert('x')</script><style>p{}</style>Seen", "Seen"),
    ("<p>R&amp;D &#8220;quoted&#8221; &nbsp;x</p>", "R&D “quoted” \u00a0x"),
    ("<!-- no --><p>yes</p>", "yes"),
    ("<p>yes</p> a < b <!-- no", "yes\n\na < b"),
    ("<p>yes</p><!-- no <p>no</p>", "yes"),
    ("yes <!-- no", "yes"),
    ('<p>yes <span aria-hidden="true">no</span><i aria-hidden=true>no</i></p>', "yes"),
    (
        '<body aria-hidden="true"><p>yes <span aria-hidden="false">yes</span> <b data-x="aria-hidden">yes</b></p>',
        "yes yes yes",
    ),
    ("plain text, no tags", "plain text, no tags"),
    ("<p>3 < 4 and 5 > 2</p>", "3 < 4 and 5 > 2"),
    ("<ul><li>first<li>second</ul>", "first\n\nsecond"),
    ("<p>unclosed <em>tags", "unclosed tags"),
    ("</div></p>stray ends", "stray ends"),
    ("<p hidden>not seen</p><p>seen</p>", "seen"),
    ("<svg><text>no</text></svg>yes", "yes"),
    ('<a title="3 > 2" href=x>link</a>', "link"),
    ("<p>AT&T and &unknown; stay</p>", "AT&T and &unknown; stay"),
    ("<!doctype html><head><title>no</title><meta charset=utf-8><body><p>yes</p>", "yes"),
    ("<head><style>p{}</style><link href=x><p>yes", "yes"),
    ("<html><head><title>no</title></head><body>yes</body></html>", "yes"),
    ("<p>One.</p><svg class='i'/><p>Two.</p>", "One.\n\nTwo."),
    ("<math /><svg/>yes<svg><title>no</title><path d='x'/><text>no</text></svg>", "yes"),
    ("<button/>no<p>no", ""),
    ("<p hidden>no<p>yes", "yes"),
    ("<p hidden>no<br>no <b>no</b></p>yes", "yes"),
    ("<div><p hidden>no</div>yes", "yes"),
    ("<div hidden><p hidden>no<p>no</div>yes", "yes"),
    ("<p hidden>no<p hidden>no<ul><li>yes</ul>", "yes"),
    ("<p hidden>no<button><div>no</div></button>no</p>yes", "yes"),
    ("<textarea>no</textarea><p style='display: none'>no</p>yes", "yes"),
    ("<p>a<svg><style/></svg><p>yes</p>", "a\n\nyes"),
    ("<p>a<svg><script href=x /></svg><p>yes</p>", "a\n\nyes"),
    ("<math><mi/><svg><style/></svg></math><p>yes", "yes"),
    ("<svg><style>p{} </svg> </style></svg>yes<style/>no</style>", "yes"),
    ("<ul><li hidden>no<li>yes</ul>", "yes"),
    ("<ul><li hidden>no</ul>yes", "yes"),
    ("<ol><li hidden>no<p>no<li>yes<li hidden>no</ol>yes", "yes\n\nyes"),
    ("<ul><li hidden>no<ul><li>no<li>no</ul>no<li>yes</ul>", "yes"),
    ("<ul><li hidden>no<div>no</div>no</li><li>yes</ul>", "yes"),
    ("<ul><li hidden><p>no<div>no</div></p>no</br>no</li><li>yes</ul>", "yes"),
    ("<ul><li>yes<p hidden>no</li></ul>yes", "yes\n\nyes"),
    ("<dl><dt hidden>no<dd>yes<dd hidden>no<dt>yes</dl>", "yes\n\nyes"),
    ("<table><tr><td hidden>no<td>yes<tr><th>yes<td hidden>no</table>yes", "yes\n\nyes\n\nyes"),
    ("<table><tr hidden><td>no<td>no<tr><td>yes<tr hidden><td>no</table>yes", "yes\n\nyes"),
    ("<table><thead hidden><tr><th>no<tbody><tr><td>yes<tfoot hidden><tr><td>no</table>yes", "yes\n\nyes"),
    ("<table><tr><td hidden>no<table><tr><td>no</table>no<td>yes</table>", "yes"),
    ("<div hidden><div>no</div>no</div>yes", "yes"),
    ("<div hidden><div>no<br>no<hr>no</div>no<div>no</div>no</div>yes", "yes"),
    ("<span hidden><span>no</span>no</span>yes", "yes"),
    ("<nav><ul><li>no</ul>no<nav>no</nav>no</nav>yes", "yes"),
    ("<p hidden><span>no<p>yes", "yes"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), CASES)
def test_text_is_what_a_reader_sees(html: str, text: str) -> None:
    assert read_html(html).text == text


def test_each_character_leads_back_to_where_it_stands() -> None:
    html = "<h1>Title</h1>\n<p>Some <i>750</i> soldiers &amp; 25 others</p>"
    read = read_html(html)
    for word in ("Title", "750", "soldiers", "others"):
        assert html.startswith(word, read.html_offset(read.text.index(word)))
    assert html.startswith("&amp;", read.html_offset(read.text.index("&")))
    assert html.startswith("25", read.html_offset(read.text.index("25")))


SOLDIERS = "<p>Some <i>750</i> soldiers &amp; 25 <b>others</b> &mdash;</p><p hidden>no</p><p>Next</p>"


@pytest.mark.parametrize(
    ("html", "words", "shown"),
    [
        (SOLDIERS, "750 soldiers &", "750</i> soldiers &amp;"),
        (SOLDIERS, "others —", "others</b> &mdash;"),
        (SOLDIERS, "25 others", "25 <b>others"),
        (SOLDIERS, "—\n\nNext", "&mdash;</p><p hidden>no</p><p>Next"),
        ("<p>Marks &amp; Spencer sold 5.</p>", "& Spencer", "&amp; Spencer"),
        ("<p>“A &foo; b”</p>", "A &", "A &"),
        ("<p>It said &#8220;no&#8221;.</p>", "“no”", "&#8220;no&#8221;"),
        ("<p>One\n\n  two</p><p>three</p>", "two\n\nthree", "two</p><p>three"),
        ("<p>Five 🚢 sank</p>", "🚢 sank", "🚢 sank"),
    ],
)
def test_a_passage_is_found_in_the_html_with_the_tags_and_references_in_it(html: str, words: str, shown: str) -> None:
    read = read_html(html)
    start, end = read.html_span(read.text.index(words), read.text.index(words) + len(words))
    assert html[start:end] == shown


def test_a_place_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError):
        read_html("<p>x</p>").html_offset(5)


MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<script>",
            "</script>",
            "<",
            ">",
            "&",
            "&amp;",
            "&#x1F600;",
            "&#0;",
            "<!--",
            "-->",
            "<![CDATA[",
            "<pre>",
            " ",
            "\n",
            "x",
            "750",
            "<b",
            "<br>",
            "é",
        ]
    )
)


@given(st.one_of(st.text(), MARKUP.map("".join)))
def test_any_markup_is_read_and_every_place_leads_into_it(html: str) -> None:
    read = read_html(html)
    assert read.text == read.text.strip() or "\u00a0" in read.text
    for position, character in enumerate(read.text):
        origin = read.html_offset(position)
        assert 0 <= origin <= len(html)
        assert html[origin : origin + 1] in (character, "&", "<", " ", "\n") or character.isspace()


@given(MARKUP.map("".join), st.data())
def test_the_html_of_any_passage_shows_that_passage(html: str, data: st.DataObject) -> None:
    read = read_html(html)
    words = [word.span() for word in re.finditer(r"[a-z0-9é]+", read.text)]
    assume(words)
    first, last = sorted(data.draw(st.lists(st.sampled_from(words), min_size=2, max_size=2)))
    start, end = read.html_span(first[0], last[1])
    assert read_html(html[start:end]).text == read.text[first[0] : last[1]]


@pytest.mark.parametrize(
    "odd", ["<p>", "</p>", "<script>", "<![", "&", "&#", "<a b=", '<a b="', "<a b='>", "<!--", "<div><p>x", "<"]
)
def test_long_runs_of_odd_markup_are_read(odd: str) -> None:
    read_html(odd * 50_000)
