"""Reading must not hang on who somebody is: with every person's name replaced, the same claims are found."""

import os
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from msgspec import structs

from corpus.gold import HERE, load_golds
from extract.bodies.bodies import find_institutions
from extract.dates.dates import reference_date
from extract.frame import blank
from extract.people.coref import people_of
from extract.people.people import names_of
from extract.pipeline import Reader, reader
from extract.types import Claim, Extraction, Official
from extract.words import common, given_names, lexicon
from ingest.article import Article, Rejection
from ingest.read import read_pages
from tests.extract.case_tables import CASES

# Made-up names that no table knows; a name keeps its number of words, an initial stays an initial.
INVENTED = (CASES / "invented_names.txt").read_text(encoding="utf-8").split()
EXTRA = "JEJAK_EXTRA_PAGES"
# Given as facts: who held an office, and which office-holders share a name part.
FACTS = ("tenures.csv", "ambiguous_aliases.csv")
TABLES = Path(str(files("extract") / "tables"))


@cache
def shipped() -> Reader:
    return reader()


def pages() -> list[Path]:
    """The pages of the corpus, less those kept back, which a failing test would print; and a folder of more pages."""
    own = [gold.page for gold in load_golds() if not gold.kept_back]
    more = Path(os.environ[EXTRA]).iterdir() if os.environ.get(EXTRA) else ()
    return [*own, *sorted(page for page in more if page.suffix in (".txt", ".jsonl"))]


def articles(page: Path) -> Iterator[Article]:
    return (one for one in read_pages([page]) if not isinstance(one, Rejection))


def holders(article: Article) -> set[str]:
    """Whom the tenures table gives as the holder of an office that the article names without a name: facts stay."""
    doc = blank()(article.body)
    day, _ = reference_date(doc, article.published, article.context)
    names = names_of(doc, find_institutions(doc, day), day)
    return {holder.name for holder in people_of(names).holders if holder.name}


def new_names(people: list[Official]) -> dict[str, str]:
    """Every word of a person's name in the article and the invented word for it."""
    words: dict[str, str] = {}
    invented = iter(INVENTED)
    for word in (word for official in people for word in official.name.split()):
        bare = word.strip(".")
        if bare in words or bare.lower() in lexicon("particle"):
            continue
        words[bare] = next(invented) if len(bare) > 1 else chr((ord(bare) - ord("A") + 7) % 26 + ord("A"))
    return words


def renamed_words(name: str, words: dict[str, str]) -> str:
    """A name with its words replaced; a nickname, which is none of them, becomes the first word of the new name."""
    return re.sub(r"[^\W\d_][\w'’-]*", lambda match: words.get(match.group(), match.group()), name)


def renamed(article: Article, read: Extraction) -> tuple[Article, dict[str, str]]:
    """The article with other names, and old to new full name."""
    facts = holders(article)
    people = [official for official in read.officials if official.name not in facts]
    words = new_names(people)
    full = {official.name: renamed_words(official.name, words) for official in people}
    edits = {span: renamed_words(article.body[slice(*span)], words) for one in people for span in one.spans}
    for one in people:
        for span in one.spans:
            if edits[span] == article.body[slice(*span)]:
                edits[span] = full[one.name].split()[0]
    body, last = [], 0
    for (start, end), new in sorted(edits.items()):
        body += [article.body[last:start], new]
        last = end
    title = article.title
    for old, new in sorted(full.items(), key=lambda pair: -len(pair[0])):
        title = title.replace(old, new) if title else title
    text = "".join([*body, article.body[last:]])
    return structs.replace(article, title=title, body=text), full


def shape(claim: Claim) -> tuple[object, ...]:
    return (
        claim.value,
        claim.unit,
        claim.approx,
        claim.period,
        claim.said_on,
        claim.place,
        claim.counting,
        claim.rule,
        claim.speaker_kind,
    )


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_other_names_give_the_same_claims(page: Path) -> None:
    for article in articles(page):
        first = shipped().read(article)
        other, full = renamed(article, first)
        second = shipped().read(other)
        assert [full.get(claim.speaker, claim.speaker) for claim in first.claims] == [
            claim.speaker for claim in second.claims
        ]
        assert list(map(shape, first.claims)) == list(map(shape, second.claims))


def test_no_table_knows_an_invented_name() -> None:
    known = common() | given_names()
    for name in ("institutions.csv", "places.csv", "regions.csv", "tenures.csv", "name_words.csv"):
        known |= set(re.findall(r"[^\W\d_]+", (TABLES / name).read_text(encoding="utf-8").lower()))
    assert [name for name in INVENTED if name.lower() in known] == []
    assert len(set(INVENTED)) == len(INVENTED)


@cache
def gold_people() -> frozenset[str]:
    """The full names of everybody whom the corpus names, of two words or more."""
    names = {official.name for gold in load_golds(HERE) for official in gold.reading.officials}
    return frozenset(name for name in names if " " in name)


def test_no_person_of_the_corpus_stands_in_a_table_or_in_code() -> None:
    root = Path(__file__).parents[2]
    code = [path for room in ("extract", "ingest", "graph", "queries", "jejak") for path in (root / room).rglob("*.py")]
    tables = [path for path in TABLES.iterdir() if path.suffix == ".csv" and path.name not in FACTS]
    found = [
        (path.name, name)
        for path in (*code, *tables)
        for text in [path.read_text(encoding="utf-8").lower()]
        for name in gold_people()
        if name.lower() in text
    ]
    assert found == []
