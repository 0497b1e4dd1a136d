"""Where a flattened page is cut."""

from pathlib import Path

import pytest

from ingest import tables
from ingest.seams import Seam, cut, seams
from ingest.tables import TableError

HEADER = "pattern,where,example,counterexample\n"


@pytest.mark.parametrize("seam", seams(), ids=[seam.example[:40] for seam in seams()])
def test_row(seam: Seam) -> None:
    assert len(cut(seam.example)) > 1
    assert not seam.pattern.search(seam.counterexample)


def test_labels_stand_alone() -> None:
    assert cut("Warga pulang. Berita Terkait 40 Rumah Rusak") == ["Warga pulang.", "Berita Terkait", "40 Rumah Rusak"]


def test_a_line_without_seams_stays_whole() -> None:
    assert cut("Warga pulang, kata Rini.") == ["Warga pulang, kata Rini."]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Tags,somewhere,a. Tags,b\n", "seams.csv:2: unknown where"),
        ("Tags,any,Warga pulang.,b\n", "seams.csv:2: the example"),
        ("Tags,any,Warga. Tags,Warga. Tags\n", "seams.csv:2: the example"),
    ],
)
def test_a_wrong_row_names_its_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, message: str
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "seams.csv").write_text(HEADER + row, encoding="utf-8")
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    with pytest.raises(TableError, match=message):
        seams.__wrapped__()
