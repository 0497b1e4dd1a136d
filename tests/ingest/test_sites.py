"""Names of sites compared."""

from ingest.sites import core, is_host, is_wire, letters


def test_hosts() -> None:
    assert is_host("KabarNusa.co.id")
    assert not is_host("Kabar Nusa")
    assert not is_host("kabarnusa")


def test_letters() -> None:
    assert letters("Kabar-Nusa.com") == "kabarnusacom"
    assert core("Kabar-Nusa.co.id") == core("Kabar Nusa") == "kabarnusa"


def test_wires() -> None:
    assert is_wire(" ANTARA ")
    assert not is_wire("Kabar Nusa")
