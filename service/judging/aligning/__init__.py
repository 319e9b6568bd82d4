"""Which figures of the two measure the same, whether they fit, and whether one is a later count."""
