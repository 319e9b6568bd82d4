"""In a browser: see the conflict, confirm it, filter, check a draft; by keyboard, on a phone, in the dark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from service.wiring import Crosscheck
from tests.desk.serving import add

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


ADDRESSES: dict[str, Callable[[Crosscheck], str]] = {
    "front": lambda _: "/",
    "all": lambda _: "/?label=any",
    "nothing": lambda _: "/?source=nobody.example",
    "articles": lambda _: "/articles",
    "article": lambda crosscheck: f"/articles/{articles(crosscheck)[3]}",
    "hostile article": lambda crosscheck: f"/articles/{articles(crosscheck)[-1]}",
    "claim": lambda crosscheck: f"/claims/{claims(crosscheck)[0]}",
    "figures": lambda _: "/figures?q=embassy attackers",
    "draft": lambda _: "/draft",
    "sources": lambda _: "/sources",
    "sign-in": lambda _: "/sign-in",
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
    page.reload()
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
    assert "Both can be true" in card(page).inner_text()


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


def test_keys_typed_into_a_field_are_text(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("cud")
    assert page.get_by_label("Source").input_value() == "cud"
    assert page.locator("article.result.is-confirmed").count() == 0


def test_a_filter_is_in_the_address(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Kind").select_option("negation_differs")
    page.wait_for_url(re.compile("reason=negation_differs"))
    kinds = page.locator("article.result .kind").all_inner_texts()
    assert set(kinds) - {"between speakers"} == {"One denies it"}


def test_more_results_come_to_the_end_of_the_list(page: Page) -> None:
    page.goto("/?label=any")
    page.get_by_role("link", name="Show more").click()
    page.locator("article.result").nth(15).wait_for()
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


def test_a_claim_among_the_folded_ones_is_unfolded(page: Page, crosscheck: Crosscheck) -> None:
    page.goto(ADDRESSES["article"](crosscheck))
    page.locator("a.claim.new").first.click()
    assert page.locator(".known.new:target").is_visible()


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


def test_the_dark_is_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/")
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert max(map(int, re.findall(r"\d+", ground)[:3])) < 60


def test_hostile_text_runs_nothing(page: Page, crosscheck: Crosscheck) -> None:
    page.on("dialog", lambda _: pytest.fail("a script of the article ran"))
    page.goto(ADDRESSES["hostile article"](crosscheck))
    assert "<script>alert('title')</script>" in page.locator("h1").inner_text()
    assert page.locator("main script").count() == 0


def test_without_scripts_a_review_works_too(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto("/")
    card(page).get_by_role("button", name="Confirm").click()
    assert card(page).get_by_text("Confirmed").is_visible()
    context.close()
