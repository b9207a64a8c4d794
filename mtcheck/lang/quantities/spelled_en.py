"""English number words: «twenty-five», «two and a half million», «a dozen», «two thirds»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from mtcheck.lang import later, tables
from mtcheck.lang.quantities import words
from mtcheck.lang.quantities.forms import Forms, forms
from mtcheck.lang.quantities.tokens import Tokens, magnitude
from mtcheck.lang.quantities.words import NumberWord, Phrase, Whole

_JOINING = frozenset({"add", "times", "group", "ordinal"})
_AND = later.re(r"[ \u00A0]and[ \u00A0]")
_AND_A = later.re(r"[ \u00A0]and(?:[ \u00A0]a)?[ \u00A0]")
_OF_A = later.re(r"[ \u00A0](?:of )?(?:an? )?")
_NOT_BEFORE = frozenset({"no", "this", "that", "the", "each", "every", "which", "any"})
_NOT_AFTER = frozenset({"of", "another", "day", "who", "that", "by", "can", "must", "should"})
_AGO = frozenset({"a", "half", "nearly", "almost", "whole"})
_LONGEST = 24  # words in a number
_YEAR_BEGINS = (Decimal(16), Decimal(20))  # «nineteen eighty-four»; «twelve thirty» is a time


def begins(word: str) -> bool:
    """Whether a word may be a part of a number."""
    return _find(word.lower()) is not None


def phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The number that begins with the word at token ``at``; None where it says none."""
    word = _word(tokens, at)
    if word is None or _is_no_number(tokens, at):
        return None
    if word.role == "part":
        return _share(tokens, at, word.value)
    if word.role == "decade":
        years = (1900 + word.value, 2000 + word.value)
        return Phrase(at + 1, frozenset({word.value, *years}), kind="ordinal")
    if word.role == "lone":
        return Phrase(at + 1, frozenset({word.value}))
    return _number(tokens, at)


def _word(tokens: Tokens, at: int) -> NumberWord | None:
    if at >= len(tokens.items) or tokens.items[at].kind != "word":
        return None
    return _find(tokens.items[at].text.lower())


@functools.lru_cache(maxsize=16_384)
def _find(word: str) -> NumberWord | None:
    if found := _table().find(word):
        return found
    size = magnitude(word, "en")
    return NumberWord(size, "times") if size else None


@functools.cache
def _table() -> Forms[NumberWord]:
    return forms(words.meanings(tables.rows("en_number_words.tsv")))


@functools.cache
def _nouns() -> Mapping[str, str]:
    found = tables.rows("en_number_counted.tsv")
    return {word: row["kind"] for row in found for word in row["words"].split()}


def _is_no_number(tokens: Tokens, at: int) -> bool:
    """«one of the largest», «no one», «one day», «20th century»; «one hundred» is one."""
    written, before, after = tokens.items[at].text.lower(), tokens.before(at), tokens.after(at)
    if written == "one":
        return before in _NOT_BEFORE or after in _NOT_AFTER
    return written == "century" and before not in _AGO


def _gap(tokens: Tokens, at: int, between: re.Pattern[str]) -> bool:
    """Whether this stands between the token and the one before."""
    if not 0 < at < len(tokens.items):
        return False
    start, end = tokens.items[at - 1].end, tokens.items[at].start
    return between.fullmatch(tokens.text, start, end) is not None


def _run(tokens: Tokens, at: int) -> Iterator[NumberWord]:
    """The words from here on that may be of one number: «one hundred and five»."""
    first, before = at, None
    while at < first + _LONGEST and (word := _word(tokens, at)) and word.role in _JOINING:
        joined = before and before.is_magnitude and word.value < 100 and _gap(tokens, at, _AND)
        if at > first and not (joined or tokens.touching(at)):
            return
        yield word
        if word.role == "ordinal":
            return
        at, before = at + 1, word


def _number(tokens: Tokens, at: int) -> Phrase:
    run = list(_run(tokens, at))
    whole = words.whole(run)
    after, role = at + whole.count, run[whole.count - 1].role
    if role == "add" and (found := _fraction(tokens, after, whole)):
        return found
    if year := _year(run, whole):
        return Phrase(at + year.count, frozenset({year.value}), firm=True)
    following = _word(tokens, after)
    is_range = bool(following and following.role in _JOINING and tokens.touching(after))
    is_range |= at > 0 and tokens.touching(at) and _is_cardinal(_word(tokens, at - 1))
    firm = not is_range and role != "group" and _is_certain(tokens, after, whole, role)
    kind = "ordinal" if role == "ordinal" else ""
    return Phrase(after, frozenset({whole.value}), whole.size, kind, firm)


def _is_cardinal(word: NumberWord | None) -> bool:
    return word is not None and word.role in {"add", "times"}


def _is_certain(tokens: Tokens, after: int, whole: Whole, role: str) -> bool:
    if whole.count > 1:
        return True
    noun = _nouns().get(tokens.after(after - 1))
    if role == "ordinal":
        return noun == "ordered" and whole.value > 1
    return role == "add" and (whole.value >= 5 or (whole.value >= 2 and noun == "counted"))


def _fraction(tokens: Tokens, after: int, whole: Whole) -> Phrase | None:
    """«two and a half million», «two thirds», «one-fifth of»; None where no fraction is."""
    word = _word(tokens, after)
    if word is None:
        return None
    if word.role == "part" and word.value <= 4 and _gap(tokens, after, _AND_A):
        size, end = tokens.scale(after + 1)
        value = (whole.value + words.share(1 / word.value)) * size
        return Phrase(end, frozenset({value}), size, firm=True)
    if not tokens.touching(after) or whole.value >= word.value:
        return None
    split = tokens.text[tokens.items[after].start - 1] == "-" or tokens.after(after) == "of"
    if word.role == "part" or (word.role == "ordinal" and whole.value == 1 and split):
        value = words.share(whole.value / word.value)
        return Phrase(after + 1, frozenset({value}), firm=True)
    return None


def _share(tokens: Tokens, at: int, parts: Decimal) -> Phrase:
    """«half a million», «a quarter of a million», «half a dozen», «half a century»."""
    value, after = words.share(1 / parts), at + 1
    word = _word(tokens, after)
    if word and (word.role in {"times", "group"} or word.value == 100):
        if tokens.touching(after) or _gap(tokens, after, _OF_A):
            return Phrase(after + 1, frozenset({value * word.value}), word.value)
    return Phrase(after, frozenset({value}))


def _year(run: list[NumberWord], whole: Whole) -> Whole | None:
    """«nineteen eighty-four», «twenty twenty-five»."""
    rest = words.whole(run[1:]) if whole.count == 1 and len(run) > 1 else None
    first, last = _YEAR_BEGINS
    if rest is None or not first <= whole.value <= last or not 10 <= rest.value < 100:
        return None
    return Whole(100 * whole.value + rest.value, 1 + rest.count)
