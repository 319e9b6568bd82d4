"""The same words cannot have been said by two people."""

from dataclasses import replace

import pytest

from service.claim import Speaker
from service.judging.evidence.quotations import quoted_of_others, speakers_differ
from service.judging.evidence.wording import same_wording
from service.judging.judge import Judge
from service.judging.verdict import Label, Reason
from service.matching import PublishedClaim
from tests.judging.building import comparison, pair, published

LEAD = "A fire spreads at Dunmore, where Ann Maddox, the fire chief, and Luis Quintana, the mayor, met reporters"
SAID = "“This is the worst start to a fire in years,”"


def quoted(text: str, speaker: str | None) -> PublishedClaim:
    return published(text, lead=LEAD, speaker=speaker)


@pytest.mark.parametrize(
    ("earlier", "later", "others", "conflict"),
    [
        ((f"{SAID} Ann Maddox said.", "Ann Maddox"), (f"{SAID} said Luis Quintana.", "Luis Quintana"), True, True),
        ((f"{SAID} Ms Maddox said.", "Maddox"), (f"{SAID} said Quintana, the mayor.", "Quintana"), True, True),
        ((f"{SAID} Ann Maddox said.", "Ann Maddox"), (f"{SAID} Maddox said.", "Maddox"), False, False),
        ((f"{SAID} Ann Maddox said.", "Ann Maddox"), (f"{SAID} the fire chief said.", "fire chief"), False, False),
        ((f"{SAID} Ann Maddox said.", "Ann Maddox"), (f"{SAID} the Dunmore Post wrote.", "Dunmore Post"), False, False),
        ((f"{SAID} Ann Maddox said.", "Ann Maddox"), (f"{SAID} she said.", "Luis Quintana"), False, False),
        ((f"{SAID} Ann Maddox said.", "Ann Maddox"), (f"{SAID} said Pia Orsk.", "Pia Orsk"), True, False),
        (
            (f"{SAID} Ann Maddox said.", "Ann Maddox"),
            (f"{SAID} Luis Quintana said, quoting Ann Maddox.", "Luis Quintana"),
            False,
            False,
        ),
        (
            ("“It is the worst fire,” Ann Maddox said.", "Ann Maddox"),
            ("“It is the worst fire in years,” Luis Quintana said.", "Luis Quintana"),
            False,
            False,
        ),
        (
            ("The fire is the worst in years, Ann Maddox said.", "Ann Maddox"),
            ("The fire is the worst in years, Luis Quintana said.", "Luis Quintana"),
            False,
            False,
        ),
    ],
)
def test_one_of_two_speakers_of_the_same_quotation_is_the_wrong_one(
    earlier: tuple[str, str], later: tuple[str, str], others: bool, conflict: bool
) -> None:
    laid = comparison(quoted(*earlier), quoted(*later), similarity=0.95)
    assert quoted_of_others(laid) is others
    assert (speakers_differ(laid) is not None) is conflict
    assert not (others and same_wording(laid))


def test_the_articles_contradict_each_other_and_not_their_speakers() -> None:
    told = (quoted(f"{SAID} said {name}.", name) for name in ("Ann Maddox", "Luis Quintana"))
    (verdict,) = Judge(None).judge([pair(*told, similarity=0.95)])
    assert (verdict.label, verdict.reason, verdict.attributed) == (Label.CONFLICTING, Reason.PERSONS_DIFFER, False)
    assert verdict.evidence[0].sentence == "The same words are quoted of Luis Quintana here and of Ann Maddox there."


def test_who_passes_a_quotation_on_is_no_second_speaker_of_it() -> None:
    chief, mayor = Speaker("the fire chief", "fire chief"), Speaker("Luis Quintana", "Luis Quintana")
    told = quoted(f"{SAID} the fire chief said, according to Luis Quintana.", "Luis Quintana")
    both = replace(told, claim=replace(told.claim, attributed=(chief, mayor)))
    alone = replace(told, claim=replace(told.claim, attributed=(mayor,)))
    earlier = quoted(f"{SAID} Ann Maddox said.", "Ann Maddox")
    assert speakers_differ(comparison(earlier, alone, similarity=0.95))
    assert speakers_differ(comparison(earlier, both, similarity=0.95)) is None
