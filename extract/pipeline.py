"""From an article to everything read from it: spaCy's document first, then the readers, then the claims.

The readers share one document, which an engine makes (`extract.models.engines`): its sentences, and what its models
say of the words. The hashes of its weights go into `Extractor.models`.
"""

import gc
import hashlib
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from extract.about.counted import subjects
from extract.bodies.bodies import find_institutions, institutions, unpeopled
from extract.bodies.mention import InstitutionMention
from extract.claims.claims import find_claims
from extract.claims.subjects import names_place
from extract.dates.dates import find_dates, reference_date
from extract.entities import statements_of
from extract.figures.figures import find_figures
from extract.found import Found
from extract.models.engines import DEFAULT, Engine, open_engine
from extract.people.coref import People, officials, people_of
from extract.people.people import names_of
from extract.places.countries import PlaceMention, find_countries, find_place_mentions
from extract.speech.actors import namings
from extract.types import DateMention, Extraction, Extractor
from ingest.article import Article


@cache
def version() -> str:
    """Return what names this reader: a hash of the code and tables of the extract room.

    Every change that can change a reading changes it, so that no cached reading outlives its reader and evidence that a
    newer reader no longer finds is retired.
    """
    parts = sorted(_parts(files("extract")), key=lambda one: one[0])
    return hashlib.sha256(b"".join(content for _, content in parts)).hexdigest()[:12]


def _parts(room: Traversable, within: str = "") -> Iterator[tuple[str, bytes]]:
    """The path and content of every module and table of a room and the rooms in it."""
    for one in room.iterdir():
        if one.is_dir():
            yield from _parts(one, f"{within}{one.name}/")
        elif one.name.endswith((".py", ".csv")):
            yield within + one.name, one.read_bytes()


class Reader:
    """Reads articles. Made once and used for many; it holds no state between articles."""

    def __init__(self, name: str, engine: Engine) -> None:
        self.extractor = Extractor(version(), name, dict(engine.models))
        self._document = engine.document

    @property
    def version(self) -> str:
        """Engine, version and weights: readings with the same one and the same input are the same."""
        weights = hashlib.sha256(repr(sorted(self.extractor.models.items())).encode()).hexdigest()[:8]
        return f"{self.extractor.engine}-{self.extractor.version}-{weights}"

    def found(self, article: Article) -> Found:
        """Return what is found before anybody asks what the figures count (their `about` is None)."""
        return self._seen(article)[0]

    def read(self, article: Article) -> Extraction:
        """Return everything read from an article."""
        found, people, bodies, places = self._seen(article)
        found = subjects(found, article.title)
        return Extraction(
            article_id=article.id,
            officials=officials(people.persons),
            institutions=institutions(bodies),
            countries=find_countries(places),
            dates=found.dates,
            figures=found.figures,
            claims=find_claims(found),
            extractor=self.extractor,
        )

    def _seen(self, article: Article) -> tuple[Found, People, tuple[InstitutionMention, ...], tuple[PlaceMention, ...]]:
        doc = self._document(article.body)
        day, _ = reference_date(doc, article.published, article.context)
        dates = find_dates(doc, article.published, article.context)
        bodies = find_institutions(doc, day)
        people = people_of(names_of(doc, bodies, day))
        bodies = unpeopled(bodies, (span for person in people.persons for span in person.spans))
        places = find_place_mentions(doc)
        blocked = [*(one.span for one in dates), *(one.whole for one in people.mentions), *(one.span for one in bodies)]
        found = Found(
            text=article.body,
            figures=find_figures(doc, blocked),
            dates=dates,
            namings=namings(people.persons, people.mentions, people.holders, bodies),
            places=tuple(one for one in places if names_place(one, article.body)),
            published=article.published,
            dateline_day=_dateline_day(article.body, dates),
            statements=statements_of(doc),
        )
        return found, people, tuple(bodies), tuple(places)


def _dateline_day(text: str, dates: tuple[DateMention, ...]) -> date | None:
    """The day in a dated dateline, "JAKARTA (7/7) -", when the text begins with one."""
    first = next(iter(dates), None)
    if first is None or first.start is None or first.start != first.end or first.span[0] > 60:
        return None
    head = text[: first.span[0]]
    tail = text[first.span[1] : first.span[1] + 6]
    return first.start if _DATELINE_HEAD.fullmatch(head) and _DATELINE_TAIL.match(tail) else None


_DATELINE_HEAD = re.compile(r"[A-Z][\w ./,-]*[\s(,]+")
_DATELINE_TAIL = re.compile(r"\)?\s*[-–—]")


def reader(engine: str = DEFAULT) -> Reader:
    """Return a reader. Raises ValueError for an engine there is not, ModuleNotFoundError for one not installed.

    What was loaded for it stays, so the garbage collector need not walk it at every pass: a tenth of the time.
    """
    opened = Reader(engine, open_engine(engine))
    gc.freeze()
    return opened
