"""Who reports what in one sentence: "X said …", "…, according to X", "…, X told Y", "X was quoted as saying …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from service.splitting.grammar.denying import denier, denies, has_not, is_in_denial
from service.splitting.grammar.introducing import introduced, named_before
from service.splitting.grammar.nameless import is_nameless, is_rumour
from service.splitting.grammar.negations import is_none
from service.splitting.grammar.reported import NO_FRAME, Reported
from service.splitting.grammar.retracting import is_false, is_taken_back, taken_back, withdrawn
from service.splitting.grammar.sources import only_hears, source_of
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.grammar.tallying import gives_figure
from service.splitting.grammar.told import can_be_told, content_of, is_clause, marked
from service.splitting.grammar.unsaid import is_of_noun, is_unsaid, vouches_not
from service.splitting.grammar.vouching import vouched_for, vouching_source
from service.splitting.vocabulary.cues import CLAIMING, CUES, GATHERING, KNOWING, QUOTING, SAYING, THINKING

CLAIMED = frozenset("claim claims claimed".split())
REPEATING = frozenset("repeat repeats repeated repeating reiterate reiterates reiterated reiterating".split())
ADDING = frozenset("add adds added adding".split())  # "added $5 billion to help …" says nothing
# A measure by which something is done, not a source: "divided according to need", "shared out according to their
# wishes".
MEASURES = frozenset(
    """need needs plan schedule size age income ability merit taste tastes rank weight height type wish wishes
    circumstances preference preferences tradition custom protocol seniority skill performance
    expectation expectations watch""".split()
)
SELVES = frozenset(("i", "we", "you"))  # "I think …" is an opinion, not a report


def read_reports(syntax: Syntax) -> tuple[Reported, ...]:
    """Every report of the sentence, outermost first."""
    found = [report for i in range(len(syntax.words)) for report in _reports_at(syntax, i)]
    found = [r for r in found if not _is_reported_thought(syntax, r, found)]
    found = [report for report in found if not _is_unvouched(syntax, report, found)]
    found = [replace(r, source=None) if is_nameless(syntax, r.source) and not r.denied else r for r in found]
    found = [_continued(syntax, report, found) for report in found]
    named = (report for report in found if report.source is None or syntax.lower(report.source) not in SELVES)
    return tuple(sorted(named, key=lambda report: sum(1 for _ in syntax.above(report.content))))


def _is_reported_thought(syntax: Syntax, report: Reported, others: list[Reported]) -> bool:
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
    elif (vouched := vouched_for(syntax, i)) is not None:
        yield Reported(content=vouched, frame=i, source=vouching_source(syntax, i))
    elif form == ":" and (introducing := introduced(syntax, i)) is not None:
        verb, speaker, said = introducing
        yield Reported(content=said, frame=verb, source=speaker)
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
    return named and content is not None and marked(syntax, content, "that")


def _quoted_saying(syntax: Syntax, verb: int) -> int | None:
    """The "saying" of "quoted the ministry as saying"."""
    if syntax.lower(verb) not in QUOTING or not syntax.tags[verb].startswith("VB"):
        return None
    below = (c for c in syntax.children[verb] if syntax.lower(c) in SAYING and syntax.tags[c] == "VBG")
    return next((c for c in below if marked(syntax, c, "as")), None)


def _quoted(syntax: Syntax, verb: int, saying: int) -> Iterator[Reported]:
    """In "Dawn quoted Khan as saying …" and "Khan was quoted as saying …" Khan speaks, not the paper that quotes."""
    passive = syntax.child(verb, "aux:pass") is not None
    source = syntax.child(verb, "nsubj:pass", "nsubj") if passive else syntax.child(verb, "obj", "iobj")
    before = (c for c in syntax.children[verb] if c < verb and syntax.relations[c] in ("advcl", "ccomp", "parataxis"))
    content = content_of(syntax, saying)
    if content is None:
        content = content_of(syntax, verb)
    if content is None or content == saying:
        content = next((c for c in before if is_clause(syntax, c) and syntax.child(c, "mark") is None), None)
    if content is None and syntax.relations[verb] == "parataxis" and syntax.heads[verb] < verb:
        content = syntax.heads[verb]
    if content is not None and source is not None:
        yield Reported(content, frame=verb, source=source)


def _said(syntax: Syntax, cue: int) -> Iterator[Reported]:
    source = named_before(syntax, cue, source_of(syntax, cue))
    content = content_of(syntax, cue)
    if content is None or content == cue or is_of_noun(syntax, cue) or vouches_not(syntax, cue, content, source):
        return
    if syntax.lower(cue) in ADDING and syntax.child(cue, "obj") is not None:
        return
    if syntax.lower(cue) in GATHERING and not (
        syntax.child(cue, "ccomp") == content and marked(syntax, content, "that")
    ):
        return
    if is_unsaid(syntax, cue) or (syntax.tags[content] == "VBG" and syntax.child(content, "aux", "cop") is None):
        return
    if source is not None and is_none(syntax, source):
        source = None
        said = syntax.lower(cue) in KNOWING  # what nobody knew may still be true
    else:
        said = source is not None or syntax.lower(cue) in SAYING | GATHERING
    if said:
        yield Reported(content, frame=cue, source=source, heard=only_hears(syntax, cue, source))


def _claimed(syntax: Syntax, noun: int) -> Iterator[Reported]:
    """ "Trump's claim that …", "claims by the army that …"."""
    content = next(
        (c for c in syntax.children[noun] if syntax.relations[c] in ("acl", "ccomp") and marked(syntax, c, "that")),
        None,
    )
    owners = (c for c in syntax.children[noun] if syntax.relations[c] == "nmod:poss" or marked(syntax, c, "by"))
    owner = next(owners, None)
    if owner is not None and syntax.tags[owner] == "PRP$":
        owner = _who_does(syntax, noun)
    if content is not None and owner is not None and not is_none(syntax, noun):
        yield Reported(content, frame=NO_FRAME, source=owner)


def _who_does(syntax: Syntax, noun: int) -> int | None:
    """Trump in "Trump repeated his belief that …"; but whose claim it is that he doubted, nobody can tell."""
    verb = syntax.heads[noun]
    told = verb != ROOT and syntax.relations[noun] == "obj" and syntax.lower(verb) in REPEATING
    return syntax.child(verb, *SUBJECTS) if told else None


def _according(syntax: Syntax, i: int) -> Iterator[Reported]:
    source = syntax.heads[i]
    if source == ROOT or syntax.relations[i] not in ("case", "mark") or _only_measures(syntax, i, source):
        return
    if is_rumour(syntax, source):
        return
    content = next((above for above in syntax.above(source) if can_be_told(syntax, above)), None)
    if content is not None:
        yield Reported(content, frame=source, source=source)


def _only_measures(syntax: Syntax, i: int, source: int) -> bool:
    """ "According to plan", "to his wishes" or "to how much they earn"; "the plan" is a paper, which says something."""
    beside = {syntax.lower(c) for c in syntax.children[source]}
    asked = any(syntax.tags[c].startswith("W") for c in range(i + 2, min(i + 3, source)))
    return asked or (syntax.lower(source) in MEASURES and not beside & {"the", "a", "an", "this", "that"})
