"""Whom "ia", "lembaga itu" and "perseroan" mean: who was spoken of, sentence by sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extract.places.gazetteer import gazetteer
from extract.speech.acting import is_actor, is_object
from extract.speech.attributed import Attribution, Page
from extract.speech.discourse import opens_with
from extract.speech.naming import Naming, Speaker
from extract.types import Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """Whom "ia" and "lembaga itu" mean: the person and the body last spoken of; `last` spoke last ("laporan itu").

    `firm` is the firm last spoken of, also through somebody of it who speaks ("perseroan").
    """

    person: Speaker | None = None
    body: Speaker | None = None
    last: Speaker | None = None
    firm: Speaker | None = None

    def after(self, page: Page, sentence: Span, subject: Speaker | None, own: Sequence[Attribution]) -> "Spoken":
        """What they mean in the next sentence: its speakers first, else its subject, else the only one it names."""
        text = page.text[slice(*sentence)]
        if ":" in text and opens_with("likewise", text):
            return self
        said = [one.speaker for one in own]
        named = [one.speaker for one in page.told(sentence) if _may_act(page, sentence, one)]
        return Spoken(
            _latest("person", said) or subject or _only("person", named) or self.person,
            _latest("institution", said) or _latest("institution", named) or self.body,
            said[-1] if said else self.last,
            _firm(said) or _firm(named) or self.firm,
        )


def _may_act(page: Page, sentence: Span, naming: Naming) -> bool:
    """Whether a naming may be who speaks next: no object; "datang dari Anu" may, "Dari Anu, tim menyita 12" may not."""
    if naming.speaker.kind != "person" or is_actor(naming, sentence, page.text):
        return True
    begins = min(naming.whole[0], naming.span[0])
    return page.text[sentence[0] : begins].count(" ") > 1 and not is_object(naming, sentence, page.text)


def _firm(speakers: Sequence[Speaker]) -> Speaker | None:
    """The firm among speakers, or whose post one of them holds."""
    names = (one.name if one.kind == "institution" else one.institution for one in reversed(speakers))
    return next((Speaker(name, "institution") for name in names if name and is_firm(name)), None)


def is_firm(name: str) -> bool:
    """Whether a body's full name is a firm's: by its form, or as the tables know it."""
    return name.startswith(_FORMS) or name in _known()


_FORMS = ("PT ", "CV ", "Perum ", "Perusahaan ")


@cache
def _known() -> frozenset[str]:
    return frozenset(body.name for body in gazetteer().bodies.values() if body.kind == "company")


def _latest(kind: str, speakers: Sequence[Speaker]) -> Speaker | None:
    return next((one for one in reversed(speakers) if one.kind == kind), None)


def _only(kind: str, speakers: Sequence[Speaker]) -> Speaker | None:
    different = {one.name: one for one in speakers if one.kind == kind}
    return next(iter(different.values())) if len(different) == 1 else None
