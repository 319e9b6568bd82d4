"""A result is told in one plain sentence; what only a specialist asks for stands beneath."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.claim import Polarity
from service.desk.headlines import Headline, headline
from service.judging.verdict import NO_MATCH, Label, Reason, Verdict
from tests.desk.results import result


@pytest.mark.parametrize(
    ("rule", "sentence", "told"),
    [
        ("amounts_differ", "“24” does not fit “31” (dead).", Headline("“24” does not fit “31” (dead).")),
        (
            "read_amounts_differ",
            "“about 1. 5 million” does not fit “a few”. By the words around them, both measure the same thing (96%).",
            Headline(
                "“about 1. 5 million” does not fit “a few”.",
                "By the words around them, both measure the same thing (96%).",
            ),
        ),
        (
            "pair_model",
            "The pair model reads the claims as agreeing 9%, conflicting 81%, telling different things 10%.",
            Headline(
                "Read side by side, these two do not fit.",
                "The pair model reads the claims as agreeing 9%, conflicting 81%, telling different things 10%.",
            ),
        ),
    ],
)  # fmt: skip
def test_the_reason_comes_first(rule: str, sentence: str, told: Headline) -> None:
    given = result()
    [why] = given.verdict.evidence
    seen = replace(why, rule=rule, sentence=sentence)
    assert headline(replace(given, verdict=replace(given.verdict, evidence=(seen,)))) == told


@pytest.mark.parametrize("label", Label)
def test_whatever_a_model_reads_has_a_plain_sentence(label: Label) -> None:
    given = result()
    [why] = given.verdict.evidence
    read = replace(why, rule="weighed", label=label)
    said = headline(replace(given, verdict=Verdict(label, 0.8, why.reason, (read,)))).said
    assert said.endswith(".")
    assert "model" not in said
    assert "%" not in said


def test_without_evidence_the_kind_is_told() -> None:
    assert headline(replace(result(), verdict=NO_MATCH)) == Headline("Nothing earlier says it.")


@pytest.mark.parametrize(
    ("ours", "theirs", "note"),
    [
        (Polarity.NEGATED, Polarity.AFFIRMED, "The denial is in a.example."),
        (Polarity.AFFIRMED, Polarity.DENIED, "The denial is in b.example."),
        (Polarity.AFFIRMED, Polarity.AFFIRMED, ""),
        (Polarity.NEGATED, Polarity.DENIED, ""),
    ],
)
def test_a_denial_is_said_to_be_in_its_source(ours: Polarity, theirs: Polarity, note: str) -> None:
    given = result()
    assert given.theirs
    [why] = given.verdict.evidence
    seen = replace(
        why, rule="denial_differs", reason=Reason.NEGATION_DIFFERS, sentence="One denies what the other says."
    )
    denied = replace(
        given,
        verdict=replace(given.verdict, evidence=(seen,)),
        ours=replace(given.ours, claim=replace(given.ours.claim, polarity=ours)),
        theirs=replace(given.theirs, claim=replace(given.theirs.claim, polarity=theirs)),
    )
    assert headline(denied) == Headline("One denies what the other says.", note)


@pytest.mark.parametrize("evidence", [(), ("pair_model",)])
def test_what_may_be_a_conflict_is_not_said_to_be_of_different_things(evidence: tuple[str, ...]) -> None:
    [why] = result().verdict.evidence
    read = tuple(replace(why, rule=rule, label=Label.NEW, reason=Reason.OTHER_FACT) for rule in evidence)
    doubtful = replace(result(), verdict=Verdict(Label.NEW, 0.6, Reason.OTHER_FACT, read))
    assert headline(doubtful).said == "Nothing shows surely that these two agree or conflict."
