"""What one figure measures, told by the words beside it."""
