"""Values no store is needed for; nodes, relationships and paths come from real stores in test_store.py."""

from datetime import UTC, date, datetime, time

import pytest
from neo4j.time import Date, DateTime, Duration, Time

from graph.values import plain


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, None),
        ("teks", "teks"),
        (Date(2024, 2, 29), date(2024, 2, 29)),
        (Time(7, 30), time(7, 30)),
        (DateTime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        (Duration(months=1, days=2), "P1M2D"),
        ([Date(2024, 1, 1), {"day": Date(2024, 1, 2)}], [date(2024, 1, 1), {"day": date(2024, 1, 2)}]),
    ],
)
def test_plain(given: object, expected: object) -> None:
    assert plain(given) == expected
    assert type(plain(given)) is type(expected)
