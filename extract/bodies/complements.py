"""Bodies found by their head: "Polda Jabar" is Kepolisian Daerah Jawa Barat."""

import re

from extract.bodies.foreign import city_abroad, country_name, embassy, envoy, ministry_abroad, university
from extract.bodies.mention import InstitutionMention, Reading, is_foreign, word_from
from extract.bodies.named import led_out, named, placed, text
from extract.bodies.patterns import Head, Page, derived, head_at, vocabulary
from extract.bodies.regions import region_after, skip_acronym, with_kind
from extract.bodies.runs import field_from
from extract.bodies.spelled import past_own_short_form, spelled_out
from extract.people.titles_table import modifiers_and_heads
from extract.places.gazetteer import gazetteer
from extract.places.small_places import small_place
from extract.words import common, given_names, lexicon

_ROMAN = re.compile(r"[IVX]+")
_UNITS = ("Satuan ", "Direktorat Reserse ", "Direktorat Lalu ", "Bidang ")  # a chief of one is of the whole force


_OPEN = ("field", "name", "english", "local_field")  # complements of words no table can list


def patterned(reading: Reading) -> list[InstitutionMention]:
    page, found = reading.page, []
    index = 0
    while index < len(page.words):
        name, first, stop = university(page, index)
        if name:
            span = page.words[first].start, page.words[stop - 1].end
            found.append(InstitutionMention(None, name, span, "pattern"))
        hit = head_at(page, index)
        mention, after = _pattern(page, index, *hit) if hit else (None, index + 1)
        if mention:
            found.append(mention)
        index = max(after, index + 1)
    return found


def _pattern(page: Page, index: int, head: Head, after: int) -> tuple[InstitutionMention | None, int]:
    # "Hubungan Antar Lembaga Bawaslu": the word only closes a title's field.
    before = page.words[index - 1].lower if page.glued(index) else ""
    if before in lexicon("before_no_body"):
        return None, index + 1
    if head.complement == "body" and head.full.startswith(_UNITS) and before in modifiers_and_heads():
        return None, index + 1
    alone = head.complement == "field" and len(head.words) == 1 and page.glued(after)
    if alone and page.words[after].start in page.bodies:
        return None, index + 1
    listed = page.words[index].start in page.bodies and head.complement in ("name", "field", "local_field")
    name, stop = ("", index) if listed else _complement(page, index, head, after)
    if not listed and head.complement in _OPEN and (spelled := spelled_out(page, index, after)) > stop:
        name, stop = f"{head.full} {text(page, after, spelled)}", spelled
    if not listed and head.complement == "field" and (led := led_out(page, index, after)) > stop:
        name, stop = f"{head.full} {text(page, after, led)}", led
    if not name:
        return None, index + 1
    return InstitutionMention(
        None, name, (page.words[index].start, page.words[stop - 1].end), "office" if head.via == "office" else "pattern"
    ), stop


def _complement(page: Page, index: int, head: Head, after: int) -> tuple[str, int]:
    """The canonical name of a patterned body and the index after it; an empty name if this is none."""
    if head.complement in ("region", "region!", "local", "local!"):
        region, stop = region_after(page, after)
        if not region and head.full == "Pemerintah Kota" and (city := city_abroad(page, after)):
            return f"{head.full} {city.alias}", word_from(page, city.end)
        if not region and head.complement.endswith("!"):
            return "", index
        if region and head.complement.startswith("local"):
            region = with_kind(region)
        return _region_name(head.full, region), max(stop, after)
    if head.complement == "place":
        return placed(page, head, after)
    if head.complement in ("city", "country"):
        return embassy(page, head, after)
    if head.complement == "name":
        return named(page, index, head, after)
    if head.complement == "inner" or (head.full == "Departemen" and _in_title(page, index)):
        return "", index
    if head.complement == "english":
        return "", index
    if head.complement == "envoy":
        return envoy(page, head, after)
    if head.complement == "field_abroad":
        return ministry_abroad(page, head, after)
    return _field(page, head, after)


def _region_name(full: str, region: str) -> str:
    """ "Pemerintah Kota" + "Kota Bandung" repeats no word."""
    last = full.rpartition(" ")[2]
    return f"{full} {region.removeprefix(last + ' ')}".strip()


