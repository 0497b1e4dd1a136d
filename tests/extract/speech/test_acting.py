import pytest

from extract.speech.acting import holding_on, is_actor, is_object, is_subject
from extract.speech.naming import Naming, Speaker


def naming(text: str, name: str, kind: str = "person") -> Naming:
    at = text.index(name)
    return Naming(
        Speaker(name, "person" if kind == "person" else "institution"), (at, at + len(name)), (at, at + len(name))
    )


@pytest.mark.parametrize(
    ("text", "subject", "acts"),
    [
        ("Rini Astuti meninjau tanggul", True, True),
        ("Tim bersama Rini Astuti meninjau tanggul", False, False),
        ("Tim menangkap Rini Astuti", True, False),
        ("Banjir merusak rumah milik Rini Astuti", True, False),
        ("Sore itu Rini Astuti datang", True, True),
    ],
)
def test_who_acts(text: str, subject: bool, acts: bool) -> None:
    one, clause = naming(text, "Rini Astuti"), (0, len(text))
    assert is_subject(one, clause, text) is subject
    assert is_actor(one, clause, text) is acts
    assert is_object(one, clause, text) is (subject and not acts)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Pusdalops BNPB mencatat", "BNPB"),
        ("Pusdalops PB Jawa Rini Astuti, Minggu", "Rini Astuti"),
        ("Pusdalops, Rini Astuti menyebut", "Pusdalops"),
        ("Pusdalops bersama Rini Astuti menyebut", "Pusdalops"),
    ],
)
def test_who_holds_on_behind_a_body(text: str, holder: str) -> None:
    named = [naming(text, "Pusdalops", "body")]
    named += [naming(text, one, kind) for one, kind in (("BNPB", "body"), ("Rini Astuti", "person")) if one in text]
    assert holding_on(named[0], len(text), text, tuple(named)).speaker.name == holder
