"""Everything that shows two figures to count two things: other people, parts, steps, times, places or events."""
