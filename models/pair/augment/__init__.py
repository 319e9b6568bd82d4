"""Further pairs, made from the training texts by changes with a known effect on the label."""
