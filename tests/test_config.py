"""Settings are read as they are meant, or the start fails with the name of the one that is wrong."""

from __future__ import annotations

from dataclasses import Field, fields
from ipaddress import ip_network
from pathlib import Path

import pytest

from service.config import Settings, not_settings
from service.errors import InvalidInput
from service.storage.address import file_of
from service.storage.store import Store

WHOLE = ("NEIGHBOURS", "LONGEST_BODY", "LARGEST_REQUEST", "REQUESTS_A_MINUTE")


def read(**named: str) -> Settings:
    return Settings.from_environment({f"CROSSCHECK_{name}": value for name, value in named.items()})


def test_what_is_not_set_has_its_default() -> None:
    assert read() == read(NEIGHBOURS="", SIMILARITY="", WEBHOOK_NETWORKS="") == Settings()


@pytest.mark.parametrize(
    ("name", "value", "field", "meant"),
    [
        ("DATA", "/srv/news", "data", Path("/srv/news")),
        ("DATABASE_URL", "postgresql://host/name", "database_url", "postgresql://host/name"),
        ("MODEL", "/srv/model", "model", "/srv/model"),
        ("PAIR_MODEL", "off", "pair_model", "off"),
        ("SUPERDESK_SECRET", "s3cret", "superdesk_secret", "s3cret"),
        ("NEIGHBOURS", "1", "neighbours", 1),
        ("LONGEST_BODY", "2000", "longest_body", 2000),
        ("LARGEST_REQUEST", " 20000 ", "largest_request", 20000),
        ("REQUESTS_A_MINUTE", "0", "requests_a_minute", 0),
        ("SIMILARITY", "-1", "similarity", -1.0),
        ("SIMILARITY", "1", "similarity", 1.0),
        ("SIMILARITY", ".5", "similarity", 0.5),
    ],
)
def test_a_setting_is_read_as_it_is_meant(name: str, value: str, field: str, meant: object) -> None:
    assert getattr(read(**{name: value}), field) == meant


@pytest.mark.parametrize("one", fields(Settings), ids=lambda one: one.name)
def test_an_empty_setting_is_its_default(one: Field[object]) -> None:
    assert read(**{one.name.upper(): ""}) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *((name, value) for name in WHOLE for value in ("nan", "inf", "2.7", "1e3", "many", "-1")),
        *((name, "0") for name in WHOLE[:3]),
        *(("SIMILARITY", value) for value in ("nan", "inf", "1.01", "-1.5", "alike")),
        ("WEBHOOK_NETWORKS", "10.0.0.0/8, inside"),
    ],
)
def test_a_setting_that_nothing_could_work_with_is_named(name: str, value: str) -> None:
    with pytest.raises(InvalidInput, match=f"^CROSSCHECK_{name}: .* expected"):
        read(**{name: value})


def test_what_is_named_as_a_setting_and_is_none_is_found() -> None:
    given = {
        "CROSSCHECK_NEIGHBORS": "9",
        "CROSSCHECK_NEIGHBOURS": "9",
        "CROSSCHECK_PORT": "1",
        "CROSSCHECK": "x",
        "HOME": "/",
    }
    assert not_settings(given) == ["CROSSCHECK_NEIGHBORS"]


def test_private_networks_are_read_one_by_one() -> None:
    networks = read(WEBHOOK_NETWORKS="10.0.0.0/8, 192.168.7.5,").private_networks
    assert networks == (ip_network("10.0.0.0/8"), ip_network("192.168.7.5"))


def test_the_store_is_a_file_in_the_folder_unless_a_database_is_named() -> None:
    assert read(DATA="/srv/news").store_url == "sqlite:////srv/news/crosscheck.sqlite3"
    assert read(DATA="/srv/news", DATABASE_URL="postgresql://host/name").store_url == "postgresql://host/name"


@pytest.mark.parametrize("name", ["a?b", "a%20b", "100%", "a#b", "a@b:c", "a b", "ü", "a&b=c"])
def test_a_folder_is_the_one_named_whatever_its_name_means_in_a_url(name: str, tmp_path: Path) -> None:
    settings = read(DATA=str(tmp_path / name))
    Store(settings.store_url).close()

    assert file_of(settings.store_url) == tmp_path / name / "crosscheck.sqlite3"
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert (tmp_path / name / "crosscheck.sqlite3").is_file()


def test_the_secret_is_not_printed() -> None:
    assert "s3cret" not in repr(read(SUPERDESK_SECRET="s3cret"))
