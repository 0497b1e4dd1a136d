"""Claims: a figure that somebody said, with its period, place, kind and day."""
