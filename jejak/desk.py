"""One page read: cleaned, then its reading taken from the state database or made, and kept at once."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import msgspec

from extract.contract import reading
from extract.pipeline import Reader, reader
from extract.types import Extraction
from graph.loader import Item
from graph.state import State
from ingest.article import Article, Rejection
from ingest.read import read_page
from ingest.records import RawPage

# What a reader stumbles over in a text nobody foresaw. One such text must not end the night's batch: it is set aside.
STUMBLES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
FAILED = "failed"
CLEANER = f"jejak {version('jejak')}"


@dataclass(frozen=True, slots=True)
class Read:
    """A page that was read; `cached` tells that its reading was made by an earlier run."""

    item: Item
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """An input set aside: why, in a rejection's words, or "failed" when the reader stumbled over it."""

    source: str
    reason: str
    detail: str


Outcome = Read | Aside
Extract = Callable[[Article], tuple[Extraction, bool]]


@contextmanager
def open_desk(engine: str, state: Path | None) -> Iterator[Callable[[RawPage | Rejection], Outcome]]:
    """What reads one page. `state`: where readings are kept; None keeps nothing."""
    using = reader(engine)
    if state is None:
        yield lambda found: outcome(found, lambda article: (using.read(article), False))
        return
    with State(state) as kept:
        yield lambda found: outcome(found, lambda article: _kept(kept, using, article))


def outcome(found: RawPage | Rejection, extract: Extract) -> Outcome:
    """Read one page. `extract` returns its reading, and whether that was made before."""
    if isinstance(found, Rejection):
        return aside(found)
    try:
        article = read_page(found)
        if isinstance(article, Rejection):
            return aside(article)
        extraction, cached = extract(article)
        return Read(Item(article, reading(article, extraction), CLEANER, found.text), cached)
    except STUMBLES as error:
        return Aside(found.source, FAILED, _where(error))


def aside(rejection: Rejection) -> Aside:
    """A rejection as something to set aside."""
    return Aside(rejection.source, rejection.reason, rejection.detail)


def seen(article: Article) -> str:
    """The hash of everything extraction sees: not the file's name, not when it was fetched, not the raw text."""
    shown = msgspec.structs.replace(article, source="", fetched_on=None, text_hash="")
    return sha256(msgspec.json.encode(shown)).hexdigest()


def _kept(state: State, using: Reader, article: Article) -> tuple[Extraction, bool]:
    key = seen(article)
    if (stored := state.reading(key, using.version)) and (before := _decoded(stored)):
        return before, True
    extraction = using.read(article)
    state.keep_reading(article.id, key, using.version, msgspec.json.encode(extraction))
    return extraction, False


def _decoded(stored: bytes) -> Extraction | None:
    """A stored reading, or None if it was stored in a form of an older Jejak."""
    try:
        return msgspec.json.decode(stored, type=Extraction)
    except msgspec.DecodeError:
        return None


def _where(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
