import pytest

from extract.speech.naming import Naming, Speaker
from extract.speech.unnamed import GOVERNMENT, described, government_after, government_before

TASK_FORCE = Speaker("Gugus Tugas Banjir", "institution")
OTHER = Speaker("Gugus Tugas Gempa", "institution")


def naming(speaker: Speaker) -> Naming:
    return Naming(speaker, (0, 1), (0, 1))


@pytest.mark.parametrize(
    ("name", "bodies", "expected"),
    [
        ("Data gugus tugas", [TASK_FORCE], TASK_FORCE),
        ("Data gugus tugas", [TASK_FORCE, OTHER], None),
        ("Data panitia", [TASK_FORCE], None),
        ("catatan pemerintah", [], GOVERNMENT),
        ("seorang pejabat", [TASK_FORCE], None),
    ],
)
def test_a_described_source_is_the_body_it_begins_like(name: str, bodies: list[Speaker], expected: Speaker) -> None:
    assert described(name, [naming(one) for one in bodies]) == expected


@pytest.mark.parametrize("text", ["Menurut pemerintah, ada 12", "Menurut pemerintah pusat ada 12"])
def test_the_government_stands_behind_a_cue(text: str) -> None:
    assert government_after(text, len("Menurut"), len(text)) is not None


@pytest.mark.parametrize("rest", [" pemerintah daerah", " pemerintah Malaysia", " pemerintah kabupaten", " warga"])
def test_other_governments_are_not_the_indonesian_one(rest: str) -> None:
    assert government_after(f"Menurut{rest}", len("Menurut"), len(f"Menurut{rest}")) is None


def test_the_government_stands_before_a_cue() -> None:
    assert government_before("Pemerintah juga ", 0, 16) == (0, 10)
    assert government_before("Pemerintah desa ", 0, 16) is None
