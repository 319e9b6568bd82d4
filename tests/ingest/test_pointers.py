import pytest

from service.ingest.pointers import below, steps


@pytest.mark.parametrize(
    ("names", "pointer"),
    [
        ([], ""),
        (["errors", "0", "detail"], "/errors/0/detail"),
        ([""], "/"),
        (["a/b", "m~n", "~1"], "/a~1b/m~0n/~01"),
    ],
)
def test_a_pointer_leads_by_the_names_it_was_made_of(names: list[str], pointer: str) -> None:
    made = ""
    for name in names:
        made = below(made, name)

    assert made == pointer
    assert steps(pointer) == names
