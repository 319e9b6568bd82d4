"""How many and how much: figures, their bounds ("at least", "20 to 30"), their units and what they count."""
