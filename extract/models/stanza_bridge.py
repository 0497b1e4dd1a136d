"""The engine `stanza`: Stanza's tokenizer and reader of names as a spaCy language, with weights trained for news.

The shipped folder is laid out as Stanza's own resource folder, so `stanza.Pipeline("id", dir=…, package="jejak")`
reads it too. Stanza and torch come with the extra `jejak[stanza]`, are imported by `load` alone, and nothing is ever
fetched. How the weights were made: `training/stanza_ner.py`.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib.resources import as_file, files
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from extract.frame import NewsIndonesian

if TYPE_CHECKING:
    import stanza

Bounds = Iterable[tuple[int, int]]  # where tokens begin and end in the text

PACKAGE = "jejak"
TOKENIZER, TAGGER = f"id/tokenize/{PACKAGE}.pt", f"id/ner/{PACKAGE}.pt"
_MODELS = {"tokenize": PACKAGE, "ner": PACKAGE}
RESOURCES = {  # what `resources.json` says
    "id": {"lang_name": "Indonesian", "packages": {PACKAGE: _MODELS}} | {name: {PACKAGE: {}} for name in _MODELS}
}

_PIECE = re.compile(r"\S+")
_BRACKETS = frozenset("()[]")
_TAGGED_AT_ONCE = 32  # sentences; kept fixed, for sums of floats depend on it


class MissingStanzaError(ModuleNotFoundError):
    """The engine was asked for, but Stanza is not installed."""

    def __init__(self) -> None:
        super().__init__("the engine 'stanza' needs Stanza and torch: pip install 'jejak[stanza]'")


class MissingModelError(FileNotFoundError):
    """An official model was asked for that is not on this machine."""


def load(folder: Path | None = None, *, official: bool = False) -> Language:
    """Return a language whose documents carry sentences and `doc.spans["entities"]` (PER, ORG, LOC).

    `folder`: weights laid out as the shipped ones, which are used by default. `official`: cut tokens and sentences with
    the user's own official Indonesian tokenizer, found by `official_models`. Raises MissingStanzaError without the
    extra, MissingModelError without that tokenizer.
    """
    with shipped() if folder is None else nullcontext(folder) as place:
        options = {"tokenize_model_path": str(_official_tokenizer())} if official else {}
        pipeline = open_pipeline(place, **options)
    nlp = NewsIndonesian()
    nlp.tokenizer = StanzaTokenizer(nlp.vocab, pipeline)
    return nlp


def shipped() -> AbstractContextManager[Path]:
    """The folder of the weights that come with the package."""
    return as_file(files("extract.models") / "weights" / "stanza")


def open_pipeline(folder: Path, **options: object) -> "stanza.Pipeline":
    """Return Stanza's own pipeline on the weights of a folder, on one thread of the CPU, without network.

    Raises MissingStanzaError.
    """
    try:
        import stanza
        import torch
    except ModuleNotFoundError as error:
        raise MissingStanzaError from error
    torch.set_num_threads(1)  # one order of sums; batches run in processes of their own
    with _without_optimizers():
        return stanza.Pipeline(
            "id", dir=str(folder), package=PACKAGE, processors="tokenize,ner", ner_batch_size=_TAGGED_AT_ONCE,
            download_method=None, use_gpu=False, verbose=False, **options,
        )  # fmt: skip


@contextmanager
def _without_optimizers() -> Iterator[None]:
    """Stanza makes an optimizer for every model it loads, for which torch imports its compiler: 4 CPU seconds of 10."""
    from stanza.models.common import utils

    made = utils.get_optimizer
    utils.get_optimizer = lambda *_, **__: None
    try:
        yield
    finally:
        utils.get_optimizer = made


def installed() -> bool:
    """Whether the extra is installed; nothing is imported."""
    return all(find_spec(name) is not None for name in ("stanza", "torch"))


def official_models(folder: Path | None = None) -> dict[str, tuple[Path, ...]]:
    """The official Indonesian models on this machine, by processor ("tokenize", "pos", …), and where they lie.

    `folder`: Stanza's resource folder, by default what Stanza says ($STANZA_RESOURCES_DIR or the user's cache), which
    takes a second, for Stanza is imported. Raises MissingStanzaError.
    """
    if not installed():
        raise MissingStanzaError
    if folder is None:
        from stanza.resources.common import DEFAULT_MODEL_DIR

        folder = Path(DEFAULT_MODEL_DIR)
    found: dict[str, tuple[Path, ...]] = {}
    for path in sorted(folder.glob("id/*/*.pt")):
        found[path.parent.name] = (*found.get(path.parent.name, ()), path)
    return found


def _official_tokenizer() -> Path:
    for path in official_models().get("tokenize", ()):
        return path
    raise MissingModelError("no official Indonesian tokenizer here: python -c \"import stanza; stanza.download('id')\"")


class StanzaTokenizer:
    """Makes spaCy documents of texts with a Stanza pipeline, one text at a time: no text changes another's reading."""

    def __init__(self, vocab: Vocab, pipeline: "stanza.Pipeline") -> None:
        self.vocab = vocab
        self._pipeline = pipeline

    def __call__(self, text: str) -> Doc:
        """Return the document of a text: its tokens at their offsets, its sentences and its entities."""
        read = self._pipeline(text) if text.strip() else None
        doc = document(self.vocab, text, [_bounds(one.tokens) for one in read.sentences] if read else [])
        found = [doc.char_span(one.start_char, one.end_char, one.type) for one in read.ents] if read else []
        doc.spans["entities"] = [name for span in found if span is not None for name in _unbracketed(span)]
        return doc


def _bounds(tokens: "Iterable[stanza.models.common.doc.Token]") -> Bounds:
    return [(token.start_char, token.end_char) for token in tokens]


def _unbracketed(span: Span) -> Iterator[Span]:
    """The names in a span: "Kementerian Luar Negeri (Kemlu", read as one, is two."""
    for bracket, tokens in groupby(span, lambda token: token.text in _BRACKETS):
        if not bracket:
            run = list(tokens)
            yield Span(span.doc, run[0].i, run[-1].i + 1, label=span.label)


def document(vocab: Vocab, text: str, sentences: Iterable[Bounds]) -> Doc:
    """Return a document of exactly this text: what lies between tokens, but one space behind each, is a token too."""
    words: list[str] = []
    spaces: list[bool] = []
    opens: list[bool | int | None] = []
    upto = 0
    for start, end, first in [*_pieces(text, sentences), (len(text), len(text), False)]:
        gap = text[upto:start]
        if words and gap.startswith(" "):
            spaces[-1], gap = True, gap[1:]
        for word, opening in ((gap, False), (text[start:end], first)):
            if word:
                words.append(word)
                spaces.append(False)
                opens.append(opening or len(words) == 1)
        upto = end
    return Doc(vocab, words, spaces, sent_starts=opens)


def _pieces(text: str, sentences: Iterable[Bounds]) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether it opens a sentence of each token; one with white space inside is more than one."""
    for sentence in sentences:
        first = True
        for start, end in sentence:
            for piece in _PIECE.finditer(text, start, end):
                yield *piece.span(), first
                first = False
