"""How the signals of a pair are weighed: the weights, what they were learnt from, and how."""
