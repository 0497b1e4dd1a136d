"""The state database."""

from pathlib import Path

from graph.state import State


def test_a_page_keeps_the_version_it_first_was(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.sqlite"
    with State(path) as state:
        assert state.version("a", "h1") is None
        state.keep_page("a", "h1", "v1", "cleaner-1", "<html>")
        state.keep_page("a", "h1", "v2", "cleaner-2", None)
        state.keep_page("a", "h2", "v3", "cleaner-2", None)
        state.keep_page("b", "h1", "v4", "cleaner-2", None)
    with State(path) as state:
        assert [state.version("a", "h1"), state.version("a", "h2"), state.version("b", "h1")] == ["v1", "v3", "v4"]
        state.forget_article("a")
        assert [state.version("a", "h1"), state.version("a", "h2"), state.version("b", "h1")] == [None, None, "v4"]


def test_a_reading_is_of_one_input_and_one_extractor(tmp_path: Path) -> None:
    with State(tmp_path / "s") as state:
        state.keep_reading("a", "i", "e1", b"one")
        state.keep_reading("a", "i", "e2", b"two")
        state.keep_reading("a", "i", "e1", b"one again")
        assert [state.reading("i", "e1"), state.reading("i", "e2"), state.reading("j", "e1")] == [
            b"one again",
            b"two",
            None,
        ]
        state.keep_reading("b", "j", "e1", b"other")
        state.forget_article("a")
        assert [state.reading("i", "e1"), state.reading("j", "e1")] == [None, b"other"]


def test_what_was_set_aside_is_kept_once(tmp_path: Path) -> None:
    with State(tmp_path / "s") as state:
        state.set_aside("b.txt", "empty", "", "2025-01-01")
        state.set_aside("a.txt", "language", "ms", "2025-01-01")
        state.set_aside("b.txt", "binary", "zip", "2025-01-02")
        assert state.asides() == [("a.txt", "language", "ms", "2025-01-01"), ("b.txt", "binary", "zip", "2025-01-02")]
        state.clear_aside("a.txt")
        assert [source for source, *_ in state.asides()] == ["b.txt"]


def test_two_processes_may_have_it_open(tmp_path: Path) -> None:
    with State(tmp_path / "s") as one, State(tmp_path / "s") as two:
        one.keep_page("a", "h", "v", "c", None)
        assert two.version("a", "h") == "v"
