from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from extract import table_file
from extract.about import indicator, phrase
from extract.claims import claim_words, counting
from extract.speech import cues, discourse, speaker_shapes
from extract.table_file import TableError, read_table

SHIPPED = Path(str(files("extract"))) / "tables"
# A loader without its cache, its table, a row that says something impossible, and what the error says.
BROKEN: list[tuple[Callable[[], object], str, str, str]] = [
    (cues._entries.__wrapped__, "cues.csv", "kata,,,,,Ada 12 kasus kata Anu.", "'kata' stands twice"),
    (cues._entries.__wrapped__, "sources.csv", "konon,rumour,Konon ada 12.", "'konon' has an unknown kind"),
    (lambda: discourse._forms.__wrapped__("anaphor"), "discourse.csv", "konon,rumour,Konon ada 12.", "'rumour'"),
    (
        lambda: speaker_shapes.speaker_words.__wrapped__("body"),
        "speaker_words.csv",
        "konon,rumour,Konon ada 12.",
        "'rumour'",
    ),
    (lambda: counting._forms.__wrapped__("before"), "counting.csv", "konon,rumour,before,Konon 12.", "'rumour'"),
    (lambda: counting._forms.__wrapped__("before"), "counting.csv", "konon,target,above,Konon 12.", "'above'"),
    (claim_words._words.__wrapped__, "claim_words.csv", "konon,rumour,Konon ada 12.", "'rumour'"),
    (claim_words._words.__wrapped__, "claim_words.csv", "yakni,split_here,Yakni 12.", "'yakni' stands twice"),
    (phrase._subject_words.__wrapped__, "subject_words.csv", "konon,rumour,konon 12", "'rumour'"),
    (indicator._synonyms.__wrapped__, "indicator_synonyms.csv", "judol,judi,pemain judol", "'judol' stands twice"),
]


@pytest.mark.parametrize(
    ("load", "name", "row", "message"), BROKEN, ids=lambda value: value if isinstance(value, str) else ""
)
def test_an_impossible_row_is_refused_with_its_file_and_line(
    load: Callable[[], object],
    name: str,
    row: str,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tables = tmp_path / "tables"
    tables.mkdir()
    for table in SHIPPED.glob("*.csv"):
        (tables / table.name).write_bytes(table.read_bytes())
    text = (tables / name).read_text(encoding="utf-8").rstrip("\n")
    (tables / name).write_text(f"{text}\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(table_file, "files", lambda _: tmp_path)
    with pytest.raises(TableError) as caught:
        load()
    assert str(caught.value).startswith(f"{name}:{text.count(chr(10)) + 2}: ")
    assert message in str(caught.value)


def test_a_missing_column_and_a_short_row_are_named(tmp_path: Path) -> None:
    (tmp_path / "some.csv").write_text("word,kind\nkonon\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"some\.csv:1: missing column example"):
        list(read_table("some.csv", ("word", "example"), tmp_path))
    with pytest.raises(TableError, match=r"some\.csv:2: 1 cells, 2 columns"):
        list(read_table("some.csv", ("word",), tmp_path))


def test_lists_and_days_in_cells(tmp_path: Path) -> None:
    (tmp_path / "some.csv").write_text("words,on\na | b|,2023-07-07\n,\n,7/7\n", encoding="utf-8")
    first, second, third = read_table("some.csv", ("words", "on"), tmp_path)
    assert (first.many("words"), str(first.day("on"))) == (("a", "b"), "2023-07-07")
    assert (second.many("words"), second.day("on")) == ((), None)
    with pytest.raises(TableError, match=r"some\.csv:4: on is no ISO day"):
        third.day("on")
