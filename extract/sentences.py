"""Where sentences begin and end in news text: abbreviations, degrees, quotations, lists and paragraphs.

A quotation of several sentences is cut into its sentences, for a figure belongs to the sentence it stands in; who
speaks them is for `speech/attribution.py` to say. The rules were made on the training sections of the Indonesian
Universal Dependencies treebanks and on news pages, and are measured by `benchmarks/sentences.py`.
"""

import re
from functools import cache, lru_cache
from typing import Literal, cast, get_args

from extract.speech.cues import find_cues
from extract.table_file import read_table
from extract.types import Span

Ends = Literal["never", "opener", "number", "usual"]

# A mark with what closes behind it, before white space or glued to the next sentence ("kasus.Ia", "kasus.”Ia").
_MARK = re.compile(r"[.!?…]+[\"”’'»)\]]*(?:(?=\s)|(?=[\"“]?[A-Z]))")
# White space, a bullet, what opens, and the first word of what follows.
_NEXT = re.compile(r"\s*(?:[•*·]+\s+|(?<=\.\s)[–—-]+\s+)?(?P<open>[\"“‘'`(\[«)\]]*\s?)(?P<word>[^\s\"”“,:;)]+)")
# A paragraph ends at an empty line, an item of a list at the line before the next item.
_BREAK = re.compile(r"\n(?:\s*\n|(?=\s*(?:\d{1,2}[.)]|[a-z][.)]|[•*·–—-])\s)|(?P<line>(?=[A-Z“\"])))")
# A short line without comma that follows a finished one; its last word is looked at too.
_HEADING = re.compile(r"(?:\A|[.!?\"”)]\s*\n|\n[^\S\n]*\n)[^\S\n]*[A-Z\d][^,\n]{0,44}?(?P<last>[^\s,;:-]+)\Z")
# A capitalised word that a small one follows, and the small word or number before it.
_CAPITALISED = re.compile(r" ([A-Z][a-z]+(?:-[a-z]+)?),? [a-z]")
_SMALL_BEFORE = re.compile(r"(?<!\S)([a-z\d][a-zà-ÿ\d,.-]*)(?<![,.-])[)%]?\Z")
# One capital letter or a dotted degree before the stop: "M. Jusuf", "S.H.", "M.Si.", "S.I.K.".
_INITIAL = re.compile(r"^[A-Z]\.\Z|(?:^|\.)(?:[A-Z]|[A-Z][a-z]{0,3}\.[A-Z][A-Za-z]{0,3})\.\Z")
# "Tgk.", "Pdt.": nothing but consonants is an abbreviation, unless it is a unit behind a number ("1,5 Km.").
_CONSONANTS = re.compile(r"[A-Z][bcdfghjklmnpqrstvwxz]{1,3}\.\Z")
# "1." or "a." at the start of a line, behind the end of a sentence or a colon; "b." behind a comma too.
_LIST_NUMBER = re.compile(
    r"(?:(?:\A|\n|[a-zà-ÿ)]{4}[.!?:;][\"”]?[^\S\n])[^\S\n]*(?:\d{1,2}|[a-z])|[,;:][^\S\n][a-z]|(?:\A|\n)\s*[IVX]{1,4})\.\Z"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+\.\Z")  # Rp 1.157. 550.000
_THREE_DIGITS = re.compile(r"\s\d{3}(?![\d/])")
_SMALL_END = re.compile(r"[a-zà-ÿ]{3}\Z|\d[%)]?\Z")
# Between two of these a stop without space ends a sentence: "12 kilogram.Harga", but "Detik.Com", "a.n.Anu".
_ALL_SMALL = re.compile(r"(?:\A|[\s(-])[a-zà-ÿ]{4,}\Z")
_SPELT = re.compile(r"[A-Z][a-zà-ÿ]{2,}\Z")
_LONG_SMALL = re.compile(r"[a-zà-ÿ]{4}[.!?…]+[\"”’')\]]*\Z|[a-zà-ÿ\d][)\"”][.!?]\Z")
_BRAND = re.compile(r"[a-z]{1,3}[A-Z]")
# Who spoke, behind a quotation with its own end mark: "Mengapa?" Rini bertanya.
_SPEAKER = re.compile(r"\s+(?:[A-Z][\w.'’-]*\s+){1,4}(?:\([^()\n]{1,30}\)\s+)?(?P<verb>[a-z]+)(?=[.,\n]|\Z)")
# A degree with small letters follows a name, dotted capitals may begin one: "M.Si." but "H.M. Anu".
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,4}\.)+[A-Z][A-Za-z]{0,4}\.?\Z")
_QUOTED = re.compile(r"[\"”]")


@cache
def abbreviations() -> dict[str, Ends]:
    """The forms of `tables/abbreviations.csv` and when their full stop ends a sentence.

    `never`; before an `opener` of sentences or a quotation; unless a `number` follows; or, as `usual`, before a capital
    that is not another abbreviation's. Raises TableError.
    """
    found: dict[str, Ends] = {}
    for row in read_table("abbreviations.csv", ("form", "kind", "ends", "example")):
        if row["ends"] not in get_args(Ends) or row["form"] in found:
            raise row.error(f"{row['form']!r} stands twice or ends {row['ends']!r}")
        found[row["form"]] = cast(Ends, row["ends"])
    return found


@cache
def _small_words() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in read_table("sentence_openers.csv", ("word", "kind"))}


@cache
def openers() -> frozenset[str]:
    """Small words that, written with a capital, begin a sentence and no name (`tables/sentence_openers.csv`)."""
    return frozenset(word for word, kind in _small_words().items() if kind != "joiner")


