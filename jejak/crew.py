"""Work spread over processes, its results in the order of its items."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Item], Result]
# Enough to keep every process busy while the results of the first items are being loaded.
AHEAD = 16


@contextmanager
def crew(
    workers: int, open_desk: Callable[[], AbstractContextManager[Work[Item, Result]]]
) -> Iterator[Callable[[Iterable[Item]], Iterator[Result]]]:
    """A function that maps items to results, lazily and in order, with what `open_desk` opens once per process.

    With one worker everything happens in this process. `open_desk`, items and results must be picklable otherwise.
    """
    if workers == 1:
        with open_desk() as work:
            yield lambda items: map(work, items)
        return
    # spawn: a forked child would share the store's sockets and threads
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin, (open_desk,))
    try:
        yield lambda items: _in_order(pool, items, workers * AHEAD)
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, items: Iterable[Item], ahead: int) -> Iterator[Any]:
    source = iter(items)
    running: deque[Future[Any]] = deque(pool.submit(_do, item) for item in islice(source, ahead))
    while running:
        yield running.popleft().result()
        running.extend(pool.submit(_do, item) for item in islice(source, 1))


_desk: list[Work[Any, Any]] = []  # this worker's own, opened once
_open = ExitStack()  # keeps it open as long as the worker lives


def _begin(open_desk: Callable[[], AbstractContextManager[Work[Any, Any]]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which finishes its batch
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _desk.append(_open.enter_context(open_desk()))


def _end_with_parent() -> None:
    """A worker waiting for work would outlive a parent that was killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(item: Any) -> Any:
    return _desk[0](item)
