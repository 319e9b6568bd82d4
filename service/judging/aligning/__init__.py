"""Which figures of the two measure the same, whether they fit, and whether they count one thing after all."""
