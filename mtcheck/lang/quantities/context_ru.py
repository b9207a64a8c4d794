"""What stands around a Russian number word: whether it counts, and what else it may be worth."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang import later, tables
from mtcheck.lang.quantities import words
from mtcheck.lang.quantities.forms import Forms, forms
from mtcheck.lang.quantities.tokens import Tokens

_OF_DAY = later.re(r"[ \u00A0](?:час\w*[ \u00A0]дня|(?:час\w*[ \u00A0])?(?:вечера|ночи))\b")
_TO_THE_HOUR = later.re(r"\bбез\s(?:\w+\s)?$", re.IGNORECASE)  # «без десяти семь»
_AT = frozenset({"в", "к", "до", "с", "около", "после"})
_DECADES = ("ые", "ых", "ым", "ыми")
_NAMES = ("групп", "больш")  # «Группа семи», «Большая двадцатка» are names
_DOUBTFUL = frozenset({"семью", "сорока", "сто", "ста"})  # a family, a bird, «на все сто»
_FEW = 100  # «два миллиона лет» are not counted in months
_NEAR = 12  # letters before, enough for «без двадцати »


def is_counted(word: str) -> bool:
    """Whether two, three or four of what the word names are a count and no figure of speech."""
    return _nouns("counted").find(word) is not None


def is_certain(tokens: Tokens, at: int, after: int, value: Decimal, role: str) -> bool:
    """Whether the words from ``at`` to ``after`` can be nothing but this number."""
    last = tokens.items[after - 1]
    following = tokens.after(after - 1)
    if _nouns("never").find(following) or _TO_THE_HOUR.search(
        tokens.text[max(0, tokens.items[at].start - _NEAR) : tokens.items[at].start]
    ):
        return False
    if after - at > 1:
        return True
    if role == "ordinal":
        return (
            value >= 1 and _nouns("first" if value == 1 else "ordered").find(following) is not None
        )
    if role != "add" or last.text.lower() in _DOUBTFUL or tokens.before(at).startswith(_NAMES):
        return False
    return value >= 5 or (value >= 2 and is_counted(following))


def others(tokens: Tokens, at: int, after: int, value: Decimal, role: str) -> Iterator[Decimal]:
    """The other values of a number: «два века» are 200 years, «в семь вечера» is 19 o'clock."""
    following = tokens.after(after - 1)
    if role == "ordinal":
        if following[:4] in {"част", "доля", "доли", "долю"} and value > 1:
            yield words.share(1 / value)
        written = tokens.items[at].text.lower()
        if after - at == 1 and value < 100 and value % 10 == 0 and written.endswith(_DECADES):
            yield from (1900 + value, 2000 + value)
        return
    of_day = _OF_DAY.match(tokens.text, tokens.items[after - 1].end)
    if value <= 12 and (of_day or (following[:3] == "час" and tokens.before(at) in _AT)):
        yield value + 12
    elif value <= _FEW and (length := _nouns("times").find(following)):
        yield value * length


@functools.cache
def _nouns(kind: str) -> Forms[Decimal]:
    found = tables.rows("ru_number_counted.tsv")
    rows = [row for row in found if row["kind"] == kind]
    return forms((row["words"], Decimal(row["value"] or 1)) for row in rows)
