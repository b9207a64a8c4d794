"""Where a word stands twice in a row, or a noun on both sides of its preposition, by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from mtcheck.lang import sentences
from mtcheck.lang.morphology import is_known, part_of_speech
from mtcheck.lang.repetition import CYRILLIC, Loop, Tokens, plain, tokens_of, words_of
from mtcheck.lang.sentences import Word
from mtcheck.lang.vi_spelling import name_readings, readings


@dataclass(frozen=True, slots=True)
class Echo:
    """A noun phrase ``text[start:end]`` that comes back right after a preposition."""

    start: int
    end: int
    phrase: str
    link: str


def echoes(text: str) -> Iterator[Echo]:
    """«государственных органов в составе государственных органов»."""
    tokens = tokens_of(text)
    for size, link in ((2, 1), (2, 2), (1, 2)):
        same = tokens.ids[size + link :] == tokens.ids[: -(size + link)]
        same &= (tokens.ids[:-1] != tokens.ids[1:])[: len(same)]
        if size == 2:
            same = same[:-1] & same[1:]
        for first in np.flatnonzero(same).tolist():
            if echo := _echo(text, tokens, first, size, link):
                yield echo


def _echo(text: str, tokens: Tokens, first: int, size: int, link: int) -> Echo | None:
    last = first + 2 * size + link - 1
    starts, ends = tokens.starts, tokens.ends
    phrase = text[starts[first] : ends[first + size - 1]]
    between = text[starts[first + size] : ends[first + size + link - 1]]
    whole = text[starts[first] : ends[last]]
    kind = "preposition" if link == 1 else "compound"
    if between not in words_of(kind) or whole != f"{phrase} {between} {phrase}":
        return None
    if not phrase.replace(" ", "").isalpha() or not phrase.islower():
        return None
    words = [word for word in sentences.read(phrase) if len(word.text) >= 5]
    if (
        len(words) < size
        or words[-1].pos != "NOUN"
        or (size == 2 and words[0].pos not in _ADJECTIVES)
    ):
        return None
    return Echo(starts[first], ends[last], phrase, between)


_ADJECTIVES = frozenset(("ADJ", "VERB", "DET"))


class Doubling(Enum):
    """What it is when a word stands twice."""

    MEANT = auto()
    DOUBTFUL = auto()
    FAULT = auto()


def doubling(loop: Loop, line: str, at: int) -> Doubling:
    """How certain it is that a word twice in a row is a fault.

    ``line`` is the part of its line around it, ``at`` where the first of the two begins there.
    """
    first, second = line[at:][: len(loop.unit)], line[at:][: loop.end - loop.start].split()[-1]
    word = plain(first)
    if not word.replace("-", "").isalpha() or any(
        gap.strip(" \N{NO-BREAK SPACE}") for gap in loop.gaps
    ):
        return Doubling.MEANT
    if first.lower() != second.lower() and "-" not in second:  # «берёт берет», «осёл осел»
        return Doubling.MEANT
    if word in words_of("preposition") | words_of("conjunction"):
        return (
            Doubling.DOUBTFUL if second.islower() and _goes_on(line, at, loop) else Doubling.MEANT
        )
    if len(word) < 3 or word in words_of("speech") | words_of("emphatic") | words_of("function"):
        return Doubling.MEANT
    if not CYRILLIC.search(word):
        return Doubling.DOUBTFUL if first.islower() and second.islower() else Doubling.MEANT
    if second[0].isupper():
        return _doubling_of_name(first, second, line[:at])
    found = _doubling_of_word(word, line, at)
    if not readings(first):
        return found
    # A Vietnamese syllable: «мен мен» is a dish, and so, for all we know, is «том том».
    meant = found is Doubling.MEANT or not is_known(word)
    return Doubling.MEANT if meant else Doubling.DOUBTFUL


def _goes_on(line: str, at: int, loop: Loop) -> bool:
    """«в в провинции», not «5 в в»: letters on either side."""
    before, after = line[:at].rstrip(), line[at + loop.end - loop.start :].lstrip()
    return after[:1].isalpha() and not before[-1:].isdigit()


def _doubling_of_name(first: str, second: str, before: str) -> Doubling:
    """«Чан Чан», «Дуран Дуран» are names, «в музей Музей» a heading before its text; not so
    «Ханой Ханой», and «Если Если» begins a sentence.
    """
    if first[0].islower():
        return Doubling.MEANT
    if second.isupper() and len(second) > 1:
        return Doubling.DOUBTFUL
    inside = before.rstrip("«„“\"' ")[-1:]
    small = part_of_speech(first.lower()) not in ("NOUN", "PROPN", "ADJ", "VERB")
    if small and is_known(first.lower()):
        return Doubling.MEANT if inside.isalpha() or inside == "," else Doubling.DOUBTFUL
    is_name = len(first) < 5 or (len(first) < 8 and name_readings(first)) or not is_known(first)
    return Doubling.MEANT if is_name else Doubling.DOUBTFUL


def _doubling_of_word(word: str, line: str, at: int) -> Doubling:
    """A fault, unless the two may be different words: «детали из стали стали дешевле»."""
    one, other = _readings_at(line, at)
    if one is None or other is None or word in words_of("homonym"):
        return Doubling.MEANT
    if one.text.casefold() != other.text.casefold():
        return Doubling.DOUBTFUL  # «юго юго-запад»
    if one.readings[0].lemma != other.readings[0].lemma:
        return Doubling.MEANT
    kinds = {_KINDS.get(str(reading.pos), "") for reading in one.readings}
    return Doubling.FAULT if one.is_known and kinds in _CERTAIN else Doubling.DOUBTFUL


_KINDS = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb", "VERB": "verb"}
_CERTAIN = ({"noun"}, {"adjective"}, {"verb"}, {"adverb"}, {"noun", "adjective"})


def _readings_at(line: str, at: int) -> tuple[Word | None, Word | None]:
    """The two words that begin at ``at``; «юго юго-запад» is one and the beginning of another."""
    words = sentences.read(line)
    for number, word in enumerate(words[:-1]):
        if word.start <= at < word.end:
            one, other = word, words[number + 1]
            return (one, other) if one.readings and other.readings else (None, None)
    return None, None


def has_echo(source: str) -> bool:
    """Whether two neighbouring words of a source come back with one to three words between."""
    ids = tokens_of(source).ids
    for distance in range(3, 6):
        same = ids[distance:] == ids[:-distance]
        if bool(np.any(same[1:] & same[:-1])):
            return True
    return False
