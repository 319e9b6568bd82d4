"""A real service in a temporary folder; the models are loaded once.

Every test also runs on a PostgreSQL server where one is named, as in tests/storage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sql
from flask.testing import FlaskClient

from service.config import Settings
from service.encoding.embedding import Encoder
from service.judging.judge import Judge
from service.serving.app import create_app
from service.wiring import Crosscheck, build_encoder, build_judge, connected
from tests.storage.conftest import SERVER, schema


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return build_encoder(Settings())


@pytest.fixture(scope="session")
def judge() -> Judge:
    return build_judge(Settings(pair_model="off"))


# For what is about SQLite's file, or fails only as that does.
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture(params=["sqlite", *(["postgresql"] if SERVER else [])])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Empty for an SQLite file in the folder."""
    if request.param == "sqlite":
        yield ""
    else:
        yield from schema(sql.make_url(SERVER))


@pytest.fixture
def crosscheck(tmp_path: Path, database_url: str, encoder: Encoder, judge: Judge) -> Iterator[Crosscheck]:
    parts = connected(replace(small(tmp_path), database_url=database_url), encoder, judge)
    yield parts
    parts.close()


def small(folder: Path) -> Settings:
    """Settings with limits that a test reaches easily."""
    return Settings(data=folder, longest_body=2_000, largest_request=20_000, webhook_networks="127.0.0.0/8")


@pytest.fixture
def client(crosscheck: Crosscheck) -> FlaskClient:
    return create_app(crosscheck).test_client()
