"""Who reports what in one sentence: "X said …", "…, according to X", "…, X told Y", "X was quoted as saying …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.splitting.grammar.demanding import demanded
from service.splitting.grammar.denying import denier, denies, has_not, is_in_denial, rules_out
from service.splitting.grammar.nameless import is_nameless
from service.splitting.grammar.negations import is_none
from service.splitting.grammar.polling import is_share
from service.splitting.grammar.retracting import is_false, is_taken_back, taken_back, withdrawn
from service.splitting.grammar.showing import only_shows
from service.splitting.grammar.sources import HEARD, TELLING, is_relative, only_hears, source_of
from service.splitting.grammar.syntax import AUXILIARIES, ROOT, SUBJECTS, Syntax
from service.splitting.grammar.tallying import gives_figure
from service.splitting.vocabulary.cues import (
    CLAIMING,
    CUES,
    GATHERING,
    JOKING,
    KNOWING,
    PAPERS,
    QUOTING,
    SAYING,
    THINKING,
)

NO_FRAME = -2  # the reporting words are part of another clause ("rejected Trump's claim that …")
# Verbs that deny the one that follows: "failed to reach", "refused to say".
FAILING = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining".split()
)
URGING = frozenset(
    """urge urges urged urging ask asks asked want wants wanted order orders ordered press pressed pressure pressured
    force forced persuade persuaded encourage encouraged try tries tried trying expect expects expected need needs
    needed""".split()
)
CLAIMED = frozenset("claim claims claimed".split())
ADDING = frozenset("add adds added adding".split())  # "added $5 billion to help …" says nothing
HELPING = frozenset("help helps helped helping let lets make makes made".split())  # "will help guarantee that …"
PASSING_ON = frozenset(
    "said says reported reports noted notes wrote writes stated announced explained explains claimed put puts".split()
)
# A measure by which something is done, not a source: "divided according to need", "shared out according to their
# wishes".
MEASURES = frozenset(
    """need needs plan schedule size age income ability merit taste tastes rank weight height type wish wishes
    circumstances preference preferences tradition custom protocol seniority skill performance""".split()
)
ACCUSING = frozenset("accuse accuses accused accusing".split())
ANYBODY = frozenset("anyone anybody whoever everyone everybody those".split())
SELVES = frozenset(("i", "we", "you"))  # "I think …" is an opinion, not a report


@dataclass(frozen=True, slots=True)
class Reported:
    """The clause headed by word `content` is said by `source`; `frame` heads the words that only say so, or NO_FRAME.

    `source` is the word that heads the noun phrase, None where the sentence names nobody; `alone` where nothing that
    goes on from the clause is said as well ("police counted 40 boats and fined six skippers"); `heard` where the source
    only heard it, so that the speaker is unknown.
    """

    content: int
    frame: int
    source: int | None
    denied: bool = False
    alone: bool = False
    heard: bool = False


def read_reports(syntax: Syntax) -> tuple[Reported, ...]:
    """Every report of the sentence, outermost first."""
    found = [report for i in range(len(syntax.words)) for report in _reports_at(syntax, i)]
    found = [r for r in found if not _is_feared_in(syntax, r, found)]
    found = [_continued(syntax, report, found) for report in found if not _is_unvouched(syntax, report, found)]
    found = [replace(r, source=None) if is_nameless(syntax, r.source) and not r.denied else r for r in found]
    named = (report for report in found if report.source is None or syntax.lower(report.source) not in SELVES)
    return tuple(sorted(named, key=lambda report: sum(1 for _ in syntax.above(report.content))))


def _is_feared_in(syntax: Syntax, report: Reported, others: list[Reported]) -> bool:
    """In "police said Lee had fled and feared that Reed would talk" Lee says nothing: police say what he feared."""
    thinker, frame = report.source, report.frame
    if thinker is None or frame < 0 or report.denied or syntax.lower(frame) not in THINKING - SAYING:
        return False
    if syntax.tags[thinker].startswith("PRP"):
        return False  # "Lee said he believed …": he says himself what he believes
    around = {frame, *syntax.above(frame)}
    told = (r for r in others if r.content in around and not r.denied and r.frame not in (NO_FRAME, frame))
    return any(r.source not in (None, thinker) and syntax.lower(r.frame) in SAYING for r in told)


def _is_unvouched(syntax: Syntax, report: Reported, others: list[Reported]) -> bool:
    """ "He denied that police said he had fled", "sued them for saying …": nobody is shown to say it, or any longer."""
    if report.denied or report.frame == NO_FRAME:
        return not report.denied and is_taken_back(syntax, report.content)
    withdrawn = any(other.denied and other.content == report.frame for other in others)
    return withdrawn or is_in_denial(syntax, report.frame) or is_taken_back(syntax, report.frame)


def _continued(syntax: Syntax, report: Reported, others: list[Reported]) -> Reported:
    """In "“…,” X said, adding that …" X is the one who adds, though "adding" hangs on what X said."""
    if report.frame == NO_FRAME or syntax.tags[report.frame] != "VBG":
        return report
    if syntax.relations[report.frame] != "advcl" and report.source is not None:
        return report
    head = syntax.heads[report.frame]
    around = next(
        (r for r in others if r is not report and r.content == head and r.source is not None and not r.heard), None
    )
    return replace(report, source=around.source) if around else report


def _reports_at(syntax: Syntax, i: int) -> Iterator[Reported]:
    form = syntax.lower(i)
    if form == "according":
        yield from _according(syntax, i)
    elif denies(syntax, i) and (source := denier(syntax, i)) is not None:
        yield Reported(content=i, frame=i, source=source, denied=True)
    elif taken_back(syntax, i) is not None:
        yield Reported(content=i, frame=i, source=source_of(syntax, i), denied=True)
    elif (said := withdrawn(syntax, i)) is not None:
        yield Reported(content=said, frame=said, source=source_of(syntax, said), denied=True)
    elif is_false(syntax, i):
        yield Reported(content=i, frame=i, source=None, denied=True)
    elif form in QUOTING and (saying := _quoted_saying(syntax, i)) is not None:
        yield from _quoted(syntax, i, saying)
    elif (giver := gives_figure(syntax, i)) is not None and not has_not(syntax, i):
        yield Reported(content=i, frame=NO_FRAME, source=giver, alone=True)
    elif form in CLAIMED and (claimer := _claimer(syntax, i)) is not None:
        yield Reported(content=i, frame=NO_FRAME, source=claimer, alone=True)
    elif form in CUES and _is_cue(syntax, i):
        yield from _said(syntax, i)
    elif form in CLAIMING and syntax.tags[i].startswith("NN"):
        yield from _claimed(syntax, i)


def _claimer(syntax: Syntax, i: int) -> int | None:
    """The rebels in "the rebels claim to have killed 40"."""
    done = syntax.child(i, "xcomp")
    to_have = done is not None and any(syntax.lower(c) == "have" and c == i + 2 for c in syntax.children[done])
    finite = syntax.tags[i] in ("VBD", "VBZ", "VBP") and not has_not(syntax, i)
    return source_of(syntax, i) if to_have and finite else None


def _is_cue(syntax: Syntax, i: int) -> bool:
    """A verb, also where the parser took it for a noun ("prosecutors allege that …"); not "quoted as saying".

    Nor a noun that it took for a verb: "dismissed as nonsense reports that …".
    """
    if syntax.tags[i].startswith("VB"):
        if syntax.lower(i) in CLAIMING and syntax.child(i, "case") is not None:
            return False
        return syntax.heads[i] == ROOT or _quoted_saying(syntax, syntax.heads[i]) != i
    content = syntax.child(i, "ccomp")
    named = syntax.tags[i] == "NN" and syntax.child(i, "nsubj") is not None
    return named and content is not None and _marked(syntax, content, "that")


def _quoted_saying(syntax: Syntax, verb: int) -> int | None:
    """The "saying" of "quoted the ministry as saying"."""
    if syntax.lower(verb) not in QUOTING or not syntax.tags[verb].startswith("VB"):
        return None
    below = (c for c in syntax.children[verb] if syntax.lower(c) in SAYING and syntax.tags[c] == "VBG")
    return next((c for c in below if _marked(syntax, c, "as")), None)


def _quoted(syntax: Syntax, verb: int, saying: int) -> Iterator[Reported]:
    """In "Dawn quoted Khan as saying …" and "Khan was quoted as saying …" Khan speaks, not the paper that quotes."""
    passive = syntax.child(verb, "aux:pass") is not None
    source = syntax.child(verb, "nsubj:pass", "nsubj") if passive else syntax.child(verb, "obj", "iobj")
    before = (c for c in syntax.children[verb] if c < verb and syntax.relations[c] in ("advcl", "ccomp", "parataxis"))
    content = _content(syntax, saying)
    if content is None:
        content = _content(syntax, verb)
    if content is None or content == saying:
        content = next((c for c in before if is_clause(syntax, c) and syntax.child(c, "mark") is None), None)
    if content is None and syntax.relations[verb] == "parataxis" and syntax.heads[verb] < verb:
        content = syntax.heads[verb]
    if content is not None and source is not None:
        yield Reported(content, frame=verb, source=source)


def _said(syntax: Syntax, cue: int) -> Iterator[Reported]:
    source = source_of(syntax, cue)
    content = _content(syntax, cue)
    if content is None or content == cue or _is_of_noun(syntax, cue) or _vouches_not(syntax, cue, content, source):
        return
    if syntax.lower(cue) in ADDING and syntax.child(cue, "obj") is not None:
        return
    if syntax.lower(cue) in GATHERING and not (
        syntax.child(cue, "ccomp") == content and _marked(syntax, content, "that")
    ):
        return
    if _is_unsaid(syntax, cue) or (syntax.tags[content] == "VBG" and syntax.child(content, "aux", "cop") is None):
        return
    if source is not None and is_none(syntax, source):
        source = None
        said = syntax.lower(cue) in KNOWING  # what nobody knew may still be true
    else:
        said = source is not None or syntax.lower(cue) in SAYING | GATHERING
    if said:
        yield Reported(content, frame=cue, source=source, heard=only_hears(syntax, cue, source))


def _vouches_not(syntax: Syntax, cue: int, content: int, source: int | None) -> bool:
    """It is joked or demanded, or nobody in particular says so, but an event or a share of those who were asked."""
    if (syntax.lower(cue) in JOKING and content > cue) or demanded(syntax, cue) == content:
        return True
    if source is None:
        return False
    return only_shows(syntax, cue, source) or _is_anybody(syntax, cue, source) or is_share(syntax, source)


def _is_anybody(syntax: Syntax, cue: int, source: int) -> bool:
    """ "(threatened to sue) anyone who claimed that …": nobody is shown to have claimed it."""
    return syntax.lower(source) in ANYBODY and syntax.relations[cue] == "acl:relcl"


def _is_of_noun(syntax: Syntax, cue: int) -> bool:
    """ "the assets he said he would keep": the words only say which assets are meant."""
    subject = syntax.child(cue, *SUBJECTS)
    named = syntax.relations[cue].endswith("relcl") and subject is not None and subject < cue
    return named and subject is not None and not is_relative(syntax, subject)


def _is_unsaid(syntax: Syntax, cue: int) -> bool:
    """ "does not believe …", "declined to say …", "urged him to say …", "no reason to believe …": nothing is said.

    Nor has who is accused of saying it been shown to.
    """
    if syntax.tags[cue] == "VBG" and _marked(syntax, cue, "of") and syntax.lower(syntax.heads[cue]) in ACCUSING:
        return True
    if syntax.relations[cue] == "xcomp" and syntax.lower(syntax.heads[cue]) in FAILING | URGING | HELPING:
        return True
    if syntax.relations[cue] in ("xcomp", "acl") and is_none(syntax, syntax.heads[cue]):
        return True
    return rules_out(syntax, cue) or has_not(syntax, cue)


def _content(syntax: Syntax, cue: int) -> int | None:
    """The head of what is said: the cue's clausal object, or the clause that the cue is inserted into or follows."""
    papers = (c for c in syntax.children[cue] if c > cue and syntax.lower(c) in PAPERS)
    told = (i for noun in papers for i in syntax.children[noun] if syntax.relations[i] in ("acl", "acl:relcl", "ccomp"))
    clausal = [c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and _is_parted(syntax, c, cue)]
    clausal += [c for c in told if _marked(syntax, c, "that")]
    if clausal:
        return clausal[0]
    head, relation = syntax.heads[cue], syntax.relations[cue]
    form = syntax.lower(cue)
    if (
        head != ROOT
        and relation == "parataxis"
        and (syntax.child(cue, "aux:pass") is None or form in HEARD)
        and (form in TELLING or syntax.child(cue, "obj") is None)
        and head < cue
    ):
        return head
    if head != ROOT and relation == "advcl" and _marked(syntax, cue, "as") and form in PASSING_ON:
        return head
    later = [c for c in syntax.children[cue] if syntax.relations[c] == "parataxis" and is_clause(syntax, c)]
    if later and (later[0] < cue or _colon_between(syntax, cue, later[0])):
        return later[0]
    return None


