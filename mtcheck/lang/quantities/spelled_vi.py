"""Vietnamese number words: «hai mươi mốt», «một trăm linh năm», and the words that only look so."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from mtcheck.lang import later, tables
from mtcheck.lang.quantities.grammar_vi import LARGER, Read, Run, Word, approximate, number, role_at
from mtcheck.lang.quantities.tokens import Tokens, magnitude
from mtcheck.lang.quantities.words import Phrase

_YEAR = "năm"  # and five
_MONTH = "tháng"
_TIMES, _HALF_MORE = "gấp", Decimal("1.5")  # «gấp rưỡi»
_LONGEST = 16  # words in a number
_NEXT = later.re(r"[ \u00A0-]([^\W\d_]+)(?:[ \u00A0]([^\W\d_]+))?")
_LINE_START = frozenset(".!?:;…\n\"'“”‘«(-–—•*[/")
_NO_START = frozenset({"unit", "fill", "point", "part", "more"})
_BOTTOM = frozenset({"digit", "five", "unit", "ten", "hundred", "times"})  # of a fraction


@functools.lru_cache(maxsize=65_536)
def begins(word: str) -> bool:
    """Whether a word may be a part of a number."""
    lower = word.lower()
    return _find(lower) is not None or lower in _openers()


def phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The number that begins with the word at token ``at``; None where it says none."""
    token = tokens.items[at]
    lower = token.text.lower()
    word = _find(lower)
    before = tokens.before(at)
    if word and word.role == "more" and before == _TIMES:
        return Phrase(at + 1, frozenset({_HALF_MORE}))
    if word and word.role in _NO_START and before not in _place("label"):
        return None
    if word and word.role == "zero" and not tokens.touching(at + 1):
        return None  # «không» is «not» nearly always
    after = _following(tokens.text, token.end)
    if word and word.role == "five" and _is_year(tokens, at, before, after):
        return None
    values = None if before in _place("ordinal") else _idiom(lower, before, after)
    if values == frozenset() or _is_name(tokens, at, before) or before == "phần":
        return None
    if values:
        return None if _is_counting(before) else Phrase(_past(tokens, at, after), values)
    if word is None:
        return None
    if word.role == "place":
        return _placed(at, word, before, (lower, after[0]))
    if lower == "chín" and before in _place("ripe"):
        return None
    run = _run(tokens, at, word)
    read = number(run)
    return _judged(tokens, at, before, run, read) if read else None


# The words and the tables.


@functools.lru_cache(maxsize=65_536)
def _find(word: str) -> Word | None:
    if found := _words().get(word):
        return found
    size = magnitude(word, "vi")
    return Word("hundred" if size == 100 else "times", size) if size else None


@functools.cache
def _words() -> Mapping[str, Word]:
    found = tables.rows("vi_number_words.tsv")
    return {
        w: Word(row["role"], Decimal(row["value"])) for row in found for w in row["forms"].split()
    }


@functools.cache
def _idioms() -> Mapping[str, frozenset[Decimal]]:
    """Phrases that are no number, or one of their own: «một số», «tư nhân», «tam giác» (3)."""
    found = tables.rows("vi_number_idioms.tsv")
    return {row["phrase"]: frozenset(map(Decimal, row["value"].split())) for row in found}


@functools.cache
def _openers() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase, values in _idioms().items() if values)


@functools.cache
def _place(name: str) -> frozenset[str]:
    """The words that stand in one place: before an ordinal, after «năm» when it is the year."""
    found = tables.rows("vi_number_places.tsv")
    return frozenset(word for row in found if row["place"] == name for word in row["words"].split())


@functools.cache
def _counted() -> Mapping[str, tuple[Fraction, ...]]:
    """Nouns that are counted in every language, and what else a translator may count.

    Six months are half a year: 1/12 for «tháng».
    """
    found = tables.rows("vi_number_counted.tsv")
    return {
        noun.strip(): tuple(map(Fraction, row["also"].split()))
        for row in found
        for noun in row["nouns"].split(",")
    }


# What stands around a word.


def _following(text: str, end: int) -> tuple[str, str]:
    """The two words that follow at once, in lower case, each perhaps «»."""
    found = _NEXT.match(text, end)
    return (found[1].lower(), (found[2] or "").lower()) if found else ("", "")


def _preceding(tokens: Tokens, at: int) -> str:
    """The word before the word before, in lower case, or «»."""
    start = tokens.items[at].start
    words = tokens.text[max(0, start - 24) : start].lower().split()
    return words[-2] if len(words) > 1 and words[-2].isalnum() else ""


