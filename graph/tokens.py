"""Cypher cut into tokens, as far as a guard needs it: what is code and what is text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import QueryRefusedError

# The grammar of Cypher's lexical elements: openCypher 9, and Neo4j 5 for numbers with underscores.
TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<comment>//[^\n]*|/\*.*?\*/)
    | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<name>`(?:[^`]|``)*`)
    | (?P<number>0[xo][0-9a-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?[fFdD]?)
    | (?P<word>[^\W\d]\w*)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
# Cypher resolves these before it looks for quotes and words, so text could turn into code.
UNICODE_ESCAPE = re.compile(r"\\u+[0-9a-fA-F]{4}")
# Where one lexer sees the end of a line comment another may not.
DOUBTFUL_LINE_END = re.compile("\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is string, name (in backticks), number, word or mark; `at` counts characters from the query's start."""

    kind: str
    text: str
    at: int

    @property
    def key(self) -> str:
        """A word as keywords compare: any letter that some lexer takes for its capital counts as that capital."""
        return unicodedata.normalize("NFKC", self.text).casefold().upper() if self.kind == "word" else self.text


def refusal(query: str, at: int, word: str, reason: str) -> QueryRefusedError:
    """An error that names line and column (from 1) of the character `at`."""
    before = query[:at]
    return QueryRefusedError(reason, word, before.count("\n") + 1, at - before.rfind("\n"))


def tokens(query: str) -> list[Token]:
    """The query's tokens without spaces and comments. Raises QueryRefusedError where it cannot be sure what is code."""
    if escape := UNICODE_ESCAPE.search(query):
        raise refusal(query, escape.start(), escape[0], "write the character itself, or pass it as a parameter")
    return list(_significant(query))


def _significant(query: str) -> Iterator[Token]:
    end_of_number = -1
    for match in TOKEN.finditer(query):
        kind, text, at = str(match.lastgroup), match[0], match.start()
        _check(query, kind, text, at)
        if at == end_of_number and kind in ("word", "number"):
            raise refusal(query, at, text, "stands right behind a number: put a space between them")
        if kind == "number":
            end_of_number = match.end()
        if kind not in ("space", "comment"):
            yield Token(kind, text, at)


def _check(query: str, kind: str, text: str, at: int) -> None:
    if kind == "mark" and text in "'\"`":
        raise refusal(query, at, text, "is never closed")
    if kind == "mark" and query.startswith("/*", at):
        raise refusal(query, at, "/*", "is never closed")
    if kind == "mark" and unicodedata.category(text) in ("Cc", "Cf"):
        raise refusal(query, at, f"U+{ord(text):04X}", "is an invisible character")
    if kind == "comment" and (end := DOUBTFUL_LINE_END.search(text)):
        raise refusal(query, at + end.start(), f"U+{ord(end[0]):04X}", "is no clear end of a line")
