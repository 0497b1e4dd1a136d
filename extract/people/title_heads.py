"""Where a title begins: modifiers and heads ("Plt Wakil Ketua"), and the office the tables know among them."""

from extract.bodies.patterns import Page
from extract.people.names import officer_follows
from extract.people.title_fields import Names, index_from, longest_head, skip_short_form
from extract.people.titles_english import english_title, opens_english
from extract.places.aliases import Match, on_day

_POLICE = (("inspektur", "jenderal"), ("irjen",))  # a ministry's inspector or a police rank


def heads_after(names: Names, index: int) -> tuple[int, str | None]:
    """The index after modifiers and heads ("Plt Wakil Ketua"), and the last head in lower case."""
    page, at, head = names.page, index, None
    while at < len(page.words) and (at == index or page.words[at].gap in (" ", ". ", ".", ") ", ".) ")):
        if page.words[at].sentence != page.words[index].sentence:
            break
        match = names.offices.get(page.words[at].start)
        if match and not _shadowed(names, at, match):
            return index_from(page, match.end), match.alias.lower()
        if page.words[at].capital and (foreign := english_title(page, at))[1]:
            at, head = foreign
            continue
        found = longest_head(page, at)
        if found is None:
            break
        words, kind = found
        if kind == "modifier" and head and words[0] == "pelaksana":
            return at + len(words), head
        if kind == "modifier" and head and words[0] not in ("wakil", "pejabat"):
            return index, None
        if kind == "rank" or (words in _POLICE and officer_follows(page, at + len(words))):
            break
        head = " ".join(words) if kind == "office" else head
        at = skip_short_form(page, at + len(words)) if kind == "modifier" else at + len(words)
    return (at, head) if head else (index, None)


def _shadowed(names: Names, at: int, match: Match) -> bool:
    """Whether a longer head starts with the office's words: "Presiden Direktur" is no president."""
    longer = longest_head(names.page, at)
    return longer is not None and longer[1] == "office" and index_from(names.page, match.end) < at + len(longer[0])


def office_from(names: Names, index: int, at: int) -> tuple[str | None, int]:
    """The office among the heads, and the index after all words that belong to it (a foreign country too)."""
    page = names.page
    for place in range(index, at):
        start = page.words[place].start
        match = names.offices.get(start)
        if match and not (place == index and at > index and _shadowed(names, index, match)):
            senses = [s for s in on_day(match.senses, names.on) or match.senses if s.kind == "office"]
            mention = names.bodies.get(start)
            end = max(match.end, mention.span[1]) if mention and mention.via == "office" else match.end
            foreign = mention is not None and mention.id is None and mention.span[1] > match.end
            if (land := page.places.get(match.end + 1)) and mention is None and _foreign(land):
                foreign, end = True, land.end
            office = senses[0].id if len(senses) == 1 and not foreign and place == index else None
            return office, index_from(page, end)
        mention = names.bodies.get(start)
        if mention and mention.via == "office":
            return None, max(at, index_from(page, mention.span[1]))
    return None, at


def _foreign(land: Match) -> bool:
    return any(sense.place and sense.place.kind == "country" and sense.id != "IDN" for sense in land.senses)


def opens_in_english(page: Page, index: int) -> bool:
    """Whether an English title starts at a word: "Head of Sales"."""
    opens = page.words[index].capital and opens_english(page.words[index].lower)
    return opens and english_title(page, index)[1] != ""
