"""How many and how much: figures, what bounds them, their units and what they count."""
