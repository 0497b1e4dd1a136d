"""The day or year of an article that prints no publication date."""

from datetime import date

from extract.dates.inferred import inferred_day, inferred_year
from extract.dates.phrases import Apposed, Atom, Calendar, Phrase, Shift, Until


def atoms(*phrases: Phrase) -> list[Atom]:
    return [Atom(at, at + 1, phrase) for at, phrase in enumerate(phrases)]


def test_a_weekday_that_fits_a_printed_year_gives_the_day() -> None:
    said = Calendar(weekday=2, day=12, month=4)
    assert inferred_day(atoms(Calendar(year=2017, month=3), said)) == date(2017, 4, 12)
    assert inferred_day(atoms(Calendar(year=2016, month=3), said)) == date(2017, 4, 12)


def test_a_weekday_that_fits_no_printed_year_gives_none() -> None:
    said = Calendar(weekday=2, day=12, month=4)
    assert inferred_day(atoms(Calendar(year=2019), said)) is None
    assert inferred_day(atoms(said)) is None


def test_the_year_that_most_days_fit_wins() -> None:
    days = (Calendar(weekday=1, day=10, month=1), Calendar(weekday=6, day=8, month=1))
    assert inferred_day(atoms(Calendar(year=2022, month=12), *days)) == date(2023, 1, 10)


def test_the_year_of_the_text_is_the_last_printed_one_that_does_not_lie_ahead() -> None:
    two = atoms(Calendar(year=2018), Until(Calendar(year=2019, month=6)))
    assert inferred_year(two, [False, False]) == date(2019, 6, 30)
    assert inferred_year(two, [False, True]) == date(2018, 12, 31)
    assert inferred_year(atoms(Calendar(month=6)), [False]) is None


def test_a_month_tells_more_than_the_bare_year_behind_it() -> None:
    august = Calendar(year=2018, month=8)
    assert inferred_year(atoms(Calendar(year=2019), august), [False, False]) == date(2018, 8, 31)
    assert inferred_year(atoms(Calendar(year=2022), august), [False, False]) == date(2022, 12, 31)


def test_yesterday_with_its_day_tells_the_day_of_the_news() -> None:
    yesterday = Shift("day", -1, "reference")
    with_weekday = Apposed(yesterday, Calendar(weekday=2, day=25, month=4))
    assert inferred_day(atoms(Calendar(year=2018), with_weekday)) == date(2018, 4, 26)
    without = Apposed(yesterday, Calendar(day=29, month=3))
    assert inferred_day(atoms(Calendar(year=2022), without)) == date(2022, 3, 30)
    assert inferred_day(atoms(Calendar(year=2022), Calendar(year=2021), without)) is None


def test_a_year_in_a_name_counts_where_no_other_is_printed() -> None:
    yesterday = Apposed(Shift("day", -1, "reference"), Calendar(day=29, month=3))
    assert inferred_day(atoms(yesterday), [2022]) == date(2022, 3, 30)
    assert inferred_day(atoms(yesterday), [2022, 2023]) is None
    assert inferred_year(atoms(yesterday), [False], [2022, 2022]) == date(2022, 12, 31)
    assert inferred_year(atoms(Calendar(year=2020)), [False], [2022]) == date(2020, 12, 31)
