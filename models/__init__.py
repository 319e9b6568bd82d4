"""What is trained, and by which code; nothing in `service` imports from here."""
