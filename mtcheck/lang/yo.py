"""The letter ё: words that a text writes with it here and with е there."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from mtcheck.lang import later
from mtcheck.lang.morphology import analyzer

_WORD = later.regex(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
# «всё более», «всё ещё»: before these words «все» cannot be the plural.
_PARTICLE = later.regex(
    r"(?<![\p{L}-])[Вв]с[её](?=[ \N{NO-BREAK SPACE}](?P<next>[а-яё]+)(?!\p{L}))"
)
_ALWAYS = frozenset(("еще", "ещё", "же", "равно"))
_NOT_A_DEGREE = later.regex(r"\s\p{L}+,?\s(?:чем|\d|или)")
_ALL = "все"
_CERTAIN = 0.97  # of a word's readings: «объем» may be «объесть», but is not
_MOSTLY = 0.9  # «чаще» may be «чаща»


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text at ``text[start:end]``; ``key`` is the same with and without ё."""

    start: int
    end: int
    text: str
    key: str

    @property
    def has_yo(self) -> bool:
        return "ё" in self.text.split()[0].casefold()


def twins(text: str) -> dict[str, list[Word]]:
    """Words that the text writes both with ё and with е, in the order in which they appear.

    Only where the form with е can be nothing else: not «все», «чем», «небо», «узнает».
    """
    if "ё" not in text and "Ё" not in text:
        return {}
    found: defaultdict[str, list[Word]] = defaultdict(list)
    doubtful = _doubtful(set(_WORD.findall(text)))
    for word in _words(text, doubtful) if doubtful else ():
        found[word.key].append(word)
    return {key: words for key, words in found.items() if len({word.has_yo for word in words}) == 2}


def _doubtful(written: set[str]) -> dict[str, str]:
    """The words that are written both ways, each with its key."""
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for word in written:
        keys[_plain(word)].add(word)
    return {
        word: key
        for key, words in keys.items()
        if any("ё" in word.casefold() for word in words)
        and any("ё" not in word.casefold() for word in words)
        and (key == _ALL or must_have_yo(key))
        for word in words
        if len(word) == 1 or not word.isupper()
    }


def _words(text: str, keys: Mapping[str, str]) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        word = match.group()
        if (key := keys.get(word)) is None:
            continue
        if key == _ALL:
            particle = _PARTICLE.match(text, match.start())
            if particle and _is_degree(text, particle):
                end = particle.end("next")
                yield Word(match.start(), end, text[match.start() : end], key)
        elif not word[0].isupper() or not _is_name(key):
            yield Word(match.start(), match.end(), word, key)


def _is_degree(text: str, match: regex.Match[str]) -> bool:
    """«всё более активная», «всё чаще», «всё же»; not «все более чем 30 участников»."""
    following = str(match.group("next"))
    if following in _ALWAYS:
        return str(match.group()).startswith("в")
    return _is_comparative(following) and not _NOT_A_DEGREE.match(text, match.end())


@functools.lru_cache(maxsize=10_000)
def _is_comparative(word: str) -> bool:
    readings = analyzer().analyze(word)
    return bool(sum(one.prob for one in readings if one.feats.get("Degree") == "Cmp") >= _MOSTLY)


@functools.lru_cache(maxsize=10_000)
def must_have_yo(plain: str) -> bool:
    """Whether a form written with е is a word with ё in (nearly) all of its readings."""
    readings = analyzer().analyze(plain)
    known = [one for one in readings if one.source == "dictionary"]
    share = sum(one.prob for one in known if "ё" in one.word)
    return bool(known) and bool(share >= _CERTAIN * sum(one.prob for one in known))


@functools.lru_cache(maxsize=10_000)
def _is_name(plain: str) -> bool:
    """Whether a word with a capital may be a name, which keeps the spelling of its bearer."""
    return any(one.pos == "PROPN" for one in analyzer().analyze(plain))


def _plain(word: str) -> str:
    return word.casefold().replace("ё", "е")
