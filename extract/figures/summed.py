"""What a row sums by its own label: "jumlah kecamatan 7.201", "jumlah kabupaten/kota ialah 514, kecamatan 7.201"."""

from extract.figures.read import COUNTED, Read, fits
from extract.figures.tables import Unit, approximators, words
from extract.figures.text import words_before
from extract.figures.units import lookup

_REACH = 5


def totalled(text: str, read: Read) -> Unit | None:
    """The noun of the label that ends right before the number, places too, or None.

    The label is "jumlah" and a noun, or the bare noun for a kind of place, which nothing else is listed by.
    """
    label = [word.text for word in words_before(text, read.start, read.sentence[0], _REACH)]
    while label and (label[0] in words("link") or label[0] in approximators("before")):
        label.pop(0)
    for length in (2, 1):
        noun, further = " ".join(label[:length][::-1]), label[length:]
        unit = lookup(noun) if len(label) >= length and label[0] not in words("anaphor") else None
        if unit and unit.kind in COUNTED and fits(read, unit):
            summed = bool(further) and further[0].lower() in words("sum")
            return unit if summed or (unit.name in words("scope") and not further and noun.islower()) else None
    return None
