"""People and bodies by name."""

from datetime import date

import pytest

from graph.store import Store
from queries.trace import who


def test_who_by_part_of_a_name(known: Store) -> None:
    [ratna] = who(known, "wulandari RATNA")
    assert (ratna.label, ratna.id, ratna.name) == ("Person", "ratna-wulandari", "Ratna Wulandari")
    [title] = ratna.titles
    assert (title.title, title.body, title.first_published, title.articles) == (
        "Direktur Pelindungan WNI",
        "Kementerian Luar Negeri",
        "2023-07-27",
        7,
    )
    days = [one.said_on or "" for one in ratna.statements]
    assert days == sorted(days)
    assert len(days) == 8
    assert len(who(known, "ratna wulandari", date(2025, 1, 15))[0].statements) == 6


@pytest.mark.parametrize(
    ("name", "ids"),
    [("pelaporan", ["ppatk"]), ("PPATK", ["ppatk"]), ("budi", ["budi-santoso"]), ("", []), ("siapa", [])],
)
def test_who_finds_bodies_and_nobody(known: Store, name: str, ids: list[str]) -> None:
    assert [one.id for one in who(known, name)] == ids


def test_one_name_printed_with_two_bodies_shows_both_titles(known: Store) -> None:
    [budi] = who(known, "Budi Santoso")
    assert {(one.title, one.body) for one in budi.titles} == {
        ("Camat", "Kecamatan Sukamaju"),
        ("Direktur", "Kementerian Kesehatan"),
    }
