"""The examples of the documentation are true, and its table is the code's."""

import json
from dataclasses import replace

import pytest

from service.claim import Modality, Polarity
from service.judging.consulting import worth_asking
from service.judging.rules import RULES, Rule
from service.judging.sides.nearness import Nearness
from tests.judging.building import comparison, published
from tests.judging.page import EXAMPLES, PAGE, page

CASES = json.loads(EXAMPLES.read_text(encoding="utf-8"))


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert [rule.name for rule in RULES] == list(CASES)


def test_the_page_shows_the_rules_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make docs`"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_speaks_on_its_example(rule: Rule) -> None:
    case = CASES[rule.name]
    lead, speakers = case.get("lead", ""), (case.get("earlier_speaker"), case.get("later_speaker"))
    planned = Modality(case.get("earlier_modality", "asserted"))
    earlier = published(case["earlier"], case.get("earlier_at"), lead=lead, speaker=speakers[0], modality=planned)
    polarity = Polarity(case.get("later_polarity", "affirmed"))
    modality = Modality(case.get("later_modality", "asserted"))
    told = {"polarity": polarity, "modality": modality, "speaker": speakers[1]}
    later = published(case["later"], case.get("later_at"), lead=lead, **told)
    laid = comparison(earlier, later, similarity=case.get("similarity", 0.8))
    answers = {question: case.get("alike", 0.0) for question in worth_asking(laid, Nearness([laid]))}
    seen = rule.speaks(replace(laid, answers=answers))
    assert seen is not None
    assert seen.ours.quote in case["later"]
    assert seen.theirs.quote in case["earlier"]
