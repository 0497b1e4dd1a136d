import socket

import pytest

from graph.bolt import Endpoint, connect, endpoint_of
from graph.errors import QueryTimeoutError, StoreError


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JEJAK_NEO4J_USER", raising=False)
    monkeypatch.delenv("JEJAK_NEO4J_PASSWORD", raising=False)


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("bolt://h:7687", Endpoint("bolt://h:7687", None, None, None)),
        ("neo4j+s://ani:r%40hasia@h.example/berita", Endpoint("neo4j+s://h.example", "ani", "r@hasia", "berita")),
        ("neo4j://:x@h?policy=eu", Endpoint("neo4j://h?policy=eu", "neo4j", "x", None)),
        ("bolt+ssc://u:p@q@[::1]:7687/", Endpoint("bolt+ssc://[::1]:7687", "u", "p@q", None)),
    ],
)
def test_what_a_uri_says(uri: str, expected: Endpoint) -> None:
    assert endpoint_of(uri) == expected


def test_the_environment_fills_in_and_the_uri_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEJAK_NEO4J_USER", "budi")
    monkeypatch.setenv("JEJAK_NEO4J_PASSWORD", "dari-env")
    assert endpoint_of("bolt://h") == Endpoint("bolt://h", "budi", "dari-env", None)
    assert endpoint_of("bolt://ani:dari-uri@h") == Endpoint("bolt://h", "ani", "dari-uri", None)


def test_a_password_is_never_shown() -> None:
    assert "rahasia" not in repr(endpoint_of("bolt://u:rahasia@h"))
    with pytest.raises(StoreError, match="http://h is no graph") as caught:
        endpoint_of("http://u:rahasia@h")
    assert "rahasia" not in str(caught.value)


@pytest.mark.parametrize("uri", ["bolt://", "neo4j://u:p@", "neo4j+x://h", "redis://h"])
def test_no_such_server(uri: str) -> None:
    with pytest.raises(StoreError, match=r"expected a folder or one of bolt, bolt\+s, "):
        endpoint_of(uri)


def test_a_server_that_stays_silent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        endpoint = Endpoint(f"bolt://127.0.0.1:{silent.getsockname()[1]}", "u", "p", None)
        with pytest.raises(QueryTimeoutError, match=r"within 0\.3 s"):
            connect(endpoint, retry_seconds=0, answer_seconds=0.3)
