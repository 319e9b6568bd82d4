"""The way to hosts that others name: which addresses may be reached, and connections to those alone."""
