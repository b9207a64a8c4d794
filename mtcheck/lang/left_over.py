"""Runs of two or more Vietnamese or English words that no one translated, short ones too.

Beside the source, what stands word for word in it is certain, whatever its marks and capitals.
Alone, only common words are, in small letters or in capitals; names have capitals. A term in
brackets or quotation marks, or with its translation in brackets after it, is there on purpose.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import regex

from mtcheck.lang import common_words, later, latin_text, scripts
from mtcheck.lang.on_purpose import is_on_purpose
from mtcheck.lang.vietnamese import parse, strip_marks

_WORD = later.regex(
    r"(?<![\p{L}\p{M}\d_]|\p{L}['’])\p{Latin}[\p{Latin}\p{M}]*+(?:['’]\p{Latin}{1,3}\b)?(?![\p{L}\d_])"
)
_GAP = later.regex(r"[\s,;]{1,3}|\s(?:\d[\d.,/]*\s){1,2}|\s[–-]\s")
# Who took a photograph is named in Russian words: «Фото: Нгуен Ван Ан».
_LABEL = later.regex(
    r"(?<![\p{L}\p{M}])(?:Ảnh(?: minh h(?:ọa|oạ)| tư liệu)?|Nguồn(?: ảnh)?|Bài(?: và|,) ảnh"
    r"|Tác giả|Đồ h(?:ọa|oạ))\s?:"
)

_PLACES = 8  # of a pair of words in the source that are tried
_UNCERTAIN = 3  # words at most that count where capitals may yet be those of a name
_LONGER = 3  # ordinary words that a run with a name in it has when it is no name


@dataclass(frozen=True, slots=True)
class Run:
    """``text[start:end]``: its language, and how many words of it are no part of a name."""

    start: int
    end: int
    code: str
    words: int


def runs(text: str, source: str = "", languages: Sequence[str] = ("vi", "en")) -> list[Run]:
    """What no one translated of a line, in order; ``source`` is what the line should translate.

    Longer stretches are of one of the ``languages``, or of none that can be told («»).
    """
    if not scripts.has_latin(text):
        return []
    text = _known(text)
    short = _joined(_kept(text, _shared(text, source)), _alone(text))
    long = (
        Run(start, end, code, latin_text.plain_words(text[start:end]))
        for start, end, code in latin_text.told(text)
        if code in ("", *languages)
    )
    return _joined(_kept(text, long), short)


@lru_cache(maxsize=1_024)
def _known(text: str) -> str:
    """The same text as the last time: whatever is remembered of a long line is found at once.

    Equal strings that are two objects are compared letter by letter, for every word in brackets.
    """
    return text


def _kept(text: str, found: Iterable[Run]) -> list[Run]:
    """What does not stand there on purpose."""
    return [r for r in found if not is_on_purpose(text, r.start, r.end, r.words, r.code or "en")]


def _joined(runs: list[Run], others: Sequence[Run]) -> list[Run]:
    """Both in order; one inside another tells how many of its words are no names."""
    joined, rest = list(runs), []
    starts = [run.start for run in runs]
    for other in others:
        at = bisect.bisect_left(starts, other.end) - 1
        if at >= 0 and joined[at].end > other.start:
            joined[at] = replace(joined[at], words=max(joined[at].words, other.words))
        else:
            rest.append(other)
    return sorted([*joined, *rest], key=lambda run: run.start)


@lru_cache(maxsize=8_192)
def _alone(text: str) -> tuple[Run, ...]:
    """What is certain without the source, found once for all who ask."""
    found = _kept(text, (run for group in _groups(text) for run in _told(group)))
    labels = [Run(label.start(), label.end(), "vi", 1) for label in _LABEL.finditer(text)]
    starts = {run.start for run in found}
    # «Ảnh: quang cảnh hội nghị» is one stretch already.
    labels = [label for label in labels if not {label.end, label.end + 1} & starts]
    return tuple(_joined(found, labels))


def _groups(text: str) -> Iterator[list[regex.Match[str]]]:
    """The groups of words that may be left over: no «газета Báo điện tử Chính phủ»."""
    for group in _all_groups(text):
        start, end = group[0].start(), group[-1].end()
        small = sum(word.group().islower() for word in group)
        if not parse(group[0].group()) or not is_on_purpose(text, start, end, small, "vi"):
            yield group


def _all_groups(text: str) -> Iterator[list[regex.Match[str]]]:
    """Words in Latin letters that follow one another; addresses and names of files are none."""
    addresses = latin_text.addresses(text)
    group: list[regex.Match[str]] = []
    position = 0
    for word in _WORD.finditer(text):
        while position < len(addresses) and addresses[position][1] <= word.start():
            position += 1
        inside = position < len(addresses) and addresses[position][0] < word.end()
        if group and (inside or not _GAP.fullmatch(text, group[-1].end(), word.start())):
            yield group
            group = []
        if not inside:
            group.append(word)
    if group:
        yield group


def _told(group: list[regex.Match[str]]) -> Iterator[Run]:
    """The runs of a group, cut where small letters and capitals meet."""
    for first, last in _cut(group):
        tokens = group[first:last]
        words = [token.group() for token in tokens]
        capital = group[first - 1].group() if first else ""
        start, end = tokens[0].start(), tokens[-1].end()
        if not words[0].islower():
            if len(words) > 1 and common_words.is_capital_text(words):
                yield Run(start, end, "vi", min(len(words), _UNCERTAIN))
        elif _is_vietnamese(words) or _is_begun(capital, words, last == len(group)):
            begins = first and (first < 2 or group[first - 2].group().islower())
            start = group[first - 1].start() if begins and parse(capital) else start
            yield Run(start, end, "vi", len(words))
        elif not capital and _is_english(words, last == len(group)):
            yield Run(start, end, "en", latin_text.plain_words(" ".join(words)))


def _cut(group: list[regex.Match[str]]) -> Iterator[tuple[int, int]]:
    start = 0
    for place in range(1, len(group) + 1):
        if place == len(group) or group[place].group().islower() != group[start].group().islower():
            yield start, place
            start = place


def _is_vietnamese(words: list[str]) -> bool:
    return common_words.is_vietnamese(words) or common_words.is_bare_vietnamese(words)


def _is_begun(capital: str, words: list[str], ends: bool) -> bool:
    """«Hội nghị», at the start of a sentence; no «Thành phố Huế», which is a name."""
    if not ends or len(words) != 1 or not capital.istitle():
        return False
    return _is_vietnamese(both := [capital.lower(), *words]) and common_words.phrases(both) == 1


def _is_english(words: list[str], ends: bool) -> bool:
    """Common words of English; before a name one of them is more than «of the»."""
    if not common_words.is_english_text(words):
        return False
    return ends or latin_text.plain_words(" ".join(words)) > 0


def _shared(text: str, source: str) -> Iterator[Run]:
    """Runs that stand in the source in small letters, their marks and capitals aside."""
    if not source:
        return
    theirs = [word.group() for word in _WORD.finditer(source)]
    keys = [strip_marks(word).lower() for word in theirs]
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, pair in enumerate(pairwise(keys)):
        if len(places[pair]) < _PLACES:
            places[pair].append(number)
    for group in _groups(text):
        yield from _in_group(text, group, theirs, keys, places)


def _in_group(
    text: str,
    group: list[regex.Match[str]],
    theirs: Sequence[str],
    keys: Sequence[str],
    places: dict[tuple[str, str], list[int]],
) -> Iterator[Run]:
    words = [token.group() for token in group]
    ours = [strip_marks(word).lower() for word in words]
    first = 0
    while first < len(group) - 1:
        tried = places.get((ours[first], ours[first + 1]), ())
        size, at = max(((_same(ours, first, keys, at), at) for at in tried), default=(0, 0))
        same = list(zip(words[first : first + size], theirs[at : at + size], strict=True))
        ordinary = sum(_is_ordinary(word, their) for word, their in same)
        if size and _is_text(same, ordinary):
            start, end = group[first].start(), group[first + size - 1].end()
            yield Run(start, end, "vi", ordinary)
        first += max(size, 1)


def _same(ours: Sequence[str], first: int, keys: Sequence[str], at: int) -> int:
    size = 0
    most = min(len(ours) - first, len(keys) - at)
    while size < most and ours[first + size] == keys[at + size]:
        size += 1
    return size


def _is_ordinary(word: str, their: str) -> bool:
    """A syllable that the source has in small letters: whole, or with its marks lost."""
    return their.islower() and parse(their) is not None and (word.isascii() or _like(word, their))


def _like(word: str, their: str) -> bool:
    return not their.isascii() and word.lower() == their


def _is_text(same: list[tuple[str, str]], ordinary: int) -> bool:
    if not any(not their.isascii() and their.islower() for _, their in same):
        return False
    names = sum(not their.islower() for _, their in same[1:])
    return ordinary >= (_LONGER if names else 2)
