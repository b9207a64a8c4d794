"""What every kind of damage is made of: lines with a fault, places to damage, words as read."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import rumorph
from rumorph import Analysis

_TOKEN = re.compile(r"\d+(?:[ \u00a0]\d{3})+|\w+(?:[-’']\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with one fault: the check that should find it, and where, in code points.

    ``or_rule`` is another that may find it as well: a misspelled name is a variant where the
    text spells it otherwise, too.
    """

    text: str
    rule: str
    start: int
    end: int
    or_rule: str = ""

    @property
    def fault(self) -> str:
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Text:
    """A translation with its source, line by line, and its faults by line number from 0."""

    sources: Sequence[str]
    targets: Sequence[str]
    faults: dict[int, Line]


# A line and its source, damaged; or a whole text, of whose lines a share is damaged.
Kind = Callable[[random.Random, str, str], Line | None]
WholeKind = Callable[[random.Random, Sequence[str], Sequence[str], float], Text]


def replaced(
    line: str,
    rule: str,
    match: re.Match[str] | None,
    new: str | Callable[[str], str],
    or_rule: str = "",
) -> Line | None:
    """The line with ``new`` for what was matched, or with what ``new`` makes of it.

    None where that changes nothing.
    """
    if match is None:
        return None
    new = new if isinstance(new, str) else new(match.group())
    if new == match.group():
        return None
    text = line[: match.start()] + new + line[match.end() :]
    return Line(text, rule, match.start(), match.start() + len(new), or_rule)


def anywhere(rng: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """One of the places where the pattern matches, by chance."""
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


def rows(name: str) -> list[list[str]]:
    """The rows of a table beside this file, without its heading."""
    table = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [row.split("\t") for row in table.split("\n")[1:] if row]


@functools.cache
def morphology() -> rumorph.Analyzer:
    return rumorph.Analyzer()


@functools.cache
def known(word: str) -> bool:
    return morphology().is_known(word)


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a line; the first reading is the one chosen in its sentence."""

    text: str
    start: int
    readings: tuple[Analysis, ...]

    @property
    def chosen(self) -> Analysis:
        return self.readings[0]

    @property
    def pos(self) -> str:
        return self.chosen.pos if self.readings else ""

    def get(self, feature: str) -> str:
        return self.chosen.feats.get(feature, "") if self.readings else ""

    @property
    def certain(self) -> bool:
        """A dictionary word in lower case, read with confidence."""
        small = self.text.islower() and self.text.isalpha() and len(self.text) >= 3
        return small and known(self.text) and self.chosen.prob > 0.9


@functools.lru_cache(maxsize=4096)
def words(line: str) -> tuple[Word, ...]:
    found = list(_TOKEN.finditer(line))
    readings = morphology().analyze_sentence([token.group() for token in found])
    pairs = zip(found, readings, strict=True)
    return tuple(Word(token.group(), token.start(), tuple(read)) for token, read in pairs)


@functools.lru_cache(maxsize=65536)
def readings(word: str) -> tuple[Analysis, ...]:
    return tuple(morphology().analyze(word))
