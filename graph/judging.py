"""Recording what somebody decided, and taking it back: judgements are never deleted, only marked undone."""

from collections.abc import Iterable
from dataclasses import replace

from graph.identity import Judgement
from graph.ids import digest, slug


def decided(
    known: Iterable[Judgement], kind: str, verdict: str, left: str, right: str, by: str, at: str
) -> list[Judgement]:
    """Return the judgements to write: the new one, and the opposite one of the same pair, undone.

    Nothing when the same is decided already. `at` is an ISO date and time. Raises ValueError for one name twice.
    """
    if slug(left) == slug(right):
        raise ValueError(f"{left!r} and {right!r} are one name")
    pair = list(about(known, kind, left, right))
    if any(one.verdict == verdict for one in pair):
        return []
    id = digest("judgement", kind, verdict, left, right, at)
    return [*(replace(one, undone_at=at) for one in pair), Judgement(id, kind, verdict, left, right, by, at)]


def about(known: Iterable[Judgement], kind: str, left: str, right: str) -> Iterable[Judgement]:
    """The judgements that hold on a pair, in either order."""
    pair = {slug(left), slug(right)}
    return (one for one in known if valid(one) and one.kind == kind and {slug(one.left), slug(one.right)} == pair)


def valid(judgement: Judgement) -> bool:
    """Whether nobody has taken a judgement back."""
    return judgement.undone_at is None
