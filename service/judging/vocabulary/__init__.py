"""The judge's words, in one table and by what they are for, and the words of a text with where they stand."""
