"""Where a text says the same words twice or many times on end, and where that is good Russian."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
import numpy.typing as npt
import regex

from mtcheck.lang import sentences
from mtcheck.lang.morphology import part_of_speech
from mtcheck.lang.sentences import Word
from mtcheck.lang.tables import rows
from mtcheck.lang.vi_spelling import name_readings
from mtcheck.lang.vietnamese import parse

Ids = npt.NDArray[np.int64] | npt.NDArray[np.uint32]

LONGEST = 60  # words: the longest phrase that is looked for in a loop
_TOKEN = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\n")
_LETTERS = regex.compile(r"\p{L}")
_CYRILLIC = regex.compile(r"\p{Script=Cyrillic}")
_WORD_AROUND = regex.compile(r"[\p{L}\p{M}-]*")

_TABLE = regex.compile(r"[\t|•·*]|\s{3,}")
_ASIDE = regex.compile(r"[(\[«»„“”\"/:;–—]")
_STOP = regex.compile(r"[.!?…]")
_OPENING = regex.compile(r"[«„“\"‘']\s*$")
_CLOSING = regex.compile(r"[!?….]*\s*[»“”\")’'!]")

_SYLLABLE = 8  # letters: the longest stretch of a word that is looked for in a stutter
_SAME_LETTER = 8
_SAME_PAIR = 4
_SAME_SYLLABLE = 3
_MASK = frozenset("хxwiv_")  # «ХХХХХХХХ» hides a number, «www» and «VIII» are what they are


@dataclass(frozen=True, slots=True)
class Loop:
    """A stretch ``text[start:end]`` in which ``unit`` stands ``times`` times on end.

    ``gaps`` are what stands between one time and the next.
    """

    start: int
    end: int
    unit: str
    words: tuple[str, ...]
    times: int
    gaps: frozenset[str]

    def is_within(self, other: Loop) -> bool:
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The words of a text: number and place of each; a line end has a number of its own."""

    ids: Ids
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@functools.lru_cache(maxsize=4)
def _tokens(text: str) -> _Tokens:
    matches = list(_TOKEN.finditer(_folded(text)))
    words = (match.group() for match in matches)
    numbers: dict[str, int] = {}
    ids = [
        numbers.setdefault(word, len(numbers)) if word != "\n" else -number
        for number, word in enumerate(words, 1)
    ]
    starts, ends = [match.start() for match in matches], [match.end() for match in matches]
    return _Tokens(np.array(ids, dtype=np.int64), tuple(starts), tuple(ends))


def plain(word: str) -> str:
    """The word without regard to case and ё."""
    return word.lower().replace("ё", "е")


@functools.cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one kind in the table, in plain form."""
    return frozenset(
        plain(row["word"]) for row in rows("repetition_words.tsv") if row["kind"] == kind
    )


@functools.lru_cache(maxsize=4)
def loops(text: str) -> tuple[Loop, ...]:
    """Every stretch in which the same word or phrase of one line stands twice or more on end."""
    tokens = _tokens(text)
    found: list[Loop] = []
    for period in range(1, min(LONGEST, len(tokens.ids) // 2) + 1):
        for first, last in _runs(tokens.ids, period, 2):
            if not _is_loop_itself(tokens.ids[first : first + period]):
                found.append(_loop(text, tokens, first, last, period))
    return tuple(found)


def _runs(ids: Ids, period: int, copies: int) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) of every stretch that repeats itself after ``period``."""
    same = np.zeros(len(ids) - period + 2, dtype=np.int8)
    same[1:-1] = ids[period:] == ids[:-period]
    edges = np.flatnonzero(np.diff(same))
    starts, ends = edges[::2], edges[1::2]
    enough = ends - starts >= period * (copies - 1)
    for first, last in zip(starts[enough].tolist(), ends[enough].tolist(), strict=True):
        yield first, last + period


