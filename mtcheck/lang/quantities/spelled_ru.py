"""Russian number words in every case, and the numbers and fractions made of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang import later, tables
from mtcheck.lang.quantities import context_ru, words
from mtcheck.lang.quantities.compounds_ru import compound
from mtcheck.lang.quantities.forms import Forms, forms
from mtcheck.lang.quantities.literals import roman
from mtcheck.lang.quantities.tokens import Tokens, magnitude
from mtcheck.lang.quantities.words import NumberWord, Phrase

_ADJECTIVE = ("ый", "ий", "ой", "ая", "ое", "ого", "ому", "ым", "ом", "ую", "ые", "ых", "ыми", "ою")
_JOINING = frozenset({"add", "times", "group", "half", "ordinal"})
_SPACE = later.re(r"[ \u00A0\u2009\u202F]")
_TO_SIZE = later.re(r"[ \u00A0](?:с лишним |с небольшим )?")
_WITH = later.re(r"[ \u00A0]со? ")
_AND = later.re(r"[ \u00A0]и ")
_RANGE = later.re(r"[ \u00A0]?[-–—][ \u00A0]?|[ \u00A0](?:до|или|и)[ \u00A0]")
_PERCENT = later.re(r"[ \u00A0]процент")
_TENTHS = ("ых", "ым", "ыми")  # «три десятых»
_TENTH = ("ая", "ой", "ую", "ою")  # «одна десятая»
_FOREMOST = frozenset({"первые", "первых", "первым", "первыми"})  # «двадцать первых» are 20
_LONGEST = 24  # words in a number
_ONE = "одн"
_CENTURY = "век"
_SPANS = ("век", "столет", "тысячел")  # «XX столетия» is no hundred
_DATED = ("го", "м", "й", "е", "я")  # what ordinals before them end in
_AGO = later.re(r"более|больше|почти|около|цел(?:ый|ого)|чем|спустя|через|менее|свыше|за")
_CHOSEN = "из"  # «один из»
_GREAT, _GROUPS = "больш", frozenset(map(Decimal, (7, 8, 20)))  # «Большая семёрка»
_LISTING = frozenset({"во", "в"})  # «во-первых»
_COUNTED = ("ов", "тысяч", "тысячи", "миллиона", "миллиарда")
_ABOUT = later.re(r"[ \u00A0](?:в |за |на )?")
_VAGUE = frozenset({"несколько", "много", "сколько", "столько", "мало"})
_OBLIQUE = later.re(r"(?:(?<!двес)[ть]и|[хм]|сорока|ста)$")
_INSTRUMENTAL = ("ами", "ями", "ьми")


def begins(word: str) -> bool:
    """Whether a word may be a part of a number."""
    return _find(word.lower()) is not None


def phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The number that begins with the word at token ``at``; None where it says none."""
    word = _word(tokens, at)
    if word is None or word.role == "whole" or _is_no_number(tokens, at, word):
        return None
    if word.role in {"lone", "sure"}:
        readings = {word.value, word.value if word.also is None else word.also}
        kind = "ordinal" if word.value >= 1000 and tokens.after(at).startswith("год") else ""
        if tokens.before(at).startswith(_GREAT) and word.value in _GROUPS:
            return Phrase(at + 1, frozenset(readings), kind="group", firm=True)
        return Phrase(at + 1, frozenset(readings), kind=kind, firm=word.role == "sure")
    if word.role == "part":
        size, after = _sizes(tokens, at + 1)
        value = words.share(1 / word.value) * size
        years = tokens.after(at).startswith(_CENTURY)  # «четверть века»
        return Phrase(after, frozenset({value, 100 * value if years else value}), size)
    return _number(tokens, at)


def _word(tokens: Tokens, at: int) -> NumberWord | None:
    if at >= len(tokens.items) or tokens.items[at].kind != "word":
        return None
    return _find(tokens.items[at].text.lower())


