"""Draws docs/trace.svg, the README's picture: the first series of the trace that `jejak demo` prints.

./run demo && .venv/bin/python docs/picture.py
"""

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

from graph.store import open_store
from jejak.answers import trace_rows
from jejak.home import data_folder
from jejak.render import timeline
from queries.trace import trace

COLUMNS, LINES = 100, 42


def main() -> None:
    """Draw what the demo graph of this user holds."""
    with open_store(data_folder() / "demo", read_only=True) as store:
        rows = trace_rows(trace(store, "penipuan daring"))
    pen = Console(width=COLUMNS, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    for line in pen.render_lines(timeline(rows), pad=False)[:LINES]:
        for segment in line:
            pen.print(segment.text, style=segment.style or "", end="", highlight=False, soft_wrap=True)
        pen.print()
    drawn = pen.export_svg(title='jejak trace "penipuan daring"', theme=MONOKAI)
    # Without the web fonts that rich names: the picture loads nothing and the reader's own monospace font will do.
    Path(__file__).with_name("trace.svg").write_text(re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.S))


if __name__ == "__main__":
    main()
