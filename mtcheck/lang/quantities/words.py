"""How number words make a number: «hai mươi mốt», «двести сорок тысяч», «two dozen».

The words themselves belong to their language: ``spelled_vi``, ``spelled_ru``, ``spelled_en``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

_ROUND = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word of a written-out number.

    ``role`` says what it does in the number: «add» (двадцать, пять), «times» (миллион), «group»
    (dozen, десяток), «ordinal», «part» (half, треть); other roles belong to one language.
    ``also`` is a second value: «полгода», six months.
    """

    value: Decimal
    role: str
    also: Decimal | None = None

    @property
    def is_magnitude(self) -> bool:
        return self.role == "times"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number in words from one token to the one before ``after``.

    ``size`` is the value of its last magnitude word; ``kind`` is set where the words tell it
    (двенадцатого: ordinal). ``firm``: it can be nothing but a number.
    """

    after: int
    readings: frozenset[Decimal]
    size: Decimal = Decimal(1)
    kind: str = ""
    firm: bool = False


def share(value: Decimal) -> Decimal:
    """A fraction rounded, so that a third is a third in every writing."""
    return value.quantize(_ROUND)


def meanings(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, NumberWord]]:
    """(forms, word) of the rows of a table with the columns role, value and forms."""
    for row in rows:
        also = Decimal(row["also"]) if row.get("also") else None
        yield row["forms"], NumberWord(Decimal(row["value"]), row["role"], also)


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole number that the first ``count`` of some words make; ``size`` as in Phrase."""

    value: Decimal
    count: int
    size: Decimal = Decimal(1)


def whole(words: Sequence[NumberWord]) -> Whole:
    """The one value of the words as far as they make one number.

    For languages with a word for each ten and each number to twenty: «двадцать пять» is 25 and
    «десять пять» is 10. In «тысяча пять тысяч» the five begins another number.
    """
    done = part = Decimal(0)
    size = most = Decimal("Infinity")
    taken = 0
    for count, word in enumerate(words, 1):
        if word.is_magnitude and word.value >= 1000:
            if done and not part and taken == count - 1:  # «тысяч миллиардов»
                done *= word.value
            elif word.value < size:
                done += (part or 1) * word.value
            else:
                return Whole(done, taken, size)
            part, size, most, taken = Decimal(0), word.value, word.value, count
        elif word.role in {"times", "group"}:
            if part and part >= word.value:
                break
            part, most = (part or 1) * word.value, Decimal(word.is_magnitude and 100)
        elif word.value >= most or (count > 1 and not word.value):
            break
        else:
            part += word.value
            most = below(word.value) if word.role == "add" else Decimal(0)
    else:
        count = len(words) + 1
    return Whole(done + part, count - 1, Decimal(1) if part else min(size, done or Decimal(1)))


def below(value: Decimal) -> Decimal:
    """Below which a word must be to go on after this one: after twenty only one to nine."""
    if value >= 100:
        return Decimal(100)
    return Decimal(10) if value >= 20 else Decimal(bool(value))
