"""Slips of the parser that the words themselves show to be slips, one file for each thing that slips."""
