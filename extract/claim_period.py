"""The period of a claim: of the dates of its sentence the one that its figure covers, else what it goes on from."""

import re
from collections.abc import Sequence

from extract.attribution import Attribution
from extract.claim_words import claim_words
from extract.earlier_values import is_earlier
from extract.found import Found, sentence_of, sentences_in
from extract.occasion_days import heading_day
from extract.period_frames import closed, inherited
from extract.period_kinds import covered, standing
from extract.periods import is_day, period_of
from extract.quotes import inside, quotations
from extract.sayings import Said
from extract.types import Claim, DateMention, Figure, Period, Span

_RATES = ("persen", "persen poin", "kali")
_RECENT = 16  # claims that a run of months is closed by


def period_for(
    found: Found,
    said: Said,
    figure: Figure,
    others: Sequence[Span],
    counting: str,
    parent: Claim | None,
    earlier: Sequence[Claim],
) -> Period | None:
    """Return what a figure covers. `others` are the other figures of its sentence, `parent` what it is a part of."""
    mention = period_of(figure.span, others, _usable(found, said, figure), found.text, said.sentence)
    if mention and mention.span[1] <= figure.span[0] and is_earlier(found.text, mention.span[1], figure.span[0]):
        return None  # "Pada 2022 kasus naik dari 80 menjadi 120": the year is the second figure's
    period = covered(mention, figure, counting, found.text, said.day) if mention else None
    if period is None:
        return inherited(found, said, figure, counting, parent, earlier) or recorded(found, said, figure, counting)
    return closed(period, earlier[-_RECENT:], figure)


# "09.15 WIB - Posko mencatat": the news of a live page.
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d\s*WI(?:B|TA?)\s*[-–—:|]")
_STEPS_BACK = re.compile(r"\bsebelumnya\Z")
_AT_CLOCK = re.compile(r"\bper\s+pukul\b", re.I)


def recorded(found: Found, said: Said, figure: Figure, counting: str) -> Period | None:
    """The running total as of the day that opens a report of it: "Kamis (6/7), BPBD Demak mencatat 40 korban"."""
    text, day = found.text, said.day
    if (
        day is None
        or counting != "level"
        or figure.unit in _RATES
        or is_earlier(text, said.sentence[0], figure.span[0])
    ):
        return None
    behind = sentence_of(said.one.cue.span, sentences_in(text))
    if _AT_CLOCK.search(text, *behind) or _AT_CLOCK.search(text, *said.sentence):
        return standing(Period(day.isoformat(), day, day))
    if not claim_words("record").search(text, *said.sentence):
        return None
    day_told = said.beside.mention if said.beside else None
    opens = day_told is not None and day_told.span[0] - said.sentence[0] <= len("Pada ")
    if day_told is not None and _STEPS_BACK.search(day_told.text):
        return None  # "Dua hari sebelumnya ia melaporkan 40": only what the news is held against
    live = _CLOCK.match(text, said.sentence[0]) or heading_day(found, said.sentence) == day
    return standing(Period(day.isoformat(), day, day)) if opens or live else None


def _usable(found: Found, said: Said, figure: Figure) -> list[DateMention]:
    """The dates of the text that do not only say when it was said."""
    beside = said.beside
    return [
        one
        for one in found.told
        if not (beside and _with_saying(one, beside.mention, said.one))
        and not _outside(one, said.one, figure, found)
        and not (is_day(one) and _beside_speaker(one, said.one))
    ]


def _with_saying(mention: DateMention, day: DateMention, one: Attribution) -> bool:
    """Whether a date is the day of saying, or stands with it before the speaker ("pekan lalu, Rabu (18/12), Anu")."""
    opens = one.sentence[0] <= mention.span[0] and max(mention.span[1], day.span[1]) <= one.speaker_span[0]
    return mention is day or (opens and one.cue.kind == "active")


def _beside_speaker(mention: DateMention, one: Attribution) -> bool:
    start, end = sorted((one.cue.span, one.speaker_span))
    return start[0] <= mention.span[0] and mention.span[1] <= end[1]


def _outside(mention: DateMention, one: Attribution, figure: Figure, found: Found) -> bool:
    """Whether a date stands behind the speaker of the quotation that a figure stands in: it tells of the saying."""
    quotation = inside(figure.span, quotations(found.text))
    if quotation is None or mention.span[0] < quotation[1]:
        return False
    return is_day(mention) or mention.span[0] >= one.speaker_span[1] >= quotation[1]
