"""The pages on which editors read what conflicts, and confirm or dismiss it."""
