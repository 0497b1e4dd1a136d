"""Keeps a database server no longer than the process that wants it. Run as a program, by file, with no imports of ours.

    python watchdog.py OWNER_PID STATE_FILE COMMAND…

The server must end cleanly when its owner ends in any way, a `kill -9` included, and Ctrl-C in a terminal must not
reach it before the owner is done. So the owner starts this small program in a session of its own; it starts the server
and stops it on SIGTERM or as soon as its parent is no longer OWNER_PID. It inherits the lock on the graph's folder and
holds it as long as the server lives; it removes STATE_FILE, which tells others where the server listens, before it
stops the server: a missing file means that answers and errors of the server no longer count.
Should this program itself be killed, Linux ends the server too (prctl PR_SET_PDEATHSIG).
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

POLL_SECONDS = 0.1
PATIENCE_SECONDS = 30.0
PR_SET_PDEATHSIG = 1  # linux/prctl.h


class Watch:
    """Whether the server is still wanted."""

    def __init__(self, owner: int) -> None:
        self.owner = owner
        self.asked_to_stop = False
        signal.signal(signal.SIGTERM, self._stop)

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self.asked_to_stop = True

    def wanted(self) -> bool:
        return not self.asked_to_stop and os.getppid() == self.owner


def _die_with_parent() -> Callable[[], object] | None:
    """What the child does before exec so that it gets SIGTERM when this process dies; None where Linux is not."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end(server: subprocess.Popen[bytes]) -> int:
    """Stops the server, politely at first, and returns its exit status."""
    server.terminate()
    try:
        return server.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        return server.wait()


def main(owner: int, state: Path, command: list[str]) -> int:
    watch = Watch(owner)
    # A preexec function is safe here: this process has one thread.
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=_die_with_parent())
    while server.poll() is None and watch.wanted():
        time.sleep(POLL_SECONDS)
    # First of all: a server that is closing answers nonsense, so nobody may find it any more.
    state.unlink(missing_ok=True)
    return end(server)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
