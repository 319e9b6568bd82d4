"""Corrections to a tree after the parser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from service.splitting.grammar.slips.bare_contents import with_nothing_as_subject, with_subjects_of_bare_contents
from service.splitting.grammar.slips.bodies import (
    with_arguments_of_frames,
    with_descriptions_of_names,
    with_offices_of_names,
    with_speakers_of_joined_bodies,
    with_titles_of_names,
)
from service.splitting.grammar.slips.clauses import (
    with_adverbial_clauses,
    with_agreeing_nouns,
    with_dates_behind_descriptions,
    with_days_of_contents,
    with_inner_modifiers,
    with_late_modifiers,
    with_listed_nouns,
    with_relative_clauses,
    with_verbs_of_objects,
    with_whole_names,
)
from service.splitting.grammar.slips.colons import (
    with_contents_behind_colons,
    with_quotations_behind_cues,
    with_quoted_sentences,
)
from service.splitting.grammar.slips.conditions import with_conditions
from service.splitting.grammar.slips.conjuncts import (
    with_alike_participles,
    with_counts_of_the_hurt,
    with_unsuffered_verbs,
    with_verbs_of_frames,
)
from service.splitting.grammar.slips.contents import (
    with_claims_of_nouns,
    with_contents_from_that,
    with_contents_of_relatives,
    with_contents_of_suppositions,
    with_denied_contents,
    with_frames_to_the_end,
    with_joining_that,
    with_listed_contents,
    with_marks_of_frames,
    with_subjects_behind_that,
    with_subjects_of_contents,
    with_told_contents,
)
from service.splitting.grammar.slips.cues import (
    with_bare_counts,
    with_clauses_behind_frames,
    with_counts_that_were,
    with_counts_that_will,
    with_cues_in_the_past,
    with_doings_for_subjects,
    with_shares_that_did,
    with_sides_of_semicolons,
    with_speakers_before_adverbs,
    with_verbs_taken_for_nouns,
)
from service.splitting.grammar.slips.descriptions import (
    with_listed_ages,
    with_one_subject,
    with_participles_behind_subjects,
    with_those_favoured,
)
from service.splitting.grammar.slips.frames import (
    with_contents_behind_times,
    with_frames_between,
    with_papers_behind,
    with_participles_of_frames,
    with_published_papers,
    with_reasons_given,
)
from service.splitting.grammar.slips.hearers import (
    with_contents_of_hearers,
    with_hearers_behind,
    with_hearers_of_contents,
)
from service.splitting.grammar.slips.insertions import (
    with_cues_behind_clauses,
    with_inverted_cues,
    with_speakers_behind_commas,
    with_turns_behind_semicolons,
)
from service.splitting.grammar.slips.joining import with_verbs_in_the_same_tense, with_verbs_side_by_side
from service.splitting.grammar.slips.neighbours import (
    with_names_behind_relatives,
    with_sources_told_of,
    with_subjects_behind_semicolons,
    with_that_of_objects,
    with_verbs_behind_descriptions,
    with_verbs_of_lists,
)
from service.splitting.grammar.slips.nouns import (
    with_days_that_do_nothing,
    with_hours_that_do_nothing,
    with_listed_subjects,
    with_names_from_the_beginning,
    with_names_of_bodies,
    with_parties_of_talks,
    with_phrases_of_last_nouns,
    with_what_it_is_called,
)
from service.splitting.grammar.slips.participles import (
    with_contents_of_participles,
    with_participles_beside_frames,
    with_participles_of_attacks,
    with_reduced_participles,
    with_states_they_were_found_in,
)
from service.splitting.grammar.slips.reports import (
    with_claims_at_beginning,
    with_frames_at_end,
    with_frames_behind,
    with_one_content,
    with_said_subjects,
)
from service.splitting.grammar.slips.speakers import (
    CALLING,
    with_calls_of_speakers,
    with_speakers_before_figures,
    with_speakers_who_go_on,
)
from service.splitting.grammar.slips.subjects import (
    with_accusations_behind_relatives,
    with_nouns_before_places,
    with_subjects_before_semicolons,
    with_subjects_behind_sources,
)
from service.splitting.grammar.slips.vouching import with_vouched_contents, with_what_is_beyond_doubt
from service.splitting.grammar.slips.whose import with_clauses_of_owners, with_verbs_behind_owners
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax

# In this order: what is said can be found only once frames and clauses are in place.
MENDINGS = (
    with_claims_at_beginning,
    with_names_from_the_beginning,
    with_inverted_cues,
    with_reduced_participles,
    with_participles_behind_subjects,
    with_listed_ages,
    with_those_favoured,
    with_one_subject,
    with_verbs_side_by_side,
    with_verbs_in_the_same_tense,
    with_subjects_of_bare_contents,
    with_nothing_as_subject,
    with_turns_behind_semicolons,
    with_cues_behind_clauses,
    with_unsuffered_verbs,
    with_states_they_were_found_in,
    with_speakers_before_adverbs,
    with_cues_in_the_past,
    with_bare_counts,
    with_counts_of_the_hurt,
    with_counts_that_were,
    with_counts_that_will,
    with_shares_that_did,
    with_verbs_behind_owners,
    with_clauses_of_owners,
    with_contents_of_relatives,
    with_nouns_before_places,
    with_sources_told_of,
    with_verbs_of_lists,
    with_verbs_behind_descriptions,
    with_subjects_behind_semicolons,
    with_subjects_behind_sources,
    with_subjects_before_semicolons,
    with_accusations_behind_relatives,
    with_joining_that,
    with_sides_of_semicolons,
    with_doings_for_subjects,
    with_days_that_do_nothing,
    with_hours_that_do_nothing,
    with_names_of_bodies,
    with_what_it_is_called,
    with_phrases_of_last_nouns,
    with_listed_subjects,
    with_verbs_taken_for_nouns,
    with_contents_of_participles,
    with_clauses_behind_frames,
    with_conditions,
    with_verbs_of_objects,
    with_adverbial_clauses,
    with_that_of_objects,
    with_names_behind_relatives,
    with_whole_names,
    with_listed_nouns,
    with_alike_participles,
    with_claims_of_nouns,
    with_contents_of_suppositions,
    with_denied_contents,
    with_relative_clauses,
    with_agreeing_nouns,
    with_dates_behind_descriptions,
    with_late_modifiers,
    with_inner_modifiers,
    with_frames_behind,
    with_frames_at_end,
    with_speakers_behind_commas,
    with_frames_to_the_end,
    with_frames_between,
    with_papers_behind,
    with_published_papers,
    with_said_subjects,
    with_titles_of_names,
    with_offices_of_names,
    with_descriptions_of_names,
    with_arguments_of_frames,
    with_speakers_of_joined_bodies,
    with_speakers_before_figures,
    with_subjects_behind_that,
    with_subjects_of_contents,
    with_hearers_of_contents,
    with_contents_of_hearers,
    with_hearers_behind,
    with_contents_behind_times,
    with_told_contents,
    with_contents_from_that,
    with_marks_of_frames,
    with_listed_contents,
    with_one_content,
    with_parties_of_talks,
    with_days_of_contents,
    with_verbs_of_frames,
    with_calls_of_speakers,
    with_speakers_who_go_on,
    with_participles_of_frames,
    with_participles_beside_frames,
    with_participles_of_attacks,
    with_reasons_given,
    with_vouched_contents,
    with_what_is_beyond_doubt,
    with_contents_behind_colons,
    with_quoted_sentences,
    with_quotations_behind_cues,
)


def mended(syntax: Syntax) -> Syntax:
    """The tree without the slips that the words themselves give away."""
    heads = syntax.heads
    for mend in MENDINGS:
        syntax = tried(mend, syntax)
    return syntax if heads == syntax.heads else _with_sure_heads(syntax, heads)


def tried(mend: Callable[[Syntax], Syntax], syntax: Syntax) -> Syntax:
    """The tree with that slip mended, or as it is if mending would leave no tree."""
    changed = mend(syntax)
    return changed if changed.heads == syntax.heads or is_tree(changed.heads) else syntax


def _with_sure_heads(syntax: Syntax, before: Sequence[int]) -> Syntax:
    """A finite verb joined by "and" that was moved counts as sure: the parser's doubt was about its former head."""
    moved = (
        1.0 if head != syntax.heads[i] and _goes_on_finite(syntax, i, head) else syntax.sureness[i]
        for i, head in enumerate(before)
    )
    return replace(syntax, sureness=tuple(moved)) if syntax.sureness else syntax


def _goes_on_finite(syntax: Syntax, i: int, before: int) -> bool:
    """It has no subject and a tense of its own: after "had sought", "exercised" may be a participle as well."""
    if syntax.relations[i] != "conj" or syntax.child(i, *SUBJECTS) is not None:
        return False
    around = (before, *syntax.above(before)) if before != ROOT else ()
    had = any(syntax.lower(c) in ("has", "have", "had") for a in around for c in syntax.children[a])
    told = syntax.tags[i] == "VBD" and (not had or syntax.lower(i) in CALLING)
    return told or syntax.child(i, "aux", "aux:pass") is not None


def is_tree(heads: Sequence[int]) -> bool:
    """One root, and every word leads up to it: two mendings of one sentence can hang words on each other."""
    reached = {ROOT}
    for start in range(len(heads)):
        path, at = set[int](), start
        while at not in reached:
            if at in path:
                return False
            path.add(at)
            at = heads[at]
        reached |= path
    return sum(head == ROOT for head in heads) == 1
