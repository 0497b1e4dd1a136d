"""A real Neo4j for the tests, from the first of: $JEJAK_NEO4J_URI, a Docker engine, Maven with Java 17 or newer.

Everything it starts listens on loopback alone, has a random password and ends with the test run.
"""

import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

POM = Path(__file__).with_name("neo4j") / "pom.xml"
IMAGE = "neo4j:5.26-community"
START_SECONDS = 120
FETCH_SECONDS = 900  # once: some 200 jars, 130 MB
JAVA_PACKAGES = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


class UnavailableError(Exception):
    """Why there is no Neo4j to test on."""


@contextmanager
def neo4j_uri(work: Path) -> Iterator[str]:
    """The URI, password included, of a running Neo4j; `work` is an empty folder for its data.

    Raises UnavailableError with the reason if none of the ways is open.
    """
    with ExitStack() as stack:
        if given := os.environ.get("JEJAK_NEO4J_URI"):
            yield given
        elif docker_answers():
            yield stack.enter_context(_from_docker())
        else:
            yield stack.enter_context(_from_maven(work))


def docker_answers() -> bool:
    """Whether there is a Docker engine to talk to, not only its client."""
    if shutil.which("docker") is None:
        return False
    return subprocess.run(["docker", "info"], capture_output=True, timeout=30, check=False).returncode == 0


@contextmanager
def _from_docker() -> Iterator[str]:
    from testcontainers.neo4j import Neo4jContainer

    password = secrets.token_hex(12)
    with Neo4jContainer(IMAGE, password=password) as container:
        yield container.get_connection_url().replace("://", f"://neo4j:{password}@")


@contextmanager
def _from_maven(work: Path) -> Iterator[str]:
    java = _java()
    classpath = _classpath(work / "classpath")
    bolt, http = _free_port(), _free_port()
    _configure(work, bolt, http)
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in JAVA_PACKAGES]
    main = ["-Xmx512m", "-XX:+UseSerialGC", *opens, "-cp", classpath, "org.neo4j.server.CommunityEntryPoint"]
    places = [f"--home-dir={work}", f"--config-dir={work / 'conf'}", "--console-mode"]
    log = work / "console.log"
    with log.open("wb") as output, subprocess.Popen([java, *main, *places], stdout=output, stderr=output) as server:
        try:
            yield _with_new_password(bolt, server, log)
        finally:
            server.terminate()


def _java() -> str:
    """A Java of version 17 or newer, and a Maven to feed it."""
    java = shutil.which("java")
    if java is None or shutil.which("mvn") is None:
        raise UnavailableError("no $JEJAK_NEO4J_URI, no Docker engine, and no `mvn` with `java` to fetch and run Neo4j")
    printed = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    version = re.search(r'version "(\d+)', printed)
    if version is None or int(version[1]) < 17:
        raise UnavailableError(f"Neo4j needs Java 17 or newer, found {printed.splitlines()[0]}")
    return java


def _classpath(listing: Path) -> str:
    """Lets Maven fetch the server, first from what it already has, so that a second run needs no network."""
    command = ["mvn", "-B", "-ntp", "-q", "-f", str(POM), "dependency:build-classpath", f"-Dmdep.outputFile={listing}"]
    for extra in (["-o"], []):
        done = subprocess.run([*command, *extra], capture_output=True, text=True, timeout=FETCH_SECONDS, check=False)
        if done.returncode == 0:
            return listing.read_text()
    raise UnavailableError(f"Maven could not fetch Neo4j: {done.stdout.strip()[-300:]}")


def _configure(home: Path, bolt: int, http: int) -> None:
    for folder in ("conf", "data", "logs", "plugins", "import"):
        (home / folder).mkdir(exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text(
        f"""server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
server.memory.pagecache.size=64m
db.tx_log.rotation.size=16M
db.tx_log.preallocate=false
"""
    )


def _with_new_password(bolt: int, server: subprocess.Popen[bytes], log: Path) -> str:
    """Waits for the server and replaces the password every new Neo4j has."""
    password = secrets.token_hex(12)
    change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
    until = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < until:
        try:
            with (
                GraphDatabase.driver(f"bolt://127.0.0.1:{bolt}", auth=("neo4j", "neo4j")) as driver,
                driver.session(database="system") as session,
            ):
                session.run(change, password=password).consume()
            return f"bolt://neo4j:{password}@127.0.0.1:{bolt}"
        except (DriverError, Neo4jError):
            time.sleep(0.2)
    raise UnavailableError(f"Neo4j did not start: {log.read_text()[-500:]}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


if __name__ == "__main__":
    with neo4j_uri(Path(sys.argv[1])) as uri:
        print(uri)
        input("Enter ends it. ")
