"""When: dates, weekdays, spans and times of day, resolved from the publication date."""
