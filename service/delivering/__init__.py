"""Webhooks: what changed is sent to whoever asked to be told, and again until it arrives."""
