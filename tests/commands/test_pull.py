"""Pulling stores what is new, once, and goes on where it stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service import wiring
from service.article import Article
from service.claim import Claim
from service.cli import main
from service.pulling.bookmarks import alone
from service.splitting.split import split
from service.storage import engines
from tests.pulling.site import Site, feed, item, post, wordpress

POSTS = "/wp-json/wp/v2/posts"


def run(tmp_path: Path, *arguments: str) -> Result:
    environment = {"CROSSCHECK_DATA": str(tmp_path / "data"), "CROSSCHECK_PAIR_MODEL": "off", "COLUMNS": "160"}
    return CliRunner().invoke(main, list(arguments), env=environment)


def lines(pulled: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in pulled.stdout.splitlines()]


def test_a_site_is_pulled_once_and_then_only_what_changed(tmp_path: Path, site: Site) -> None:
    kept = [post(214), post(215, "2024-03-06T08:30:00")]
    site.paths[POSTS] = wordpress(kept, at_most=1)

    first = run(tmp_path, "pull", site.address, "--wordpress")
    assert first.exit_code == 0, first.output
    assert "2 stored, 0 already there, 0 not stored, 0 withdrawn, 0 failed" in first.stderr

    kept += [post(216, "2024-03-07T08:30:00"), post(217, "2024-03-04T08:30:00")]
    second = run(tmp_path, "pull", site.address, "--wordpress", "--json")
    assert [(line["place"], line["outcome"]) for line in lines(second)] == [
        ("https://gazette.example/216", "stored"),
    ]
    third = run(tmp_path, "pull", site.address, "--wordpress", "--since", "2024-03-01", "--json")
    assert [line["outcome"] for line in lines(third)] == ["already_stored"] * 3 + ["stored"]


def test_the_models_are_loaded_only_for_what_is_new(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.paths[POSTS] = wordpress([post(214)])
    run(tmp_path, "pull", site.address, "--wordpress")
    monkeypatch.setattr(wiring, "build", None)
    again = run(tmp_path, "pull", site.address, "--wordpress")

    assert again.exit_code == 0, again.output
    assert "0 stored, 0 already there" in again.stderr


def test_a_feed_is_pulled_with_what_conflicts_shown(tmp_path: Path, site: Site) -> None:
    run(tmp_path, "pull", f"{site.address}/none", "--feed")
    site.paths["/feed"] = feed(item(214))
    site.paths["/other"] = feed(item(180).replace("gazette.example", "courier.example"))

    run(tmp_path, "pull", f"{site.address}/feed", "--feed")
    other = run(tmp_path, "pull", f"{site.address}/other")
    again = run(tmp_path, "pull", f"{site.address}/other")

    assert other.exit_code == 0, other.output
    assert "conflicting" in other.stdout
    assert "214" in other.stdout
    assert "0 stored, 0 already there" in again.stderr


def test_a_feed_that_nobody_named_as_one_is_fetched_once_and_then_only_if_it_changed(
    tmp_path: Path, site: Site
) -> None:
    site.paths["/"] = lambda *_: (200, {}, b"<link rel=alternate type=application/rss+xml href=/feed>")
    site.paths["/feed"] = feed(item(214))
    for address, asked in ((f"{site.address}/feed", 2), (site.address, 3)):
        site.asked.clear()
        for _ in range(2):
            assert run(tmp_path, "pull", address).exit_code == 0
        assert [headers.get("if-none-match") for _, _, headers in site.asked] == [None] * (asked - 1) + ['"1"']


def test_after_a_restore_what_was_lost_is_pulled_again(tmp_path: Path, site: Site) -> None:
    site.paths["/feed"] = feed(item(214))
    run(tmp_path, "keys", "create", "cms", "--scope", "ingest")
    run(tmp_path, "backup", str(tmp_path / "backup"))
    run(tmp_path, "pull", f"{site.address}/feed", "--feed")

    run(tmp_path, "restore", str(tmp_path / "backup"))
    again = run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--json")
    assert [line["outcome"] for line in lines(again)] == ["stored"]


def test_quiet_says_nothing_of_what_is_the_same_at_every_run(
    tmp_path: Path, site: Site, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "SAFE_SQLITE", (99, 0, 0))
    warned = []
    for number, how in enumerate(([], ["--quiet"]), start=1):
        site.paths[POSTS] = wordpress([post(number)])
        caplog.clear()
        pulled = run(tmp_path, "pull", site.address, "--wordpress", "--since", "2020-01-01", *how)
        assert pulled.exit_code == 0
        warned.append("older than" in caplog.text)

    assert warned == [True, False]


def test_an_article_that_cannot_be_read_is_told_and_stops_no_other(tmp_path: Path, site: Site) -> None:
    empty = {"rendered": "<p></p>", "protected": False}
    locked = {"rendered": "", "protected": True}
    site.paths[POSTS] = wordpress([post(1, content=empty), post(2, content=locked), post(3)])

    pulled = run(tmp_path, "pull", site.address, "--wordpress", "--json")

    assert pulled.exit_code == 1
    assert "1 stored, 0 already there, 1 not stored, 0 withdrawn, 1 failed" in pulled.stderr
    assert "https://gazette.example/1: /content/rendered: the HTML holds no text" in pulled.stderr
    assert "error" in lines(pulled)[0]


EMPTY = {"rendered": "<p></p>", "protected": False}


def test_an_article_that_trips_us_up_is_told_and_stops_no_other(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tripping(article: Article) -> tuple[Claim, ...]:
        if "214" in article.body:
            raise IndexError("The accident injured 214")
        return split(article)

    monkeypatch.setattr(wiring, "split", tripping)
    site.paths[POSTS] = wordpress([post(214), post(215)])
    pulled, again = (run(tmp_path, "pull", site.address, "--wordpress", "--json") for _ in range(2))

    assert (pulled.exit_code, again.exit_code) == (1, 0)
    assert [line["outcome"] for line in lines(pulled) if "outcome" in line] == ["stored"]
    assert "https://gazette.example/214: something went wrong here, IndexError at test_pull.py:" in pulled.stderr
    assert "injured 214" not in pulled.output
    assert "https://gazette.example/214: could not be stored before" in again.stderr


def test_a_post_that_failed_is_told_once_and_read_again_when_it_changed(tmp_path: Path, site: Site) -> None:
    kept = [post(1, content=EMPTY), post(2, "2024-03-06T08:30:00")]
    site.paths[POSTS] = wordpress(kept)
    first = run(tmp_path, "pull", site.address, "--wordpress")

    again = run(tmp_path, "pull", site.address, "--wordpress", "--json")
    quiet = run(tmp_path, "pull", site.address, "--wordpress", "--quiet")
    kept[0] = post(1, "2024-03-07T08:30:00", content={**EMPTY, "rendered": "<p><br></p>"})
    worse = run(tmp_path, "pull", site.address, "--wordpress", "--json")
    kept[0] = post(1)  # of an earlier day, as after a restore
    cured = run(tmp_path, "pull", site.address, "--wordpress", "--json")
    last = run(tmp_path, "pull", site.address, "--wordpress", "--json")

    assert (first.exit_code, quiet.output) == (1, "")
    assert "https://gazette.example/1: could not be stored before" in again.stderr
    codes = [(one.exit_code, len(lines(one))) for one in (again, worse, cured, last)]
    assert codes == [(0, 0), (1, 1), (0, 1), (0, 0)]
    assert lines(cured)[0]["outcome"] == "stored"


def test_what_failed_is_tried_again_by_another_version_and_with_other_settings(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.paths[POSTS] = wordpress([post(1, content={**EMPTY, "rendered": "<p>" + "It sank. " * 99 + "</p>"})])
    site.paths["/feed"] = feed(item(214).replace("The accident", "It sank. " * 99))
    monkeypatch.setenv("CROSSCHECK_LONGEST_BODY", "500")
    for asked in ((site.address, "--wordpress"), (f"{site.address}/feed", "--feed")):
        failed, passed_over = run(tmp_path, "pull", *asked), run(tmp_path, "pull", *asked)
        monkeypatch.setattr("service.commands.polling.version", lambda _name: "99")
        other_version = run(tmp_path, "pull", *asked)
        monkeypatch.setenv("CROSSCHECK_LONGEST_BODY", "5000")
        stored = run(tmp_path, "pull", *asked, "--json")
        monkeypatch.undo()
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        monkeypatch.setenv("CROSSCHECK_LONGEST_BODY", "500")

        assert [one.exit_code for one in (failed, passed_over, other_version, stored)] == [1, 0, 1, 0]
        assert [line["outcome"] for line in lines(stored)] == ["stored"]


def test_an_entry_that_failed_is_passed_over_when_its_feed_changed(tmp_path: Path, site: Site) -> None:
    bad = item(1).replace("The accident off Port Ellery injured 1 passengers.", "&lt;p&gt;&lt;/p&gt;")
    site.paths["/feed"] = feed(bad)
    failed = run(tmp_path, "pull", f"{site.address}/feed", "--feed")
    site.paths["/feed"] = feed(item(2), bad, etag='"2"')
    then = run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--json")
    asked = run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--since", "2024-03-01")

    assert (failed.exit_code, then.exit_code, asked.exit_code) == (1, 0, 1)
    assert [line["place"] for line in lines(then)] == ["https://gazette.example/2"]
    assert "https://gazette.example/1: could not be stored before" in then.stderr


def test_a_feed_of_which_something_failed_is_read_again(tmp_path: Path, site: Site) -> None:
    nowhere = feed("<item><title>Ferry</title><guid>7</guid><description>The accident injured 7.</description></item>")
    site.paths["/feed"] = lambda *asked: (*nowhere(*asked)[:2], nowhere(*asked)[2].replace(b"https://", b"urn:"))
    failed = run(tmp_path, "pull", f"{site.address}/feed", "--feed")

    named = run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--source", "gazette", "--json")

    assert failed.exit_code == 1
    assert "name the source" in failed.stderr
    assert [line["outcome"] for line in lines(named)] == ["stored"]
    assert lines(run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--json")) == []


def test_a_later_date_passes_over_nothing_for_good(tmp_path: Path, site: Site) -> None:
    kept = [post(1)]
    site.paths[POSTS] = wordpress(kept)
    run(tmp_path, "pull", site.address, "--wordpress")

    kept += [post(2, "2024-03-06T08:30:00"), post(3, "2024-03-08T08:30:00")]
    later = run(tmp_path, "pull", site.address, "--wordpress", "--since", "2024-03-07", "--json")
    then = run(tmp_path, "pull", site.address, "--wordpress", "--json")

    assert [line["place"] for line in lines(later)] == ["https://gazette.example/3"]
    assert [(line["place"][-1], line["outcome"]) for line in lines(then)] == [("2", "stored"), ("3", "already_stored")]  # type: ignore[index]


def test_a_date_may_have_a_time_and_a_zone(tmp_path: Path, site: Site) -> None:
    site.paths["/feed"] = feed(item(3, day=8), item(2, day=6))
    late = run(tmp_path, "pull", f"{site.address}/feed", "--since", "2024-03-07T23:00:00-05:00", "--json")

    assert [line["place"] for line in lines(late)] == ["https://gazette.example/3"]


def test_what_is_no_date_is_refused_with_the_form_of_one(tmp_path: Path) -> None:
    refused = run(tmp_path, "pull", "https://gazette.example", "--since", "yesterday")

    assert refused.exit_code == 2
    assert "'--since': Not a date: 'yesterday'. Write 2020-01-01 or 2020-01-01T09:30:00Z." in refused.stderr


def test_a_later_date_leaves_a_feed_to_be_read(tmp_path: Path, site: Site) -> None:
    site.paths["/feed"] = feed(item(1, day=5))
    run(tmp_path, "pull", f"{site.address}/feed", "--feed")

    site.paths["/feed"] = feed(item(3, day=8), item(2, day=6), item(1, day=5), etag='"2"')
    run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--since", "2024-03-07")
    then = run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--json")

    assert [line["outcome"] for line in lines(then)] == ["already_stored", "stored", "already_stored"]


def test_a_site_that_fails_half_way_is_read_from_there_again(tmp_path: Path, site: Site) -> None:
    whole = wordpress([post(1), post(2, "2024-03-06T08:30:00")], at_most=1)
    site.paths[POSTS] = lambda query, headers: (500, {}, b"") if query["page"] == "2" else whole(query, headers)
    failed = run(tmp_path, "pull", site.address, "--wordpress")

    assert failed.exit_code == 1
    assert "answered 500" in failed.stderr
    assert "1 stored" in failed.stderr

    site.paths[POSTS] = whole
    assert "1 stored, 1 already there" in run(tmp_path, "pull", site.address, "--wordpress").stderr


def test_what_is_being_pulled_already_is_left_to_that(tmp_path: Path, site: Site) -> None:
    site.paths["/feed"], site.paths["/other"] = feed(item(214)), feed(item(180))
    with alone(tmp_path / "data", f"{site.address}/feed"):
        beside = run(tmp_path, "pull", f"{site.address}/feed", "--feed")
        quiet = run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--quiet")
        other = run(tmp_path, "pull", f"{site.address}/other", "--feed")
    after = run(tmp_path, "pull", f"{site.address}/feed", "--feed")

    assert [one.exit_code for one in (beside, quiet, other, after)] == [0, 0, 0, 0]
    assert beside.stderr == f"{site.address}/feed is being pulled already\n"
    assert (beside.stdout, quiet.output) == ("", "")
    assert ["1 stored" in one.stderr for one in (other, after)] == [True, True]


def test_cron_is_told_what_failed_and_nothing_else(tmp_path: Path, site: Site) -> None:
    site.paths["/feed"] = feed(item(214), item(180).replace("<description>The accident off", "<description>"))
    site.paths[POSTS] = wordpress([post(1, content={"rendered": "<p></p>", "protected": False}), post(2)])

    well = run(tmp_path, "pull", f"{site.address}/feed", "--feed", "--quiet")
    failed = run(tmp_path, "pull", site.address, "--wordpress", "--quiet")
    gone = run(tmp_path, "pull", f"{site.address}/none", "--feed", "--quiet")

    assert (well.exit_code, well.output) == (0, "")
    assert (failed.exit_code, failed.stdout, failed.stderr.count("\n")) == (1, "", 1)
    assert "https://gazette.example/1: /content/rendered" in failed.stderr
    assert (gone.exit_code, gone.stdout, gone.stderr.count("\n")) == (1, "", 1)


def test_the_source_may_be_named(tmp_path: Path, site: Site) -> None:
    site.paths["/feed"] = feed(item(214))
    [line] = lines(run(tmp_path, "pull", f"{site.address}/feed", "--source", "gazette-online", "--json"))

    assert line["article"]["source"] == "gazette-online"  # type: ignore[index]
