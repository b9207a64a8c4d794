"""Numbers in words that may be something else, where each side has one of a class: halves, tens.

«Một nửa số trường» and «треть школ»: either word alone proves nothing, but where both sides have
one share that nothing on the other side equals, one has become the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.equality import are_equal
from mtcheck.lang.quantities.explanations import multiples
from mtcheck.lang.quantities.model import CALENDAR, OPAQUE, Number, Unit
from mtcheck.lang.quantities.pairing import Pair, Side
from mtcheck.lang.quantities.words import share

_TIMES = later.re(
    r"(?:вдвое|втрое|вчетверо|впятеро|вполовину|удво|утро|учетвер|\w+кратн"
    r"|doubl|tripl|quadrupl|twice)",
)
_TIMES_AFTER = later.re(r"[ \u00A0](?:раза?|lần|times)\b")
_GROWS = later.re(r"\b(?:gấp|nhân)\s$")
_BARE = later.re(
    r"(?:chục|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|десятк|сот(?:ен|н)|тысяч|миллион|миллиард"
    r"|dozens|tens|hundreds|thousands|millions|billions)"
)
_OF_MORE = later.re(r" of (?:thousand|million|billion)")
_GROUP = later.re(r"\b(?:tá|chục|десят(?:ок|к)\w*|дюжин\w*|dozen)$")
_PEOPLE = later.re(
    r"(?:двое|двоих|двоим|двоими|вдвоём|вдвоем|трое|троих|троим|троими|втроём|втроем"
    r"|\w+(?:вер|тер|мер|сьмер)(?:о|ых|ым|ыми|ом))$"
)
_ALL = later.re(r"\b(?:cả|все|всех|всем|всеми|all)\s$", re.IGNORECASE)
_EACH = later.re(r"(?:\bcứ|\bmỗi|жд(?:ый|ая|ое|ого|ой|ую|ом|ому)|every)\s$", re.IGNORECASE)
_HALF_AFTER = later.re(r"\s(?:half|полугоди|половин)")
_BOTH = later.re(r"(?:оба|обе|обо|both)")
_VAGUE = later.re(r"(?:недел[яюие]|пар[аыеу]|đôi|cặp|few|couple|pairs?)\b")
_FIRST_OF_ALL = later.re(r" (?:очередь|делом|попавш|взгляд|время|раз)|-первых| of all")
_SINGLE = Decimal(1)
_WHOLE = Decimal(100)
_TENS = frozenset(map(Decimal, range(20, 100, 10)))
_NEAR_TEN = frozenset({Decimal(10), Decimal(12)})  # «dozens» and «десятки»
_DOZENS = later.re(r"(?:dozens?|дюжин|десятк|chục)", re.IGNORECASE)
_ALONE = frozenset({"time", "quarter", "century"})  # kinds that are a class
_NOT_LOOSE = (CALENDAR | OPAQUE | {"weekday", "lunar", "mark", "phone"}) - _ALONE
_NEAR = 0.5  # of a segment's length


def pairs(
    left: Sequence[Number], free: Sequence[Number], source: Side, target: Side
) -> Iterator[Pair]:
    """The words of two texts that are alone in their class on either side."""
    here, there = _classed(left, source.text), _classed(free, target.text)
    taken: set[int] = set()
    for name, ones in here.items():
        others = there.get(name, [])
        if len(ones) != 1 or len(others) != 1:
            continue
        (one,), (other,) = ones, others
        if not {id(one), id(other)} & taken and _may_differ(one, other, name):
            taken |= {id(one), id(other)}
            yield one, other


def replaced(
    numbers: Iterable[Number], free: Sequence[Number], side: Side, other: Side
) -> Iterator[Pair]:
    """The certain numbers of a text with the one word of the other that each may have become."""
    taken: set[int] = set()
    alone = len(free) == 1
    for number in numbers:
        found = [
            word
            for word in free
            if id(word) not in taken
            and (alone or abs(side.place(number) - other.place(word)) < _NEAR)
            and _may_become(number, word, side.text, other.text)
        ]
        if len(found) == 1:
            taken.add(id(found[0]))
            yield number, found[0]


def replaced_again(
    numbers: Iterable[Number], free: Sequence[Number], side: Side, other: Side
) -> Iterator[Pair]:
    """The same for numbers that are said elsewhere: only for a firm word of the same kind."""
    firm = [word for word in free if word.firm or word.kind == "ordinal"]
    for number, word in replaced(numbers, firm, side, other):
        if number.kind == word.kind and number.unit == word.unit:
            yield number, word


def words(numbers: Iterable[Number]) -> list[Number]:
    """The numbers that may be left out: those in words, and the «100%»."""
    return [number for number in numbers if number.spelled or _is_whole(number)]


def unsaid(numbers: Iterable[Number], other: Side) -> list[Number]:
    """Those that nothing on the other side equals."""
    return [
        number for number in numbers if not any(_are_near(number, each) for each in other.numbers)
    ]


def _are_near(a: Number, b: Number) -> bool:
    if are_equal(a, b):
        return True
    about_ten = a.readings <= _NEAR_TEN and b.readings <= _NEAR_TEN
    return about_ten and any(_DOZENS.match(number.text) for number in (a, b))


def _as_share(times: Decimal) -> tuple[Decimal, ...]:
    """What twice as much is as a share: a half, if it fell; a half more, if by 1.5 times."""
    if times <= _SINGLE:
        return ()
    part = share(1 / times)
    return (part, 1 - part, times - 1) if times < 2 else (part, 1 - part)


def _may_differ(one: Number, other: Number, name: str | Unit) -> bool:
    if name == "ordinal" and _SINGLE in one.readings | other.readings:
        return one.firm or other.firm  # «первый» is much besides
    return name not in {"part", "ratio"} or not _is_same_share(one, other)


def _is_same_share(one: Number, other: Number) -> bool:
    """«giảm một nửa» and «вдвое», «tăng 100%» and «удвоилось»."""
    for a, b in ((one, other), (other, one)):
        if a.kind == "percent":
            return any(not b.readings.isdisjoint(multiples(value)) for value in a.readings)
    return any(x in _as_share(y) or y in _as_share(x) for x in one.readings for y in other.readings)


def _may_become(number: Number, word: Number, text: str, other_text: str) -> bool:
    """Whether the word is of the class of the number: 5 and «шестом», 18 months and two years."""
    if word.readings == {_SINGLE} and word.unit is None:
        return False
    if number.kind == "decade":
        return any(value % 100 in _TENS for value in word.readings)
    here, there = set(classes(number, text)), set(classes(word, other_text))
    if not here.isdisjoint(there):
        return True
    if number.unit and word.unit and number.unit.dimension == word.unit.dimension == "time":
        return True
    return not here.isdisjoint(_COUNTS) and not there.isdisjoint(_COUNTS)


_COUNTS = frozenset({"count", "ordinal"})


def _is_whole(number: Number) -> bool:
    return number.kind == "percent" and _WHOLE in number.readings


def classes(number: Number, text: str) -> tuple[str | Unit, ...]:
    """What a number may be of, the narrowest first: «part», «times», «ordinal», its unit."""
    if number.kind in _NOT_LOOSE:
        return ()
    if number.kind in _ALONE:
        return (number.kind,)
    word = number.text.lower()
    if number.spelled and _BARE.match(word):
        return () if _is_part_of_another(number, text) else ("magnitude",)
    if number.readings == {_SINGLE} and number.kind == "cardinal" and number.unit is None:
        return ()  # «một» is an article too, but not in «một giờ sau»
    found: tuple[str | Unit, ...] = tuple(_by_words(number, word, text))
    if _VAGUE.match(word) and "times" not in found:
        return ()  # «пара десятков», «đôi ba», the weeks of «три-четыре недели»
    if number.unit is not None and number.unit.dimension not in {"person", "times"}:
        return (*found, number.unit)
    return found or (("count",) if number.kind == "cardinal" else ())


def _is_part_of_another(number: Number, text: str) -> bool:
    """«hundreds of thousands», where one of the two was read."""
    before = text[max(0, number.start - 4) : number.start]
    return before == " of " or _OF_MORE.match(text, number.end) is not None


def _by_words(number: Number, word: str, text: str) -> Iterator[str]:
    before = text[max(0, number.start - 6) : number.start]
    least = min(number.readings)
    if number.kind == "percent" or (0 < least < _SINGLE and number.unit is None):
        yield "part"
        yield "ratio"
    if number.kind in {"ordinal", "roman"} and not _FIRST_OF_ALL.match(text, number.end):
        yield "half" if _HALF_AFTER.match(text, number.end) else "ordinal"
    if _EACH.search(before):
        yield "each"
    if _TIMES.match(word) or _TIMES_AFTER.match(text, number.end) or _GROWS.search(before):
        yield "times"
        yield "ratio"
    if _GROUP.search(word):
        yield "group"
    if _ALL.search(before) or _BOTH.match(word):
        yield "all"
    if _PEOPLE.match(word) or (number.unit and number.unit.dimension == "person"):
        yield "people"


def _classed(numbers: Iterable[Number], text: str) -> dict[str | Unit, list[Number]]:
    found: dict[str | Unit, list[Number]] = {}
    for number in numbers:
        for name in classes(number, text):
            found.setdefault(name, []).append(number)
    return found
