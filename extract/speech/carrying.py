"""How far an attribution reaches: back to what it points at, over quotations and lists, on until others speak."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.figures.counting_on import counts_on
from extract.speech.attributed import Attribution, Page, Sentence
from extract.speech.cues import SOURCES, Cue
from extract.speech.discourse import opens_with
from extract.speech.reaching import BACK, Given, fill, point_back
from extract.speech.voices import about_another, of_newsroom, reader

_MARK = re.compile(r"[\"“”]")
_DIGIT = re.compile(r"\d")


def spread(page: Page, sentences: list[Sentence]) -> Iterator[Attribution]:
    """Yield own attributions, and what quotations, pointing back and going on add to them."""
    given: Given = list(_forward(page, sentences))
    for index, sentence in enumerate(sentences):
        for one in sentence.own:
            if one.rule in BACK:
                point_back(page, sentences, given, index, one)
    fill(page, sentences, given)
    for ones in given:
        yield from ones


def _forward(page: Page, sentences: list[Sentence]) -> Iterator[tuple[Attribution, ...]]:
    """For every sentence its own attributions, else its turn's or quotation's, else the one it goes on from."""
    carried: Attribution | None = None
    latest: Attribution | None = None  # who spoke last, whatever was told since
    left: Attribution | None = None  # whose data was read out before a paragraph that tells on without a sign
    for index, sentence in enumerate(sentences):
        if sentence.turn is not None:
            carried = left = None
            yield (replace(sentence.turn, scope=sentence.span, sentence=sentence.span), *sentence.own)
            continue
        if sentence.own:
            carried = None if sentence.own[0].rule == "closing" else reader(sentence.own)
            left, latest = None, carried or latest
            yield sentence.own
            continue
        same = index > 0 and sentences[index - 1].paragraph == sentence.paragraph
        owner = _quoted_by(page, sentences, index) if sentence.quoted else None
        if left is not None and carried is None and not same and _goes_on(page, sentences, index, left):
            carried, left = left, None
        if carried is None and opens_with("survey", page.text[slice(*sentence.span)]):
            carried = latest
        if owner is None and (of_newsroom(page, sentence) or about_another(page, sentence, carried)):
            carried = left = None
        elif owner is None and carried is not None and (same or _goes_on(page, sentences, index, carried)):
            owner = replace(carried, rule="carried")
        elif owner is None and not same:
            told = carried is not None and carried.cue.kind in SOURCES and _DIGIT.search(page.text, *sentence.span)
            carried, left = None, carried if told else None
        carried = owner or carried
        yield () if owner is None else (replace(owner, scope=sentence.span, sentence=sentence.span),)


def _goes_on(page: Page, sentences: list[Sentence], index: int, one: Attribution) -> bool:
    text = page.text[slice(*sentences[index].span)]
    if opens_with("continues", text) or _tallies(text) or _of_survey(text) or _listed(page, sentences, index):
        return True
    return _counts_on(page, sentences, index, one)


def _counts_on(page: Page, sentences: list[Sentence], index: int, one: Attribution) -> bool:
    """Whether a paragraph goes on with the figures of the one before it, its first sentence naming nobody else."""
    earlier = sentences[index - 1] if index else None
    own = (one.speaker.name, one.speaker.institution)
    named = any(other.speaker.name not in own for other in page.told(sentences[index].span))
    if earlier is None or earlier.turn or named:
        return False
    before, here = earlier.paragraph, sentences[index].paragraph
    first = last = index
    while first and sentences[first - 1].paragraph == before:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].paragraph == here and not sentences[last + 1].own:
        last += 1
    start, end = sentences[index].span[0], sentences[last].span[1]
    return counts_on(page.text[sentences[first].span[0] : earlier.span[1]], page.text[start:end])


def _of_survey(text: str) -> bool:
    """Whether a sentence tells of the survey reported ("Survei ini melibatkan 1.200 responden")."""
    return _THIS_SURVEY.search(text) is not None or opens_with("survey", text)


_THIS_SURVEY = re.compile(r"\b(?:survei|survey|jajak pendapat|sigi|polling)\s+(?:ini|itu|tersebut)\b", re.I)


def _tallies(text: str) -> bool:
    """Whether a sentence only counts, one after another: "Di Garut 9 kasus, Demak 12 kasus, Bantul 4 kasus"."""
    return len(_NUMBER.findall(text)) >= 3 and _VERB.search(text) is None


_NUMBER = re.compile(r"(?<![\w.,/(])\d[\d.,]*")
# Words of counting are no verbs of telling.
_COUNTING = r"meninggal|terdiri|termasuk|disusul|diikuti|mencapai|terbanyak|berjumlah|berasal|berikut"
_VERB = re.compile(rf"\b(?!{_COUNTING})(?:me[a-z]{{3,}}|(?:ber|di|ter)[a-z]{{4,}})\b")


def _quoted_by(page: Page, sentences: list[Sentence], index: int) -> Attribution | None:
    """Whose a quotation without a reporting word of its own is."""
    found = _quote_owner(sentences, index) or _introduced(page, sentences, index)
    return found or (_gesturing(page, sentences, index) if index else None)


def _gesturing(page: Page, sentences: list[Sentence], index: int) -> Attribution | None:
    """The person whom the sentence before a quotation is about: Anu menggeleng. "Belum, baru 12."."""
    sentence, earlier = sentences[index], sentences[index - 1]
    start = sentence.span[0]
    told = earlier.paragraph == sentence.paragraph and not earlier.quoted and page.text[start] in _MARKS
    if not told or earlier.subject is None:
        return None
    cue = Cue(page.text[start], "active", (start, start + 1), None)
    return Attribution(earlier.subject, sentence.span, sentence.span, cue, earlier.span, "quote_run")


def _quote_owner(sentences: list[Sentence], index: int) -> Attribution | None:
    """The speaker of a quotation without a reporting word of its own: the nearest one its paragraph names."""
    here = sentences[index].paragraph
    paragraph = [
        (abs(at - index), at < index, one) for at, one in enumerate(sentences) if one.paragraph == here and one.own
    ]
    if not paragraph:
        return None
    _, earlier, nearest = min(paragraph, key=lambda row: row[:2])
    return replace(nearest.own[-1 if earlier else 0], rule="quote_run")


def _introduced(page: Page, sentences: list[Sentence], index: int) -> Attribution | None:
    """The speaker of a paragraph that is one quotation: who speaks on behind a quotation left open, else before it."""
    here = sentences[index].paragraph
    paragraph = [one for one in sentences if one.paragraph == here]
    start, end = paragraph[0].span[0], paragraph[-1].span[1]
    if any(one.own for one in paragraph):
        return None
    if _left_open(page, sentences[index], end):
        behind = _closing_behind(page, sentences, here)
        return replace(behind, rule="quote_run") if behind else None
    if page.text[start] not in _MARKS:
        return None
    before = [one for other in sentences if other.paragraph == here - 1 for one in other.own]
    whole = _MARK.search(page.text[end - 1 : end])
    return replace(before[-1], rule="quote_run") if before and whole and before[-1].speaker.kind == "person" else None


_MARKS = ('"', "“")


def _closing_behind(page: Page, sentences: list[Sentence], paragraph: int) -> Attribution | None:
    """Who speaks in the first paragraph that names somebody, behind one with a quotation left open; all are quoted."""
    for one in sentences:
        if one.paragraph > paragraph:
            if page.text[one.span[0]] not in _MARKS:  # its first sentence
                return None
            here = [other for other in sentences if other.paragraph == one.paragraph]
            if owned := next((other.own for other in here if other.own), None):
                return owned[0]
            paragraph = one.paragraph
    return None


def _left_open(page: Page, sentence: Sentence, end: int) -> bool:
    """Whether a sentence belongs to a quotation that its paragraph, which ends at `end`, does not close."""
    return any(quote[0] <= sentence.span[1] and quote[1] == end for quote in page.quotes)


def _listed(page: Page, sentences: list[Sentence], index: int) -> bool:
    """Whether a line belongs to a list that an earlier line announced with a colon: its first, or no full sentence."""
    line = page.text[slice(*sentences[index].span)]
    for earlier in reversed(sentences[:index]):
        text = page.text[slice(*earlier.span)]
        if text.endswith(":"):
            return True
        if line.endswith(".") and not _ITEM.match(line):
            return False
        if len(text) > 90 or earlier.own:
            return False
    return False


_ITEM = re.compile(r"(?:[-–—•*·]|\(?(?:\d{1,2}|[a-z])[.)])\s")
