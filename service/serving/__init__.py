"""Serving the API and the desk under gunicorn: the app, its settings, how its workers listen, what memory they keep."""
