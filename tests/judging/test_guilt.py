"""Nobody is guilty and not guilty of one thing."""

import pytest

from service.judging.evidence.guilt import guilt_differs
from tests.judging.building import comparison, published

LEAD = "A footballer stands trial in Lyon"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Yann Mercier pleaded not guilty to fraud.", "Yann Mercier pleaded guilty to defrauding a charity.", True),
        ("A jury found Mercier guilty on Tuesday.", "Mercier was found not guilty, his lawyer said.", True),
        ("Yann Mercier pleaded not guilty to fraud.", "Yann Mercier pleaded not guilty, a clerk said.", False),
        ("Yann Mercier pleaded not guilty.", "Paul Roche pleaded guilty.", False),
        ("Yann Mercier pleaded not guilty.", "Paul Roche pleaded guilty beside Yann Mercier.", False),
        ("Yann Mercier pleaded not guilty.", "Yann Mercier pleaded guilty to one count and not guilty to two.", False),
        ("Yann Mercier pleaded not guilty.", "It is not known whether Yann Mercier is guilty.", False),
        ("Yann Mercier pleaded not guilty.", "Yann Mercier was found guilty.", False),
        ("Earlier Yann Mercier pleaded not guilty.", "Yann Mercier pleaded guilty.", False),
        ("Nothing in Mercier’s guilty plea was new.", "Mercier pleaded guilty.", False),
        ("Yann Mercier was innocent.", "Yann Mercier was guilty.", False),
        ("Yann Mercier pleaded to a charge of which he was not guilty.", "Yann Mercier pleaded guilty.", False),
        ("Mercier was convicted of fraud.", "Mercier was acquitted of all fraud charges.", True),
        ("A jury convicted Yann Mercier of fraud.", "A jury cleared Yann Mercier of fraud.", True),
        ("Yann Mercier, 41, was found guilty of fraud.", "Yann Mercier, 41, was acquitted of fraud.", True),
        ("Mercier was convicted of fraud.", "Mercier was acquitted of bribery.", False),
        ("Mercier was convicted of fraud.", "Mercier was convicted of fraud but cleared of bribery.", False),
        ("Mercier was convicted of fraud.", "Mercier was cleared of fraud on appeal.", False),
        ("Mercier was convicted of three counts of fraud.", "Mercier was acquitted of three counts of fraud.", True),
        ("Mercier was convicted of three counts of fraud.", "Mercier was acquitted of two counts of fraud.", False),
        ("Mercier was convicted of fraud.", "Mercier was acquitted of one count of fraud.", False),
        ("Mercier was convicted of attempted murder.", "Mercier was acquitted of murder.", False),
        ("Mercier’s brother was convicted of fraud.", "Mercier was acquitted of fraud.", False),
        ("Mercier was convicted of second-degree murder.", "Mercier was acquitted of first-degree murder.", False),
        ("Mercier was convicted of conspiracy to commit fraud.", "Mercier was acquitted of fraud.", False),
        ("Mercier, a convicted fraudster, left town.", "Mercier was cleared of fraud.", False),
        ("Mercier was not convicted of fraud.", "Mercier was cleared of fraud.", False),
        ("Yann Mercier was probably not guilty, a lawyer said.", "Yann Mercier was found guilty.", False),
    ],
)
def test_guilty_and_not_guilty_of_one_person_conflict(earlier: str, later: str, conflict: bool) -> None:
    laid = comparison(published(earlier, lead=LEAD), published(later, lead=LEAD))
    assert (guilt_differs(laid) is not None) is conflict
