"""Serving the API under gunicorn: its settings, how its workers listen, and what memory they keep."""
