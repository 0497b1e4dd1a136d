"""The body that stands beside a person without being in the title: "Fulan dari Anu", "Fulan, dosen, Anu"."""

from extract.bodies.bodies import InstitutionMention
from extract.people.names import Name
from extract.people.title_fields import index_from
from extract.people.titles import Names


def body_of(names: Names, name: Name) -> InstitutionMention | None:
    """The body that a person is said to be of: "Fulan Badrun dari Anu"."""
    page, at = names.page, name.after
    if at + 1 >= len(page.words) or page.words[at].text != "dari" or not (page.glued(at) and page.glued(at + 1)):
        return None
    body = names.bodies.get(page.words[at + 1].start)
    return body if body and body.via != "office" else None


def body_beside(names: Names, at: int) -> InstitutionMention | None:
    """The body between commas behind a title that follows a name: "Fulan, dosen Jurusan Anu, Universitas Polan, …"."""
    words = names.page.words
    body = names.bodies.get(words[at].start) if at < len(words) and words[at].gap == ", " else None
    if body is None or body.via == "office":
        return None
    after = index_from(names.page, body.span[1])
    return body if after < len(words) and words[after].gap[:1] in (",", ".") else None
