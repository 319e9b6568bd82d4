"""The commands of `crosscheck`, and the files that they read."""
