"""Models are run: a text becomes a vector, and two texts a reading of how they stand to each other."""
