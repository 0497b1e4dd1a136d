"""Files, folders, globs, standard input, JSON lines; what is refused and what goes on."""

import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest

from ingest.article import Rejection
from ingest.records import RawPage
from ingest.sources import MAX_BYTES, Hints, SourceError, read_sources


def pages(*paths: Path | str, hints: Hints | None = None) -> list[RawPage | Rejection]:
    return list(read_sources(paths, hints))


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def test_text_file_with_hints(tmp_path: Path) -> None:
    file = write(tmp_path / "satu.txt", "Isi halaman.")
    hints = Hints("https://kabarnusa.example/a", date(2023, 7, 7), "Kabar Nusa", "k1")
    assert pages(file, hints=hints) == [
        RawPage("satu.txt", "Isi halaman.", "k1", hints.url, "Kabar Nusa", None, date(2023, 7, 7), None)
    ]


@pytest.mark.parametrize("name", ["b.jsonl", "b.ndjson", "b.jsonl.gz"])
def test_hints_for_many_pages_are_refused_before_anything_is_read(tmp_path: Path, name: str) -> None:
    one, lines = write(tmp_path / "a.txt", "A."), write(tmp_path / name, '{"text": "B."}')
    with pytest.raises(SourceError, match="--outlet describe a single text page; got 2 files"):
        read_sources([one, lines], Hints(outlet="Kabar Nusa"))
    with pytest.raises(SourceError, match="got JSON lines"):
        read_sources([lines], Hints(id="x"))


def test_folder_is_read_sorted_and_recursively(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", "B.")
    write(tmp_path / "a" / "z.jsonl", '{"text": "Z."}')
    write(tmp_path / "c.txt.gz", "C.")
    write(tmp_path / "skip.md", "M.")
    assert [page.source for page in pages(tmp_path)] == ["z.jsonl:1", "b.txt", "c.txt.gz"]


def test_glob_and_missing(tmp_path: Path) -> None:
    write(tmp_path / "x" / "b.txt", "B.")
    write(tmp_path / "x" / "a.txt", "A.")
    assert [page.source for page in pages(str(tmp_path / "**" / "*.txt"))] == ["a.txt", "b.txt"]
    with pytest.raises(SourceError, match="no such file"):
        read_sources([tmp_path / "tidak-ada.txt"])


def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = json.dumps(
        {"text": "Isi.", "url": "https://x.example/a", "published": "2023-07-07T10:00:00+07:00", "views": 3}
    )
    lines = [good, "{rusak", "", "[1]", '{"url": "tanpa teks"}', '{"text": "x", "published": "kapan-kapan"}', good]
    found = pages(write(tmp_path / "s.jsonl", "\n".join(lines)))
    assert [page.source for page in found] == [
        "s.jsonl:1",
        "s.jsonl:2",
        "s.jsonl:4",
        "s.jsonl:5",
        "s.jsonl:6",
        "s.jsonl:7",
    ]
    assert [page.reason if isinstance(page, Rejection) else "" for page in found] == ["", *["malformed"] * 4, ""]
    assert isinstance(found[4], Rejection)
    assert "kapan-kapan" in found[4].detail
    assert isinstance(found[0], RawPage)
    assert found[0].published == date(2023, 7, 7)


def test_too_large_line_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    long = json.dumps({"text": "a" * MAX_BYTES})
    found = pages(write(tmp_path / "s.jsonl", f'{long}\n{{"text": "Isi."}}\n'))
    assert [page.reason if isinstance(page, Rejection) else page.text for page in found] == ["too_large", "Isi."]


def test_too_large_file(tmp_path: Path) -> None:
    (found,) = pages(write(tmp_path / "besar.txt.gz", "a" * (MAX_BYTES + 1)))
    assert isinstance(found, Rejection)
    assert (found.source, found.reason) == ("besar.txt.gz", "too_large")
    (just,) = pages(write(tmp_path / "pas.txt", "a" * MAX_BYTES))
    assert isinstance(just, RawPage)


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("k.txt", b"", "empty"),
        ("p.txt", b"%PDF-1.4", "binary"),
        ("g.txt.gz", b"bukan gzip", "binary"),
        ("t.txt.gz", gzip.compress(b"Isi." * 50)[:-12], "binary"),
        ("e.txt", b"\xff\xfea", "encoding"),
    ],
)
def test_what_cannot_be_read_is_a_rejection(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(raw)
    (found,) = pages(tmp_path / name)
    assert isinstance(found, Rejection)
    assert found.reason == reason


@pytest.mark.parametrize(
    ("raw", "expected"),
    [(b"Isi halaman.", ["Isi halaman."]), (b' {"text": "A."}\n{"text": "B."}\n', ["A.", "B."])],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, raw: bytes, expected: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    found = pages("-")
    assert [page.text for page in found if isinstance(page, RawPage)] == expected


def test_numbers_as_ids_and_empty_strings(tmp_path: Path) -> None:
    (found,) = pages(write(tmp_path / "s.jsonl", '{"text": "Isi.", "id": 17, "outlet": " ", "url": null}'))
    assert isinstance(found, RawPage)
    assert (found.id, found.outlet, found.url) == ("17", None, None)
