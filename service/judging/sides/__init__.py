"""Both claims of a pair as they are read and laid beside each other, and whether they tell of one event."""
