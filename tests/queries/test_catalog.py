"""What the catalogue accepts, and what it refuses with file and entry in the message."""

from datetime import date
from pathlib import Path

import pytest

from graph.guard import check
from graph.store import Store
from queries.catalog import CatalogError, Query, ask, catalog, read_catalog

GOOD = """// what this family is about

// name: one
// id: Satu.
// en: One.
// param who: text
// param as_of: date = none
// param size: integer = 3
// columns: person, people
// a comment with a $parameter of its own
MATCH (n:Person) WHERE n.name = $who AND ($as_of IS NULL OR n.day <= $as_of)
RETURN n.id AS person, size([1, 2, $size]) AS people
ORDER BY person;
"""


def read(folder: Path, **texts: str) -> dict[str, Query]:
    for name, text in texts.items():
        (folder / f"{name}.cypher").write_text(text)
    return read_catalog(folder)


def test_an_entry(tmp_path: Path) -> None:
    [query] = read(tmp_path, people=GOOD).values()
    assert (query.name, query.family, query.indonesian, query.english) == ("one", "people", "Satu.", "One.")
    assert [(param.name, param.type, param.required, param.default) for param in query.params] == [
        ("who", "text", True, None),
        ("as_of", "date", False, None),
        ("size", "integer", False, 3),
    ]
    assert query.columns == ("person", "people")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("// columns: person, people", "// columns: people, person", r"people\.cypher: one: columns"),
        ("// columns: person, people", "// columns: person", "columns"),
        ("// param who: text\n", "", "parameters"),
        ("// columns", "// param more: text\n// columns", "parameters"),
        ("// param who: text", "// param who: text\n// param who: text", "parameters"),
        ("// param who: text", "// param who: colour", "colour"),
        ("n.id AS person", "n.id", "without AS: n.id"),
        ("// en: One.\n", "", "`// en:`"),
        ("// columns: person, people\n", "", "`// columns:`"),
        ("// name: one\n", "", "no `// name:`"),
        ("RETURN", "WITH", "no RETURN"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(CatalogError, match=said):
        read(tmp_path, people=GOOD.replace(old, new))


def test_two_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"series\.cypher: one: .*people\.cypher"):
        read(tmp_path, people=GOOD, series=GOOD)


def test_parameters_are_checked(tmp_path: Path) -> None:
    [query] = read(tmp_path, people=GOOD).values()
    assert query.bind({"who": "x"}) == {"who": "x", "as_of": None, "size": 3}
    assert query.bind({"who": "x", "as_of": date(2025, 1, 2), "size": "7"}) == {
        "who": "x",
        "as_of": "2025-01-02",
        "size": 7,
    }
    for given, said in (
        ({}, "who .* must be given"),
        ({"who": "x", "when": 1}, "no parameter when"),
        ({"who": "x", "as_of": "kemarin"}, "as_of"),
        ({"who": 3}, "expected text"),
        ({"who": "x", "size": "tiga"}, "size"),
    ):
        with pytest.raises(ValueError, match=said):
            query.bind(given)


def test_all_questions_are_whole_and_only_read() -> None:
    for query in catalog().values():
        check(query.cypher)
        assert query.indonesian.endswith(".")
        assert query.english.endswith(".")
        assert "ORDER BY" in query.cypher, "rows must come in one order"
        assert "apoc" not in query.cypher.lower()
        assert " id(" not in query.cypher
    assert len(catalog()) >= 16


def test_every_question_about_claims_can_be_asked_as_of_a_day() -> None:
    timeless = {
        "office-holders",
        "successions",
        "bodies-mentioned",
        "offices-held",
        "copies",
        "retired-evidence",
        "judged",
    }
    assert {query.name for query in catalog().values() if not any(p.name == "as_of" for p in query.params)} == timeless


def test_an_unknown_question(arcadedb_store: Store) -> None:
    with pytest.raises(KeyError):
        ask(arcadedb_store, "no-such-question")
