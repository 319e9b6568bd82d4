"""When: dates, weekdays, periods ("the past two months") and times of day, resolved from the publication date."""
