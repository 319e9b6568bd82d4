"""Both claims of a pair as they are read and compared, and whether they are about one event."""
