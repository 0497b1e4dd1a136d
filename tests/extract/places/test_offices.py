from datetime import date

import pytest

from extract.places.offices import bodies_on, holder, holders, office_at, successors
from tests.extract.case_tables import day, rows


@pytest.mark.parametrize("case", rows("holders.csv"), ids=lambda case: f"{case['office']} {case['on']}")
def test_holder_on_a_day(case: dict[str, str]) -> None:
    found = holder(case["office"], day(case["on"]))
    assert (found.person if found else "") == case["person"]


def test_an_unknown_office_is_an_error() -> None:
    with pytest.raises(KeyError):
        holder("no-such-office", date(2024, 1, 1))


def test_deputies_come_in_several() -> None:
    assert len(holders("wamenkeu", date(2025, 1, 1))) > 1


@pytest.mark.parametrize(
    ("title", "on", "office"),
    [
        ("Mendikbud", date(2020, 1, 1), "mendikbud"),
        ("Mendikbud", date(2023, 1, 1), "mendikbudristek"),
        ("Menko Polkam", date(2025, 1, 1), "menko-polkam"),
        ("Tukang Kebun", date(2025, 1, 1), None),
    ],
)
def test_office_of_a_title(title: str, on: date, office: str | None) -> None:
    found = office_at(title, on)
    assert (found.id if found else None) == office


def test_bodies_and_their_successors() -> None:
    assert {body.id for body in successors("kemenko-polhukam")} == {"kemenko-polkam", "kemenko-kumham-imipas"}
    today = {body.id for body in bodies_on(date(2025, 1, 1))}
    assert "kemenko-polkam" in today
    assert "kemenko-polhukam" not in today
