"""Quantities as printed: digits, words, scales, fractions, ranges."""
