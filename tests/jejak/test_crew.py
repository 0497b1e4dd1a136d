"""Work in processes: the same results in the same order, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice

import pytest

from jejak.crew import AHEAD, crew


@contextmanager
def adder(more: int) -> Iterator[Callable[[int], tuple[int, int]]]:
    yield lambda item: (item + more, os.getpid())


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    with crew(workers, partial(adder, 10)) as work:
        found = list(work(range(200)))
    assert [result for result, _ in found] == list(range(10, 210))
    assert (os.getpid() in {process for _, process in found}) == (workers == 1)


def test_items_are_taken_only_some_way_ahead() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    with crew(2, partial(adder, 0)) as work:
        assert [result for result, _ in islice(work(items()), 5)] == list(range(5))
    assert len(taken) <= 2 * AHEAD + 5


def test_workers_end_when_their_parent_is_killed() -> None:
    program = (
        "import sys, time; sys.path[:0] = ['.', 'tests/jejak']\n"
        "from functools import partial; from jejak.crew import crew; from test_crew import adder\n"
        "if __name__ == '__main__':\n"
        "    with crew(2, partial(adder, 0)) as work:\n"
        "        print(*{process for _, process in work(range(50))}, flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(word) for word in parent.stdout.readline().split()]
        assert workers
        parent.kill()
    until = time.monotonic() + 10
    while any(map(_alive, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_alive, workers))


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{process}/stat") as stat:  # noqa: PTH123
        return stat.read().split()[2] != "Z"


def test_sigint_is_left_to_the_parent() -> None:
    with crew(2, partial(adder, 0)) as work:
        results = work(range(100))
        _, process = next(results)
        os.kill(process, signal.SIGINT)
        assert len(list(results)) == 99
