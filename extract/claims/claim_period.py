"""The period of a claim: the likeliest of all that the text's dates can mean; a part covers what its whole covers."""

import re
from collections.abc import Sequence

from extract.claims.period_rank import best, candidates
from extract.claims.period_scene import PeriodScene
from extract.claims.period_setting import Question
from extract.claims.periods import is_day
from extract.claims.sayings import Said
from extract.found import Found
from extract.quotes import inside, quotations
from extract.speech.attribution import Attribution
from extract.types import Claim, DateMention, Figure, Period, Span


def period_for(scene: PeriodScene, asked: Question, parent: Claim | None, last: Claim | None) -> Period | None:
    """Return what a figure covers. `parent` is what it is a part of, `last` the claim before it."""
    period = best(tuple(candidates(scene, asked)))
    if period is None and parent is not None:
        return parent.period
    if period is None and last is not None and _is_row(scene.text, asked.figure.span[0]):
        return last.period
    return period


def question(found: Found, said: Said, figure: Figure, others: Sequence[Span], counting: str) -> Question:
    """Return what is asked of a figure's period. `others` are the other figures of its sentence."""
    return Question(said, figure, tuple(others), counting, tuple(_usable(found, said, figure)))


_ROW = re.compile(r"\s*(?:[-–•*]|\d{1,2}[.)])\s|[A-Z][\w ]{2,40}:?\s+\(?(?:Rp\s?)?[\d.,]+\b")


def _is_row(text: str, figure: int) -> bool:
    """Whether a figure stands in a row of a list: the rows above go back to a line that ends with a colon."""
    starts = text.rfind("\n", 0, figure) + 1
    while starts > 0 and _ROW.match(text, starts):
        above = text[:starts].rstrip()
        if above.endswith(":"):
            return True
        starts = above.rfind("\n") + 1
    return False


def _usable(found: Found, said: Said, figure: Figure) -> list[DateMention]:
    """The dates of the sentence that do not only say when it was said."""
    beside, (start, end) = said.beside, said.sentence
    return [
        one
        for one in found.told
        if start <= one.span[0] < end
        and not (beside and _with_saying(one, beside.mention, said.one))
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
