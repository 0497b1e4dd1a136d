import tomllib
from typing import Any

import pytest

from tests.extract.case_tables import CASES
from tests.extract.reading import read, shown

with (CASES / "claims.toml").open("rb") as table:
    CASE_ROWS: list[dict[str, Any]] = tomllib.load(table)["case"]


@pytest.mark.parametrize("case", CASE_ROWS, ids=lambda case: case.get("about", case["text"][:60]))
def test_a_claim_says_what_its_sentence_does(case: dict[str, Any]) -> None:
    found = read(case["text"])
    given = [{field: shown(found, claim, field) for field in row} for row, claim in zip(case["claims"], found.claims)]  # noqa: B905
    assert given == case["claims"]
    assert len(found.claims) == len(case["claims"])


def test_claims_point_into_the_text() -> None:
    text = 'Banjir. "Ada 26 tanggul jebol," kata Kepala BPBD Demak Sulastri Handoko, Jumat (7/7/2023).'
    (claim,) = read(text).claims
    assert claim.cue_span is not None
    assert claim.speaker_span is not None
    assert text[slice(*claim.span)] == "26 tanggul"
    assert text[slice(*claim.cue_span)] == claim.cue == "kata"
    assert text[slice(*claim.speaker_span)] == "Sulastri Handoko"
    assert text[slice(*claim.sentence_span)] == claim.sentence


def test_ids_count_up_in_reading_order() -> None:
    found = read("BNPB mencatat 22 orang meninggal, 14 orang luka, dan 3 orang hilang.")
    assert [claim.id for claim in found.claims] == ["c1", "c2", "c3"]
    assert [claim.figure for claim in found.claims] == [0, 1, 2]


def test_a_part_that_only_its_whole_describes_has_no_indicator_of_its_own() -> None:
    found = read(
        "Kepala Dinas Kesehatan Sleman Rini Astuti menyebut 120 kasus campak. Dari jumlah itu 40 kasus sembuh."
    )
    whole, part = found.claims
    assert whole.indicator == "kasus campak"
    assert part.part_of == whole.id
    assert part.indicator != whole.indicator


def test_months_of_a_total_are_a_series_of_their_own() -> None:
    text = (
        "Kepala Dinas Kesehatan Sleman Rini Astuti menyebut 20 kasus campak hingga Juni 2023. "
        "Rinciannya: Mei 12 kasus, dan Juni 8 kasus."
    )
    total, may, june = read(text).claims
    assert (
        may.indicator
        == june.indicator
        == f"{total.indicator} bulanan".replace("kasus campak bulanan", "kasus bulanan campak")
    )
