"""A key's text is nowhere in the store, and a key that is revoked stays so."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.errors import NotFound
from service.storage.scope import Scope
from service.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'store.sqlite3'}")


def test_a_key_is_known_by_its_text_and_kept_without_it(store: Store, tmp_path: Path) -> None:
    key, text = store.keys.create("cms", [Scope.INGEST])

    known = store.keys.of_text(text)
    assert known
    assert (known.id, known.name, known.scopes) == (key.id, "cms", {Scope.INGEST})
    store.close()
    secret = text.split("_", 2)[2].encode()
    assert not any(secret in file.read_bytes() for file in tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "cck", "cck_", "cck__", "cck_00000000_", "é_\ud800_x", "'; DROP TABLE keys; --"])
def test_what_is_no_key_is_no_key(store: Store, text: str) -> None:
    store.keys.create("cms", [Scope.INGEST])
    assert store.keys.of_text(text) is None


def test_a_revoked_key_is_listed_but_no_longer_known(store: Store) -> None:
    key, text = store.keys.create("cms", [Scope.READ])
    assert store.keys.any_live()
    store.keys.revoke(key.id)

    assert store.keys.of_text(text) is None
    assert not store.keys.any_live()
    assert [(one.id, one.revoked_at is not None) for one in store.keys.all()] == [(key.id, True)]
    with pytest.raises(NotFound):
        store.keys.revoke(key.id)
