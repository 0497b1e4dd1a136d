"""Figures: a quantity with its unit and bounds, in its sentence."""
