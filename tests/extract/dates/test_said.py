"""The day on which a quotation was spoken."""

from datetime import date

import pytest

from extract.dates.said import PrintedDay, said_on
from extract.quotes import quotations

TODAY = date(2024, 8, 9)


def day_of(text: str, word: str, printed: str, day: date) -> date | None:
    at, shown = text.index(word), text.index(printed)
    days = [PrintedDay((shown, shown + len(printed)), day)]
    return said_on((at, at + len(word)), text, quotations(text), days, TODAY)


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        ('"Hari ini reda," kata Rini, DAY.', date(2024, 8, 7), date(2024, 8, 7)),
        ('"Hari ini reda," kata Rini, DAY.', date(2024, 3, 7), None),
        ('"Hari ini reda," kata Rini. Banjir melanda DAY.', date(2024, 8, 7), None),
        ('Rini berkata, DAY, "Hari ini reda."', date(2024, 8, 8), date(2024, 8, 8)),
        ('Rini berkata, DAY, "Hari ini reda."', date(2024, 8, 1), None),
        ('Banjir melanda DAY.\n\n"Hari ini reda," kata Rini.', date(2024, 8, 8), None),
        ("Hari ini reda, kata Rini, DAY.", date(2024, 8, 7), None),
    ],
)
def test_said(text: str, day: date, said: date | None) -> None:
    assert day_of(text, "Hari ini", "DAY", day) == said
