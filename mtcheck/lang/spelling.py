"""Misspelled Russian words: those that no dictionary has, one letter from one that it has.

A word that is merely unknown says nothing: a text has five in a hundred sentences, and most are
terms. So a suspect is made in no regular way, and a short one has to look wrong besides.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex
from rapidfuzz.distance import Prefix

from mtcheck.lang import government, later
from mtcheck.lang.everyday import is_everyday
from mtcheck.lang.morphology import analyzer, is_known
from mtcheck.lang.sentences import Word, read
from mtcheck.lang.tables import rows
from mtcheck.lang.vi_spelling import readings
from mtcheck.lang.word_formation import is_compound, is_regular

_WORD = later.regex(
    r"(?<![\p{L}\p{M}\p{N}_@#/\\.-])[а-яё]{4,30}+(?![\p{L}\p{M}\p{N}_@/\\-]|\.\p{Latin})"
)
_CAPITALISED = later.regex(r"(?<!\p{L})[А-ЯЁ][а-яё]{3,30}+(?!\p{L})")
_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя-"
_SHORTEST = 5  # letters: a shorter word has to be used, as it should be, in the text
_SHORT = 6  # letters: a word of so many is one letter from many others
_FEW = 3  # words that a short one may have been meant to be
_LONG, _RATHER_LONG = 8, 7  # letters: a word of so many is like no other by chance
_RARELY_UNKNOWN = 5  # words to one that the dictionary lacks, in anything written in Russian
_TELLING = 20  # unknown words: in a text of fewer, their share says nothing
_MOST = 2_000  # unknown words examined in one text: half a second
_BESIDE = 40  # characters in which the neighbours of a word are looked for
_WINDOW = 100  # characters on either side in which a correction is tried
_TURNED = 1  # what the likeliest slips cost: two letters changed places, one is doubled
_ODD = 3  # what a slip costs that no hand makes
_SOME, _RARE = 3, 150  # terms, and words of five letters to one term, that make a text learned
_CLEARLY = 2  # by how much the best correction must beat the next

_OPENING, _LONGEST_ENDING = 4, 3  # letters that two forms of a word share, or do not
_ONCE = 1  # impossible threes of letters that a foreign word may have

_GLOSS_AFTER = later.regex(r"\s*(?:\(\s*[«“\"]?|[—–]\s+[«“\"]?|[«“\"])\p{Latin}")
_GLOSS_BEFORE = later.regex(r"\p{Latin}[»”\"]?\s*(?:\(\s*|[—–]\s+)[«“\"]?$")

_KEYS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_ALIKE = frozenset(
    map(frozenset, ("ао", "еи", "ея", "ие", "яи", "эе", "ыи", "бп", "вф", "гк", "дт", "зс", "жш"))
) | frozenset(map(frozenset, ("шщ", "ьъ", "цс", "чщ", "ую", "йи")))


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A wrong word in ``text[start:end]``, with what it may have been meant to be, best first.

    ``is_clear`` says that the first of them is by far the likeliest.
    """

    start: int
    end: int
    word: str
    corrections: tuple[str, ...]
    is_clear: bool


def find(text: str) -> Iterator[Misspelling]:
    """The misspelled words of a Russian text in lower case, in order."""
    unknown = _unknown(text)
    if not unknown:
        return
    words = list(_WORD.finditer(text))
    found = [match for match in words if match.group() in unknown]
    terms = _terms([match.group() for match in found]) | _names(text)
    strictly = _is_learned(unknown, len(words))
    vocabulary = frozenset(match.group() for match in words)
    for match in found:
        word = match.group()
        if word in terms or _in_strange_company(text, match):
            continue
        is_echo = _is_echoed(word, vocabulary)
        if (is_echo or is_misspelled(word)) and not (strictly and _is_unlikely(word)):
            meant = likely(word) or corrections(word)
            best, clear = _in_context(text, match.start(), match.end(), meant)
            yield Misspelling(match.start(), match.end(), word, best, clear)


def _names(text: str) -> frozenset[str]:
    """The words that begin with a capital somewhere in the text, in lower case."""
    return frozenset(word.lower() for word in _CAPITALISED.findall(text))


def _unknown(text: str) -> frozenset[str]:
    """The words that the dictionary lacks; none where they are so many that it is not Russian."""
    words = set(_WORD.findall(text))
    unknown = frozenset(word for word in words if not is_known(word))
    if len(unknown) > _TELLING and _RARELY_UNKNOWN * len(unknown) > len(words):
        return frozenset()
    return unknown if len(unknown) <= _MOST else frozenset(sorted(unknown)[:_MOST])