def _idiom(word: str, before: str, after: tuple[str, str]) -> frozenset[Decimal] | None:
    known = _idioms()
    ahead = f"{word} {after[0]}"
    if (values := known.get(f"{ahead} {after[1]}", known.get(ahead))) is not None:
        return values if values or not _goes_on(word, after) else None
    return frozenset() if known.get(f"{before} {word}") == frozenset() else None


def _goes_on(word: str, after: tuple[str, str]) -> bool:
    """«một phần» is a part, but not in «một phần ba»."""
    bottom = _find(after[1]) if after[0] == "phần" else None
    return bottom is not None and bottom.role in _BOTTOM


def _past(tokens: Tokens, at: int, after: tuple[str, str]) -> int:
    """The token after an idiom of two words."""
    following = tokens.items[at + 1].text.lower() if tokens.touching(at + 1) else ""
    return at + 2 if following and following == after[0] and following != _YEAR else at + 1


def _is_name(tokens: Tokens, at: int, before: str) -> bool:
    """«Ba Đình», «anh Bảy», «làng Vạn Phúc»: a capital where none is due, or one more after it."""
    token, text = tokens.items[at], tokens.text
    if not token.text[0].isupper():
        return False
    if token.text.isupper() and len(token.text) > 1:
        return False  # a headline
    following = tokens.items[at + 1] if tokens.touching(at + 1) else None
    larger = _find(following.text) if following else None
    if before in _place("label") or (larger and larger.role in LARGER):
        return False  # «hạng Ba», «Chiến tranh Ba mươi năm»
    lead = text[: token.start].rstrip(" \u00a0")[-1:]
    next_letter = text[token.end + 1 : token.end + 2]
    return bool(lead and lead not in _LINE_START) or next_letter.isupper()


def _is_year(tokens: Tokens, at: int, before: str, after: tuple[str, str]) -> bool:
    """«năm» is the year, not the five, in «năm 2015», «5 năm», «ba năm», «năm nay»."""
    following = _find(after[0])
    if before[-1:].isdecimal() or tokens.after(at)[:1].isdecimal():
        return True
    if before in _place("label"):
        if before == _MONTH:
            return _preceding(tokens, at) in _place("year-before")
        return before not in _place("ordinal") and after[0] in _place("year-after")
    counted = _count_of(after) is not None
    if before == _YEAR or _is_counting(before):
        return not (before == "bốn" and counted and after[0] != _YEAR)
    if following and (following.role in LARGER | {"times"} or after[0] in {"lăm", "mốt", "nhăm"}):
        return before in _place("each") and following.role != "tens"
    if following and following.role in {"digit", "ten"} and after[0] not in {"sáu", "bảy"}:
        return True
    if after[0] in {"đến", "hoặc", "hay"} and before in {"từ", "khoảng", "chừng", ""}:
        return not _is_counting(after[1])
    if before in _place("year-before") or after[0] in _place("year-after") - {_YEAR}:
        return True
    capital = tokens.text[tokens.items[at].end + 1 : tokens.items[at].end + 2].isupper()
    soft = before in _place("year-soft") and not counted
    return not after[0] or capital or soft


def _is_counting(word: str) -> bool:
    found = _find(word)
    return found is not None and found.role not in {"fill", "part", "place", "zero", "point"}


def _count_of(after: tuple[str, str]) -> tuple[Fraction, ...] | None:
    """What the counted noun that follows may be counted in besides; None where there is none."""
    known = _counted()
    return known.get(f"{after[0]} {after[1]}", known.get(after[0]))


def _run(tokens: Tokens, at: int, first: Word) -> tuple[Word, ...]:
    """The number words from here on, the first «tư» being a four."""
    return (replace(first, role="digit") if first.role == "unit" else first, *_rest(tokens, at))


def _rest(tokens: Tokens, at: int) -> Iterator[Word]:
    capital = tokens.items[at].text[0].isupper()
    for place in range(at + 1, min(at + _LONGEST, len(tokens.items))):
        token = tokens.items[place]
        word = _find(token.text.lower())
        if word is None or word.role == "place" or not tokens.touching(place):
            return
        if token.text[0].isupper() and not capital:
            return
        after = _following(tokens.text, token.end)
        lower, is_bottom = token.text.lower(), tokens.before(place) == "phần"
        idiom = None if is_bottom or word.role == "part" else _idiom(lower, "", after)
        if idiom == frozenset() or (idiom and word.role == "times"):
            return  # «hai triệu chứng», «hai tỷ phú»
        yield word


