"""Institutions: known by name, put together from a head and its complement, or seen by a model."""
