"""Further trees in newsroom grammar, made from the treebank's own clauses and from patterns written for this project.

The treebank is mostly letters, reviews and weblogs: "…, X said." and "killing 25 and wounding dozens" are rare there.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from models.syntax.treebank import Tree

SAYING = (
    "said says reported reports announced added wrote tweeted stated noted confirmed argued warned claimed told".split()
)
QUOTING = "said says added wrote tweeted continued told insisted argued".split()
CASUALTIES = 900  # more would teach the patterns rather than the grammar
SYLLABLES = "al bar cas dor es fen gor han il jor kam lor mar nes os per quin ras sol tar ul ven wal yor zim".split()
QUANTITIES = (
    "25|dozens|hundreds|at least 12|some 300|about 3,500|two|more than 40|nearly 1,000|scores|three|around 60|15".split(
        "|"
    )
)
HURTING = "killed wounded injured displaced hurt destroyed damaged left evacuated arrested detained struck hit".split()
HARMED = (
    "people|civilians|soldiers|fighters|homes|protesters|troops|others|villagers|police officers|residents|buildings"
).split("|")
CAUSES = (
    "strike|strikes|bomb|blast|quake|storm|fire|gunman|attack|attackers|flood|explosion|troops|rebels|rockets".split(
        "|"
    )
)


@dataclass(slots=True)
class Node:
    """A word with its dependents before and after it."""

    form: str
    tag: str
    relation: str
    before: list[Node] = field(default_factory=list)
    after: list[Node] = field(default_factory=list)

    def words(self) -> list[Node]:
        inner = [word for child in self.before for word in child.words()]
        return [*inner, self, *(word for child in self.after for word in child.words())]


def node_of(tree: Tree, top: int) -> Node:
    """The subtree under word `top` (0-based) as nodes; crossing branches are reordered to follow their heads."""
    children = [i for i, head in enumerate(tree.heads) if head == top + 1]
    return Node(
        tree.forms[top],
        tree.tags[top],
        tree.relations[top],
        [node_of(tree, i) for i in children if i < top],
        [node_of(tree, i) for i in children if i > top],
    )


def tree_of(root: Node) -> Tree:
    words = root.words()
    words[0].form = words[0].form[:1].upper() + words[0].form[1:]
    place = {id(word): i + 1 for i, word in enumerate(words)}
    heads = {id(child): place[id(word)] for word in words for child in (*word.before, *word.after)}
    return Tree(
        tuple(word.form for word in words),
        tuple(word.tag for word in words),
        tuple(heads.get(id(word), 0) for word in words),
        tuple(word.relation for word in words),
    )


def newsroom_trees(trees: list[Tree]) -> list[Tree]:
    """A report around about every fourth plain clause, and CASUALTIES sentences on casualties."""
    random_ = random.Random(3)
    speakers = [(t, i) for t in trees for i in range(len(t.forms)) if _is_speaker(t, i)]
    clauses = [tree for tree in trees if _is_plain(tree)]
    reports = [_report(random_, tree, *random_.choice(speakers)) for tree in clauses if random_.random() < 0.45]
    return [*reports, *(_casualties(random_) for _ in range(CASUALTIES))]


def _is_speaker(tree: Tree, i: int) -> bool:
    """A subject of a speech verb, or a named subject, of at most six words."""
    if tree.relations[i] != "nsubj" or not tree.tags[i].startswith(("NN", "PRP")):
        return False
    said = tree.forms[tree.heads[i] - 1].lower() in SAYING
    return (said or tree.tags[i] == "NNP") and len(node_of(tree, i).words()) <= 6


def _is_plain(tree: Tree) -> bool:
    root = tree.heads.index(0)
    subject = any(h == root + 1 and r.startswith("nsubj") for h, r in zip(tree.heads, tree.relations, strict=True))
    quotes = any(form in '"“”' for form in tree.forms)
    return (
        subject and 5 <= len(tree.forms) <= 45 and tree.forms[-1] == "." and tree.heads[-1] == root + 1 and not quotes
    )


def _renamed(random_: random.Random, node: Node) -> Node:
    """Now and then the word with another surname, one that is in no lexicon."""
    for word in node.words():
        if word.tag == "NNP" and word.form.isalpha() and word.form[1:].islower() and random_.random() < 0.3:
            word.form = "".join(random_.choice(SYLLABLES) for _ in range(random_.choice((2, 2, 3)))).capitalize()
    return node


def _report(random_: random.Random, tree: Tree, speaker_tree: Tree, speaker: int) -> Tree:
    content = node_of(tree, tree.heads.index(0))
    stop = content.after.pop()
    source = _renamed(random_, node_of(speaker_tree, speaker))
    pattern = random_.choice(("quote", "quote", "after", "after", "before", "according", "inverted", "told"))
    if pattern == "according":
        return tree_of(_according(content, source, stop))
    content.relation = "ccomp"
    if pattern in ("before", "told"):
        return tree_of(_before(random_, content, source, stop, pattern == "told"))
    said = _behind(random_, content, quoted=pattern != "after")
    (said.after if pattern == "inverted" else said.before).append(source)
    said.after += [*_day(random_), stop]
    return tree_of(said)


def _according(content: Node, source: Node, stop: Node) -> Node:
    """ "The plant will close, according to officials."."""
    source.relation = "obl"
    source.before.insert(0, Node("according", "VBG", "case", after=[Node("to", "IN", "fixed")]))
    source.before.insert(0, Node(",", ",", "punct"))
    content.after += [source, stop]
    return content


def _behind(random_: random.Random, content: Node, *, quoted: bool) -> Node:
    """ "“The plant will close,” … said", with or without quotation marks, without the speaker."""
    if quoted:
        content.before.insert(0, Node('"', "``", "punct"))
    content.after.append(Node(",", ",", "punct"))
    if quoted:
        content.after.append(Node('"', "''", "punct"))
    return _said(random_.choice(QUOTING if quoted else SAYING), [content])


def _said(form: str, before: list[Node]) -> Node:
    return Node(form, "VBZ" if form in ("says", "reports") else "VBD", "root", before, [])


def _before(random_: random.Random, content: Node, source: Node, stop: Node, told: bool) -> Node:
    """ "Officials said on Monday that the plant will close.", "Officials told reporters …"."""
    first = content.words()[0]
    if not first.tag.startswith("NNP") and first.form != "I":
        first.form = first.form.lower()
    if random_.random() < 0.4:
        content.before.insert(0, Node("that", "IN", "mark"))
    said = _said("told" if told else random_.choice(SAYING[:-1]), [source])
    if told:
        said.after.append(
            random_.choice((Node("reporters", "NNS", "iobj"), Node("AP", "NNP", "iobj"), Node("them", "PRP", "iobj")))
        )
    said.after += [*_day(random_), content, stop]
    return said


def _day(random_: random.Random) -> list[Node]:
    day = Node(
        random_.choice("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()), "NNP", "obl:unmarked"
    )
    return random_.choice(([], [], [day], [Node(day.form, "NNP", "obl", [Node("on", "IN", "case")])]))


def _amount(random_: random.Random, relation: str) -> Node:
    """ "at least 25 people", "dozens", "some 300 other soldiers"."""
    *about, number = random_.choice(QUANTITIES).split()
    if number in ("dozens", "hundreds", "scores"):
        extra = [Node(random_.choice(HARMED[:4]), "NNS", "nmod", [Node("of", "IN", "case")])]
        return Node(number, "NNS", relation, [], random_.choice(([], extra)))
    *kind, thing = random_.choice(HARMED).split()
    some = [Node("some", "DT", "det")] if about == ["some"] else []
    count = Node(number, "CD", "nummod", [] if some else _hedge(about))
    other = [Node("other", "JJ", "amod")] if thing != "others" and random_.random() < 0.2 else []
    return Node(thing, "NNS", relation, [*some, count, *other, *(Node(k, "NN", "compound") for k in kind)])


def _hedge(about: list[str]) -> list[Node]:
    if about == ["at", "least"]:
        return [Node("least", "JJS", "nmod", [Node("at", "IN", "case")])]
    if about == ["more", "than"]:
        return [Node("more", "JJR", "advmod", after=[Node("than", "IN", "fixed")])]
    return [Node(word, "RB", "advmod") for word in about]


def _cause(random_: random.Random) -> Node:
    noun = random_.choice(CAUSES)
    kind = random_.choice(
        ([], [Node(random_.choice("air rocket car suicide powerful U.S. militant".split()), "NN", "compound")])
    )
    return Node(
        noun,
        "NNS" if noun.endswith("s") else "NN",
        "nsubj",
        [Node(random_.choice("The A Those That".split()), "DT", "det"), *kind],
    )


def _verb(random_: random.Random, tag: str, relation: str, before: list[Node], after: list[Node]) -> Node:
    form = random_.choice(HURTING[:10])
    if tag == "VBG":
        form = {"left": "leaving", "hurt": "hurting"}.get(form, form.removesuffix("ed").removesuffix("e") + "ing")
    return Node(form, tag, relation, before, after)


def _casualties(random_: random.Random) -> Tree:
    make = random_.choice((_and_wounded, _killing, _were_killed, _which_killed, _with_troops))
    root = make(random_)
    root.after += [*_day(random_), Node(".", ".", "punct")]
    return tree_of(root)


def _and_wounded(random_: random.Random) -> Node:
    second = _verb(random_, "VBD", "conj", [Node("and", "CC", "cc")], [_amount(random_, "obj")])
    return _verb(random_, "VBD", "root", [_cause(random_)], [_amount(random_, "obj"), second])


def _killing(random_: random.Random) -> Node:
    second = _verb(random_, "VBG", "conj", [Node("and", "CC", "cc")], [_amount(random_, "obj")])
    first = _verb(
        random_, "VBG", "advcl", [Node(",", ",", "punct")], [_amount(random_, "obj"), *random_.choice(([], [second]))]
    )
    place = Node(random_.choice("Kabul Texas Iran Mosul Nice Lima Oslo".split()), "NNP", "obj")
    return Node(random_.choice("hit struck rocked shook".split()), "VBD", "root", [_cause(random_)], [place, first])


def _were_killed(random_: random.Random) -> Node:
    gap = random_.random() < 0.5
    own = [] if gap else [Node("were", "VBD", "aux:pass")]
    second = _verb(random_, "VBN", "conj", [Node("and", "CC", "cc"), _amount(random_, "nsubj:pass"), *own], [])
    return _verb(random_, "VBN", "root", [_amount(random_, "nsubj:pass"), Node("were", "VBD", "aux:pass")], [second])


def _which_killed(random_: random.Random) -> Node:
    more = _verb(random_, "VBD", "conj", [Node("and", "CC", "cc")], [_amount(random_, "obj")])
    killed = _verb(
        random_,
        "VBD",
        "acl:relcl",
        [*random_.choice(([], [Node(",", ",", "punct")])), Node("which", "WDT", "nsubj")],
        [_amount(random_, "obj"), *random_.choice(([], [more]))],
    )
    day = random_.choice(([], [Node("Sunday", "NNP", "nmod:unmarked")]))
    target = Node(
        random_.choice("strike raid attack airstrikes bombing".split()),
        "NN",
        "obj",
        [Node("the", "DT", "det")],
        [*day, killed],
    )
    source = Node(random_.choice("officials authorities Iran police witnesses".split()), "NNS", "nsubj")
    return Node(random_.choice("condemned described ordered watched blamed".split()), "VBD", "root", [source], [target])


def _with_troops(random_: random.Random) -> Node:
    """ ", with some 300 soldiers preparing to leave"."""
    going = Node(random_.choice("leave deploy return join follow".split()), "VB", "xcomp", [Node("to", "TO", "mark")])
    preparing = Node(
        random_.choice("preparing waiting expecting trying planning".split()),
        "VBG",
        "advcl",
        [Node(",", ",", "punct"), Node("with", "IN", "mark"), _amount(random_, "nsubj")],
        [going],
    )
    return _verb(random_, "VBD", "root", [_cause(random_)], [_amount(random_, "obj"), preparing])
