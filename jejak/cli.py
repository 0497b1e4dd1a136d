"""`jejak`: the command line. Every command lives in a file of its name in `jejak/commands/`."""

from importlib.metadata import version

import click

from jejak.lang import say
from jejak.options import lang_option
from jejak.shell import Front

# In the order in which a newcomer needs them.
COMMANDS = (
    *("demo", "ingest", "trace", "who", "query", "cypher", "judge", "export"),
    *("extract", "load", "remove", "graph", "score", "models", "doctor"),
)


@click.group(cls=Front, commands=COMMANDS, help=say("jejak.help"), no_args_is_help=True)
@click.version_option(version("jejak"), prog_name="jejak", help=say("help.version"))
@lang_option
def main() -> None:
    """Nothing to do before a command."""


if __name__ == "__main__":
    main()
