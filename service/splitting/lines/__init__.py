"""Which lines are prose rather than headline, dateline, byline, caption or link, and where their sentences end."""
