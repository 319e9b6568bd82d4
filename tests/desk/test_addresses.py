"""Nobody is led to another site."""

from __future__ import annotations

import pytest

from service.desk.addresses import own


@pytest.mark.parametrize("address", ["/", "/claims/1", "/?label=any&source=a%2Fb", "/articles?source=x"])
def test_a_path_of_this_service_is_followed_with_its_query(address: str) -> None:
    assert own(address, "/otherwise") == address


@pytest.mark.parametrize(
    "address",
    [
        "//elsewhere.example/",
        "////elsewhere.example/",
        "/\\elsewhere.example/",
        "/\t\\elsewhere.example/",
        "\\\\elsewhere.example/",
        "https://elsewhere.example/?x=1",
        "javascript:alert(1)",
        "//[",
        "x",
        "",
    ],
)
def test_nothing_else_is(address: str) -> None:
    assert own(address, "/otherwise") == "/otherwise"
