import pytest

from corpus.normal import body_name, content_words, folded, outlet, overlap, region, title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Juru Bicara Kemlu RI", "juru bicara"),
        ("Juru Bicara Kementerian Luar Negeri", "Juru Bicara"),
        ("Kepala Badan Pusat Statistik (BPS)", "Kepala BPS"),
        ("Kepala Pusat Data BPBD Cianjur", "Kepala Pusat Data"),
        ("Kepala Penerangan Kodam II/Anu", "Kepala Penerangan"),
        ("Kepala Seksi Imunisasi Dinas Kesehatan Sleman", "Kepala Seksi Imunisasi"),
        ("Plt. Kepala BPS", "Pelaksana Tugas (Plt.) Kepala BPS"),
        ("Plt Kepala", "Pelaksana tugas Kepala"),
    ],
)
def test_titles_that_are_the_same(one: str, other: str) -> None:
    assert title(one) == title(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Menteri Luar Negeri", "Menteri"),
        ("Direktur Pelindungan WNI", "Direktur"),
        ("Kepala", "Wakil Kepala"),
        ("Kepala", None),
        ("Gubernur Jawa Barat", "Gubernur"),
        ("Ketua Dewan Komisioner OJK", "Ketua OJK"),
        ("Kepala Bidang Imunisasi Dinas Kesehatan", "Kepala Dinas Kesehatan"),
    ],
)
def test_titles_that_differ(one: str, other: str | None) -> None:
    assert title(one) != title(other)


def test_a_title_that_is_only_a_body_stays() -> None:
    assert title("BPS") == "bps"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kementerian Luar Negeri RI", "kementerian  luar negeri"),
        ("Presiden Republik Indonesia (lembaga kepresidenan)", "Presiden"),
        (" ", None),
    ],
)
def test_bodies_that_are_the_same(one: str, other: str | None) -> None:
    assert body_name(one) == body_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daerah Khusus Ibukota Jakarta", "DKI Jakarta"),
        ("Daerah Istimewa Yogyakarta", "DI Yogyakarta"),
        ("Kabupaten Garut", "Garut"),
        ("Provinsi Riau", "riau"),
    ],
)
def test_regions_that_are_the_same(one: str, other: str) -> None:
    assert region(one) == region(other)


@pytest.mark.parametrize(("one", "other"), [("Kota Bogor", "Kabupaten Bogor"), ("Kecamatan Cianjur", "Cianjur")])
def test_regions_that_differ(one: str, other: str) -> None:
    assert region(one) != region(other)


@pytest.mark.parametrize("text", ["Pena Uji", "PENAUJI.COM", "www.pena-uji.co.id", "Pena-Uji.example"])
def test_an_outlet_is_a_brand_or_a_host(text: str) -> None:
    assert outlet(text) == "penauji"


def test_other_outlets_differ() -> None:
    assert outlet("Harian Pena Uji") != outlet("Pena Uji")
    assert outlet("…") is None


def test_folding() -> None:
    assert folded("  Sari \n Wulandari ") == "sari wulandari"
    assert folded(None) is None


def test_content_words_leave_function_words_out() -> None:
    assert content_words("kasus yang selesai di Johor") == {"kasus", "selesai", "johor"}
    assert content_words(None) == frozenset()


def test_overlap_is_f1_of_words() -> None:
    assert overlap(frozenset("ab"), frozenset("bc")) == 0.5
    assert overlap(frozenset(), frozenset()) == 1
    assert overlap(frozenset("a"), frozenset()) == 0
