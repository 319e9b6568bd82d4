"""Who speaks, sentence after sentence."""
