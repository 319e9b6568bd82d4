"""What is reported of suspects, convicts and victims: said of the wrong person it is libel."""

from __future__ import annotations

from service.splitting.grammar.syntax import Syntax

SUFFERED = frozenset(
    """accused acquitted apprehended arraigned arrested bailed beaten booked charged convicted cuffed deported detained
    disbarred executed expelled extradited fined freed handcuffed hospitalised hospitalized hurt imprisoned indicted
    injured jailed killed murdered pardoned paroled prosecuted raped remanded sacked sentenced shot stabbed sued
    suspended wounded""".split()
)
BROUGHT = frozenset("led taken brought escorted held rushed sent treated found ordered released".split())
PLACES = frozenset(
    """bail cell clinic court courtroom custody dead dock guilty handcuffs hospital jail morgue prison station
    van""".split()
)
DONE = frozenset(
    """abused assaulted beat bribed confessed died drowned embezzled fled kidnapped killed laundered molested murdered
    overdosed pleaded pled raped robbed shot smuggled stabbed stole strangled surrendered""".split()
)
STATES = frozenset("guilty dead innocent".split())
FACING = frozenset("face faces faced facing".split())
FACED = frozenset("charge charges count counts prison jail sentence trial years".split())


def accuses(syntax: Syntax, head: int) -> bool:
    """The verb is a crime, a penalty or a harm: "was jailed", "was led from court", "faces two counts"."""
    form, beside = syntax.lower(head), {syntax.lower(i) for i in syntax.children[head]}
    if syntax.tags[head] == "VBN" and syntax.child(head, "aux:pass") is not None:
        return form in SUFFERED or (form in BROUGHT and bool(beside & PLACES))
    if form in FACING:
        return bool(beside & FACED)
    return form in STATES or (syntax.tags[head].startswith("VB") and form in DONE)
