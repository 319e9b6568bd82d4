"""What a command prints of others' words does nothing to the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from service.commands.shown import inert
from service.storage.deliveries import Reply
from service.storage.store import Store
from tests.pulling.site import Site, post, wordpress
from tests.storage.building import add

RED = "\x1b[31m"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Five went.\n\tSix came.", "Five went.\n\tSix came."),
        ("“Fünf” – 五\u200f", "“Fünf” – 五\u200f"),
        ("a\r\nb\rc", "a\nbc"),
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("\x9b31m\x7f\x00", r"\x9b31m\x7f\x00"),
        ("\u202egnorw", r"\u202egnorw"),
    ],
)
def test_what_a_terminal_obeys_is_written_out(text: str, shown: str) -> None:
    assert inert(text) == shown


def run(tmp_path: Path, *arguments: object) -> Result:
    environment = {"CROSSCHECK_DATA": str(tmp_path / "data"), "CROSSCHECK_PAIR_MODEL": "off", "COLUMNS": "160"}
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=environment)


def test_an_articles_words_are(tmp_path: Path) -> None:
    for number in (14, 40):
        body = f"A fire at the Lantern mill in Dunmore injured {number} people{RED} on Monday, {RED}Ann Lee said."
        given = {"source": f"{RED}{number}", "published_at": "2026-05-04", "body": body}
        (tmp_path / f"{number}.json").write_text(json.dumps(given))
    loaded = run(tmp_path, "load", tmp_path / "14.json", tmp_path / "40.json")
    checked = run(tmp_path, "check", tmp_path / "14.json")
    read = run(tmp_path, "claims", tmp_path / "14.json")

    assert [done.exit_code for done in (loaded, checked, read)] == [0, 0, 0]
    assert all(r"\x1b[31m" in done.output and RED not in done.output for done in (loaded, checked, read))
    assert r"\x1b[31m40" in loaded.output


def test_a_sites_words_are(tmp_path: Path, site: Site) -> None:
    site.paths["/wp-json/wp/v2/posts"] = wordpress([post(1, link=f"{RED}/1", guid=f"{RED}")])
    failed = run(tmp_path, "pull", site.address, "--wordpress")
    site.paths["/moved"] = lambda *_: (302, {"Location": f"gopher://a/{RED}"}, b"")
    moved = run(tmp_path, "pull", f"{site.address}/moved")

    assert [done.exit_code for done in (failed, moved)] == [1, 1]
    assert all(r"\x1b[31m" in done.output and RED not in done.output for done in (failed, moved))


def test_a_receivers_words_are(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    store = Store(f"sqlite:///{tmp_path}/data/crosscheck.sqlite3")
    webhook = store.webhooks.register("https://desk.example/hook")
    add(store, "One went")
    delivery = store.deliveries.next_due(webhook.id)
    assert delivery
    store.deliveries.failed(delivery, Reply(None, f"BadStatusLine: {RED}"), 5.0)
    store.close()
    shown = run(tmp_path, "webhooks").output

    assert r"BadStatusLine: \x1b[31m" in shown
    assert RED not in shown
