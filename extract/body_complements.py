"""Bodies found by their head: "Polda Jabar" is Kepolisian Daerah Jawa Barat."""

from extract.body_mention import InstitutionMention, Reading, is_foreign, word_from
from extract.body_patterns import Head, Page, head_at, vocabulary
from extract.body_runs import field_after, name_after, place_after, region_after, skip_acronym, with_kind
from extract.gazetteer import gazetteer
from extract.titles_table import modifiers_and_heads
from extract.words import common


def patterned(reading: Reading) -> list[InstitutionMention]:
    page, found = reading.page, []
    index = 0
    while index < len(page.words):
        hit = head_at(page, index)
        mention, after = _pattern(page, index, *hit) if hit else (None, index + 1)
        if mention:
            found.append(mention)
        index = max(after, index + 1)
    return found


def _pattern(page: Page, index: int, head: Head, after: int) -> tuple[InstitutionMention | None, int]:
    listed = page.words[index].start in page.bodies and head.complement in ("name", "field", "local_field")
    name, stop = ("", index) if listed else _complement(page, index, head, after)
    if not name:
        return None, index + 1
    return InstitutionMention(
        None, name, (page.words[index].start, page.words[stop - 1].end), "office" if head.via == "office" else "pattern"
    ), stop


def _complement(page: Page, index: int, head: Head, after: int) -> tuple[str, int]:
    """The canonical name of a patterned body and the index after it; an empty name if this is none."""
    if head.complement in ("region", "region!", "local", "local!"):
        region, stop = region_after(page, after)
        if not region and head.complement.endswith("!"):
            return "", index
        if region and head.complement.startswith("local"):
            region = with_kind(region)
        return _region_name(head.full, region), max(stop, after)
    if head.complement == "place":
        stop = place_after(page, after) if page.capital(after) else after
        return (f"{head.full} {_text(page, after, stop)}", stop) if stop > after else ("", index)
    if head.complement in ("city", "country"):
        return _embassy(page, head, after)
    if head.complement == "name":
        stop = name_after(page, after, _person_near(page, index))
        return (f"{head.full} {_text(page, after, stop)}", stop) if stop > after else ("", index)
    if head.complement == "english":
        return "", index
    return _field(page, head, after)


def _region_name(full: str, region: str) -> str:
    """ "Pemerintah Kota" + "Kota Bandung" repeats no word."""
    last = full.rpartition(" ")[2]
    return f"{full} {region.removeprefix(last + ' ')}".strip()


def _embassy(page: Page, head: Head, after: int) -> tuple[str, int]:
    skipped = skip_acronym(page, after)
    at = skipped + 1 if skipped < len(page.words) and page.words[skipped].text == "di" else skipped
    match = page.places.get(page.words[at].start) if at < len(page.words) and (page.glued(at) or at > after) else None
    if head.complement == "country":
        if match is None:
            return "", after
        return f"{head.full} {page.text[match.start : match.end]}", at + len(page.text[match.start : match.end].split())
    if match is None or match.end - match.start < 3:
        return head.full, after
    return f"{head.full} di {match.alias}", at + len(page.text[match.start : match.end].split())


def _field(page: Page, head: Head, after: int) -> tuple[str, int]:
    stop = after if head.complement == "body" else field_after(page, after)
    name = f"{head.full} {_text(page, after, stop)}" if stop > after else head.full
    if head.complement in ("body", "field_body"):
        return _joined(page, name, stop)
    if stop == after or not _names_something(page, after, stop):
        return "", after
    region, end = region_after(page, stop)
    if region and head.complement == "local_field":
        region = with_kind(region)
    if not region and page.glued(stop) and (land := page.places.get(page.words[stop].start)) and is_foreign(land):
        region, end = page.text[land.start : land.end], word_from(page, land.end)
    return (f"{name} {region}", end) if region else (name, stop)


def _names_something(page: Page, after: int, stop: int) -> bool:
    """ "Dewan" alone is no body: a word must come from known titles and bodies, be a plain word, or hold a number."""
    texts = [word.text.lower() for word in page.words[after:stop]]
    return any(text in vocabulary() or text in common() or text[-1].isdigit() for text in texts)


def _joined(page: Page, name: str, stop: int) -> tuple[str, int]:
    """A part of a larger body: the larger one's full name closes the name ("Fakultas Hukum Universitas …")."""
    if not page.capital(stop):
        return "", stop
    match = page.bodies.get(page.words[stop].start)
    if match is None:
        hit = head_at(page, stop)
        larger, end = _complement(page, stop, *hit) if hit else ("", stop)
        return (f"{name} {larger}", end) if larger else ("", stop)
    body = next(gazetteer().bodies[s.id] for s in match.senses if s.kind == "institution")
    end = stop
    while end < len(page.words) and page.words[end].start < match.end:
        end += 1
    return f"{name} {body.name}", end


def _person_near(page: Page, index: int) -> bool:
    """Whether a title stands before a body, so that a person's name may follow it without a comma."""
    for back in range(index - 1, max(index - 5, -1), -1):
        if page.words[back + 1].gap != " ":
            return False
        if page.words[back].text.lower() in modifiers_and_heads():
            return True
    return False


def _text(page: Page, start: int, stop: int) -> str:
    return " ".join(page.text[page.words[start].start : page.words[stop - 1].end].split())
