"""Units of measure and currencies: what a number is of, and what one unit is in another."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from mtcheck.lang import later
from mtcheck.lang.quantities import unit_table
from mtcheck.lang.quantities.model import CALENDAR, OPAQUE, Number, Unit

_SIGNS = "$€£¥₫₽₩฿₭៛₹₱₺₪₸₴"
_ATOM = later.re(
    rf"[ \u00A0\u2009\u202F·⋅×*\u2011-]{{0,2}}"
    rf"((?:[^\W\d_]{{1,40}}[23]?(?![^\W_])|[%‰/°℃℉{_SIGNS}])\.?)"
)
_FULL_STOP = later.re(r"\.(?=[ \u00A0-])")
_BEFORE = later.re(rf"(?<![\w{_SIGNS}])([^\W\d_]{{0,3}}[{_SIGNS}]|[^\W\d_]{{2,3}})[ \u00A0]?$")
_AFTER_NUMBER = later.re(r"[0-9][ \u00A0]?$")
_LABEL = later.re(r"([^\W\d_]+)[ \u00A0]$")
_DIGIT = later.re(r"[ \u00A0]?[0-9]")
_AND_LESS = later.re(r"[ \u00A0][0-9]{1,2}[ \u00A0](?:tháng|ngày)\b")  # «8 năm 6 tháng»
_SINCE = later.re(r"[ \u00A0](?:sau|trước|спустя|назад|later|ago)\b")
_YEAR = later.re(r"1[0-9]{3}|20[0-9]{2}|2100")
_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
_CASE_ENDING = later.re(r"[-\u2011](?:ти|и|х|ух|ёх|ех|ми|мя)\b")  # «12-ти километров»
_ADJECTIVE = later.re(r"(?:[оеё]в|тн|дн|льн|йн)(?:ый|ого|ому|ым|ая|ой|ую|ое|ые|ых|ыми)$")
_RANGE = later.re(r"[ \u00A0]?(?:-|–|—|đến|tới|до|to|hoặc|или|or)[ \u00A0]?")
_WINDOW = 64  # code points in which a unit ends
_UNMEASURED = CALENDAR | OPAQUE | {"weekday", "roman"}

_NO_UNITS = {"qualifier", "rate", "label"}

PERCENT = Unit("percent", Decimal(1))


@dataclass(frozen=True, slots=True)
class Written:
    """A unit of a text, ``text[start:end]`` in code points."""

    unit: Unit
    start: int
    end: int


def are_exchangeable(one: Unit, other: Unit) -> bool:
    """Whether two units may be the same one: «đô la» and «американских долларов»."""
    return one == other or _may_be(one, other) or _may_be(other, one)


def _may_be(one: Unit, other: Unit) -> bool:
    names = unit_table.others().get(one, frozenset())
    return other.dimension in names or f"{other.dimension}:{other.factor}" in names


def differ(one: Number, other: Number) -> bool:
    """Whether two numbers are certainly of two units: «20 km» and «20 миль»."""
    if one.unit is None or other.unit is None or are_exchangeable(one.unit, other.unit):
        return False
    # «một phần năm» and «20 %»
    return PERCENT not in (one.unit, other.unit) or not any(map(_is_share, (one, other)))


def _is_share(number: Number) -> bool:
    return number.spelled and min(number.readings) < 1


def symbol(of: Unit) -> str | None:
    """The sign of a unit in Russian, which has no endings: «км», «м²», «USD»."""
    return unit_table.symbols().get(of)


def is_symbol(text: str) -> bool:
    """Whether a unit is written by its sign, so that another sign can be pasted in its place."""
    return text in unit_table.symbols().values()


def amount(value: Decimal, of: Unit) -> Decimal:
    """A quantity in the base unit of its dimension: 212 °F is 100."""
    return (value - unit_table.zeros().get(of, 0)) * of.factor


def measured(numbers: Iterable[Number], text: str, language: str) -> Iterator[Number]:
    """The numbers, each with the unit that stands next to it; the 5 of «5–10 км» has it too."""
    found = []
    for number in numbers:
        one = written(number, text, language)
        found.append(replace(number, unit=one.unit) if one else number)
    for number, after in zip_longest(found, found[1:]):
        shared = number.unit is None and after is not None and after.unit is not None
        if shared and after and number.kind == "cardinal" and _is_range(text, number, after):
            yield replace(number, unit=after.unit)
        else:
            yield number


def _is_range(text: str, number: Number, after: Number) -> bool:
    return _RANGE.fullmatch(text, number.end, after.start) is not None


def written(number: Number, text: str, language: str) -> Written | None:
    """The unit that stands next to a number, and where: after it, in it, or before it («$50»)."""
    if number.kind in _UNMEASURED:
        return None
    if number.spelled and max(number.readings) == 1:  # «một ngày», «один»: hardly a count
        one = _after(text, number.end, language)
        return one if one and _is_while(one, text) else None
    if number.kind == "percent":
        return _after(text, number.end, language) or Written(PERCENT, number.start, number.end)
    found = _within(number, language) or _next(number, text, language)
    if found is None or found.unit not in unit_table.currencies():
        sign = _before(text, number.start)  # «$50 AUD» are Australian
        if sign or found is None:
            return sign
    return found if _is_measure(number, found, text, language) else None


def _is_while(found: Written, text: str) -> bool:
    """«một giờ sau» is one hour."""
    return found.unit.dimension == "time" and _SINCE.match(text, found.end) is not None


def _next(number: Number, text: str, language: str) -> Written | None:
    end = number.end
    if number.kind == "ordinal":
        ending = None if number.spelled else _CASE_ENDING.match(text, end)
        return _after(text, ending.end(), language) if ending else None
    if number.scale > 1 and (stop := _FULL_STOP.match(text, end)):  # «50 млн. долларов»
        end = stop.end()
    if _is_share(number) and text.startswith(" a ", end):  # «half a mile», not «twice a year»
        end += 2
    return _after(text, end, language)


def _is_measure(number: Number, found: Written, text: str, language: str) -> bool:
    """Whether it is no part of a date: «2015 год», «ngày 15 tháng 6»."""
    if found.unit.dimension != "time":
        return True
    if text.startswith("год", found.start) and _YEAR.fullmatch(number.text):
        return False
    label = _LABEL.search(text[max(0, number.start - 12) : number.start])
    return label is None or _kind(label[1], language) != "label"


def _after(text: str, end: int, language: str) -> Written | None:
    """The unit that begins at an offset."""
    first = _ATOM.match(text, end)
    if first is None:
        return None
    hyphened = text[end : end + 1] in _HYPHENS
    if hyphened and (compound := unit_table.compounds(language).find(first[1].lower())):
        return Written(compound, first.start(1), first.end(1))
    if not unit_table.heads(first[1], language):
        return None
    found = _longest(text, first, language)
    if found and found.unit.dimension == "qualifier":
        first = _ATOM.match(text, found.end)
        found = _longest(text, first, language) if first else None
    if found and not hyphened and _ADJECTIVE.search(text, found.start, found.end):
        if " " not in text[found.start : found.end]:
            return None  # «5 метровых досок»
    if found is None or found.unit.dimension in _NO_UNITS:
        return None
    return _speed(text, found, language) if found.unit.dimension == "length" else found


def _speed(text: str, length: Written, language: str) -> Written:
    """«80 km» goes on as «km/h»: a length in a time is a speed."""
    slash = _ATOM.match(text, length.end)
    rate = (
        _longest(text, slash, language) if slash and unit_table.heads(slash[1], language) else None
    )
    if rate is None or rate.unit.dimension != "rate":
        return length
    unit = Unit("speed", length.unit.factor / rate.unit.factor)
    return Written(unit, length.start, rate.end)


def _longest(text: str, first: re.Match[str], language: str) -> Written | None:
    for form in unit_table.heads(first[1], language):
        end = _end(text, first, form)
        if end is not None and not _goes_on(text, end, form.not_before):
            return Written(form.unit, first.start(1), end)
    return None


def _end(text: str, first: re.Match[str], form: unit_table.Form) -> int | None:
    """Where the form ends that begins with the atom; the stop of an abbreviation is not its own."""
    last = first
    for wanted in form.rest:
        atom = _ATOM.match(text, last.end())
        if atom is None or not _is_form(atom[1], wanted):
            return None
        last = atom
    stops = last[1].endswith(".")
    if stops and not form.rest and len(last[1]) == 2 and text[last.end() :].strip():
        return None  # «5 г. Ханой», «5 м. Дальше»: a year, a metre or anything else
    return last.end() - stops


def _is_form(atom: str, wanted: str) -> bool:
    plain = atom.rstrip(".") or atom
    if wanted.endswith("*"):
        return plain.lower().startswith(wanted[:-1])
    return wanted in (atom, plain) or (len(plain) > 1 and plain.lower() == wanted.lower())


def _goes_on(text: str, end: int, words: frozenset[str]) -> bool:
    """Whether the unit is only the beginning of something else: «3 đồng chí», «5 năm 2015»."""
    if not words:
        return False
    if "#" in words and _DIGIT.match(text, end):
        return _AND_LESS.match(text, end) is None
    atom = _ATOM.match(text, end)
    word = atom[1].rstrip(".").lower() if atom else ""
    if atom is None or word not in words:
        return False
    after = _ATOM.match(text, atom.end())  # «đồng phục vụ» is no «đồng phục»
    return after is None or f"+{word} {after[1].lower()}" not in words


def _before(text: str, start: int) -> Written | None:
    """The sign or code of a currency that ends at an offset: «US$», «VND »."""
    last = text[start - 1 : start].strip() or text[max(start - 2, 0) : max(start - 1, 0)]
    if not last or not (last in _SIGNS or last.isupper()):
        return None
    found = _BEFORE.search(text[max(0, start - 6) : start])
    unit = unit_table.signs().get(found[1]) if found else None
    if found is None or unit is None:
        return None
    at = start - len(found[0])
    if _AFTER_NUMBER.search(text[max(0, at - 2) : at]):
        return None  # «5 USD 10 năm trước»
    return Written(unit, at, at + len(found[1]))


def _within(number: Number, language: str) -> Written | None:
    """The unit inside a number: «пятилетний», «двухчасовой», «три столетия»."""
    if not number.spelled:
        return None
    before, space, word = number.text.rpartition(" ")
    found = _inside(word.lower(), language) if 6 < len(word) < 60 else None
    if found and space:
        found = unit(word, language) or found
    return Written(found, number.start + len(before + space), number.end) if found else None


@functools.lru_cache(maxsize=16_384)
def _inside(word: str, language: str) -> Unit | None:
    stems = unit_table.compounds(language).stems
    for start in range(2, len(word) - 3):
        for end in range(start + 4, min(len(word), start + 14)):
            if word[start:end] in stems:
                return stems[word[start:end]]
    return None


def unit(word: str, language: str) -> Unit | None:
    """The unit that a word alone names."""
    return next((form.unit for form in unit_table.heads(word, language) if not form.rest), None)


def _kind(word: str, language: str) -> str:
    found = unit(word.lower(), language)
    return found.dimension if found else ""
