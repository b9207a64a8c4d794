"""The codes of two sides set against each other: which one was altered, and how."""

from __future__ import annotations

import enum
import functools
import string
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from mtcheck.lang import codes, later
from mtcheck.lang.codes import Code, Key, Mention

_MOST = 60  # codes in a segment: more of them are a table
_LONGEST_GAP = 3  # characters between the parts of a code whose joints were lost
_TITLE = later.regex(r"\s+(?:о|об|обо|«)\s*(?P<title>[^\n.;()]{20,300})")
_DIGITS = later.regex(r"\d+")
_WORD = later.regex(r"\p{L}+")
_TELLING = 4  # words that two titles must share to be of one document
_COMMON = ("внесен", "утвержд", "измен", "дополн", "порядк", "план", "программ", "мерах")


class Change(enum.Enum):
    """What was done to a code, the worst first."""

    NUMBER = "number"
    YEAR = "year"
    LETTERS = "letters"
    CUT = "cut"
    ALPHABET = "alphabet"
    JOINTS = "joints"


@dataclass(frozen=True, slots=True)
class Altered:
    """A code of the translation with the code of the source that it should be.

    ``segment`` is the number of the source's segment, among those given, that has the code.
    """

    source: Code
    segment: int
    target: Code
    change: Change
    suggestion: str


_MILDNESS = {what: number for number, what in enumerate(reversed(Change))}


def change(source: Code, target: Code) -> Change | None:
    """What turned the one code into the other; None for two that are the same or strangers."""
    if source.is_standard or target.is_standard:
        return _change_of_standard(source, target)
    if source.number != target.number:
        return _change_of_number(source, target)
    if source.year and target.year and source.year != target.year:
        return Change.YEAR if not target.parts or _are_alike(source, target) else None
    if not target.parts:
        return None  # «постановление № 45/2019»: the number alone is enough
    return _change_of_letters(source, target)


def _change_of_number(source: Code, target: Code) -> Change | None:
    same_year = source.year == target.year or not (source.year and target.year)
    if not target.parts or not same_year or not _are_alike(source, target):
        return None
    return Change.NUMBER


def _change_of_standard(source: Code, target: Code) -> Change | None:
    """«ИСО 9001:2015» is how Russians write «ISO 9001:2015»."""
    same_body = source.parts == target.parts or target.is_cyrillic
    if not (source.is_standard and target.is_standard and same_body):
        return None
    if source.number == target.number:
        return Change.YEAR if source.year != target.year else None
    return Change.NUMBER if source.year == target.year else None


def _change_of_letters(source: Code, target: Code) -> Change | None:
    if target.letters == source.letters:
        common = min(len(source.joints), len(target.joints))  # the year may be left out
        same = source.joints[-common:] == target.joints[-common:]
        return None if same and source.parts == target.parts else Change.JOINTS
    if target.is_cyrillic:
        return Change.ALPHABET
    if set(target.parts) < set(source.parts):
        return Change.CUT
    return Change.LETTERS


def _are_alike(source: Code, target: Code) -> bool:
    """The same letters, or as many parts in Cyrillic."""
    if target.is_cyrillic:
        return len(source.parts) == len(target.parts)
    return source.letters == target.letters


def altered(
    sources: Sequence[str], target: str, language: str, known: frozenset[Key]
) -> Iterator[Altered]:
    """The codes of a segment of the translation that are none of the source's, but like one.

    ``sources`` are the segment of the source and its neighbours; ``known`` the keys of all codes
    of the source, of which none is ever a fault.
    """
    originals = [(segment, code) for segment, text in enumerate(sources) for code in _certain(text)]
    if not originals or len(originals) > _MOST:
        return
    found = list(codes.read(target))
    missing = _missing((code for segment, code in originals if not segment), found)
    for code in found[:_MOST]:
        if not _is_known(code, known) and (best := _original(code, originals, missing)):
            segment, source, what = best
            yield Altered(source, segment, code, what, _suggestion(source, code))
    yield from _without_joints(originals, target, found)
    yield from _renumbered(sources, target, missing, known, language)


@functools.lru_cache(maxsize=4)
def _certain(text: str) -> tuple[Code, ...]:
    """A segment is asked for three times in a row: for itself and for its two neighbours."""
    return tuple(codes.certain(text))


def _is_known(code: Code, known: frozenset[Key]) -> bool:
    return code.key in known or (not code.parts and (code.number, code.year) in known)


def keys(text: str) -> Iterator[Key]:
    """What the codes of a source are known by: whole, cut to number and year, to the number."""
    for code in codes.read(text):
        yield code.key
        yield code.number, code.year
        yield (code.number,)


def _missing(originals: Iterable[Code], found: Iterable[Code]) -> dict[Key, Code]:
    """The codes that the source names more often than the translation."""
    mentions: defaultdict[Key, list[Code]] = defaultdict(list)
    for code in originals:
        mentions[code.key].append(code)
    present = Counter(code.key for code in found)
    return {key: same[0] for key, same in mentions.items() if len(same) > present[key]}


def _original(
    code: Code, originals: Sequence[tuple[int, Code]], missing: Mapping[Key, Code]
) -> tuple[int, Code, Change] | None:
    """The code that this one should be; of several the one that it differs from the least.

    Another number may be another document, unless the source's own is missing, and no other.
    """
    candidates = [(n, source, what) for n, source in originals if (what := change(source, code))]
    same_number = [one for one in candidates if one[2] is not Change.NUMBER]
    if same_number:
        return min(same_number, key=lambda one: _MILDNESS[one[2]])
    lost = {one[1].key: one for one in candidates if one[1].key in missing and not one[0]}
    alike = [one for one in lost.values() if _distance(one[1].number, code.number) == 1]
    best = alike or list(lost.values())
    return best[0] if len(best) == 1 else None


