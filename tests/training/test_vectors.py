import doctest

import pytest

pytest.importorskip("scipy")

from training import vectors
from training.vectors import VectorConfig, small_share, table

CITIES = ("Bandung", "Sleman", "Ambon", "Kupang")
NAMES = ("Badrun", "Wati", "Fulan", "Sutejo")
TEXTS = [
    *(("ia", "tiba", "di", city, "pada", "hari", str(day)) for city in CITIES for day in range(1, 9)),
    *(("harga", "naik", ",", "kata", name, "kemarin", "siang") for name in NAMES for _ in range(8)),
]
CONFIG = VectorConfig(min_count=4, neighbours=12, width=4, groups=(2, 4, 12))


def rows() -> dict[str, list[str]]:
    return {word: groups for word, *groups in (line.split(" ") for line in table(TEXTS, CONFIG))}


def test_the_examples_in_the_module_hold() -> None:
    assert doctest.testmod(vectors).failed == 0


def test_words_with_the_same_neighbours_share_their_groups() -> None:
    found = rows()
    assert len({tuple(found[city.lower()]) for city in CITIES}) == 1
    assert len({tuple(found[name.lower()]) for name in NAMES}) == 1
    assert found["bandung"] != found["wati"]


def test_groups_are_nested() -> None:
    found = rows().values()
    assert len({row[2] for row in found}) == len({tuple(row[:3]) for row in found})


def test_the_same_text_gives_the_same_table() -> None:
    assert list(table(TEXTS, CONFIG)) == list(table(TEXTS, CONFIG))


def test_rare_words_are_left_out_and_digits_are_one_word() -> None:
    assert "0" in rows()
    assert "langka" not in {line.split(" ")[0] for line in table([*TEXTS, ("kata", "langka")], CONFIG)}


def test_the_first_word_of_a_sentence_tells_nothing_of_capitals() -> None:
    counted = small_share([("Ia", "Badrun", "tiba"), ("kata", "ia", "7")])
    assert counted == {
        "badrun": (0, 1),
        "tiba": (1, 1),
        "ia": (1, 1),
    }
