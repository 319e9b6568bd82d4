"""Articles split into claims as an editor would split them."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.article import Article, ArticleHead
from service.claim import Modality, Polarity
from service.splitting.cutting import parties
from service.splitting.grammar.syntax import Syntax
from service.splitting.grammar.words import Word
from service.splitting.parsed_sentences import parsed_sentences
from service.splitting.split import default_parser, split
from tests.splitting import building

HERE = Path(__file__).parent
CASES = json.loads((HERE / "claims.json").read_text(encoding="utf-8"))
PUBLISHED = datetime(2020, 1, 2, tzinfo=UTC)
claims_of = partial(building.claims_of, published=PUBLISHED)


def _case(case: dict[str, object]) -> object:
    """A case that is known to fail is expected to, so that it shows when it no longer does."""
    gap = [pytest.mark.xfail(strict=True, reason="a known gap")] if case.get("known_gap") else []
    return pytest.param(case, id=str(case["sentence"])[:50], marks=gap)


@pytest.mark.parametrize("case", [_case(case) for case in CASES])
def test_each_fact_of_a_sentence_is_a_claim_that_stands_alone(case: dict[str, object]) -> None:
    body = str(case["sentence"])
    found = {claim.text.rstrip(".") for claim in claims_of(body)}
    assert set(case["claims"]) <= found  # type: ignore[arg-type]


def test_the_decisive_words_are_the_span_and_the_subject_is_carried_over() -> None:
    body = "Those strikes killed at least 25 people and wounded dozens."
    killed, wounded = claims_of(body)
    assert body[killed.start : killed.end] == "Those strikes killed at least 25 people"
    assert body[wounded.start : wounded.end] == "wounded dozens"
    assert wounded.text == "Those strikes wounded dozens"
    assert [quantity.surface for quantity in killed.quantities] == ["at least 25"]
    assert [quantity.surface for quantity in wounded.quantities] == ["dozens"]


@pytest.mark.parametrize(
    ("sentence", "text", "amount"),
    [
        ("Officials said Rs. 2.5 crore was seized in Delhi.", "Rs. 2.5 crore was seized in Delhi", "Rs. 2.5 crore"),
        ("Police said KSh. 2 million was stolen.", "KSh. 2 million was stolen", "KSh. 2 million"),
        ("The firm lost Rs.500, police said.", "The firm lost Rs.500", "Rs.500"),
    ],
)
def test_no_claim_is_cut_between_a_sign_and_its_figure(sentence: str, text: str, amount: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, [quantity.surface for quantity in claim.quantities]) == (text, [amount])


@pytest.mark.parametrize(
    "sentence",
    [
        "In a long speech on the Senate floor on Friday, Reed said that nine men died.",
        "Nine men died, Reed said in a statement to the Herald on Friday morning.",
        "Nine men died, Reed told the Herald in an interview of 12 hours aired on Sunday.",
        "Nine men died, Northern Lines said, about 70 fewer than first reported.",
    ],
)
def test_when_and_where_somebody_spoke_is_no_claim(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert claim.text.rstrip(".") in ("nine men died", "Nine men died")


def test_spaces_stay_where_the_article_has_them() -> None:
    (claim,) = claims_of("The man bought a .45 caliber pistol in Dunmore on Friday.")
    assert claim.text == "The man bought a .45 caliber pistol in Dunmore on Friday."


def test_a_denial_is_kept_whole_with_its_speaker() -> None:
    (claim,) = claims_of("Kataeb Hezbollah has denied responsibility for the Friday attack.")
    assert claim.polarity is Polarity.DENIED
    assert claim.speaker is not None
    assert claim.speaker.name == "Kataeb Hezbollah"


@pytest.mark.parametrize(
    ("sentence", "polarity", "modality"),
    [
        ("The embassy was evacuated.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The embassy was not evacuated.", Polarity.NEGATED, Modality.ASSERTED),
        ("No soldiers were killed in the attack.", Polarity.NEGATED, Modality.ASSERTED),
        ("The army never attacked the town.", Polarity.NEGATED, Modality.ASSERTED),
        ("The brigade will deploy to Kuwait.", Polarity.AFFIRMED, Modality.PLANNED),
        ("The Pentagon plans to send 750 soldiers.", Polarity.AFFIRMED, Modality.PLANNED),
        ("The plant in Brugg is to close in May.", Polarity.AFFIRMED, Modality.PLANNED),
        ("The plant in Brugg is due to close in May.", Polarity.AFFIRMED, Modality.PLANNED),
        ("The closure is due to heavy losses.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The plant was to close in May.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The full brigade may deploy to Kuwait.", Polarity.AFFIRMED, Modality.POSSIBLE),
        ("A quake of magnitude 6 can cause severe damage.", Polarity.AFFIRMED, Modality.POSSIBLE),
        ("The stadium can seat 60,000 people.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("Iran would attack the base if it was provoked.", Polarity.AFFIRMED, Modality.CONDITIONAL),
        ("The plan would cut 300 jobs.", Polarity.AFFIRMED, Modality.CONDITIONAL),
        ("Neither the army nor the navy attacked the base.", Polarity.NEGATED, Modality.ASSERTED),
        ("The army banned posts that were intended to mislead voters.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("Did Iran attack the base?", Polarity.AFFIRMED, Modality.QUESTION),
        ("Never has the country had so many refugees.", Polarity.NEGATED, Modality.ASSERTED),
        ("The plant is no longer open.", Polarity.NEGATED, Modality.ASSERTED),
        ("Hardly any shops opened.", Polarity.NEGATED, Modality.ASSERTED),
        ("Seldom do floods kill 40 people.", Polarity.NEGATED, Modality.ASSERTED),
        ("Few of the 40 people survived.", Polarity.NEGATED, Modality.ASSERTED),
        ("A few of the 40 people survived.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The last few people survived the attack.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The army barely survived the attack.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The claim that 12 soldiers died is false.", Polarity.NEGATED, Modality.ASSERTED),
        ("A report that the army bombed the hospital was wrong, he said.", Polarity.NEGATED, Modality.ASSERTED),
        ("It is false that the bridge collapsed.", Polarity.NEGATED, Modality.ASSERTED),
        ("The army published a claim that the vote was fake.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("Experts doubt that the vaccine causes autism in children.", Polarity.NEGATED, Modality.ASSERTED),
        ("The army stopped short of saying 12 people died.", Polarity.NEGATED, Modality.ASSERTED),
        ("The army stopped the convoy in Kano.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The Senate remains unlikely to convict him.", Polarity.AFFIRMED, Modality.POSSIBLE),
        ("Twelve people are feared dead.", Polarity.AFFIRMED, Modality.POSSIBLE),
        ("Thirty people are believed to be trapped under the rubble.", Polarity.AFFIRMED, Modality.POSSIBLE),
        ("At least 12 miners are presumed dead.", Polarity.AFFIRMED, Modality.POSSIBLE),
        ("Forty people are thought to have been killed in the blast.", Polarity.AFFIRMED, Modality.POSSIBLE),
        ("The storm killed 12 people who were feared by their neighbours.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The rebels are feared in the valley.", Polarity.AFFIRMED, Modality.ASSERTED),
    ],
)
def test_how_a_claim_stands_to_what_it_says(sentence: str, polarity: Polarity, modality: Modality) -> None:
    claim = claims_of(sentence)[0]
    assert (claim.polarity, claim.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The firm said that the plant would close in May.", Modality.PLANNED),
        ("The plant would close in May, the firm told reporters.", Modality.PLANNED),
        ("The firm said that the plant would close if sales fell.", Modality.CONDITIONAL),
        ("The firm says that a strike would close the plant.", Modality.CONDITIONAL),
        ("Workers were told on Tuesday that the plant would close in May.", Modality.PLANNED),
        ("Workers are told every year that the plant would close in May.", Modality.CONDITIONAL),
    ],
)
def test_who_said_that_it_would_said_that_it_will(sentence: str, modality: Modality) -> None:
    assert claims_of(sentence)[0].modality is modality


def test_what_is_joined_to_what_somebody_said_would_be_is_planned_too() -> None:
    body = "The council said staff would move to other branches and there would be no redundancies."
    assert [claim.modality for claim in claims_of(body)] == [Modality.PLANNED, Modality.PLANNED]


def test_what_a_second_clause_shares_says_how_it_stands_too() -> None:
    first, second = claims_of("The brigade will cross the river on Friday and take the harbour from the rebels.")
    assert (first.modality, second.modality) == (Modality.PLANNED, Modality.PLANNED)


@pytest.mark.parametrize(
    ("body", "quoted", "speaker"),
    [
        ("“The troops are safe,” said Esper. Defense Secretary Mark Esper left.", "troops are safe", "Mark Esper"),
        ("Mr. Trump said that Iran attacked the base.", "Iran attacked", "Trump"),
        ("Seven soldiers died, according to the Pentagon.", "Seven soldiers", "Pentagon"),
        ("Seven soldiers died in the raid, Fox News reported.", "Seven soldiers", "Fox News"),
        ("“We lost seven men. They were brave men from Ohio,” Gen. Mark Milley said.", "We lost seven", "Mark Milley"),
        ("Seven soldiers died. — Mark Esper (@EsperDoD) January 1, 2020", "Seven soldiers", "Mark Esper"),
        ("Mark Esper spoke on Tuesday. He said seven soldiers died.", "seven soldiers", "Mark Esper"),
        ("A statement from the Pentagon said seven soldiers died.", "seven soldiers", "Pentagon"),
        ("Seven soldiers died in the raid.", "Seven soldiers", None),
        ("“We lost seven men,” said Ann Lee, community editor and columnist.", "We lost seven", "Ann Lee"),
        ("“We lost seven men,” American runner Lolo Reed wrote on Twitter.", "We lost seven", "Lolo Reed"),
        ("“We lost seven men,” said Joseph Lee of the Harbour Institute.", "We lost seven", "Joseph Lee"),
        ("“We lost seven men,” said Sen. James M. Lee, Oklahoma Republican.", "We lost seven", "James M. Lee"),
        ("The mayor’s office said seven soldiers died.", "seven soldiers", "mayor’s office"),
        ("The Department of Homeland Security said seven men died.", "seven men", "Department of Homeland Security"),
        ("A spokesman for Mr. Lee said seven soldiers died.", "seven soldiers", "spokesman for Mr. Lee"),
        ("Lee, Reed and Hill said seven soldiers died.", "seven soldiers", "Lee, Reed and Hill"),
        ("The ambassador to the UN Nikki Reed said seven soldiers died.", "seven soldiers", "Nikki Reed"),
        ("They met in East Jerusalem. She said seven soldiers died.", "seven soldiers", "She"),
        ("Rep. Ann Lee-Reed of New York said seven soldiers died.", "seven soldiers", "Ann Lee-Reed"),
        ("Police on Tuesday said seven soldiers died.", "seven soldiers", "Police"),
        ("President Reed left. Ann Reed spoke. Reed said seven soldiers died.", "seven soldiers", "Reed"),
        ("President John Reed met Ann Reed. Reed said seven soldiers died.", "seven soldiers", "John Reed"),
        ("Lee said the raid failed, adding that seven soldiers died.", "seven soldiers", "Lee"),
        ("“Seven soldiers died,” said Ann Lee, the head of the state union.", "Seven soldiers", "Ann Lee"),
        ("“Seven soldiers died,” Lee told The Herald when asked about it.", "Seven soldiers", "Lee"),
        ("“On two days we — we lost seven men,” Mr. Lee said stiffly.", "lost seven men", "Lee"),
        ("Reed at the time said seven soldiers died.", "seven soldiers", "Reed"),
        ("Lee said: “We lost seven men in it.”\n\nMy tweet was a joke.", "We lost seven", "Lee"),
        ("Joe Reed was not amused. She said seven soldiers died.", "seven soldiers", "She"),
        ("Reed said it was late. The president smiled. He said seven soldiers died.", "seven soldiers", "He"),
        ("Joe Reed left. Ann Lee of ABC News stayed. She said seven soldiers died.", "seven soldiers", "Ann Lee"),
        ("Lee said the raid failed because seven soldiers died.", "seven soldiers", "Lee"),
        ("Sources close to the army say seven soldiers died.", "seven soldiers", "Sources"),
        ("The report published Tuesday showed that seven soldiers died.", "seven soldiers", "report"),
        ("Addressing the troops on Friday, Lee said the army had lost seven men.", "the army had lost", "Lee"),
        (
            "The committee report said the raid failed. “We lost seven men in the raid,” it said.",
            "We lost",
            "committee report",
        ),
        ("House Democrats said the raid failed. They said seven soldiers died.", "seven soldiers", "House Democrats"),
        ("The Pentagon said the raid failed. They said seven soldiers died.", "seven soldiers", "They"),
        ("House Democrats said the raid failed. Rebels fled. They said seven soldiers died.", "seven soldiers", "They"),
        ("The increase suggests that seven soldiers died.", "seven soldiers", None),
        ("The records suggest that seven soldiers died.", "seven soldiers", "records"),
        ("The ministry's spokesman, Ali Khan, said seven soldiers died.", "seven soldiers", "Ali Khan"),
        ("The minister, Ali Khan, said seven soldiers died.", "seven soldiers", "Ali Khan"),
        ("The minister, a former general, said seven soldiers died.", "seven soldiers", "minister"),
        ("The city, New York, said seven soldiers died.", "seven soldiers", "city"),
        ("The BBC's John Simpson said seven soldiers died.", "seven soldiers", "John Simpson"),
        ("The BBC's Moscow bureau said seven soldiers died.", "seven soldiers", "BBC's Moscow bureau"),
    ],
)
def test_who_says_it(body: str, quoted: str, speaker: str | None) -> None:
    claim = next(claim for claim in claims_of(body) if quoted in body[claim.start : claim.end])
    assert (claim.speaker.name if claim.speaker else None) == speaker


@pytest.mark.parametrize(
    "line",
    [
        "© 2023 Latin Times. All rights reserved. Do not reproduce without permission.",
        "UPDATED 3:15 PM PT — Friday, January 3, 2020",
        "By John Smith and Mary Jones",
        "--This report was updated at 11:04 a.m.",
        "Sign up for our newsletter to get the news of the day.",
        "Read more: The embassy was attacked by 6,000 fighters.",
        "US airstrikes anger Iraq",
        "VIDEO: Reed speaks in Dunmore",
        "A version of this article appears in print on Jan. 3, 2020, with the headline: Rockets.",
        "The minister, Ann Lee, speaks at the harbour in Dunmore, Scotland, on March 3, 2019.",
        "Migrants are seen walking outside of the shelter in June 2018 in Dunmore, Scotland",
        "The minister arrives for a vote in Dunmore, Scotland, March 3, 2019. REUTERS/Ann Lee",
        "Fighters left the town of Dunmore after the raid last week. (Ministry of Defence via AP)",
        "Copyright The Herald. It was written by 12 men.",
        "Posted on Oct. 13, 2019 by Ann Lee in Dunmore.",
        "Published in The Herald 12 May 2019.",
        "Updated 4 hours ago in Dunmore.",
        "Last updated: 11:04 a.m. on Friday.",
        "Related: The embassy was attacked by 6,000 fighters.",
        "Most Read: The embassy was attacked by 6,000 fighters.",
        "Advertisement Continue reading the story of the 6,000 fighters.",
        "This story has been corrected to say that 12 men died.",
        "This article originally appeared in the Herald on Friday.",
        "Copyright 2019 The Herald. It was written by 12 men.",
        "Correction: An earlier version said that 12 men died.",
        "Corrections and clarifications: An earlier version said that 12 men died.",
        "(Corrects paragraph 3 to say that 12 people, not 21, were killed.)",
        "(Adds quote from the minister, who said that 12 men died)",
        "Corrects spelling of name in paragraph 2, where 12 men died.",
        "Editors’ note: This story was updated to reflect that 12 men died.",
        "Photos: The life of Ann Lee, who led 12 men.",
        "More:‘I led 12 men,’ says Lee",
        "(Reuters photo: Carlos Barria)",
    ],
)
def test_furniture_gives_no_claims(line: str) -> None:
    body = f"{line}\n\nRockets hit the embassy on Sunday.\n\n{line}"
    assert [claim.text for claim in claims_of(body)] == ["Rockets hit the embassy on Sunday."]


@pytest.mark.parametrize(
    "line",
    [
        "Published reports say 40 people died.",
        "Updated figures show 40 people died in the flood.",
        "Posted prices rose to $3 in 2019.",
        "Related companies lost 5 percent last year.",
        "Recommended prices rose by 5 percent.",
        "Trending down, inflation fell to 3 percent.",
        "Most popular brands raised prices by 5 percent.",
        "Advertisements cost the party $3 million.",
        "Subscribers fled after prices rose by 5 percent.",
        "Also on Monday, 40 people died in the flood.",
        "More from the army died than from the navy on Monday.",
        "This report was disputed by the army on Monday.",
        "This post was attacked by 40 gunmen.",
        "To see the king, 40,000 people came to Dunmore.",
        "Copyright holders sued the firm for $3 million.",
        "Corrected figures show 12 men died.",
        "Corrections cost the state $3 million.",
        "The story was revised by Lee in 1999.",
        "Photos of the ferry showed 12 holes.",
        "More than 12 men died.",
    ],
)
def test_prose_that_begins_like_furniture_is_read(line: str) -> None:
    assert claims_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister, who speaks three languages, was born on March 3, 1960.",
        "The law, which is seen as strict, was passed on March 3, 2019.",
        "The minister speaks on Monday at a meeting in Dunmore.",
    ],
)
def test_prose_with_a_date_or_in_the_present_is_no_caption(line: str) -> None:
    assert claims_of(line)


@pytest.mark.parametrize(
    "appeal",
    [
        "Please consider making a contribution to the Herald today.",
        "Your financial contribution will enable our staff to offer free articles.",
        "By signing up you agree to receive email newsletters from the Herald.",
        "Slideshow (7 Images)",
        "JUST WATCHED Reed wins the vote Replay More Videos ... MUST WATCH Reed wins the vote 02:08",
        "HARBOUR NEWS: Get the latest information right in your inbox.",
        "Reporting by Jo Ray; Editing by Al Poe Our Standards: The Thomson Reuters Trust Principles.",
        "Reporting by Jo Ray in Brest and Bo Lund; Writing by Ann Lee; Editing by Al Poe.",
        "(Reporting by Jo Ray; editing by Al Poe)",
        "(Writing by Jo Ray)",
        "This story has been updated to say that 12 men died.",
        "The headline and story have been corrected.",
        "RELATED: Lee wins 12 votes on Monday.",
        "Harbour News newsletter Sign up today to receive 12 stories a day.",
        "Jo Ray in Brest, Bo Lund in Dunmore, Ann Lee in Port Ella, Tom Reed in Ashford, Cy Holt in Northfield and Ada"
        " Roth contributed to this report.",
        "Our Standards: The Thomson Reuters Trust Principles.",
    ],
)
def test_what_a_site_asks_of_its_readers_gives_no_claims(appeal: str) -> None:
    body = f"Rockets hit the embassy on Sunday. {appeal}"
    assert [claim.text for claim in claims_of(body)] == ["Rockets hit the embassy on Sunday."]


def test_what_was_found_by_reporting_is_told() -> None:
    assert claims_of("Lee fled. “Reporting by the Herald led to 12 arrests; editing by hand did not,” Hill said.")[1:]


def test_headlines_that_popped_up_behind_a_name_are_no_part_of_the_sentence() -> None:
    body = (
        "Sen. Ann Reed Annabel (Ann) Jane ReedSenate waves Lee off early vote Reed says “no” to a deal MORE (R-Ky.) "
        "voted against the bill on Friday."
    )
    (claim,) = claims_of(body)
    assert claim.text == "Sen. Ann Reed (R-Ky.) voted against the bill on Friday."
    assert body[claim.start : claim.end].startswith("Sen. Ann Reed Annabel")


def test_capitals_without_a_repeated_name_pop_up_nowhere() -> None:
    (claim,) = claims_of("Ann Reed has told the Herald of MORE voters than on Friday.")
    assert "of MORE voters" in claim.text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_in_parts_and_soft_hyphens_are_read_as_the_words_they_make(form: Literal["NFC", "NFD"]) -> None:
    body = unicodedata.normalize(form, "The presi\u00addent, José Sánchez, met 25 sol\u00addiers\u00ad. Lee left.")
    claim = claims_of(body)[0]
    assert claim.text == "The president, José Sánchez, met 25 soldiers."
    assert [name.surface for name in claim.names] == [unicodedata.normalize(form, "José Sánchez")]
    assert all(body[name.start : name.end] == name.surface for name in claim.names)
    assert [quantity.counted for quantity in claim.quantities] == ["soldier"]
    assert unicodedata.normalize("NFC", body[claim.start : claim.end]).startswith("The presi\u00addent, José")
    assert body[claim.end - 1] == "."


UNSEEN = [
    0x00AD,
    0x061C,
    0x200B,
    0x200D,
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    0xFE0F,
]


@pytest.mark.parametrize("code", [*UNSEEN, 0xFFFB, 0xFFFC, 0xE007F], ids=hex)
@pytest.mark.parametrize("between", ["\n\n", " "])
def test_marks_that_nobody_sees_change_no_claim_and_no_place(code: int, between: str) -> None:
    mark = chr(code)
    body = f"{mark}A fire hurt{mark} 14 men on {mark}Monday.{mark}{between}The mayor said three workers died.{mark}"
    claims = claims_of(body)
    assert [" ".join(claim.text.split()) for claim in claims] == ["A fire hurt 14 men on Monday.", "three workers died"]
    spans = [body[claim.start : claim.end] for claim in claims]
    assert spans == [f"A fire hurt{mark} 14 men on {mark}Monday.", "three workers died"]
    assert [body[one.start : one.end] for claim in claims for one in claim.quantities] == ["14", "three"]


def test_signs_among_the_format_characters_that_a_reader_sees_stay() -> None:
    (claim,) = claims_of("The page \u0600\u0661\u0662 of the treaty was torn out on Monday.")
    assert "\u0600" in claim.text


def test_a_post_with_its_links_and_signature_is_said_by_whoever_posted_it() -> None:
    body = "Seven men died. https://t.co/abc pic.twitter.com/xyz — Ann Lee (@AnnLee) January 2, 2020\n\nIt rained."
    died, rained = claims_of(body)
    assert (died.text, died.speaker and died.speaker.name) == ("Seven men died.", "Ann Lee")
    assert rained.speaker is None


def test_reports_in_reports_name_their_speakers_outermost_first() -> None:
    (claim,) = claims_of("Reed said Lee told the Herald that the army killed 25 men.")
    assert claim.text.rstrip(".") == "the army killed 25 men"
    assert [speaker.name for speaker in claim.attributed] == ["Reed", "Lee"]


def test_party_and_state_behind_a_name_are_no_claim() -> None:
    body = "Sen. Ann Reed (R-Ky.) met Rep. Jim Lee (D-N.Y.), who voted against the bill."
    assert [claim.text for claim in claims_of(body)] == [
        "Sen. Ann Reed (R-Ky.) met Rep. Jim Lee (D-N.Y.)",
        "Rep. Jim Lee voted against the bill",
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "BAGHDAD (AP) — ",
        "WASHINGTON and MILWAUKEE (Reuters) - ",
        "SAN FRANCISCO (Reuters Breakingviews) - ",
        "TULSA, Okla. (KTUL) — ",
        "Berlin (dpa) - ",
        "SEOUL, South Korea (AP) _ ",
        "RIO DE JANEIRO, 3 March (EFE) - ",
        "MOSCOW, March 3. /TASS/. ",
        "SÃO PAULO — ",
        "GAZA CITY, Gaza Strip — ",
        "LAGOS, Nigeria, CNN — ",
        "HONG KONG, China: ",
        "Washington – ",
        "Dakar, Senegal – ",
        "KELLBRIDGE (Northwire) - ",
        "BRUGG, March 2 (Alpwire) - ",
        "PORT ELLA, Fla. (Coast News Service) – ",
        "Kellbridge, March 2 (Northwire) -- ",
        "Kellbridge, March 2, '90 (Northwire) -",
        "Kellbridge (Northwire) - ",
        "TOKYO | ",
        "TOKYO | Reuters — ",
        "Madrid | ",
        "Madrid | Reuters — ",
        "Madrid, March 2 | ",
        "EXCLUSIVE: ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_claim(dateline: str) -> None:
    (claim,) = claims_of(f"{dateline}Rockets hit the embassy on Sunday.")
    assert claim.text == "Rockets hit the embassy on Sunday."


@pytest.mark.parametrize(
    "body",
    [
        "NATO — the alliance of 32 states — met on Monday.",
        "Washington — the capital of the country — was hit by a storm.",
        "Deutsche Bank - Germany's largest lender - cut 300 jobs.",
        "Apple Inc (AAPL) - The firm cut 300 jobs.",
        "Ann Lee (Greens) - The motion failed on Monday.",
        "KELLBRIDGE (Northwire) reported a loss on Monday.",
        "KELLBRIDGE (Northwire)-Orby trains were late on Monday.",
        "New York - Boston trains were late on Monday.",
        "France – The firm cut 300 jobs.",
        "France | The firm cut 300 jobs.",
        "Opinion | The firm cut 300 jobs.",
    ],
)
def test_what_a_dash_tells_of_is_no_dateline(body: str) -> None:
    assert claims_of(body)[0].text.startswith(body.split(maxsplit=1)[0])


def test_places_told_of_line_by_line_are_no_datelines() -> None:
    first, second = claims_of("London – Police arrested 12 people.\nParis – Police arrested 30 people.")
    assert first.text.startswith("London")
    assert second.text.startswith("Paris")


@pytest.mark.parametrize(
    "dateline",
    ["May 14 - ", "14 May 2020 – ", "MAY 14 — ", "Thursday, May 14, 2020 -- ", "May 14 (Reuters) - "],
)
@pytest.mark.parametrize("before", ["", "A fire in Brest\n\n"])
def test_a_day_alone_before_a_dash_is_a_dateline(before: str, dateline: str) -> None:
    body = f"{before}{dateline}Police arrested 12 people - all of them drivers - in Brest. The fire is out."
    assert body[claims_of(body)[0].start :].startswith("Police arrested 12 people")


@pytest.mark.parametrize(
    "body",
    [
        "May 14 — Lee’s birthday — was a Thursday.",
        "May 14 - the day the bridge fell - is now a holiday.",
        "May 12 - The bridge fell.\nMay 14 - Police arrested 12 people.",
    ],
)
def test_a_day_that_is_told_of_is_no_dateline(body: str) -> None:
    assert claims_of(body)[0].text.startswith(body[:6])


def test_a_day_before_a_dash_is_no_part_of_who_speaks() -> None:
    lines = "May 12 - Brandel said 40 people were hurt.\nMay 14 - Police said 12 people were arrested."
    assert [claim.speaker.name for claim in claims_of(lines) if claim.speaker] == ["Brandel", "Police"]


@pytest.mark.parametrize(
    "dateline",
    ["ISLAMABAD: ", "NEW DELHI: ", "MUMBAI, October 1: ", "New Delhi: ", "RAWALPINDI: ", "Fire out\n\nQUETTA: "],
)
def test_a_place_before_a_colon_is_a_dateline_and_speaks_no_word(dateline: str) -> None:
    first, second = claims_of(f"{dateline}At least 12 people were killed on Monday. The fire is out.")
    assert (first.text, first.speaker) == ("At least 12 people were killed on Monday.", None)
    assert second.speaker is None


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("PENCE: We met 12 men.\n\nAUSTIN: We lost seven men in Ohio.", "AUSTIN"),
        ("AUSTIN: We met 12 men.\n\nAUSTIN: We lost seven men in Ohio.", "AUSTIN"),
        ("It rained in Ohio on Monday.\n\nREED: We lost seven men in Ohio.", "REED"),
    ],
)
def test_a_transcript_has_its_speakers_before_the_colon(body: str, speaker: str) -> None:
    claim = claims_of(body)[-1]
    assert claim.speaker is not None
    assert claim.speaker.name.upper() == speaker


def test_a_country_before_a_colon_may_speak() -> None:
    assert "Israel" in claims_of("Israel: The army will answer the attack on Haifa.")[0].text


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Was the embassy evacuated?", "question"),
        ("“Thank you to the people of Iraq,” Trump said.", "thanks"),
        ("“I think it is terrible,” Trump said.", "opinion"),
        ("It would go very quickly.", "vague"),
        ("“We have got to take the town back from the rebels,” Reed said.", "opinion"),
        ("“Please stop asking the families for pictures,” Reed said.", "opinion"),
        ("Lee asked Reed on Sunday if May 1 was a good date for opening the harbour.", "question"),
        ("“I would like to see the harbour rebuilt,” Reed said.", "opinion"),
        ("“Do not leave the harbour to the rebels,” Reed said.", "opinion"),
        ("“If they cross the river, the town would fall to the rebels,” Reed said.", "opinion"),
        ("“I am convinced that the army has left the town,” Reed said.", "opinion"),
        ("The verdict was clear.", "vague"),
        ("The process was unfair.", "vague"),
        ("The future is open.", "vague"),
        ("There is no doubt.", "vague"),
        ("The reforms were needed.", "vague"),
        ("The moment was missed.", "vague"),
        ("The mood is dark.", "vague"),
        ("The boys were tired.", "vague"),
        ("There is no hurry.", "vague"),
        ("There would be no doubt.", "vague"),
        ("The idea had not come up.", "vague"),
        ("He has not been inspired.", "vague"),
        ("It's a disgrace!", "vague"),
        ("Was the door locked?", "question"),
    ],
)
def test_what_cannot_be_checked_says_why(sentence: str, reason: str) -> None:
    assert reason in [claim.not_checkable for claim in claims_of(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They will go to Kuwait.",
        "No US casualties were reported.",
        "The attack killed 25 people.",
        "Seven troops died.",
        "“They cannot leave the town,” Reed said.",
        "“I will not resign from the council,” Reed said.",
        "“If they cross the river, we will send 750 soldiers,” Reed said.",
        "The council has got to pay the workers.",
        "The lamp was red.",
        "The sky was clear.",
        "“The tendon is intact,” the surgeon said.",
        "The doors weren't locked.",
        "His passport had been stolen.",
        "The dam burst.",
        "The truce was respected.",
        "There were no survivors.",
        "“There will be no exceptions!” Reed said.",
        "It's a boy!",
        "The barriers had not come down.",
        "The barriers were not down.",
        "The exam would not take place.",
        "There would be no redundancies.",
        "He has not been charged.",
    ],
)
def test_facts_and_plans_can_be_checked(sentence: str) -> None:
    claims = claims_of(sentence)
    assert claims
    assert all(claim.checkable for claim in claims)


WORDS = st.lists(
    st.sampled_from(
        "Trump said that the U.S. attacked , and “ ” ( ) — which killed 25 people . with storming if not \n he".split(
            " "
        )
    ),
    max_size=60,
)


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.text(max_size=400), WORDS.map(" ".join)))
def test_spans_of_any_text_are_exact_and_no_claim_is_longer_than_its_sentence(body: str) -> None:
    for claim in claims_of(body):
        passage = body[claim.start : claim.end]
        assert passage == passage.strip() != ""
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
        assert all(body[q.start : q.end] == q.surface for q in claim.quantities)
        assert all(body[n.start : n.end] == n.surface for n in claim.names)


@settings(deadline=None, max_examples=30)
@given(WORDS.map(" ".join))
def test_no_word_but_the_verb_of_an_apposition_appears_that_the_article_does_not_have(body: str) -> None:
    own = "was" + "".join(character for character in body.lower() if character.isalnum())
    for claim in claims_of(body):
        for word in claim.text.lower().split():
            assert "".join(character for character in word if character.isalnum()) in own


def test_the_same_text_gives_the_same_claims() -> None:
    body = "Those strikes killed at least 25 people, Esper said, and wounded dozens. He left."
    assert claims_of(body) == claims_of(body)


@pytest.mark.parametrize("sentence", ["Thus, the embassy was safe.", "On Thurs., he left."])
def test_sentences_that_once_broke_the_reading_are_read(sentence: str) -> None:
    assert claims_of(sentence)


@pytest.mark.parametrize("marks", [". ", "? ", ". . . . ", "” ", "… "])
def test_marks_alone_are_no_sentences(marks: str) -> None:
    (sentence,) = parsed_sentences(f"The mayor left on Monday. {marks * 100}", None, default_parser())
    assert sentence.span.end <= len("The mayor left on Monday. …")


@pytest.mark.parametrize(
    "odd", ["“", "a ", "and, ", "(", "said ", "— x ", "Mr. ", "1,000 ", "http://", "By A", "(A", "- "]
)
def test_long_odd_articles_are_read(odd: str) -> None:
    claims_of(odd * 3_000)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "It was the worst attack since January, when 52 soldiers died at the base.",
            {"52 soldiers died at the base": ("2026-01-01", "2026-01-31")},
        ),
        (
            "The firm paid $5 million in 2019, when it cut 300 jobs.",
            {
                "The firm paid $5 million in 2019": ("2019-01-01", "2019-12-31"),
                "it cut 300 jobs": ("2019-01-01", "2019-12-31"),
            },
        ),
        (
            "It was the worst fire since Monday, when two shops burned down in Brest.",
            {"two shops burned down in Brest": ("2026-05-18", "2026-05-18")},
        ),
    ],
)
def test_a_clause_has_the_time_that_it_is_told_of(body: str, told: dict[str, tuple[str, str]]) -> None:
    read = split(Article(ArticleHead("herald.example", published_at=datetime(2026, 5, 20, tzinfo=UTC)), body))
    found = {claim.text: claim.times for claim in read}
    for text, (first, last) in told.items():
        assert [(when.first.isoformat(), when.last.isoformat()) for when in found[text]] == [(first, last)]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_as_they_do_on_any_machine(end: str) -> None:
    lines = (
        "Lee said:\n\n“The dam broke. “It flooded 40 homes.”\n\nAnn Reed denied it.\n\n“Nobody was hurt,\n\n“I saw it.”"
    )
    body = lines.replace("\n", end)
    claims, read = claims_of(lines), claims_of(body)

    assert [(claim.text, claim.speaker) for claim in read] == [(claim.text, claim.speaker) for claim in claims]
    assert [body[claim.start : claim.end] for claim in read] == [lines[claim.start : claim.end] for claim in claims]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Mary Smith met John Brown. He won the vote in May.", "John Brown won the vote in May."),
        ("John Brown met Mary Smith. She won the vote in May.", "Mary Smith won the vote in May."),
        ("Mr. Brown met Ms. Reed. She stayed in Paris.", "Reed stayed in Paris."),
        ("Mary Smith met John Brown. He left Paris. She stayed in Paris.", "Mary Smith stayed in Paris."),
        ("Mary Smith met Ann Brown. She won the vote in May.", "She won the vote in May."),
        ("Mary Smith met Alex Reed. She won the vote in May.", "She won the vote in May."),
        ("Mary Smith met Kem Sokha and John Brown. He won the vote in May.", "He won the vote in May."),
        ("Mary Smith won the race. He lost by 5 points.", "He lost by 5 points."),
        ("Mr. Brown said she had left 12 bills unpaid.", "she had left 12 bills unpaid"),
        ("Ms. Brown said he had left 12 bills unpaid.", "he had left 12 bills unpaid"),
        ("Ms. Brown said she had left 12 bills unpaid.", "Brown had left 12 bills unpaid"),
    ],
)
def test_he_and_she_are_read_as_the_only_one_whom_they_fit(body: str, told: str) -> None:
    assert claims_of(body)[-1].text == told


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Mary Smith met John Brown. He said the plan would cost $5 million.", "John Brown"),
        ("John Brown met Mary Smith. She said the plan would cost $5 million.", "Mary Smith"),
        ("Mary Smith said that John Brown lied. “It cost $5 million,” he said.", "John Brown"),
        ("Mary Smith met Ann Brown. She said the plan would cost $5 million.", "She"),
        ("John Brown said Mary Smith called. A friend said she believes it cost $5 million.", "she"),
    ],
)
def test_he_and_she_speak_as_the_only_one_whom_they_fit(body: str, speaker: str) -> None:
    said = claims_of(body)[-1].speaker
    assert said is not None
    assert said.name == speaker


@pytest.mark.parametrize("who", ["Prosecutors", "The company", "Lee"])
@pytest.mark.parametrize("further", ["12 employees were fired", "employees lost 12 jobs", "Reed fled"])
def test_who_speaks_is_not_of_whom_it_is_told(who: str, further: str) -> None:
    lost, then = claims_of(f"{who} said investors lost $40 million and {further}.")
    assert (lost.text, then.text) == ("investors lost $40 million", further)


def test_how_a_vote_came_out_is_no_part_of_who_speaks() -> None:
    (claim,) = claims_of("The 6-3 decision said the law violated the Constitution.")
    assert claim.speaker is not None
    assert claim.speaker.name == "decision"


def test_parties_are_put_back_in_one_tree_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[int] = []

    def counting(words: tuple[Word, ...], **rest: tuple[int, ...]) -> Syntax:
        built.append(len(words))
        return Syntax(words, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(parties, "Syntax", counting)
    body = "Senators " + ", ".join(["Lee (D-Mass.)"] * 20) + " voted on Monday."
    (claim,) = claims_of(body)

    assert claim.text == body
    assert len(built) == 1


@pytest.mark.parametrize("many", [1, 2, 3])
def test_parties_that_share_a_comma_are_told_once(many: int) -> None:
    body = f"Lee,{'D-Mass.,' * many} voted for the bill on Monday."
    (claim,) = claims_of(body)
    assert claim.text == body
