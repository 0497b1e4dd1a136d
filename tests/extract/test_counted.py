from msgspec import structs

from extract.counted import subjects
from extract.found import Found
from tests.extract.reading import read


def counted(text: str, title: str | None = None) -> list[str | None]:
    figures = tuple(structs.replace(one, about=None) for one in read(text).figures)
    found = Found(text, figures, (), (), (), None, None)
    return [one.about for one in subjects(found, title)]


def test_by_its_own_words() -> None:
    assert counted("Ada 12 kasus campak.") == ["kasus campak"]


def test_by_its_row() -> None:
    assert counted("Ada rumah rusak 22.198 unit: berat 6.570, ringan 12.641.") == [
        "rumah rusak",
        "rumah rusak berat",
        "rumah rusak ringan",
    ]


def test_by_the_figure_before_it() -> None:
    assert counted("Ada 12 kasus campak. Jumlahnya kini 14 kasus.") == ["kasus campak", "kasus campak"]


def test_by_the_topic() -> None:
    text = "Banjir bandang datang. Ada 12 orang tewas."
    assert counted(text, "Banjir Bandang") == ["orang tewas banjir bandang"]


def test_figures_stay_in_their_order() -> None:
    text = "Ada 12 kasus campak dan 3 kasus rabies."
    assert [one.value for one in read(text).figures] == [12, 3]
