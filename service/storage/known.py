"""Claims with the results that they have part in, as the new claim or as the match."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.matching import PublishedClaim
from service.report import KnownClaim, Result, known_claim
from service.storage import claims, origins
from service.storage.results import LIVE, WEIGHT, results_of
from service.storage.tables import results as table


def claim(connection: Connection, claim_id: str) -> tuple[PublishedClaim, tuple[Result, ...]]:
    """A claim and every live result in which it is ours or theirs, in order. Raises NotFound."""
    found = claims.one(connection, claim_id)
    asking = sql.select(table).where(LIVE, _has_part(claim_id)).order_by(table.c.seq)
    return found, results_of(connection, connection.execute(asking).all())


def strongest(connection: Connection, claim_id: str, most: int) -> tuple[PublishedClaim, tuple[Result, ...], int]:
    """A claim, the weightiest of its live results, and how many it has in all. Raises NotFound."""
    found = claims.one(connection, claim_id)
    some = results_of(connection, connection.execute(strongest_query(claim_id, most)).all())
    return found, some, _number(connection, claim_id) if len(some) == most else len(some)


def known(connection: Connection, claim_ids: Collection[str], most: int) -> dict[str, KnownClaim]:
    """The claims among these that may be matched, by id, each with the weightiest of its live results."""
    found = claims.published(connection, claim_ids)
    first = origins.of_claims(connection, found)
    some = _strongest_of(connection, found, most)
    return {one: known_claim(claim, some[one], first.get(one)) for one, claim in found.items()}


def _strongest_of(connection: Connection, claim_ids: Collection[str], most: int) -> dict[str, tuple[Result, ...]]:
    rows = {claim_id: connection.execute(strongest_query(claim_id, most)).all() for claim_id in claim_ids}
    once = {row.id: row for of_claim in rows.values() for row in of_claim}
    known = {result.id: result for result in results_of(connection, list(once.values()))}
    return {claim_id: tuple(known[row.id] for row in of_claim) for claim_id, of_claim in rows.items()}


def strongest_query(claim_id: str, most: int) -> sql.Select[tuple[object, ...]]:
    return sql.select(table).where(LIVE, _has_part(claim_id)).order_by(*WEIGHT).limit(most)


def _number(connection: Connection, claim_id: str) -> int:
    asking = sql.select(sql.func.count()).select_from(table).where(LIVE, _has_part(claim_id))
    return connection.execute(asking).scalar_one()


def _has_part(claim_id: str) -> sql.ColumnElement[bool]:
    return sql.or_(table.c.claim_id == claim_id, table.c.match_id == claim_id)
