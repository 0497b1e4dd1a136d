"""Dates of made-up sentences (tests/cases/dates.csv), and printed forms that must read back."""

import csv
import itertools
from datetime import date, timedelta

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from extract.dates.dates import find_dates, reference_date
from tests.extract.case_tables import CASES as FOLDER

CASES = FOLDER / "dates.csv"
NLP = spacy.blank("id")
NLP.add_pipe("sentencizer")
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
MONTHS: tuple[str, ...] = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
MONTHS += ("Juli", "Agustus", "September", "Oktober", "November", "Desember")
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


def read(text: str) -> Doc:
    return NLP(text)


def shown(text: str, published: date | None) -> list[str]:
    mentions = find_dates(read(text), published)
    assert all(text[m.span[0] : m.span[1]] == m.text for m in mentions)
    assert all((m.edtf is None) == (m.unresolved is not None) for m in mentions)
    return [f"{m.text}={m.edtf}" if m.edtf else f"{m.text}!{m.unresolved}" for m in mentions]


def cases() -> list[tuple[str, str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return [(row["published"], row["text"], row["expected"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("published", "text", "expected"), cases())
def test_case(published: str, text: str, expected: str) -> None:
    day = date.fromisoformat(published) if published else None
    assert shown(text, day) == [part.strip() for part in expected.split(";") if part.strip()]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("sejak 2020", date(2020, 1, 1), None),
        ("awal 2023", date(2023, 1, 1), date(2023, 4, 30)),
        ("akhir Februari 2024", date(2024, 2, 21), date(2024, 2, 29)),
        ("dari 2020 hingga Maret 2024", date(2020, 1, 1), date(2024, 3, 31)),
    ],
)
def test_first_and_last_day(text: str, start: date, end: date | None) -> None:
    (mention,) = find_dates(read(f"Kasus {text} naik."), None)
    assert (mention.start, mention.end) == (start, end)


def forms(day: date) -> list[str]:
    name, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return [
        f"{day.day} {name} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%Y}",
        day.isoformat(),
        f"{weekday} ({day.day}/{day.month}/{day.year})",
        f"{weekday}, {day.day} {name} {day.year}",
        f"{weekday} ({day.day} {name} {day.year})",
    ]


@given(DAYS, st.sampled_from(range(8)))
def test_full_forms_read_back(day: date, form: int) -> None:
    printed = forms(day)[form]
    (mention,) = find_dates(read(f"Rapat pada {printed} di Palu."), None)
    assert (mention.text, mention.edtf, mention.start, mention.end) == (printed, day.isoformat(), day, day)


@given(DAYS, st.integers(-90, 150))
def test_day_and_month_take_the_year_that_is_nearest_and_fits(day: date, distance: int) -> None:
    printed = f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"
    (mention,) = find_dates(read(f"Rapat di Palu, {printed}."), day + timedelta(days=distance))
    assert mention.start == day


@given(DAYS, st.integers(91, 150))
def test_a_weekday_far_ahead_is_a_misprint_unless_a_word_looks_ahead(day: date, ahead: int) -> None:
    printed = f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"
    published = day - timedelta(days=ahead)
    (mention,) = find_dates(read(f"Rapat di Palu, {printed}."), published)
    assert mention.start != day
    (awaited,) = find_dates(read(f"Rapat di Palu akan digelar {printed}."), published)
    assert awaited.start == day


@given(DAYS, st.integers(1, 6))
def test_a_wrong_weekday_is_never_resolved(day: date, off: int) -> None:
    wrong = WEEKDAYS[(day.weekday() + off) % 7]
    (mention,) = find_dates(read(f"Rapat di Palu, {wrong} ({day.day}/{day.month}/{day.year})."), day)
    assert (mention.start, mention.end, mention.edtf, mention.unresolved) == (None, None, None, "weekday_mismatch")


@given(DAYS, st.integers(0, 900))
def test_ranges_keep_their_order(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    (mention,) = find_dates(read(f"Kasus sejak {forms(first)[0]} hingga {forms(last)[0]} naik."), None)
    assert (mention.start, mention.end) == (first, last)
    assert mention.edtf == f"{first}/{last}"


@given(st.integers(2000, 2030), st.integers(1, 12), st.integers(1, 12))
def test_month_ranges_wrap_over_new_year(year: int, first: int, last: int) -> None:
    (mention,) = find_dates(read(f"Kasus {MONTHS[first - 1]} hingga {MONTHS[last - 1]} {year} naik."), None)
    assert mention.start == date(year if first <= last else year - 1, first, 1)
    assert mention.edtf is not None
    assert mention.edtf.endswith(f"/{year}-{last:02}")


@given(st.text(alphabet="0123456789/-()., JuniMeahtgl lu", max_size=60), st.none() | DAYS)
def test_any_text_is_read_without_failing(text: str, published: date | None) -> None:
    mentions = find_dates(read(text), published)
    assert all(a.span[1] <= b.span[0] for a, b in itertools.pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "published", "context", "expected"),
    [
        ("Rini bicara, Kamis.", date(2024, 1, 5), (), (date(2024, 1, 5), "published")),
        ("Palu, 4 Januari 2024 – Rini bicara, Rabu (3/1/2024).", None, (), (date(2024, 1, 4), "dateline")),
        ("Pada 7 Mei 2020 hujan. Rini bicara, Rabu (3/1/2024).", None, (), (date(2024, 1, 3), "text")),
        ("Rini bicara, Kamis (3/1/2024).", None, (), (None, "none")),
        ("Rini bicara, Rabu.", None, ("Foto lama", "Rini di Palu, Rabu (3/1/2024)"), (date(2024, 1, 3), "context")),
        ("Rini bicara, Jumat (7/7).", None, ("Warga pulang pada 7 Juli 2023.",), (date(2023, 7, 7), "context")),
        ("Rini bicara, Rabu.", None, (), (None, "none")),
    ],
)
def test_reference_date(
    text: str, published: date | None, context: tuple[str, ...], expected: tuple[date | None, str]
) -> None:
    assert reference_date(read(text), published, context) == expected


def test_context_anchors_the_text() -> None:
    (mention,) = find_dates(read("Rini bicara, Jumat (7/7)."), None, ("Warga pulang pada 7 Juli 2023.",))
    assert mention.start == date(2023, 7, 7)
