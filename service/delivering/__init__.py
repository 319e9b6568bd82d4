"""Webhooks: changes are sent to those who asked for them, and again until they arrive."""
