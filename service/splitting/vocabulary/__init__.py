"""What words mean before a sentence is read: numbers, units, abbreviations, places, offices, verbs of saying."""
