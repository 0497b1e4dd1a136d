"""The gazetteer, and the places, bodies and offices that it knows by name."""
