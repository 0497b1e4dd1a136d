"""What was printed comes back from a store as it went in."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from graph.identity import Judgement
from graph.loader import judge, load, prepare
from graph.readback import judgements, printed, stored_evidence
from graph.state import State
from graph.store import Store
from tests.graph.world import printed as expected
from tests.graph.world import world


def test_texts_evidence_and_mentions(store: Store, tmp_path: Path) -> None:
    prepare(store)
    with State(tmp_path / "state.db") as state:
        load(store, state, world(), datetime(2025, 1, 1, tzinfo=UTC))
    found, wanted = printed(store), expected(world())
    assert set(found.texts) == set(wanted.texts)
    assert {row.id: row for row in found.evidence} == {row.id: row for row in wanted.evidence}
    assert found.mentions == wanted.mentions
    version = wanted.evidence[0].version
    mine = {row.id: row for row in wanted.evidence if row.version == version}
    assert stored_evidence(store, [version]) == {version: mine}


def test_judgements(store: Store) -> None:
    first = Judgement("j1", "person", "same", "A B", "C D@Kementerian Agama", "uji", "2025-01-01")
    second = replace(first, id="j0", kind="indicator", verdict="different", undone_at="2025-01-02")
    for one in (first, second):
        judge(store, one)
    assert judgements(store) == (second, first)
