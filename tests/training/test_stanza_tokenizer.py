from pathlib import Path

import pytest

from extract.frame import blank
from training.stanza_tokenizer import Cut, TokenizerConfig, cut, licences, paragraphs, ruled, scores_of, treebank

BANK = """# text = Katanya, ia ada.
1-2\tKatanya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tKata\t_\t_\t_\t_\t_\t_\t_\t_
2\tnya\t_\t_\t_\t_\t_\t_\t_\t_
3\t,\t_\t_\t_\t_\t_\t_\t_\t_
4\tia\t_\t_\t_\t_\t_\t_\t_\t_
5\tada\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
6\t.\t_\t_\t_\t_\t_\t_\t_\t_

1\tAnak\t_\t_\t_\t_\t_\t_\t_\t_
2\t-\t_\t_\t_\t_\t_\t_\t_\t_
3\tanak\t_\t_\t_\t_\t_\t_\t_\t_
"""


def words(text: str) -> list[tuple[str, bool]]:
    return [(word, True) for word in text.split(" ")]


def test_a_treebank_gives_its_surface_tokens(tmp_path: Path) -> None:
    (tmp_path / "new.conllu").write_text(BANK, encoding="utf-8")
    first, second = treebank(tmp_path / "new.conllu")
    assert first == Cut("Katanya, ia ada.", "0000001100100012")
    assert second == Cut("Anak - anak", "00010100002")


def test_spaced_hyphens_of_the_old_release_are_not_learnt(tmp_path: Path) -> None:
    (tmp_path / "train.2017.conllu").write_text(BANK, encoding="utf-8")
    assert [one.text for one in treebank(tmp_path / "train.2017.conllu")] == ["Katanya, ia ada."]


@pytest.mark.parametrize(("house", "sentences"), [(True, 2), (False, 1)])
def test_sentences_inside_a_treebank_sentence_are_ended_by_the_house_rules(house: bool, sentences: int) -> None:
    assert cut(words("Ia pergi ke Kota . Warga menunggu ."), house).ends.count("2") == sentences


def test_plain_news_is_cut_by_the_house_rules(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Harga naik Rp2,5 juta.\n\nIa ada.\n", encoding="utf-8")
    assert [one.text for one in ruled(tmp_path / "news.txt")] == ["Harga naik Rp2,5 juta.", "Ia ada."]
    assert ruled(tmp_path / "news.txt")[0].ends == "0000100001001001000012"


def test_paragraphs_hold_every_sentence_once_and_are_the_same_each_time() -> None:
    cuts = [cut(words(f'Kata " {at} " itu')) for at in range(40)]
    config = TokenizerConfig(curly=2)
    plain = paragraphs(cuts, config, varied=False)
    varied = paragraphs(cuts, config, varied=True)
    assert " ".join(one.text for one in plain) == " ".join(one.text for one in cuts)
    assert all(len(one.text) == len(one.ends) for one in varied)
    assert varied == paragraphs(cuts, config, varied=True)
    assert ["“" in one.text for one in varied[:4]] == [True, False, True, False]
    assert max(one.ends.count("2") for one in plain) <= config.longest


def test_scores_count_tokens_and_sentences_found(tmp_path: Path) -> None:
    (tmp_path / "new.conllu").write_text(BANK.split("\n\n")[0] + "\n", encoding="utf-8")
    found = scores_of(tmp_path, blank(), TokenizerConfig(test=("new.conllu",)))
    assert found == {"new_tokens": 100.0, "new_sentences": 100.0}


def test_the_card_names_a_licence_for_every_file() -> None:
    assert set(licences(TokenizerConfig()).values()) == {"CC BY-SA 3.0", "CC BY-SA 4.0"}
