"""Tables of word forms, in which a stem stands for all its endings."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from mtcheck.lang import tables

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Forms(Generic[T]):
    """A table of word forms; a form that ends in «*» is a stem that any ending may follow."""

    exact: Mapping[str, T]
    stems: Mapping[str, T]
    openings: frozenset[str]
    longest: int

    def find(self, word: str) -> T | None:
        """The meaning of the word: its own row, or else the row of its longest stem."""
        if word in self.exact:
            return self.exact[word]
        if word[:2] not in self.openings:  # most words
            return None
        prefixes = (word[:length] for length in range(min(len(word), self.longest), 1, -1))
        return next((self.stems[prefix] for prefix in prefixes if prefix in self.stems), None)


def forms(meanings: Iterable[tuple[str, T]]) -> Forms[T]:
    """A table from (forms separated by spaces, meaning) rows."""
    each = [(form, meaning) for written, meaning in meanings for form in written.split()]
    stems = {form[:-1]: meaning for form, meaning in each if form.endswith("*")}
    exact = {form: meaning for form, meaning in each if not form.endswith("*")}
    openings = frozenset(stem[:2] for stem in stems)
    return Forms(exact, stems, openings, max(map(len, stems), default=0))


@functools.cache
def rows(name: str, language: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table that are of the language."""
    return tuple(row for row in tables.rows(name) if row["language"] == language)
