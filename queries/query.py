"""A named question and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

TYPES = ("text", "texts", "date", "integer")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query. One that is not `required` has the value `default` unless given."""

    name: str
    type: str
    required: bool
    default: str | int | list[str] | None = None

    def read(self, value: Any) -> str | int | list[str] | None:
        """Return a value as the store wants it. Raises ValueError for one of another type."""
        if value is None and not self.required:
            return None
        if self.type == "integer":
            return int(value)
        if self.type == "date":
            return (value if isinstance(value, date) else date.fromisoformat(value)).isoformat()
        if self.type == "texts":
            return [str(one) for one in value]
        if not isinstance(value, str):
            raise ValueError(f"expected text, got {value!r}")
        return value


@dataclass(frozen=True, slots=True)
class Query:
    """A named question: one sentence in Indonesian and in English, its parameters and columns, and its Cypher."""

    name: str
    family: str
    indonesian: str
    english: str
    params: tuple[Param, ...]
    columns: tuple[str, ...]
    cypher: str

    def bind(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return every parameter's value. Raises ValueError for one that is missing, unknown or of another type."""
        known = {param.name: param for param in self.params}
        if unknown := sorted(given.keys() - known.keys()):
            raise ValueError(
                f"{self.name}: no parameter {', '.join(unknown)} (there are: {', '.join(known) or 'none'})"
            )
        bound: dict[str, Any] = {}
        for name, param in known.items():
            if name not in given and param.required:
                raise ValueError(f"{self.name}: parameter {name} ({param.type}) must be given")
            try:
                bound[name] = param.read(given[name]) if name in given else param.default
            except (TypeError, ValueError) as error:
                raise ValueError(f"{self.name}: parameter {name} ({param.type}): {error}") from error
        return bound
