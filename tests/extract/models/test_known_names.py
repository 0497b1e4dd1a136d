from extract.models.known_names import known_names, names


def found(text: str) -> list[tuple[int, int, str]]:
    words = text.split()
    return list(known_names([word.lower() for word in words], [word[0].isupper() for word in words]))


def test_the_longest_name_is_taken() -> None:
    assert found("di Aceh") == [(1, 2, "place")]
    assert found("di Kabupaten Aceh Selatan") == [(1, 4, "place")]


def test_a_name_begins_with_a_capital() -> None:
    assert found("di aceh") == []


def test_every_name_is_found_whole_when_it_stands_alone() -> None:
    for some in names().values():
        for words, kinds in some:
            assert list(known_names(words, [True] * len(words))) == [(0, len(words), kinds)]


def test_the_kinds_of_a_name_are_all_told() -> None:
    kinds = {kind for some in names().values() for _, kinds in some for kind in kinds.split("+")}
    assert kinds == {"body", "country", "demonym", "head", "holder", "office", "place", "title"}
