"""`jejak cypher QUERY`: a query of the user's own, which may only read."""

import click

from graph.guard import DEADLINE_SECONDS, check, read_guarded
from graph.store import open_store
from jejak.lang import say
from jejak.options import Count, format_option, graph_option, lang_option
from jejak.output import show
from jejak.shell import Command

EXAMPLES = (
    "jejak cypher 'MATCH (c:Claim) RETURN c.counting AS counting, count(*) AS claims ORDER BY counting'",
    "jejak cypher 'MATCH (p:Person)-[:SAID]->(c:Claim) RETURN p.name AS name, count(c) AS claims' --format csv",
)


@click.command("cypher", cls=Command, help=say("cypher.help"), examples=EXAMPLES)
@click.argument("query", metavar="CYPHER")
@click.option(
    "--timeout", type=Count(), default=int(DEADLINE_SECONDS), metavar=say("cypher.seconds"), help=say("cypher.timeout")
)
@graph_option
@format_option
@lang_option
def command(query: str, timeout: int, location: str, style: str) -> None:
    """Run the query and print its rows."""
    check(query)  # before anything is started
    with open_store(location, read_only=True) as store:
        rows = read_guarded(store, query, timeout=timeout)
    show(rows, list(rows[0]) if rows else [], style)
