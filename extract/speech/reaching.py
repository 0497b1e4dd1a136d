"""How far back an attribution reaches: over what it points at, and over gaps that nobody else speaks in."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.speech.attributed import Attribution, Page, Sentence
from extract.speech.discourse import opens_with
from extract.speech.voices import about_another, of_newsroom, reader

BACK = ("next_sentence", "closing")  # the rules of attributions that point back
Given = list[tuple[Attribution, ...]]  # the attributions of every sentence


def point_back(page: Page, sentences: list[Sentence], given: Given, index: int, one: Attribution) -> None:
    """Give what stands before "Demikian disampaikan Anu" to Anu: its paragraph, and rows of a list as far as they go.

    Who gives out what their own body counts reads it out; what others are said to have said stays theirs.
    """
    last = next((at for at in range(index - 1, -1, -1) if not _is_caption(page, sentences, at)), -1)
    paragraph = sentences[last].paragraph
    for at in range(last, -1, -1):
        earlier = sentences[at]
        if earlier.paragraph != paragraph:
            if not (_is_row(page, sentences, at + 1) and _is_row(page, sentences, at)):
                return
            paragraph = earlier.paragraph
        bodies = all(other.speaker.name == one.speaker.institution for other in earlier.own)
        if earlier.turn or not bodies or (not earlier.own and of_newsroom(page, earlier)):
            return
        given[at] = (replace(one, scope=earlier.span, sentence=earlier.span), *earlier.own)


def _is_caption(page: Page, sentences: list[Sentence], index: int) -> bool:
    """Whether a sentence is a caption or a heading among the paragraphs: short, alone, without number or full stop."""
    text = page.text[slice(*sentences[index].span)]
    return _alone(sentences, index) and len(text) <= _ROW and text[-1].isalnum() and not _DIGIT.search(text)


def _alone(sentences: list[Sentence], index: int) -> bool:
    return all(
        not 0 <= other < len(sentences) or sentences[other].paragraph != sentences[index].paragraph
        for other in (index - 1, index + 1)
    )


def _is_row(page: Page, sentences: list[Sentence], index: int) -> bool:
    """Whether a sentence is a row of a list: a short paragraph of its own without a full stop, with a number."""
    row = page.text[slice(*sentences[index].span)]
    return _alone(sentences, index) and len(row) <= _ROW and row[-1] not in '.?!:”"' and _DIGIT.search(row) is not None


_ROW = 120
_DIGIT = re.compile(r"\d")


def fill(page: Page, sentences: list[Sentence], given: Given) -> None:
    """Give sentences that nobody owns to who speaks right behind them, or both before and behind them."""
    before: Attribution | None = None
    start = 0
    for index, sentence in enumerate(sentences):
        if not given[index] and not _begins_anew(page, sentence):
            continue
        if given[index] and start < index:
            _fill_gap(page, sentences, given, range(start, index), before)
        before, start = (reader(given[index]) if given[index] else None), index + 1


def _fill_gap(page: Page, sentences: list[Sentence], given: Given, gap: range, before: Attribution | None) -> None:
    """Fill a gap, less what the newsroom reckons, and what it adds to that in the same paragraph."""
    behind = given[gap.stop][0]
    reckoned = {sentences[at].paragraph: at for at in reversed(gap) if of_newsroom(page, sentences[at])}
    for at, one in _between(sentences, gap, before, behind):
        sentence = sentences[at]
        text = page.text[slice(*sentence.span)]
        if reckoned.get(sentence.paragraph, at + 1) <= at or about_another(page, sentence, one):
            continue
        given[at] = (replace(one, scope=sentence.span, sentence=sentence.span),)
        if one.rule == "behind" and opens_with("anaphor", text):
            point_back(page, sentences, given, at, one)


def _begins_anew(page: Page, sentence: Sentence) -> bool:
    return opens_with("narration", page.text[slice(*sentence.span)])


_LONGEST_GAP = 8  # sentences


def _between(
    sentences: list[Sentence], gap: range, before: Attribution | None, behind: Attribution
) -> Iterator[tuple[int, Attribution]]:
    """Whose a gap is: who speaks before and behind it, or, for its last paragraph, "…, kata Anu" behind it."""
    if behind.rule in (*BACK, "carried") or sentences[gap.stop].turn:
        return
    if before is not None and before.speaker == behind.speaker and len(gap) <= _LONGEST_GAP:
        yield from ((at, replace(before, rule="between")) for at in gap)
    elif behind.cue.kind in ("bare", "clitic"):
        here = sentences[gap.stop].paragraph
        yield from ((at, replace(behind, rule="behind")) for at in reversed(gap) if sentences[at].paragraph == here)
