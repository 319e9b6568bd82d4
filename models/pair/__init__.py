"""The learned pair model: its data, its training and its measuring."""
