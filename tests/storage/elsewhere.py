"""What another process does to a store: `python -m tests.storage.elsewhere COMMAND URL NAME`.

It says "ready" and waits for a line before it begins, so that several can begin at once.
"""

from __future__ import annotations

import sys
import time

from service.storage.store import Store
from tests.storage.building import add, article, put


def open_store(url: str, _name: str) -> None:
    Store(url).change_seq()


def add_same(url: str, name: str) -> None:
    """As the Checker does it: under the lock, an article that is already there is left alone."""
    given = article("Everybody sends this. It is the same article", external_id=name)
    store = Store(url)
    with store.writing() as writer:
        known = writer.current(given.head.source, name)
        id_ = known.id if known else put(writer, given).article.head.id
    say(id_)


def add_forever(url: str, name: str) -> None:
    store, number = Store(url), 0
    while True:
        number += 1
        say(add(store, f"Number {number} went. Number {number} came", name, str(number)).article.head.id)


def add_some(url: str, name: str) -> None:
    store = Store(url)
    for number in range(12):
        add(store, f"Number {number} went. Number {number} came", name, str(number))


def stop_halfway(url: str, name: str) -> None:
    with Store(url).writing() as writer:
        put(writer, article("One went. Two came", name))
        say("written")
        time.sleep(60)


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    say("ready")
    sys.stdin.readline()
    commands = (open_store, add_same, add_forever, add_some, stop_halfway)
    {command.__name__: command for command in commands}[sys.argv[1]](*sys.argv[2:])
