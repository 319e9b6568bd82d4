"""Reaching hosts that others name: which addresses are admitted, and connections to those only."""
