"""How far an attribution reaches: back to what it points at, over quotations and lists, on until others speak."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.attributed import Attribution, Page, Sentence
from extract.discourse import opens_with

_MARK = re.compile(r"[\"“”]")


def spread(page: Page, sentences: list[Sentence]) -> Iterator[Attribution]:
    """Yield own attributions, and what quotations, pointing back and going on add to them."""
    carried: Attribution | None = None
    for index, sentence in enumerate(sentences):
        text = page.text[slice(*sentence.span)]
        yield from sentence.own
        for one in sentence.own:
            if one.rule == "next_sentence":
                yield from _pointing_back(page, sentences, index, one)
        if sentence.own:
            carried = sentence.own[-1]
            continue
        if opens_with("newsroom", text) or opens_with("narration", text):
            carried = None
            continue
        same = index > 0 and sentences[index - 1].paragraph == sentence.paragraph
        owner = (_quote_owner(sentences, index) or _introduced(page, sentences, index)) if sentence.quoted else None
        if (
            owner is None
            and carried is not None
            and (same or opens_with("continues", text) or _listed(page, sentences, index))
        ):
            owner = replace(carried, rule="carried")
        elif owner is None and not same:
            carried = None
        if owner is not None:
            carried = owner
            yield replace(owner, scope=sentence.span, sentence=sentence.span)


def _pointing_back(page: Page, sentences: list[Sentence], index: int, one: Attribution) -> Iterator[Attribution]:
    """Give the sentences before "Demikian disampaikan Anu" to Anu, back to their paragraph's first or an owned one."""
    paragraph = sentences[index - 1].paragraph if index else -1
    for earlier in reversed(sentences[:index]):
        if earlier.paragraph != paragraph or earlier.own or opens_with("newsroom", page.text[slice(*earlier.span)]):
            return
        yield replace(one, scope=earlier.span, sentence=earlier.span)


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
    if page.text[start] not in '"“' or any(one.own for one in paragraph):
        return None
    if not _MARK.search(page.text, start + 1, end):
        behind = [one for other in sentences if other.paragraph == here + 1 for one in other.own]
        return replace(behind[0], rule="quote_run") if behind and page.text[end:].lstrip()[:1] in _MARKS else None
    before = [one for other in sentences if other.paragraph == here - 1 for one in other.own]
    whole = _MARK.search(page.text[end - 1 : end])
    return replace(before[-1], rule="quote_run") if before and whole and before[-1].speaker.kind == "person" else None


_MARKS = ('"', "“")


def _listed(page: Page, sentences: list[Sentence], index: int) -> bool:
    """Whether a line belongs to a list that an earlier line announced with a colon."""
    for earlier in reversed(sentences[:index]):
        text = page.text[slice(*earlier.span)]
        if text.endswith(":"):
            return True
        if len(text) > 90 or earlier.own:
            return False
    return False
