"""Turn an annotator's quotes into offsets: `python -m corpus.annotate corpus/gold/*.json`.

A gold file has the form of the public contract (see `extract.contract`) plus a "gold" object. While it is being
written, a quote may stand wherever a span belongs: a string, or {"quote": …, "nth": 2} for a later occurrence;
`body` may be a list of paragraphs; what follows from the rest may be left out: the bounds of a plain figure, an
institution's id, what a claim takes from its figure, its sentence, and with `"like": "c1"` all that it shares with
another claim. This command resolves the quotes in place, fills the rest, checks the whole file and reports every
problem with its path. Running it on a finished file changes nothing.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from corpus.gold import leading_nowhere
from extract.contract import decode
from extract.places.gazetteer import gazetteer
from extract.sentences import sentence_spans
from extract.types import DateMention, Figure

Json = dict[str, Any]
_LIKE = (
    *("speaker", "speaker_kind", "speaker_title", "speaker_institution", "cites", "counting", "status"),
    *("place", "region", "period", "said_on", "said_precision", "quote_type"),
)
_EXTRACTOR = {"version": "gold", "engine": "gold", "models": {}}


class AnnotationError(ValueError):
    """A gold file that does not say what it should: the message names the field and the quote."""


def occurrences(quote: str, body: str) -> Iterator[tuple[int, int]]:
    """Yield every place where the quote stands in the body, not inside a longer word or number."""
    before = r"(?<!\w)" if quote[:1].isalnum() else ""
    after = r"(?!\w)" if quote[-1:].isalnum() else ""
    for match in re.finditer(before + re.escape(quote) + after, body):
        yield match.span()


def _span(where: str, value: Any, body: str) -> list[int]:
    if isinstance(value, list):
        return value
    quote, nth = (value, 1) if isinstance(value, str) else (value["quote"], value.get("nth", 1))
    found = list(occurrences(quote, body))
    if len(found) < nth:
        raise AnnotationError(f"{where}: {quote!r} stands {len(found)} times in the body, not {nth}")
    return list(found[nth - 1])


def _mentions(where: str, values: list[Any], body: str) -> list[list[int]]:
    """Every occurrence of each quote, the longest first, none inside another."""
    taken: list[list[int]] = [value for value in values if isinstance(value, list)]
    for quote in sorted((value for value in values if isinstance(value, str)), key=len, reverse=True):
        found = [list(span) for span in occurrences(quote, body)]
        if not found:
            raise AnnotationError(f"{where}: {quote!r} does not stand in the body")
        taken += [span for span in found if not any(s <= span[0] and span[1] <= e for s, e in taken)]
    return sorted(taken)


def _nearest(quote: str, body: str, around: list[int]) -> list[int] | None:
    """The occurrence nearest to a sentence; inside it wins."""
    found = [list(span) for span in occurrences(quote, body)]
    return min(found, key=lambda s: max(around[0] - s[0], s[1] - around[1], 0), default=None)


def _sentence(span: list[int], body: str) -> list[int]:
    """The sentence round a span, in its own paragraph."""
    start = body.rfind("\n\n", 0, span[0]) + 2 if "\n\n" in body[: span[0]] else 0
    stop = body.find("\n\n", span[1])
    paragraph = body[start : stop if stop > 0 else len(body)]
    return next([start + s, start + e] for s, e in sentence_spans(paragraph) if start + e >= span[1])


@cache
def _ids() -> dict[str, str]:
    return {body.name: body.id for body in gazetteer().bodies.values()}


def _fill_figure(figure: Json) -> None:
    """The bounds that follow from value and approximator (guideline 6 and 7)."""
    if {"low", "high"} <= figure.keys():
        return
    value, approx = Decimal(str(figure["value"])), figure["approx"]
    tenth = abs(value) / 10
    low, high = {
        "exact": (value, value),
        "at_least": (value, None),
        "more_than": (value, None),
        "less_than": (None, value),
        "at_most": (None, value),
        "about": (value - tenth, value + tenth),
    }[approx]
    figure.setdefault("low", _number(low))
    figure.setdefault("high", _number(high))


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else int(value) if value == value.to_integral() else float(value)


def _fill_claim(where: str, claim: Json, gold: Json, body: str) -> None:
    figure = gold["figures"][claim["figure"]]
    if (like := claim.pop("like", None)) is not None:
        source: Json = next((other for other in gold["claims"] if other["id"] == like), {})
        if not source:
            raise AnnotationError(f"{where}.like: no claim {like!r}")
        for name in _LIKE:
            claim.setdefault(name, source[name])
    for name in ("value", "low", "high", "approx", "unit", "about"):
        claim.setdefault(name, figure[name])
    for name in ("part_of", "cites", "indicator", "speaker_span", "cue_span", "cue"):
        claim.setdefault(name, None)
    claim["span"] = _span(f"{where}.span", claim.get("span") or figure["span"], body)
    sentence = claim.get("sentence_span") or claim.get("sentence") or _sentence(claim["span"], body)
    claim["sentence_span"] = _span(f"{where}.sentence", sentence, body)
    claim.setdefault("sentence", body[slice(*claim["sentence_span"])])
    if isinstance(claim["speaker_span"], str):
        claim["speaker_span"] = _nearest(claim["speaker_span"], body, claim["sentence_span"]) or claim["speaker_span"]
    for name in ("speaker_span", "cue_span"):
        if claim[name] is not None:
            claim[name] = _span(f"{where}.{name}", claim[name], body)
    if claim["cue"] and claim["cue_span"] is None:
        claim["cue_span"] = _nearest(claim["cue"], body, claim["sentence_span"])
    claim["rule"] = "gold"


def resolve(gold: Json, source: str) -> Json:
    """Return the gold with every quote turned into offsets.

    Raises AnnotationError for a quote that does not stand in the body, msgspec.ValidationError for a wrong shape.
    """
    article = gold["article"]
    if isinstance(article["body"], list):
        article["body"] = "\n\n".join(article["body"])
    body = article["body"]
    article["source"] = source
    article["id"] = article.get("id") or article.get("url") or source
    for kind in ("officials", "institutions", "countries"):
        for index, item in enumerate(gold[kind]):
            item["spans"] = _mentions(f"{kind}[{index}].spans", item["spans"], body)
    for body_named in gold["institutions"]:
        body_named.setdefault("id", _ids().get(body_named["name"]))
    for figure in gold["figures"]:
        _fill_figure(figure)
    for kind in ("dates", "figures"):
        for index, item in enumerate(gold[kind]):
            item["span"] = _span(f"{kind}[{index}]", item.get("span") or item["text"], body)
    for index, claim in enumerate(gold["claims"]):
        _fill_claim(f"claims[{index}]", claim, gold, body)
    gold["extractor"] = _EXTRACTOR
    return gold


def problems(gold: Json) -> Iterator[str]:
    """Yield what a careful reader would object to in a resolved gold: texts that are not what their span covers."""
    reading = decode(json.dumps(gold))
    body = reading.article.body
    printed: list[tuple[str, Sequence[Figure | DateMention]]] = [("figures", reading.figures), ("dates", reading.dates)]
    for kind, items in printed:
        for index, item in enumerate(items):
            if body[slice(*item.span)] != item.text:
                yield f"{kind}[{index}]: span covers {body[slice(*item.span)]!r}, text says {item.text!r}"
    for index, claim in enumerate(reading.claims):
        figure = reading.figures[claim.figure]
        if body[slice(*claim.sentence_span)] != claim.sentence:
            yield f"claims[{index}]: sentence_span does not cover the sentence"
        for name in ("value", "low", "high", "approx", "unit"):
            if getattr(claim, name) != getattr(figure, name):
                yield f"claims[{index}].{name}: differs from its figure's"
        if claim.part_of is not None and claim.part_of not in {c.id for c in reading.claims}:
            yield f"claims[{index}].part_of: no claim {claim.part_of!r}"
        if not gold["claims"][index].get("series"):
            yield f"claims[{index}].series: missing"
    for path in leading_nowhere(gold.get("gold", {}).get("unscored", []), gold):
        yield f"gold.unscored: {path!r} leads nowhere"


def main(paths: list[str]) -> int:
    """Resolve every file in place; return 1 when any of them has a problem."""
    failed = 0
    for path in map(Path, paths):
        try:
            gold = resolve(json.loads(path.read_text(encoding="utf-8")), path.stem)
            found = list(problems(gold))
        except (AnnotationError, msgspec.ValidationError, KeyError, json.JSONDecodeError) as error:
            found = [f"{type(error).__name__}: {error}"]
        else:
            path.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        for problem in found:
            print(f"{path}: {problem}", file=sys.stderr)
        failed += bool(found)
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
