"""The figure ledger: which figures are of one measure, and how each stands to those before it."""
