"""Settings are read once, into one frozen object that is passed in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from service.errors import InvalidInput

PREFIX = "CROSSCHECK_"
OF_SERVE = ("HOST", "PORT", "WORKERS")  # options of `crosscheck serve`

# Seconds that a caller is kept waiting for an answer. Proxies commonly give up after 30: a longer wait answers nobody.
# A shorter one turns a burst of articles into errors, and makes long-polling clients ask more often.
CALLERS_PATIENCE = 25


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator can set for every command; each field is the environment variable CROSSCHECK_<FIELD>.

    The address, port and number of workers are options of `crosscheck serve`.

    data: the folder that holds the database and the index.
    database_url: an SQLAlchemy URL; empty means an SQLite file in `data`.
    model: "" for the bundled all-MiniLM-L6-v2, else a folder with a sentence-transformers model.
    pair_model: "" for the bundled pair model, "off" for rules alone, else a weights file.
    neighbours: earlier claims considered for each new one. Fewer miss sources when many outlets cover an event;
        more cost judging time.
    similarity: the least cosine at which two claims are judged. Lower brings unrelated claims to the judge (time,
        and false alarms); higher misses conflicts worded differently.
    longest_body: characters of one article's text or HTML. Higher lets one article keep a worker busy for minutes;
        lower refuses long reports.
    largest_request: bytes of one request. It leaves room for `longest_body` with many characters escaped; higher
        lets a few callers fill the memory.
    superdesk_secret: what Superdesk signs its pushes with; if empty, signatures are neither required nor checked.
    requests_a_minute: for each key, or each address without a key, over all workers; 0 means no limit. Lower turns
        away a newsroom whose dashboards share a key; higher lets one caller keep the others waiting.
    webhook_networks: the private networks that webhooks may reach, such as "10.0.0.0/8, 192.168.7.5". Anyone who may
        register webhooks can probe these networks from inside.
    """

    data: Path = Path("data")
    database_url: str = ""
    model: str = ""
    pair_model: str = ""
    neighbours: int = 100
    similarity: float = 0.42
    longest_body: int = 1_048_576
    largest_request: int = 8_388_608
    superdesk_secret: str = field(default="", repr=False)
    requests_a_minute: int = 6_000
    webhook_networks: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Raises InvalidInput naming the variable whose value is unusable."""
        default = cls()
        read = cls(
            data=Path(environment.get("CROSSCHECK_DATA") or default.data),
            database_url=environment.get("CROSSCHECK_DATABASE_URL", ""),
            model=environment.get("CROSSCHECK_MODEL", ""),
            pair_model=environment.get("CROSSCHECK_PAIR_MODEL", ""),
            neighbours=_whole(environment, "CROSSCHECK_NEIGHBOURS", default.neighbours, least=1),
            similarity=_cosine(environment, "CROSSCHECK_SIMILARITY", default.similarity),
            longest_body=_whole(environment, "CROSSCHECK_LONGEST_BODY", default.longest_body, least=1),
            largest_request=_whole(environment, "CROSSCHECK_LARGEST_REQUEST", default.largest_request, least=1),
            superdesk_secret=environment.get("CROSSCHECK_SUPERDESK_SECRET", ""),
            requests_a_minute=_whole(environment, "CROSSCHECK_REQUESTS_A_MINUTE", default.requests_a_minute, least=0),
            webhook_networks=environment.get("CROSSCHECK_WEBHOOK_NETWORKS", ""),
        )
        _ = read.private_networks  # a malformed network stops the start rather than the first delivery
        return read

    @property
    def private_networks(self) -> tuple[IPv4Network | IPv6Network, ...]:
        """`webhook_networks`, parsed; raises InvalidInput if one isn't a network."""
        named = [name.strip() for name in self.webhook_networks.split(",") if name.strip()]
        try:
            return tuple(ip_network(name) for name in named)
        except ValueError as error:
            raise InvalidInput("CROSSCHECK_WEBHOOK_NETWORKS", f"networks were expected: {error}") from None

    @property
    def model_folder(self) -> Path | None:
        """The folder of the sentence model; None for the bundled one."""
        return Path(self.model) if self.model else None

    @property
    def store_url(self) -> str:
        file = str(self.data / "crosscheck.sqlite3").replace("%", "%25").replace("?", "%3F")  # in a URL they mean more
        return self.database_url or f"sqlite:///{file}"


def not_settings(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The CROSSCHECK_ variables that no setting reads: probably misspelt."""
    known = {f"{PREFIX}{one.name.upper()}" for one in fields(Settings)} | {f"{PREFIX}{name}" for name in OF_SERVE}
    return sorted(name for name in environment if name.startswith(PREFIX) and name not in known)


def _whole(environment: Mapping[str, str], name: str, default: int, *, least: int) -> int:
    text = environment.get(name, "")
    with suppress(ValueError):
        if (number := int(text) if text else default) >= least:
            return number
    raise InvalidInput(name, f"a whole number of at least {least} was expected, got {text!r}")


def _cosine(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name, "")
    with suppress(ValueError):
        if -1 <= (number := float(text) if text else default) <= 1:  # False for "nan", which float() accepts
            return number
    raise InvalidInput(name, f"a number from -1 to 1 was expected, got {text!r}")
