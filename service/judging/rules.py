"""The table of rules: its order is the precedence, and a row says what follows from what its rule sees.

Below it stand the names of all other evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from service.judging.evidence.absence import none_counted, none_told_of
from service.judging.evidence.ages import ages_differ, plainly_of_the_same_two
from service.judging.evidence.amounts import amounts_differ, read_amounts_differ
from service.judging.evidence.appointments import appointments_differ
from service.judging.evidence.bearings import bearings_differ
from service.judging.evidence.counterparts import other_counterpart
from service.judging.evidence.dated_deeds import deed_dated_otherwise
from service.judging.evidence.dates import dates_differ
from service.judging.evidence.directions import directions_differ, told_by_two_figures
from service.judging.evidence.distinctive import same_distinctive_figure
from service.judging.evidence.doers import bodies_were_found, doers_differ
from service.judging.evidence.fitting_amounts import amounts_agree, read_amounts_agree
from service.judging.evidence.guilt import guilt_differs, of_one_charge
from service.judging.evidence.holders import other_holder
from service.judging.evidence.hours import hours_differ, same_hour
from service.judging.evidence.later_figures import later_figure
from service.judging.evidence.markets import levels_differ, moves_differ, other_session
from service.judging.evidence.negation import denial_differs, denied_outright, negation_differs
from service.judging.evidence.open_bounds import bound_leaves_open
from service.judging.evidence.other_scopes import other_measure, other_scope
from service.judging.evidence.outcomes import nothing_else_told, outcomes_differ
from service.judging.evidence.places import (
    destinations_differ,
    goes_the_other_way,
    persons_differ,
    places_differ,
    same_destination,
)
from service.judging.evidence.plain_amounts import plainly_amounts_differ, went_two_ways
from service.judging.evidence.plans import already_done, plan_called_off
from service.judging.evidence.quotations import speakers_differ
from service.judging.evidence.ranks import ranks_differ
from service.judging.evidence.refusals import refusal_differs
from service.judging.evidence.reversals import roles_reversed
from service.judging.evidence.statements import other_modality
from service.judging.evidence.states import says_little_else, states_differ
from service.judging.evidence.storms import other_advisory
from service.judging.evidence.sums import sums_agree
from service.judging.evidence.tallies import plainly_of_one_vote, same_tally, tallies_differ
from service.judging.evidence.times import plainly_on_two_days, times_differ
from service.judging.evidence.two_people import other_person
from service.judging.evidence.wording import much_alike, same_wording
from service.judging.sides.comparison import Comparison
from service.judging.sides.events import other_event
from service.judging.sides.periods import other_period
from service.judging.verdict import Evidence, Finding, Label

AGREEING, CONFLICTING, NEW = Label.AGREEING, Label.CONFLICTING, Label.NEW

# The pair model's share of conflict from which a rule's conflict stands: more where one word turns a claim round or
# the rest is told in other words, most where only the model can say that both are of one deed.
CONFLICT_READ, TURN_READ, IN_OTHER_WORDS, SURELY_READ, ONE_DEED_READ = 0.4, 0.5, 0.7, 0.8, 0.85


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: what a rule sees, the label of its evidence, and what else follows where it speaks."""

    # What it finds in a pair, or None; its name is the rule's, its docstring what the rule asserts.
    speaks: Callable[[Comparison], Finding | None]
    label: Label
    # Nothing else is asked of the pair.
    ends: bool = False
    # The label that two statements cannot get then.
    rules_out: Label | None = None
    # It compares two figures; where they conflict, the chance of that is weighed.
    of_figures: bool = False
    # Its conflict stands if the pair model's share of conflict is at least this.
    confirmed_from: float | None = None
    # It counts only between claims of which neither has a nearer one in the other's article.
    of_nearest: bool = False
    # Where this holds of what the rule saw, the conflict stands however the model reads the claims.
    plain: Callable[[Comparison, Evidence], bool] | None = None
    # Where this holds of two statements and the model reads a conflict too, the model's shares stand unweighed.
    as_read: Callable[[Comparison, Evidence], bool] | None = None
    # For two statements it decides, whatever else is seen and however the model reads them.
    decides: bool = False
    # Its conflict is over who said it, so that the articles contradict each other and not those whom they quote.
    over_speakers: bool = False
    # Neither the same words nor measured figures support its agreement, only that both sides read alike.
    only_alike: bool = False
    # It only says why nothing compares: both may still be read as saying the same, or their figures conflict.
    explains: bool = False
    # It is asked only if no rule before it spoke: beside an agreement nobody wants to read what doesn't compare.
    if_nothing_spoke: bool = False
    # For two statements it has a weight of its own instead of sharing that of all rules of its label.
    weighed_alone: bool = False

    def asked_of(self, pair: Comparison) -> Evidence | None:
        """What it finds in the pair, signed with its name and label."""
        found = self.speaks(pair)
        return found.signed(self.name, self.label) if found else None

    @property
    def name(self) -> str:
        """The name with which its evidence is signed."""
        return self.speaks.__name__

    @property
    def asserts(self) -> str:
        """The one sentence that is true where it speaks."""
        return (self.speaks.__doc__ or "").strip().splitlines()[0]


def everywhere(_pair: Comparison, _seen: Evidence) -> bool:
    """True wherever the rule speaks."""
    return True


