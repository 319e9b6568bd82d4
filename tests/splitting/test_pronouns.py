"""Whom "he" and "she" are given to: better to nobody than to the wrong one."""

import pytest

from tests.splitting.building import claims_of, speaker_of

MET = "Mayor John Reed met voters in Paris."


@pytest.mark.parametrize(
    ("body", "told"),
    [
        # A subject whom nobody knows to be a man or a woman stops the search.
        (f"{MET} Varga left at noon. He won 12 votes.", "He won 12 votes."),
        (f"{MET} The driver left at noon. He lost 12 buses.", "He lost 12 buses."),
        (f"{MET} The council left at noon. He won 12 votes.", "John Reed won 12 votes."),
        (f"{MET} His Twitter account grew. He won 12 votes.", "John Reed won 12 votes."),
        ("Premier Dorin Vask sacked his secretary. She lost 12 votes.", "She lost 12 votes."),
        ("Ann Reed gave birth to a boy. He weighs 3 kilos.", "He weighs 3 kilos."),
        # A name that the article shows to be somebody's can be meant.
        (f"{MET} Defence counsel Dorin Vask left. He lost 12 cases.", "Dorin Vask lost 12 cases."),
        ("The engineer Dorin Vask met Mary Lee. Vask, 47, left. He won 12 votes.", "Dorin Vask won 12 votes."),
        ("Dorin Vask built the dam. Vask left at noon. He won 12 votes.", "Dorin Vask won 12 votes."),
        # A firm, a work, a wife or a queen is no "he".
        ("Granite Press said all dates are off. He hopes to sing again in May.", "He hopes to sing again in May."),
        ("At 23 he sang in Don Carlos. He made 80 records.", "He made 80 records."),
        ("His wife, the harpist Dorin Vask, died. He sang in 12 towns.", "He sang in 12 towns."),
        ("Dorin Vask, the bank's chairwoman, left. He sold 12 farms.", "He sold 12 farms."),
        ("Queen Dorina opened the fair. He sold 12 farms.", "He sold 12 farms."),
        # Whoever hurt somebody may be meant as well; police, a tree or a judge is nobody who fled.
        ("John Reed was killed by a gunman. He fled in 2 cars.", "He fled in 2 cars."),
        ("John Reed was stabbed to death by his neighbour. He fled in 2 cars.", "He fled in 2 cars."),
        ("John Reed was killed when a gunman opened fire. He fled in 2 cars.", "He fled in 2 cars."),
        ("John Reed won. He was shot by a man in May. He fled in 2 cars.", "He fled in 2 cars."),
        ("Mary Reed was killed by a gunman. She had 2 cars.", "Mary Reed had 2 cars."),
        ("John Reed was killed by a falling tree. He had 2 cars.", "John Reed had 2 cars."),
        ("John Reed was hurt by police. He had 2 cars.", "John Reed had 2 cars."),
        ("John Reed was sentenced by a judge. He had 2 cars.", "John Reed had 2 cars."),
        # Nothing stands in a person: Jackson is no rival.
        ("Ms. Cole of Ohio thanked Mr. Reed in Jackson. She won 12 votes.", "Cole of Ohio won 12 votes."),
        ("Ms. Cole thanked Mr. Reed and Jackson. She won 12 votes.", "She won 12 votes."),
        # Whoever is named behind the pronoun is another.
        ("The surgeon Dorin Vask left. He attacked Vask with 2 knives.", "He attacked Vask with 2 knives."),
        ("The surgeon Dorin Vask left. He sold 12 of Vask's farms.", "Dorin Vask sold 12 of Vask's farms."),
        ("Her coach, Dorin Vask, left. She won 12 races.", "She won 12 races."),
        ("Reed, 47, shot Holm, 39. He had 12 guns.", "He had 12 guns."),
        ("John Reed said his brother, Dorin Reed, fell. He has 12 farms.", "He has 12 farms."),
        ("John Reed said it rained. He has 12 farms.", "John Reed has 12 farms."),
    ],
)
def test_he_and_she_are_nobody_where_another_may_be_meant(body: str, told: str) -> None:
    assert claims_of(body)[-1].text == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        # A judge, a lawyer or a minister speaks of somebody, and it is not he who is jailed.
        ("Judge John Reed said Dalton was a thief. He was jailed for 6 years.", "He was jailed for 6 years."),
        ("Judge John Reed praised the jury. He was led from court at 6 p.m.", "He was led from court at 6 p.m."),
        ("Judge Kim Lowe said Dalton was a thief. She fled in 2 cars.", "She fled in 2 cars."),
        ("Judge John Reed said it rained. Reed left. He was shot in 2020.", "He was shot in 2020."),
        ("Prosecutor John Reed said Dalton had lied. He had 12 villas.", "He had 12 villas."),
        ("Minister Ann Reed said a woman had fallen ill. She died in 2020.", "She died in 2020."),
        ("Judge John Reed said he pleaded guilty to 12 thefts.", "he pleaded guilty to 12 thefts"),
        # So where anybody tells of another, or the sentence before does not tell of him.
        ("John Reed said the suspect was armed. He was shot 8 times.", "He was shot 8 times."),
        ("John Reed praised the driver. He was jailed for 6 years.", "He was jailed for 6 years."),
        ("John Reed left. The vote was at noon. He was jailed for 6 years.", "He was jailed for 6 years."),
        ("Reed told Stahl it had rained. She asked for 12 votes.", "She asked for 12 votes."),
        ("John Reed left. Ann Lee, 53, said he lied. He was jailed in 2020.", "He was jailed in 2020."),
        # Whoever the sentence before tells of alone, or accuses as well, can be told so.
        ("John Reed left at noon. He was jailed for 6 years.", "John Reed was jailed for 6 years."),
        ("John Reed said it rained. He was jailed for 6 years.", "John Reed was jailed for 6 years."),
        ("John Reed left. He had 2 cars. He was shot 8 times.", "John Reed was shot 8 times."),
        ("Judge John Reed was arrested by an agent. He was jailed in 2020.", "John Reed was jailed in 2020."),
        ("Judge John Reed praised the jury. He was led to victory by 3 men.", "John Reed was led to victory by 3 men."),
        ("John Reed became Ann Lee's chief aide. He was jailed in 2020.", "John Reed was jailed in 2020."),
        ("John Reed left. Officials said he lied. He was jailed in 2020.", "John Reed was jailed in 2020."),
        ("Judge John Reed left at noon. He won 12 votes.", "John Reed won 12 votes."),
        ("Judge John Reed said he won 12 votes.", "John Reed won 12 votes"),
        ("Judge John Reed said Dalton was a thief. He cited 12 thefts.", "John Reed cited 12 thefts."),
    ],
)
def test_a_crime_a_penalty_or_a_harm_is_told_only_of_whom_it_is_sure(body: str, told: str) -> None:
    assert claims_of(body)[-1].text == told


