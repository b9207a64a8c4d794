"""A figure of a Russian text and the words beside it, which tell how it may be written."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from mtcheck.lang import later
from mtcheck.lang.morphology import analyzer
from mtcheck.lang.tables import rows

SPACE = "\N{NO-BREAK SPACE}"
RANGE = later.re(r"\s?[-–—]\s?[0-9][0-9.,]*")
CYRILLIC = later.re(r"[А-Яа-яЁё]")
WORD = later.re(r"[^\W\d_]+(?:[·-][^\W\d_]+)*[²³23]?")
NEXT_WORD = later.re(rf"[ {SPACE}\N{{NARROW NO-BREAK SPACE}}]?({WORD.pattern})")
_PHONE_PREFIX = later.re(r"\(\+?[0-9]+\)\s$")


@dataclass(frozen=True, slots=True)
class Fault:
    """A stretch ``text[start:end]`` written in a foreign manner, and which manner it is.

    ``replacement`` is the Russian writing where it is certain, ``is_safe`` when it cannot change
    the meaning. What is not ``certain`` is a fault only if the source bears it out.
    """

    start: int
    end: int
    text: str
    habit: str
    replacement: str | None = None
    is_safe: bool = False
    certain: bool = True


@functools.cache
def words(language: str, kind: str) -> frozenset[str]:
    """The words of a kind, those that end in «*» left out."""
    return frozenset(word for word in listed(language, kind) if not word.endswith("*"))


@functools.cache
def _beginnings(language: str, kind: str) -> tuple[str, ...]:
    return tuple(word[:-1] for word in listed(language, kind) if word.endswith("*"))


@functools.cache
def listed(language: str, kind: str) -> tuple[str, ...]:
    """The words of a kind in the order of the table."""
    found = (
        row["words"].split()
        for row in rows("number_format.tsv")
        if row["language"] == language and row["kind"] == kind
    )
    return tuple(word for row in found for word in row)


@functools.lru_cache(maxsize=16_384)
def is_a(word: str, kind: str) -> bool:
    """Whether a Russian word is of a kind of the table."""
    plain = word.lower()
    return plain in words("ru", kind) or plain.startswith(_beginnings("ru", kind))


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether a figure is no part of a code, an address or a longer number; a range is none."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:].isalnum() or before[-1:] in ("_", "/", ".", ",", ":", "@", "#", "=", "&", "+"):
        return False
    if before[-1:] in ("№", "\\", "'", "*", "^") or (before[-1:] == "-" and before[:1].isalpha()):
        return False
    if after[:1].isalpha() or after[:1] in ("_", "/", "@", "=", "\\", "^"):
        return False
    return not (after[:1] in (":", "-") and after[1:].isalpha())


def is_named(text: str, start: int) -> bool:
    """Whether a word before the figure makes it the name of something: «рис. 3.20», «USB 3.0»."""
    before = text[max(0, start - 40) : start].rpartition("\n")[2]
    near = WORD.findall(before)[-3:]
    if "№" in before[-4:] or _PHONE_PREFIX.search(before):
        return True
    if near and near[-1].isascii() and before.rstrip(f"{SPACE} («").endswith(near[-1]):
        return not is_a(near[-1], "measures")
    return any(is_a(word, "labels") for word in near[-1:]) or any(
        is_a(word, "far labels") for word in near
    )


def next_word(text: str, end: int) -> str:
    """The word after a figure, or after the range that it begins."""
    if beyond := RANGE.match(text, end):
        end = beyond.end()
    found = NEXT_WORD.match(text, end)
    return found[1] if found else ""


def counted(text: str, end: int) -> str:
    """The noun in the genitive plural after a figure and up to two adjectives; «» without one."""
    for _ in range(3):
        found = NEXT_WORD.match(text, end)
        word = found[1] if found else ""
        if not word.islower() or not CYRILLIC.match(word):
            return ""
        if has_reading(word, "NOUN", "Plur", "Gen"):
            return word
        if not found or not has_reading(word, "ADJ", "Plur", "Gen"):
            return ""
        end = found.end()
    return ""


@functools.lru_cache(maxsize=4_096)
def has_reading(word: str, pos: str, number: str, *cases: str) -> bool:
    return any(
        one.pos == pos and one.feats.get("Number") == number and one.feats.get("Case") in cases
        for one in analyzer().analyze(word.lower())
    )


def word_before(text: str, start: int) -> str:
    near = WORD.findall(text[max(0, start - 24) : start])
    return near[-1] if near else ""
