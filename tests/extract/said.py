"""Claims made to measure, for the readers that compare claims with each other."""

from decimal import Decimal

from msgspec import structs

from extract.types import Claim
from tests.extract.reading import read


def claims(*values: int, unit: str = "orang", speaker: str = "Sulastri Handoko", sentence: str = "") -> list[Claim]:
    """Claims c1, c2 … of one speaker with these values."""
    first = read("Kepala BPBD Demak Sulastri Handoko menyebut 40 korban.").claims[0]
    return [
        structs.replace(
            first, id=f"c{at}", value=Decimal(value), low=Decimal(value), high=Decimal(value), unit=unit,
            speaker=speaker, place="IDN", region=None, part_of=None, sentence=sentence,
        )
        for at, value in enumerate(values, 1)
    ]  # fmt: skip
