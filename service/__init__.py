"""Crosscheck: which earlier sources agree with a new article, which conflict, and what is new."""
