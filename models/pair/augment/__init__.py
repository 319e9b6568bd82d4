"""Further pairs, made from the training texts by changes whose effect on the label is known."""
