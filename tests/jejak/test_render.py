"""A timeline on a terminal: everything that matters is there at 80 and at 100 columns, and nothing is cut."""

from typing import Any

import pytest
from rich.console import Console

from jejak.answers import RELATIONS, TRACE_COLUMNS
from jejak.render import personas, timeline


def row(**given: Any) -> dict[str, Any]:
    usual = dict.fromkeys(TRACE_COLUMNS) | {name: [] for name in RELATIONS}
    return usual | {
        "why": "timeline",
        "indicator": "kasus penipuan daring",
        "said_on": "2024-05-03",
        "said_precision": "stated",
        "speaker": "Wulan Saraswati Kusumaningtyas",
        "speaker_kind": "person",
        "title": "Direktur Jenderal Pembinaan Hubungan Industrial",
        "institution": "Kementerian Ketenagakerjaan",
        "value": 4700,
        "low": 4700,
        "approx": "more_than",
        "unit": "kasus",
        "counting": "level",
        "status": "current",
        "place": "KHM",
        "period": "2020/2024-09",
        "sources": 2,
        "articles": 5,
        "outlet": "Kabar Contoh",
        "published": "2024-05-04",
        "sentence": "Kasusnya lebih dari 4.700 sejak 2020, kata Wulan.",
        "series": "s",
        "claim": "b",
        **given,
    }


OLDER = row(claim="a", said_on="2023-02-01", value=2300, low=2300, approx="at_least", speaker="Bagas", sentence="Dulu.")


def text(shown: Any, width: int) -> str:
    console = Console(width=width, record=True, file=open("/dev/null", "w"))  # noqa: PTH123, SIM115
    with console.file:
        console.print(shown)
        return console.export_text()


@pytest.mark.parametrize("width", [80, 100, 160])
def test_who_what_when_where_and_the_sentence_are_shown(width: int) -> None:
    shown = text(timeline([OLDER, row(revises=["a"], cites="BPS")]), width)
    whole = " ".join(shown.split())
    for part in (
        *("3 Mei 2024", "1 Feb 2023", ">4.700 kasus", "≥2.300 kasus", "2020–Sep 2024", "Kamboja", "2 dari 5"),
        *(
            "Saraswati",
            "Direktur Jenderal",
            "BPS",
            "Kasusnya lebih dari 4.700 sejak 2020",
            "Kabar Contoh",
            "4 Mei 2024",
        ),
        *("↻", "Bagas, 1 Feb 2023"),
    ):
        assert part in whole, part
    assert "…" not in shown
    assert max(map(len, shown.splitlines())) <= width


def test_columns_stand_under_each_other() -> None:
    lines = text(timeline([OLDER, row()]), 100).splitlines()
    assert len({line.index(mark) for line in lines for mark in (">4.700", "≥2.300") if mark in line}) == 1


def test_an_assumed_day_is_marked_and_explained() -> None:
    assert "3 Mei 2024*" in text(timeline([row(said_precision="assumed")]), 100)
    assert "*" not in text(timeline([row()]), 100)


def test_series_are_kept_apart_and_related_ones_come_after() -> None:
    other = row(series="t", claim="c", place="MMR", value=1100, low=1100, high=1100, approx="exact")
    part = row(series="u", claim="d", why="part", indicator="korban", value=9)
    quiet = row(why="unclaimed", claim=None, series=None, value=554, low=554, high=554, approx="exact", unit="orang")
    shown = text(timeline([row(), other, part, quiet], ["kasus lain"]), 100)
    order = [shown.index(word) for word in ("── Kamboja", "── Myanmar", "korban", "554 orang", "kasus lain")]
    assert order == sorted(order)


def test_nothing_found_is_nothing_shown() -> None:
    assert text(timeline([]), 80).strip() == ""


def test_a_persona_with_its_offices_and_one_who_said_nothing() -> None:
    said = row(why="said") | {"who": "Wulan", "who_kind": "person", "offices": ["Direktur Jenderal (2021–)"]}
    mute = dict.fromkeys(TRACE_COLUMNS) | {"who": "Bagas", "who_kind": "person", "offices": []}
    shown = text(personas([said, mute]), 100)
    assert "Direktur Jenderal (2021–)" in shown
    assert "kasus penipuan daring" in shown
    assert shown.rstrip().endswith("Bagas")
