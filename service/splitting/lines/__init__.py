"""What of an article is its text, and where its sentences end."""
