"""What is trained, and by which code; of these packages `service` reads the weights and word lists, never the code."""
