"""How number words make a number: «hai mươi mốt», «двести сорок тысяч», «two dozen».

The words themselves belong to their language: ``spelled_vi``, ``spelled_ru``, ``spelled_en``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang.quantities.tokens import Tokens

_ROUND = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word of a written-out number.

    ``role`` says what it does to what was read before it: «add» (двадцать, пять), «times»
    (nghìn, миллион), «part» (half, треть), «fill» (linh, which stands for a missing ten).
    """

    value: Decimal
    role: str

    @property
    def is_magnitude(self) -> bool:
        return self.role == "times"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number in words from one token to the one before ``after``.

    ``readings`` hold the whole and what it begins with, since the rest may be another number;
    ``size`` is the value of its last magnitude word; ``kind`` is set where the words tell it
    (двенадцатого: ordinal). ``firm``: it can be nothing but a number.
    """

    after: int
    readings: frozenset[Decimal]
    size: Decimal = Decimal(1)
    kind: str = ""
    firm: bool = False


Find = Callable[[Tokens, int], NumberWord | None]


def phrase(tokens: Tokens, at: int, find: Find) -> Phrase | None:
    """The number that begins with the word here, ``find`` telling what each word is."""
    words = list(_run(tokens, at, find))
    if not words:
        return None
    found = values(words)
    last = words[len(found) - 1]
    readings = set(found)
    if words[0].role == "part":
        part = share(found[-1] / words[0].value ** 2)  # «nửa triệu» was read as two millions
        readings |= {part, 100 * part}
    size = last.value if last.is_magnitude else Decimal(1)
    return Phrase(at + len(found), frozenset(readings), size)


def _run(tokens: Tokens, at: int, find: Find) -> Iterator[NumberWord]:
    first = at
    while at == first or tokens.touching(at):
        word = find(tokens, at) if tokens.items[at].kind == "word" else None
        if word is None or (at == first and word.role == "fill"):
            return
        yield word
        at += 1


def share(value: Decimal) -> Decimal:
    """A fraction rounded, so that a third is a third in every writing."""
    return value.quantize(_ROUND)


def meanings(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, NumberWord]]:
    """(forms, word) of the rows of a table with the columns role, value and forms."""
    return ((row["forms"], NumberWord(Decimal(row["value"]), row["role"])) for row in rows)


def values(words: Sequence[NumberWord]) -> list[Decimal]:
    """The value after each of the words that make one number, as far as they do.

    «hai mươi mốt» gives 2, 20, 21; «hai ba» gives only 2, because 3 starts the next number.
    """
    found: list[Decimal] = []
    total = current = last = Decimal(0)
    room = Decimal("Infinity")
    for word in words:
        if word.role in {"add", "part"}:
            if word.value >= room:
                break
            current, last, room = current + word.value, word.value, _room(word.value)
        elif word.is_magnitude and word.value < 1000:
            size = (last or 1) * word.value
            current, last, room = current - last + size, size, word.value
        elif word.is_magnitude:
            total, current = _multiply(total, current, word.value)
            last, room = Decimal(0), word.value
        found.append(total + current)
    return found


def _room(value: Decimal) -> Decimal:
    """Below which a word must be to go on after this one: after twenty only one to nine."""
    if value >= 100:
        return Decimal(100)
    return Decimal(10) if value >= 20 or value == 10 else Decimal(1)


def _multiply(total: Decimal, current: Decimal, size: Decimal) -> tuple[Decimal, Decimal]:
    """Apply a thousand or more: «nghìn tỷ» multiplies all before it, «triệu … nghìn» its own."""
    if total and (not current or total < size):
        return (total + current) * size, Decimal(0)
    return total + (current or 1) * size, Decimal(0)
