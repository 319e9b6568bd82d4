"""The parts of claims and verdicts to JSON values and back; an unbounded end of an interval is "inf" or "-inf"."""

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
        "interval": interval_json(quantity.interval),
        "bound": quantity.bound.value,
        "unit": quantity.unit,
        "counted": quantity.counted,
        "modifiers": list(quantity.modifiers),
        "surface": quantity.surface,
        "start": quantity.start,
        "end": quantity.end,
        "grain": _number(quantity.grain),
    }


def quantity(value: Json) -> Quantity:
    return Quantity(
        value=float(value["value"]),
        interval=interval(value["interval"]),
        bound=Bound(value["bound"]),
        unit=value["unit"],
        counted=value["counted"],
        modifiers=tuple(value["modifiers"]),
        surface=value["surface"],
        start=value["start"],
        end=value["end"],
        grain=float(value["grain"]),
    )


def interval_json(interval: Interval) -> Json:
    return {
        "low": _number(interval.low),
        "high": _number(interval.high),
        "open_low": interval.open_low,
        "open_high": interval.open_high,
    }


def interval(value: Json) -> Interval:
    return Interval(float(value["low"]), float(value["high"]), value["open_low"], value["open_high"])


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
