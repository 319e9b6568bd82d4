"""Which conflicts of two figures stand whatever the pair model reads."""

import pytest

from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.plain_amounts import plainly_amounts_differ
from tests.judging.building import comparison, evidence_of, published


@pytest.mark.parametrize(
    ("earlier", "later", "plain"),
    [
        ("The quake killed hundreds of people.", "The quake killed 12 people.", True),
        ("The quake killed 31 people.", "The quake killed 12 people.", True),
        ("The quake in Orby killed 31 people on Monday.", "In Orby 12 people were killed by the quake.", False),
    ],
    ids=["one is vague", "the texts differ in nothing else", "told in other words"],
)
def test_a_conflict_is_plain_where_words_leave_nothing_to_be_read(earlier: str, later: str, plain: bool) -> None:
    laid = comparison(earlier, later)
    seen = evidence_of(amounts_differ, laid)
    assert seen is not None
    assert plainly_amounts_differ(laid, seen) is plain


@pytest.mark.parametrize(
    ("earlier", "later", "plain"),
    [
        ("About 60 guests gathered outside the court.", "About 600 guests gathered outside the court.", True),
        ("The town owns 31 boats in the harbour.", "The town owns 13 boats in the harbour.", True),
        ("Two people were hurt.", "Five people were hurt.", False),
        ("About 60 guests gathered outside the court.", "About 600 guests stood outside the court.", False),
    ],
)
def test_short_claims_of_articles_have_to_be_the_same_in_every_other_word(
    earlier: str, later: str, plain: bool
) -> None:
    laid = comparison(*(published(text, lead="A trial in Orby") for text in (earlier, later)), event_similarity=0.9)
    seen = evidence_of(amounts_differ, laid)
    assert (seen is not None and plainly_amounts_differ(laid, seen)) is plain