def _is_parted(syntax: Syntax, content: int, cue: int) -> bool:
    """What is said follows the verb, or a comma or quotation mark stands between it and the verb."""
    return content > cue or any(syntax.words[i].form in (",", '"', "--") for i in range(content + 1, cue))


def _colon_between(syntax: Syntax, cue: int, content: int) -> bool:
    return any(syntax.words[i].form in (":", '"') for i in range(cue, content))


def _claimed(syntax: Syntax, noun: int) -> Iterator[Reported]:
    """ "Trump's claim that …", "claims by the army that …"."""
    content = next(
        (c for c in syntax.children[noun] if syntax.relations[c] in ("acl", "ccomp") and _marked(syntax, c, "that")),
        None,
    )
    owners = (c for c in syntax.children[noun] if syntax.relations[c] == "nmod:poss" or _marked(syntax, c, "by"))
    owner = next(owners, None)
    if content is not None and owner is not None and not is_none(syntax, noun):
        yield Reported(content, frame=NO_FRAME, source=owner)


def _marked(syntax: Syntax, i: int, mark: str) -> bool:
    return any(syntax.lower(c) == mark for c in syntax.children[i] if syntax.relations[c] in ("mark", "case", "advmod"))


def _according(syntax: Syntax, i: int) -> Iterator[Reported]:
    source = syntax.heads[i]
    if source == ROOT or syntax.relations[i] not in ("case", "mark") or _only_measures(syntax, i, source):
        return
    content = next((above for above in syntax.above(source) if _can_be_told(syntax, above)), None)
    if content is not None:
        yield Reported(content, frame=source, source=source)


