"""Runs the models: a text becomes a vector, and two texts get a reading of how they stand to each other."""