@functools.lru_cache(maxsize=65_536)
def _find(word: str) -> NumberWord | None:
    plain = word.replace("ё", "е")
    if found := _table().find(plain):
        return None if found.role == "none" else found
    if size := magnitude(word, "ru"):
        return NumberWord(size, "times")
    return compound(plain)


@functools.cache
def _table() -> Forms[NumberWord]:
    meanings = words.meanings(tables.rows("ru_number_words.tsv"))
    return forms((_spelled_out(written), meaning) for written, meaning in meanings)


def _spelled_out(written: str) -> str:
    """The forms of a row, «~» replaced with every ending of an adjective."""
    each = (
        [form] if form[-1] != "~" else [form[:-1] + end for end in _ADJECTIVE]
        for form in written.split()
    )
    return " ".join(form for several in each for form in several)


def _is_no_number(tokens: Tokens, at: int, word: NumberWord) -> bool:
    """«во-первых», «XX столетия», «свою семью», «прыжки с шестом», «один из»."""
    written, before, after = tokens.items[at].text.lower(), tokens.before(at), tokens.after(at)
    start, end = tokens.items[at].start, tokens.items[at].end
    if word.role == "ordinal":
        listed = tokens.text[start - 1 : start] == "-" and before in _LISTING
        return listed or (written == "шестом" and before == "с")
    if written == "один" or written.startswith(_ONE):
        return after == _CHOSEN
    if written == "семью":
        return not (after.endswith(_INSTRUMENTAL) or _gap(tokens, at + 1, _SPACE))
    if written == "пол":
        return tokens.text[end : end + 1] != "-"
    if written.startswith(_CENTURY):
        return _AGO.fullmatch(before) is None
    dated = before.isdigit() or before.endswith(_DATED) or roman(before.upper())
    return written.startswith(_SPANS) and bool(before and dated)


def _gap(tokens: Tokens, at: int, between: re.Pattern[str]) -> bool:
    """Whether this stands between the token and the one before."""
    if not 0 < at < len(tokens.items):
        return False
    return (
        between.fullmatch(tokens.text, tokens.items[at - 1].end, tokens.items[at].start) is not None
    )