def test_a_penalty_has_no_likely_name_where_another_may_bear_it() -> None:
    jailed = claims_of("Judge John Reed said Dalton was a thief. He was jailed for 6 years.")[-1]
    assert [name.surface for name in jailed.names] == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("He died in 12 days, his daughter Dorina said.", "He died in 12 days"),
        ("He lost 12 farms, John Reed said.", "He lost 12 farms"),
        ("His lawyer John Reed said he lost 12 cases.", "he lost 12 cases"),
        ("They said he lost 12 cases.", "he lost 12 cases"),
        ("Doctors told miners they lost 12 cases.", "they lost 12 cases"),
        ("Brown’s lawyer John Reed said he lost 12 cases. Mr. Brown left.", "he lost 12 cases"),
        ("He said she lost 12 cases.", "she lost 12 cases"),
        ("She said he lost 12 cases.", "he lost 12 cases"),
        ("Her lawyer John Reed said he lost 12 cases.", "John Reed lost 12 cases"),
        ("John Reed said he lost 12 cases.", "John Reed lost 12 cases"),
    ],
)
def test_in_what_somebody_says_he_is_the_speaker_only_where_no_other_may_be(body: str, told: str) -> None:
    assert claims_of(body)[0].text == told


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Prosecutor John Reed won. The counsel Dorin Vask lost. “It cost us 12 votes,” he said.", "Dorin Vask"),
        ("Prosecutor John Reed won. Varga lost. “It cost us 12 votes,” he said.", "he"),
        ("Vask fell, his manager, Ann Lee, said. The actor Dorin Vask left. “It took 12 days,” he said.", "Dorin Vask"),
        ("The drummer Dorin Vask fell, his manager, Kem Tal, said. “It took 12 days,” he said.", "he"),
        ("John Reed said a gunman had fled. “It took 12 days,” he said.", "he"),
        ("John Reed said it rained when a gunman fled. “It took 12 days,” he said.", "John Reed"),
        ("Ann Reed said it rained. TODAY's Kem Tal said she thought it snowed. “It took 12 days,” she said.", "she"),
        ("John Reed spoke. “Joe Hill said it rained,” he said. “It took 12 days,” he added.", "John Reed"),
    ],
)
def test_he_speaks_as_somebody_only_where_no_other_may_be_meant(body: str, speaker: str) -> None:
    assert speaker_of(claims_of(body)[-1]) == speaker


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“We lost 12 men,” said the fire chief, Dorin Vask.", "Dorin Vask"),
        ("The dam broke in 12 places, said its founder, Dorin Vask.", "Dorin Vask"),
        ("The dam broke in 12 places, the band's manager, Dorin Vask, said.", "Dorin Vask"),
        ("The dam broke in 12 places, according to her lawyer, Dorin Vask.", "Dorin Vask"),
        ("The dam broke in 12 places, said the label, Granite Press.", "label"),
        ("The dam broke in 12 places, a source close to the case told this newspaper.", "source"),
        ("“The dam broke in 12 places,” Ann Lee, director of the Water Project, told the AP.", "Ann Lee"),
        ("“The dam broke in 12 places,” Ann Lee told The Herald.", "Ann Lee"),
    ],
)
def test_whoever_is_named_behind_the_office_speaks_and_no_paper_that_is_told(body: str, speaker: str) -> None:
    assert speaker_of(claims_of(body)[0]) == speaker


def test_somebody_called_by_the_given_name_is_the_only_one_who_bears_it() -> None:
    claim = claims_of("“It rained,” said Emily Lindqvist. Emily said the dam broke in 12 places.")[-1]
    assert speaker_of(claim) == "Emily Lindqvist"


@pytest.mark.parametrize(("body", "named"), [("He denied 12 charges.", False), ("Ann Lee denied 12 charges.", True)])
def test_whoever_is_only_he_is_not_named(body: str, named: bool) -> None:
    speaker = claims_of(body)[0].speaker
    assert speaker is not None
    assert speaker.is_named is named
