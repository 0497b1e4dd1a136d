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


def test_rows_by_the_country_of_visitors_are_no_series() -> None:
    text = "BPS mencatat 900 wisatawan datang ke Bali. Dari Malaysia 300 wisatawan. Dari Jepang 200 wisatawan."
    claims = read(text).claims
    assert {claim.place for claim in claims} == {"IDN"}
    shown = [claim.indicator for claim in claims if claim.indicator]
    assert len(shown) == len(set(shown))


def test_what_was_done_tells_a_series_from_its_neighbour() -> None:
    one, two = indicators("OJK melaporkan 40 pinjol ilegal ditutup. PPATK melaporkan 38 pinjol ilegal diawasi.")
    assert one != two


def test_another_time_and_nothing_else_goes_on() -> None:
    text = "BPS mencatat 40 kasus campak pada 2021. Kasus campak pada 2022 tercatat 90, kata BPS."
    one, two = indicators(text)
    assert one == two != None  # noqa: E711 - both known


def test_a_count_that_only_grows_cannot_shrink() -> None:
    text = "BPBD mencatat 400 rumah rusak hingga 3 Mei 2023. Hingga 9 Mei 2023, kata BPBD, 12 rumah rusak."
    one, two = indicators(text)
    assert one != two


def test_what_happened_somewhere_keeps_its_place() -> None:
    (name,) = indicators("BPBD mencatat 40 korban gempa Cianjur meninggal.", "Gempa Cianjur")
    assert name is not None
    assert "cianjur" in name


def test_a_month_is_no_total_up_to_a_day() -> None:
    text = "Kemenkes mencatat 206 kasus campak hingga 18 Oktober 2022. Pada Mei 2022 Kemenkes mencatat 90 kasus campak."
    one, two = indicators(text)
    assert one != two
