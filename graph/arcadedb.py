"""The default store's server: ArcadeDB from the wheel `arcadedb-embedded`, run as a child process on a folder.

Layout of the folder: `databases/` the data, `config/` the server's own files, `log/server.log`, `owner.lock` (held
while a server runs) and `server.json` (0600, where it listens and its password, for the user's other processes).
The process that starts the server owns it; others attach through `server.json`. See `graph.watchdog` for its end.
"""

import os
import platform
import secrets
import signal
import socket
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from graph.errors import StoreError

DATABASE = "jejak"
USER = "root"
HEAP = "1g"
LOWEST_GLIBC = (2, 34)  # the wheels are tagged manylinux_2_34
# A query on ArcadeDB goes on after its client has left; the server ends it after this time at the latest.
LONGEST_COMMAND_SECONDS = 600
ANOTHER_GRAPH = "or use another graph: --graph FOLDER, or --graph neo4j://HOST for a Neo4j server"
FATAL = 'Exception in thread "main" '
# Other protocols' listeners and consoles: not loaded, so nothing but Bolt and HTTP can listen.
UNUSED_JARS = ("arcadedb-console", "arcadedb-graphql", "arcadedb-mcp", "arcadedb-postgresw", "arcadedb-redisw")


def package_folder() -> Path:
    """Where the wheel was installed, found without importing it (that would load a JVM into this process)."""
    spec = find_spec("arcadedb_embedded")
    if spec is None or not spec.submodule_search_locations:
        raise StoreError(f"the default store is not installed: pip install arcadedb-embedded, {ANOTHER_GRAPH}")
    return Path(spec.submodule_search_locations[0])


def check_platform(system: str, libc: tuple[str, str]) -> None:
    """Raises StoreError where the default store cannot run: Windows, or Linux with an old glibc or none."""
    if system == "Windows":
        raise StoreError(f"the default store needs Linux or macOS: use WSL, {ANOTHER_GRAPH}")
    name, version = libc
    if system == "Linux" and (name != "glibc" or _numbers(version) < LOWEST_GLIBC):
        found = f"{name} {version}".strip() or "another C library"
        raise StoreError(
            f"the default store needs glibc 2.34 or newer, this system has {found}: update, {ANOTHER_GRAPH}"
        )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def command_line(package: Path, folder: Path, bolt_port: int, http_port: int) -> list[str]:
    """The server's command. It holds no secret: the password goes through the environment."""
    jars = [str(jar) for jar in sorted((package / "jars").glob("*.jar")) if not jar.name.startswith(UNUSED_JARS)]
    settings = {
        "server.rootPath": folder,
        "server.logsDirectory": folder / "log",
        # "production" hides the reason of every refused query from the client, so LOAD CSV is shut by itself.
        "server.mode": "development",
        "opencypher.loadCsv.allowFileUrls": "false",
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.defaultDatabases": f"{DATABASE}[]",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http_port,
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt_port,
        "bolt.defaultDatabase": DATABASE,
        # A query that nobody waits for any more must not keep others out (the default is twice the number of cores).
        "queryMaxConcurrent": 64,
        "command.timeout": LONGEST_COMMAND_SECONDS * 1000,
        "serverMetrics": "false",
        # "production" would have asked for this: a commit is on the disk, so it survives a power cut.
        "txWalFlush": 1,
    }
    return [
        str(package / "jre" / "bin" / "java"),
        f"-Xmx{HEAP}",
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF8",
        "-Dpolyglot.engine.WarnInterpreterOnly=false",
        f"-XX:ErrorFile={folder / 'log' / 'crash.log'}",
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
        "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
        *(f"-Darcadedb.{key}={value}" for key, value in settings.items()),
        "-cp",
        os.pathsep.join(jars),
        "com.arcadedb.server.ArcadeDBServer",
    ]


class Server:
    """A server that this process started and owns: `close` ends it, and so does the end of this process."""

    def __init__(self, folder: Path, lock: int, state: Path) -> None:
        """Starts the process on `folder`, handing it the lock's descriptor; it is not ready yet (see `failure`)."""
        check_platform(platform.system(), platform.libc_ver())
        folder, package = folder.resolve(), package_folder()
        bolt_port, http_port = _free_ports(2)
        self.uri = f"bolt://127.0.0.1:{bolt_port}"
        self.password = secrets.token_urlsafe(24)
        self.log = folder / "log" / "server.log"
        # The server keeps the first password it was ever given, so the users go; the data stays.
        (folder / "config" / "server-users.jsonl").unlink(missing_ok=True)
        self._watchdog = self._start(command_line(package, folder, bolt_port, http_port), lock, state)

    def _start(self, command: list[str], lock: int, state: Path) -> subprocess.Popen[bytes]:
        watchdog = [sys.executable, "-I", "-S", str(Path(__file__).with_name("watchdog.py"))]
        self.log.parent.mkdir(exist_ok=True)
        with self.log.open("wb") as log:
            return subprocess.Popen(
                [*watchdog, str(os.getpid()), str(state.resolve()), *command],
                cwd=self.log.parent.parent,  # the server writes a log of its own into ./log
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "arcadedb.server.rootPassword": self.password},
                pass_fds=(lock,),
                start_new_session=True,
            )

    def failure(self) -> str | None:
        """Why the server will never be ready; None as long as it may."""
        log = self.log.read_text("utf-8", "replace")
        if "LockException" in log:
            return "another program has the database open"
        if (at := log.find(FATAL)) >= 0:  # its other threads would keep the process alive for ever
            return log[at:].splitlines()[0].removeprefix(FATAL)
        if self._watchdog.poll() is not None:
            return log.strip().splitlines()[-1] if log.strip() else "the server ended without a word"
        return None

    def lost_port(self) -> bool:
        """Whether another program took one of the ports between the choice and the start."""
        log = self.log.read_text("utf-8", "replace")
        return "Unable to listen" in log

    def close(self) -> None:
        """Ends the server cleanly; returns when it has ended."""
        if self._watchdog.poll() is None:
            self._watchdog.send_signal(signal.SIGTERM)
        self._watchdog.wait()


def _free_ports(count: int) -> list[int]:
    """Ports of the loopback interface that nobody listens on now."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports: list[int] = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def wait_for_port(uri: str, seconds: float) -> bool:
    """Whether somebody accepts connections there within `seconds`."""
    address = ("127.0.0.1", int(uri.rpartition(":")[2]))
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with socket.create_connection(address, timeout=1):
                return True
        except OSError:
            time.sleep(0.02)
    return False