def _field(page: Page, head: Head, after: int) -> tuple[str, int]:
    after = past_own_short_form(page, after) if head.complement == "field" else after
    stop = after if head.complement == "body" else field_from(page, after)
    name = f"{head.full} {text(page, after, stop)}" if stop > after else head.full
    if head.complement in ("body", "field_body"):
        joined, end = _joined(page, name, stop)
        region, seat = region_after(page, end) if joined and head.full == "Kantor Wilayah" else ("", end)
        if region and page.glued(seat) and _ROMAN.fullmatch(page.words[seat].text) and page.capital(seat + 1):
            region, seat = f"{region} {page.words[seat].text}", seat + 1
        return (f"{joined} {region}", seat) if region else (joined, end)
    if (short := _short_head(page, stop)) is not None and short.full.split()[0] in ("Balai", "Badan", "Dinas"):
        region, end = region_after(page, stop)
        region = with_kind(region) if short.complement.startswith("local") else region
        return f"{short.full} {region}".strip(), end if region else skip_acronym(page, stop)
    if head.complement == "local_field" and (wide := _before_region(page, stop)):
        name, stop = f"{head.full} {text(page, after, wide)}", wide
    elif stop == after or not _names_something(page, after, stop):
        return "", after
    if head.complement == "field" and stop < len(page.words) and _runs_into_body(page, stop):
        return "", after
    region, end = region_after(page, stop)
    if region and head.complement == "local_field":
        region, name = with_kind(region), name.removesuffix(" di")
    at = skip_acronym(page, stop)
    following = at < len(page.words) and (at > stop or page.glued(stop))
    if not region and following and (land := page.places.get(page.words[at].start)) and is_foreign(land):
        region, end = country_name(page, land), word_from(page, land.end)
    if not region and (small := small_place(page, stop)) > stop:
        return f"{name} {text(page, stop, small)}", small
    return (f"{name} {region}", end) if region else (name, stop)


def _runs_into_body(page: Page, stop: int) -> bool:
    """Whether words no table knows lead from a field to a listed body: "Direktorat Penyakit Tular … Kemenkes"."""
    at = stop
    while at < len(page.words) and at - stop < 6 and page.glued(at):
        if page.words[at].start in page.bodies:
            return at > stop
        word = page.words[at]
        if not (word.capital or word.text == "dan") or word.lower in given_names():
            return False
        at += 1
    return False


def _short_head(page: Page, stop: int) -> Head | None:
    """The head that an acronym in brackets is, whatever its long form looks like: "Badan Penanggulan … (BPBD)"."""
    if stop >= len(page.words) or page.words[stop].gap != " (" or not page.words[stop].text.isupper():
        return None
    hit = head_at(page, stop)
    known = hit is not None and hit[1] == stop + 1 and hit[0].complement in ("region", "local") and hit[0].via == "name"
    return hit[0] if hit and known else None


def _before_region(page: Page, stop: int) -> int:
    """The index of the region that closes a field with words no table knows ("Dinas Kominfotik Provinsi …"), or 0."""
    for at in range(stop, min(stop + 4, len(page.words))):
        if not page.capital(at):
            return 0
        if at > stop and page.words[at].lower in ("provinsi", "kabupaten", "kota") and region_after(page, at)[0]:
            return at
    return 0


def _names_something(page: Page, after: int, stop: int) -> bool:
    """ "Dewan" alone is no body: a word must come from known titles and bodies, be a plain word, or hold a number."""
    texts = [word.lower for word in page.words[after:stop]]
    return any(text in vocabulary() or text in common() or text[-1].isdigit() or derived(text) for text in texts)


def _joined(page: Page, name: str, stop: int) -> tuple[str, int]:
    """A part of a larger body: the larger one's full name closes the name ("Fakultas Hukum Universitas …")."""
    if not page.capital(stop):
        return "", stop
    match = page.bodies.get(page.words[stop].start)
    if match is None:
        hit = head_at(page, stop)
        larger, end = _complement(page, stop, *hit) if hit else ("", stop)
        if hit and larger == hit[0].full and larger.startswith("Kepolisian ") and _seat(page, end):
            larger, end = f"{larger} {page.words[end].text}", end + 1
        return (f"{name} {larger}", end) if larger else ("", stop)
    body = next(gazetteer().bodies[s.id] for s in match.senses if s.kind == "institution")
    end = stop
    while end < len(page.words) and page.words[end].start < match.end:
        end += 1
    return f"{name} {body.name}", end


def _seat(page: Page, at: int) -> bool:
    """Whether the word behind a force is a place in no table: "Satreskrim Polresta Barelang", no person's name."""
    lower = page.words[at].lower if page.capital(at) and page.words[at].gap == " " else ""
    known = given_names() | lexicon("rank_head") | lexicon("degree_before") | modifiers_and_heads()
    return bool(lower) and page.words[at].start not in page.bodies and lower not in known


def _in_title(page: Page, index: int) -> bool:
    """Whether a capital stands right before: "Direktur Departemen Statistik", where the department is no body."""
    return page.capital(index) and page.words[index - 1].capital
