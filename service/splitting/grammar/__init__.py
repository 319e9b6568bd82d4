"""The words of a sentence and how they hang together; who reports what in it."""
