"""What the parser learns from: trees on disk, and sentences for its teacher."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from models.syntax.further import sentences, texts
from models.syntax.teacher import Pieces, batches
from models.syntax.train import HERE, export, started
from models.syntax.treebank import Tree, conllu, read_trees

TREE = Tree(("Rebels", "fled", "."), ("NNS", "VBD", "."), (2, 0, 2), ("nsubj", "root", "punct"))


def test_trees_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "trees.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines((conllu(TREE), conllu(TREE)))
    assert list(read_trees(path)) == [TREE, TREE]


def test_going_on_from_weights_starts_with_what_they_know(tmp_path: Path) -> None:
    names = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
    net, lexicon = started(HERE, names["tags"], names["relations"])
    export(net, lexicon, names["tags"], names["relations"], tmp_path)
    assert (tmp_path / "weights.safetensors").read_bytes() == (HERE / "weights.safetensors").read_bytes()
    assert (tmp_path / "words.json").read_bytes() == (HERE / "words.json").read_bytes()


def test_weights_of_other_tags_are_refused() -> None:
    names = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
    with pytest.raises(SystemExit, match="other tags"):
        started(HERE, names["tags"][1:], names["relations"])


def test_every_word_has_the_place_of_its_first_piece() -> None:
    pieces, places, shapes = Pieces().encoded(["Qeshm", "shook", "at", "1:53"])
    assert len(places) == len(shapes) == 5
    assert places[:2] == [0, 1]
    assert places == sorted(set(places))
    assert places[-1] < len(pieces) - 1


def test_every_sentence_is_in_one_batch() -> None:
    lengths = np.random.default_rng(1).integers(3, 190, 500).tolist()
    found = batches(lengths, None)
    assert sorted(i for batch in found for i in batch) == list(range(500))
    assert len(found) < 50


def test_only_whole_sentences_are_read() -> None:
    text = "Quake kills 12\n\nThe quake killed 12 people. More rain is"
    assert list(sentences(text)) == [["The", "quake", "killed", "12", "people", "."]]


def test_sentences_that_came_as_tokens_are_read_as_printed(tmp_path: Path) -> None:
    folder = tmp_path / "train"
    folder.mkdir()
    row = {"a": "Lee -LRB- born 1994 -RRB- , a rapper , sang .", "b": "Lee sang.", "label": "agree"}
    for name in ("emergent", "summedits_other", "fm2", "fever", "mnli", "lingnli"):
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
    told = [text for name, text in texts(tmp_path) if name == "fever"]
    assert told == ["Lee (born 1994), a rapper, sang."]
