"""What was done to the things that are counted is told by the words around the figure."""

import pytest

from service.judging.vocabulary.actions import LONGEST_CUE, actions_of
from tests.judging.building import comparison


def told(text: str) -> list[str]:
    return [figure.action for figure in comparison(text, text).ours.figures]


def test_no_entry_is_longer_than_what_is_looked_for() -> None:
    assert max(len(words.split()) for words in actions_of()) <= LONGEST_CUE


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ten people were shot dead.", "death"),
        ("Ten people were shot at the mall.", "shoot"),
        ("Forty sailors tested positive.", "infect"),
        ("The firm laid off 300 clerks.", "dismiss"),
    ],
)
def test_several_words_together_may_name_another_action_than_each_of_them(text: str, action: str) -> None:
    assert told(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ten people were shot and killed.", "death"),
        ("Ten people were shot and wounded.", "injury"),
        ("Ten people were gunned down.", "death"),
        ("Police shot 12 people dead.", "death"),
        ("The gang stabbed three men to death.", "death"),
        ("Six people were burnt to death.", "death"),
        ("Six people were burnt.", "injury"),
        ("Two people succumbed to their injuries.", "death"),
        ("Three people were electrocuted.", "death"),
        ("The court sentenced 12 men to death.", "condemn"),
    ],
)
def test_whoever_is_killed_is_dead_whatever_was_done_to_them(text: str, action: str) -> None:
    assert told(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The quake destroyed 300 houses.", "destroy"),
        ("The quake damaged 300 houses.", "damage"),
        ("Some 400 homes were damaged or destroyed.", "ruin"),
        ("The rioters burnt 30 houses.", "destroy"),
        ("The mob torched 30 houses.", "destroy"),
        ("They set 30 cars ablaze.", "destroy"),
        ("The fire burned 12,000 acres.", "burn"),
        ("The fire has scorched 12,000 acres.", "burn"),
        ("The fire was 40 percent contained.", "contain"),
        ("The storm caused $3 million in damage.", "damage"),
        ("The jury awarded him $3 million in damages.", "fine"),
    ],
)
def test_what_is_damaged_is_not_destroyed_and_areas_burn(text: str, action: str) -> None:
    assert told(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Russia launched 120 drones overnight.", "launch"),
        ("Militants fired 12 rockets at the base.", "launch"),
        ("Air defences shot down 95 drones.", "shoot_down"),
        ("Ukraine downed 95 drones.", "shoot_down"),
        ("Ukraine intercepted 95 missiles.", "shoot_down"),
        ("A missile strike killed 12 people.", "death"),
        ("The firm fired 300 workers.", "dismiss"),
        ("They launched a 12-day campaign.", ""),
        ("The coast guard intercepted 120 migrants.", ""),
    ],
)
def test_what_is_launched_is_not_shot_down_and_staff_are_fired_otherwise(text: str, action: str) -> None:
    assert told(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Two people died while 12 others were injured.", "injury"),
        ("Ten people lost their lives while 15 others sustained injuries.", "injury"),
        ("Ten people died as 15 others were hurt.", "injury"),
        ("Ten people died, with 15 injured.", "injury"),
        ("The bomb killed 12 men and 15 women.", "death"),
        ("Police arrested 12 men and 15 women.", "arrest"),
    ],
)
def test_a_figure_that_opens_a_clause_is_told_by_the_verb_behind_it(text: str, action: str) -> None:
    assert told(text)[-1] == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Fourteen people remain missing.", "missing"),
        ("Twelve miners remain trapped.", "trapped"),
        ("Nine people remain unaccounted for.", "missing"),
        ("Thirty people remain in hospital.", ""),
        ("Thirty people remain hospitalized.", "station"),
        ("Some 14,000 soldiers remain in Iraq.", "station"),
        ("Ten people were confirmed dead.", "death"),
        ("The lab confirmed 12 new cases.", "infect"),
        ("The ministry confirmed that 12 people have the virus.", "infect"),
        ("Divers recovered 12 bodies.", "death"),
        ("Some 400 patients have recovered.", "recover"),
        ("Police recovered 12 stolen cars.", "steal"),
        ("The governing body met 12 members.", ""),
        ("The bodies of 12 people were found.", "death"),
        ("The court heard 12 cases.", ""),
        ("Doctors treated 12 cases of cholera.", "infect"),
    ],
)
def test_a_word_of_several_meanings_is_told_by_what_stands_beside_it(text: str, action: str) -> None:
    assert told(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("He was jailed for five years.", "sentence"),
        ("He was given five years in prison.", "sentence"),
        ("The judge sent him to prison for eight years.", "sentence"),
        ("He was in prison for eight years.", "last"),
        ("He received a 12-year prison term.", "sentence"),
        ("The court handed him 12 years in prison.", "sentence"),
        ("A judge sent the former mayor to prison for eight years.", "sentence"),
        ("He was convicted and given 30 days to appeal.", ""),
        ("He risks 20 years in prison.", ""),
        ("He completed three years in prison.", ""),
        ("He faces up to 20 years in prison.", ""),
        ("He served five years in prison.", ""),
        ("The court gave the firm 30 days to reply.", ""),
        ("Police jailed 12 protesters.", "arrest"),
    ],
)
def test_years_in_prison_are_a_sentence_unless_somebody_only_faces_or_serves_them(text: str, action: str) -> None:
    assert told(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Inflation rose to 4.2 percent.", "reach"),
        ("Inflation slowed to 3.7 percent.", "reach"),
        ("Inflation stood at 3.7 percent.", "reach"),
        ("Inflation rose 3.7 percent.", "rise"),
        ("Growth slowed 3.7 percent.", "fall"),
    ],
)
def test_a_level_is_no_move(text: str, action: str) -> None:
    assert told(text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Thirty-two people – including 11 children – were killed.",
        "Thirty-two people—including 11 children—were killed.",
        "Thirty-two people (11 of them children) were killed.",
        "Thirty-two people, including 11 children, were killed.",
    ],
)
def test_an_aside_hides_no_verb_however_it_is_set_off(text: str) -> None:
    assert told(text) == ["death", "death"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Five people, including a nurse who was on her way home and the driver, were killed.", "death"),
        ("The war has claimed more than 600 lives.", "death"),
        ("Forty-three worshippers lost their lives here.", "death"),
        ("The explosion has claimed the lives of 17 men.", "death"),
        ("The quake cost 43 lives.", "death"),
        ("The crew saved 43 lives.", "rescue"),
        ("About 40 people lost their life savings.", "fall"),
        ("The valley has some 1,500 inhabitants.", "live"),
        ("Some 1,500 inhabitants abandoned the valley.", ""),
        ("Turnout reached almost 90 percent.", "turnout"),
        ("All four prosecutors withdrew from the case.", ""),
        ("The country has 81,285 confirmed cases.", "infect"),
        ("In Qarin 120 people are confirmed to have the virus.", "infect"),
        ("Roughly 800,000 workers are without pay.", "employ"),
        ("They sold 500 cars.", "price"),
        ("The quake struck Qarin island, home to 120,000 people.", "live"),
    ],
)
def test_what_is_told_of_a_figure_is_found_wherever_it_stands(text: str, action: str) -> None:
    assert [figure.action for figure in comparison(text, text).ours.figures] == [action]
