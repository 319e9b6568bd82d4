"""What one figure measures, by the words beside it."""
