import pytest

from extract.claims.claim_words import KINDS, claim_words, either, ending_with
from extract.claims.subjects import is_venue
from extract.figures.status import status_of
from extract.places.countries import find_place_mentions
from extract.places.gazetteer import gazetteer
from extract.table_file import read_table
from tests.extract.case_tables import pipeline
from tests.extract.reading import read

ROWS = list(read_table("claim_words.csv", ("word", "kind", "example")))


def rows(*kinds: str) -> list[object]:
    return [pytest.param(row, id=f"{row['kind']}: {row['word']}") for row in ROWS if row["kind"] in kinds]


def said(row: dict[str, str]) -> str:
    return f"Kepala BPS Sulastri Handoko mengatakan {row['example'][0].lower()}{row['example'][1:]}"


@pytest.mark.parametrize("row", rows(*KINDS))
def test_every_word_stands_in_its_example(row: dict[str, str]) -> None:
    assert claim_words(row["kind"]).search(row["example"])


@pytest.mark.parametrize("row", rows("split", "split_here"))
def test_every_split_makes_a_part(row: dict[str, str]) -> None:
    whole, part, *_ = read(said(row)).claims
    assert part.part_of == whole.id


@pytest.mark.parametrize("row", rows("previous", "withdrawn"))
def test_every_word_of_status_gives_its_figure_that_status(row: dict[str, str]) -> None:
    last = read(row["example"]).figures[-1]
    before = row["example"][: last.span[0]]
    assert status_of(last, before, "") == row["kind"]


@pytest.mark.parametrize("row", rows("event", "venue"))
def test_every_occasion_makes_its_place_a_venue(row: dict[str, str]) -> None:
    places = find_place_mentions(pipeline()(row["example"]))
    assert is_venue(places[-1], row["example"], (0, len(row["example"])))


@pytest.mark.parametrize("row", rows("holder"))
def test_every_holder_cites_its_body(row: dict[str, str]) -> None:
    (claim,) = read(row["example"].replace("Bupati Anu", "Bupati Demak Sutopo Hadi")).claims
    assert (claim.speaker, claim.cites) == ("Sutopo Hadi", "Badan Pusat Statistik")


def test_words_are_matched_whole_and_the_longest_first() -> None:
    assert either(("a", "a b")) == r"a\s+b|a"
    assert claim_words("split").search("Rinciannya") is not None
    assert claim_words("split").search("memerincikan") is None
    assert ending_with("holder", then=r"\s+").search("menurut data ")
    assert not ending_with("holder", then=r"\s+").search("data lain ")


def test_the_table_lists_no_place() -> None:
    names = {place.name.lower() for place in gazetteer().places}
    assert not names & {row["word"] for row in ROWS}
