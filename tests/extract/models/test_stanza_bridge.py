import hashlib
import shutil
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.frame import NewsIndonesian
from extract.models import stanza_bridge as bridge
from extract.models.card import load_card

TEXT = (
    "JAKARTA, WARTA - Gubernur Jawa Barat Badrun Sutejo mengatakan, 1.204 rumah rusak di Kabupaten Sukabumi.\n\n"
    '"Kami terus mendata. Jumlahnya bisa bertambah," kata Badrun di Bandung, Senin (7/7).\n\n'
    "Kepala Badan Nasional Penanggulangan Bencana (BNPB) Wati Kusuma menyebut angka lain."
)
VOCAB = NewsIndonesian().vocab
NAMES = {"Badrun Sutejo": "PER", "Wati Kusuma": "PER", "Bandung": "LOC", "BNPB": "ORG"}
ODD = (
    "", " ", "\n\n", "\t", "a", "  Ia  pergi.\n", "Ia pergi. ", "kata\u200bnya", "Rp\u00a02,5 juta", "\x97Ia\x07 ada.",
    "x" * 1500, "Ia " * 700, "😀 Ia ada 😀", "e\u0301 Ia", "\r\nIa ada.\r\nIa pergi.",
)  # fmt: skip


@pytest.fixture(scope="module")
def nlp(request: pytest.FixtureRequest) -> Language:
    request.getfixturevalue("stanza_installed")
    return bridge.load()


def pieces(text: str) -> list[tuple[int, int]]:
    """Bounds of runs of one kind of character, some of them with white space inside."""
    return [(at, min(at + 3, len(text))) for at in range(0, len(text), 3) if text[at : at + 3].strip()]


@given(st.text(alphabet="ab. \n\t", max_size=40))
def test_a_document_is_its_text_whatever_the_tokens(text: str) -> None:
    doc = bridge.document(VOCAB, text, [pieces(text)])
    assert doc.text == text
    assert all(token.is_space or not any(map(str.isspace, token.text)) for token in doc)


def test_tokens_spaces_and_sentences_are_kept() -> None:
    text = "Ia ada.\n\nIa  pergi."
    doc = bridge.document(VOCAB, text, [[(0, 2), (3, 6), (6, 7)], [(9, 11), (13, 18), (18, 19)]])
    assert [token.text_with_ws for token in doc] == ["Ia ", "ada", ".", "\n\n", "Ia ", " ", "pergi", "."]
    assert [one.start_char for one in doc.sents] == [0, 9]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Badan Angka ( BA", ["Badan Angka", "BA"]),
        ("Badan Angka (", ["Badan Angka"]),
        ("( BA )", ["BA"]),
        ("BA", ["BA"]),
    ],
)
def test_brackets_part_names(words: str, names: list[str]) -> None:
    doc = Doc(VOCAB, words.split())
    assert [name.text for name in bridge._unbracketed(Span(doc, 0, len(doc), "ORG"))] == names


def test_without_stanza_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ModuleNotFoundError, match=r"'stanza' needs .* pip install 'jejak\[stanza\]'"):
        bridge.load()


def test_the_card_is_of_these_weights() -> None:
    with bridge.shipped() as folder:
        card = load_card(folder / "card.json")
        assert card.engine == "stanza"
        assert card.scores["idner_test"] > 0
        assert {bridge.TOKENIZER, bridge.TAGGER, "resources.json"} == card.weights.keys()
        for name, wanted in card.weights.items():
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == wanted


def test_names_and_sentences_are_read(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert NAMES.items() <= {span.text: span.label_ for span in doc.spans["entities"]}.items()
    starts = [one.start_char for one in doc.sents]
    assert {0, TEXT.index('"Kami'), TEXT.index("Kepala")} <= set(starts)
    assert starts[0] == 0
    assert "1.204" in [token.text for token in doc]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_comes_back_whole(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert sum(len(one) for one in doc.sents) == len(doc)
    assert all(span.text.strip() == span.text for span in doc.spans["entities"])


def test_a_text_is_read_alike_whatever_stands_beside_it(nlp: Language) -> None:
    texts = [*TEXT.split("\n\n"), TEXT, TEXT * 12, *ODD]

    def readings(size: int, order: int) -> list[object]:
        docs = list(nlp.pipe(texts[::order], batch_size=size))
        return [
            ([token.text_with_ws for token in doc], [token.is_sent_start for token in doc],
             [(span.start, span.end, span.label_) for span in doc.spans["entities"]])
            for doc in docs[::order]
        ]  # fmt: skip

    assert readings(1, 1) == readings(50, 1) == readings(7, -1)


def test_nothing_is_fetched(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert len(bridge.load()(TEXT)) == len(nlp(TEXT))


def test_official_models_are_found_and_used_when_asked_for(
    nlp: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stanza.resources.common.DEFAULT_MODEL_DIR", str(tmp_path))
    assert bridge.official_models() == {}
    with pytest.raises(bridge.MissingModelError, match=r"stanza\.download"):
        bridge.load(official=True)
    with bridge.shipped() as folder:
        for name in ("tokenize/gsd_x", "pos/gsd_x"):
            (tmp_path / "id" / name).parent.mkdir(parents=True)
            shutil.copy(folder / bridge.TOKENIZER, tmp_path / "id" / f"{name}.pt")
    found = bridge.official_models()
    assert found == {"pos": (tmp_path / "id/pos/gsd_x.pt",), "tokenize": (tmp_path / "id/tokenize/gsd_x.pt",)}
    assert [token.text for token in bridge.load(official=True)(TEXT)] == [token.text for token in nlp(TEXT)]
