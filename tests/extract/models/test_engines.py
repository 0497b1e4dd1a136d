"""What every engine promises: the same kind of answer, the same answer again, and weights that are what they should be.

Stanza is skipped where it is not installed, unless JEJAK_REQUIRE_STANZA=1.
"""

import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from extract.frame import blank
from extract.models.engines import DEFAULT, ENGINES, card, cards, missing, open_engine
from extract.pipeline import Reader, reader
from extract.types import Claim, DateMention, Extraction, Figure, Institution, Official
from ingest.article import Article

LARGEST = 60_000_000  # bytes of all weights together: what a user downloads
ROOT = Path(__file__).parents[3]
with as_file(files("extract") / "models" / "weights") as _folder:
    WEIGHTS = _folder
SHIPPED = [name for name in ("accurate", "fast", "stanza") if (WEIGHTS / name / "card.json").is_file()]
HERE = ["rules", *(name for name in ENGINES if {name, "fast" if name == "accurate" else name} <= set(SHIPPED))]

FIRST = """Kepala Badan Pusat Statistik (BPS) Sari Wulandari menyebut 1.250 kasus tercatat di Malaysia sepanjang 2024.

"Yang selesai baru 400 kasus," kata Sari di Jakarta, Senin (3/3/2025). Menurut dia, 30 orang sudah pulang.

Direktur Perlindungan Warga Badrun Sutejo mengatakan, biayanya mencapai Rp 2,5 miliar."""
SECOND = """Menteri Pertanian Jaka Permadi mengatakan, panen padi di Kabupaten Garut turun 12 persen.

Ketua Serikat Tani Lestari, Endang Kusuma, membantahnya. Ia menyebut penurunan itu hanya 4 persen."""
THIRD = "Hujan turun di Bandung.\n\n2.000 kursi disiapkan. 🙂 “Tutup pukul lima,” bunyi pengumuman itu."


def article(name: str, body: str) -> Article:
    return Article(id=name, source=f"{name}.txt", body=body, published=date(2025, 3, 4), text_hash="")


ARTICLES = [article("a", FIRST), article("b", SECOND), article("c", THIRD), article("d", "")]


@pytest.fixture(scope="module", params=HERE)
def opened(request: pytest.FixtureRequest) -> Reader:
    """A reader with each engine in turn."""
    if (package := missing(request.param)) and os.environ.get("JEJAK_REQUIRE_STANZA") != "1":
        pytest.skip(f"{package} is not installed")
    return reader(request.param)


def test_the_answer_has_the_types_of_the_contract(opened: Reader) -> None:
    kinds = {
        "officials": Official,
        "institutions": Institution,
        "dates": DateMention,
        "figures": Figure,
        "claims": Claim,
    }
    for one in ARTICLES:
        found = opened.read(one)
        assert isinstance(found, Extraction)
        assert all(isinstance(item, kind) for name, kind in kinds.items() for item in getattr(found, name))


def test_offsets_point_at_the_text(opened: Reader) -> None:
    for one in ARTICLES:
        found = opened.read(one)
        assert all(one.body[slice(*item.span)] == item.text for item in found.figures)
        assert all(one.body[slice(*item.span)] == item.text for item in found.dates)
        assert all(one.body[slice(*claim.sentence_span)] == claim.sentence for claim in found.claims)
        spans = [span for person in found.officials for span in person.spans]
        spans += [span for body in found.institutions for span in body.spans]
        assert all(one.body[start:end].strip() == one.body[start:end] != "" for start, end in spans)


def test_what_is_said_plainly_is_read(opened: Reader) -> None:
    claims = {(claim.speaker, int(claim.value), claim.unit) for claim in opened.read(ARTICLES[0]).claims}
    assert {("Sari Wulandari", 1250, "kasus"), ("Sari Wulandari", 400, "kasus")} <= claims
    names = {official.name for official in opened.read(ARTICLES[1]).officials}
    assert {"Jaka Permadi", "Endang Kusuma"} <= names