def _distance(one: str, other: str) -> int:
    """1 for a digit changed, added or lost, or two swapped; 2 for anything more."""
    if len(one) == len(other):
        wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(wrong) == 2 and sorted(one) == sorted(other)
        return 1 if len(wrong) < 2 or swapped else 2
    longer, shorter = sorted((one, other), key=len, reverse=True)
    cut = {longer[:at] + longer[at + 1 :] for at in range(len(longer))}
    return 1 if shorter in cut else 2


def _suggestion(source: Code, target: Code) -> str:
    if target.parts:
        return source.text
    return f"{source.text.partition('/')[0]}/{source.year}"


def _without_joints(
    originals: Sequence[tuple[int, Code]], target: str, found: Sequence[Code]
) -> Iterator[Altered]:
    """«19 NQ TW», «45/2019 NĐ CP»: what no reader of codes takes for one."""
    seen = bytearray(len(target))
    for code in found:
        if code.parts:
            seen[code.start : code.end] = b"\1" * (code.end - code.start)
    unread = {m.group().lstrip("0") for m in _DIGITS.finditer(target) if not seen[m.start()]}
    for segment, source in {code.key: (n, code) for n, code in reversed(originals)}.values():
        if source.is_standard or source.number not in target:
            continue
        if _starts_any(source.number, unread):
            for match in _disjointed(source).finditer(target):
                if not seen[match.start()]:
                    code = Code(match.start(), match.end(), match.group(), source.number)
                    yield Altered(source, segment, code, Change.JOINTS, source.text)


def _starts_any(number: str, written: Iterable[str]) -> bool:
    """Whether one of the numbers as written, with the year behind it perhaps, may be this one."""
    digits = number.rstrip(string.ascii_letters)
    return any(one.startswith(digits) for one in written)


def _disjointed(code: Code) -> regex.Pattern[str]:
    gap = rf"[\s/\\_-]{{0,{_LONGEST_GAP}}}"
    numbers = (code.number, code.year) if code.year else (code.number,)
    letters = map(_unmarked_pattern, code.parts)
    return regex.compile(
        rf"(?<![\w/.-])0*{gap.join((*numbers, *letters))}(?![\p{{L}}\d])", regex.IGNORECASE
    )


def _unmarked_pattern(part: str) -> str:
    if part == "TW":
        return r"(?:TW|T\.?Ư)"
    return part.replace("D", "[DĐ]").replace("U", "[UƯ]")


def _renumbered(
    sources: Sequence[str],
    target: str,
    missing: Mapping[Key, Code],
    known: frozenset[Key],
    language: str,
) -> Iterator[Altered]:
    """«резолюция № 91» for «Nghị quyết 19-NQ/TW»: one number is lost, one alike is new."""
    if not missing:
        return
    numbers = {number for text in sources for number in _numbers(text)}
    written = set(_numbers(target))
    lost = {code.number: code for code in missing.values() if code.number not in written}
    new: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in codes.mentions(target, language):
        number = one.number.lstrip("0")
        if one.signed and not one.code and number not in numbers and (number,) not in known:
            new[number].append(one)
    if len(new) != 1:
        return
    ((number, mentions),) = new.items()
    alike = [code for code in lost.values() if _distance(code.number, number) == 1]
    if len(alike) == 1:
        for mention in mentions:
            yield Altered(alike[0], 0, _bare(mention), Change.NUMBER, alike[0].number)


def _numbers(text: str) -> Iterator[str]:
    return (number.lstrip("0") for number in _DIGITS.findall(text))


def _bare(mention: Mention) -> Code:
    start = mention.end - len(mention.number)
    return Code(start, mention.end, mention.number, mention.number)


def contradictions(text: str) -> Iterator[tuple[Code, Code]]:
    """Pairs of codes in one text that must be one: the right one, or the first, and the other.

    One number with the same letters in two alphabets; one number in two years before one title.
    """
    found = [code for code in codes.certain(text) if not code.is_standard]
    found.sort(key=lambda code: code.start)
    by_shape: dict[Key, list[Code]] = {}
    for code in found:
        by_shape.setdefault((code.number, len(code.parts)), []).append(code)
    for same in by_shape.values():
        yield from _transliterated(same)
        yield from _redated(text, same)


def _transliterated(same: Sequence[Code]) -> Iterator[tuple[Code, Code]]:
    latin = [code for code in same if not code.is_cyrillic and len(code.parts) > 1]
    if len({code.key for code in latin}) != 1:
        return
    for code in same:
        if code.is_cyrillic and code.year == latin[0].year:
            yield latin[0], code


def _redated(text: str, same: Sequence[Code]) -> Iterator[tuple[Code, Code]]:
    first_of: dict[Key, Code] = {}
    for code in same:
        title = _title(text, code) if code.year else ()
        if not title:
            continue
        first = first_of.setdefault((code.parts, title), code)
        if first.year != code.year:
            yield first, code


def _title(text: str, code: Code) -> tuple[str, ...]:
    """The first words of what a document is about, if they are its own."""
    match = _TITLE.match(text, code.end)
    words = [word.lower() for word in _WORD.findall(match["title"])] if match else []
    long = [word for word in words if len(word) > 4]
    if len(long) < _TELLING or any(word.startswith(_COMMON) for word in long[:_TELLING]):
        return ()
    return tuple(words)
