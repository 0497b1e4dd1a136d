"""Names of countries by ISO code, from the gazetteer."""

from functools import cache

from extract.places.gazetteer import gazetteer


@cache
def _names() -> dict[str, str]:
    return {place.iso3: place.name for place in gazetteer().places if place.kind == "country" and place.iso3}


def country_name(iso3: str) -> str:
    """Return the Indonesian name of a country; a code the gazetteer lacks stands for itself."""
    return _names().get(iso3, iso3)
