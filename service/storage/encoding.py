"""The parts of claims and verdicts as JSON values, and back; an open end of an interval is the text "inf" or "-inf"."""

from __future__ import annotations

from datetime import date
from math import isfinite
from typing import Any

from service.claim import Name, Speaker
from service.judging.verdict import Evidence, Label, Quote, Reason
from service.quantity import Bound, Interval, Quantity
from service.when import When

Json = dict[str, Any]


def speaker_json(speaker: Speaker) -> Json:
    return {"surface": speaker.surface, "name": speaker.name}


def speaker(value: Json) -> Speaker:
    return Speaker(value["surface"], value["name"])


def quantity_json(quantity: Quantity) -> Json:
    return {
        "value": _number(quantity.value),
        "low": _number(quantity.interval.low),
        "high": _number(quantity.interval.high),
        "bound": quantity.bound.value,
        "unit": quantity.unit,
        "counted": quantity.counted,
        "modifiers": list(quantity.modifiers),
        "surface": quantity.surface,
        "start": quantity.start,
        "end": quantity.end,
    }


def quantity(value: Json) -> Quantity:
    return Quantity(
        value=float(value["value"]),
        interval=Interval(float(value["low"]), float(value["high"])),
        bound=Bound(value["bound"]),
        unit=value["unit"],
        counted=value["counted"],
        modifiers=tuple(value["modifiers"]),
        surface=value["surface"],
        start=value["start"],
        end=value["end"],
    )


def when_json(when: When) -> Json:
    return {
        "first": when.first.isoformat(),
        "last": when.last.isoformat(),
        "surface": when.surface,
        "start": when.start,
        "end": when.end,
    }


def when(value: Json) -> When:
    first, last = date.fromisoformat(value["first"]), date.fromisoformat(value["last"])
    return When(first, last, value["surface"], value["start"], value["end"])


def name_json(name: Name) -> Json:
    return {
        "surface": name.surface,
        "canonical": name.canonical,
        "kind": name.kind,
        "start": name.start,
        "end": name.end,
    }


def name(value: Json) -> Name:
    return Name(value["surface"], value["canonical"], value["kind"], value["start"], value["end"])


def evidence_json(evidence: Evidence) -> Json:
    return {
        "rule": evidence.rule,
        "label": evidence.label.value,
        "reason": evidence.reason.value,
        "sentence": evidence.sentence,
        "ours": quote_json(evidence.ours),
        "theirs": quote_json(evidence.theirs),
        "confidence": evidence.confidence,
    }


def evidence(value: Json) -> Evidence:
    return Evidence(
        rule=value["rule"],
        label=Label(value["label"]),
        reason=Reason(value["reason"]),
        sentence=value["sentence"],
        ours=quote(value["ours"]),
        theirs=quote(value["theirs"]),
        confidence=value["confidence"],
    )


def quote_json(quote: Quote) -> Json:
    return {"quote": quote.quote, "start": quote.start, "end": quote.end}


def quote(value: Json) -> Quote:
    return Quote(value["quote"], value["start"], value["end"])


def _number(value: float) -> float | str:
    """JSON has no infinity."""
    return value if isfinite(value) else str(value)
