"""Whether a query that somebody typed may run: it must only read, and must end in time.

The stores cannot be trusted with that (ArcadeDB lets a read session write), so tokens are judged here. A word that is
refused may still name a property, label, type, parameter or map key, or anything at all in backticks.
"""

from graph.guard_tables import procedures, refused_words
from graph.store import Params, Row, Store
from graph.tokens import Token, refusal, tokens

DEADLINE_SECONDS = 60.0
NONE = Token("mark", "", 0)


def read_guarded(
    store: Store, query: str, params: Params | None = None, *, timeout: float = DEADLINE_SECONDS
) -> list[Row]:
    """The rows of an ad-hoc query. Raises QueryRefusedError before the store is asked, QueryTimeoutError if late."""
    check(query)
    return store.read(query, params, timeout=timeout)


def check(query: str) -> None:
    """Returns if the query only reads. Raises QueryRefusedError that names the word, its place and the reason."""
    code = tokens(query)
    if not code:
        raise refusal(query, 0, "the query", "is empty")
    for index, token in enumerate(code):
        if token.text == ";" and index < len(code) - 1:
            raise refusal(query, code[index + 1].at, code[index + 1].text, "begins a second statement: send one only")
        if token.kind == "word" and not _is_name(code, index):
            _check_word(query, code, index)


def _check_word(query: str, code: list[Token], index: int) -> None:
    if code[index].key == "CALL":
        _check_call(query, code, index)
    rule = refused_words().get(code[index].key)
    if rule is None or (rule.unless_after and _at(code, index - 1).key == rule.unless_after):
        return
    if all(_at(code, index + i).key == word for i, word in enumerate(rule.words)):
        advice = "only reading is allowed here (a name that is spelt like this goes in `backticks`)"
        raise refusal(query, code[index].at, " ".join(rule.words), f"{rule.reason}: {advice}")


def _check_call(query: str, code: list[Token], index: int) -> None:
    """A subquery is judged by its own words; a procedure must be in the table."""
    if _at(code, index + 1).text in ("{", "("):
        return
    name = _dotted_name(code, index + 1)
    if name not in procedures():
        allowed = ", ".join(sorted(procedures()))
        raise refusal(query, code[index].at, f"CALL {name}", f"is not among the procedures that only read ({allowed})")


def _dotted_name(code: list[Token], start: int) -> str:
    parts = []
    for token in code[start:]:
        if token.kind not in ("word", "name") and token.text != ".":
            break
        parts.append(token.text[1:-1].replace("``", "`") if token.kind == "name" else token.text)
    return "".join(parts)


def _is_name(code: list[Token], index: int) -> bool:
    """Whether a word stands where only a property, label, type, parameter or map key can."""
    before, after = _at(code, index - 1), _at(code, index + 1)
    if before.text == ".":
        return _can_have_properties(_at(code, index - 2))
    is_key = after.text == ":" and before.text in ("{", ",")
    return before.text in (":", "$") or is_key


def _can_have_properties(token: Token) -> bool:
    """The 1. of `1.CREATE` is a number to some lexers, and the dots of `*1..` end nothing: no name follows these.

    The opening brace and the comma stand before the dot in a map projection: `n {.id, .label}`.
    """
    return token.kind in ("word", "name", "string") or token.text in (")", "]", "}", "{", ",")


def _at(code: list[Token], index: int) -> Token:
    return code[index] if 0 <= index < len(code) else NONE
