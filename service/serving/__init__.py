"""gunicorn serves the API: its settings, how its workers listen, and what memory they keep."""
