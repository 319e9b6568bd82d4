"""What words are, before a sentence is read: signs and numbers, units, names of places, verbs of saying."""
