"""What number words («hai mươi mốt», «XXI») and digits («1.250.000») are worth."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from mtcheck.lang import tables

T = TypeVar("T")

# An address holds no numbers; a code (A320, 19-NQ/TW) and a telephone number hold their own.
# Spaces group only threes.
_TOKEN = re.compile(
    r"""
    (?P<skip> (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.\w+ )
  | (?P<code> 0[0-9]{2,}(?:[\ .-][0-9]{3,4}){2,} | 0[0-9]{8,}
            | [^\W\d_]+[-–_]?[0-9]\w*(?:[-/.]\w+)*
            | [0-9]+(?:[./][0-9]+)*[-/]?
              (?! [KMGTkmgt]?(?:B|b|Hz|hz|W|Wh|V|A|Pa|bit|byte|C|F|K|N|J|m|s)(?!\w) )
              [A-ZĐА-ЯЁ]\w*(?:[-/.]\w+)* )
  | (?P<date> (?<![\w.])[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?!\.?[0-9]) )
  | (?P<time> (?<![0-9.,:])(?:[01]?[0-9]|2[0-4])(?:[:hHgч]|\s?giờ\s?)[0-5][0-9](?![:,.]?[0-9])
              (?:\s?phút)? )
  | (?P<digits> [1-9][0-9]{0,2}(?:[\ \u00A0\u2009\u202F][0-9]{3})+(?:[.,][0-9]+)?(?![0-9])
              | [0-9]+(?:[.,][0-9]+)* )
  | (?P<word> [^\W\d_]+ )
    """,
    re.VERBOSE,
)
_GAP = re.compile(r"[ \u00A0\u2009\u202F-]?")
_AND_MORE = re.compile(r"\s(?:с лишним|с небольшим)\s")
_SEPARATOR = re.compile(r"[.,]")
_THOUSANDS = re.compile(r"(?<=[0-9])(?=(?:[0-9]{3})+$)")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CYRILLIC_ROMAN = str.maketrans("ХІМС", "XIMC")


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
class Unit:
    """A unit of measure: how many of the base unit of its dimension it is."""

    dimension: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Forms(Generic[T]):
    """A table of word forms; a form that ends in «*» is a stem that any ending may follow."""

    exact: Mapping[str, T]
    stems: Mapping[str, T]

    def find(self, word: str) -> T | None:
        """The meaning of the word: its own row, or else the row of its longest stem."""
        if word in self.exact:
            return self.exact[word]
        prefixes = (word[:length] for length in range(len(word), 1, -1))
        return next((self.stems[prefix] for prefix in prefixes if prefix in self.stems), None)


def forms(meanings: Iterable[tuple[str, T]]) -> Forms[T]:
    """A table from (forms separated by spaces, meaning) rows."""
    each = [(form, meaning) for written, meaning in meanings for form in written.split()]
    return Forms(
        {form: meaning for form, meaning in each if not form.endswith("*")},
        {form[:-1]: meaning for form, meaning in each if form.endswith("*")},
    )


@functools.cache
def rows(name: str, language: str) -> tuple[dict[str, str], ...]:
    """The rows of a table that are of the language."""
    return tuple(row for row in tables.rows(name) if row["language"] == language)


@functools.lru_cache(maxsize=65_536)
def find(word: str, language: str) -> NumberWord | None:
    """What a word says of a number, in any case or form; None when it says nothing."""
    word = word.lower()
    found = _words(language).find(word)
    if found is None or found.role == "none":
        return None
    if found.role == "add":
        return NumberWord(_compound(word, found.value, language), "add")
    return found


def _compound(word: str, value: Decimal, language: str) -> Decimal:
    """The value of a compound: «двадцатипятилетний» is 25, «пятитысячный» is 5000."""
    stem = next((stem for stem in _stems("tens", language) if word.startswith(stem)), "")
    if stem and (unit := _words(language).find(word[len(stem) :])) and unit.value < 10:
        value += unit.value
    inside = next((stem for stem in _stems("magnitude", language) if stem in word[2:]), None)
    magnitude = _words(language).find(inside) if inside else None
    return value * magnitude.value if magnitude else value


@functools.cache
def _words(language: str) -> Forms[NumberWord]:
    table = [(row, row["role"]) for row in rows("number_words.tsv", language)]
    table += [(row, "times") for row in rows("magnitudes.tsv", language)]
    return forms((row["forms"], NumberWord(Decimal(row["value"]), role)) for row, role in table)


@functools.cache
def _stems(kind: str, language: str) -> tuple[str, ...]:
    """What compounds are made of: «двадцати-», «пятидесяти-», «-тысяч-»."""
    found = rows("number_stems.tsv", language)
    return tuple(row["stem"] for row in found if row["kind"] == kind)


@functools.cache
def idioms(language: str) -> frozenset[str]:
    """Pairs of words that look like a number and are none: «năm nay», «một số», «tư nhân»."""
    return frozenset(row["phrase"] for row in rows("number_idioms.tsv", language))


@functools.cache
def contexts(language: str) -> Mapping[str, str]:
    """Which kind of number a word announces: «tháng» a month, «năm» a year."""
    found = rows("number_context.tsv", language)
    return {word: row["kind"] for row in found for word in row["words"].split()}


@functools.cache
def thousands_mark(language: str) -> str:
    """The mark between groups of three digits, as the language is taught."""
    return next((row["thousands"] for row in rows("number_separators.tsv", language)), " ")


@functools.lru_cache(maxsize=65_536)
def unit(word: str, language: str) -> Unit | None:
    """The unit of measure that a word names."""
    table = _units(language)
    return table.find(word) or table.find(word.lower())


@functools.cache
def _units(language: str) -> Forms[Unit]:
    return forms(
        (row["forms"], Unit(row["dimension"], Decimal(row["factor"])))
        for row in rows("number_units.tsv", language)
    )


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


def roman(word: str) -> int | None:
    """The value of a Roman numeral in capitals, Cyrillic look-alikes («ХIII») allowed."""
    latin = word.translate(_CYRILLIC_ROMAN)
    if not latin or not _ROMAN.fullmatch(latin):
        return None
    values = [_ROMAN_VALUES[letter] for letter in latin]
    following = [*values[1:], 0]
    steps = zip(values, following, strict=True)
    return sum(-value if value < after else value for value, after in steps)


@functools.lru_cache(maxsize=65_536)
def literal(written: str) -> frozenset[Decimal]:
    """Every value that digits with separators may have; none for versions and lists.

    The separators of three languages contradict each other and translators mix them, so «1.250»
    is both 1250 and 1.25.
    """
    groups = _SEPARATOR.split("".join(written.split()))
    marks = _SEPARATOR.findall(written)
    if not marks:
        return frozenset({Decimal(groups[0])})
    found = set()
    if len(set(marks)) == 1 and _are_thousands(groups):
        found.add(Decimal("".join(groups)))
        if groups[-1] == "000":
            return frozenset(found)  # «24.000» is not 24
    if len(marks) == 1 or (marks[-1] not in marks[:-1] and _are_thousands(groups[:-1])):
        found.add(Decimal("".join(groups[:-1]) + "." + groups[-1]))
    return frozenset(found)


def _are_thousands(groups: list[str]) -> bool:
    first, *others = groups
    return len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in others)


def russian(written: str) -> str:
    """«1.250.000» as «1 250 000», «13.4» as «13,4», the digits as they are."""
    (value,) = literal(written)
    groups = _SEPARATOR.split("".join(written.split()))
    if value != value.to_integral_value() or Decimal("".join(groups)) != value:
        return f"{''.join(groups[:-1])},{groups[-1]}"
    whole = "".join(groups)
    return _THOUSANDS.sub("\N{NO-BREAK SPACE}", whole) if len(whole) > 4 else whole


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of digits, a code: ``kind`` is the name of what fitted."""

    kind: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words, digits and codes."""

    text: str
    language: str
    items: tuple[Token, ...]

    def touching(self, at: int) -> bool:
        """Whether only a space or a hyphen stands between this token and the one before."""
        if not 0 < at < len(self.items):
            return False
        before, token = self.items[at - 1], self.items[at]
        return _GAP.fullmatch(self.text, before.end, token.start) is not None

    def word(self, at: int, neighbour: int) -> str:
        """The token before (-1) or after (1), when it touches this one."""
        if not self.touching(max(at, at + neighbour)):
            return ""
        return self.items[at + neighbour].text.lower()

    def number_word(self, at: int) -> NumberWord | None:
        """What the word here says of a number, unless its neighbours say that it is none."""
        token = self.items[at]
        if token.kind != "word":
            return None
        found = find(token.text, self.language)
        return None if found is None or self._is_idiom(at) else found

    def _is_idiom(self, at: int) -> bool:
        word, before, after = self.items[at].text.lower(), self.word(at, -1), self.word(at, 1)
        known = idioms(self.language)
        if f"{before} {word}" in known or f"{word} {after}" in known:
            return True
        return self.context(word) == "year" and self._is_year(before, after)

    def _is_year(self, before: str, after: str) -> bool:
        """«năm» is the year, not the five, in «năm 2015», «5 năm», «ba năm»."""
        if before[-1:].isdecimal() or after[:1].isdecimal():
            return True
        counted = find(before, self.language)
        magnitude = find(after, self.language)
        return bool(
            counted and counted.role != "fill" and not (magnitude and magnitude.is_magnitude)
        )

    def context(self, word: str) -> str:
        """The kind of number that a word announces: «tháng» a month, «thứ» an ordinal."""
        return contexts(self.language).get(word, "cardinal")

    def scale(self, at: int) -> tuple[Decimal, int]:
        """The product of the magnitude words from here on, and the token after them."""
        product, after = Decimal(1), at
        at += 2 * bool(_AND_MORE.match(self.text, self.items[at - 1].end))
        while self.touching(at):
            word = self.number_word(at)
            if word is None or not word.is_magnitude:
                break
            product, at = product * word.value, at + 1
            after = at
        return product, after


def cut(text: str, language: str) -> Tokens:
    """The words, digits and codes of a text, in order."""
    found = _TOKEN.finditer(text)
    items = (Token(m.lastgroup or "", m.start(), m.end(), m.group()) for m in found)
    return Tokens(text, language, tuple(items))
