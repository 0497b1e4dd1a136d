"""Statements that only a model sees: what was said, the word that reports it, and who said it.

The rules of `attribution` read reported speech and closed quotations. A model also finds a quotation that nobody
closed or whose speaker stands where no rule looks. It is asked only where the rules attribute nothing, and its
speaker counts only where the text names somebody: a statement of nobody is no claim.
"""

from collections.abc import Iterable, Iterator, Sequence

from extract.entities import Statement
from extract.found import sentence_of, sentences_in
from extract.speech.attributed import Attribution
from extract.speech.cues import Cue
from extract.speech.speakers import Naming

RULE = "model"


def seen(
    text: str, statements: Iterable[Statement], namings: Sequence[Naming], given: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Yield attributions for statements that no given one touches and whose speaker the text names."""
    for one in statements:
        if any(other.scope[0] < one.span[1] and one.span[0] < other.scope[1] for other in given):
            continue
        naming = next((n for n in namings if n.span[0] < one.speaker[1] and one.speaker[0] < n.span[1]), None)
        if naming is not None and naming.speaker.kind == "person":
            cue = Cue(text[slice(*one.cue)], "bare", one.cue, None)
            sentence = sentence_of(one.cue, sentences_in(text))
            yield Attribution(naming.speaker, one.span, sentence, cue, naming.span, RULE)