RULES: tuple[Rule, ...] = (
    Rule(other_event, NEW, ends=True, rules_out=CONFLICTING, weighed_alone=True),
    Rule(other_session, NEW, rules_out=CONFLICTING, weighed_alone=True),
    Rule(other_advisory, NEW),
    Rule(later_figure, NEW, rules_out=CONFLICTING),
    Rule(
        amounts_differ,
        CONFLICTING,
        rules_out=AGREEING,
        of_figures=True,
        plain=plainly_amounts_differ,
        weighed_alone=True,
    ),
    Rule(read_amounts_differ, CONFLICTING, of_figures=True, plain=went_two_ways, weighed_alone=True),
    Rule(denial_differs, CONFLICTING),
    Rule(negation_differs, CONFLICTING, confirmed_from=TURN_READ),
    Rule(denied_outright, CONFLICTING, confirmed_from=IN_OTHER_WORDS, of_nearest=True),
    Rule(none_told_of, CONFLICTING, confirmed_from=SURELY_READ),
    Rule(none_counted, CONFLICTING, confirmed_from=SURELY_READ, as_read=everywhere),
    Rule(refusal_differs, CONFLICTING, confirmed_from=TURN_READ),
    Rule(outcomes_differ, CONFLICTING, confirmed_from=TURN_READ, as_read=nothing_else_told),
    Rule(states_differ, CONFLICTING, confirmed_from=CONFLICT_READ, plain=says_little_else),
    Rule(plan_called_off, CONFLICTING, confirmed_from=TURN_READ),
    Rule(already_done, CONFLICTING, confirmed_from=SURELY_READ),
    Rule(guilt_differs, CONFLICTING, rules_out=AGREEING, confirmed_from=TURN_READ, plain=of_one_charge),
    Rule(
        directions_differ,
        CONFLICTING,
        rules_out=AGREEING,
        confirmed_from=CONFLICT_READ,
        plain=told_by_two_figures,
        weighed_alone=True,
    ),
    Rule(levels_differ, CONFLICTING, rules_out=AGREEING, weighed_alone=True),
    Rule(moves_differ, CONFLICTING, confirmed_from=CONFLICT_READ),
    Rule(times_differ, CONFLICTING, confirmed_from=CONFLICT_READ, plain=plainly_on_two_days),
    Rule(appointments_differ, CONFLICTING, confirmed_from=SURELY_READ),
    Rule(dates_differ, CONFLICTING, confirmed_from=ONE_DEED_READ),
    Rule(deed_dated_otherwise, CONFLICTING, confirmed_from=IN_OTHER_WORDS),
    Rule(hours_differ, CONFLICTING, confirmed_from=CONFLICT_READ),
    Rule(tallies_differ, CONFLICTING, confirmed_from=SURELY_READ, plain=plainly_of_one_vote),
    Rule(bearings_differ, CONFLICTING),
    Rule(places_differ, CONFLICTING, confirmed_from=CONFLICT_READ),
    Rule(destinations_differ, CONFLICTING, confirmed_from=SURELY_READ, plain=goes_the_other_way),
    Rule(persons_differ, CONFLICTING, confirmed_from=CONFLICT_READ),
    Rule(doers_differ, CONFLICTING, confirmed_from=IN_OTHER_WORDS, plain=bodies_were_found),
    Rule(speakers_differ, CONFLICTING, over_speakers=True),
    Rule(ranks_differ, CONFLICTING, confirmed_from=TURN_READ),
    Rule(ages_differ, CONFLICTING, confirmed_from=SURELY_READ, plain=plainly_of_the_same_two),
    Rule(roles_reversed, NEW, rules_out=AGREEING),
    Rule(other_holder, NEW, rules_out=AGREEING),
    Rule(same_wording, AGREEING, weighed_alone=True),
    Rule(amounts_agree, AGREEING, of_figures=True, weighed_alone=True),
    Rule(read_amounts_agree, AGREEING, of_figures=True, weighed_alone=True),
    Rule(sums_agree, AGREEING, of_figures=True, decides=True),  # the model can't add
    Rule(same_tally, AGREEING),
    Rule(same_hour, AGREEING),
    Rule(same_distinctive_figure, AGREEING, only_alike=True, weighed_alone=True),
    Rule(same_destination, AGREEING),
    Rule(much_alike, AGREEING, only_alike=True),
    Rule(bound_leaves_open, NEW, explains=True, weighed_alone=True),
    Rule(other_counterpart, NEW, rules_out=CONFLICTING, explains=True),
    Rule(other_person, NEW, rules_out=CONFLICTING, explains=True, if_nothing_spoke=True),
    Rule(other_period, NEW, explains=True, weighed_alone=True),
    Rule(other_modality, NEW, explains=True, if_nothing_spoke=True),
    Rule(other_scope, NEW, explains=True, if_nothing_spoke=True, weighed_alone=True),
    Rule(other_measure, NEW, explains=True, weighed_alone=True),
)

CONTRADICTION, PAIR_MODEL, WEIGHED, ONE_DETAIL = "contradiction", "pair_model", "weighed", "one_detail"
FOUND_ELSEWHERE, PART_OF_A_TOTAL = "figure_found_elsewhere", "part_of_a_total"

# Evidence that takes the pair model's reading or all verdicts of an article, so that no rule gives it: what it asserts.
BESIDE_THE_RULES: Mapping[str, str] = {
    CONTRADICTION: "Two figures do not fit and, with all that surrounds them, likely contradict each other.",
    ONE_DETAIL: "Both say it in the same words but for one number, and are read as a contradiction.",
    PAIR_MODEL: "The pair model reads both as agreeing, conflicting or telling different things, each with its share.",
    WEIGHED: "What rules and pair model saw of two statements is weighed together, each label with its share.",
    FOUND_ELSEWHERE: "Two figures do not fit, but one of the articles has another that does: they count two things.",
    PART_OF_A_TOTAL: "Two figures do not fit, but those of one article add up to that of the other.",
}


def named(holds: Callable[[Rule], bool]) -> frozenset[str]:
    """The names of the rules for which it holds."""
    return frozenset(rule.name for rule in RULES if holds(rule))
