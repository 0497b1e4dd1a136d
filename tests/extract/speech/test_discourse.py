import pytest

from extract.speech.discourse import opens_with
from extract.table_file import read_table

ROWS = list(read_table("discourse.csv", ("form", "kind", "example")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['kind']}: {row['form']}")
def test_every_row_opens_its_example(row: dict[str, str]) -> None:
    assert opens_with(row["kind"], row["example"])
    assert not opens_with(row["kind"], f"Kata Rini, {row['example'].lower()}")


@pytest.mark.parametrize(
    ("kind", "sentence", "expected"),
    [
        ("newsroom", '"Artinya, ada kenaikan,', True),
        ("newsroom", "Dan artinya, ada kenaikan.", True),
        ("newsroom", "Artinyalah yang dicari.", False),
        ("anaphor", "Namun hal itu dibantah Rini.", True),
        ("anaphor", "Demikianlah cerita itu.", False),
        ("continues", "Dari  jumlah itu 12 sembuh.", True),
    ],
)
def test_openings(kind: str, sentence: str, expected: bool) -> None:
    assert opens_with(kind, sentence) is expected


def test_no_form_stands_twice_in_a_kind() -> None:
    pairs = [(row["kind"], row["form"]) for row in ROWS]
    assert len(set(pairs)) == len(pairs)
