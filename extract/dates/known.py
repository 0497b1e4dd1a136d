"""What a resolved date is to the dates after it: does it lend its year, is it a day of saying, a mere comparison?"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from extract.dates.calendar import Stretch
from extract.dates.lexer import Tokens
from extract.dates.phrases import Apposed, Atom, Calendar, Phrase, Range, SameSpan, Shift, Until
from extract.dates.scene import Known, Scene
from extract.quotes import inside
from extract.speech.cues import find_cues
from extract.types import Span


def reporting(tokens: Tokens, starts: Sequence[int], quoted: tuple[Span, ...]) -> Callable[[int], bool]:
    """Whether a sentence, by its number from 1, tells who said something; asked only where days count from the text."""
    if not any(letter in tokens.letters for letter in "BAS"):
        return lambda _: False

    @cache
    def reports(number: int) -> bool:
        start, end = starts[number - 1] if number else 0, (*starts, len(tokens.text))[number]
        return any(
            one.kind in _SAYING and inside(one.span, quoted) is None for one in find_cues(tokens.text, start, end)
        )

    return reports


_SAYING = ("bare", "clitic", "active", "passive")


def known_of(tokens: Tokens, atom: Atom, scene: Scene, found: Stretch) -> Known:
    phrase = inner(atom)
    weekday = phrase.weekday if isinstance(phrase, Calendar) else None
    return Known(
        found,
        scene.sentence,
        _lent_year(tokens, atom, scene, found),
        weekday=weekday if isinstance(phrase, Calendar) and phrase.month is not None else None,
        compared=compared(tokens, atom),
        dated=weekday is not None,
        paragraph=scene.paragraph,
        quoted=scene.quoted,
        said=scene.reporting and not scene.quoted and _is_day_of_saying(atom),
    )


def _is_day_of_saying(atom: Atom) -> bool:
    """Jumat (7/7), 7 Juli, hari ini; not "hingga 7 Juli"."""
    phrase = atom.phrase
    if isinstance(phrase, Calendar):
        return phrase.weekday is not None or phrase.day is not None
    if isinstance(phrase, SameSpan):
        return phrase.unit == "day"
    return isinstance(phrase, Shift | Apposed) and (isinstance(phrase, Apposed) or phrase.unit == "day")


def inner(atom: Atom) -> Phrase:
    return atom.phrase.end if isinstance(atom.phrase, Until) else atom.phrase


# "dibanding 2020", "dari 24,4 persen pada 2021 menjadi": the date of what something is held against.
_COMPARED = re.compile(r"(?:<[xO]{0,2}|C[D9][xO]{0,2}p|~)\Z")
_COMPARED_WITH = ("<", "C")  # "turun dari bulan sebelumnya"


def compared(tokens: Tokens, atom: Atom) -> bool:
    phrase = atom.phrase
    other_year = isinstance(phrase, SameSpan) and phrase.year_shift is not None
    before = isinstance(phrase, Shift) and phrase.base == "text" and tokens.letters[atom.lo - 1 : atom.lo]
    return (
        other_year or before in _COMPARED_WITH or bool(_COMPARED.search(tokens.letters, max(0, atom.lo - 6), atom.lo))
    )


def _lent_year(tokens: Tokens, atom: Atom, scene: Scene, found: Stretch) -> int | None:
    """The year that a later "Juni" may mean, printed here or taken from a date before ("22 Januari tahun itu").

    Not of a statement's day, an open period, or a comparison.
    """
    phrase = atom.phrase.right if isinstance(atom.phrase, Range) else inner(atom)
    if isinstance(phrase, Apposed):
        phrase = phrase.printed
        return found.start.year if isinstance(phrase, Calendar) and not phrase.weekday and found.start else None
    if compared(tokens, atom) or not isinstance(phrase, Calendar) or phrase.weekday is not None:
        return None
    if phrase.year_shift is not None and phrase.from_text:
        return found.end.year if found.end else None
    return phrase.year or scene.inherited
