import tomllib
from typing import Any

import pytest

from extract.contract import plain
from extract.speech.attribution import attributions
from extract.speech.speakers import Naming, Speaker
from tests.extract.case_tables import CASES
from tests.extract.reading import read

with (CASES / "attribution.toml").open("rb") as table:
    CASE_ROWS: list[dict[str, Any]] = tomllib.load(table)["case"]

RINI = Speaker("Rini Astuti", "person", "Kepala Dinas", "Dinas Kesehatan")


def naming(text: str, speaker: Speaker) -> Naming:
    at = text.index(speaker.name)
    span = at, at + len(speaker.name)
    return Naming(speaker, span, span)


@pytest.mark.parametrize("case", CASE_ROWS, ids=lambda case: case["about"])
def test_who_said_which_figure(case: dict[str, Any]) -> None:
    claims = read(case["text"]).claims
    assert [[str(plain(claim.value)), claim.speaker] for claim in claims] == case["said"]
    if "cites" in case:
        assert [claim.cites or "" for claim in claims] == case["cites"]


def test_the_table_is_as_large_as_its_task() -> None:
    assert len(CASE_ROWS) >= 80
    assert len({case["about"] for case in CASE_ROWS}) == len(CASE_ROWS)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ada 12 kasus, kata Rini Astuti.", "in_sentence_bare"),
        ("Rini Astuti mengatakan ada 12 kasus.", "in_sentence_active"),
        ("Ada 12 kasus. Hal itu disampaikan Rini Astuti.", "next_sentence"),
        ("Menurut Rini Astuti, ada 12 kasus.", "in_sentence_source"),
    ],
)
def test_the_rule_is_named(text: str, rule: str) -> None:
    first = attributions(text, [naming(text, RINI)])[0]
    assert first.rule == rule
    assert first.speaker == RINI


def test_a_scope_holds_the_sentence_that_points_back_and_the_one_before() -> None:
    text = "Ada 12 kasus. Hal itu disampaikan Rini Astuti."
    back, own = attributions(text, [naming(text, RINI)])
    assert text[slice(*own.scope)] == "Hal itu disampaikan Rini Astuti."
    assert text[slice(*back.scope)] == "Ada 12 kasus."


def test_the_second_speaker_of_a_sentence_has_the_rest_of_it() -> None:
    other = Speaker("Bagus Wirawan", "person")
    text = "Rini Astuti menyebut 12 kasus, sedangkan Bagus Wirawan menyebut 14 kasus."
    first, second = attributions(text, [naming(text, RINI), naming(text, other)])
    assert text[slice(*first.scope)] == "Rini Astuti menyebut 12 kasus, sedangkan "
    assert text[slice(*second.scope)] == "Bagus Wirawan menyebut 14 kasus."


def test_nobody_named_nobody_speaks() -> None:
    assert attributions("Ada 12 kasus. Banjir surut.", []) == ()
