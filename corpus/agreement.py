"""How far two annotators agree: `python -m corpus.agreement [SLUG]`.

Every article was annotated a second time, by somebody who saw the page and the guideline but no gold
(`second/NNN-slug.json`, the same form). The second annotation is scored as if a reader had written it: F1 per
measure, in percent, is the agreement, and no reader can be expected to be far above it. With a slug, or the number
it starts with, every difference in that article; kept-back articles only with --kept-back-details.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import structs

from corpus import report
from corpus.gold import HERE, Gold, GoldError, load_golds
from corpus.score import DetailsError, Score, score, shown
from extract.contract import Reading, decode


def second_readings(folder: Path = HERE) -> dict[str, Reading]:
    """The second annotations by slug, each claim's series label as its indicator. Raises GoldError."""
    return {path.stem: second_reading(path) for path in sorted((folder / "second").glob("*.json"))}


def second_reading(path: Path) -> Reading:
    """One second annotation, each claim's series label as its indicator. Raises GoldError."""
    raw = path.read_text(encoding="utf-8")
    try:
        reading, plain = decode(raw), json.loads(raw)
        labels = [claim["series"] for claim in plain["claims"]]
    except (msgspec.ValidationError, json.JSONDecodeError, KeyError) as error:
        raise GoldError(f"second/{path.name}: {error}") from error
    claims = (structs.replace(one, indicator=label) for one, label in zip(reading.claims, labels, strict=True))
    return structs.replace(reading, claims=tuple(claims))


def agreement(golds: tuple[Gold, ...], second: Mapping[str, Reading]) -> Score:
    """Score the second annotations against gold, leaving out articles that have none."""
    return score([gold for gold in golds if gold.slug in second], second)


def main(arguments: list[str]) -> int:
    """Print agreement per measure; 2 when the details asked for cannot be shown."""
    parser = argparse.ArgumentParser(prog="python -m corpus.agreement", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("slug", nargs="?", help="an article whose differences are listed, or: all")
    parser.add_argument("--kept-back-details", action="store_true", help="also of kept-back ones (not for tuning)")
    asked = parser.parse_args(arguments)
    golds, second = load_golds(), second_readings()
    try:
        slugs = shown(golds, asked.slug, asked.kept_back_details)
    except DetailsError as error:
        print(error, file=sys.stderr)
        return 2
    found = agreement(golds, second)
    articles = {
        split: sum(gold.slug in second and gold.kept_back == (split == "kept_back") for gold in golds)
        for split in found.splits
    }
    print(report.table(found.splits, articles))
    for result in found.splits.values():
        print("\n".join(report.details(one for one in result.findings if one.slug in slugs)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
