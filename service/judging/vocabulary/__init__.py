"""The judge's words, in one table, and the words of a text with where they stand."""
