"""Who and where: names as two articles can be compared by them, and the people of an article."""
