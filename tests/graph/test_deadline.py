import threading
import time

import pytest

from graph.deadline import within
from graph.errors import QueryTimeoutError


def test_in_time() -> None:
    assert within(5, lambda: "ya") == "ya"
    assert within(None, threading.current_thread) is threading.current_thread()


def test_an_error_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 / 0)


def test_too_late() -> None:
    began = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"no answer within 0\.1 s"):
        within(0.1, lambda: time.sleep(2))
    assert time.monotonic() - began < 1
