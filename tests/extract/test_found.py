from datetime import date

from extract.found import Found, sentence_of
from extract.types import DateMention

DAY = date(2023, 7, 7)
MENTION = DateMention("7/7", "2023-07-07", DAY, DAY, (8, 11))


def found(dateline: date | None) -> Found:
    return Found("SLEMAN (7/7) - Ada 12.", (), (MENTION,), (), (), None, dateline)


def test_a_dateline_s_date_is_not_told_by_the_text() -> None:
    assert found(None).told == (MENTION,)
    assert found(DAY).told == ()


def test_the_sentence_a_span_starts_in() -> None:
    sentences = [(0, 10), (11, 20)]
    assert sentence_of((12, 25), sentences) == (11, 20)
    assert sentence_of((10, 11), sentences) == (10, 11)