def _is_learned(unknown: frozenset[str], words: int) -> bool:
    """Whether a text is full of words that no dictionary has: the next one is a term as well."""
    terms = sum(not corrections(word) for word in unknown)
    return terms >= _SOME and _RARE * terms > words


def _is_unlikely(word: str) -> bool:
    """«квартовыми» beside «квантовыми»: no slip of the hand, and not odd in itself."""
    return _cost(word, corrections(word)[0]) >= _ODD and not _looks_wrong(word)


@functools.lru_cache(maxsize=20_000)
def is_misspelled(word: str) -> bool:
    """Whether a word that the dictionary lacks is one letter from one that it has, by mistake."""
    if not corrections(word) or len(word) < _SHORTEST or is_regular(word) or readings(word):
        return False
    if not (found := likely(word)):
        return False
    if _cost(word, found[0]) <= _TURNED:
        return True
    if len(word) <= _RATHER_LONG and not _looks_wrong(word):
        is_one_of_many = len(word) <= _SHORT and len(corrections(word)) > _FEW
        if is_one_of_many or _cost(word, found[0]) >= _ODD:
            return False
    return not is_compound(word)


def _is_echoed(word: str, vocabulary: frozenset[str]) -> bool:
    """«воего» in a text that says «своего»: of what it may mean, one word alone is used there."""
    if len(word) > _SHORT or is_regular(word) or is_compound(word) or readings(word):
        return False
    used = [one for one in corrections(word) if one in vocabulary]
    if len(word) < _SHORTEST:
        return len(used) == 1 and _cost(word, used[0]) < _ODD and _looks_wrong(word)
    return len(used) == 1 and _cost(word, used[0]) <= _ODD


@functools.lru_cache(maxsize=20_000)
def corrections(word: str) -> tuple[str, ...]:
    """The known words one edit away, names aside, the likeliest slips first."""
    known = analyzer().is_known
    found = [
        one for one in _edits(word) if known(one) and not one.startswith("-") and one[-1] != "-"
    ]
    ordinary = [one for one in found if analyzer().analyze(one)[0].pos != "PROPN"]
    return tuple(sorted(ordinary, key=lambda one: (_cost(word, one), -len(one), one)))


@functools.lru_cache(maxsize=20_000)
def likely(word: str) -> tuple[str, ...]:
    """Its corrections without odd words: nobody who writes «дайкон» means a «дайон»."""
    return tuple(one for one in corrections(word) if is_everyday(one) or _is_sure(word, one))


def _is_sure(word: str, meant: str) -> bool:
    """Whether a slip is likely even of a rare word: a turned pair, or one in a long word."""
    cost = _cost(word, meant)
    if cost <= _TURNED and len(word) == len(meant):
        return True
    if len(word) >= _LONG and cost < _ODD:
        return True
    return len(word) >= _RATHER_LONG and cost <= _ODD and _looks_wrong(word)


def _is_slip(word: str) -> bool:
    """«еврропейцы»: a hand that turns or doubles letters made it, and no other language."""
    return any(_cost(word, one) <= _TURNED for one in likely(word)[:1])


