"""The parser of sentences: its weights and words, and its training."""
