"""How sure a rule is of what it sees, 0 to 1.

Set by hand from what was read while tuning, and not calibrated: what counts is their order, by how many steps lie
between the words and what the rule tells. Where a chance was fitted or measured it is told instead.
"""

# Nothing is left to read: only what the words point to may be another thing.
SAME_WORDS = 0.97
# Nothing that is read or weighed is told as surer: somebody may still have misread it.
SUREST_CHANCE = 0.95
# That two events are two is told by more than the claims: by their articles, their days, their places.
TWO_EVENTS = 0.9
# The words beside a figure or a time say what it is of; what they leave unsaid may still differ.
TOLD_IN_WORDS = 0.85
# One step beyond the words: what a figure measures is read or ruled out, what a denial denies is looked for.
UNDERSTOOD = 0.8
# One small word or one figure decides, and may be of something else than the rest.
ON_ONE_DETAIL = 0.75
# That both tell of one thing, or of two, is only taken from the rest, or from what nobody says.
FROM_THE_REST = 0.7
# One saw a conflict and another does not: either may be wrong.
DOUBTED = 0.6
