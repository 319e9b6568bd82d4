"""The claims of a sentence: its clauses, each worded to stand alone, with its polarity, modality and speaker."""
