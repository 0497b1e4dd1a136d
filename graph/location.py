"""Where the graph is: a folder (the default store) or the URI of a Bolt server."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

BOLT_SCHEMES = frozenset(f"{scheme}{tls}" for scheme in ("bolt", "neo4j") for tls in ("", "+s", "+ssc"))


def is_uri(location: str) -> bool:
    """Whether `location` is a URI rather than a folder. An unknown scheme counts as one, so that it is reported."""
    return "://" in location


def data_home(environ: Mapping[str, str], platform: str) -> Path:
    """The folder in which a user's programs keep data (XDG base directories, and the customs of macOS and Windows)."""
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    xdg = environ.get("XDG_DATA_HOME", "")
    return Path(xdg) if Path(xdg).is_absolute() else Path.home() / ".local" / "share"


def default_location() -> str:
    """$JEJAK_GRAPH if set, else the folder `jejak/graph` in the user's data directory."""
    return os.environ.get("JEJAK_GRAPH") or str(data_home(os.environ, sys.platform) / "jejak" / "graph")
