"""What `jejak cypher` lets through. Cases: tests/cases/cypher_guard.csv (no word: allowed)."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import QueryFailedError, QueryRefusedError, QueryTimeoutError
from graph.guard import check, read_guarded
from graph.guard_tables import procedures, refused_words
from graph.store import Store

CASES_FILE = Path(__file__).parents[1] / "cases" / "cypher_guard.csv"
with CASES_FILE.open(encoding="utf-8", newline="") as table:
    CASES = list(csv.DictReader(table))
ALLOWED = [case["query"] for case in CASES if not case["word"]]
REFUSED = [case for case in CASES if case["word"]]
WRITES = [
    "CREATE (:W)",
    "MERGE (:W {id: 1})",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.id",
    "FOREACH (i IN [1] | CREATE (:W))",
    "MATCH (n) CALL { WITH n SET n.x = 1 } RETURN 1 AS a",
]
blank = st.sampled_from([" ", "\n", "\t", " /* ' */ ", ' // " `\n', "\u00a0", "\u2003", "/**/"])
text = st.text(st.sampled_from("abSETCREATE '\"`/*\\\n{}()é1"), max_size=12)


def quoted(content: str, quote: str) -> str:
    if quote == "`":
        return f"`{content.replace('`', '``')}`"
    return quote + content.replace("\\", "\\\\").replace(quote, f"\\{quote}") + quote


@pytest.mark.parametrize("query", ALLOWED)
def test_reading_is_allowed(query: str) -> None:
    check(query)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["query"])
def test_anything_else_is_refused_by_word_and_place(case: dict[str, str]) -> None:
    with pytest.raises(QueryRefusedError) as caught:
        check(case["query"])
    error = caught.value
    assert (error.word.upper(), error.line, error.column) == (
        case["word"].upper(),
        int(case["line"]),
        int(case["column"]),
    )
    assert str(error).startswith(f"line {case['line']}, column {case['column']}: ")


def test_every_refused_word_is_refused() -> None:
    for words in refused_words().values():
        with pytest.raises(QueryRefusedError, match=words.words[0]):
            check(f"RETURN 1 AS a {' '.join(words.words)} x")


def test_every_listed_procedure_passes() -> None:
    for name in procedures():
        check(f"CALL {name}()")


def test_show_transactions_is_no_write() -> None:
    check("SHOW TRANSACTIONS")


@given(content=text, quote=st.sampled_from("'\"`"))
def test_no_text_in_quotes_is_taken_for_code(content: str, quote: str) -> None:
    check(f"RETURN {quoted(content, quote)} AS a" if quote != "`" else f"RETURN 1 AS {quoted(content, quote)}")


@given(content=text, quote=st.sampled_from("'\"`"), write=st.sampled_from(WRITES), data=st.data())
def test_no_text_in_quotes_hides_a_write(content: str, quote: str, write: str, data: st.DataObject) -> None:
    gaps = [data.draw(blank) for _ in write.split(" ")]
    spelt = data.draw(st.sampled_from([str.upper, str.lower, str.title]))
    hidden = "".join(gap + part for gap, part in zip(gaps, spelt(write).split(" "), strict=True))
    with pytest.raises(QueryRefusedError):
        check(f"MATCH (m) WHERE m.x = {quoted(content, quote)} {hidden}")


PIECES = [
    *WRITES,
    "MATCH (m)",
    "RETURN 1 AS a",
    "WITH 1 AS b",
    "WHERE true",
    "'",
    '"',
    "`",
    "/*",
    "*/",
    "//",
    "\n",
    "\\",
]
PIECES += ["1", ".", "'a'", "`b`", ";", "{", "}", "EXPLAIN", "\\'", "``", "\r", "\u2028", "0x", "1_", "$", ":"]


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(PIECES), min_size=2, max_size=9), glue=st.sampled_from(["", " "]))
def test_what_is_let_through_changes_nothing(store: Store, parts: list[str], glue: str) -> None:
    """The stores themselves are the judge: whatever passes the guard leaves the graph as it was."""
    store.write("MERGE (n:Seed {id: 1}) REMOVE n.x")
    query = glue.join(parts)
    try:
        check(query)
        store.write(query)
    except (QueryRefusedError, QueryFailedError):
        pass
    assert store.read("MATCH (n) RETURN n AS each") == [{"each": {"labels": ["Seed"], "id": 1}}]


@pytest.mark.parametrize("query", [query for query in ALLOWED if "$" not in query])
def test_what_is_allowed_runs(store: Store, query: str) -> None:
    read_guarded(store, query)


def test_refused_before_the_store_is_asked(store: Store) -> None:
    with pytest.raises(QueryRefusedError, match="CREATE: writes: only reading is allowed"):
        read_guarded(store, "CREATE (:W)")
    assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_a_deadline_of_its_own(store: Store) -> None:
    store.write("UNWIND range(1, 300) AS i CREATE (:T {i: i})")
    endless = "MATCH (a:T), (b:T), (c:T), (d:T) WHERE a.i + b.i + c.i + d.i = $sum RETURN count(*) AS n"
    with pytest.raises(QueryTimeoutError):
        read_guarded(store, endless, {"sum": -1}, timeout=0.5)
