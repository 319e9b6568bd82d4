"""Which nouns are persons rather than things."""

from __future__ import annotations

from service.splitting.grammar.syntax import Syntax

TITLES = frozenset(
    """president mr mrs ms miss dr prof professor sen senator rep representative congressman congresswoman gov governor
    gen general lt lieutenant col colonel maj major capt captain sgt sergeant adm admiral cmdr commander secretary
    minister chancellor premier chairman chairwoman chair speaker leader whip attorney judge justice rev reverend
    pastor father sister bishop pope king queen prince princess sir lord lady mayor sheriff chief officer director
    spokesman spokeswoman spokesperson ambassador envoy candidate nominee counsel detective deputy vice prime foreign
    adviser advisor aide commissioner superintendent executive ceo cfo administrator doctor army-general
    analyst strategist pollster author host anchor reporter correspondent columnist co-chair treasurer ayatollah sheikh
    tem imam dean provost inspector trooper agent lawyer prosecutor""".split()
)
SUSPECTS = frozenset(
    "man woman boy girl gunman shooter suspect driver attacker bomber assailant victim officer student teenager".split()
)
# Those who speak of suspects, the convicted, the hurt or those who sent them, and rarely of themselves.
OFFICIALS = frozenset(
    """judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel sheriff detective inspector
    superintendent constable sergeant sgt officer chief commissioner investigator agent marshal coroner examiner
    pathologist doctor dr surgeon physician psychiatrist spokesman spokeswoman
    spokesperson""".split()
)
MINISTERS = frozenset("minister secretary".split())  # who may stand in court themselves, unless they speak of others
ENDINGS = ("er", "or", "ist", "ant", "ee", "ian", "man", "woman", "men", "women", "person", "people")
THINGS = frozenset(
    """number order paper letter power matter center offer answer border water weather other leather tower corner
    quarter chapter charter disorder error factor labor harbor color floor door sector behavior river summer winter
    retailer maker carmaker automaker drugmaker chipmaker carrier operator insurer lender broadcaster publisher
    manufacturer regulator supplier brewer planemaker plant restaurant grant committee fee tree server computer
    career transfer cover shelter dinner effort minor major finger shoulder trigger banner layer danger
    wonder hunger""".split()
)
SOMEBODY = frozenset(
    """child children kid kids boy girl boys girls wife husband son daughter mother father friend critic patient victim
    hostage suspect thief pilot troops crew staff police youth adult nurse guest host teen president agent student
    resident opponent parent client recipient correspondent official general individual professional liberal criminal
    veteran american iraqi german hero candidate nominee ally relative spouse bride citizen democrat migrant native aide
    guard member conservative""".split()
)


def is_person(syntax: Syntax, noun: int) -> bool:
    """A name, an office, or a noun with an ending typical of people ("gunman", "voters")."""
    form = syntax.lower(noun)
    if syntax.tags[noun].startswith(("NNP", "PRP", "CD", "DT", "JJ", "WP")):
        return True
    one = form.removesuffix("s")
    if one in SOMEBODY | TITLES or form in SOMEBODY:
        return True
    return one not in THINGS and one.endswith(ENDINGS)


def is_somebody(syntax: Syntax, i: int) -> bool:
    """A single man or woman without an office: "he" means such a person more readily than the speaker."""
    return syntax.lower(i) in SUSPECTS
