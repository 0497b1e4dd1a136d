"""A statement that only a model sees counts where no rule attributes anything and the text names the speaker."""

from spacy.tokens import Doc, Span

from extract.entities import Statement, statements_of
from extract.frame import blank
from extract.speech.attribution import attributions
from extract.speech.model_statements import seen
from extract.speech.speakers import Naming, Speaker
from extract.types import Span as Bounds

TEXT = "Jalan rusak sejauh 12 kilometer dan perbaikannya menunggu anggaran. Begitu nada bicara Fulan Badrun kemarin."
SAID = "Jalan rusak sejauh 12 kilometer dan perbaikannya menunggu anggaran"


def bounds(words: str) -> Bounds:
    return TEXT.index(words), TEXT.index(words) + len(words)


def marked(*spans: tuple[str, str]) -> Doc:
    doc = blank()(TEXT)
    found = [doc.char_span(*bounds(words), label=label) for label, words in spans]
    doc.spans["attribution"] = [span for span in found if isinstance(span, Span)]
    assert len(doc.spans["attribution"]) == len(spans)
    return doc


def naming(kind: str = "person") -> Naming:
    span = bounds("Fulan Badrun")
    return Naming(Speaker("Fulan Badrun", kind), span, span)  # type: ignore[arg-type]


STATEMENT = Statement(bounds(SAID), bounds("nada bicara"), bounds("Badrun"))


def test_the_nearest_cue_and_speaker_belong_to_a_statement() -> None:
    doc = marked(("STATEMENT", SAID), ("CUE", "nada bicara"), ("PERSON", "Badrun"))
    assert statements_of(doc) == (STATEMENT,)


def test_a_statement_without_cue_or_speaker_is_left_out() -> None:
    assert statements_of(marked(("STATEMENT", SAID), ("PERSON", "Badrun"))) == ()
    assert statements_of(marked(("STATEMENT", SAID), ("CUE", "nada bicara"))) == ()
    assert statements_of(blank()(TEXT)) == ()


def test_it_is_attributed_to_whom_the_text_names() -> None:
    assert attributions(TEXT, [naming()]) == ()
    (one,) = seen(TEXT, [STATEMENT], [naming()], ())
    assert (one.speaker.name, one.scope, one.cue.text, one.rule) == (
        "Fulan Badrun", bounds(SAID), "nada bicara", "model",
    )  # fmt: skip


def test_nobody_named_or_a_body_named_is_no_speaker() -> None:
    assert list(seen(TEXT, [STATEMENT], [], ())) == []
    assert list(seen(TEXT, [STATEMENT], [naming("institution")], ())) == []


def test_what_a_rule_attributes_is_not_asked_again() -> None:
    (given,) = seen(TEXT, [STATEMENT], [naming()], ())
    assert list(seen(TEXT, [STATEMENT], [naming()], [given])) == []
