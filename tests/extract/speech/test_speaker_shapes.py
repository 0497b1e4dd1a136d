import pytest

from extract.speech.speaker_shapes import patterns, pronouns, speaker_words
from extract.table_file import read_table
from tests.extract.reading import read

ROWS = list(read_table("speaker_words.csv", ("word", "kind", "example")))


def rows(*kinds: str) -> list[dict[str, str]]:
    return [row for row in ROWS if row["kind"] in kinds]


def test_every_kind_has_words_and_none_twice() -> None:
    pairs = [(row["word"], row["kind"]) for row in ROWS]
    assert len(set(pairs)) == len(pairs)
    assert "ia" in pronouns()
    assert all(speaker_words(kind) for kind in {row["kind"] for row in ROWS})


@pytest.mark.parametrize("row", rows("paper"), ids=lambda row: row["word"])
def test_a_paper_is_whose_figures_came_last(row: dict[str, str]) -> None:
    claims = read(f"BNPB melaporkan 40 korban. {row['example']}").claims
    assert {claim.speaker for claim in claims} == {"Badan Nasional Penanggulangan Bencana"}


@pytest.mark.parametrize("row", rows("person"), ids=lambda row: row["word"])
def test_the_same_person_is_the_one_spoken_of(row: dict[str, str]) -> None:
    claims = read(f"Kepala BPBD Demak Sulastri Handoko menyebut 40 korban.\n\n{row['example']}").claims
    assert [claim.speaker for claim in claims] == ["Sulastri Handoko"] * 2


@pytest.mark.parametrize("row", rows("insider"), ids=lambda row: row["word"])
def test_an_insider_of_a_named_body_has_no_name(row: dict[str, str]) -> None:
    (claim,) = read(row["example"]).claims
    assert (claim.speaker_kind, claim.speaker) == ("anonymous", row["example"].removesuffix(" menyebut 12 kasus."))


@pytest.mark.parametrize("row", rows("said"), ids=lambda row: row["word"])
def test_what_was_said_closes(row: dict[str, str]) -> None:
    (claim,) = read(row["example"]).claims
    assert claim.speaker == "Sulastri Handoko"


def test_a_description_of_data_ends_before_the_verb() -> None:
    match = patterns().unnamed_before.search("Data resmi jangka panjang ")
    assert match is not None
    assert match["document"] == "Data resmi jangka panjang"


@pytest.mark.parametrize("row", rows("when"), ids=lambda row: row["word"])
def test_a_time_is_nobody(row: dict[str, str]) -> None:
    text = f"Kepala BPBD Demak Sulastri Handoko bersiaga. Bupati Demak Sutopo Hadi datang. {row['example']}"
    assert [claim.speaker for claim in read(text).claims] == ["Sulastri Handoko"]


@pytest.mark.parametrize("row", rows("solved"), ids=lambda row: row["word"])
def test_what_is_solved_is_not_said(row: dict[str, str]) -> None:
    assert read(row["example"]).claims == ()


@pytest.mark.parametrize("row", rows("post_behind"), ids=lambda row: row["word"])
def test_a_post_behind_a_name_is_the_persons(row: dict[str, str]) -> None:
    assert [claim.speaker for claim in read(row["example"]).claims] == ["Rini Astuti"]


@pytest.mark.parametrize("row", rows("role"), ids=lambda row: row["word"])
def test_a_role_without_a_name_is_who_spoke_before(row: dict[str, str]) -> None:
    text = f"Kepala BPBD Demak Sulastri Handoko menyebut 40 korban. {row['example']}"
    assert {claim.speaker for claim in read(text).claims} == {"Sulastri Handoko"}
