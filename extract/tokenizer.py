"""How news text is cut into tokens: rules for spaCy's tokenizer, written for what Indonesian newspapers print.

A token is a word with its hyphens and digits ("anak-anak", "Covid-19", "ke-60"), a number with its points and commas
("2.300", "2,61", "10.30"), a date in figures ("7/7", "29/10/2013"), an abbreviation with its full stop ("Jl.", "S.H.")
or one mark. A currency before a number, a unit behind it, brackets, quotation marks and dashes are tokens of their own,
glued to a word or not, as in the Indonesian Universal Dependencies treebanks. spaCy's own rules for Indonesian serve
general text of many scripts: compiling them takes most of the time that making a language takes.
"""

import re

from spacy.language import BaseDefaults

from extract.sentences import abbreviations

_MARKS = r"[\[\](){}<>\"“”„«»`*•·…]"
_CURRENCY = r"(?:Rp|IDR|USD|US\$|S\$|A\$|RM|SGD|[$€£¥])"

# Tokens that no rule may cut: addresses, "M.", "H.M.", "S.H.", "M.Si.", and forms like "@anu" or "#anu".
_WHOLE = re.compile(
    r"(?:https?://|www\.)[^\s\"”<>()]*[\w/=]\Z|[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z|[@#]\w+\Z|\d{4}-\d\d-\d\d\Z"
    r"|(?:[A-Z]\.)+\Z|(?:[A-Z][a-z]{0,4}\.){2,}(?:[A-Z][A-Za-z]{0,4}\.?)?\Z"
)


def is_whole(chunk: str) -> bool:
    """Whether a piece of text between spaces is one token as it stands: an abbreviation, an address, initials."""
    return chunk in abbreviations() or _WHOLE.match(chunk) is not None


class NewsDefaults(BaseDefaults):
    """Rules of the tokenizer; regular expressions at a word's start, end and inside."""

    tokenizer_exceptions = {}  # noqa: RUF012
    prefixes = [  # noqa: RUF012
        rf"{_MARKS}",
        r"\.\.+",
        r"[.,;:!?'‘’/~=%&§]",
        r"[–—]+",
        r"-+(?=\D|\Z)",
        rf"{_CURRENCY}\.?(?=-?\d)",
    ]
    suffixes = [  # noqa: RUF012
        rf"{_MARKS}",
        r"\.\.+",
        r"[,;:!?'‘’%°~=/]",
        r"[–—-]+",
        r"\.",
        r"(?<=\d)(?:[a-z]{2,}[²³]?|[²³°]C?|m)",
        r"(?<=\d,\d)[TM]",
    ]
    infixes = [  # noqa: RUF012
        rf"{_MARKS}",
        r"\.\.+",
        r"[–—]+|--+",
        r"(?<=[^\W\d_])[,;:!?](?=\S)|(?<=\d)[,;:!?](?=[^\W\d_(\[“\"])|(?<=[.)%])[,;](?=\w)",
        r"(?<=[a-zà-ÿ]{3})[.](?=[A-Z])",
        r"(?<=[^\W\d_])/(?=[^\W\d_])",
        rf"(?<=[\d%])-(?=\d|{_CURRENCY})",
        rf"(?<=-){_CURRENCY}(?=\d)",
    ]
    token_match = staticmethod(is_whole)
    url_match = None
