"""What a printed date says, before it is resolved: one frozen value per shape of expression.

None means "not printed". Shifts count whole units back (negative) or on (positive).
"""

from dataclasses import dataclass
from typing import Literal

from extract.dates.calendar import Unit


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, month, year or part of one by its name: 7/7, Jumat (7/7/2023), akhir Februari lalu, kuartal III 2024."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: int | None = None  # 1 awal, 2 pertengahan, 3 akhir
    slice: tuple[int, int] | None = None  # (which, of): kuartal III is (3, 4)
    first_months: int | None = None  # "enam bulan pertama"
    week: int | None = None  # "pekan ke-20" of the year, or of the month if one is printed
    tilt: int | None = None  # lalu -1, ini 0, mendatang +1
    year_shift: int | None = None  # "tahun lalu" after a month: -1
    month_shift: int | None = None  # "bulan ini" after a day or a week number
    week_shift: int | None = None  # "pekan lalu" after a weekday
    from_text: bool = False  # the shift counts from a date in the text ("tahun sebelumnya")


@dataclass(frozen=True, slots=True)
class Shift:
    """A whole unit counted from the reference day or from a date in the text: tahun lalu, setahun sebelumnya."""

    unit: Unit
    count: int
    base: Literal["reference", "text"]
    part: int | None = None
    counted: bool = (
        False  # "sebulan sebelumnya" is so long before an event, "bulan sebelumnya" the month before a month
    )


@dataclass(frozen=True, slots=True)
class Trailing:
    """The days up to (negative) or from (positive) the reference day: tiga tahun terakhir, dua pekan ke depan."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Preceding:
    """The whole units before a date of the text, as one period: selama enam tahun sebelumnya."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class SliceShift:
    """A part of the year counted from the reference day: semester ini, kuartal lalu; `of` parts make a year."""

    of: int
    count: int


@dataclass(frozen=True, slots=True)
class LastUnits:
    """So many units that the text has just spoken of: dua bulan itu."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years from first to last: 2023/2024, 1990-an."""

    first: int
    last: int
    unit: Unit = "span"


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday or a day counted from one: Lebaran 2024, H-4 Lebaran; a name of None is taken from the text before."""

    name: str | None
    offset: int = 0
    year: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class SameSpan:
    """periode yang sama: the last period of the text, in another year if one is printed."""

    year: int | None = None
    year_shift: int | None = None
    unit: Unit | None = None  # "bulan yang sama": only a month will do


@dataclass(frozen=True, slots=True)
class Unanchored:
    """A day counted from something the page does not date: hari ketiga."""


@dataclass(frozen=True, slots=True)
class Range:
    """From left to right; no right is an open end (sejak 2020)."""

    left: "Phrase"
    right: "Phrase | None"


@dataclass(frozen=True, slots=True)
class Until:
    """Up to the end of something, from a start that is not said: hingga 18 Oktober."""

    end: "Phrase"


@dataclass(frozen=True, slots=True)
class Apposed:
    """A counted date and the printed one that says which it is: tiga pekan lalu, Sabtu (10/10)."""

    counted: "Phrase"
    printed: "Phrase"


Phrase = (
    Calendar
    | Shift
    | Trailing
    | Preceding
    | SliceShift
    | LastUnits
    | Years
    | Feast
    | SameSpan
    | Unanchored
    | Range
    | Until
    | Apposed
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A phrase on tokens lo to hi (hi exclusive); `weak`: a bare year that nothing around it shows to be one."""

    lo: int
    hi: int
    phrase: Phrase
    weak: bool = False
