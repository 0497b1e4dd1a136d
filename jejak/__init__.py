"""Jejak: who said which figure, about what, when, and how did it change?

import jejak
with jejak.open() as graph:
    graph.trace("penipuan daring").to_pandas()
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jejak.api import Graph


def open(location: str | Path | None = None) -> "Graph":
    """The graph in a folder or at a Bolt URI, for reading; by default $JEJAK_GRAPH, else the user's own.

    Raises graph.errors.StoreError when there is none or it does not answer.
    """
    # Imported here: the command line shows its help without loading a driver.
    from graph.location import default_location
    from jejak.api import Graph

    return Graph(location or default_location())
