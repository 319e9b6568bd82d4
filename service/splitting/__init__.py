"""An article's claims: what of it is text, what its sentences say, and who says it."""
