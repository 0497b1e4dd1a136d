"""What `jejak doctor` looks at: one function per line of its answer."""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from extract.pipeline import reader
from extract.table_file import TableError
from graph.arcadedb import check_platform, package_folder
from graph.errors import StoreError
from graph.location import is_uri
from graph.state import State
from graph.store import Store, open_store
from ingest.tables import TableError as PageTableError
from ingest.tables import furniture, months, roles
from jejak.home import state_path
from jejak.lang import said, say
from jejak.weights import shipped

OLDEST = (3, 11)
ROOM_MB = 500  # a graph of some ten thousand articles with its log


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, whether it is fine, and what was found or is to be done."""

    about: str
    fine: bool
    text: str


def findings(location: str) -> Iterator[Finding]:
    """Every check of the machine and of the graph at `location`, cheapest first."""
    checks: list[tuple[str, Callable[[], str]]] = [
        ("doctor.python", _python),
        ("doctor.spacy", lambda: version("spacy")),
        ("doctor.tables", _tables),
        ("doctor.models", _models),
    ]
    if not is_uri(location):
        folder = Path(location).expanduser().absolute()
        checks += [
            ("doctor.glibc", _glibc),
            ("doctor.java", _java),
            ("doctor.folder", lambda: _folder(folder)),
            ("doctor.disk", lambda: _disk(folder)),
        ]
    checks += [("doctor.store", lambda: _store(location)), ("doctor.asides", lambda: _asides(location))]
    for about, check in checks:
        yield _found(say(about), check)


class ProblemFoundError(Exception):
    """What is wrong and what to do about it."""


def _found(about: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(about, True, check())
    except (ProblemFoundError, StoreError, TableError, PageTableError, OSError) as error:
        return Finding(about, False, str(error))


def _python() -> str:
    version = platform.python_version()
    if sys.version_info < OLDEST:
        raise ProblemFoundError(say("doctor.python_old", version=version))
    return version


def _glibc() -> str:
    check_platform(platform.system(), platform.libc_ver())
    return " ".join(platform.libc_ver()) if platform.system() == "Linux" else platform.system()


def _java() -> str:
    java = package_folder() / "jre" / "bin" / "java"
    if not os.access(java, os.X_OK):
        raise ProblemFoundError(say("doctor.java_missing", path=java))
    return str(java)


def _folder(folder: Path) -> str:
    if not os.access(_existing(folder), os.W_OK | os.X_OK):
        raise ProblemFoundError(say("doctor.folder_unwritable", path=_existing(folder)))
    return str(folder)


def _disk(folder: Path) -> str:
    free = shutil.disk_usage(_existing(folder)).free // 1_000_000
    if free < ROOM_MB:
        raise ProblemFoundError(say("doctor.disk_full", free=free, path=_existing(folder), needed=ROOM_MB))
    return say("doctor.disk_free", free=free)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(path for path in (folder, *folder.parents) if path.exists())


def _store(location: str) -> str:
    """Opens the graph; where there is none yet, one that is thrown away."""
    if is_uri(location) or (Path(location).expanduser() / "databases").is_dir():
        with open_store(location, read_only=True) as store:
            count = "MATCH (n:{}) RETURN count(n) AS found"
            articles, claims = (store.read(count.format(label))[0]["found"] for label in ("Article", "Claim"))
            return say("doctor.store_answers", **_named(store), articles=articles, claims=claims)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "graph") as store:
        return say("doctor.store_trial", **_named(store), path=location)


def _named(store: Store) -> dict[str, str]:
    return {"kind": {"arcadedb": "ArcadeDB", "neo4j": "Neo4j"}[store.kind], "version": store.version}


def _tables() -> str:
    for load in (furniture, months, roles):
        load()
    return say("doctor.tables_ready", version=reader().version)


def _models() -> str:
    """A model whose library is not installed is no problem: nobody has to use it."""
    found = shipped()
    if broken := [f"{one.folder}/{name}" for one in found for name in one.broken]:
        raise ProblemFoundError(say("doctor.models_broken", names=", ".join(broken)))
    names = ", ".join(one.folder for one in found if not one.package)
    packages = sorted({one.package for one in found if one.package})
    if packages:
        return say("doctor.models_optional", names=names, package=", ".join(packages))
    return say("doctor.models_ready", names=names)


def _asides(location: str) -> str:
    """Inputs set aside are no problem of the machine: they are counted, not judged."""
    path = state_path(location)
    if not path.exists():
        return say("doctor.asides_none")
    with State(path) as state:
        asides = sorted(state.asides(), key=lambda one: one[3])
    if not asides:
        return say("doctor.asides_none")
    source, reason, _, _ = asides[-1]
    return say("doctor.asides_some", count=len(asides), source=source, reason=said(f"reason.{reason}", reason))
