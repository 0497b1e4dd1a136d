"""Where pages come from: files, folders, globs, standard input; text (one page) or JSON lines (a page a line).

Limits: a text file or a line of JSON lines may hold 2 MB (2,000,000 bytes, after decompression): the longest real news
pages, comments included, stay below a tenth of that. A JSON-lines file as a whole has no limit, it is read line by
line. What is larger is refused as `too_large` and the rest goes on.
"""

import gzip
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from ingest.article import Rejection
from ingest.decode import UndecodableError, decode
from ingest.records import MalformedError, RawPage, page_from_json

MAX_BYTES = 2_000_000
STDIN = "-"
_TEXT = (".txt",)
_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Hints:
    """What the caller knows and the text may lack (`--url --published --outlet --id`). Good for one text page only."""

    url: str | None = None
    published: date | None = None
    outlet: str | None = None
    id: str | None = None

    def given(self) -> list[str]:
        """The names of the hints that were given, as the command line spells them."""
        return [f"--{name}" for name in ("url", "published", "outlet", "id") if getattr(self, name) is not None]


class SourceError(ValueError):
    """The inputs were named wrongly (no such file, hints for more than one page): a usage error, not a bad page."""


def read_sources(paths: Iterable[Path | str], hints: Hints | None = None) -> Iterator[RawPage | Rejection]:
    """Every page in `paths`, in order: files as given, folders recursively and sorted by path.

    A path may be a file, a folder (its *.txt, *.jsonl, *.ndjson, also with .gz), a glob pattern or "-" (standard
    input: JSON lines if its first character is "{", else one text page). Raises SourceError before anything is read
    when a path does not exist, or when `hints` are given and the input is not exactly one text page.
    """
    hints = hints or Hints()
    files = [file for path in paths for file in _expand(path)]
    if hints.given() and (len(files) != 1 or _is_lines(files[0])):
        raise SourceError(f"{', '.join(hints.given())} describe a single text page; got {_described(files)}")
    return _read_all(files, hints)


def _described(files: list[Path | str]) -> str:
    if len(files) == 1:
        return f"JSON lines ({files[0]}), whose lines carry their own"
    return f"{len(files)} files"


def _read_all(files: list[Path | str], hints: Hints) -> Iterator[RawPage | Rejection]:
    for file in files:
        yield from _read_one(file, hints)


def _expand(path: Path | str) -> Iterator[Path | str]:
    if str(path) == STDIN:
        yield STDIN
        return
    place = Path(path)
    if place.is_dir():
        yield from sorted(p for p in place.rglob("*") if p.is_file() and (_is_lines(p) or _suffix(p) in _TEXT))
    elif place.exists():
        yield place
    else:
        found = sorted(p for p in _globbed(str(path)) if p.is_file())
        if not found:
            raise SourceError(f"no such file, folder or pattern: {path}")
        yield from found


def _globbed(pattern: str) -> Iterator[Path]:
    """Paths that match a pattern the shell did not expand; `**` goes into folders."""
    absolute = Path(pattern)
    base = Path(absolute.anchor) if absolute.is_absolute() else Path()
    relative = absolute.relative_to(absolute.anchor) if absolute.is_absolute() else absolute
    if relative.parts:
        yield from base.glob(str(relative))


def _suffix(path: Path) -> str:
    name = path.name.lower().removesuffix(".gz")
    return Path(name).suffix


def _is_lines(path: Path | str) -> bool:
    return isinstance(path, Path) and _suffix(path) in _LINES


def _read_one(file: Path | str, hints: Hints) -> Iterator[RawPage | Rejection]:
    name = file.name if isinstance(file, Path) else "stdin"
    try:
        with _opened(file) as stream:
            if _is_lines(file) or (file == STDIN and _starts_json(stream)):
                if hints.given():
                    raise SourceError(f"{', '.join(hints.given())} describe a single text page; got JSON lines")
                yield from _json_lines(name, stream)
            else:
                yield _text_page(name, stream, hints)
    except (gzip.BadGzipFile, EOFError) as error:
        yield Rejection(name, "binary", f"broken gzip: {error}")
    except OSError as error:
        yield Rejection(name, "malformed", f"cannot be read: {error.strerror or error}")


@contextmanager
def _opened(file: Path | str) -> Iterator[BinaryIO]:
    if file == STDIN:
        reader = io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer))
        yield cast(BinaryIO, reader)
        reader.detach()  # or closing it would close standard input
        return
    place = Path(file)
    if place.name.lower().endswith(".gz"):
        with gzip.open(place) as packed, io.BufferedReader(cast(io.RawIOBase, packed)) as stream:
            yield cast(BinaryIO, stream)
    else:
        with place.open("rb") as plain:
            yield plain


def _starts_json(stream: BinaryIO) -> bool:
    head = cast(io.BufferedReader, stream).peek(64)
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _text_page(name: str, stream: BinaryIO, hints: Hints) -> RawPage | Rejection:
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        return Rejection(name, "too_large", f"more than {MAX_BYTES} bytes of text")
    try:
        text = decode(raw)
    except UndecodableError as error:
        return Rejection(name, error.reason, str(error))
    return RawPage(name, text, hints.id, hints.url, hints.outlet, None, hints.published, None)


def _json_lines(name: str, stream: BinaryIO) -> Iterator[RawPage | Rejection]:
    for number, raw in enumerate(_lines(stream), start=1):
        source = f"{name}:{number}"
        if raw is None:
            yield Rejection(source, "too_large", f"a line of more than {MAX_BYTES} bytes")
        elif raw.strip():
            yield _json_page(source, raw)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Each line, or None for one over the limit (skipped without being held in memory)."""
    while chunk := stream.readline(MAX_BYTES + 1):
        if len(chunk) <= MAX_BYTES or chunk.endswith(b"\n"):
            yield chunk
            continue
        while chunk and not chunk.endswith(b"\n"):
            chunk = stream.readline(MAX_BYTES)
        yield None


def _json_page(source: str, raw: bytes) -> RawPage | Rejection:
    try:
        return page_from_json(source, decode(raw))
    except UndecodableError as error:
        return Rejection(source, error.reason, str(error))
    except (msgspec.MsgspecError, MalformedError) as error:
        return Rejection(source, "malformed", str(error))
