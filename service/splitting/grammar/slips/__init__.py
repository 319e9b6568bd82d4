"""Slips of the parser that the words themselves give away, one file for each kind."""
