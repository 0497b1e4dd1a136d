"""The frame every reader works in: spaCy's Indonesian language with a tokenizer and sentences fit for news.

spaCy cuts by rules for general text; news adds words glued to brackets ("daring(online scam)dengan"), abbreviations and
degrees with full stops, quotations of several sentences, and paragraphs that end without one. spaCy's own list of some
3,400 hyphenated words is left out: it takes two seconds to load, and a rule keeps every hyphenated word whole.
"""

from spacy.lang.id import Indonesian, IndonesianDefaults
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokens import Doc

from extract.sentences import abbreviations, sentence_spans

# An opened bracket or quote glued between two words is a boundary of its own.
_GLUED = (r"(?<=\w)[(\[“”\"](?=\w)", r"(?<=\w)[)\]”\"](?=\w)")


def _cuts_hyphens(rule: str) -> bool:
    """Whether one of spaCy's infix rules cuts a hyphenated word ("anak-anak") in pieces."""
    return "-|–" in rule or "[\\/-]" in rule


class NewsDefaults(IndonesianDefaults):
    """Indonesian with this project's abbreviations and no list of hyphenated words."""

    tokenizer_exceptions = BASE_EXCEPTIONS | {form: [{ORTH: form}] for form in abbreviations()}
    infixes = [*(rule for rule in IndonesianDefaults.infixes or () if not _cuts_hyphens(rule)), *_GLUED]  # noqa: RUF012


class NewsIndonesian(Indonesian):  # type: ignore[no-untyped-call]
    """spaCy's Indonesian as newspapers print it."""

    Defaults = NewsDefaults


@Language.component("jejak_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """spaCy component: set `doc.sents` from `sentence_spans`."""
    starts = (start for start, _ in sentence_spans(doc.text))
    upcoming = next(starts, None)
    for token in doc:
        begins = upcoming is not None and token.idx + len(token) > upcoming
        token.is_sent_start = begins or token.i == 0
        if begins:
            upcoming = next(starts, None)
    return doc


def blank() -> Language:
    """Return the language with sentence boundaries and no reader yet."""
    nlp = NewsIndonesian()
    nlp.add_pipe("jejak_sentences")
    return nlp
