"""How names of sites are written and compared: brands, hosts, wires."""

import re

from ingest.tables import words

HOST = r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|co\.id|co|net|tv|news|org|info|example)"


def core(name: str) -> str:
    """The letters of a name, those of a host without its domain."""
    return letters(re.sub(r"(?:\.[A-Za-z]{2,7}){1,2}$", "", name))


def letters(name: str) -> str:
    """Letters and digits only, lower case: how names of sites are compared with hosts."""
    return "".join(char for char in name.lower() if char.isalnum())


def is_host(text: str) -> bool:
    """True for a bare host: "KABARNUSA.example"."""
    return re.fullmatch(HOST, text, re.IGNORECASE) is not None


def is_wire(name: str) -> bool:
    """True for a news agency whose copy other sites print."""
    return name.strip().lower() in words("wires")
