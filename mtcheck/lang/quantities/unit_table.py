"""The table of units and currencies: how each language writes one, and what it is."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang import tables
from mtcheck.lang.quantities.forms import Forms, forms
from mtcheck.lang.quantities.model import Unit


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a unit: its words after the first, and what it is."""

    rest: tuple[str, ...]
    unit: Unit
    not_before: frozenset[str]


@functools.lru_cache(maxsize=65_536)
def heads(word: str, language: str) -> tuple[Form, ...]:
    """The forms that begin with the word, the longest first."""
    table, plain = _forms(language), word.rstrip(".") or word
    for written in (word, plain, plain.lower()):
        if len(plain) > 1 or written == plain:
            found = table.find(written)
            if found:
                return found
    return ()


@functools.cache
def _forms(language: str) -> Forms[tuple[Form, ...]]:
    heads: dict[str, list[Form]] = {}
    for row in _rows():
        one, banned = _unit(row), frozenset(filter(None, row["not_before"].split("|")))
        for form in filter(None, (*row["any"].split("|"), *row.get(language, "").split("|"))):
            head, *rest = form.split()
            heads.setdefault(head, []).append(Form(tuple(rest), one, banned))
    stems = {head[:-1]: found for head, found in heads.items() if head.endswith("*")}
    for head, found in heads.items():
        if not head.endswith("*"):  # «градусов» is exact, and begins «градус* по Цельсию»
            for end in range(1, len(head) + 1):
                found += stems.get(head[:end], ())
    return forms((head, _longest_first(found)) for head, found in heads.items())


def _longest_first(found: list[Form]) -> tuple[Form, ...]:
    return tuple(sorted(found, key=lambda form: -len(form.rest)))


@functools.cache
def compounds(language: str) -> Forms[Unit]:
    column = f"{language}_compound"
    return forms((row.get(column, "").replace("|", " "), _unit(row)) for row in _rows())


@functools.cache
def signs() -> Mapping[str, Unit]:
    """The currencies by the signs and codes that stand before a number."""
    return {sign: _unit(row) for row in _rows() for sign in row["before"].split("|") if sign}


@functools.cache
def currencies() -> frozenset[Unit]:
    return frozenset(signs().values())


@functools.cache
def others() -> Mapping[Unit, frozenset[str]]:
    """What else the word for a unit may mean: the dollars of one country, another mile."""
    return {_unit(row): frozenset(row["may_be"].split("|")) for row in _rows() if row["may_be"]}


@functools.cache
def symbols() -> Mapping[Unit, str]:
    return {_unit(row): row["symbol"] for row in _rows() if row["symbol"]}


@functools.cache
def zeros() -> Mapping[Unit, Decimal]:
    return {_unit(row): Decimal(row["zero"]) for row in _rows() if row["zero"] != "0"}


@functools.cache
def _rows() -> tuple[Mapping[str, str], ...]:
    return tuple(tables.rows("number_units.tsv"))


def _unit(row: Mapping[str, str]) -> Unit:
    return Unit(row["dimension"], Decimal(row["factor"]))
