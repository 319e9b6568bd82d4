"""Everything is built here, once, and handed over as arguments."""

from __future__ import annotations

import gc
from dataclasses import dataclass

from service.checking import Checker
from service.config import Settings
from service.encoding.embedding import Encoder
from service.encoding.entailment import PairModel
from service.encoding.weights import pair_weights
from service.judging.judge import Judge
from service.matcher import Matcher
from service.outside.networks import Networks
from service.searching import Search
from service.splitting.split import split
from service.storage.counters import Counters
from service.storage.index import ClaimIndex
from service.storage.store import Store

# New objects after which the collector looks for cycles among them: fewer take time, more hold some 5 MB longer.
COLLECTED_AFTER = 50_000


@dataclass(frozen=True, slots=True)
class Crosscheck:
    """The service's parts, ready to use."""

    settings: Settings
    store: Store
    encoder: Encoder
    index: ClaimIndex
    judge: Judge
    checker: Checker
    search: Search
    networks: Networks
    counters: Counters

    def close(self) -> None:
        """Write the index's snapshot if it changed, and close the databases."""
        self.index.snapshot()
        self.store.close()
        self.counters.close()


def build(settings: Settings) -> Crosscheck:
    """Load the models, open the store, connect the parts.

    Raises ModelUnusable if a model's files are not the ones expected, StoreUnavailable if the database can't be opened.
    """
    return connected(settings, build_encoder(settings), build_judge(settings))


def connected(settings: Settings, encoder: Encoder, judge: Judge) -> Crosscheck:
    """Open the store and connect the parts around models already loaded; raises StoreUnavailable."""
    networks = Networks(settings.private_networks)
    store = Store(settings.store_url)
    index = ClaimIndex(settings.data, store, encoder.name, encoder.dimension)
    matcher = Matcher(index, store, settings.neighbours, settings.similarity)
    checker = Checker(split, encoder, matcher, store, judge)
    search = Search(encoder, index, store)
    counters = Counters(settings.data / "requests.sqlite3")
    return Crosscheck(settings, store, encoder, index, judge, checker, search, networks, counters)


def keep_loaded() -> None:
    """Exempt everything loaded so far from garbage collection, and collect the rest seldom.

    Judging makes many small objects, and at Python's default of 700 new ones a round the collector took a fifth of
    its time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER)


def build_encoder(settings: Settings) -> Encoder:
    """The encoder of the bundled model, or of the folder that the settings name."""
    return Encoder(settings.model_folder)


def build_judge(settings: Settings) -> Judge:
    """The judge with its pair model, or with rules alone where `pair_model` is "off"."""
    weights = pair_weights(settings)
    return Judge(PairModel(weights) if weights else None)
