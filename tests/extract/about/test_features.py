import pytest

from extract.about.features import Group, features, weight, weights


@pytest.mark.parametrize(
    ("group", "names"),
    [
        (("after", 1, 0, 0, 0, "plain"), ("after 1 00", "after plain 000", "after 1 plain")),
        (("left", "di", "place", "a"), ("left di", "left di place", "left di in a")),
        (("made", "kenaikan", 1, 0, "share"), ("made kenaikan 1 0", "made share 0", "made 1")),
        (
            ("places", "a", "-", "tl", "r", "s", "orang", "last first"),
            ("places a-tlrs", "places a-tlrs orang", "unit orang ar", "last ars", "first ars"),
        ),
    ],
)
def test_features_have_names(group: Group, names: tuple[str, ...]) -> None:
    assert features(group) == names


def test_a_word_is_known_by_its_form_and_its_company() -> None:
    names = features(("form", "kasus", "co"))
    assert names[:3] == ("word kasus", "begins ka co", "ends us co")
    assert {name.split()[0] for name in names[3:]} == {"rank", "wide", "middle", "narrow", "small"}
    assert features(("form", "zzyzx", "pl"))[-1] == "rank none pl"


def test_a_group_weighs_what_its_features_do() -> None:
    group = ("after", 1, 0, 0, 0, "plain")
    assert weight(group) == pytest.approx(sum(weights().get(name, 0) for name in features(group)))


def test_every_weight_names_a_feature_there_can_be() -> None:
    kinds = {name.split()[0] for name in weights()}
    known = {
        "after",
        "before",
        "in",
        "sentence",
        "title",
        "lead",
        "often",
        "made",
        "share",
        "left",
        "right",
        "passive",
        "each",
    }
    words = {"word", "begins", "ends", "rank", "wide", "middle", "narrow", "small"}
    whole = {"bias", "places", "count", "kind", "size", "unit", "together", "turned", "last", "first", "earlier"}
    assert kinds <= known | words | whole
