"""The claims of a sentence: its clauses, each with words by which it reads alone."""