@lru_cache(maxsize=8)  # several readers ask for the sentences of one article
def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the sentences of a body in order, without the white space around them; every paragraph ends one."""
    cuts = {cut for mark in _MARK.finditer(text) if (cut := _cut(text, *mark.span()))}
    cuts.update(mark.end() for mark in _BREAK.finditer(text) if _breaks(text, mark))
    cuts.update(word.start() for word in _CAPITALISED.finditer(text) if _lacks_mark(text, word))
    spans: list[Span] = []
    start = 0
    for cut in [*sorted(cuts), len(text)]:
        inner = text[start:cut]
        if stripped := inner.strip():
            begin = start + len(inner) - len(inner.lstrip())
            spans.append((begin, begin + len(stripped)))
        start = cut
    return tuple(spans)


def _breaks(text: str, mark: re.Match[str]) -> bool:
    """Whether a line ends a sentence: before an item or empty line, or too short for running text, as headings are."""
    if mark["line"] is None:
        return True
    heading = _HEADING.search(text, max(0, text.rfind("\n", 0, mark.start()) - 2), mark.start())
    return heading is not None and heading["last"] not in _small_words()


def _lacks_mark(text: str, word: re.Match[str]) -> bool:
    """Whether a heading or sentence ended without a mark: a small word, then one that only begins sentences."""
    kinds = _small_words()
    if kinds.get(word[1].lower(), "pronoun") in ("pronoun", "question", "joiner"):
        return False
    before = _SMALL_BEFORE.search(text, max(0, word.start() - 30), word.start())
    return before is not None and kinds.get(before[1]) not in ("joiner", "conjunction", "preposition")


def _cut(text: str, start: int, stop: int) -> int | None:
    """Where the mark at text[start:stop] ends a sentence; None if it does not."""
    following = _NEXT.match(text, stop)
    if following is None:
        return stop
    begins = _glued_begins if following.start() == following.start("open") else _begins
    if not begins(text, start, stop, following) or not _ends(text, start, stop, following):
        return None
    return following.start("open") + 1 if _closes(text, start, following["open"]) else stop


def _closes(text: str, start: int, opened: str) -> bool:
    """Whether a straight mark with space on both sides (ada 12. " Ia) closes a quotation of this paragraph."""
    return opened in ('" ', '"\n') and text.count('"', text.rfind("\n", 0, start) + 1, start) % 2 == 1


def _begins(text: str, start: int, stop: int, following: re.Match[str]) -> bool:
    """Whether what follows can begin a sentence: with a capital, a digit, a sign, or carelessly with a small opener."""
    word = following["word"]
    if not word[0].islower():
        return word[0].isalnum() or word[0] in "$€£@#"
    if _BRAND.match(word):
        return True
    careless = following["open"] == "" and word in openers() and not _QUOTED.search(text, start, stop)
    return careless and _LONG_SMALL.search(text, max(0, start - 5), stop) is not None


def _glued_begins(text: str, start: int, stop: int, following: re.Match[str]) -> bool:
    """Whether a mark without space behind it stands between sentences, not in a name ("Kompas.Com", "S.Pd")."""
    if not _SMALL_END.search(text, max(0, start - 3), start):
        return False
    if stop - start > 1 or following["word"].lower() in openers():
        return True
    return (
        _ALL_SMALL.search(text, max(0, start - 20), start) is not None and _SPELT.match(following["word"]) is not None
    )


def _ends(text: str, start: int, stop: int, following: re.Match[str]) -> bool:
    """Whether the mark can end a sentence, judged by the word before it and the one after it."""
    if _QUOTED.search(text, start, stop):
        return not _is_speaker(text, stop)
    if text[start] == "." and text[start + 1 : start + 2] not in ("", "."):
        return _stop_ends(text, start, following)
    before = text[max(0, start - 3) : start].rstrip()[-1:]
    return text[start] in "!?" or before not in ("", *'"“‘`(.!?')


def _is_speaker(text: str, stop: int) -> bool:
    speaker = _SPEAKER.match(text, stop)
    if speaker is None:
        return False
    return speaker["verb"] == "bertanya" or any(cue.kind == "active" for cue in find_cues(text, *speaker.span("verb")))


def _stop_ends(text: str, start: int, following: re.Match[str]) -> bool:
    """Whether a single full stop, perhaps with a bracket behind it, is more than that of an abbreviation or number."""
    printed = text[max(0, start - 30) : start + 1].rsplit(None, 1)[-1].lstrip("(\"“'‘[")
    ends = abbreviations().get(printed)
    if ends is None and (_INITIAL.search(printed) or _is_consonants(text, start, printed)):
        ends = "usual" if _DEGREE.match(printed) and not printed.replace(".", "").isupper() else "opener"
    if ends == "usual":
        return not (following["word"] in abbreviations() or _DEGREE.match(following["word"]))
    if ends == "number":
        return not following["word"][0].isdigit()
    if ends == "opener":
        return following["word"].lower() in openers() or following["open"][:1] in ("“", '"')
    if ends == "never" or (len(printed) < 6 and _LIST_NUMBER.search(text, max(0, start - 9), start + 1)):
        return False
    return not (_THOUSANDS.match(printed) and _THREE_DIGITS.match(text, start + 1))


def _is_consonants(text: str, start: int, printed: str) -> bool:
    return bool(_CONSONANTS.match(printed)) and not text[: start - len(printed)].rstrip()[-1:].isdigit()
