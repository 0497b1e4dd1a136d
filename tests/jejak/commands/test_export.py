"""`jejak export`: everything in the graph, in files that others read."""

import json
from pathlib import Path

import networkx

from graph.store import Store
from tests.jejak.conftest import Jejak


def counts(store: Store) -> tuple[int, int]:
    nodes = store.read("MATCH (n) RETURN count(n) AS found")[0]["found"]
    return nodes, store.read("MATCH ()-[r]->() RETURN count(r) AS found")[0]["found"]


def test_graphml_is_read_back_whole(jejak: Jejak, arcadedb_store: Store, pages: Path, tmp_path: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    file = tmp_path / "graf.graphml"
    assert jejak("export", "-o", file).exit_code == 0
    net = networkx.read_graphml(file, force_multigraph=True)
    assert (net.number_of_nodes(), net.number_of_edges()) == counts(arcadedb_store)
    article = net.nodes["Article:https://kabar.example/a/1"]
    assert article["label"] == "Article"
    assert {kind for _, _, kind in net.in_edges("Article:https://kabar.example/a/1", data="type")} == {"OF"}


def test_json_lines_hold_every_node_and_relationship(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    rows = [json.loads(line) for line in jejak("export", "--format", "jsonl").stdout.splitlines()]
    names = {row["node"] for row in rows if "node" in row}
    links = [row for row in rows if "from" in row]
    assert (len(names), len(links)) == counts(arcadedb_store)
    assert all(row["from"] in names and row["to"] in names and row["type"] for row in links)
