"""How the command line speaks: help and errors in the user's language, and the exit codes.

0 done · 1 failure · 2 wrong usage · 3 nothing could be read · 130 interrupted. Errors go to stderr and say what, where
and what to do; a traceback is shown only for what nobody foresaw.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from ingest.sources import SourceError
from jejak.complaints import FORESEEN, usage_text, words
from jejak.lang import say

FAILURE, USAGE, NOTHING_READ, INTERRUPTED = 1, 2, 3, 130


class Problem(click.ClickException):
    """A foreseen failure, in the user's language."""

    exit_code = FAILURE


class Formatter(click.HelpFormatter):
    """Click's help layout under headings of ours."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, say("help.usage") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(say("help.options") if heading == "Options" else heading)


class Context(click.Context):
    """Click's context with our help layout, 100 columns wide at most."""

    formatter_class = Formatter

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"max_content_width": 100, **settings})


class Command(click.Command):
    """A command whose help ends with examples; tests run every one of them."""

    context_class = Context

    def __init__(self, *args: Any, examples: Sequence[str] = (), **settings: Any) -> None:
        super().__init__(*args, **{"options_metavar": say("help.options_value"), **settings})
        self.examples = tuple(examples)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_our_words(super().get_help_option(ctx))

    def format_epilog(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("help.examples")):
            for example in self.examples:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")


class Front(click.Group):
    """The commands of `jejak`, each imported only when it is used, from `jejak.commands.<name>`."""

    context_class = Context

    def __init__(self, *args: Any, commands: Sequence[str], **settings: Any) -> None:
        usage: dict[str, Any] = {
            "options_metavar": say("help.options_value"),
            "subcommand_metavar": say("help.command_value"),
        }
        super().__init__(*args, **{**usage, **settings})
        self.names = tuple(commands)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(self.names)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.names:
            return None
        command: click.Command = import_module(f"jejak.commands.{cmd_name}").command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("help.commands")):
            formatter.write_dl([(name, say(f"{name}.short")) for name in self.names])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_our_words(super().get_help_option(ctx))

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run a command line and exit with its code."""
        try:
            code = super().main(*args, **{**settings, "standalone_mode": False})
        except click.UsageError as error:
            click.echo(usage_text(error), err=True)
            code = USAGE
        except click.ClickException as error:
            click.echo(say("error.line", what=error.format_message()), err=True)
            code = error.exit_code
        except click.Abort:
            click.echo(say("error.interrupted"), err=True)
            code = INTERRUPTED
        except FORESEEN as error:
            click.echo(say("error.line", what=words(error)), err=True)
            code = USAGE if isinstance(error, SourceError) else FAILURE
        sys.exit(code if isinstance(code, int) else 0)


def _in_our_words(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = say("help.help")
    return option
