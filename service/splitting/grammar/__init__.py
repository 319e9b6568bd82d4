"""How the words of a sentence depend on each other, and who reports what in it."""
