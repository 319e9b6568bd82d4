"""Who speaks, across sentences and paragraphs."""
