"""A deadline of our own: neither a driver's nor every server's can be relied on."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from graph.errors import QueryTimeoutError

T = TypeVar("T")


class _Call(Generic[T]):
    """One call in a thread of its own, and what came of it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self.work = work
        self.result: list[T] = []
        self.error: BaseException | None = None

    def __call__(self) -> None:
        try:
            self.result.append(self.work())
        except BaseException as error:  # noqa: BLE001 handed over whole to the thread that waits
            self.error = error


def within(seconds: float | None, work: Callable[[], T]) -> T:
    """What `work` returns or raises, or QueryTimeoutError after `seconds` (None: no deadline).

    Work that is late is abandoned in its daemon thread: it must be harmless to let it end there, as a read is.
    """
    if seconds is None:
        return work()
    call = _Call(work)
    thread = threading.Thread(target=call, daemon=True, name="jejak-query")
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise QueryTimeoutError(f"no answer within {seconds:g} s: narrow the query, or allow it more time")
    if call.error is not None:
        raise call.error
    return call.result[0]
