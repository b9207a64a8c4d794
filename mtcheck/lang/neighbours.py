"""Languages that share the Cyrillic alphabet with Russian, told by their letters and small words.

A detector trained on whole texts takes half of short Russian sentences for Bulgarian. Here a
stretch is another language only when most of it is no Russian, and what is strange in it belongs
to one language: its letters («і», «ў», «ћ», «қ»), or its small words («се», «че», «нь»).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mtcheck.lang import later, morphology
from mtcheck.lang.tables import rows

_LETTER = "[\u0400-\u052f]"
_WORD = later.re(f"(?<![\\w-]){_LETTER}+(?:[-'’ʼ]{_LETTER}+)*(?!\\w)")
_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
# A word in small letters; those of the neighbours are not in one row of Unicode.
_PLAIN = later.re(r"(?<![^\W\d_])[а-яёіїєґўђћјљњџѓќѕәғқңөұүһҗҙҡҫӣӯҳҷӑӗӳӏӕҕҥӧӱ]{3,}(?![^\W\d_])")
# A sentence ends, a quotation or a bracket opens or closes, a colon introduces.
_CUT = later.re(r"(?<=[.!?…;:])\s+|[«»„“”\"()\[\]\n]")

_MARKS = frozenset("-'’ʼ")

_APOSTROPHE = later.re("[бпвмфр]['’ʼ][еёюяї]")  # Ukrainian and Belarusian; «д'Артаньян» is none
_YER = later.re("ъ[бвгджзклмнпрстфхцчшщ]|ът$")
_ARTICLE = later.re("(?:та|то|те|ът|ят)$")
_LONG = 7  # letters of an unknown word that opens a sentence: a shorter one may be a name
_SMALL = 3  # letters of a preposition or particle, which neighbours share
_LONGEST = 200  # words of a stretch that tell enough of it
FEWEST = 4  # words of a stretch whose language can be told
_FEW_COMMAS = 2  # more of them make a list
_QUOTED_MOST = 6  # words of a quotation in its own language: a title, a motto
_TOO_SHORT = ""
_OPENING = frozenset('«„“"([')


@dataclass(frozen=True, slots=True)
class _Language:
    name: str
    letters: frozenset[str]
    without: frozenset[str]
    words: frozenset[str]
    shapes: re.Pattern[str] | None


@cache
def _languages() -> tuple[_Language, ...]:
    return tuple(
        _Language(
            row["language"],
            frozenset(row["letters"]),
            frozenset(row["without"]),
            frozenset(row["words"].split()),
            re.compile(row["shapes"]) if row["shapes"] else None,
        )
        for row in rows("cyrillic_languages.tsv")
    )


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches in another language, with its name, in order; none goes beyond its line."""
    start = 0
    for line in text.split("\n"):
        if _is_suspect(line):
            yield from _in_line(text, start, start + len(line))
        start += len(line) + 1


def _is_suspect(line: str) -> bool:
    """Whether a word in small letters is no Russian: enough to look at the rest."""
    return not all(map(morphology.is_known, _PLAIN.findall(line)))


def language_of(text: str) -> str:
    """The name of the language that most of a text is in, «» for Russian and none that we know."""
    share: dict[str, int] = {}
    for start, end, name in find(text):
        share[name] = share.get(name, 0) + end - start
    name = max(share, key=share.__getitem__, default="")
    return name if name and 2 * share[name] > len(text) else ""


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Neighbouring stretches of one language are one, with what little stands between them."""
    last: tuple[int, int, str] | None = None
    for first, stop, name in _named(text, start, end):
        if last and _is_short(text[last[1] : first]) and name in (last[2], _TOO_SHORT):
            last = last[0], stop, last[2]
        elif last and _is_short(text[last[1] : first]) and last[2] == _TOO_SHORT:
            last = last[0], stop, name
        else:
            if last and last[2] != _TOO_SHORT:
                yield last
            last = first, stop, name
    if last and last[2] != _TOO_SHORT:
        yield last


def _named(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The stretches of a line that are no Russian: their language, or that they are too short."""
    for first, stop, quoted in _stretches(text, start, end):
        found = itertools.islice(_WORD.finditer(text, first, stop), _LONGEST)
        words = [match.group() for match in found]
        if not words or (quoted and len(words) <= _QUOTED_MOST):
            continue
        listed = text.count(",", first, stop) > _FEW_COMMAS
        if len(words) >= FEWEST and (name := _told(words, listed)):
            yield first, stop, name
        elif len(words) < FEWEST and sum(map(_is_strange, words)) > 1:
            yield first, stop, _TOO_SHORT


