"""Short claims that can be checked all the same: "The signal was green", "The dam burst", "There were no survivors"."""

from __future__ import annotations

import re

# What anybody there could see or look up, and any two would agree on.
_STATES = """red green blue yellow black white brown grey gray orange intact open shut ajar empty full dry wet
    frozen dark lit alive dead asleep awake armed unarmed loaded unloaded unlocked naked sober drunk
    pregnant conscious unconscious positive negative missing present absent vacant live on off up down
    operational overcast cloudy foggy sunny rainy calm level flat online offline unanimous valid void
    legal illegal lawful unlawful guilty innocent benign malignant fatal genuine fake underway over out
    built sold stolen shot cut held found sunk torn broken hidden buried won lost sent paid taken
    given bought caught hit struck driven flown grown born blown worn stuck""".split()
# What nobody can see, or what is said of things going wrong in general.
_FELT = """flawed misguided biased needed concerned excited disappointed interested divided based supposed used
    required rigged outdated limited justified warranted unjustified overrated related confused deserved
    determined involved inspired motivated worried pleased committed dedicated prepared blessed
    addressed disorganized organized qualified tired delighted thrilled pumped shocked stunned
    scared saddened amazed surprised annoyed frustrated embarrassed satisfied ashamed loved admired
    doomed cursed undermined""".split()
# Only of these does "clear" say something that can be seen.
_SKIES = "night sky skies day morning afternoon evening weather road street runway track water air".split()
_HAPPENED = """died arrived landed crashed burst collapsed exploded sank capsized survived fled escaped resigned
    surrendered confessed drowned derailed burned reopened opened closed stopped broke disappeared
    vanished erupted melted caved snapped overturned ignited jackknifed stalled rang""".split()
# "The problem is solved", "there is no doubt": what these are depends on the speaker.
_UNSEEN = """matter situation problem issue future past process thing things way fact facts idea point question
    answer truth reality time times best worst rest world country nation system economy public people
    debate case story message dream era age doubt reason need place excuse limit choice shortage one
    other sense alternative chance hope guarantee substitute comparison secret surprise justice progress
    end difference path plan solution comment ambiguity drama consensus clarity evidence information
    news word moment opportunity stakes mood bets silence promise heart hearts spirit soul tide die resolve
    confidence magic cure hurry panic rush shame blame harm regret fear anger pain love faith appetite
    gloves""".split()
# Visible events, in the form they have after "had"; "take place" after "would" as well.
_COME = "(?:come|gone|fallen|broken|blown|burned|burnt) (?:down|up|off|out|on|open)|(?:taken|took|take) place"
_NOT = r" (?:(?:has|have|had|did|does|do|will|would)(?: not|n[’']t)|won[’']t|(?:has|have|had|will|would)(?: already)?)"
# What a court or the police keep a record of, also of a person named before.
_RECORDED = "charged arrested convicted acquitted jailed sentenced extradited deported released bailed named identified"
_NOW = r"(?:(?:now|still|already|all|also|both|then) )?"
_BE = (
    r"(?: (?:is|are|was|were)(?: not|n[’']t)?|[’'](?:s|re)(?: not)?| (?:will(?: not)?|won[’']t) be"
    r"| (?:has|have|had)(?: not|n[’']t)? been| would(?: not|n[’']t)? be)"
)
_THE = r"(?:the|his|her|its|their|my|our)"
_THING = rf"(?!(?:{'|'.join(_UNSEEN)})\b)[a-z][\w-]+"
_ENDED = rf"(?!(?:{'|'.join(_FELT)})\b)[a-z]+ed"
_FORMS = (
    rf"{_THE} {_THING}{_BE} {_NOW}(?:{'|'.join(_STATES)}|{_ENDED})",
    rf"{_THE} (?:{'|'.join(_SKIES)}){_BE} {_NOW}clear",
    rf"{_THE} {_THING} (?:{'|'.join(_HAPPENED)})",
    rf"{_THE} {_THING}{_NOT} (?:{_COME})",
    rf"(?:he|she|they|nobody|no one){_BE} {_NOW}(?:{'|'.join(_RECORDED.split())})",
    rf"there{_BE} (?:no|any) {_THING}",
    r"it(?:[’']s| is| was) an? (?:girl|boy|draw|tie)",
)
PLAIN = re.compile(rf"\W*(?:(?:and|but) )?(?:{'|'.join(_FORMS)})\W*", re.IGNORECASE)


def is_plain(text: str) -> bool:
    """One thing and what it is, was or did, and nothing else."""
    return not text.rstrip("”\"’') ").endswith("?") and PLAIN.fullmatch(text) is not None
