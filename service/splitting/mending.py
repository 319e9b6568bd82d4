"""What is put right in a tree after the parser."""

from __future__ import annotations

from service.splitting.clause_slips import with_adverbial_clauses, with_late_modifiers, with_relative_clauses
from service.splitting.report_slips import with_frames_behind, with_one_content, with_said_subjects
from service.splitting.syntax import Syntax

# In this order: what is said can be found only where frames and clauses are in place.
MENDINGS = (
    with_adverbial_clauses,
    with_relative_clauses,
    with_late_modifiers,
    with_frames_behind,
    with_said_subjects,
    with_one_content,
)


def mended(syntax: Syntax) -> Syntax:
    """The tree without the slips that the words themselves show to be slips."""
    for mend in MENDINGS:
        syntax = mend(syntax)
    return syntax
