"""The frame every reader works in: a spaCy language for Indonesian news with a tokenizer and sentences of its own.

The language is `id`, but none of spaCy's own data for it is loaded: its list of some 3,400 hyphenated words takes two
seconds, and the readers use neither its stop words nor its rules (see `extract/tokenizer.py`).
"""

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from extract.sentences import sentence_spans
from extract.tokenizer import NewsDefaults
from extract.words import of_text, text_of


class NewsIndonesian(Language):  # type: ignore[no-untyped-call]
    """Indonesian as newspapers print it."""

    lang = "id"
    Defaults = NewsDefaults

    def make_doc(self, text: str) -> Doc:
        """The text cut into words, which knows the text it was cut from."""
        return of_text(super().make_doc(text), text)


@Language.component("jejak_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """spaCy component: set `doc.sents` from `sentence_spans`; a token belongs where its last character stands."""
    if not len(doc):
        return doc
    bounds = doc.to_array(["IDX", "LENGTH"]).astype(np.int64)
    starts = np.full(len(doc), -1, dtype=np.int64)
    begins = np.array([start for start, _ in sentence_spans(text_of(doc))], dtype=np.int64)
    starts[np.searchsorted(bounds.sum(axis=1), begins, side="right")] = 1
    starts[0] = 1
    return doc.from_array(["SENT_START"], starts.astype(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]


def blank() -> Language:
    """Return the language with sentence boundaries and no reader yet."""
    nlp = NewsIndonesian()
    nlp.add_pipe("jejak_sentences")
    return nlp
