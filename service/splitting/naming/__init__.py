"""Who and where: names in a form that two articles can be compared by, and the people of an article."""
