"""Persons, with the title and body printed beside them, and every later mention of them."""
