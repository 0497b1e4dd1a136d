from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("stanza")
pytest.importorskip("scipy")

from stanza import Pipeline  # noqa: E402

from extract.models import stanza_bridge  # noqa: E402
from extract.models.card import load_card  # noqa: E402
from training.sources import Sentence, idner  # noqa: E402
from training.stanza_data import Stage, StanzaConfig, prepare, read_silver, telling  # noqa: E402
from training.stanza_ner import train, train_tagger  # noqa: E402
from training.stanza_tokenizer import TokenizerConfig  # noqa: E402
from training.vectors import VectorConfig  # noqa: E402

NAMES = ("Badrun", "Wati", "Fulan", "Sutejo", "Anu", "Kusuma")
CITIES = ("Bandung", "Sleman", "Ambon", "Kupang")
BANK = "bank.conllu"
SMALL = StanzaConfig(
    least_score=0.5, with_pfsa=False, stages=(Stage(40, 2e-2, 20), Stage(40, 1e-2, 20)), batch_size=16, hidden_dim=16,
    char_hidden_dim=8, char_emb_dim=8, vectors=VectorConfig(min_count=1, neighbours=10, width=4),
    tokenizer=TokenizerConfig(train=(BANK,), dev=BANK, test=(BANK,), news="news.txt", steps=20, eval_steps=10,
                              hidden_dim=8, batch_size=8),
)  # fmt: skip


def sentences() -> list[Sentence]:
    tiba, kata = ("B-PER", "O", "O", "B-LOC", "O"), ("O", "B-PER", "I-PER", "O")
    return [
        *(Sentence((name, "tiba", "di", city, "."), tiba) for name in NAMES for city in CITIES),
        *(Sentence(("kata", name, other, "."), kata) for name in NAMES for other in NAMES),
    ]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data sets of made-up sentences, laid out as the real ones are."""
    place = tmp_path_factory.mktemp("data")
    made = sentences()
    for name in ("idner-news-2k", "postag-kumparan"):
        (place / name).mkdir()
    for part, some in {"train": made[::2], "dev": made[1::4], "test": made[3::4]}.items():
        (place / "idner-news-2k" / f"{part}.txt").write_text(columns(some), encoding="utf-8")
    (place / "postag-kumparan" / "dataset_postag.txt").write_text(columns(made), encoding="utf-8")
    (place / BANK).write_text("\n".join(conllu(one) for one in made), encoding="utf-8")
    (place / "news.txt").write_text("Wati tiba di Ambon.\n", encoding="utf-8")
    row = '{"words": ["Wati", "tiba", "."], "tags": ["B-PER", "O", "O"], "score": %s}\n'
    (place / "silver.jsonl").write_text(row % 0.9 * 20 + row % 0.1, encoding="utf-8")
    return place


def columns(some: list[Sentence]) -> str:
    return "\n".join("".join(f"{word} X {tag}\n" for word, tag in zip(*one, strict=True)) for one in some)


def conllu(one: Sentence) -> str:
    rows = (f"{at}\t{word}" + "\t_" * 7 + ("\tSpaceAfter=No" if at == len(one.words) - 1 else "\t_")
            for at, word in enumerate(one.words, start=1))  # fmt: skip
    return "".join(f"{row}\n" for row in rows)


def test_training_writes_what_the_bridge_loads_and_a_card(data: Path, tmp_path: Path) -> None:
    scores = train(data, tmp_path, data / "silver.jsonl", SMALL)
    card = load_card(tmp_path / "card.json")
    assert card.scores == scores
    assert {"idner_dev", "idner_test", "bank_tokens", "bank_sentences"} == scores.keys()
    assert {one.file: one.licence for one in card.data}["silver.jsonl"].endswith("accurate model")
    assert not any(one.file.startswith("pfsa") for one in card.data)
    doc = stanza_bridge.load(tmp_path)("Fulan tiba di Kupang.")
    assert doc.text == "Fulan tiba di Kupang."
    kept = torch.load(tmp_path / stanza_bridge.TAGGER, weights_only=True)
    assert str(data) not in str(kept["config"])


def test_the_small_file_reads_as_what_training_left(data: Path, tmp_path: Path) -> None:
    prepare(data, tmp_path, None, SMALL)
    train_tagger(tmp_path, tmp_path / "small", SMALL)
    given = [list(one.words) for one in idner(data / "idner-news-2k" / "test.txt")]
    small = stanza_bridge.open_pipeline(tmp_path / "small", tokenize_pretokenized=True)
    trained = Pipeline(
        "id", dir=str(tmp_path / "small"), package="jejak", processors="tokenize,ner", tokenize_pretokenized=True,
        ner_model_path=str(tmp_path / "tagger.pt"), ner_pretrain_path=str(tmp_path / "vectors.pt"),
        ner_forward_charlm_path="", ner_backward_charlm_path="", download_method=None, use_gpu=False, verbose=False,
    )  # fmt: skip
    tags = [[token.ner for token in one.tokens] for one in small(given).sentences]
    assert tags == [[token.ner for token in one.tokens] for one in trained(given).sentences]
    assert {tag for one in tags for tag in one} > {"O"}


def test_unsure_labels_are_left_out(data: Path) -> None:
    assert len(read_silver(data / "silver.jsonl", 0.5)) == 20
    assert len(read_silver(data / "silver.jsonl")) == 21


def test_of_sentences_without_names_some_are_kept() -> None:
    named, plain = Sentence(("Wati",), ("B-PER",)), Sentence(("ia",), ("O",))
    assert telling([plain, named, plain, named, plain], 2) == [plain, named, named, plain]
