"""What a figure counts, in words and in one normal form, and the series it belongs to."""
