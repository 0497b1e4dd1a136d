"""Parts of a count of people in brackets behind it: "32 orang (7 dirawat inap, 6 observasi, 19 pulang)"."""

from collections.abc import Iterator, Sequence

from extract.figures.read import Read
from extract.figures.subject import PEOPLE

_REACH = 120  # characters from the bracket to its last part


def people_in_brackets(text: str, reads: Sequence[Read]) -> Iterator[Read]:
    """Yield the reads; a part whose noun no table knows, or that has none, counts people as its whole does."""
    whole: Read | None = None
    opened = 0
    for read in reads:
        if read.unit and read.found and read.found.listed and read.unit.kind == "people":
            behind = text.find("(", read.end, read.end + 3)
            inside = whole is not None and text.find(")", opened, read.start) < 0
            whole, opened = (whole, opened) if inside and behind < 0 else (read, behind)
            whole = whole if opened >= 0 else None
        elif whole is not None and _within(text, opened, read) and not (read.found and read.found.listed):
            read = read._replace(found=None, unit=PEOPLE, doubt=None)
        yield read


def _within(text: str, opened: int, read: Read) -> bool:
    inside = text[opened : read.start]
    return 0 <= opened < read.start <= opened + _REACH and ")" not in inside and "\n" not in inside
