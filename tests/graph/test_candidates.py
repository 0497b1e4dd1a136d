"""Which pairs are offered: near but not the same, nothing that stands in contrast, nothing that is judged."""

from dataclasses import replace

from graph.candidates import indicator_candidates, person_candidates
from graph.evidence import Evidence
from graph.identity import Judgement
from tests.graph.test_phrases import printed


def offered(*indicators: str) -> list[tuple[str, str]]:
    return [(one.left, one.right) for one in indicator_candidates(printed(*((each, each) for each in indicators)), [])]


def test_near_phrases_are_offered_with_the_reason() -> None:
    rows = printed(("kasus penipuan online", "kasus penipuan online"), ("kasus ditipu online", "kasus ditipu online"))
    (one,) = indicator_candidates(rows, [])
    assert {one.left, one.right} == {"kasus penipuan online", "kasus ditipu online"}
    assert one.shared == ("kasus", "online")
    assert {*one.only_left, *one.only_right} == {"penipuan", "ditipu"}
    assert 0.45 <= one.score < 1


def test_the_likeliest_pair_comes_first() -> None:
    pairs = offered("kasus campak anak sekolah desa", "kasus campak anak sekolah", "kasus campak anak pesisir")
    assert set(pairs[0]) == {"kasus campak anak sekolah desa", "kasus campak anak sekolah"}
    assert len(pairs) > 1


def test_contrasts_are_never_offered() -> None:
    assert offered("meninggal gempa bumi desa", "luka gempa bumi desa") == []
    assert offered("meninggal gempa bumi desa", "gempa bumi desa")


def test_another_unit_is_never_offered() -> None:
    one, two = printed(
        ("nilai ekspor karet", "nilai ekspor karet"), ("nilai ekspor karet alam", "nilai ekspor karet alam")
    )
    assert indicator_candidates([one, two], [])
    assert indicator_candidates([one, replace(two, unit="ton")], []) == []


def test_retired_evidence_and_the_unrelated_are_left_out() -> None:
    assert offered("kasus campak", "rumah hanyut") == []
    one, two = printed(("kasus campak anak", "kasus campak anak"), ("kasus campak", "kasus campak"))
    assert indicator_candidates([one, replace(two, retired_on="2025-02-01")], []) == []


def test_what_is_judged_is_not_offered_until_the_judgement_is_undone() -> None:
    rows = printed(("kasus campak anak", "kasus campak anak"), ("kasus campak", "kasus campak"))
    judged = Judgement("j", "indicator", "different", "kasus campak", "kasus campak anak", "uji", "2025-01-01")
    assert indicator_candidates(rows, [judged]) == []
    assert indicator_candidates(rows, [replace(judged, undone_at="2025-02-01")])


def test_phrases_printed_alike_are_shown_by_their_normal_forms() -> None:
    (one,) = indicator_candidates(printed(("kasus campak", "campak"), ("kasus campak bulanan", "campak")), [])
    assert {one.left, one.right} == {"kasus campak", "kasus campak bulanan"}


def spoken(*people: tuple[str, str | None]) -> list[Evidence]:
    (row,) = printed(("kasus campak", "kasus campak"))
    return [
        replace(row, id=str(at), speaker=name, speaker_kind="person", speaker_institution=body)
        for at, (name, body) in enumerate(people)
    ]


def test_people_of_one_body_of_whom_one_has_all_names_of_the_other() -> None:
    rows = spoken(("Ratna Wulandari", "Dinas A"), ("Ratna Sari Wulandari", "Dinas A"), ("Ratna Dewi", "Dinas A"))
    (one,) = person_candidates(rows, [])
    assert {one.left, one.right} == {"Ratna Wulandari", "Ratna Sari Wulandari"}


def test_people_of_two_bodies_need_more_in_common() -> None:
    assert person_candidates(spoken(("Ratna", "Dinas A"), ("Ratna Wulandari", "Dinas B")), []) == []
