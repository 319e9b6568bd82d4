"""How what is seen of a pair is weighed: the weights, what they were learnt from, and how."""
