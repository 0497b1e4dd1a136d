"""Gold: what a careful reader found on a page. Loaded, checked, and asked what of it is scored."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from extract.contract import Reading, decode
from ingest.normalize import normalize

HERE = Path(__file__).parent
_SOFT = re.compile("[\u00ad\u200b\u200c\u200d\ufeff]")
_ITEM = re.compile(r"(?P<list>\w+)\[(?P<index>\d+)\]")
CLAIMED = "claimed"  # `figures.4.claimed`: whether anybody says figure 4 is not scored

Path_ = tuple[str | int, ...]


class GoldError(ValueError):
    """A gold file that cannot be scored; the message names the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One article's gold.

    `unscored` holds paths such as ("claims", 5, "period"), `series` the label of each claim by its id, `lines` the
    page's lines with soft hyphens and zero-width characters removed and white space run together.
    """

    slug: str
    reading: Reading
    kept_back: bool
    unscored: frozenset[Path_]
    series: dict[str, str]
    copy_of: str | None
    update_of: str | None
    page: Path
    lines: tuple[str, ...]

    def skips(self, *path: str | int) -> bool:
        """Whether this place, or something it is part of, is not scored."""
        return any(path[:size] in self.unscored for size in range(1, len(path) + 1))


def load_golds(folder: Path = HERE) -> tuple[Gold, ...]:
    """Every gold in `folder/gold` with its page in `folder/pages`, by slug. Raises GoldError."""
    golds = tuple(load(path, folder / "pages") for path in sorted((folder / "gold").glob("*.json")))
    slugs = {gold.slug for gold in golds}
    for gold in golds:
        for other in (gold.copy_of, gold.update_of):
            if other is not None and other not in slugs:
                raise GoldError(f"{gold.slug}: no article {other!r}")
    return golds


def load(path: Path, pages: Path) -> Gold:
    """One gold file. Raises GoldError for a wrong shape, a path that leads nowhere, or a missing page."""
    raw = path.read_text(encoding="utf-8")
    try:
        reading, plain = decode(raw), json.loads(raw)
        extra = plain["gold"]
        series = {claim["id"]: claim["series"] for claim in plain["claims"]}
        page = _page(pages, path.stem)
        return Gold(
            slug=path.stem,
            reading=reading,
            kept_back=extra["kept_back"],
            unscored=frozenset(_unscored(extra["unscored"], plain)),
            series=series,
            copy_of=extra["copy_of"],
            update_of=extra["update_of"],
            page=page,
            lines=page_lines(page),
        )
    except KeyError as error:
        raise GoldError(f"{path.name}: missing {error}") from error
    except (GoldError, msgspec.ValidationError, json.JSONDecodeError) as error:
        raise GoldError(f"{path.name}: {error}") from error


def parse_path(text: str) -> Path_:
    """Read "claims.5.period" or "claims[5].period"."""
    dotted = _ITEM.sub(r"\g<list>.\g<index>", text)
    return tuple(int(part) if part.isdecimal() else part for part in dotted.split("."))


def one_line(text: str) -> str:
    """A line as it is compared: no soft hyphens or zero-width characters, single spaces."""
    return " ".join(_SOFT.sub("", text).split())


def page_lines(page: Path) -> tuple[str, ...]:
    """The page's lines that are not empty, of a JSON line its text, with the characters that `ingest` reads.

    Gold was annotated from what a reader sees; a page saved in a wrong encoding has other characters in its file.
    """
    raw = page.read_text(encoding="utf-8")
    text = json.loads(raw)["text"] if page.suffix == ".jsonl" else raw
    return tuple(line for line in map(one_line, normalize(text).splitlines()) if line)


def _page(pages: Path, slug: str) -> Path:
    found = [pages / f"{slug}{suffix}" for suffix in (".txt", ".jsonl") if (pages / f"{slug}{suffix}").exists()]
    if len(found) != 1:
        raise GoldError(f"{len(found)} pages named {slug} in {pages}, not one")
    return found[0]


def _unscored(paths: Sequence[str], plain: dict[str, Any]) -> Iterator[Path_]:
    for lost in leading_nowhere(paths, plain):
        raise GoldError(f"unscored: {lost!r} leads nowhere")
    yield from map(parse_path, paths)


def leading_nowhere(paths: Sequence[str], plain: dict[str, Any]) -> Iterator[str]:
    """Yield the `unscored` paths that name nothing in the gold."""
    yield from (text for text in paths if not _leads_somewhere(parse_path(text), plain))


def _leads_somewhere(path: Path_, at: Any) -> bool:
    for depth, part in enumerate(path):
        if path[0] == "figures" and path[depth:] == (CLAIMED,):
            return True
        try:
            at = at[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True
