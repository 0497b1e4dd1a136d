import pytest

from extract.speech.attributed import Page
from extract.speech.interviews import turn_of, turns
from extract.speech.speaker_shapes import speaker_words
from extract.speech.speakers import Naming, Speaker

RINI = Speaker("Rini Astuti", "person")
BAGUS = Speaker("Bagus Wirawan", "person")


def spoken(text: str, *speakers: Speaker) -> list[tuple[str, str | None]]:
    """Every paragraph's first word and whose turn it is."""
    namings = tuple(
        Naming(one, (text.index(one.name), text.index(one.name) + len(one.name)), (0, 0)) for one in speakers
    )
    found = turns(Page(text, (), tuple(sorted(namings, key=lambda one: one.span))))
    rows, start = [], 0
    for paragraph in text.split("\n\n"):
        turn = turn_of(found, (start, start + len(paragraph)))
        rows.append((paragraph.split()[0], turn.speaker.name if turn else None))
        start += len(paragraph) + 2
    return rows


@pytest.mark.parametrize("label", ["Rini", "RINI", "Rini Astuti", "RINI ASTUTI", *speaker_words("answers")])
def test_a_label_behind_a_question_opens_a_turn(label: str) -> None:
    text = f"Rini Astuti menjawab.\n\nBerapa?\n\n{label}: Ada 12."
    assert spoken(text, RINI)[-1] == (f"{label}:".split()[0], "Rini Astuti")


def test_a_turn_goes_on_up_to_the_next_question_and_not_behind_the_last() -> None:
    text = "Rini Astuti menjawab.\n\nBerapa?\n\nRini: Satu.\n\nDua.\n\n(Catatan.)\n\nLagi?\n\nRini: Tiga.\n\nSelesai."
    assert [name for _, name in spoken(text, RINI)] == [
        None, None, "Rini Astuti", "Rini Astuti", None, None, "Rini Astuti", None,
    ]  # fmt: skip


def test_initials_given_in_brackets_are_a_label() -> None:
    text = "Rini Astuti (RA): Ada 12.\n\nLagi?\n\nRA: Ada 14."
    assert [name for _, name in spoken(text, RINI)] == ["Rini Astuti", None, "Rini Astuti"]


def test_an_interview_without_labels() -> None:
    text = "Rini Astuti menjawab. Berikut petikannya.\n\nBerapa?\n\nSatu.\n\nLalu?\n\nDua.\n\nTamat."
    assert [name for _, name in spoken(text, RINI)] == [None, None, "Rini Astuti", None, "Rini Astuti", None]


@pytest.mark.parametrize(
    "text",
    [
        "Rini Astuti unggul.\n\nRini Astuti: 41 suara\n\nBagus: 40 suara",  # a list of results
        "Rini Astuti datang.\n\nBerapa korbannya?\n\nAda 12 orang.",  # a question as a heading
        "Rini Astuti datang.\n\nBerapa?\n\nRincian: 12 orang.",  # no person's label
        "Tidak ada siapa-siapa. Berikut petikannya.\n\nBerapa?\n\nSatu.",
    ],
)
def test_running_text_has_no_turns(text: str) -> None:
    speakers = [RINI] if RINI.name in text else []
    assert all(name is None for _, name in spoken(text, *speakers))


def test_a_word_of_two_names_is_nobody_s_label() -> None:
    text = "Rini Astuti dan Rini Bagus.\n\nBerapa?\n\nRini: Ada 12."
    assert spoken(text, RINI, Speaker("Rini Bagus", "person"))[-1] == ("Rini:", None)


def test_a_label_before_a_quotation_needs_no_question() -> None:
    text = "Rini Astuti dan Bagus Wirawan hadir.\n\nBAGUS: “Ada 12.”"
    assert spoken(text, RINI, BAGUS)[-1] == ("BAGUS:", "Bagus Wirawan")
