"""Scores as a table for a person or as JSON for a program."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from corpus.measure import Finding, Result, Tally

# Every measure, in the order of the report. The first group is accuracy, the second has precision and recall.
PAGE = ("title", "outlet", "published", "authors", "dateline", "body", "boilerplate")
LISTS = ("officials", "officials, full", "institutions", "countries", "dates", "dates, EDTF", "figures", "claims")
CLAIM_FIELDS = (
    "approx",
    "period",
    "period, EDTF",
    "said_on",
    "said_precision",
    "place",
    "region",
    "quote_type",
    "counting",
    "status",
    "cites",
    "speaker_kind",
    "speaker_title",
    "speaker_institution",
    "part_of",
    "about",
)
SPEAKER = ("speaker",)
MEASURES = (*PAGE, *LISTS, *SPEAKER, *CLAIM_FIELDS, "series")

_GROUPS = {
    "the page (accuracy)": PAGE,
    "lists": LISTS,
    "who said a figure (accuracy, of figures claimed)": SPEAKER,
    "matched claims (accuracy; about: words)": CLAIM_FIELDS,
    "series (pairs of matched claims)": ("series",),
}
_HEADS = {"tuned_on": "tuned on", "kept_back": "kept back"}


def table(results: Mapping[str, Result], articles: Mapping[str, int]) -> str:
    """Both splits side by side: precision, recall, F1 in percent and how many gold has."""
    heads = "".join(f"   {_HEADS[split] + f' ({articles[split]} articles)':<28}" for split in results)
    columns = "".join(f"   {'P':>6} {'R':>6} {'F1':>6} {'n':>6}" for _ in results)
    lines = [f"{'':<22}{heads}".rstrip(), f"{'':<22}{columns}"]
    for group, measures in _GROUPS.items():
        lines += ["", group]
        lines += [
            f"  {name:<20}" + "".join(_cells(result.tallies.get(name)) for result in results.values())
            for name in measures
        ]
    return "\n".join(lines)


def _cells(tally: Tally | None) -> str:
    if tally is None:
        return f"   {'-':>6} {'-':>6} {'-':>6} {0:>6}"
    shares = " ".join(f"{'-' if share is None else f'{share:.1f}':>6}" for share in _shares(tally))
    return f"   {shares} {tally.expected:>6}"


def _shares(tally: Tally) -> tuple[float | None, float | None, float | None]:
    return tally.precision, tally.recall, tally.f1


def details(findings: Iterable[Finding]) -> Iterator[str]:
    """One line per thing that is wrong."""
    for finding in findings:
        yield f"{finding.slug}  {finding.measure}  {finding.problem}  {finding.text}"


def as_json(
    results: Mapping[str, Result], articles: Mapping[str, int], shown: Iterable[Finding], failures: Iterable[str]
) -> str:
    """One object: articles per split, tallies per measure and split, the findings asked for, floors not reached."""
    measures = {
        name: {split: _plain(result.tallies.get(name, Tally())) for split, result in results.items()}
        for name in MEASURES
    }
    findings = [
        {"slug": item.slug, "measure": item.measure, "problem": item.problem, "text": item.text} for item in shown
    ]
    whole = {"articles": dict(articles), "measures": measures, "details": findings, "below_floor": list(failures)}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _plain(tally: Tally) -> dict[str, Any]:
    precision, recall, f1 = (None if share is None else round(share, 2) for share in _shares(tally))
    counts = {"right": tally.right, "given": tally.given, "expected": tally.expected}
    return {"precision": precision, "recall": recall, "f1": f1, **counts}
