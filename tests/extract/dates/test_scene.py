"""What earlier dates of the text lend to later ones."""

from datetime import date

from extract.dates import calendar as cal
from extract.dates.scene import Known, Scene, anchor, inherited_year, same_day, same_weekday

TODAY = date(2024, 2, 14)
UNITS: tuple[cal.Unit, ...] = ("year", "month")


def test_a_year_is_inherited_from_this_sentence_or_the_last_only() -> None:
    known = [Known(cal.year(2021), 1, 2021)]
    assert inherited_year(Scene(TODAY, known, sentence=2), UNITS) == 2021
    assert inherited_year(Scene(TODAY, known, sentence=3), UNITS) is None


def test_two_years_or_a_coming_one_are_not_inherited() -> None:
    two = [Known(cal.year(2021), 1, 2021), Known(cal.year(2022), 1, 2022)]
    assert inherited_year(Scene(TODAY, two, sentence=1), UNITS) is None
    assert inherited_year(Scene(TODAY, [Known(cal.year(2025), 1, 2025)], sentence=1), UNITS) is None


def test_a_weekday_given_with_its_date_before_keeps_it_near_the_reference_day() -> None:
    near = [Known(cal.of_date(date(2024, 2, 8)), 1, None, weekday=3)]
    assert same_weekday(3, Scene(TODAY, near)) == near[0].stretch
    far = [Known(cal.of_date(date(2024, 1, 4)), 1, None, weekday=3)]
    assert same_weekday(3, Scene(TODAY, far)) is None


def test_the_anchor_is_as_fine_as_asked() -> None:
    known = [Known(cal.of_date(date(2024, 1, 4)), 1, None), Known(cal.year(2022), 1, 2022)]
    assert anchor(Scene(TODAY, known, sentence=1), "month") == known[0].stretch
    assert anchor(Scene(TODAY, known, sentence=1), "year") == known[1].stretch
    assert anchor(Scene(TODAY), "year") is None


def test_an_event_is_counted_from_the_last_day_named_by_its_weekday() -> None:
    known = [
        Known(cal.of_date(date(2024, 2, 8)), 1, None, weekday=3, dated=True),
        Known(cal.months(2023, 1, 9), 2, 2023),
    ]
    assert anchor(Scene(TODAY, known, sentence=9), "month", events=True) == known[0].stretch
    assert anchor(Scene(TODAY, known, sentence=3), "month", events=True) == known[1].stretch


def test_what_another_sentence_compares_with_is_no_anchor() -> None:
    known = [Known(cal.year(2024), 1, 2024), Known(cal.year(2023), 1, None, compared=True)]
    assert anchor(Scene(TODAY, known, sentence=2), "year") == known[0].stretch
    assert anchor(Scene(TODAY, known, sentence=1), "year") == known[1].stretch
    assert anchor(Scene(TODAY, known[1:], sentence=2), "year") == known[1].stretch


def test_today_is_the_day_of_the_quotation() -> None:
    assert Scene(TODAY, said=date(2024, 2, 8)).today() == date(2024, 2, 8)


def test_a_day_takes_the_year_it_was_printed_with_before() -> None:
    full = Known(cal.of_date(date(2025, 5, 3)), 1, 2025)
    assert same_day(5, 3, Scene(TODAY, [full])) == full.stretch
    assert same_day(5, 4, Scene(TODAY, [full])) is None
