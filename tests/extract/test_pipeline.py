import pytest

from extract.models.engines import DEFAULT, card
from extract.pipeline import reader, version
from tests.extract.reading import article, read, shipped

TEXT = 'SLEMAN - "Ada 12 kasus campak," kata Kepala Dinas Kesehatan Sleman Rini Astuti, Jumat (7/7/2023).'


def test_one_text_gives_the_same_reading_every_time() -> None:
    assert shipped().read(article(TEXT)) == shipped().read(article(TEXT)) == read(TEXT)


def test_reading_one_article_leaves_nothing_for_the_next() -> None:
    before = read(TEXT)
    read("Bupati Demak Sutopo Hadi mengatakan ada 63 desa terendam.")
    assert read(TEXT) == before


def test_everything_is_read() -> None:
    found = read(TEXT)
    assert [one.name for one in found.officials] == ["Rini Astuti"]
    assert [one.iso3 for one in found.countries] == ["IDN"]
    assert [one.edtf for one in found.dates] == ["2023-07-07"]
    assert [one.about for one in found.figures] == ["kasus campak"]
    assert len(found.claims) == 1
    assert found.article_id == "a"


def test_an_empty_text_has_nothing() -> None:
    found = read("")
    assert (found.officials, found.figures, found.claims) == ((), (), ())


def test_the_version_names_the_engine() -> None:
    assert shipped().version.startswith(f"{DEFAULT}-{version()}-")
    assert shipped().extractor.engine == DEFAULT
    weights = {f"{name}/{file}" for name in ("accurate", "fast") for file in card(name).weights}
    assert set(shipped().extractor.models) == weights


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="engine 'crystal ball'"):
        reader("crystal ball")
