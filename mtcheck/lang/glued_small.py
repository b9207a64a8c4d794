"""Words in lower case that have run together: «новаяшкола», and where a hyphen is lost, «ктото».

A word with a letter too many falls into two as well («номинациии»), so a short half is believed
only where no word is one slip away, or where nothing but the preposition explains a case.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from mtcheck.lang import later, morphology, spelling, word_pairs
from mtcheck.lang.glue import Glue, Halves, Words, is_address
from mtcheck.lang.word_formation import is_new, is_regular

_LOWER_WORD = later.re(r"(?<![\w\N{COMBINING ACUTE ACCENT}&-])[а-яё]{5,40}(?![\w-])")
_SENTENCE_WORD = later.re(r"(?<![\w-])[А-ЯЁ][а-яё]{6,40}(?![\w-])")
_SENTENCE_START = later.re(r"(?:^|[\n«.!?…—–])\s*\Z")
_CLAUSE_START = later.re(r"(?:^|[,;:.!?…—–(«\n-])\s*$")
_BEFORE = later.re(r"(?<![\w-])([А-ЯЁа-яё]+)[ \N{NO-BREAK SPACE}]\Z")
_AFTER = later.re(r"[ \N{NO-BREAK SPACE}]([А-ЯЁа-яё]+)")
_STARTS_A_THING = later.re(r"[ \N{NO-BREAK SPACE}][\dA-Z«“„\"(№$€]")
_BESIDE = 40  # characters before a word in which its neighbour is

_SHORT = 2  # letters of a half that a slip of the hand makes
_SHORTEST_LEFT = 3  # letters of a word to keep beside a long one that begins a sentence
_SHORTEST_NAME = 5
_LONG = 11  # letters of two words that begin a sentence as one: names are shorter
_MOST = 1_000  # words of one text whose corrections are looked for: a second
_ONLY_LOCATIVE = frozenset(["Loc"])


_Meant = tuple[str, ...] | None


class _Slips:
    """The words that another one may have been meant to be; of so many words and no more."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def of(self, word: str) -> tuple[str, ...] | None:
        """The known words one letter away, or ``None`` where too many have been asked for."""
        if word not in self._seen:
            if len(self._seen) >= _MOST:
                return None
            self._seen.add(word)
        return spelling.corrections(word)


def find(text: str) -> Iterator[Glue]:
    """Every glue in lower case, and of those that begin a sentence."""
    known, slips = Words(text), _Slips()
    for match in _LOWER_WORD.finditer(text):
        if not morphology.is_known(match.group()) and not is_new(match.group()):
            cuts = word_pairs.divide(match.group())
            likely = [cut for cut in cuts if _is_no_chance(cut, known)]
            yield from _cut(text, match, likely, slips)
    for match in _SENTENCE_WORD.finditer(text):
        before = text[max(0, match.start() - 4) : match.start()]
        if _SENTENCE_START.search(before) and not morphology.is_known(match.group()):
            cuts = word_pairs.divide(match.group().lower())
            yield from _cut(text, match, [cut for cut in cuts if _is_no_name(cut)], slips)


def _is_no_chance(cut: Halves, known: Container[object]) -> bool:
    return word_pairs.is_telling(*cut) or (cut[0] in known and cut[1] in known)


def _is_no_name(cut: Halves) -> bool:
    """A name falls into two words as well («Дуга-на»), but hardly into two long ones."""
    left, right = cut
    if min(len(left), len(right)) > _SHORTEST_LEFT:
        return len(left) + len(right) >= _LONG
    return word_pairs.is_preposition(left) and len(right) > _SHORTEST_NAME


def _cut(text: str, match: re.Match[str], cuts: list[Halves], slips: _Slips) -> Iterator[Glue]:
    word = match.group()
    hyphened = word_pairs.hyphenated(word.lower())
    if not (cuts or hyphened) or is_address(text, *match.span()):
        return
    if hyphened:
        yield _with_hyphen(text, match, hyphened, slips)
        return
    cuts = [cut for cut in cuts if _fits(text, match, *cut)]
    meant = slips.of(word.lower()) if cuts else ()
    cuts = [cut for cut in cuts if _is_no_slip(text, match, cut, meant)]
    if cuts:
        left, right = word[: len(cuts[0][0])], cuts[0][1]
        replacement = f"{left} {right}" if len(cuts) == 1 else None
        if word_pairs.may_be_apposition(left.lower(), right):
            replacement = None  # «городгерой» lacks a hyphen, «городгероя» may lack a space
        is_long = min(len(left), len(right)) > _SHORT and not _is_cut_off(text, match.end())
        safe = (is_long and meant is not None) or _is_needed(text, match, cuts[0], meant)
        yield Glue(*match.span(), left, right, replacement, is_certain=False, is_safe=safe)


