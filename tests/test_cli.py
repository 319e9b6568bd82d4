"""The commands work from end to end on small real files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from service import wiring
from service.api.openapi import document
from service.api.schemas.comparison import ComparisonSchema
from service.api.strangers import Strangers
from service.article import Article
from service.claim import Claim
from service.cli import main
from service.commands import article_files
from service.comparing import Compared
from service.ingest.received import article
from service.judging.verdict import NO_MATCH, Label
from service.serving.server import Server
from service.splitting.split import split
from service.storage import snapshot
from service.storage.deliveries import Reply
from service.storage.scope import Scope
from service.storage.store import Store
from tests.storage.building import add

FERRY = "date 2024-03-05\nA ferry ran aground off Port Ellery on Monday. The accident injured {} passengers."
FERRIES = {"gazette.txt": FERRY.format(214), "online.txt": FERRY.format(180)}
PAIRS = [
    {"id": 1, "a": "The ferry carried 214 passengers.", "b": "The ferry carried 180 passengers."},
    {"id": 2, "a": "The ferry carried 214 passengers.", "b": "The mayor opened a library in Port Ellery."},
]


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    folder = tmp_path / "ferries"
    folder.mkdir()
    for name, text in FERRIES.items():
        (folder / name).write_text(text)
    return folder


def run(tmp_path: Path, *arguments: object, piped: str | None = None) -> Result:
    environment = {"CROSSCHECK_DATA": str(tmp_path / "data"), "CROSSCHECK_PAIR_MODEL": "off", "COLUMNS": "160"}
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=environment, input=piped)


def test_articles_are_loaded_once_and_their_conflict_is_shown(tmp_path: Path, ferries: Path) -> None:
    first = run(tmp_path, "load", ferries)
    second = run(tmp_path, "load", ferries, "--json")

    assert first.exit_code == 0, first.output
    assert "2 stored, 0 already there, 0 failed" in first.stderr
    assert "214" in first.stdout
    assert "180" in first.stdout
    assert "0 stored, 2 already there, 0 failed" in second.stderr
    assert [json.loads(line)["created"] for line in second.stdout.splitlines()] == [False, False]


def test_an_article_that_trips_us_up_is_told_and_the_others_are_loaded(
    tmp_path: Path, ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tripping(given: Article) -> tuple[Claim, ...]:
        if "214" in given.body:
            raise IndexError("The accident injured 214")
        return split(given)

    monkeypatch.setattr(wiring, "split", tripping)
    loaded = run(tmp_path, "load", ferries)

    assert loaded.exit_code == 1
    assert f"{ferries}/gazette.txt: something went wrong here, IndexError at test_cli.py:" in loaded.stderr
    assert "1 stored, 0 already there, 1 failed" in loaded.stderr
    assert "injured 214" not in loaded.output


def test_a_reader_that_is_killed_ends_the_load_with_what_to_do(
    tmp_path: Path, ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(wiring, "split", killed)
    loaded = run(tmp_path, "load", ferries)

    assert loaded.exit_code == 1
    assert "Error: a process that read articles ahead was killed" in loaded.stderr


def test_a_match_that_was_published_later_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(FERRY.format(180).replace("05", "06"))
    (tmp_path / "late.txt").write_text(FERRY.format(214))
    run(tmp_path, "load", tmp_path / "first.txt")

    shown = run(tmp_path, "load", tmp_path / "late.txt").stdout

    assert "first, 6 Mar 2024, published later" in shown
    assert shown.count("published later") == 1


@pytest.mark.parametrize("module", ["service", "service.cli"])
def test_the_command_is_there_without_being_installed(module: str) -> None:
    told = subprocess.run([sys.executable, "-m", module, "--help"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("Usage: crosscheck [OPTIONS] COMMAND")


def test_a_store_that_holds_articles_can_be_left_alone(tmp_path: Path, ferries: Path) -> None:
    first = run(tmp_path, "load", "--if-empty", ferries / "gazette.txt")
    second = run(tmp_path, "load", "--if-empty", ferries / "online.txt")

    assert "1 stored" in first.stderr
    assert "already holds 1 articles" in second.stderr
    assert second.stdout == ""


def test_agreements_are_shown_when_asked_for_with_conflicts_last(tmp_path: Path, ferries: Path) -> None:
    (ferries / "wire.txt").write_text(FERRY.format(180))
    conflicts = run(tmp_path, "load", ferries).stdout
    matches = run(tmp_path, "load", "--matches", ferries).stdout

    assert "agreeing\n" not in conflicts.replace(" ", "").replace("│", "")
    assert matches.index("agreeing") < matches.index("conflicting")
    assert matches.splitlines()[-1] == conflicts.splitlines()[-1]


def test_an_article_is_read_from_its_file_once(tmp_path: Path, ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    monkeypatch.setattr(article_files, "article", lambda *given: read.append(given) or article(*given))
    loaded = run(tmp_path, "load", ferries)

    assert loaded.exit_code == 0, loaded.output
    assert len(read) == len(FERRIES)


def test_many_articles_are_read_ahead_to_the_same_end(
    tmp_path: Path, ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = run(tmp_path / "alone", "load", ferries)
    monkeypatch.setattr("service.commands.load.MANY", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    (ferries / "bad.json").write_text("{")
    ahead = run(tmp_path / "ahead", "load", ferries)
    assert ahead.stdout == alone.stdout
    assert "2 stored, 0 already there, 1 failed" in ahead.stderr


def test_a_bad_file_is_reported_and_the_rest_is_loaded(tmp_path: Path, ferries: Path) -> None:
    (ferries / "bad.json").write_text("{")
    loaded = run(tmp_path, "load", ferries)

    assert loaded.exit_code == 1
    assert "bad.json: not JSON" in loaded.stderr
    assert "2 stored, 0 already there, 1 failed" in loaded.stderr


def test_a_draft_is_checked_against_what_is_stored(tmp_path: Path, ferries: Path) -> None:
    run(tmp_path, "load", ferries / "gazette.txt")

    report = json.loads(run(tmp_path, "check", ferries / "online.txt", "--json").stdout)
    shown = run(tmp_path, "check", ferries / "online.txt").stdout

    assert report["summary"]["conflicting"] == 1
    assert "conflicting" in shown
    assert "214" in shown


def test_the_claims_of_a_file_are_shown_with_their_spans(tmp_path: Path, ferries: Path) -> None:
    read = json.loads(run(tmp_path, "claims", ferries / "gazette.txt", "--json").stdout)

    body = read["article"]["body"]
    [figure] = [quantity for claim in read["claims"] for quantity in claim["quantities"]]
    assert body[figure["start"] : figure["end"]] == figure["surface"]
    assert "214" in figure["surface"]
    assert "214" in run(tmp_path, "claims", ferries / "gazette.txt").stdout


def test_an_article_may_come_on_standard_input(tmp_path: Path) -> None:
    stored = {"source": "gazette", "body": FERRIES["gazette.txt"].partition("\n")[2], "published_at": "2024-03-05"}
    lines = "".join(json.dumps({**stored, "external_id": name}) + "\n" for name in "ab")
    loaded = run(tmp_path, "load", "-", piped=lines)
    report = json.loads(run(tmp_path, "check", "-", "--json", piped=FERRIES["online.txt"]).stdout)
    read = json.loads(run(tmp_path, "claims", "-", "--json", piped=json.dumps(stored)).stdout)

    assert "2 stored, 0 already there, 0 failed" in loaded.stderr
    assert report["summary"]["conflicting"] == 1
    assert read["article"]["source"] == "gazette"
    assert "214" in read["claims"][1]["text"]


@pytest.mark.parametrize(
    ("command", "piped", "told"),
    [
        ("load", "[Update] A ferry ran aground.", "-: JSON with `source` and `body` was expected"),
        ("load", '{"source": "s", "body": "A ferry sank."}\n{"source"\n', "-:2: not JSON"),
        ("check", '[{"source": "s", "body": "b"}, {"source": "s", "body": "b"}]', "there are 2"),
        ("claims", "", "-: it is empty"),
    ],
)
def test_what_is_no_article_on_standard_input_is_told(tmp_path: Path, command: str, piped: str, told: str) -> None:
    read = run(tmp_path, command, "-", piped=piped)
    assert read.exit_code == 1
    assert told in read.stderr


def test_pairs_come_back_labelled_in_order(tmp_path: Path) -> None:
    source, target = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(pair) + "\n" for pair in PAIRS))

    compared = run(tmp_path, "compare", "--pairs", source, "--out", target)

    assert compared.exit_code == 0, compared.output
    rows = [json.loads(line) for line in target.read_text().splitlines()]
    assert [(row["id"], row["label"]) for row in rows] == [(1, "conflicting"), (2, "new")]
    assert rows[0].keys() == {*PAIRS[0], *ComparisonSchema().fields}
    assert not (tmp_path / "data").exists()


def test_the_judge_is_scored_on_each_file(tmp_path: Path) -> None:
    files = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for file in files:
        labelled = ({**pair, "label": label} for pair, label in zip(PAIRS, ["conflict", "agree"], strict=True))
        file.write_text("".join(json.dumps(pair) + "\n" for pair in labelled))

    scored = run(tmp_path, "evaluate", "--pairs", *files, "--json")

    scores = [json.loads(line) for line in scored.stdout.splitlines()]
    assert [(score["n"], score["accuracy"]) for score in scores] == [(2, 0.5), (2, 0.5)]
    assert "0.500" in run(tmp_path, "evaluate", "--pairs", files[0]).stdout


def test_a_pair_file_with_a_bad_line_names_it(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text('{"a": "x", "b": "y"}\n{"a": 1}\n')
    compared = run(tmp_path, "compare", "--pairs", tmp_path / "pairs.jsonl", "--out", tmp_path / "out.jsonl")

    assert compared.exit_code == 1
    assert "line 2" in compared.stderr


@pytest.mark.parametrize("command", ["compare", "evaluate"])
def test_a_pair_file_that_is_no_text_is_told_in_one_line(tmp_path: Path, command: str) -> None:
    source = tmp_path / "pairs.jsonl.gz"
    source.write_bytes(b"no gzip")
    out = ("--out", tmp_path / "out.jsonl") if command == "compare" else ()
    judged = run(tmp_path, command, "--pairs", source, *out)

    assert (judged.exit_code, judged.stderr.count("\n")) == (1, 1)
    assert "pairs.jsonl.gz: a whole gzip file was expected" in judged.stderr


@pytest.mark.parametrize("text", ["", "\n \n"])
@pytest.mark.parametrize(("command", "fields"), [("evaluate", "{a, b, label}"), ("compare", "{a, b}")])
def test_a_file_without_pairs_is_refused(tmp_path: Path, text: str, command: str, fields: str) -> None:
    (tmp_path / "empty.jsonl").write_text(text)
    rest = ("--json",) if command == "evaluate" else ("--out", tmp_path / "out.jsonl")
    judged = run(tmp_path, command, "--pairs", tmp_path / "empty.jsonl", *rest)

    assert (judged.exit_code, judged.stdout, judged.stderr.count("\n")) == (1, "", 1)
    assert f"empty.jsonl: rows {fields} were expected" in judged.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_rows_judged_otherwise_are_shown_with_half_a_character(tmp_path: Path) -> None:
    row = {"a": "The ferry \ud83d carried 214 passengers.", "b": PAIRS[0]["b"], "label": "agree", "by": "Zoë"}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row))
    judged = run(tmp_path, "evaluate", "--pairs", tmp_path / "pairs.jsonl", "--json", "--show", "errors")

    assert judged.exit_code == 0, judged.output
    assert json.loads(judged.stdout.splitlines()[1]).items() >= row.items() - {("label", "agree")}
    assert "Zoë" in judged.stdout


def test_a_file_whose_name_is_no_text_is_named(tmp_path: Path) -> None:
    named = tmp_path / os.fsdecode(b"caf\xe9.jsonl")
    named.write_text(json.dumps({**PAIRS[0], "label": "conflict"}))
    judged = run(tmp_path, "evaluate", "--pairs", named)

    assert judged.exit_code == 0, judged.output
    assert "\\udce9" in judged.stdout


def test_where_pairs_cannot_be_written_is_told_before_the_models_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.wiring.build_judge", None)
    (tmp_path / "pairs.jsonl").write_text(json.dumps(PAIRS[0]))
    compared = run(tmp_path, "compare", "--pairs", tmp_path / "pairs.jsonl", "--out", tmp_path / "missing" / "x.jsonl")

    assert (compared.exit_code, compared.stderr.count("\n")) == (1, 1)
    assert compared.stderr.endswith("missing/x.jsonl'\n")


def test_half_a_character_is_kept_in_a_row(tmp_path: Path) -> None:
    source, target = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({**PAIRS[0], "by": "\ud800"}) + "\n")
    compared = run(tmp_path, "compare", "--pairs", source, "--out", target)

    assert compared.exit_code == 0, compared.output
    assert json.loads(target.read_text()).items() >= {"by": "\ud800", "label": "conflicting"}.items()


@pytest.mark.parametrize("target", ["pairs.jsonl", "linked.jsonl"])
def test_a_file_of_pairs_is_not_replaced_by_what_is_made_of_it(tmp_path: Path, target: str) -> None:
    source = tmp_path / "pairs.jsonl"
    source.write_text(json.dumps(PAIRS[0]))
    (tmp_path / "linked.jsonl").symlink_to(source)
    compared = run(tmp_path, "compare", "--pairs", source, "--out", tmp_path / target)

    assert (compared.exit_code, compared.stderr.count("\n")) == (1, 1)
    assert "--out names the file of the pairs itself" in compared.stderr
    assert json.loads(source.read_text()) == PAIRS[0]


def test_what_was_written_before_stays_where_judging_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> Iterator[object]:
        yield PAIRS[0], Compared(NO_MATCH, "alike")
        raise KeyboardInterrupt

    monkeypatch.setattr("service.commands.pairs.compare_rows", failing)
    source, target = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(PAIRS[0]))
    target.write_text("what was judged yesterday")

    assert run(tmp_path, "compare", "--pairs", source, "--out", target).exit_code != 0
    assert target.read_text() == "what was judged yesterday"
    assert sorted(path.name for path in tmp_path.glob("*.jsonl*")) == ["out.jsonl", "pairs.jsonl"]


def test_pairs_are_written_to_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text(json.dumps(PAIRS[0]))

    assert run(tmp_path, "compare", "--pairs", tmp_path / "pairs.jsonl", "--out", Path("/dev/null")).exit_code == 0
    assert Path("/dev/null").is_char_device()


def test_the_document_is_printed(tmp_path: Path) -> None:
    assert yaml.safe_load(run(tmp_path, "openapi").stdout) == document()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "news.example"])
def test_an_open_address_is_refused_without_keys(tmp_path: Path, host: str) -> None:
    served = run(tmp_path, "serve", "--host", host)

    assert served.exit_code == 1
    assert "without API keys" in served.stderr


@pytest.mark.parametrize(
    ("options", "strangers"),
    [
        ([], Strangers(by_own_name=True)),
        (["--host", "::1"], Strangers(by_own_name=True)),
        (["--closed-network"], Strangers()),
        (["--host", "0.0.0.0", "--closed-network"], Strangers()),
    ],
)
def test_without_keys_another_name_is_answered_in_a_closed_network_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], strangers: Strangers
) -> None:
    served: list[Strangers] = []
    monkeypatch.setattr(Server, "run", lambda server: served.append(server._terms.strangers))

    assert run(tmp_path, "serve", *options).exit_code == 0
    assert served == [strangers]


@pytest.mark.parametrize(
    ("setting", "value", "told"),
    [
        ("CROSSCHECK_MODEL", "{}/other", "holds vectors of all-MiniLM-L6-v2, not of other"),
        ("CROSSCHECK_MODEL", "{}/nowhere", "no model folder"),
        ("CROSSCHECK_PAIR_MODEL", "{}/nowhere.safetensors", "no such weights"),
        ("CROSSCHECK_DATABASE_URL", "sqlite:////dev/null/store", "folder cannot be used"),
    ],
)
def test_what_no_worker_could_start_with_is_told_before_any_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, value: str, told: str
) -> None:
    monkeypatch.setattr(Server, "run", None)
    (tmp_path / "other").mkdir()
    store = Store(f"sqlite:///{tmp_path / 'data' / 'crosscheck.sqlite3'}")
    store.use_encoder("all-MiniLM-L6-v2", 384)
    store.close()

    environment = {"CROSSCHECK_DATA": str(tmp_path / "data"), setting: value.format(tmp_path)}
    served = CliRunner().invoke(main, ["serve"], env=environment)

    assert (served.exit_code, served.stderr.count("\n")) == (1, 1)
    assert told in served.stderr


def test_keys_are_made_listed_and_revoked_and_open_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Server, "run", lambda _server: None)
    text = run(tmp_path, "keys", "create", "desk", "--scope", "read", "--scope", "review").stdout.strip()
    key_id = text.split("_")[1]

    assert "desk" in run(tmp_path, "keys", "list").stdout
    assert run(tmp_path, "serve", "--host", "0.0.0.0").exit_code == 0
    assert run(tmp_path, "keys", "revoke", key_id).exit_code == 0
    assert run(tmp_path, "serve", "--host", "0.0.0.0").exit_code == 1
    assert run(tmp_path, "keys", "revoke", key_id).exit_code == 1
    assert text.split("_", 2)[2] not in run(tmp_path, "keys", "list").stdout


@pytest.mark.parametrize("name", ["", " ", "\t"])
def test_a_key_without_a_name_is_refused(tmp_path: Path, name: str) -> None:
    made = run(tmp_path, "keys", "create", name, "--scope", "read")

    assert made.exit_code == 2
    assert "a name was expected" in made.stderr
    assert not (tmp_path / "data").exists()


def test_a_key_is_told_with_what_it_may_once_each_and_its_name_does_nothing_to_the_terminal(tmp_path: Path) -> None:
    made = run(tmp_path, "keys", "create", "a\x1b[31m", "--scope", "review", "--scope", "read", "--scope", "review")

    assert "(a\\x1b[31m) may read, review." in made.stderr


@pytest.mark.parametrize(
    "command", ["keys create {} --scope read", "keys revoke {}", "pull http://127.0.0.1:1/{}", "backup {}"]
)
def test_an_argument_of_bytes_that_no_text_has_is_named(tmp_path: Path, command: str) -> None:
    run(tmp_path, "keys", "create", "desk", "--scope", "read")
    refused = run(tmp_path, *command.format(tmp_path / "h\udcff" if "backup" in command else "h\udcff").split())

    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert r"h\udcff" in refused.stderr
    assert refused.stderr.endswith(" is not UTF-8\n")
    assert not list(tmp_path.glob("*h*"))


READS_ALONE = ("keys list", "keys revoke 01a", "webhooks", "migrate", "reindex", "check {article}")


@pytest.mark.parametrize("command", READS_ALONE)
def test_what_makes_no_store_refuses_a_folder_without_one(tmp_path: Path, ferries: Path, command: str) -> None:
    refused = run(tmp_path, *command.format(article=ferries / "gazette.txt").split())

    assert (refused.exit_code, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert f"there is no store in {tmp_path / 'data' / 'crosscheck.sqlite3'}" in refused.stderr
    assert "CROSSCHECK_DATA" in refused.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"no database" * 99])
def test_a_file_that_holds_no_store_is_not_made_one_by_what_only_reads(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "data" / "crosscheck.sqlite3"
    file.parent.mkdir()
    file.write_bytes(content)

    assert run(tmp_path, "keys", "list").exit_code == 1
    assert [(path, path.read_bytes()) for path in file.parent.iterdir()] == [(file, content)]


def test_the_first_key_may_come_before_the_first_start_and_the_new_store_is_told_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        assert run(tmp_path, "keys", "create", "cms", "--scope", "ingest").exit_code == 0

    assert [record.getMessage() for record in caplog.records] == [
        f"there is no store yet: a new one is made in {tmp_path / 'data' / 'crosscheck.sqlite3'}"
    ]
    assert len(run(tmp_path, "keys", "list", "--json").stdout.splitlines()) == 2


def test_that_the_first_live_key_shuts_out_whoever_has_none_is_told(tmp_path: Path) -> None:
    first = run(tmp_path, "keys", "create", "cms", "--scope", "ingest")
    second = run(tmp_path, "keys", "create", "desk", "--scope", "read")
    revoked = [run(tmp_path, "keys", "revoke", made.stdout.split("_")[1]) for made in (first, second)]
    none_left = run(tmp_path, "keys", "list")
    again = run(tmp_path, "keys", "create", "cms", "--scope", "ingest")

    assert ["every request needs one" in made.stderr for made in (first, second, again)] == [True, False, True]
    assert [len(made.stdout.splitlines()) for made in (first, second, again)] == [1, 1, 1]
    assert ["There is no live key" in told.stderr for told in (none_left, *revoked)] == [True, False, True]
    assert "There is no live key" not in run(tmp_path, "keys", "list").stderr


def test_a_key_that_signs_is_shown_once_and_listed_without_its_secret(tmp_path: Path) -> None:
    made = run(tmp_path, "keys", "create", "cms", "--scope", "ingest", "--signing")
    listed = run(tmp_path, "keys", "list").stdout

    assert made.stdout.startswith("ccs_")
    assert made.stderr.split()[0] in listed
    assert "yes" in listed
    assert made.stdout.strip() not in listed


def test_webhooks_and_their_deliveries_are_shown(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'data' / 'crosscheck.sqlite3'}")
    store.webhooks.register("https://desk.example/hook", Label.CONFLICTING)
    gone = store.webhooks.register("https://gone.example/hook")
    add(store, "One went")
    add(store, "Two went")
    first = store.deliveries.next_due(gone.id)
    assert first
    store.deliveries.refused_for_good(first, Reply(410, "answered 410"))
    store.close()

    shown = run(tmp_path, "webhooks").stdout
    newest = run(tmp_path, "webhooks", "--limit", "1").stdout

    for word in ("desk.example", "conflicting", "article.checked", "given_up", "answered 410", "the webhook is off"):
        assert word in shown
    assert gone.secret not in shown
    assert newest.count("article.checked") == 1


@pytest.mark.parametrize("piped", [False, True])
def test_lists_cut_nothing_short_at_eighty_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piped: bool
) -> None:
    for name, value in {"COLUMNS": "80", "TERM": "dumb", "FORCE_COLOR": "" if piped else "1"}.items():
        monkeypatch.setenv(name, value)
    environment = {"CROSSCHECK_DATA": str(tmp_path / "data"), "COLUMNS": "80"}
    store = Store(f"sqlite:///{tmp_path / 'data' / 'crosscheck.sqlite3'}")
    key, _ = store.keys.create("the content management system [of the sports desk]", list(Scope))
    hook = store.webhooks.register("https://[fd00::1]/a/long/way/to/the/hook/of/the/desk")
    add(store, "One went")
    delivery = store.deliveries.next_due(hook.id)
    assert delivery
    store.deliveries.failed(delivery, Reply(None, "no answer: [Errno 111] Connection refused"), 5.0)
    store.close()

    shown = {
        command: CliRunner().invoke(main, command.split(), env=environment).stdout
        for command in ("webhooks", "keys list", "webhooks --json", "keys list --json")
    }
    columns = {name: letters_by_column(shown[name]) for name in ("webhooks", "keys list")}
    for name, word in [("keys list", key.name), *(("webhooks", word) for word in (hook.id, hook.url, "[Errno 111]"))]:
        assert any("".join(word.split()) in column for column in columns[name]), word
        assert (word in shown[name]) == piped

    told = json.loads(shown["webhooks --json"])
    assert [one["url"] for one in told["webhooks"]] == [hook.url]
    assert [(one["state"], one["problem"][:9]) for one in told["deliveries"]] == [("waiting", "no answer")]
    assert "secret" not in told["webhooks"][0]
    listed = json.loads(shown["keys list --json"])
    assert (listed["id"], listed["name"], listed["revoked_at"]) == (key.id, key.name, None)
    assert listed["created_at"].endswith("Z")
    assert listed["scopes"] == ["admin", "ingest", "read", "review"]


def letters_by_column(table: str) -> list[str]:
    """What stands in each column, read downwards, without blanks."""
    rows = [line.strip("│┃").replace("┃", "│").split("│") for line in table.splitlines() if line[:1] in "│┃"]
    return ["".join("".join(row[at].split()) for row in rows if at < len(row)) for at in range(9)]


def test_networks_that_are_none_are_named(tmp_path: Path) -> None:
    environment = {"CROSSCHECK_DATA": str(tmp_path), "CROSSCHECK_WEBHOOK_NETWORKS": "10.0.0.0/8, inside"}
    refused = CliRunner().invoke(main, ["reindex"], env=environment)

    assert refused.exit_code == 1
    assert "CROSSCHECK_WEBHOOK_NETWORKS" in refused.stderr
    assert "inside" in refused.stderr


def test_a_misspelt_setting_is_named_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Server, "run", lambda _server: None)
    monkeypatch.setenv("CROSSCHECK_NEIGHBORS", "9")

    assert "CROSSCHECK_NEIGHBORS is not a setting" in run(tmp_path, "serve").stderr


@pytest.mark.parametrize(("name", "value"), [("PORT", "abc"), ("PORT", "65536"), ("WORKERS", "0")])
def test_an_unusable_option_from_the_environment_is_named_as_it_was_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"CROSSCHECK_{name}", value)
    refused = run(tmp_path, "serve")

    assert refused.exit_code == 2
    assert f"CROSSCHECK_{name}" in refused.stderr


def test_an_open_address_is_served_where_the_network_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Server] = []

    def run_no_further(server: Server) -> None:
        served.append(server)

    monkeypatch.setattr(Server, "run", run_no_further)

    assert run(tmp_path, "serve", "--host", "0.0.0.0", "--closed-network").exit_code == 0
    assert [str(server.cfg.address[0]) for server in served] == ["('0.0.0.0', 8000)"]


def test_the_index_is_rebuilt_once_and_a_check_leaves_it_alone(
    tmp_path: Path, ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[Path] = []
    write = snapshot.write
    monkeypatch.setattr(snapshot, "write", lambda path, *rest: writes.append(path) or write(path, *rest))
    run(tmp_path, "load", ferries)
    rebuilt = run(tmp_path, "reindex")
    run(tmp_path, "check", ferries / "gazette.txt")

    assert (rebuilt.exit_code, rebuilt.stdout) == (0, "The index is rebuilt.\n")
    assert writes == [tmp_path / "data" / "claims.index"] * 2


def test_an_index_that_cannot_be_written_is_not_said_to_be_rebuilt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bool:
        raise OSError("no space left on device")

    Store(f"sqlite:///{tmp_path / 'data' / 'crosscheck.sqlite3'}").close()
    monkeypatch.setattr(snapshot, "write", full)
    rebuilt = run(tmp_path, "reindex")

    assert rebuilt.exit_code == 1
    assert "not written" in rebuilt.stderr
    assert "is rebuilt" not in rebuilt.stdout


def test_an_unreadable_setting_is_named(tmp_path: Path) -> None:
    environment = {"CROSSCHECK_DATA": str(tmp_path), "CROSSCHECK_NEIGHBOURS": "many"}
    reindexed = CliRunner().invoke(main, ["reindex"], env=environment)

    assert reindexed.exit_code == 1
    assert "CROSSCHECK_NEIGHBOURS" in reindexed.stderr


def test_help_does_not_wait_for_the_models() -> None:
    code = "import sys, service.cli; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
