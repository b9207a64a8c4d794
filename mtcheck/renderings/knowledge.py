"""The user's own names and terms, read from their tables."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mtcheck.core import MtcheckError

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or term of the user's: its original, the form wanted, the forms allowed beside it.

    A row of a termbase whose ``kind`` is «name», as ``mtcheck terms`` writes it, is a name.
    """

    source: str
    target: str
    alternatives: tuple[str, ...] = ()
    kind: str = "term"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that the user told the run about names and terms."""

    terms: tuple[Entry, ...] = ()
    names: tuple[Entry, ...] = ()

    @staticmethod
    def load(termbases: Sequence[Path], names: Sequence[Path]) -> Knowledge:
        """Read the user's tables. Raises MtcheckError for one that is unreadable or empty."""
        terms = [entry for path in termbases for entry in _read(path, "termbase")]
        own = [entry for path in names for entry in _read(path, "list of names")]
        return Knowledge(
            terms=tuple(entry for entry in terms if entry.kind != "name"),
            names=(*own, *(entry for entry in terms if entry.kind == "name")),
        )


def _read(path: Path, what: str) -> list[Entry]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise MtcheckError(f"The {what} {path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise MtcheckError(f"The {what} {path} is not UTF-8: save it as UTF-8.") from None
    try:
        entries = list(_entries(text, path, what))
    except csv.Error as error:
        raise MtcheckError(f"The {what} {path} is no table: {error}.") from None
    if not entries:
        raise MtcheckError(
            f"The {what} {path} is empty: a check with nothing to go by is no check."
        )
    return entries


def _entries(text: str, path: Path, what: str) -> Iterator[Entry]:
    lines = [line for line in _LINE_END.split(text) if line.strip() and not line.startswith("#")]
    if path.suffix == ".csv":
        table = csv.DictReader(lines)
    else:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if lines and not {"source", "target"} <= set(table.fieldnames or ()):
        raise MtcheckError(
            f"The {what} {path} has no columns «source» and «target»: name them in its first line,"
            f" separated by {'commas' if path.suffix == '.csv' else 'tabs'}."
        )
    for row in table:
        source, target = (row["source"] or "").strip(), (row["target"] or "").strip()
        if source and target:
            others = (row.get("alternatives") or "").split("|")
            alternatives = tuple(other.strip() for other in others if other.strip())
            yield Entry(source, target, alternatives, (row.get("kind") or "term").strip())
