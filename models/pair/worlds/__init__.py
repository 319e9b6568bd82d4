"""News events drawn from templates: what two reports of them say of each other is known by construction."""
