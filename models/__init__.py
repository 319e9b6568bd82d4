"""What is trained, and the code that trains it; `service` reads its weights and word lists, never the code."""
