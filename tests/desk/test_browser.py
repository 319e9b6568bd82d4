"""In a browser: see the conflict, confirm it, filter, check a draft; by keyboard, on a phone, in the dark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.exceptions import Forbidden

from service.desk.front import UNREVIEWED
from service.errors import NotFound, StoreUnavailable
from service.serving.app import create_app
from service.storage.scope import Scope
from service.storage.writer import Writer
from service.wiring import Crosscheck
from tests.desk.conftest import HOSTILE
from tests.desk.serving import add, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
DRAFT = "Around 6,000 pro-Iran militia fighters attacked the embassy compound in Baghdad on Tuesday."


def card(page: Page) -> Any:
    """The result that sets hundreds against around 6,000."""
    return page.locator("article.result").filter(has_text="Hundreds of supporters of Kataeb").first


def articles(crosscheck: Crosscheck) -> list[str]:
    return [head.id for head in crosscheck.store.articles().items]


def claims(crosscheck: Crosscheck) -> list[str]:
    return [result.ours.id for result in crosscheck.store.newest().items]


def hostile(crosscheck: Crosscheck) -> str:
    """The claim of the hostile article that is a word without an end."""
    report = crosscheck.store.report(articles(crosscheck)[-1])
    return next(claim.id for claim in report.claims if "AaaaAaaa" in claim.claim.text)


ADDRESSES: dict[str, Callable[[Crosscheck], str]] = {
    "front": lambda _: "/",
    "all": lambda _: "/?label=any",
    "nothing": lambda _: "/?source=nobody.example",
    "articles": lambda _: "/articles",
    "article": lambda crosscheck: f"/articles/{articles(crosscheck)[3]}",
    "hostile article": lambda crosscheck: f"/articles/{articles(crosscheck)[-1]}",
    "hostile claim": lambda crosscheck: f"/claims/{hostile(crosscheck)}",
    "figures before anything is asked": lambda _: "/figures",
    "no figures": lambda _: "/figures?q=zebra crossings in Lapland",
    "claim": lambda crosscheck: f"/claims/{claims(crosscheck)[0]}",
    "figures": lambda _: "/figures?q=embassy attackers",
    "search before anything is asked": lambda _: "/search",
    "search": lambda _: "/search?q=the embassy was attacked",
    "search for a hostile claim": lambda _: "/search?q=killed 25 people on Sunday, said John",
    "nothing found": lambda _: "/search?q=zebra crossings in Lapland",
    "draft": lambda _: "/draft",
    "sources": lambda _: "/sources",
    "words": lambda _: "/words#sure",
    "sign-in": lambda _: "/sign-in",
    "the page of the API": lambda _: "/docs",
}


def barriers(page: Page) -> list[str]:
    """What axe finds serious on the page as it stands."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    return [
        f"{one['id']} at {one['nodes'][0]['target']}: {one['nodes'][0]['failureSummary']}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.fixture
def phone(page: Page) -> Iterator[Page]:
    page.set_viewport_size({"width": 390, "height": 844})
    return page  # type: ignore[return-value]


def test_an_editor_confirms_a_conflict_and_it_stays_confirmed(page: Page) -> None:
    page.goto("/")
    card(page).get_by_role("button", name="Confirm").click()
    card(page).get_by_text("Confirmed").wait_for()
    answered = card(page).get_attribute("id")
    page.reload()
    assert page.locator(f"#{answered}").count() == 0
    page.get_by_role("link", name="Show all").click()
    page.wait_for_url("**/?review=any")
    assert card(page).get_by_text("Confirmed").is_visible()

    card(page).get_by_role("button", name="Undo").click()
    card(page).get_by_role("button", name="Confirm").wait_for()


def test_an_editor_dismisses_with_a_reason(page: Page) -> None:
    page.goto("/")
    card(page).get_by_text("Dismiss…").click()
    card(page).get_by_label("Both can be true").check()
    assert not barriers(page)
    card(page).get_by_role("button", name="Dismiss", exact=True).click()
    card(page).get_by_text("Dismissed").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert not barriers(page)
    assert "Both can be true" in card(page).inner_text()


