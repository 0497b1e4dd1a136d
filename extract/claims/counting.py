"""What kind of number a figure is: a level, a change, a share, a target, a forecast, a capacity, a threshold.

Only the words around it tell them apart (`tables/counting.csv`); without them a daily increase looks like a
contradiction. A percentage is a share of something unless its words make it a change or a rate.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast, get_args

from extract.claims.claim_words import claim_words
from extract.table_file import read_table
from extract.types import Claim, Counting, Figure
from extract.word_classes import any_of

# A change verb counts only right before its number: "naik 12 persen", but "naik menjadi 12 persen" is a level. What is
# aimed at, foreseen or held reaches over its clause.
_REACH = {"change": 34, "share": 50}
_CLAUSE = 90
_LEVEL_WORDS = rf"(?:{any_of('became', 'up_to')}|mencapai|dari|tercatat|di\s+angka|di\s+level)"
_TO_LEVEL = re.compile(rf"\b{_LEVEL_WORDS}\b", re.I)
_LEVELLED = re.compile(rf"\b{_LEVEL_WORDS}\s+(?:(?-i:[a-z]+)\s+)?\Z", re.I)
# "penurunan menjadi 6 persen dibandingkan Mei yang 7 persen": what a level is compared with is a level.
_COMPARED = re.compile(
    r"\b(?:(?:di)?banding\w*|ketimbang|daripada|dari\s+posisi)\b[^;]*\b(?:yang|sebesar|mencapai|tercatat|hanya|di\s+angka)\s+\Z",
    re.I,
)
_CAP = re.compile(r"\s(?:hingga|sampai)\s*\Z", re.I)
_POINTED = re.compile(rf"\s+(?:{any_of('this')})\b")
_LEAD = re.compile(r"\D*")  # "diperkirakan mencapai 12 ribu": the words printed with the number
_NEAR = 24  # characters behind a figure
_WORD = re.compile(r"\w+(?:-\w+)*")
_COMMA = re.compile(r"\s*,\s*\Z")
_AT = re.compile(r"\bdi\s+\Z", re.I)
_ROW = re.compile(r"(?=[^\n]{0,70}\Z)[^\n]*(?:[,;(]|\b(?:dan|serta|maupun|disusul|diikuti|atau)\b)[^\n]*\Z")
_NEXT_ROW = re.compile(r"\A(?:[A-Z][a-z]+\s+){1,4}\(?\Z")
_NEW_CLAUSE = re.compile(
    r"\b(?:total\w*|sehingga|jumlah\w*|menjadi|jadi|tercatat|mencapai|yang|sudah|telah|masih|tinggal|kini|sekarang)\b",
    re.I,
)
_OR = re.compile(r"\A\W*atau\s+(?:\w+\s+){0,2}\Z", re.I)
_FROM_TO = re.compile(r"(\w+)\s+dari\s[^.;]{1,40}\smenjadi\s", re.I)
_IF = re.compile(r"\b(?:kalau|jika|bila|apabila|asalkan)\b[^,;]*\Z", re.I)
_WHOSE = re.compile(r"\byang\s+\w+nya\s+\Z", re.I)
_ITS = re.compile(r"(?:\A-?|persen|%-?)nya\b", re.I)
_RATES = ("persen", "persen poin")
_SIDES = ("before", "after", "subject", "noun", "seat")


class _Form(NamedTuple):
    head: str  # its first word
    pattern: re.Pattern[str]
    counting: Counting


@cache
def _forms(side: str) -> tuple[_Form, ...]:
    found = []
    for row in read_table("counting.csv", ("form", "counting", "side", "example")):
        if row["counting"] not in get_args(Counting) or row["side"] not in _SIDES:
            raise row.error(f"unknown counting {row['counting']!r} or side {row['side']!r}")
        if row["side"] == side:
            words = re.escape(row["form"]).replace(r"\ ", r"\s+")
            pattern = re.compile(rf"(?<!\w){words}(?:nya)?(?!\w)", re.I)
            found.append(_Form(_WORD.findall(row["form"])[0].lower(), pattern, cast(Counting, row["counting"])))
    return tuple(found)


@cache
def _by_head(side: str) -> dict[str, tuple[_Form, ...]]:
    found: dict[str, list[_Form]] = {}
    for form in _forms(side):
        found.setdefault(form.head, []).append(form)
    return {head: tuple(forms) for head, forms in found.items()}


def _announced(text: str, side: str) -> list[tuple[int, Counting]]:
    """What the words of a text announce, the last first, each with the offset where its form ends."""
    return sorted(_announcing(text, _by_head(side)), reverse=True)


def _announcing(
    text: str, table: dict[str, tuple[_Form, ...]], reach: int | None = None
) -> Iterator[tuple[int, Counting]]:
    """The forms in a text, in order, each with its end; `reach` is the last offset at which one may start."""
    for word in _WORD.finditer(text):
        if reach is not None and word.start() > reach:
            return
        head = word.group().lower()
        for form in table.get(head) or table.get(head.removesuffix("nya"), ()):
            if (match := form.pattern.match(text, word.start())) and not _taken_up(form, text, match.end()):
                yield match.end(), form.counting


def _taken_up(form: _Form, text: str, end: int) -> bool:
    """ "tambahan itu membuat 12", "di bawah batas itu 12": what was named before; "kenaikan itu 12 persen" is this."""
    pointed = _POINTED.match(text, end)
    return pointed is not None and (form.counting != "change" or bool(text[pointed.end() :].strip()))


def counting_of(
    figure: Figure, before: str, after: str, cue: str | None, *, sentence: str = "", last: Claim | None = None
) -> Counting:
    """Return the kind of number, judged by the text before it (back to the last figure or clause) and after it.

    `cue` is what the reporting verb announces (menargetkan: target), when it announces anything. `sentence` is the
    figure's sentence before it, `last` the claim of the figure before it, whose list it may go on.
    """
    sentence = sentence or before
    lead = before + _LEAD.match(figure.text)[0]  # type: ignore[index]
    return (
        _before(figure, lead, sentence)
        or _after(figure, after)
        or _of_list(figure, before, last, within=before != sentence)
        or (cast(Counting, cue) if cue in ("target", "forecast") else None)
        or (_rate(figure, before, after, sentence) if figure.unit in _RATES else _bound(figure, lead))
        or _plain(figure, sentence)
    )


def _before(figure: Figure, lead: str, sentence: str) -> Counting | None:
    """What the words before a figure announce, the nearest first; what is aimed at or foreseen outweighs its change."""
    forms = [(len(lead) - end, counting) for end, counting in _announced(lead, "before")]
    forms = [(gap, counting) for gap, counting in forms if gap <= _REACH.get(counting, _CLAUSE)]
    for gap, counting in forms:
        if counting == "change":
            if _changes(figure, lead[len(lead) - gap :], sentence):
                return next((one for _, one in forms if one in ("target", "forecast")), "change")
        elif counting != "share" or figure.unit in _RATES:
            return counting
    return None


def _changes(figure: Figure, gap: str, sentence: str) -> bool:
    """ "tarif naik hingga 12 persen" is a change, "prevalensi naik hingga 12 persen" a level."""
    if figure.unit == "persen" and not _announced(sentence, "subject"):
        gap = _CAP.sub("", gap)
    return not (_TO_LEVEL.search(gap) or _COMMA.match(gap) or _AT.search(gap) or _COMPARED.search(gap))


def _after(figure: Figure, after: str) -> Counting | None:
    """What the words printed with a figure or right behind it make it."""
    printed, reach = figure.text + after, len(figure.text) + _NEAR
    return next((counting for _, counting in _announcing(printed, _by_head("after"), reach)), None)


def _of_list(figure: Figure, gap: str, last: Claim | None, *, within: bool) -> Counting | None:
    """What the row before in a list was: "naik 12 persen, kopi 8 persen, dan teh 5 persen"; `within` one sentence."""
    if last is None or last.counting in ("level", "share"):
        return None
    if last.unit != figure.unit:
        return last.counting if within and figure.unit in _RATES and _OR.match(gap) else None
    if last.counting == "change" and ((not within and _NEXT_ROW.match(gap)) or claim_words("split").search(gap)):
        return "change"
    return last.counting if within and _ROW.match(gap) and not _NEW_CLAUSE.search(gap) else None


def _rate(figure: Figure, before: str, after: str, sentence: str) -> Counting | None:
    """What a percentage is by what its sentence or its own phrase speaks of: "inflasi", "prevalensi", "kenaikan"."""
    if _of_whole(figure.text, before, after):
        return "share"
    if _bound(figure, before):
        return "threshold"
    if (pair := _FROM_TO.search(sentence)) and _OR.match(before) and _is_change(pair[1]):
        return "change"
    spoken = _announced(sentence, "subject") or _announced(figure.about or "", "subject")
    if not spoken and not _LEVELLED.search(sentence) and not _COMPARED.search(before):
        spoken = _announced(sentence, "noun")
    return spoken[0][1] if spoken else None


def _of_whole(printed: str, before: str, after: str) -> bool:
    """Whether a percentage is one of something said: "40 persennya", "dari jumlah itu"."""
    its = _ITS.search(printed) or _ITS.match(after)
    return bool(its) or any(claim_words("whole").search(text) for text in (after[:20], before[-60:]))


def _bound(figure: Figure, lead: str) -> Counting | None:
    """ "kalau lebih dari 5 persen", "yang pengeluarannya kurang dari Rp 500 ribu": a bound that divides."""
    if figure.approx not in ("at_least", "more_than", "less_than", "at_most"):
        return None
    before = lead.removesuffix(_LEAD.match(figure.text)[0])  # type: ignore[index]
    return "threshold" if _IF.search(before) or _WHOSE.search(before) else None


def _is_change(word: str) -> bool:
    return any(counting == "change" for _, counting in _announced(word, "before"))


def _plain(figure: Figure, sentence: str) -> Counting:
    """What a figure is that no word tells: a percentage is a share, one in points a change, "dua kali lipat" too."""
    if figure.unit == "persen" or (figure.unit is None and 0 < figure.value < 1):
        return "share"
    if figure.unit == "persen poin" or (figure.unit == "kali" and "lipat" in figure.text.lower()):
        return "change"
    return "capacity" if figure.unit == "kursi" and _announced(sentence, "seat") else "level"
