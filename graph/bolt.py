"""The Bolt side of a store: where it listens, how to reach it, and its errors in our words."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit, urlunsplit

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity
from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError

from graph.deadline import within
from graph.errors import QueryFailedError, QueryTimeoutError, StoreError
from graph.location import BOLT_SCHEMES

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 30.0
TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"  # Neo4j adds ClientConfiguration to it

# What the driver logs it also raises: without a handler of the caller's own it must not print to the terminal.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A Bolt server. `uri` has no user, password or path in it, so it may be shown; `database` None is its default."""

    uri: str
    user: str | None
    password: str | None = field(repr=False)
    database: str | None


def endpoint_of(uri: str) -> Endpoint:
    """The server behind `[bolt|neo4j][+s|+ssc]://[user[:password]@]host[:port][/database]`.

    What the URI leaves out comes from $JEJAK_NEO4J_USER (else "neo4j") and $JEJAK_NEO4J_PASSWORD; with no password
    at all the connection is made without authentication. Raises StoreError for another scheme or a missing host.
    """
    parts = urlsplit(uri)
    host = parts.netloc.rpartition("@")[2]
    if parts.scheme not in BOLT_SCHEMES or not host:
        shown = f"{parts.scheme}://{host}"
        raise StoreError(f"{shown} is no graph: expected a folder or one of {', '.join(sorted(BOLT_SCHEMES))}://HOST")
    password = unquote(parts.password) if parts.password else os.environ.get("JEJAK_NEO4J_PASSWORD") or None
    user = unquote(parts.username) if parts.username else os.environ.get("JEJAK_NEO4J_USER") or "neo4j"
    shown = urlunsplit((parts.scheme, host, "", parts.query, ""))
    return Endpoint(shown, user if password else None, password, parts.path.strip("/") or None)


def connect(endpoint: Endpoint, *, retry_seconds: float, answer_seconds: float = ANSWER_SECONDS) -> Driver:
    """A driver that has answered one query. `retry_seconds`: how long the driver repeats a transaction by itself.

    Raises the driver's own errors (see `explained`), and QueryTimeoutError where something listens but stays silent.
    """
    auth = (endpoint.user, endpoint.password) if endpoint.user and endpoint.password else None
    driver = GraphDatabase.driver(
        endpoint.uri,
        auth=auth,
        connection_timeout=CONNECT_SECONDS,
        max_transaction_retry_time=retry_seconds,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
    )
    try:
        within(answer_seconds, lambda: _ask(driver, endpoint))
    except BaseException:
        driver.close()
        raise
    return driver


def _ask(driver: Driver, endpoint: Endpoint) -> None:
    with driver.session(database=endpoint.database) as session:
        session.run("RETURN 1 AS one").consume()


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turns the driver's errors into StoreError, QueryFailedError and QueryTimeoutError that name `where`."""
    try:
        yield
    except QueryTimeoutError as error:
        raise QueryTimeoutError(f"{where}: {error}") from error
    except AuthError as error:
        advice = "check the user and password in the URI, or $JEJAK_NEO4J_USER and $JEJAK_NEO4J_PASSWORD"
        raise StoreError(f"{where} refused the login ({error.code}): {advice}") from error
    except Neo4jError as error:
        if error.code and error.code.startswith(TIMED_OUT):
            raise QueryTimeoutError(f"{where} ended the query at its deadline: {error.message}") from error
        raise QueryFailedError(error.code or "unknown", error.message or "the store gave no reason") from error
    except ConfigurationError as error:
        raise StoreError(f"{where} cannot be reached with this URI: {error}") from error
    except DriverError as error:
        raise StoreError(f"no answer from {where}: is the server running and the address right? ({error})") from error