def _is_loop_itself(unit: Ids) -> bool:
    size = len(unit)
    return any(
        size % part == 0 and bool(np.array_equal(unit[part:], unit[:-part]))
        for part in range(1, size // 2 + 1)
    )


def _loop(text: str, tokens: _Tokens, first: int, last: int, period: int) -> Loop:
    """The loop in whole units; where the text breaks off in the middle of one, to its end."""
    times = (last - first) // period
    starts, ends = tokens.starts, tokens.ends
    whole = first + times * period
    breaks_off = times > 2 and (last == len(starts) or text[starts[last]] == "\n")
    end = ends[last - 1] if breaks_off else ends[whole - 1]
    words = tuple(text[starts[i] : ends[i]] for i in range(first, first + period))
    gaps = frozenset(text[ends[i - 1] : starts[i]] for i in range(first + period, whole, period))
    return Loop(
        starts[first], end, text[starts[first] : ends[first + period - 1]], words, times, gaps
    )


def is_meant(loop: Loop, text: str) -> bool:
    """Whether people write so on purpose: emphasis, calls, counting, slogans, tables."""
    stretch = text[loop.start : loop.end]
    if _TABLE.search(stretch) or not all(any(map(str.isspace, gap)) for gap in loop.gaps):
        return True
    if not any(map(str.isalpha, "".join(loop.words))) or _is_too_short(loop):
        return True
    if loop.times <= 5 and _is_slogan(loop, text):
        return True
    if not _CYRILLIC.search(loop.unit) and loop.times < (4 if len(loop.words) == 1 else 3):
        return True
    return _is_meant_word(loop, text) if len(loop.words) == 1 else _is_meant_phrase(loop)


def _is_too_short(loop: Loop) -> bool:
    """«В. В. Путин», «a b a b»: letters, not words."""
    return max(map(len, loop.words)) < 2 and loop.times * len(loop.words) < 8


def _is_slogan(loop: Loop, text: str) -> bool:
    """«Вперёд, Вьетнам, вперёд, Вьетнам!»"""
    after = _CLOSING.match(text, loop.end)
    if after is None or len(loop.words) > 4:
        return False
    before = _OPENING.search(text, max(0, loop.start - 3), loop.start)
    return "!" in after.group() or (len(loop.words) < 3 and before is not None)


def _is_meant_word(loop: Loop, text: str) -> bool:
    word = plain(loop.words[0])
    if word in words_of("speech"):
        return loop.times <= 8
    if all(map(str.isspace, loop.gaps)):
        return False
    if word in words_of("emphatic") or any(map(_STOP.search, loop.gaps)):
        return loop.times <= 4
    if loop.times > 3:
        return False
    aside = any(map(_ASIDE.search, loop.gaps)) or word in words_of("function")
    return aside or _begins_sentence(loop, text) or _is_said_with_feeling(loop.unit)


def _is_said_with_feeling(unit: str) -> bool:
    """«долго, долго, долго», «учиться, учиться, учиться»."""
    (word, *_) = sentences.read(unit)
    feelings = word.feats.get("VerbForm") == "Inf" or word.feats.get("Mood") == "Imp"
    return feelings or word.pos in ("ADV", "PART", "INTJ", "CCONJ")


def _begins_sentence(loop: Loop, text: str) -> bool:
    """«Деньги, деньги, деньги — вот о чём речь»."""
    before = text[max(0, loop.start - 4) : loop.start].rstrip(' «„“"')
    return not before or not (before[-1].isalnum() or before[-1] in ",)»")


def _is_meant_phrase(loop: Loop) -> bool:
    if loop.times > 4:
        return False
    words = [plain(word) for word in loop.words]
    if set(words) & {"и", "да", "или"} and len(words) == 2:
        return not _is_stuck_conjunction(loop, words)
    small = words_of("function") | words_of("emphatic") | words_of("speech")
    if not any(len(word) > 2 for word in set(words) - small):
        # «все ещё все ещё», but «в то в то» means nothing
        return not (all(map(str.isspace, loop.gaps)) and set(words) & words_of("preposition"))
    if loop.times > 2:
        return False
    if any(map(_STOP.search, loop.gaps)):
        return len(words) < 4
    if any(map(_ASIDE.search, loop.gaps)):
        return True
    apart = any(map(str.strip, loop.gaps))
    return apart and len(words) < 4 and not names_something(loop.unit)


def _is_stuck_conjunction(loop: Loop, words: list[str]) -> bool:
    """«люди и машины и машины», but «снова и снова и снова», «и так и так»."""
    return (
        words[0] in ("и", "или") and names_something(loop.unit) and all(map(str.isspace, loop.gaps))
    )


def names_something(unit: str) -> bool:
    """Whether a noun or a deed is in it: «всё хорошо, всё хорошо» is said with feeling."""
    return any(
        len(word.text) > 3 and (word.pos in ("NOUN", "PROPN") or word.feats.get("Aspect") == "Perf")
        for word in sentences.read(unit)
    )


def stutters(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of every stretch within a word in which letters are stuck, and the letters."""
    folded = _folded(text)
    letters = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    for period in range(1, min(_SYLLABLE, len(letters) // 3) + 1):
        copies = {1: _SAME_LETTER, 2: _SAME_PAIR}.get(period, _SAME_SYLLABLE)
        for first, last in _runs(letters, period, copies):
            unit = folded[first : first + period]
            if unit.isalpha() and not _is_sound(folded, first, last, unit):
                yield first, last, unit


def _folded(text: str) -> str:
    """The text without regard to case and ё; every character stays where it is."""
    lower = text.lower().replace("ё", "е")
    return lower if len(lower) == len(text) else text


def _is_sound(text: str, first: int, last: int, unit: str) -> bool:
    """Laughter, song, a cry; a mask for a number; a known word; no stutter but a shorter one's."""
    if unit in (unit + unit)[1:-1] or set(unit) <= _MASK:
        return True
    turned = {unit[at:] + unit[:at] for at in range(len(unit))}
    sounds = {plain(one) for one in turned}
    if sounds & words_of("laughter") or (
        sounds & words_of("sound") and last - first <= 6 * len(unit)
    ):
        return True
    before, after = text[max(0, first - 2) : first], text[last : last + 2]
    return len(unit) == 1 and ("!" in after or _OPENING.search(before) is not None)


@dataclass(frozen=True, slots=True)
class Echo:
    """A noun phrase ``text[start:end]`` that comes back right after a preposition."""

    start: int
    end: int
    phrase: str
    link: str


def echoes(text: str) -> Iterator[Echo]:
    """«государственных органов в составе государственных органов»."""
    tokens = _tokens(text)
    for size, link in ((2, 1), (2, 2), (1, 2)):
        same = tokens.ids[size + link :] == tokens.ids[: -(size + link)]
        same &= (tokens.ids[:-1] != tokens.ids[1:])[: len(same)]
        if size == 2:
            same = same[:-1] & same[1:]
        for first in np.flatnonzero(same).tolist():
            if echo := _echo(text, tokens, first, size, link):
                yield echo


def _echo(text: str, tokens: _Tokens, first: int, size: int, link: int) -> Echo | None:
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


def has_loop_like(source: str, loop: Loop) -> bool:
    """Whether the source repeats itself as well; «xanh xanh», one syllable twice, is Vietnamese."""
    return any(
        (other.times >= 3 or len(other.words) > 1 or parse(other.unit) is None)
        and other.times >= min(loop.times, 3)
        for other in loops(source)
    )


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
    if word in words_of("preposition") | words_of("conjunction"):
        return (
            Doubling.DOUBTFUL if second.islower() and _goes_on(line, at, loop) else Doubling.MEANT
        )
    if len(word) < 3 or word in words_of("speech") | words_of("emphatic") | words_of("function"):
        return Doubling.MEANT
    if not _CYRILLIC.search(word):
        return Doubling.DOUBTFUL if first.islower() and second.islower() else Doubling.MEANT
    if second[0].isupper():
        return _doubling_of_name(first, second)
    return _doubling_of_word(word, line, at)


def _goes_on(line: str, at: int, loop: Loop) -> bool:
    """«в в провинции», not «5 в в»: letters on either side."""
    before, after = line[:at].rstrip(), line[at + loop.end - loop.start :].lstrip()
    return after[:1].isalpha() and not before[-1:].isdigit()


def _doubling_of_name(first: str, second: str) -> Doubling:
    """«Чан Чан» is a name, «в музей Музей» a heading before its text; not so «Ханой Ханой»."""
    if first[0].islower():
        return Doubling.MEANT
    small = part_of_speech(first.lower()) not in ("NOUN", "PROPN", "ADJ", "VERB")  # «Если Если»
    is_name = not small and (len(first) < 5 or (len(first) < 8 and name_readings(first)))
    return Doubling.MEANT if is_name and not second.isupper() else Doubling.DOUBTFUL


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
    ids = _tokens(source).ids
    for distance in range(3, 6):
        same = ids[distance:] == ids[:-distance]
        if bool(np.any(same[1:] & same[:-1])):
            return True
    return False


_INNER = str.maketrans("«»", "„“")


def quoted(text: str) -> str:
    """The text between quotation marks, its own ones changed so that none doubles."""
    return f"«{text.strip('«»').translate(_INNER)}»"