def _with_hyphen(text: str, match: re.Match[str], halves: Halves, slips: _Slips) -> Glue:
    """«вопервых» lacks a hyphen; before a noun («вопервых рядах») it may lack a space."""
    left, right = match.group()[: len(halves[0])], halves[1]
    after = _AFTER.match(text, match.end())
    cases = word_pairs.cases_of(left.lower())
    is_doubtful = bool(cases and after) and _has_case(cases, after)
    meant = slips.of(match.group().lower())
    is_clear = meant is not None and not set(meant) - {f"{left.lower()}-{right}"}
    replacement = None if is_doubtful else f"{left}-{right}"
    return Glue(*match.span(), left, right, replacement, is_certain=False, is_safe=is_clear)


def _has_case(cases: tuple[str, ...], after: re.Match[str] | None) -> bool:
    """Whether the next word is a noun that may go with a preposition and its attribute."""
    if after is None:
        return False
    found = word_pairs.readings(after.group(1).lower())
    return any(one.pos == "NOUN" and one.case in cases for one in found)


def _is_no_slip(text: str, match: re.Match[str], cut: Halves, meant: _Meant) -> bool:
    """Not «ссоветника», «номинациии», «валюттой»: a known word is one letter away."""
    if _is_needed(text, match, cut, meant):
        return True
    is_short = min(map(len, cut)) <= _SHORT
    if meant or (is_short and meant is None):
        return False
    return not (is_short and is_regular(match.group().lower()))


def _is_cut_off(text: str, end: int) -> bool:
    """«землетрясен»: what ends a line without a full stop may be the beginning of a word."""
    return text[end : end + 1] in ("", "\n")


def _is_needed(text: str, match: re.Match[str], cut: Halves, meant: _Meant) -> bool:
    """«Мост стоит вгороде», «городав Ханое»: no locative stands without its preposition."""
    left, right = cut
    if "Loc" in word_pairs.cases_of(right):
        after = _AFTER.match(text, match.end())
        return after is not None and _is_locative(after.group(1).lower())
    if "Loc" not in word_pairs.cases_of(left.lower()) or not _is_locative(right):
        return False
    if meant is None or _has_head_before(text, match.start()):
        return False
    return all(map(_is_locative, meant))


def _is_locative(word: str) -> bool:
    return word_pairs.possible_cases(word) == _ONLY_LOCATIVE


def _has_head_before(text: str, start: int) -> bool:
    """Whether a preposition or an attribute before a word makes a noun of all of it."""
    before = _BEFORE.search(text[max(0, start - _BESIDE) : start])
    if not before:
        return False
    word = before.group(1).lower()
    if word_pairs.cases_of(word):
        return True
    return any(one.is_attribute and not one.is_short for one in word_pairs.readings(word))


def _fits(text: str, match: re.Match[str], left: str, right: str) -> bool:
    """«…, новпровинции» after a comma only; «городав Ханое» before what «в» governs only."""
    first, last = (word_pairs.function_words().get(half) for half in (left.lower(), right))
    if first and first.role == "comma":
        before = text[max(0, match.start() - 4) : match.start()]
        if match.start() and not _CLAUSE_START.search(before):
            return False
    if first and first.cases and len(left) <= _SHORT and _has_head_before(text, match.start()):
        return False  # «корейские дорамы», «о дорамах»
    if last and last.role == "comma":
        return False  # there would be a comma in the middle
    after = _AFTER.match(text, match.end())
    if last and last.cases:
        if after is None:
            return _STARTS_A_THING.match(text, match.end()) is not None
        return _governs(last.cases, after.group(1))
    if len(right) == 1:
        return right == "и" and after is not None and _are_alike(left.lower(), after.group(1))
    return True


def _governs(cases: tuple[str, ...], word: str) -> bool:
    if word[0].isupper():
        found = word_pairs.possible_cases(word.lower())
        return not found or not found.isdisjoint(cases)
    readings = word_pairs.readings(word)
    if not readings:
        return True
    entry = word_pairs.function_words().get(word)
    is_degree = entry is not None and entry.role == "adverb"
    return is_degree or any(one.case in cases for one in readings)


def _are_alike(left: str, word: str) -> bool:
    """Whether «и» may join the two: a noun and a noun of one case, a verb and a verb."""
    if word[0].isupper():
        return False
    return any(
        one.pos == other.pos and one.case == other.case and one.form == other.form
        for one in word_pairs.readings(left)
        for other in word_pairs.readings(word)
    )
