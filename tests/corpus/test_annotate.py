import json
from pathlib import Path

import pytest

from corpus.annotate import AnnotationError, main, occurrences, problems, resolve
from tests.corpus.sample import BODY, gold_file


def test_quotes_become_offsets() -> None:
    gold = resolve(gold_file(), "001-uji")
    body = gold["article"]["body"]
    assert body.split("\n\n") == BODY
    covered = [body[slice(*item["span"])] for item in gold["figures"]]
    assert covered == [item["text"] for item in gold["figures"]]
    first, second = gold["figures"][3]["span"], gold["figures"][4]["span"]
    assert first[0] < second[0]
    assert list(problems(gold)) == []


def test_a_name_inside_a_marked_longer_one_is_not_marked_again() -> None:
    gold = resolve(gold_file(), "001-uji")
    body = gold["article"]["body"]
    assert [body[slice(*span)] for span in gold["officials"][0]["spans"]] == ["Sari Wulandari", "Sari"]


def test_a_quote_is_no_part_of_a_longer_word_or_number() -> None:
    assert list(occurrences("30", "130 30 300")) == [(4, 6)]


@pytest.mark.parametrize("nth", [1, 2])
def test_a_quote_must_stand_in_the_body(nth: int) -> None:
    gold = gold_file()
    gold["figures"][0]["span"] = {"quote": "1.250 kasus" if nth == 2 else "9 kasus", "nth": nth}
    with pytest.raises(AnnotationError, match=r"figures\[0\].* times in the body"):
        resolve(gold, "001-uji")


def test_what_a_careful_reader_objects_to() -> None:
    gold = resolve(gold_file(), "001-uji")
    gold["figures"][0]["span"][1] -= 1
    gold["claims"][1]["unit"] = "orang"
    gold["claims"][2]["part_of"] = "c99"
    gold["claims"][3]["series"] = ""
    assert [line.split(":")[0] for line in problems(gold)] == [
        "figures[0]",
        "claims[1].unit",
        "claims[2].part_of",
        "claims[3].series",
    ]


def test_a_finished_file_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "001-uji.json"
    path.write_text(json.dumps(gold_file()), encoding="utf-8")
    assert main([str(path)]) == 0
    once = path.read_bytes()
    assert main([str(path)]) == 0
    assert path.read_bytes() == once
    path.write_text("{}", encoding="utf-8")
    assert main([str(path)]) == 1
    assert "KeyError: 'article'" in capsys.readouterr().err
