import pytest

from extract.findings import finds
from extract.speech.cues import Cue
from extract.speech.speakers import Speaker


@pytest.mark.parametrize(
    ("word", "name", "kind", "found"),
    [
        ("menemukan", "polisi", "anonymous", True),
        ("mendapati", "warga setempat", "anonymous", True),
        ("menemukan", "Kepolisian Resor Garut", "institution", True),
        ("menemukan", "Badan Pemeriksa Keuangan", "institution", False),
        ("menemukan", "Penelitian", "anonymous", False),
        ("menyebut", "polisi", "anonymous", False),
        ("menemukan", "Rini Astuti", "person", False),
    ],
)
def test_only_who_searches_finds(word: str, name: str, kind: str, found: bool) -> None:
    speaker = Speaker(name, kind)  # type: ignore[arg-type]
    assert finds(Cue(word, "active", (0, 9), None), speaker, "") is found


@pytest.mark.parametrize(
    ("before", "kind", "deed"),
    [("Kasus kedua ", "institution", True), ("Kasus itu ", "person", False), ("Angka itu ", "institution", False)],
)
def test_a_case_that_a_body_solved(before: str, kind: str, deed: bool) -> None:
    speaker = Speaker("Anu", kind)  # type: ignore[arg-type]
    assert finds(Cue("diungkap", "passive", (0, 8), None), speaker, before) is deed
