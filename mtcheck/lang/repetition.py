"""Where a text says the same words twice or many times on end, and where that is good Russian."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import regex

from mtcheck.lang import later, sentences
from mtcheck.lang.tables import rows
from mtcheck.lang.verse import is_in_stanza
from mtcheck.lang.vi_spelling import readings
from mtcheck.lang.vietnamese import parse, strip_marks

Ids = npt.NDArray[np.int64] | npt.NDArray[np.uint32]

LONGEST = 60  # words: the longest phrase that is looked for in a loop
_TOKEN = later.regex(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\n")
CYRILLIC = later.regex(r"\p{Script=Cyrillic}")
_SYLLABLES = later.regex(r"\p{L}+")

_TABLE = later.regex(r"[\t|•·*]|\s{3,}")
_ASIDE = later.regex(r"[(\[«»„“”\"/:;–—]")
_STOP = later.regex(r"[.!?…]")
_OPENING = later.regex(r"[«„“\"‘']\s*$")
_CLOSING = later.regex(r"[!?….]*\s*[»“”\")’'!]")

_WHOLE = later.regex(r"\s*(?:[.…:;–—-]|$)", regex.MULTILINE)
_LONGEST_REFRAIN = 4  # words

_LONG_PHRASE = 8  # words

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


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text: number and place of each; a line end has a number of its own."""

    ids: Ids
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@functools.lru_cache(maxsize=4)
def tokens_of(text: str) -> Tokens:
    matches = list(_TOKEN.finditer(_folded(text)))
    words = (match.group() for match in matches)
    numbers: dict[str, int] = {}
    ids = [
        numbers.setdefault(word, len(numbers)) if word != "\n" else -number
        for number, word in enumerate(words, 1)
    ]
    starts, ends = [match.start() for match in matches], [match.end() for match in matches]
    return Tokens(np.array(ids, dtype=np.int64), tuple(starts), tuple(ends))


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
    tokens = tokens_of(text)
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


def _loop(text: str, tokens: Tokens, first: int, last: int, period: int) -> Loop:
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
    if not CYRILLIC.search(loop.unit) and loop.times < (4 if len(loop.words) == 1 else 3):
        return True
    if loop.times <= 3 and all(map(str.strip, loop.gaps)) and _is_refrain(loop, text):
        return True
    return _is_meant_word(loop, text) if len(loop.words) == 1 else _is_meant_phrase(loop, text)


def _is_refrain(loop: Loop, text: str) -> bool:
    """«За рекой, за рекой», a line of verse; «Раз-два, раз-два.», a sentence of nothing else."""
    if len(loop.words) > _LONGEST_REFRAIN:
        return False
    if is_in_stanza(text, loop.start, loop.end):
        return True
    whole = len(loop.words) > 1 and _WHOLE.match(text, loop.end) is not None
    return whole and _begins_sentence(loop, text)


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


def _is_meant_phrase(loop: Loop, text: str) -> bool:
    if loop.times > 4:
        return False
    if _STOP.search(
        loop.unit
    ):  # «… я сказал? Это я сказал? Это …» is two sentences, not one phrase
        return len(loop.words) < _LONG_PHRASE or not _begins_sentence(loop, text)
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


def has_loop_like(source: str, loop: Loop) -> bool:
    """Whether the source repeats itself as well; «xanh xanh», one syllable twice, is Vietnamese."""
    return _has_syllable_twice(source, loop) or any(
        (other.times >= 3 or len(other.words) > 1 or parse(other.unit) is None)
        and other.times >= min(loop.times, 3)
        for other in loops(source)
    )


def _has_syllable_twice(source: str, loop: Loop) -> bool:
    """Whether «мен мен» spells what the source has: «mèn mén», whatever the tones."""
    if len(loop.words) > 1 or loop.times > 2:
        return False
    spelled = {strip_marks(syllable) for syllable in readings(loop.words[0])}
    words = _SYLLABLES.findall(strip_marks(source).lower()) if spelled else []
    return any(one == other and one in spelled for one, other in itertools.pairwise(words))


_INNER = str.maketrans("«»", "„“")


def quoted(text: str) -> str:
    """The text between quotation marks, its own ones changed so that none doubles."""
    return f"«{text.strip('«»').translate(_INNER)}»"
