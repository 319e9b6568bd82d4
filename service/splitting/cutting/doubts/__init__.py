"""Which clauses are not sure enough to be cut out of their sentence, one file for each kind of clause."""
