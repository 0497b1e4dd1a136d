from datetime import date

from extract.claims.period_readings import from_january
from extract.types import Period


def test_from_january_keeps_the_precision() -> None:
    assert from_january("2023-05", date(2023, 5, 31)) == Period("2023-01/2023-05", date(2023, 1, 1), date(2023, 5, 31))
    assert from_january("2023-05-03", date(2023, 5, 3)).edtf == "2023-01-01/2023-05-03"
