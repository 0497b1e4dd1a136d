"""Loading on the real stores: repeated, killed, shuffled, removed, read anew by a better extractor."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from graph.identity import Judgement
from graph.loader import Item, judge, load, prepare, rebuild, record_run, remove, run_id
from graph.state import State
from graph.store import Store
from graph.sync import Changes
from tests.graph.world import Fig, edited, item, world

NOW, LATER = datetime(2025, 1, 1, 6, tzinfo=UTC), datetime(2025, 2, 1, 6, tzinfo=UTC)
Graph = tuple[list[dict[str, Any]], list[dict[str, Any]]]


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with State(tmp_path / "state.db") as state:
        yield state


def ingest(store: Store, state: State, items: Sequence[Item], now: datetime = NOW) -> Changes:
    """What one run does."""
    changes = load(store, state, items, now)
    changes += rebuild(store, run_id(now))
    record_run(store, now, "uji-1", changes)
    return changes


def graph(store: Store, *, without: Sequence[str] = ()) -> Graph:
    """Every node and relationship with every property; `without` these labels."""
    nodes = store.read("MATCH (n) RETURN labels(n) AS names, properties(n) AS props")
    edges = store.read(
        "MATCH (a)-[r]->(b) RETURN labels(a) AS la, a.id AS start, type(r) AS kind, properties(r) AS props,"
        " labels(b) AS lb, b.id AS stop"
    )
    kept = [row for row in nodes if not set(row["names"]) & set(without)]
    for row in kept:
        row["names"] = sorted(row["names"])
    for row in edges:
        row["la"], row["lb"] = sorted(row["la"]), sorted(row["lb"])
    return sorted(kept, key=repr), sorted(edges, key=repr)


def without_runs(found: Graph) -> Graph:
    """Which run wrote a verdict depends on history by design."""
    nodes, edges = found
    bare = [{**row, "props": {k: v for k, v in row["props"].items() if k != "run"}} for row in edges]
    return [row for row in nodes if "Run" not in row["names"]], sorted(bare, key=repr)


def test_loading_twice_changes_nothing(store: Store, state: State, tmp_path: Path) -> None:
    prepare(store)
    assert ingest(store, state, world())
    once = graph(store)
    assert len(once[0]) > 80
    assert not ingest(store, state, world(), LATER)
    assert graph(store) == once
    with State(tmp_path / "lost.db") as other:
        assert not ingest(store, other, world(), LATER), "the graph alone is enough to know its versions"
    assert graph(store) == once


class KilledError(Exception):
    """Stands for the end of the process."""


def killed_after(store: Store, monkeypatch: pytest.MonkeyPatch, writes: int) -> Callable[[], None]:
    """Lets this many batches reach the store; the next one never does. Returns what brings it back to life."""
    write, left = store.write, [writes]

    def dying(query: str, params: Any = None) -> list[dict[str, Any]]:
        if left[0] == 0:
            raise KilledError
        left[0] -= 1
        return write(query, params)

    monkeypatch.setattr(store, "write", dying)
    return lambda: monkeypatch.setattr(store, "write", write)


@pytest.mark.parametrize("writes", [0, 1, 3, 5, 7, 9, 12, 16, 20, 25, 30, 40])
def test_a_killed_run_is_finished_by_the_next(
    arcadedb_store: Store, state: State, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    store = arcadedb_store
    prepare(store)
    ingest(store, state, world())
    wanted = without_runs(graph(store))
    for one in sorted({one.article.id for one in world()}):
        remove(store, state, one)
    rebuild(store, "x")
    revive = killed_after(store, monkeypatch, writes)
    with pytest.raises(KilledError):
        ingest(store, state, world())
    revive()
    ingest(store, state, world())
    assert without_runs(graph(store)) == wanted


def test_a_run_killed_between_batches_is_finished_by_the_next(store: Store, state: State) -> None:
    prepare(store)
    load(store, state, world()[:5], NOW)
    ingest(store, state, world(), NOW)
    half = without_runs(graph(store))
    for one in sorted({one.article.id for one in world()}):
        remove(store, state, one)
    ingest(store, state, world(), NOW)
    assert without_runs(graph(store)) == half


def test_the_order_of_articles_and_batches_does_not_matter(store: Store, state: State) -> None:
    prepare(store)
    articles = [one for one in world() if one.article.id != "u1"]  # versions follow each other as they were seen
    ingest(store, state, articles)
    wanted = without_runs(graph(store))
    for one in articles:
        remove(store, state, one.article.id)
    random.Random(7).shuffle(articles)
    for start in range(0, len(articles), 4):
        ingest(store, state, articles[start : start + 4])
    assert without_runs(graph(store)) == wanted


def test_a_removed_article_leaves_nothing_behind(store: Store, state: State) -> None:
    prepare(store)
    rest = [one for one in world() if one.article.id not in ("a1", "u1", "d1")]
    ingest(store, state, rest)
    wanted = without_runs(graph(store))
    ingest(store, state, world(), LATER)
    assert without_runs(graph(store)) != wanted
    for id in ("a1", "u1", "d1"):
        assert remove(store, state, id)
        assert not remove(store, state, id)
    rebuild(store, "x")
    assert without_runs(graph(store)) == wanted
    assert state.version("a1", world()[0].article.text_hash) is None


def test_removing_the_last_article_empties_the_graph(store: Store, state: State) -> None:
    prepare(store)
    ingest(store, state, world())
    for one in world():
        remove(store, state, one.article.id)
    rebuild(store, "x")
    assert without_runs(graph(store)) == ([], [])


def test_a_removal_that_was_killed_can_be_repeated(
    arcadedb_store: Store, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = arcadedb_store
    prepare(store)
    for writes in range(3):
        ingest(store, state, world()[:1])
        revive = killed_after(store, monkeypatch, writes)
        with pytest.raises(KilledError):
            remove(store, state, "a1")
        revive()
        remove(store, state, "a1")
        rebuild(store, "x")
        assert without_runs(graph(store)) == ([], [])


def without_last_figure(one: Item, version: str) -> Item:
    """The same article, read by another extractor that finds one figure less."""
    reading = msgspec.structs.replace(
        one.reading,
        figures=one.reading.figures[:-1],
        extractor=msgspec.structs.replace(one.reading.extractor, version=version),
    )
    return replace(one, reading=reading)


def test_a_new_extractor_retires_what_it_no_longer_finds_and_a_later_one_brings_it_back(
    store: Store, state: State
) -> None:
    prepare(store)
    [first] = world()[:1]
    ingest(store, state, [first])
    query = (
        "MATCH (e:Evidence {figure_text: '24 pos'}) OPTIONAL MATCH (e)-[:STATES]->(f:Figure)"
        " RETURN e.id AS id, e.recorded_on AS recorded, e.retired_on AS retired, f.id AS figure"
    )
    [before] = store.read(query)
    assert before["retired"] is None
    assert before["figure"]
    assert ingest(store, state, [without_last_figure(first, "uji-2")], LATER)
    assert store.read(query) == [{**before, "retired": "2025-02-01", "figure": None}]
    assert not ingest(store, state, [without_last_figure(first, "uji-2")], datetime(2025, 3, 1, tzinfo=UTC))
    ingest(store, state, [first], datetime(2025, 4, 1, tzinfo=UTC))
    assert store.read(query) == [before]


def test_a_changed_page_is_a_new_version_and_a_page_changed_back_is_not(store: Store, state: State) -> None:
    prepare(store)
    old, new = edited("499 WNI", "499"), edited("449 WNI", "449")
    for one in (old, new, old):
        ingest(store, state, [one])
    chain = "MATCH (v:Version)-[:PREVIOUS]->(p:Version) RETURN v.body AS new_body, p.body AS old_body"
    assert store.read(chain) == [{"new_body": new.article.body, "old_body": old.article.body}]
    assert store.read("MATCH (v:Version) RETURN count(v) AS versions") == [{"versions": 2}]
    replaced = "MATCH (n:Evidence)-[:REPLACES]->(o:Evidence) RETURN n.value AS new_value, o.value AS old_value"
    assert store.read(replaced) == [{"new_value": 449, "old_value": 499}]


def test_a_text_cleaned_anew_is_no_new_version(store: Store, state: State) -> None:
    prepare(store)
    first = item(
        "x",
        "Harian Utara",
        "2025-01-01",
        ("Baca juga: lainnya.", ()),
        ("Ada 9 kasus.", (Fig(text="9 kasus", value="9"),)),
    )
    cleaned = item("x", "Harian Utara", "2025-01-01", ("Ada 9 kasus.", (Fig(text="9 kasus", value="9"),)))
    same_raw = msgspec.structs.replace(cleaned.article, text_hash=first.article.text_hash)
    ingest(store, state, [first])
    ingest(store, state, [replace(cleaned, article=same_raw, cleaner="2")])
    query = "MATCH (e:Evidence)-[:IN]->(v:Version) RETURN v.body AS body, v.cleaner AS cleaner, e.retired_on AS retired"
    assert store.read(query) == [{"body": "Ada 9 kasus.", "cleaner": "2", "retired": None}]


def test_an_outlet_known_later_takes_the_place_of_the_unknown_one(store: Store, state: State) -> None:
    prepare(store)
    unnamed = item("x", None, "2025-01-01", ("Ada 9 kasus.", ()))
    named = item("x", "Harian Utara", "2025-01-01", ("Ada 9 kasus.", ()))
    ingest(store, state, [unnamed])
    ingest(store, state, [named])
    query = "MATCH (a:Article)-[:PUBLISHED_BY]->(o:Outlet) RETURN a.id AS article, o.name AS outlet"
    assert store.read(query) == [{"article": "x", "outlet": "Harian Utara"}]
    assert store.read("MATCH (o:Outlet) RETURN o.name AS outlet") == [{"outlet": "Harian Utara"}]


def test_a_run_is_recorded_only_when_it_changed_something(store: Store, state: State) -> None:
    prepare(store)
    ingest(store, state, world()[:2])
    ingest(store, state, world()[:2], LATER)
    assert store.read("MATCH (r:Run) RETURN r.at AS moment") == [{"moment": "2025-01-01T06:00:00+00:00"}]


def test_a_verdict_keeps_the_run_that_first_gave_it(store: Store, state: State) -> None:
    prepare(store)
    ingest(store, state, world())
    ingest(store, state, [item("z", None, "2025-01-02", ("Ada 9 kasus.", (Fig(text="9 kasus", value="9"),)))], LATER)
    runs = "MATCH (:Claim)-[r:REVISES]->(:Claim) RETURN DISTINCT r.run AS run_id"
    assert store.read(runs) == [{"run_id": run_id(NOW)}]


def test_a_judgement_and_its_undoing(store: Store, state: State) -> None:
    prepare(store)
    ingest(store, state, world())
    before = graph(store)
    people = "MATCH (p:Person)-[:SAID]->(:Claim) RETURN DISTINCT p.id AS person ORDER BY person"
    apart = store.read(people)
    same = Judgement("j1", "person", "same", "Bagas Hartono", "Wira Pradana", "uji", "2025-01-05")
    assert judge(store, same)
    assert not judge(store, same)
    rebuild(store, "x")
    assert len(store.read(people)) == len(apart) - 1
    assert judge(store, replace(same, undone_at="2025-01-06"))
    rebuild(store, "x")
    assert store.read(people) == apart
    store.write("MATCH (j:Judgement) DETACH DELETE j")
    assert without_runs(graph(store)) == without_runs(before)