def _is_short(between: str) -> bool:
    return len(_WORD.findall(between)) < FEWEST


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it stands in quotation marks or brackets), without spaces around."""
    first, quoted = start, False
    for cut in _CUT.finditer(text, start, end):
        yield first, cut.start(), quoted
        mark = cut.group().strip()
        if mark:
            quoted = mark in _OPENING and not (mark == '"' and quoted)
        first = cut.end()
    yield first, end, quoted


def _told(words: Sequence[str], listed: bool) -> str:
    """The language to which what is strange in these words belongs, «» when too little is.

    A list may hold many rare words (dishes, drugs, peoples), and so must show more.
    """
    strange = [word.lower() for word in words if _is_strange(word)]
    first = words[0].lower()
    if len(first) >= _LONG and first != words[0] and not morphology.is_known(first):
        strange.append(first)
    if len(strange) < 2:
        return ""
    plain = [word.lower() for word in words]
    weights = {
        language.name: _weight(language, plain, strange, listed) for language in _languages()
    }
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] else ""


def _weight(language: _Language, plain: list[str], strange: list[str], listed: bool) -> int:
    """How much speaks for a language, 0 where it is not enough to name it."""
    whole = "".join(plain)
    if not _is_spelt(whole, language):
        if 10 * sum(not _is_spelt(word, language) for word in plain) > len(plain):
            return 0
    small = {word for word in plain if word in language.words}
    rest = [word for word in strange if word not in language.words]
    if not small and not _shows_itself(rest, language):
        return 0
    if not language.without and language.letters.isdisjoint(whole):
        if not small or any(len(w) >= _LONG - 1 and morphology.is_known(w) for w in plain):
            return 0  # it would show its own letters, too
    own = sum(_is_own(word, language) for word in rest)
    telling = sum(len(word) > _SMALL or word in strange for word in plain)
    count = sum(word in small for word in plain)
    if len(rest) + count < _share(language, plain, own) * telling:
        return 0
    foreign = not _RUSSIAN.issuperset("".join(strange)) or not set(strange).isdisjoint(small)
    mostly = len(strange) > 3 and 3 * len(rest) >= 2 * telling and not listed
    certain = own + len(small) > 1 or (len(set(strange)) > 2 and foreign) or mostly
    return own + 2 * count if certain else 0


def _shows_itself(words: Sequence[str], language: _Language) -> bool:
    """Whether a word shows a language that has no letters of its own.

    Bulgarian writes «ъ» between consonants, and joins an article to words that Russian has, too:
    «правителството», «провинцията». Rare words of Russian have the same endings.
    """
    if language.letters:
        return True
    return any(
        _YER.search(word) or (_ARTICLE.search(word) and morphology.is_known(word[:-2]))
        for word in words
    )


def _share(language: _Language, plain: list[str], own: int) -> float:
    """How many of the telling words must be no Russian.

    A language without letters of its own shares most words with Russian, one that lacks some of
    the Russian letters shows that by their absence.
    """
    if not language.letters:
        return 1 / 3 if own > 1 else 1 / 2
    letters = set().union(*plain)
    strict = letters.isdisjoint(language.letters) or not letters.isdisjoint(language.without)
    return 1 / 2 if strict or not language.without else 2 / 5


def _is_spelt(word: str, language: _Language) -> bool:
    letters = set(word) - _MARKS
    return letters - _RUSSIAN <= language.letters and language.without.isdisjoint(letters)


def _is_own(word: str, language: _Language) -> bool:
    if not language.letters.isdisjoint(word):
        return True
    return language.shapes is not None and language.shapes.search(word) is not None


def _is_strange(word: str) -> bool:
    """No Russian word; a capital letter may make it a name, unless its letters are foreign, too."""
    small = word.lower()
    if not set(small) - _MARKS <= _RUSSIAN or _APOSTROPHE.search(small):
        return True
    return len(word) > 1 and word == small and not morphology.is_known(small)
