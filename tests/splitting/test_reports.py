"""What somebody says is his claim; what nobody says is a claim of nobody's."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest

from service.claim import Polarity
from tests.splitting import building
from tests.splitting.building import speakers_of

PUBLISHED = datetime(2019, 10, 2, tzinfo=UTC)  # a Wednesday
claims_of = partial(building.claims_of, published=PUBLISHED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody said the army killed 12 civilians in Kano.",
        "No one has said that the army killed 12 civilians.",
        "No one believes that the army killed 12 civilians.",
        "No minister said that 12 people had died.",
        "None of the officials said that 12 people had died.",
        "Not one of the officials said that 12 people had died.",
        "Neither side said that 12 people had died.",
        "No evidence was found that the vaccine causes autism in children.",
        "Police have no reason to believe that the fire was deliberate.",
        "Police found no grounds to suspect that Lee stole 5 cars.",
        "No minister denied that 12 people had died.",
        "The army did not deny that 12 people had died.",
        "The army could not rule out that soldiers killed 12 civilians.",
    ],
)
def test_what_nobody_says_is_a_whole_sentence_that_is_negated(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, claim.polarity, claim.attributed) == (sentence, Polarity.NEGATED, ())


def test_what_is_ruled_out_is_denied() -> None:
    (claim,) = claims_of("The army ruled out that soldiers killed 12 civilians.")
    assert (claim.text, claim.polarity) == (
        "The army ruled out that soldiers killed 12 civilians.",
        Polarity.DENIED,
    )
    assert speakers_of(claim) == ["army"]


@pytest.mark.parametrize(
    ("sentence", "text", "speakers"),
    [
        ("No. 10 said that 12 people had died.", "12 people had died", ["No. 10"]),
        ("Not only Lee said that 12 people had died.", "12 people had died", ["Lee"]),
        ("The army said no one knew that 12 people had died.", "12 people had died", ["army"]),
        ("The judge ruled that the army killed 12 civilians.", "the army killed 12 civilians", ["judge"]),
        ("“No one was hurt in the fire,” Lee said.", "No one was hurt in the fire", ["Lee"]),
    ],
)
def test_what_somebody_says_or_nobody_knew_is_said(sentence: str, text: str, speakers: list[str]) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, speakers_of(claim)) == (text, speakers)


@pytest.mark.parametrize(
    ("sentence", "text", "days"),
    [
        ("The army said 12 rebels were killed on Monday.", "12 rebels were killed on Monday", ["Monday"]),
        ("The minister said the army would withdraw on Friday.", "the army would withdraw on Friday", ["Friday"]),
        ("Police said the dam collapsed in Geneva on Oct. 1.", "the dam collapsed in Geneva on Oct. 1", ["Oct. 1"]),
        ("Police told the Herald that the dam collapsed on Monday.", "the dam collapsed on Monday", ["Monday"]),
        ("Police said in a statement on Monday that the dam collapsed.", "the dam collapsed", []),
        ("The army said 12 rebels have been killed on Monday.", "12 rebels have been killed", []),
        ("The army said 12 rebels were killed, on Monday.", "12 rebels were killed", []),
        ("Lee said “12 rebels were killed” on Monday.", "12 rebels were killed", []),
        ("The dam in Geneva collapsed, police said on Monday.", "The dam in Geneva collapsed", []),
    ],
)
def test_a_day_right_behind_what_was_said_to_have_been_is_its_day(sentence: str, text: str, days: list[str]) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, [when.surface for when in claim.times]) == (text, days)


@pytest.mark.parametrize(
    ("sentence", "text", "speakers"),
    [
        ("It is reported that 12 people died in Kano.", "12 people died in Kano", []),
        ("It has been confirmed that 12 people died in Kano.", "12 people died in Kano", []),
        ("It is believed that 12 people died in Kano.", "It is believed that 12 people died in Kano", []),
        ("It was reported by the BBC that 12 people died in Kano.", "12 people died in Kano", ["BBC"]),
        ("The firm said it was reported that 12 people died.", "12 people died", ["firm"]),
        ("Lee left and it was reported that 12 people died.", "12 people died", []),
        ("The army said it was told that 12 people died.", "12 people died", ["army"]),
        ("Lee was quoted as saying 12 people died in Kano.", "12 people died in Kano", ["Lee"]),
        ("It was gathered that 12 people died in Kano.", "12 people died in Kano", []),
    ],
)
def test_it_that_was_reported_is_nobody_who_speaks(sentence: str, text: str, speakers: list[str]) -> None:
    assert [text, speakers] in [[claim.text.rstrip("."), speakers_of(claim)] for claim in claims_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Reports that the bridge collapsed are untrue", []),
        ("Reports that the bridge collapsed are untrue, police said", ["police"]),
    ],
)
def test_reports_that_are_untrue_report_nothing(sentence: str, speakers: list[str]) -> None:
    (claim,) = claims_of(f"{sentence}.")
    assert claim.text.rstrip(".") == "Reports that the bridge collapsed are untrue"
    assert (claim.polarity, speakers_of(claim)) == (Polarity.NEGATED, speakers)


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("Addressing reporters in Delhi, Singh said 40 people died.", ["40 people died"]),
        ("Quoting police sources, PTI said 40 people died.", ["40 people died"]),
        ("Asked about sales, the minister said 40 people died.", ["40 people died"]),
        ("Having lost 12 men, the army said 40 people died.", ["40 people died", "the army Having lost 12 men"]),
        ("Speaking in Lagos, Buhari opened the bridge.", ["Speaking in Lagos, Buhari opened the bridge"]),
    ],
)
def test_a_participle_before_a_frame_tells_how_somebody_came_to_say_it(body: str, texts: list[str]) -> None:
    assert sorted(claim.text.rstrip(".") for claim in claims_of(body)) == texts


@pytest.mark.parametrize(
    ("sentence", "text", "speakers"),
    [
        ("Interfax quoted the ministry as saying 12 people died.", "12 people died", ["ministry"]),
        ("Dawn cited Khan as saying that 12 people died.", "12 people died", ["Khan"]),
        ("Khan was quoted by Dawn as saying 12 people died.", "12 people died", ["Khan"]),
        ("Twelve people died, PTI quoted an official as saying.", "Twelve people died", ["official"]),
        ("“Twelve people died,” Khan was quoted as saying by Dawn.", "Twelve people died", ["Khan"]),
        ("Prosecutors allege that Lee stole 5 cars.", "Lee stole 5 cars", ["Prosecutors"]),
        ("Daily Trust gathered that 12 people died.", "12 people died", ["Daily Trust"]),
        ("The minister informed parliament that 12 people died.", "12 people died", ["minister"]),
        ("A witness narrated that 12 people died.", "12 people died", ["witness"]),
        ("The building collapsed, crowds gathered.", "The building collapsed, crowds gathered", []),
        ("The ministry put the death toll at 12.", "The ministry put the death toll at 12", ["ministry"]),
        ("Officials put the number of injured at 45.", "Officials put the number of injured at 45", ["Officials"]),
        ("The attack put the death toll at 12.", "The attack put the death toll at 12", []),
        ("Lee put the cup at 12 Main Street.", "Lee put the cup at 12 Main Street", []),
        ("Organisers put the crowd at 20,000.", "Organisers put the crowd at 20,000", ["Organisers"]),
        ("Police estimated the crowd at 6,000.", "Police estimated the crowd at 6,000", ["Police"]),
        ("The crowd was estimated by police at 6,000.", "The crowd was estimated by police at 6,000", ["police"]),
        ("The damage was estimated at $3 million.", "The damage was estimated at $3 million", []),
        ("Analysts estimate losses of $3 billion.", "Analysts estimate losses of $3 billion", ["Analysts"]),
        ("Monitors counted 40 boats on Monday.", "Monitors counted 40 boats on Monday", ["Monitors"]),
        ("The shop counted 40 people among its staff.", "The shop counted 40 people among its staff", []),
        ("The teller counted the money in the till.", "The teller counted the money in the till", []),
        ("Police reported 54 arrests.", "Police reported 54 arrests", ["Police"]),
        ("The guard reported two thieves to police.", "The guard reported two thieves to police", []),
        ("The Senate confirmed 12 judges.", "The Senate confirmed 12 judges", []),
        ("The league counted on 4,000 fans to attend.", "The league counted on 4,000 fans to attend", []),
        ("The court confirmed the sentence of 12 years.", "The court confirmed the sentence of 12 years", []),
        ("Police confirmed the arrest of 12 men.", "Police confirmed the arrest of 12 men", ["Police"]),
        ("Police said 6,000.", "Police said 6,000", ["Police"]),
        ("The IMF forecasts that the economy will grow.", "the economy will grow", ["IMF"]),
        ("According to the harbour office, 300 boats came.", "300 boats came", ["harbour office"]),
        ("300 boats came, according to the harbour office.", "300 boats came", ["harbour office"]),
        (
            "Exports reached $15 billion in May, customs data show.",
            "Exports reached $15 billion in May",
            ["customs data"],
        ),
        ("The union said 30 left.", "30 left", ["union"]),
        ("The Red Cross put the dead at 300.", "The Red Cross put the dead at 300", ["Red Cross"]),
        ("But Mattis said 12 people died.", "12 people died", ["Mattis"]),
        ("“We lost 12 men,” there said.", "We lost 12 men", []),
        ("Traders said demand from China was weak.", "demand from China was weak", ["Traders"]),
    ],
)
def test_whoever_is_quoted_or_gives_a_figure_speaks(sentence: str, text: str, speakers: list[str]) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text.rstrip("."), speakers_of(claim)) == (text, speakers)


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Police say six died; the hospital says eight.",
            [("six died", "Police"), ("the hospital says eight", "hospital")],
        ),
        (
            "Organisers said 20,000 people came; police said 6,000.",
            [("20,000 people came", "Organisers"), ("police said 6,000", "police")],
        ),
        (
            "Organisers said 20,000 came, but police put the figure at 6,000.",
            [("20,000 came", "Organisers"), ("police put the figure at 6,000", "police")],
        ),
        (
            "Farmers blocked roads around Brussels on Monday, police said; organisers put the number at 20,000.",
            [
                ("Farmers blocked roads around Brussels on Monday", "police"),
                ("organisers put the number at 20,000", "organisers"),
            ],
        ),
        (
            "Lee’s party won 54 percent of the vote, the commission said, but four groups rejected the result.",
            [
                ("Lee’s party won 54 percent of the vote", "commission"),
                ("four groups rejected the result", None),
            ],
        ),
        (
            "Six people died, police said; the captain was detained.",
            [("Six people died", "police"), ("the captain was detained", None)],
        ),
        (
            "Police said six people died but the captain was saved.",
            [("six people died", "Police"), ("the captain was saved", "Police")],
        ),
        (
            "Only four of the 33 miners have been found, police said.",
            [("Only four of the 33 miners have been found", "police")],
        ),
        (
            "The agency needs $90 million by May, it said in a report published on Tuesday.",
            [("The agency needs $90 million by May", "it")],
        ),
        (
            "Rescue teams had yet to reach three villages, a provincial official, Li Wei, told the Xinhua agency.",
            [("Rescue teams had yet to reach three villages", "Li Wei")],
        ),
        (
            "As many as 300 migrants are feared drowned after a boat capsized off Libya, the UN agency said on Monday;"
            " the Libyan coastguard said it had rescued 56.",
            [
                ("As many as 300 migrants are feared drowned after a boat capsized off Libya", "UN agency"),
                ("the Libyan coastguard had rescued 56", "Libyan coastguard"),
            ],
        ),
        (
            "The group said its fighters had shot down a helicopter, but the army said it crashed because of a fault.",
            [("its fighters had shot down a helicopter", "group"), ("it crashed because of a fault", "army")],
        ),
        (
            "Monitors counted 40 boats and a guard fined six skippers.",
            [("Monitors counted 40 boats", "Monitors"), ("a guard fined six skippers", None)],
        ),
        (
            "The opposition claimed victory, saying its own count gave it 53 percent of the vote.",
            [("The opposition claimed victory", None), ("its own count gave it 53 percent of the vote", "opposition")],
        ),
        (
            "A bomb exploded in Kano, police said, killing 12 people.",
            [("A bomb exploded in Kano", "police"), ("A bomb exploded in Kano killing 12 people", "police")],
        ),
        (
            "He spoke of Ahmad Reed, the 25-year-old man who was shot in May, saying 12 talks were unjust.",
            [
                ("He spoke of Ahmad Reed", None),
                ("Ahmad Reed was the 25-year-old man who was shot in May", None),
                ("Ahmad Reed was shot in May", None),
                ("12 talks were unjust", "He"),
            ],
        ),
        (
            "Members pressed Reed on the crimes he admitted to, arguing that 12 pleas were false.",
            [
                ("Members pressed Reed on the crimes he admitted to", None),
                ("12 pleas were false", "Members"),
            ],
        ),
        (
            "“That is something that is easy to get,” Lund said, arguing that Reed spent $2 million.",
            [("That is something that is easy to get", "Lund"), ("Reed spent $2 million", "Lund")],
        ),
        ("Trump doubted his claim that 12 men died.", [("Trump doubted his claim that 12 men died", None)]),
        (
            "Bradley Moss, a lawyer who specializes in law, said 12 men died.",
            [
                ("Bradley Moss was a lawyer who specializes in law", None),
                ("Bradley Moss specializes in law", None),
                ("12 men died", "Bradley Moss"),
            ],
        ),
        ("Speaking in Leeds, May said 12 men died.", [("12 men died", "May")]),
        (
            "The driver had ignored a red signal, the railways minister said, citing an early inquiry.",
            [("The driver had ignored a red signal", "railways minister")],
        ),
        (
            "Progressivism, he told the Conservative Action Conference, is a cancer.",
            [("Progressivism is a cancer", "he")],
        ),
        (
            "Tavira Foods is to cut 850 jobs and close its factory in Brugg, the company said on Tuesday.",
            [
                ("Tavira Foods is to cut 850 jobs", "company"),
                ("Tavira Foods is to close its factory in Brugg", "company"),
            ],
        ),
        (
            "The union says more than 4,000 workers joined the strike, while the company says fewer than half did.",
            [("more than 4,000 workers joined the strike", "union"), ("fewer than half did", "company")],
        ),
        (
            "Local officials estimated 2,000 people had fled.",
            [("Local officials estimated 2,000 people had fled", "Local officials")],
        ),
        (
            "The bank said profit rose, and the regulator said costs fell.",
            [("profit rose", "bank"), ("costs fell", "regulator")],
        ),
        (
            "The government says 12 soldiers died, but the rebels claim to have killed 40.",
            [("12 soldiers died", "government"), ("the rebels claim to have killed 40", "rebels")],
        ),
        (
            "Mayor Dan Holt said 12 claims were false and urged calm.",
            [("12 claims were false", "Dan Holt"), ("Mayor Dan Holt urged calm", None)],
        ),
        (
            "Premier Dan Holt said 12 results were “grim” but ruled out an early vote.",
            [("12 results were “grim”", "Dan Holt"), ("Premier Dan Holt ruled out an early vote", None)],
        ),
        (
            "Finance Minister Ada Roth said the plan was 12 years late but ordered a review.",
            [("the plan was 12 years late", "Ada Roth"), ("Finance Minister Ada Roth ordered a review", None)],
        ),
        (
            "Dan Holt said 12 deals were dead but offered to meet the union.",
            [("12 deals were dead", "Dan Holt"), ("Dan Holt offered to meet the union", None)],
        ),
        (
            "Dan Holt said the plan lost 12 votes but offered relief to farmers.",
            [("the plan lost 12 votes", "Dan Holt"), ("the plan offered relief to farmers", "Dan Holt")],
        ),
        (
            "Dan Holt said the firm had 12 debts and resigned from the board.",
            [("the firm had 12 debts", "Dan Holt"), ("Dan Holt resigned from the board", None)],
        ),
        (
            "Works council head Dan Holt called a strike and said 12 plants would close.",
            [("Works council head Dan Holt called a strike", None), ("12 plants would close", "Dan Holt")],
        ),
        (
            "The airline said it had canceled 120 flights and that 15,000 passengers were affected, and apologized for"
            " the delays.",
            [
                ("The airline had canceled 120 flights", "airline"),
                ("15,000 passengers were affected", "airline"),
                ("The airline apologized for the delays", None),
            ],
        ),
        (
            "The rate fell to 2.9 percent, the office said, and economists expect it to fall further.",
            [("The rate fell to 2.9 percent", "office"), ("economists expect it to fall further", None)],
        ),
        (
            "The drug cut the risk of stroke by 21 percent, its maker, Farmex, said.",
            [("The drug cut the risk of stroke by 21 percent", "Farmex")],
        ),
        (
            "Mayor Hart said she would not resign, that the charges were false and that she expected bail on Friday.",
            [
                ("Hart would not resign", "Hart"),
                ("the charges were false", "Hart"),
                ("Hart expected bail on Friday", "Hart"),
            ],
        ),
        (
            "Police have arrested three suspects, a spokesman said, but declined to name them.",
            [("Police have arrested three suspects", "spokesman")],
        ),
        (
            "Prosecutors said Hale stole the car and called his brother.",
            [("Hale stole the car", "Prosecutors"), ("Hale called his brother", "Prosecutors")],
        ),
        (
            "The district, which has offered 3 percent, said 40 of its 52 schools were open.",
            [("The district has offered 3 percent", None), ("40 of its 52 schools were open", "district")],
        ),
        (
            "About $3,000 in cash and a ring had been taken, according to the police.",
            [("About $3,000 in cash and a ring had been taken", "police")],
        ),
        (
            "The chief confirmed the arrest of 12 people and said more would follow.",
            [("The chief confirmed the arrest of 12 people", "chief"), ("more would follow", "chief")],
        ),
        ("The jury was told by the prosecutor that he fled.", [("he fled", "prosecutor")]),
        ("The jury was told by the prosecutor, Dana Cole, that he fled.", [("he fled", "Dana Cole")]),
        ("Investors were told by the bank that the fund was safe.", [("the fund was safe", "bank")]),
        ("Jurors were told the gun was never found.", [("Jurors were told the gun was never found", None)]),
        (
            "Helen Marrow dreamt up three suppliers, Northfield Crown Court was told.",
            [("Helen Marrow dreamt up three suppliers, Northfield Crown Court was told", None)],
        ),
        (
            "Among the guests, Ann Lee was told to leave.",
            [("Among the guests, Ann Lee was told to leave", None)],
        ),
        ("Passengers were told by staff to leave.", [("Passengers were told by staff to leave", None)]),
        (
            "The survey found that 40 percent of teachers, according to their own accounts, work at weekends.",
            [("40 percent of teachers work at weekends", "survey")],
        ),
        (
            "The drug cut deaths by 20 percent, researchers found, but it also raised the risk of stroke.",
            [
                ("The drug cut deaths by 20 percent, researchers found", None),
                ("it also raised the risk of stroke", None),
            ],
        ),
        (
            "Witnesses said the shooting began at 9am, but police put the time at 10am.",
            [("the shooting began at 9am", "Witnesses"), ("police put the time at 10am", "police")],
        ),
        (
            "Voters approved the levy by 812 votes and rejected a plan to widen Route 9, according to unofficial"
            " results released late Tuesday.",
            [
                ("Voters approved the levy by 812 votes", "unofficial results"),
                ("Voters rejected a plan to widen Route 9", "unofficial results"),
            ],
        ),
    ],
)
def test_each_speaker_says_what_is_said_of_him(sentence: str, claims: list[tuple[str, str | None]]) -> None:
    found = [(claim.text.rstrip("."), claim.speaker.name if claim.speaker else None) for claim in claims_of(sentence)]
    assert found == claims


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The mayor said the road would reopen in May, but residents doubted it.", None),
        ("The club said he was fit, but the doctor disagreed.", None),
        ("The governor said taxes would fall, but economists expect them to rise.", None),
        ("Nokia said it would cut 14,000 jobs; Ericsson will cut 8,500.", None),
        ("Nokia said it would cut 14,000 jobs; Ericsson would cut 8,500.", "Nokia"),
        ("The mayor said the road would reopen in May, but the bridge would stay shut.", "mayor"),
        ("The mayor said the road would reopen but that the bridge will stay shut.", "mayor"),
        ("The firm said it had lost money but its debts are small.", "firm"),
        ("The firm said it would open 40 shops, but it has opened only 3.", "firm"),
        ("The mayor said “the road would reopen, but residents doubt it.”", "mayor"),
    ],
)
def test_what_is_told_in_another_tense_behind_but_or_a_semicolon_is_the_articles(
    sentence: str, speaker: str | None
) -> None:
    last = claims_of(sentence)[-1]
    assert (last.speaker.name if last.speaker else None) == speaker


@pytest.mark.parametrize("measure", ["need", "plan", "schedule", "age and income", "his wishes", "how much they earn"])
def test_what_something_is_done_by_is_nobody_who_speaks(measure: str) -> None:
    (claim,) = claims_of(f"The money was divided according to {measure}.")
    assert (claim.text, speakers_of(claim)) == (f"The money was divided according to {measure}.", [])


@pytest.mark.parametrize("paper", ["the plan", "the schedule", "a plan by the BBC"])
def test_a_plan_on_paper_speaks(paper: str) -> None:
    (claim,) = claims_of(f"Twelve towns were flooded, according to {paper}.")
    assert claim.speaker is not None


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("published reports", []),
        ("local media reports", []),
        ("sources", []),
        ("records", []),
        ("court records", ["court records"]),
        ("official estimates", ["official estimates"]),
        ("early estimates", []),
        ("army estimates", ["army estimates"]),
        ("police sources", ["police sources"]),
        ("a report by the BBC", ["BBC"]),
        ("reports from the scene", ["reports from the scene"]),
    ],
)
def test_reports_and_sources_that_nobody_names_are_no_speaker(source: str, speakers: list[str]) -> None:
    (claim,) = claims_of(f"Twelve people died, according to {source}.")
    assert (claim.text, speakers_of(claim)) == ("Twelve people died", speakers)


@pytest.mark.parametrize(
    ("sentence", "polarity", "speakers"),
    [
        ("The court denied him bail.", Polarity.NEGATED, []),
        ("The court denied bail to Lee.", Polarity.NEGATED, []),
        ("Lee was denied a visa.", Polarity.NEGATED, []),
        ("Lee was denied access to a lawyer.", Polarity.NEGATED, []),
        ("Lee was denied a fair trial.", Polarity.NEGATED, []),
        ("The court denied the motion.", Polarity.AFFIRMED, []),
        ("Lee denied the charges.", Polarity.DENIED, ["Lee"]),
        ("The charges were denied by Lee.", Polarity.DENIED, ["Lee"]),
        ("Lee denied that he stole 5 cars.", Polarity.DENIED, ["Lee"]),
    ],
)
def test_who_is_denied_something_denies_nothing(sentence: str, polarity: Polarity, speakers: list[str]) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.polarity, speakers_of(claim)) == (polarity, speakers)


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Police acted after a server at the restaurant claimed his boss stole 5 cars.", ["server at the restaurant"]),
        ("They met after a former diplomat to Kenya told Reed that Lee froze 9 loans.", ["former diplomat to Kenya"]),
        ("“The court has caught up,” Rep. Don Beyer of Virginia, Lee's first endorser, said.", ["Don Beyer"]),
        (
            "Sue Reed of the Civil Liberties Union, which represented Lee, said, “The court has caught up.”",
            ["Sue Reed"],
        ),
        ("The comments echo those of Reed, who a week ago asserted Dunmore will not pay for a harbor wall.", ["Reed"]),
        (
            "His statement to reporters came as the Democratic leader of a key panel said the fire was over.",
            ["Democratic leader of a key panel"],
        ),
        (
            "The White House grappled with his ghost, as former spy chief Joe Lee told Reed that 9 spies fled.",
            ["Joe Lee"],
        ),
        ("Acting Chief of Staff John Reed said that 9 men fled.", ["John Reed"]),
        ("More than 200 groups, including the Academy, said they opposed the practice.", ["More than 200 groups"]),
        (
            "While the shift announced Monday says little about Carson’s plans for enforcing the Fair Housing Act, it "
            "does outline some specific criticisms of the 2015 rule.",
            [],
        ),
        (
            "During a hearing on Capitol Hill, female lawmakers including Rep. Sue Lee, said there are 12 offenders.",
            [],
        ),
    ],
)
def test_whoever_says_it_is_no_part_of_his_name_no_place_and_no_day(sentence: str, speakers: list[str]) -> None:
    assert speakers_of(claims_of(sentence)[-1]) == speakers


@pytest.mark.parametrize(
    ("sentence", "text", "speakers"),
    [
        ("The mine employs 400 people, the firm said, adding that 30 were ill.", "30 were ill", ["firm"]),
        ("The mine employs 400 people, the firm said, and added that 30 were ill.", "30 were ill", ["firm"]),
        ("The mine employs 400 people, the firm said and added 30 were ill.", "30 were ill", ["firm"]),
        (
            "HUD Secretary Ben Carson cited the administration's rules in a statement, saying the rules “actually "
            "impeded the building of affordable housing.”",
            "the rules actually impeded the building of affordable housing",
            ["Ben Carson"],
        ),
        (
            "Reed disagreed, saying Chief Justice John Lee was clear in 2012.",
            "Chief Justice John Lee was clear in 2012",
            ["Reed"],
        ),
        (
            "Markey and other Democrats portrayed the issue as one of fairness, arguing that Republican Chairman Ajit "
            "Pai’s plan to scrap net neutrality would hurt consumers while protecting large corporations.",
            "Republican Chairman Ajit Pai’s plan to scrap net neutrality would hurt consumers while protecting large "
            "corporations",
            ["Markey and other Democrats"],
        ),
        (
            "Matt Gaetz, another ally, had a tense exchange with Rosenstein, alleging Rosenstein had signed 9 papers.",
            "Rosenstein had signed 9 papers",
            ["Matt Gaetz"],
        ),
        (
            "Mr. Reed has spun the charge into an attack against Mr. Lee, saying the Democrat and his family are the "
            "corrupt ones.",
            "the Democrat and his family are the corrupt ones",
            ["Reed"],
        ),
        (
            "Reed did not say anything about limiting the inquiry, replying, “I lost 9 cases.”",
            "I lost 9 cases",
            ["Reed"],
        ),
        (
            "Merck CEO Ken Frazier, who is black, resigned from the council, saying all hatred must be rejected.",
            "all hatred must be rejected",
            ["Ken Frazier"],
        ),
    ],
)
def test_what_somebody_adds_is_said_as_well(sentence: str, text: str, speakers: list[str]) -> None:
    claim = claims_of(sentence)[-1]
    assert (claim.text, speakers_of(claim)) == (text, speakers)


@pytest.mark.parametrize(
    ("sentence", "text", "speakers"),
    [
        ("The firm said profits grew and added 300 jobs.", "profits grew and added 300 jobs", ["firm"]),
        (
            "The firm, saying nothing of its plans, cut 9 jobs.",
            "The firm, saying nothing of its plans, cut 9 jobs.",
            [],
        ),
        (
            "The mayor left the hall, saying nothing, and the council voted on 9 bills.",
            "the council voted on 9 bills",
            [],
        ),
        (
            "Reed left, saying nothing when police found 9 guns.",
            "Reed left, saying nothing when police found 9 guns.",
            [],
        ),
    ],
)
def test_what_goes_on_behind_a_speaker_is_not_said(sentence: str, text: str, speakers: list[str]) -> None:
    found = [(claim.text, speakers_of(claim)) for claim in claims_of(sentence)]
    assert (text, speakers) in found, found


@pytest.mark.parametrize("who", ["Supporters", "Critics", "An ally", "Two friends"])
def test_whoever_is_close_to_somebody_is_somebody_else(who: str) -> None:
    (claim,) = claims_of(f"{who} of President Donald Reed said that 9 men fled.")
    assert speakers_of(claim) == [f"{who.removeprefix('An ')} of President Donald Reed"]


@pytest.mark.parametrize(
    ("sentence", "text", "speakers"),
    [
        ("Lawmakers heard that 300 patients had died.", "300 patients had died", []),
        ("The firm was told that it must pay $3 million.", "The firm must pay $3 million", []),
        ("The sheriff said officers were told he had 9 guns.", "he had 9 guns", ["sheriff"]),
        ("The committee heard from Reed that the plant cost $9.", "the plant cost $9", ["Reed"]),
        ("Reed told the court that Lee had fled to Spain.", "Lee had fled to Spain", ["Reed"]),
        ("Reed told jurors 9 guns were found in a river.", "9 guns were found in a river", ["Reed"]),
    ],
)
def test_whoever_only_hears_it_says_nothing(sentence: str, text: str, speakers: list[str]) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, speakers_of(claim)) == (text, speakers)


def test_it_is_not_the_body_that_was_only_told_something() -> None:
    *_, claim = claims_of("The court was told that Reed had fled to Spain. It said that 9 men fled.")
    assert speakers_of(claim) == ["It"]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Nokia will cut 1,000 jobs; Ericsson, its rival, will cut 8,500 jobs.",
            [("Nokia will cut 1,000 jobs", []), ("Ericsson, its rival, will cut 8,500 jobs", [])],
        ),
        (
            "Nokia will cut 1,000 jobs, the company said; Ericsson, its rival, will cut 8,500 jobs.",
            [("Nokia will cut 1,000 jobs", ["company"]), ("Ericsson, its rival, will cut 8,500 jobs", [])],
        ),
        (
            "Nokia said it will cut 1,000 jobs; Ericsson, its rival, will cut 8,500 jobs.",
            [("it will cut 1,000 jobs", ["Nokia"]), ("Ericsson, its rival, will cut 8,500 jobs", [])],
        ),
        (
            "The plant in Oulu employs 400 people; the plant in Turku, which opened in May, employs 300.",
            [
                ("The plant in Oulu employs 400 people", []),
                ("the plant in Turku, which opened in May, employs 300", []),
            ],
        ),
        (
            "Nokia said it will cut 1,000 jobs; the plant in Oulu will stay.",
            [("it will cut 1,000 jobs", ["Nokia"]), ("the plant in Oulu will stay", ["Nokia"])],
        ),
    ],
)
def test_a_semicolon_parts_what_is_told_of_two(sentence: str, claims: list[tuple[str, list[str]]]) -> None:
    assert [(claim.text, speakers_of(claim)) for claim in claims_of(sentence)] == claims


@pytest.mark.parametrize("joining", ["while", ", while", ", whereas", ", but"])
@pytest.mark.parametrize(
    ("further", "text"),
    [
        ("the company says fewer than 200 did", "fewer than 200 did"),
        ("the company says only 12 were", "only 12 were"),
        ("the company says 200 people did", "200 people did"),
    ],
)
def test_each_side_of_while_has_its_own_speaker(joining: str, further: str, text: str) -> None:
    first, second = claims_of(
        f"The union says 500 people walked out{joining if joining[0] == ',' else ' ' + joining} {further}."
    )
    assert (first.text, speakers_of(first)) == ("500 people walked out", ["union"])
    assert (second.text, speakers_of(second)) == (text, ["company"])


MET = "John Reed was arrested in Dunmore on Tuesday."


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (f"{MET} His brother said 12 men had lied.", "John Reed's brother"),
        ("John Reed was held for 12 days, his lawyer said.", "John Reed's lawyer"),
        ("Mary Lee left on Monday. Her office said 12 men had lied.", "Mary Lee's office"),
        (f"{MET} His brother, Tom Reed, said 12 men had lied.", "Tom Reed"),
        # Whose brother, nobody can tell.
        ("The driver fled. His brother said 12 men had lied.", "brother"),
        ("John Reed met Tom Lee in Dunmore. His brother said 12 men had lied.", "brother"),
        ("Mary Lee left on Monday. His brother said 12 men had lied.", "brother"),
        (f"{MET} “I never met Tom Lee in Dunmore,” his lawyer said.", "lawyer"),
        (f"{MET} Nearly 12 men had lied, his brother said.", "brother"),
        ("The firm fell ill. Its website says 12 men had lied.", "website"),
    ],
)
def test_his_brother_is_somebodys_brother_or_a_brother(body: str, speaker: str) -> None:
    said = claims_of(body)[-1].speaker
    assert said is not None
    assert said.name == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "Rumours on social media said that the mayor had stolen $3 million.",
        "Unconfirmed reports said that the mayor had stolen $3 million.",
        "The mayor had stolen $3 million, according to unconfirmed reports.",
        "The ministry stopped short of saying that the mayor had stolen $3 million.",
        "The evidence shows that the mayor had stolen $3 million.",
    ],
)
def test_what_nobody_vouches_for_keeps_the_words_that_say_so(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, claim.speaker) == (sentence, None)