# What the number is where it stands.


def _placed(at: int, word: Word, before: str, words: tuple[str, str]) -> Phrase | None:
    """«thứ nhất», «hạng nhì», «tháng đầu»: never the superlative «lớn nhất», nor a head."""
    ordinal, first = before in _place("ordinal"), words == ("đầu", "tiên")
    if ordinal or first or words[0] == "nhì" or before in _place(words[0]):
        return Phrase(at + 1, frozenset({word.value}), kind="ordinal", firm=ordinal)
    return None


def _judged(tokens: Tokens, at: int, before: str, run: Run, read: Read) -> Phrase:
    """The number with its kind, and with what else its noun may be counted in."""
    used = read.used
    following = _following(tokens.text, tokens.items[at + used - 1].end)
    also = _count_of(following)
    values = {*read.values, *approximate(run, read)}
    if also and before not in _place("label"):
        values |= set(_recounted(read.values[0], also))
    if following[0] == "giờ" and following[1] in _place("evening"):
        values |= {value + 12 for value in read.values if value < 12}
    if role_at(run, used) == "pair" and used < len(run):
        used += 1
    kind = read.kind or _kind(tokens, at, before, read, following)
    firm = _is_firm(tokens, at, before, run, replace(read, kind=kind), following)
    return Phrase(at + used, frozenset(values), read.size, kind, firm)


def _recounted(value: Decimal, also: tuple[Fraction, ...]) -> Iterator[Decimal]:
    """Six months are half a year, two centuries two hundred years; only whole halves are said."""
    for factor in also:
        halves = Fraction(value) * factor * 2
        if halves and halves.denominator == 1:
            yield Decimal(halves.numerator) / 2


def _kind(tokens: Tokens, at: int, before: str, read: Read, following: tuple[str, str]) -> str:
    """«» where the word before tells it; it does not in «mỗi tháng hai lần»."""
    if before in _place("ordinal"):
        return "ordinal"
    value, counted = read.values[0], _count_of(following) is not None and following[0] != _YEAR
    if before == _MONTH:
        other = counted or value > 12 or _preceding(tokens, at) in _place("each")
        return "cardinal" if other else ""
    if before == _YEAR:
        other = counted or not (20 <= value < 100 or 1000 <= value < 2100)
        return "cardinal" if other else ""
    return ""


def _is_firm(
    tokens: Tokens, at: int, before: str, run: Run, read: Read, following: tuple[str, str]
) -> bool:
    """Whether it can be nothing but this number, and a translator has to say it."""
    headline = tokens.items[at].text.isupper() and len(tokens.items[at].text) > 1
    if headline or before in _place("hedge") or _is_beside_another(run, read, before, following):
        return False
    value, role = read.values[0], run[0].role
    if before in _place("ordinal"):
        known = before != "thứ" or not 2 <= value <= 7
        return known or _preceding(tokens, at) in _place("nth")  # «sáng thứ hai» is Monday
    counted = _count_of(following) is not None
    announced = before in _place("label") or (before == _YEAR and value < 1000)
    if announced and not (counted and (read.kind or read.sure)):
        return False
    if role == "five" and before in _place("year-soft") | _place("each"):
        return role_at(run, 1) == "tens" or bool(_count_of(following))
    if following[0] in {"giờ", "h"}:
        at_hour = before in _place("hour-before") or following[1] in _place("hour-after")
        return counted and not at_hour and (read.sure or value > 1)
    if read.sure:
        return read.used != 2 or run[1] != Word("unit", Decimal(4)) or counted
    alone = read.used == 1 and role in {"digit", "five", "ten"} and value > 1
    doubtful = value in {3, 5} and following[0] in _place("ambiguous")
    doubtful = doubtful and f"{following[0]} {following[1]}" not in _counted()
    return alone and counted and not doubtful


def _is_beside_another(run: Run, read: Read, before: str, following: tuple[str, str]) -> bool:
    """«ba bốn người», «bốn năm ngày», «mười mấy»: about so many."""
    after = role_at(run, read.used)
    if after == "five":
        return following[1] != _YEAR and _count_of((following[1], "")) is not None
    return (
        after in {"digit", "ten"}
        or following[0] == "mấy"
        or (_is_counting(before) and before != _YEAR)
    )
