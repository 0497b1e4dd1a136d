"""Every named question on both stores: the rows are asserted, never the wording.

A case of tests/cases/golden/*.json names a question, its parameters and the rows it must give, in order.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from queries.catalog import ask, catalog

GOLDEN = Path(__file__).parents[1] / "cases" / "golden"
CASES = [case for path in sorted(GOLDEN.glob("*.json")) for case in json.loads(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['query']} {case['params']}" for case in CASES])
def test_rows(known: Store, case: dict[str, Any]) -> None:
    rows = ask(known, case["query"], case["params"])
    assert rows == case["rows"]
    assert all(tuple(row) == catalog()[case["query"]].columns for row in rows)


def test_every_question_is_asked() -> None:
    assert {case["query"] for case in CASES} == set(catalog())