def _edits(word: str) -> set[str]:
    """Everything that one letter less, more, other or moved makes of a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    edits = {left + right[1:] for left, right in cuts if right}
    edits |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    for letter in _LETTERS:
        edits |= {left + letter + right for left, right in cuts}
        edits |= {left + letter + right[1:] for left, right in cuts if right}
    return edits - {word}


def _cost(word: str, meant: str) -> int:
    """How unlikely a slip is: a turned pair 1, a lost letter or a near key 2, any other 3.

    «надеятся» for «надеяться» is no slip of the hand but an error of many: 0. Of two that cost
    the same a letter is rather lost than added.
    """
    if word.endswith("тся") and meant == f"{word[:-3]}ться":
        return 0
    at = Prefix.similarity(word, meant)
    opening = 1 if at == 0 else 0
    if len(word) == len(meant):
        old, new = word[at], meant[at]
        if word[at + 1 :] != meant[at + 1 :]:
            return 1 + opening
        near = frozenset((old, new)) in _ALIKE or _beside(old, new)
        return (2 if near else 3) + opening
    longer = word if len(word) > len(meant) else meant
    if at and longer[at] == longer[at - 1]:
        return 1 + opening
    return 2 + opening


def _beside(old: str, new: str) -> bool:
    """Whether two keys are neighbours in a row of the Russian keyboard."""
    return any(old + new in row or new + old in row for row in _KEYS)


@functools.cache
def _following() -> Mapping[str, str]:
    """Two letters -> those that follow them in Russian words; ^ and $ are the ends of a word."""
    return {row["pair"]: row["next"] for row in rows("letter_triples.tsv")}


def _looks_wrong(word: str, most: int = 0) -> bool:
    """Whether three letters stand in a row that no Russian word has in a row: «еач», «аюст»."""
    letters = f"^{word.replace('ё', 'е')}$"
    triples = zip(letters, letters[1:], letters[2:], strict=False)
    return sum(c not in _following().get(a + b, "") for a, b, c in triples) > most


def _terms(words: Sequence[str]) -> frozenset[str]:
    """The unknown words that come again, in this form or another: nobody errs so twice.

    What no Russian word can look like is wrong each time.
    """
    families: dict[str, list[str]] = {}
    for word in words:
        families.setdefault(word[:_OPENING], []).append(word)
    return frozenset(
        word
        for family in families.values()
        if len(family) > 1
        for word in set(family)
        if not _looks_wrong(word, _ONCE)
        and (family.count(word) > 1 or any(_are_one(word, other) for other in set(family) - {word}))
    )


def _are_one(word: str, other: str) -> bool:
    """«датаграммной» and «датаграммного»: two forms of what is strange in the same place."""
    shared = Prefix.similarity(word, other)
    if shared < max(_OPENING, max(len(word), len(other)) - _LONGEST_ENDING - 1):
        return False
    meant = corrections(word)[:1]
    if meant and meant == corrections(other)[:1]:
        return False  # two slips in one word
    return all(Prefix.similarity(word, one) <= shared for one in meant)


def _in_strange_company(text: str, match: regex.Match[str]) -> bool:
    """«чхаппан бхог», «кратия», «опенинг (opening)»: foreign words in a row, or one explained."""
    before = text[max(0, match.start() - _BESIDE) : match.start()]
    after = text[match.end() : match.end() + _BESIDE]
    if before[-1:] in ("«", "“", "„", '"', "'", "‘") and after[:1] in (
        "»",
        "”",
        "“",
        '"',
        "'",
        "’",
    ):
        return True
    if _GLOSS_AFTER.match(after) or _GLOSS_BEFORE.search(before):
        return True
    if _is_slip(match.group()):
        return False
    beside = (
        regex.search(r"(?<![\p{L}-])([а-яё]{4,})[ ,]+(?:и |или )?$", before),
        regex.match(r"[ ,]+(?:и |или )?([а-яё]{4,})(?![\p{L}-])", after),
    )
    return any(one is not None and not is_known(one.group(1)) for one in beside)


def _in_context(
    text: str, start: int, end: int, found: tuple[str, ...]
) -> tuple[tuple[str, ...], bool]:
    """The corrections by how well they fit between their neighbours and into the text."""
    word = text[start:end]
    if len(found) == 1:
        return found, True
    left = max(0, start - _WINDOW)
    before, after = text[left:start].rpartition("\n")[2], text[end : end + _WINDOW]
    after = after.partition("\n")[0]
    costs = {one: _cost(word, one) + _misfit(before, one, after) for one in found[:8]}
    best = sorted(costs, key=lambda one: (costs[one], -len(one), one))
    rest = tuple(one for one in found if one not in costs)
    is_clear = costs[best[1]] - costs[best[0]] >= _CLEARLY
    return (*best, *rest), is_clear


def _misfit(before: str, word: str, after: str) -> int:
    """What a word costs between its neighbours: -1 where it agrees with them, 2 where it cannot."""
    words = read(before + word + after)
    at = next((n for n, one in enumerate(words) if one.start == len(before)), None)
    if at is None:
        return 0
    here, previous = words[at], words[at - 1] if at else None
    following = words[at + 1] if at + 1 < len(words) else None
    if previous and (cases := government.cases_of(previous.text.lower())):
        return _of_preposition(here, cases)
    if previous and previous.pos in ("ADJ", "DET"):
        return _of_pair(previous, here)
    if here.pos in ("ADJ", "DET") and following and following.pos in ("NOUN", "ADJ"):
        return _of_pair(here, following)
    return 0


def _of_preposition(here: Word, cases: tuple[str, ...]) -> int:
    if here.pos not in ("NOUN", "ADJ", "DET", "NUM", "PRON") and "Case" not in here.feats:
        return 2
    return -1 if any(one.feats.get("Case") in cases for one in here.readings) else 2


def _of_pair(adjective: Word, noun: Word) -> int:
    """An adjective and the word after it."""
    if noun.pos not in ("NOUN", "ADJ", "PROPN"):
        return 1
    theirs = {_agreement(one.feats) for one in noun.readings if one.source == "dictionary"}
    return -1 if any(_agreement(one.feats) in theirs for one in adjective.readings) else 2


def _agreement(feats: Mapping[str, str]) -> tuple[str | None, ...]:
    gender = feats.get("Gender") if feats.get("Number") == "Sing" else None
    return feats.get("Case"), feats.get("Number"), gender
