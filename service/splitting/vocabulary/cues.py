"""Verbs that report what somebody says, thinks or denies, in all their forms."""

from __future__ import annotations

from collections.abc import Iterator

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "find": "finds found finding",
    "read": "reads reading",
    "swear": "swears swore sworn swearing",
    "hold": "holds held holding",
    "show": "shows showed shown showing",
    "hear": "hears heard hearing",
    "know": "knows knew known knowing",
    "admit": "admits admitted admitting",
    "rebut": "rebuts rebutted rebutting",
    "quip": "quips quipped quipping",
    "deny": "denies denied denying",
    "reply": "replies replied replying",
    "testify": "testifies testified testifying",
    "retweet": "retweets retweeted retweeting",
    "tweet": "tweets tweeted tweeting",
    "prefer": "prefers preferred preferring",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "regret": "regrets regretted regretting",
    "forecast": "forecasts forecasted forecasting",
}
_SAYING = """say tell report announce add claim state note tweet write warn argue insist explain testify confirm reveal
    disclose acknowledge admit allege assert contend declare maintain stress emphasize emphasise underscore suggest
    predict estimate conclude indicate observe recall reply respond retort counter concede complain caution boast
    reiterate repeat continue ask vow pledge promise hint imply mention post remark shout chant yell joke quip lament
    learn read swear affirm clarify recount proclaim advise inform exclaim wonder charge echo elaborate muse opine
    interject agree relate stipulate tout surmise vent fume retweet blast point rule determine speculate theorize
    signal guarantee demand propose recommend protest object worry realize detail describe publish scoff snap
    sing type text comment narrate forecast thunder groan moan grumble gush bark growl snarl sigh rant bellow roar crow
    enthuse marvel gripe""".split()
_THINKING = "believe think fear suspect expect hope assume reckon guess feel understand see consider".split()
_FINDING = "find show hear know hold".split()
_SHOWING = "show suggest indicate signal reveal underscore confirm imply hint guarantee".split()
_DENYING = "deny dispute refute rebut contradict".split()
_REJECTING = "reject dismiss".split()
_GATHERING = "gather".split()
_QUOTING = "quote cite".split()
_KNOWING = "know realize learn".split()
_RULING = "rule".split()
_DOUBTING = "doubt".split()
_WITHDRAWING = "retract withdraw recant disavow".split()
_RETRACTING = "apologise apologize regret sue".split()
_JOKING = "joke quip".split()
_DEMANDING = "demand recommend propose ask request urge".split()
_INSISTING = "insist suggest advise prefer".split()
_DECREEING = "order rule require stipulate decide agree direct mandate".split()


def _forms(verb: str) -> Iterator[str]:
    yield verb
    if verb in _IRREGULAR:
        yield from _IRREGULAR[verb].split()
    elif verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb[-1] in "sxh":
        yield from (verb + "es", verb + "ed", verb + "ing")
    else:
        yield from (verb + "s", verb + "ed", verb + "ing")


SAYING = frozenset(form for verb in _SAYING for form in _forms(verb))
THINKING = frozenset(form for verb in _THINKING for form in _forms(verb)) | {"felt", "understood", "saw", "seen"}
FINDING = frozenset(form for verb in _FINDING for form in _forms(verb))
SHOWING = frozenset(form for verb in _SHOWING for form in _forms(verb))
DENYING = frozenset(form for verb in _DENYING for form in _forms(verb))
REJECTING = frozenset(form for verb in _REJECTING for form in _forms(verb))
# "Denied bail", "denied the motion": nobody disputes anything, something is refused or decided.
WITHHELD = frozenset(
    """bail visa visas access entry permit permits parole funding relief permission asylum citizenship chance
    opportunity clemency license licence accreditation""".split()
)
DECIDED = WITHHELD | frozenset(
    """motion motions request requests petition petitions appeal appeals application attempt attempts bid effort efforts
    challenge injunction stay""".split()
)
# What nobody knew may still be true, unlike what nobody said.
KNOWING = frozenset(form for verb in _KNOWING for form in _forms(verb))
RULING = frozenset(form for verb in _RULING for form in _forms(verb))  # if "out" follows: "ruled out that …"
DOUBTING = frozenset(form for verb in _DOUBTING for form in _forms(verb))
WITHDRAWING = frozenset(form for verb in _WITHDRAWING for form in _forms(verb))
RETRACTING = WITHDRAWING.union(form for verb in _RETRACTING for form in _forms(verb))  # or contesting, as who sues does
# With a verb without ending behind "that": a wish; what may be a wish; and what is to be done.
DEMANDING = frozenset(form for verb in _DEMANDING for form in _forms(verb))
INSISTING = frozenset(form for verb in _INSISTING for form in _forms(verb))
DECREEING = frozenset(form for verb in _DECREEING for form in _forms(verb))
JOKING = frozenset(form for verb in _JOKING for form in _forms(verb))
GATHERING = frozenset(form for verb in _GATHERING for form in _forms(verb))  # "It was gathered that …"
QUOTING = frozenset(form for verb in _QUOTING for form in _forms(verb))  # "quoted the ministry as saying …"
CUES = SAYING | THINKING | FINDING | GATHERING
PLAINLY = frozenset("said says told tells wrote writes stated testified noting added".split())
# "Trump's claim that …": nouns that report what their owner says.
CLAIMING = frozenset(
    """claim claims statement statements allegation allegations announcement assertion assertions accusation
    accusations argument suggestion suggestions belief view contention denial pledge promise warning warnings report
    reports charge charges notion idea rumor rumors rumour rumours criticism comparison""".split()
)
# Nouns of which "that …" says what they are about, without anybody vouching for it.
SUPPOSING = CLAIMING | frozenset(
    """theory theories hypothesis speculation suspicion suspicions fear fears concern concerns worry worries hope hopes
    possibility prospect chance likelihood risk doubt doubts evidence impression perception myth myths hoax lie lies
    falsehood falsehoods hint hints expectation expectations premise pretext excuse assumption assumptions illusion
    delusion fantasy threat threats proof sign signs indication indications appearance""".split()
)
# What a source puts out: "a statement from the Pentagon" speaks for the Pentagon.
PAPERS = frozenset(
    """statement report letter tweet post email e-mail memo release message filing complaint article editorial
    interview speech comment note document lawsuit ruling opinion briefing transcript video""".split()
)
