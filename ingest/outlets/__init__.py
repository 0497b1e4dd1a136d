"""One file per site whose pages need something no general rule gives.

A module here may hold one site's quirk (its own share row, a date written backwards) and nothing that another outlet
could use: such a thing belongs in `ingest/tables/furniture.csv`. No site has needed one yet.
"""
