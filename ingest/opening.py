"""The dateline that a page's text opens with: as its first paragraph has it, or alone on the line above.

A village in capitals is no known place, but the text says what it is ("Desa Kaliwungu").
"""

import re

from ingest.clean import Page
from ingest.dateline import Dateline, normal_case, read_dateline

_KINDS = re.compile(
    r"\b(?:Desa|Kecamatan|Kelurahan|Kabupaten|Kota|Kampung|Nagari|Distrik|Pulau|Bupati|Wali ?[Kk]ota|Kapolres|Polres) "
)
_VILLAGE = re.compile(r"(?P<city>[A-Z]{4,}(?: [A-Z]{4,})?) ?(?:-{1,3}|[–—]) ?(?=[\"“]?[A-Z])")


def page_dateline(page: Page) -> Dateline | None:
    """The dateline of the first paragraph, or the one alone on the line above it."""
    if not page.kept:
        return None
    found = read_dateline(page.lines[page.kept[0]].text)
    if found and found.outlet and is_local(found.outlet, page.body):
        found = Dateline(normal_case(found.outlet), None, found.start, found.end)
    if found is None and (village := _VILLAGE.match(page.body)) and is_local(normal_case(village["city"]), page.body):
        found = Dateline(normal_case(village["city"]), None, 0, village.end())
    if found is None and page.kept[0]:
        above = page.lines[page.kept[0] - 1]
        alone = read_dateline(f"{above.text} – ") if above.mark == "short" and len(above.text) < 60 else None
        found = alone if alone and alone.city and alone.outlet else None
    return found


def is_local(name: str, body: str) -> bool:
    """True for a name that the text gives a village, a district or its head: "Desa Namang", "Bupati Batang Hari"."""
    if "." in name or f" {name}" not in body:
        return False
    behind = (body[match.end() :] for match in _KINDS.finditer(body))
    return any(text.startswith(name) and not text[len(name) : len(name) + 1].isalnum() for text in behind)
