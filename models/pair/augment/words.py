"""Word lists as written for made pairs: commas between entries, slashes between words of one meaning."""


def listed(text: str) -> tuple[str, ...]:
    """The entries of a list."""
    return tuple(" ".join(entry.split()) for entry in text.split(",") if entry.strip())


def meanings(text: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list, each as the words that mean it."""
    return tuple(tuple(word.strip() for word in entry.split("/")) for entry in listed(text))