def _only_measures(syntax: Syntax, i: int, source: int) -> bool:
    """ "According to plan", "to his wishes" or "to how much they earn"; "the plan" is a paper, which says something."""
    beside = {syntax.lower(c) for c in syntax.children[source]}
    asked = any(syntax.tags[c].startswith("W") for c in range(i + 2, min(i + 3, source)))
    return asked or (syntax.lower(source) in MEASURES and not beside & {"the", "a", "an", "this", "that"})


def _can_be_told(syntax: Syntax, i: int) -> bool:
    """A whole clause: not "to cut jobs" or "for cutting jobs", nor the end of "came and left"."""
    if not is_clause(syntax, i):
        return syntax.heads[i] == ROOT
    if syntax.child(i, *SUBJECTS) is not None or syntax.relations[i] not in ("acl", "advcl", "xcomp", "conj"):
        return True
    if syntax.relations[i] == "conj":
        return not is_clause(syntax, syntax.heads[i])
    bare = syntax.tags[i] in ("VB", "VBG") and syntax.child(i, *AUXILIARIES) is None
    return not bare


def is_clause(syntax: Syntax, i: int) -> bool:
    """The word is a predicate: a verb, or another word with a subject, a copula or an object."""
    return syntax.tags[i].startswith("VB") or syntax.child(i, "cop", "obj", *SUBJECTS) is not None
