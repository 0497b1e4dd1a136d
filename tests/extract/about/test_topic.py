from extract.about.setting import setting_of
from extract.about.topic import topic_of


def topic(title: str | None, text: str, *counted: str) -> str | None:
    return topic_of(setting_of(title, text, []), frozenset(counted))


def test_the_run_that_title_and_text_share() -> None:
    assert topic("Banjir Bandang Melanda Desa", "Warga korban banjir bandang mengungsi.") == "banjir bandang"


def test_without_a_title_the_first_paragraph() -> None:
    assert topic(None, "Harga cabai rawit naik.\n\nPedagang cabai rawit mengeluh.") == "cabai rawit"


def test_a_single_word_must_come_often() -> None:
    assert topic("Gempa", "Ada gempa.") is None
    assert topic("Gempa", "Ada gempa. Usai gempa, gempa susulan.") == "gempa"


def test_counted_nouns_numbers_and_names_are_no_topic() -> None:
    assert topic("Rumah Rusak", "Ada rumah rusak.", "rumah") is None
    text = "Bantul Raya aman. Di Bantul Raya sepi."
    assert topic_of(setting_of("Bantul Raya", text, [(0, 11), (21, 32)]), frozenset()) is None


def test_nothing_shared_no_topic() -> None:
    assert topic("Cuaca Cerah", "Harga turun.") is None
