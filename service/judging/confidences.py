"""How sure a rule is of what it sees, 0 to 1.

Set by hand while tuning and not calibrated: what counts is their order, by how many steps lie between the words and
what the rule concludes. Where a chance was fitted or measured, that is used instead.
"""

# Nothing is left to interpret: only what the words refer to may be another thing.
SAME_WORDS = 0.97
# Nothing that the model reads or weighs is given as surer: it may still be misread.
SUREST_CHANCE = 0.95
# More than the claims shows that two events are two: their articles, their days, their places.
TWO_EVENTS = 0.9
# The words beside a figure or a time say what it is of; what they leave unsaid may still differ.
TOLD_IN_WORDS = 0.85
# One step beyond the words: what a figure measures is read or ruled out, or what a denial denies is searched for.
UNDERSTOOD = 0.8
# One small word or one figure decides, and may be of something else than the rest.
ON_ONE_DETAIL = 0.75
# That both are about one thing, or about two, is only inferred from the rest, or from what nobody says.
FROM_THE_REST = 0.7
# One saw a conflict and another does not: either may be wrong.
DOUBTED = 0.6
