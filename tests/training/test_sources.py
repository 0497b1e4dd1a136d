"""The data sets are read into words and BIO tags, whatever form they come in."""

from pathlib import Path

import pytest

from training.sources import Sentence, idner, key, kumparan, pfsa, unseen


@pytest.fixture
def write(tmp_path: Path):  # type: ignore[no-untyped-def]
    def _write(text: str) -> Path:
        path = tmp_path / "data.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return _write


def test_idner(write) -> None:  # type: ignore[no-untyped-def]
    path = write("Anu PROPN B-PER\nBadrun PROPN I-PER\npergi VERB O\n\nYa PART O\n")
    assert idner(path) == [
        Sentence(("Anu", "Badrun", "pergi"), ("B-PER", "I-PER", "O")),
        Sentence(("Ya",), ("O",)),
    ]


def test_pfsa_bilou_becomes_bio(write) -> None:  # type: ignore[no-untyped-def]
    path = write("Anu\tB-PERSON\nBadrun\tL-PERSON\nkata\tU-CUE\n\nitu\tI-STATEMENT\n.\tL-STATEMENT\n")
    assert [one.tags for one in pfsa(path)] == [("B-PERSON", "I-PERSON", "B-CUE"), ("I-STATEMENT", "I-STATEMENT")]


def test_kumparan(write) -> None:  # type: ignore[no-untyped-def]
    assert kumparan(write("Anu\tNNP\npergi\tVB\n\nYa\tUH\n")) == [("Anu", "pergi"), ("Ya",)]


def test_held_out_sentences_are_found_whatever_their_spacing() -> None:
    held = [Sentence(("Anu", "pergi", "."), ("B-PER", "O", "O"))]
    same, other = Sentence(("anu", "pergi"), ("O", "O")), Sentence(("Anu", "pulang"), ("O", "O"))
    assert unseen([same, other], held) == [other]
    assert key(("Rp", "2,61")) == key(("Rp2", ",", "61"))
