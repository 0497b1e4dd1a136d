"""What can go wrong with a store, in words that say what, where and what to do."""


class StoreError(Exception):
    """A graph could not be opened, read or written. The message names the place and the way out, never a password."""


class QueryFailedError(StoreError):
    """The store refused a query. `code` is its own status code, such as Neo.ClientError.Statement.SyntaxError."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{message} ({code})")
        self.code = code


class QueryTimeoutError(StoreError):
    """A query had no answer by its deadline."""


class QueryRefusedError(StoreError):
    """An ad-hoc query was refused before it reached the store: `word`, at `line` and `column` (from 1)."""

    def __init__(self, reason: str, word: str, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}: {word}: {reason}")
        self.word, self.line, self.column = word, line, column
