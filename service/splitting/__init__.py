"""An article's claims: which of it is prose, what its sentences say, and who says it."""