def _run(tokens: Tokens, at: int) -> Iterator[NumberWord]:
    """The words from here on that may be of one number."""
    first = at
    while at < first + _LONGEST and (word := _word(tokens, at)) and word.role in _JOINING:
        if at > first and not _gap(tokens, at, _TO_SIZE if word.role == "times" else _SPACE):
            return
        if at > first and tokens.items[at].text.lower() in _FOREMOST:
            return
        yield word
        if word.role == "ordinal":
            return
        at += 1


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read so far, up to the token ``after``; ``role`` is that of its last word."""

    value: Decimal
    after: int
    size: Decimal
    role: str


def _number(tokens: Tokens, at: int) -> Phrase:
    if about := _inverted(tokens, at):
        return about
    run = list(_run(tokens, at))
    whole = words.whole(run)
    last = run[whole.count - 1].role
    read = _Read(whole.value, at + whole.count, whole.size, last)
    exact = _with_fraction(tokens, read)
    if exact is not None:
        size, after = _sizes(tokens, exact.after)
        value = frozenset({exact.value * size})
        return Phrase(after, value, max(size, exact.size), _kind(tokens, after, "part"), firm=True)
    rounded = {word.role for word in run[: whole.count]} & {"group", "half"}
    readings = {read.value, *context_ru.others(tokens, at, read.after, read.value, last)}
    is_range, spread = _range(tokens, read)
    kind = _kind(tokens, read.after, last)
    firm = not (rounded or is_range or _continues(tokens, at))
    firm = firm and context_ru.is_certain(tokens, at, read.after, read.value, last)
    return Phrase(read.after, frozenset(readings | spread), read.size, kind, firm)


def _inverted(tokens: Tokens, at: int) -> Phrase | None:
    """«миллионов двадцать», «тысяч в сорок»: about so many, the magnitude being said first."""
    size, written = _word(tokens, at), tokens.items[at].text.lower()
    if size is None or size.role != "times" or not written.endswith(_COUNTED):
        return None
    if _continues(tokens, at) or tokens.before(at) in _VAGUE or not _gap(tokens, at + 1, _ABOUT):
        return None
    run = list(_run(tokens, at + 1))
    if not run or {word.role for word in run} != {"add"}:
        return None
    if _OBLIQUE.search(tokens.items[at + 1].text.lower()):  # «миллионов в двадцати странах»
        return None
    whole = words.whole(run)
    value = frozenset({whole.value * size.value})
    return Phrase(at + 1 + whole.count, value, size.value, firm=True)


def _kind(tokens: Tokens, after: int, role: str) -> str:
    if _PERCENT.match(tokens.text, tokens.items[after - 1].end):
        return "percent"
    return "ordinal" if role == "ordinal" else ""


def _range(tokens: Tokens, read: _Read) -> tuple[bool, set[Decimal]]:
    """Whether another number follows at once, and the value in its size: «пять-шесть тысяч»."""
    following = _word(tokens, read.after)
    if following is None or following.role not in _JOINING - {"ordinal"}:
        return False, set()
    if _gap(tokens, read.after, _SPACE):
        return True, set()
    if not _gap(tokens, read.after, _RANGE):
        return False, set()
    size = words.whole(list(_run(tokens, read.after))).size
    return True, {read.value * size} if size > read.size else set()


def _continues(tokens: Tokens, at: int) -> bool:
    """Whether a number stands just before: «в семь тридцать», «пять-шесть тысяч»."""
    before = _word(tokens, at - 1) if tokens.touching(at) else None
    return before is not None and before.role in _JOINING - {"ordinal"}


def _with_fraction(tokens: Tokens, read: _Read) -> _Read | None:
    """«две целых и три десятых», «два с половиной», «две трети»; None where no fraction is."""
    if read.role in {"ordinal", "group"}:
        return None
    following = _word(tokens, read.after)
    if following is None:
        return None
    if following.role == "whole" and _gap(tokens, read.after, _SPACE):
        return _tenths(tokens, read, read.after + 1)
    if following.role == "part" and _gap(tokens, read.after, _WITH):
        value = read.value + words.share(1 / following.value) * read.size
        return _Read(value, read.after + 1, read.size, "whole")
    if following.role == "add" and _gap(tokens, read.after, _AND):
        return _tenths(tokens, read, read.after)
    return _divided(tokens, read)


def _tenths(tokens: Tokens, read: _Read, at: int) -> _Read | None:
    """The value with the fraction at the token: «… пять десятых», «… и три четверти»."""
    if not (_gap(tokens, at, _SPACE) or _gap(tokens, at, _AND)):
        return None
    run = [word for word in _run(tokens, at) if word.role == "add"]
    if not run:
        return None
    whole = words.whole(run)
    part = _divided(tokens, _Read(whole.value, at + whole.count, whole.size, "add"))
    return part and _Read(read.value + part.value, part.after, read.size, "whole")


def _divided(tokens: Tokens, read: _Read) -> _Read | None:
    """«две трети», «одна пятая», «двадцать пять сотых»."""
    at = read.after
    word = _word(tokens, at)
    if word is None or not _gap(tokens, at, _SPACE) or not 0 < read.value < word.value:
        return None
    written, one = tokens.items[at].text.lower(), tokens.items[at - 1].text.lower()
    if word.role == "ordinal":
        if not written.endswith(_TENTH if one.startswith(_ONE) else _TENTHS):
            return None
        if tokens.after(at).startswith("мест"):  # «два третьих места»
            return None
    elif word.role != "part":
        return None
    return _Read(words.share(read.value / word.value), at + 1, read.size, "part")


def _sizes(tokens: Tokens, at: int) -> tuple[Decimal, int]:
    """The product of the magnitudes from here on, and the token after them."""
    first, product = at, Decimal(1)
    while at < first + _LONGEST and (word := _word(tokens, at)) and word.role == "times":
        if not _gap(tokens, at, _TO_SIZE):
            break
        product, at = product * word.value, at + 1
    return product, at
