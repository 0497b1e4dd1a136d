import pytest

from extract.cues import Cue
from extract.findings import finds
from extract.speakers import Speaker


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
    assert finds(Cue(word, "active", (0, 9), None), speaker) is found
