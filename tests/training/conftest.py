"""Training needs torch and more (`pip install -e '.[training]'`): its tests are left out where they are missing."""

import os
from importlib.util import find_spec

NEEDED = ("torch", "onnx")
missing = [name for name in NEEDED if find_spec(name) is None]
collect_ignore = ["test_network.py"] if missing else []


def pytest_report_header() -> str | None:
    """Say what is left out; a run that must leave nothing out fails."""
    if not missing:
        return None
    if os.environ.get("JEJAK_REQUIRE_TRAINING"):
        raise RuntimeError(f"JEJAK_REQUIRE_TRAINING is set and {', '.join(missing)} cannot be imported")
    return f"tests/training/test_network.py is left out: {', '.join(missing)} not installed"
