from tests.extract.reading import read


def indicators(text: str, title: str | None = None) -> list[str | None]:
    return [claim.indicator for claim in read(text, title).claims]


def test_a_series_over_time_has_one_indicator() -> None:
    one, two = indicators("BPS mencatat defisit iuran sekolah Rp2 triliun pada 2014. Setahun kemudian Rp9 triliun.")
    assert one is not None
    assert one == two


def test_what_cannot_be_told_apart_gets_none() -> None:
    shown = indicators("BPBD Demak mencatat 40 rumah rusak. BPBD Demak juga mencatat 12 rumah rusak.")
    assert len(shown) == 2
    assert shown[1] is None


def test_two_bodies_may_differ_on_one_thing() -> None:
    text = "BPBD Demak mencatat 40 rumah rusak. Adapun Kementerian Sosial mencatat 45 rumah rusak."
    one, two = indicators(text)
    assert one == two != None  # noqa: E711 - both known


def test_place_is_no_part_of_it() -> None:
    (one,) = indicators("BPBD mencatat 40 rumah rusak di Sleman.")
    assert one is not None
    assert "sleman" not in one
