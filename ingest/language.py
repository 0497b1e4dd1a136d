"""Is this text Indonesian? Only a confident no is a no; a short text is always let through."""

import re
from functools import cache

import py3langid.langid as langid

from ingest.tables import words

ENOUGH = 200  # letters; below that the detector mistakes names and headlines for other languages
# The detector's own list has 97 languages; the far ones only add mistakes. Sundanese is not in its model.
_CANDIDATES = ["id", "ms", "jv", "en", "nl", "de", "fr", "es", "pt", "it", "tl", "vi", "th", "zh", "ja", "ko", "ar"]
_FUNCTION_WORD = re.compile(r"yang|dan|di|dengan|untuk|dari|pada|ini|itu|dalam|tidak|akan|ke|oleh")


@cache
def _identifier() -> langid.LanguageIdentifier:
    found = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    found.set_languages(_CANDIDATES)
    return found


def language_of(text: str) -> str:
    """ "id", or the ISO 639-1 code of the language `text` is certainly in.

    Malay and Indonesian share grammar and most words, and Indonesian news quotes Malaysians: Malay needs both the
    detector and more words that only Malay spells so (malay.csv) than words that only Indonesian does (indonesian.csv).
    Another language needs the detector and a text without Indonesian function words.
    """
    if sum(char.isalpha() for char in text) < ENOUGH:
        return "id"
    tokens = re.findall(r"[^\W\d_]+", text.lower())
    if not tokens:
        return "id"
    code = str(_identifier().classify(text)[0])
    share = sum(_FUNCTION_WORD.fullmatch(token) is not None for token in tokens) / len(tokens)
    malay = sum(token in words("malay") for token in tokens)
    if malay >= 3 and malay > sum(token in words("indonesian") for token in tokens):
        return "ms"
    return code if code not in ("id", "ms") and share < 0.06 else "id"
