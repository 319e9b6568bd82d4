"""News events drawn from templates: the relation of two reports of them is known by construction."""
