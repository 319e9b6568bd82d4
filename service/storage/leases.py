"""Turns kept in the database: of all processes, one does what must be done once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sql

from service.storage.database import Database
from service.storage.tables import leases as table

# Of a turn, how far ahead it may end: twice its length leaves room for another machine's clock.
SLACK = 2


class Leases:
    """The turns of one database. Every method raises StoreUnavailable when it cannot be reached."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def take(self, name: str, holder: str, seconds: float) -> bool:
        """Whether it is the holder's turn, for at least half of `seconds`; asking again in time keeps it.

        If a holder dies, the others wait until its turn ends; one that ends too late was taken before the clock was set
        back, and is over. While nothing has to change, a single read answers.
        """
        now = self._now().timestamp()
        with self._database.reading() as connection:
            held = connection.execute(sql.select(table).where(table.c.name == name)).first()
        if held and now < held.until <= now + SLACK * seconds:
            if held.holder != holder:
                return False
            if held.until > now + seconds / 2:
                return True
        return self._taken(name, holder, now, seconds)

    def give_back(self, name: str, holder: str) -> None:
        """End the holder's turn, so that the next need not wait."""
        with self._database.writing() as connection:
            connection.execute(sql.delete(table).where(table.c.name == name, table.c.holder == holder))

    def _taken(self, name: str, holder: str, now: float, seconds: float) -> bool:
        free = sql.or_(table.c.holder == holder, table.c.until <= now, table.c.until > now + SLACK * seconds)
        with self._database.writing() as connection:
            connection.execute(sql.delete(table).where(table.c.name == name, free))
            if connection.execute(sql.select(table.c.name).where(table.c.name == name)).first():
                return False
            connection.execute(sql.insert(table).values(name=name, holder=holder, until=now + seconds))
        return True