def test_no_dismissal_has_a_reason_that_nobody_chose(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    first = page.locator("article.result").first
    assert first.locator("input[name=reason]:invalid").count() > 0
    assert page.locator("article.result.is-dismissed").count() == 0
    first.get_by_label("Your words", exact=True).fill("Not the same crowd")
    first.get_by_label("Your words", exact=True).press("Enter")
    page.locator("article.result.is-dismissed").wait_for()
    assert "Not the same crowd" in first.inner_text()


def test_everything_can_be_done_by_keyboard(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.locator("article.result.is-confirmed").wait_for()
    page.keyboard.press("u")
    page.locator("article.result.is-confirmed").wait_for(state="detached")
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("article.result.is-dismissed").wait_for()
    second = page.locator("article.result").nth(1)
    assert "is-dismissed" in (second.get_attribute("class") or "")
    assert second.evaluate("card => card === document.activeElement")


def test_the_keys_are_told_above_the_results_and_only_where_they_work(browser: Browser, address: str) -> None:
    for scripts in (True, False):
        page = browser.new_context(base_url=address, java_script_enabled=scripts).new_page()
        page.goto("/")
        assert page.get_by_role("button", name="Keys").is_visible() is scripts
        assert page.locator("article.result kbd").first.is_visible() is scripts
        if scripts:
            page.get_by_role("button", name="Keys").click()
            assert page.get_by_text("dismiss with a reason").is_visible()
        page.context.close()


def test_keys_typed_into_a_field_are_text(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("cud")
    assert page.get_by_label("Source").input_value() == "cud"
    assert page.locator("article.result.is-confirmed").count() == 0


def test_a_filter_is_in_the_address(page: Page) -> None:
    page.goto("/")
    page.locator("form.filters").get_by_label("Reason").select_option("negation_differs")
    page.wait_for_url(re.compile("reason=negation_differs"))
    kinds = page.locator("article.result .kind").all_inner_texts()
    assert set(kinds) - {"between speakers"} == {"One denies it"}


def test_by_keyboard_a_filter_waits_for_its_button(page: Page) -> None:
    """An arrow key picks the next reason: the page must not go away at the first."""
    page.goto("/")
    page.locator("form.filters").get_by_label("Reason").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(300)
    assert page.url.endswith("/")
    page.locator("form.filters").get_by_role("button", name="Filter").press("Enter")
    page.wait_for_url(re.compile("reason=negation_differs"))


def test_the_filter_stands_open_on_a_desk_and_is_folded_on_a_phone(page: Page) -> None:
    for width, open_ in ((1280, True), (800, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto("/?source=courier.example")
        summary = page.locator(".filtering summary")
        assert page.get_by_label("Reason").is_visible() is open_
        assert summary.is_visible() is not open_
    assert summary.inner_text() == "Filter: courier.example"
    summary.click()
    fields = page.locator(".filters").locator("select, input:not([type=hidden])")
    assert fields.count() == 5
    for field in fields.all():
        box = field.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        assert box["height"] >= 40
    assert not barriers(page)
    page.get_by_label("Reason").select_option("negation_differs")
    page.get_by_role("button", name="Filter").click()
    page.wait_for_url(re.compile("reason=negation_differs"))
    assert summary.inner_text() == "Filter: courier.example, One denies it"


def test_without_scripts_the_filter_and_the_order_work_too(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    for width in (1280, 390):
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 844})
        page.goto("/")
        page.get_by_role("link", name="Surest first").click()
        page.wait_for_url("**/?order=sure")
        if width == 390:
            page.locator(".filtering summary").click()
        page.get_by_label("Source").fill("courier.example")
        page.get_by_role("button", name="Filter").click()
        page.wait_for_url(re.compile("order=sure.*source=courier.example"))
    context.close()


def test_more_results_come_to_the_end_of_the_list(page: Page) -> None:
    page.goto("/?label=any")
    cards = page.locator("article.result")
    shown = cards.count()
    page.get_by_role("link", name="Show more").press("Enter")
    cards.nth(shown).wait_for()
    playwright = pytest.importorskip("playwright.sync_api")
    playwright.expect(cards.nth(shown)).to_be_focused()
    page.keyboard.press("j")
    playwright.expect(cards.nth(shown + 1)).to_be_focused()
    ids = page.locator("article.result").evaluate_all("cards => cards.map(card => card.id)")
    assert len(ids) == len(set(ids)) > 15


def test_a_new_conflict_is_announced_and_not_pushed_in(page: Page, crosscheck: Crosscheck) -> None:
    page.goto("/")
    before = page.locator("article.result").count()
    later = {"source": "late.example", "published_at": "2020-01-02", "body": DRAFT, "title": "Baghdad embassy attacked"}
    add(crosscheck, later)
    page.locator("#news a").wait_for()  # the page polls by itself
    assert page.locator("article.result").count() == before
    page.locator("#news a").click()
    page.get_by_text("late.example").first.wait_for()


def test_a_draft_is_underlined_and_a_click_shows_what_it_meets(page: Page) -> None:
    page.goto("/draft")
    page.get_by_label("Text").fill(DRAFT)
    page.get_by_label("Headline").fill("Paratroopers on alert as Pentagon answers Baghdad attack")
    page.get_by_label("Published").fill("2020-01-01")
    page.get_by_role("button", name="Check").click()
    page.locator("a.claim.conflicting").first.click()
    shown = page.locator(".known:target")
    assert "Hundreds of supporters" in shown.inner_text()
    assert not barriers(page)


def check(page: Page, draft: str = DRAFT) -> None:
    """Check a draft, and wait for what is found."""
    page.goto("/draft")
    page.get_by_label("Text").fill(draft)
    page.get_by_label("Published").fill("2020-01-01")
    page.get_by_role("button", name="Check").click()
    page.locator("section.draft").wait_for()


def test_what_a_draft_met_is_there_when_the_editor_comes_back_but_in_no_other_tab(page: Page) -> None:
    check(page)
    found = page.locator("section.draft").inner_text()
    page.goto("/articles")
    page.get_by_role("link", name="Check a draft").click()
    assert page.locator("section.draft").inner_text() == found
    assert page.get_by_text("in this tab of your browser alone").is_visible()
    assert not barriers(page)
    page.locator("a.claim").first.click()
    assert page.locator(".known:target").is_visible()

    other = page.context.new_page()
    other.goto("/draft")
    assert other.locator("section.draft").count() == 0
    assert other.get_by_label("Text").input_value() == ""


def test_a_kept_draft_is_changed_checked_again_and_forgotten_for_another(page: Page) -> None:
    check(page)
    page.goto("/draft")
    page.get_by_text("Change the draft").click()
    page.get_by_label("Headline").fill("Embassy attacked")
    page.get_by_label("Text").fill("Hundreds attacked the embassy.")
    page.goto("/articles")  # what was typed meanwhile is kept too
    page.goto("/draft")
    assert page.get_by_label("Headline").input_value() == "Embassy attacked"
    page.get_by_role("button", name="Check").click()
    page.get_by_role("heading", name="Embassy attacked").wait_for()

    page.get_by_role("link", name="Check another").click()
    page.locator("form[data-fresh]").wait_for()
    assert page.get_by_label("Text").input_value() == ""
    page.reload()
    assert page.locator("section.draft").count() == 0


def test_a_draft_that_cannot_be_read_is_not_hidden_by_the_one_before(browser: Browser, address: str) -> None:
    page = browser.new_context(base_url=address).new_page()
    page.set_default_timeout(60_000)
    check(page)
    page.get_by_text("Change the draft").click()
    page.get_by_label("Published").fill("yesterday")
    page.get_by_role("button", name="Check").click()
    page.locator(".wrong").wait_for()
    assert page.get_by_label("Published").input_value() == "yesterday"
    assert page.locator("section.draft").count() == 0
    page.context.close()


def test_a_kept_draft_is_forgotten_once_the_editor_signs_out(page: Page, crosscheck: Crosscheck) -> None:
    _, key = crosscheck.store.keys.create("Ada", [Scope.READ])
    for signs_out in (True, False):
        page.goto("/sign-in")
        page.get_by_label("Key").fill(key)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("button", name="Sign out").wait_for()
        if signs_out:
            check(page)
            page.get_by_role("button", name="Sign out").click()
            page.get_by_label("Key").wait_for()
    page.goto("/draft")
    assert page.locator("section.draft").count() == 0


def test_without_scripts_a_draft_is_checked_and_nothing_is_said_of_keeping_it(browser: Browser, address: str) -> None:
    page = browser.new_context(base_url=address, java_script_enabled=False).new_page()
    page.set_default_timeout(60_000)
    check(page)
    assert not page.get_by_text("in this tab of your browser alone").is_visible()
    page.get_by_role("link", name="Check another").click()
    assert page.get_by_label("Text").input_value() == ""
    page.context.close()


def test_a_claim_among_the_folded_ones_is_unfolded(page: Page, crosscheck: Crosscheck) -> None:
    page.goto(ADDRESSES["article"](crosscheck))
    page.locator("a.claim.new").first.click()
    assert page.locator(".known.new:target").is_visible()


def test_a_conflict_is_confirmed_beside_the_text_of_its_article(page: Page, crosscheck: Crosscheck) -> None:
    page.goto(ADDRESSES["article"](crosscheck))
    met, title = page.locator("aside article.met.conflicting").first, page.title()
    met.get_by_role("button", name="Confirm").click()
    met.get_by_text("Confirmed").wait_for()
    assert met.evaluate("card => card === document.activeElement")
    assert page.title() == title
    assert not barriers(page)
    page.keyboard.press("u")
    met.get_by_role("button", name="Confirm").wait_for()


@pytest.mark.parametrize("name", ADDRESSES)
def test_no_page_is_wider_than_a_phone(phone: Page, crosscheck: Crosscheck, name: str) -> None:
    phone.goto(ADDRESSES[name](crosscheck))
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_barrier(page: Page, crosscheck: Crosscheck, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for name, address in ADDRESSES.items():
        page.goto(address(crosscheck))
        assert not barriers(page), name


# What the browser itself says of an answer that is no success; nothing else may be said.
STATUS = re.compile("Failed to load resource: the server responded with a status of")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_went_wrong_is_told_without_a_barrier(browser: Browser, address: str, scheme: Any) -> None:
    context = browser.new_context(
        base_url=address, color_scheme=scheme, reduced_motion="reduce", viewport={"width": 390, "height": 844}
    )
    context.set_default_timeout(60_000)
    page, said = context.new_page(), []
    page.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    for path, told in (
        ("/articles/none", "This page is not here"),
        ("/?label=odd", "This address cannot be read"),
        (f"/search?q={'embassy' * 50}", "Search"),
    ):
        page.goto(path)
        assert page.get_by_role("heading", name=told).is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        assert not barriers(page), path
    page.goto("/draft")
    page.get_by_label("Text").fill("<p hidden>Not seen</p>")
    page.get_by_role("button", name="Check").click()
    page.locator(".wrong").first.wait_for()
    assert page.get_by_label("Text").input_value() == "<p hidden>Not seen</p>"
    assert not barriers(page)
    page.goto("/sign-in")
    page.get_by_label("Key").fill("cck_wrong")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_text("No such key, or it was revoked.").wait_for()
    assert not barriers(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert [one for one in said if not STATUS.match(one)] == []
    context.close()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Forbidden(), "the key you signed in with does not allow it."),
        (NotFound("there is no such result"), "it is no longer here."),
        (StoreUnavailable("the disk is gone"), "the archive is out of reach."),
    ],
)
def test_a_review_that_was_not_kept_is_told_for_all_to_see_until_the_next(
    browser: Browser, address: str, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    context = browser.new_context(base_url=address, viewport={"width": 390, "height": 844})
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto("/")
    with monkeypatch.context() as patch:
        patch.setattr(Writer, "review", refuse)
        card(page).get_by_role("button", name="Confirm").click()
        page.get_by_role("status").get_by_text(f"That did not work: {told}").wait_for()
    box = page.get_by_role("status").bounding_box()
    assert box
    assert 0 <= box["x"] < box["x"] + box["width"] <= 390
    assert box["height"] > 20
    assert not barriers(page)
    card(page).get_by_role("button", name="Confirm").click()
    page.get_by_role("status").get_by_text("Confirmed", exact=False).wait_for()
    assert "That did not work" not in page.get_by_role("status").inner_text()
    context.close()


def test_an_empty_archive_and_one_that_catches_up_have_no_barrier(browser: Browser, empty: Crosscheck) -> None:
    with serving(create_app(empty)) as address:
        context = browser.new_context(base_url=address, reduced_motion="reduce")
        page = context.new_page()
        for path in ("/", "/articles", "/figures", "/sources"):
            page.goto(path)
            assert not barriers(page), path
        empty.store.submissions.accept(None, "f", given={"body": "later"})
        page.goto("/")
        assert page.get_by_text("Catching up: 1 article waits").is_visible()
        assert not barriers(page)
        context.close()


def test_with_keys_a_stranger_signs_in_and_no_script_sees_the_key(page: Page, crosscheck: Crosscheck) -> None:
    _, key = crosscheck.store.keys.create("Ada", [Scope.READ, Scope.REVIEW])
    page.goto("/")
    assert page.get_by_role("navigation").count() == 0
    page.get_by_label("Key").fill(key)
    page.get_by_role("button", name="Sign in").click()
    card(page).get_by_role("button", name="Confirm").click()
    card(page).get_by_text("Confirmed by Ada").wait_for()
    assert page.evaluate("document.cookie") == ""
    page.get_by_role("button", name="Sign out").click()
    page.get_by_label("Key").wait_for()
    page.goto("/articles")
    assert page.get_by_label("Key").is_visible()


def test_a_review_with_a_revoked_key_leads_to_the_sign_in_page_and_back(page: Page, crosscheck: Crosscheck) -> None:
    def sign_in(key: str) -> None:
        page.get_by_label("Key").fill(key)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/?label=any")

    revoked, text = crosscheck.store.keys.create("Ada", [Scope.READ, Scope.REVIEW])
    page.goto("/?label=any")
    sign_in(text)
    crosscheck.store.keys.revoke(revoked.id)
    _, another = crosscheck.store.keys.create("Ada", [Scope.READ, Scope.REVIEW])
    page.get_by_role("button", name="Confirm").first.click()
    page.wait_for_url(re.compile("/sign-in"))
    sign_in(another)


def test_a_script_that_got_into_a_page_is_not_run(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/")
    page.evaluate("""() => {
        const inline = Object.assign(document.createElement("script"), { textContent: "window.ran = true" });
        const image = document.createElement("img");
        image.setAttribute("onerror", "window.ran = true");
        document.body.append(inline, image);
        return new Promise((done) => { image.addEventListener("error", done); image.src = "/nowhere.png"; });
    }""")
    assert page.evaluate("window.ran") is None
    context.close()


def test_a_name_from_right_to_left_moves_nothing_around_it(phone: Page, crosscheck: Crosscheck) -> None:
    told = {
        "source": "חדשות.example",
        "title": "דוד כהן: 300 חיילים נפצעו",
        "body": f"{DRAFT} דוד כהן (משרד הביטחון) said 300 soldiers were hurt on Tuesday.",
        "published_at": "2020-01-01T11:00:00Z",
    }
    stored = add(crosscheck, told)
    phone.goto(f"/articles/{stored}")
    assert phone.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "rtl"
    source, time = (phone.locator(f".headline .where > {one}").first.bounding_box() for one in ("a", "time"))
    assert source
    assert time
    assert source["x"] + source["width"] <= time["x"]
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_the_title_counts_the_conflicts_that_nobody_looked_at(page: Page, crosscheck: Crosscheck) -> None:
    playwright = pytest.importorskip("playwright.sync_api")
    page.goto("/")
    number = crosscheck.store.count(UNREVIEWED, 99)
    assert page.title() == f"({number}) Conflicting · Crosscheck"
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.locator("article.result.is-confirmed").wait_for()
    playwright.expect(page).to_have_title(
        f"({number - 1}) Conflicting · Crosscheck", timeout=10_000
    )  # before the next poll
    assert page.locator("#open").inner_text() == str(number - 1)


def test_a_conflict_can_be_copied_as_a_note_to_the_author(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/")
    card(page).get_by_role("button", name="Copy as a note").click()
    page.get_by_text("Copied.").wait_for()
    why, ours, theirs, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert "does not fit" in why
    assert re.fullmatch(r"courier\.example 2 Jan 2020, 09:30.*: “Hundreds of supporters .+”", ours)
    assert re.fullmatch(r"\S+\.example \d+ \w+ 20\d\d.*: “.+”", theirs)
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator("#said", has_text="Copied.").evaluate("said => { said.textContent = ''; }")
    page.keyboard.press("y")
    page.get_by_text("Copied.").wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()").startswith(why)
    page.goto(address)
    assert page.get_by_role("heading", level=1).inner_text().strip("“”").startswith("Hundreds of supporters")


def test_a_page_that_came_over_plain_http_copies_too(page: Page) -> None:
    """Browsers give their clipboard to pages of this machine and of HTTPS alone."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto("/")
    card(page).get_by_role("button", name="Copy as a note").click()
    page.get_by_text("Copied.").wait_for(state="attached")
    page.get_by_label("Source").focus()
    page.keyboard.press("Control+V")
    assert "Hundreds of supporters" in page.get_by_label("Source").input_value()


def test_on_a_phone_the_way_leads_from_the_text_to_a_claim_and_back(phone: Page, crosscheck: Crosscheck) -> None:
    phone.goto(ADDRESSES["article"](crosscheck))
    claim = phone.locator("a.claim.conflicting").first
    claim.click()
    phone.locator(".known:target").get_by_role("link", name="Back to the text").click()
    assert claim.evaluate("claim => claim.matches(':target')")


def test_the_number_of_a_label_leads_to_its_claims_and_unfolds_them(phone: Page, crosscheck: Crosscheck) -> None:
    phone.emulate_media(reduced_motion="reduce")  # the page is there at once
    phone.goto(ADDRESSES["article"](crosscheck))
    phone.locator(".tally .new").click()
    assert phone.locator(".known.new").first.is_visible()
    assert 0 <= phone.locator("#all-new").evaluate("one => one.getBoundingClientRect().top") < 844
    phone.locator(".tally .conflicting").click()
    assert 0 <= phone.locator("#all-conflicting").evaluate("one => one.getBoundingClientRect().top") < 844


def test_each_value_of_a_chart_is_written_at_its_mark(page: Page) -> None:
    page.goto("/figures?q=embassy attackers")
    marks = page.locator(".chart .mark").filter(has=page.locator(".said"))
    assert marks.count() > 2
    for mark in marks.all():
        said, dot = mark.locator(".said").bounding_box(), mark.locator("circle").bounding_box()
        assert said
        assert dot
        assert said["x"] - 12 <= dot["x"] + dot["width"] / 2 <= said["x"] + said["width"] + 12
        assert said["y"] < dot["y"]


def test_on_a_phone_all_pages_are_named_in_one_row(phone: Page) -> None:
    phone.goto("/")
    assert len({link.bounding_box()["y"] for link in phone.locator(".top nav a").all()}) == 1  # type: ignore[index]


def test_the_dark_is_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/")
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert max(map(int, re.findall(r"\d+", ground)[:3])) < 60


def test_hostile_text_runs_nothing(page: Page, crosscheck: Crosscheck) -> None:
    page.on("dialog", lambda _: pytest.fail("a script of the article ran"))
    page.goto(ADDRESSES["hostile article"](crosscheck))
    assert "<script>alert('title')</script>" in page.locator("h1").inner_text()
    for name in ("hostile article", "hostile claim", "all", "articles"):
        page.goto(ADDRESSES[name](crosscheck))
        assert page.locator("main script").count() == 0, name
        assert page.locator("[onmouseover], a[href^='javascript:' i]").count() == 0, name
    page.goto("/draft")
    page.get_by_label("Text").fill(HOSTILE["body"])
    page.get_by_role("button", name="Check").click()
    page.locator(".draft").wait_for()
    assert "<script>alert('body')</script>" in page.locator(".text").inner_text()
    assert page.locator("main script").count() == 0


def test_without_scripts_a_review_works_too(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto("/")
    card(page).get_by_role("button", name="Confirm").click()
    page.goto("/?review=confirmed")
    assert card(page).get_by_text("Confirmed").is_visible()
    context.close()
