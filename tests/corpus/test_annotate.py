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
    gold["gold"]["unscored"] = ["claims.77.period", "claims.0.period"]
    assert [line.split(":")[0] for line in problems(gold)] == [
        "figures[0]",
        "claims[1].unit",
        "claims[2].part_of",
        "claims[3].series",
        "gold.unscored",
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


def test_what_follows_from_the_rest_may_be_left_out() -> None:
    whole, lean = resolve(gold_file(), "001-uji"), gold_file()
    for figure in lean["figures"]:
        if figure["low"] == figure["high"] == figure["value"]:
            del figure["low"], figure["high"]
    for claim in lean["claims"]:
        for name in ("value", "low", "high", "approx", "unit", "sentence", "indicator"):
            claim.pop(name, None)
    found = resolve(lean, "001-uji")
    assert [c["value"] for c in found["claims"]] == [c["value"] for c in whole["claims"]]
    assert [c["sentence"] for c in found["claims"]] == [c["sentence"] for c in whole["claims"]]
    assert found["figures"] == whole["figures"]


@pytest.mark.parametrize(
    ("approx", "value", "bounds"),
    [
        ("exact", 7, (7, 7)),
        ("at_least", 7, (7, None)),
        ("more_than", 7, (7, None)),
        ("less_than", 7, (None, 7)),
        ("at_most", 7, (None, 7)),
        ("about", 50, (45, 55)),
        ("about", 7, (6.3, 7.7)),
    ],
)
def test_bounds_follow_the_approximator(approx: str, value: int, bounds: tuple[float | None, float | None]) -> None:
    gold = gold_file()
    figure = gold["figures"][0]
    figure |= {"approx": approx, "value": value}
    del figure["low"], figure["high"]
    found = resolve(gold, "001-uji")["figures"][0]
    assert (found["low"], found["high"]) == bounds


def test_a_claim_like_another_shares_its_speaker_not_its_sentence() -> None:
    gold = gold_file()
    first, second = gold["claims"][:2]
    shared = ("speaker", "speaker_kind", "speaker_title", "speaker_institution", "period", "said_on", "place")
    gold["claims"][1] = {k: v for k, v in second.items() if k not in shared} | {"like": first["id"]}
    found = resolve(gold, "001-uji")["claims"]
    assert [found[1][name] for name in shared] == [found[0][name] for name in shared]
    assert found[1]["sentence"] == second["sentence"]
    gold["claims"][1]["like"] = "c99"
    with pytest.raises(AnnotationError, match=r"claims\[1\]\.like: no claim 'c99'"):
        resolve(gold, "001-uji")
