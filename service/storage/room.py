"""Room on a disk, taken before it is needed."""

from __future__ import annotations

import os


def reserve(file: int, room: int) -> None:
    """Make the file at least that long, in bytes that are its own; raises OSError if the disk has less room."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file, 0, room)
    else:  # macOS
        os.write(file, bytes(room))