def test_again_and_in_another_order_the_answer_is_the_same(opened: Reader) -> None:
    first = {one.id: opened.read(one) for one in ARTICLES}
    assert {one.id: opened.read(one) for one in ARTICLES} == first
    assert {one.id: opened.read(one) for one in reversed(ARTICLES)} == first


def test_a_reading_says_what_made_it(opened: Reader) -> None:
    made = opened.read(ARTICLES[0]).extractor
    assert made.engine in opened.version
    assert set(made.models.values()) <= {value for one in SHIPPED for value in card(one).weights.values()}
    assert bool(made.models) == (made.engine != "rules")


def test_readers_of_different_engines_have_different_versions() -> None:
    versions = [reader(name).version for name in HERE if not missing(name)]
    assert len(set(versions)) == len(versions)


def test_rules_read_with_no_model_at_all() -> None:
    rules = open_engine("rules")
    doc = rules.document(FIRST)
    assert (rules.models, list(doc.spans)) == ({}, [])
    assert [sent.text for sent in doc.sents] == [sent.text for sent in blank()(FIRST).sents]


def test_rules_load_no_library_of_the_others() -> None:
    """torch is not asked about: where it is installed, spaCy itself loads it."""
    program = (
        "import sys; from extract.pipeline import reader; reader('rules');"
        "print([name for name in ('onnxruntime', 'stanza') if name in sys.modules])"
    )
    assert _python(program, ROOT).strip() == "[]"


def test_an_engine_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'cepat'.*rules, fast, accurate, stanza"):
        reader("cepat")


@pytest.mark.skipif("stanza" not in SHIPPED or not missing("stanza"), reason="Stanza is installed")
def test_an_engine_that_is_not_installed_is_refused() -> None:
    with pytest.raises(ModuleNotFoundError, match="stanza"):
        reader("stanza")


def test_the_default_is_an_engine_that_needs_nothing_more() -> None:
    assert DEFAULT in ENGINES
    assert missing(DEFAULT) is None


@pytest.mark.parametrize("name", SHIPPED)
def test_the_weights_are_those_of_the_card(name: str) -> None:
    one = card(name)
    assert one.weights
    folder = files("extract") / "models" / "weights" / name
    hashes = {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in one.weights}
    assert hashes == dict(one.weights)
    assert _files(WEIGHTS / name) - set(one.weights) <= {"card.json", "resources.json", "README.md"}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_card_says_what_went_in(name: str) -> None:
    one = card(name)
    assert one.engine == name
    assert one.data
    assert all(source.licence and len(source.sha256) == 64 for source in one.data)
    assert one.scores
    assert all(0 < score <= 100 for score in one.scores.values())
    assert "/" not in one.name
    assert "/tmp" not in json.dumps(one.config)


@pytest.mark.skipif(len(SHIPPED) < 3, reason="not all weights are there yet")
def test_every_engine_has_its_weights() -> None:
    assert sorted(cards()) == SHIPPED
    assert list(ENGINES) == HERE


def test_all_weights_together_are_small() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file()) <= LARGEST


@pytest.mark.skipif(not SHIPPED, reason="no weights are there yet")
def test_the_package_takes_every_file_of_the_weights_along(tmp_path: Path) -> None:
    """Builds what a wheel holds and looks for the weights the way the engines do."""
    build = (
        "egg_info",
        "--egg-base",
        tmp_path,
        "build",
        "--build-base",
        tmp_path / "b",
        "--build-lib",
        tmp_path / "lib",
    )
    _python("from setuptools import setup; setup()", ROOT, "-q", *map(str, build))
    program = "from importlib.resources import files; print(files('extract') / 'models' / 'weights')"
    place = Path(_python(program, tmp_path / "lib").strip())
    assert place.is_relative_to(tmp_path)
    assert _files(place) == _files(WEIGHTS)


def _python(program: str, cwd: Path, *args: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program, *args], capture_output=True, text=True, check=True, cwd=cwd
    ).stdout


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
