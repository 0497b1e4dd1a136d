import pytest

from extract.people.roles import role_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rokayu Qatreb, 46 tahun, penjual nasi uduk di Pasar Anu, kesulitan.", "penjual nasi uduk"),
        ("Kata Rokayu Qatreb (46), pedagang sayur.", "pedagang sayur"),
        ("Rokayu Qatreb, salah seorang warga Desa Anuraga, pulang.", "warga Desa Anuraga"),
        ("Seorang petani bernama Rokayu Qatreb pulang.", "petani"),
        ("Kata pedagang itu, Rokayu Qatreb, harga naik.", "pedagang"),
        ("Kata Rokayu Qatreb, warga mengungsi.", None),
        ("Rokayu Qatreb menemui warga.", None),
        ("Warga mengungsi. Rokayu Qatreb pulang.", None),
        ("Rokayu Qatreb, yang menemui pedagang, pulang.", None),
    ],
)
def test_what_a_person_without_a_post_is_said_to_be(text: str, role: str | None) -> None:
    start = text.index("Rokayu")
    assert role_of(text, [(start, start + len("Rokayu Qatreb"))]) == role
