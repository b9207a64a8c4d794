"""Foreign names in Latin letters, and how alike a Russian word is to one of them.

«Trump» is Трамп: practical transcription follows the sound, by rules that differ from language
to language, so both sides are reduced to a rough skeleton of sounds and compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

import regex
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from mtcheck.lang import later, morphology
from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import parse, strip_marks

_NAME = r"\p{Lu}[\p{Latin}\p{M}]*+(?:['’]\p{Lu}[\p{Latin}\p{M}]++)?"
_RUN = later.regex(
    rf"(?<![\p{{L}}\p{{M}}\d.@/_]){_NAME}"
    rf"(?:(?:(?<=\b\p{{Lu}})\.)?[ \N{{NO-BREAK SPACE}}-]{_NAME}){{0,7}}+(?![\d@_])"
)
_PART = later.regex(r"[\p{L}\p{M}'’]+")
_CYRILLIC = later.regex(r"(?<![\p{L}\p{M}\d])[А-ЯЁ]\p{Cyrillic}{2,}+(?![\p{Latin}\d])")
_ANY_WORD = later.regex(r"\p{Cyrillic}{3,24}")
_ADJECTIVE = later.regex(r"[сц]к(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|ою|их|ими)$")
_VOWELS = later.regex("[aeiou]")
_DOUBLE = later.regex(r"(.)\1+")
_CLASSES = str.maketrans({"g": "h", "j": "S", "C": "S", "z": "s"})
_SILENT = later.regex(r"(?<=[^aeioug])e$")
_OPENING_U = later.regex(r"^у(?=[аеиоуыэюя])")  # «Уильям» is William
_SIGNS = str.maketrans("", "", "ьъ")
_MOST_SOUNDS = 8
_SHORTEST, _LONGEST = 4, 24  # letters of a name: shorter ones are like everything
_SHORTEST_STEM = 3

Sounds = tuple[str, str]  # all of them, and the consonants alone by class


@dataclass(frozen=True, slots=True)
class ForeignName:
    """One capitalised word of a foreign name where it stands.

    ``key`` is the word without marks and capitals, ``company`` are the keys of the words that
    stand beside it in one name: «Donald» beside «Trump»; a ``given`` name has one after it.
    """

    start: int
    end: int
    text: str
    key: str
    company: frozenset[str]
    given: bool


def find_names(text: str) -> Iterator[ForeignName]:
    """The words of foreign names in a text of Latin letters, in order.

    A word that Vietnamese could spell («Theo», «May») counts only after one that it could not.
    Abbreviations are no names.
    """
    for run in _RUN.finditer(text):
        words = [(m.start(), m.end(), m.group()) for m in _PART.finditer(text, *run.span())]
        first = next((i for i, (_, _, word) in enumerate(words) if not parse(word)), len(words))
        before = first
        while before and words[before - 1][2].isascii() and not _opens(text, run.start()):
            before -= 1
        yield from _in_run(words[before:], first - before)


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins here, so that the capital says nothing."""
    before = text[max(0, at - 4) : at].rstrip()
    return not before or before[-1] in '.!?…:"«“'


def _in_run(words: Sequence[tuple[int, int, str]], first: int) -> Iterator[ForeignName]:
    keys = [strip_marks(word).lower() for _, _, word in words]
    for at, (start, end, word) in enumerate(words[first:], first):
        if _SHORTEST <= len(word) <= _LONGEST and not word.isupper():
            company = frozenset(key for key in keys if len(key) > 1) - {keys[at]}
            given = at < len(words) - 1 and bool(company)
            yield ForeignName(start, end, word, keys[at], company, given)


def find_words(text: str) -> Iterator[tuple[int, int, str]]:
    """The capitalised words of a Russian text that may render one, in lower case."""
    for match in _CYRILLIC.finditer(text):
        if len(match.group()) <= _LONGEST:
            yield match.start(), match.end(), match.group().lower().replace("ё", "е")


@cache
def _sounds(script: str) -> tuple[Mapping[str, Sequence[str]], regex.Pattern[str]]:
    """Letters -> their sounds, the likeliest first, and the pattern that cuts a word into them."""
    table = {
        row["written"]: row["sound"].split("|")
        for row in rows("foreign_sounds.tsv")
        if row["script"] == script
    }
    return table, later.regex(f"({'|'.join(sorted(table, key=len, reverse=True))})")


@lru_cache(maxsize=50_000)
def _latin_sounds(key: str) -> tuple[Sounds, ...]:
    """How a name may sound, by the rules of several languages: «George» jorj and georg."""
    sounds = [""]
    table, pattern = _sounds("latin")
    for part in pattern.split(_SILENT.sub("", key)):
        choices = table.get(part, (part,))
        if len(sounds) * len(choices) > _MOST_SOUNDS:
            choices = choices[:1]
        sounds = [sound + choice for sound in sounds for choice in choices]
    return tuple(map(_with_consonants, sounds))


@lru_cache(maxsize=50_000)
def _cyrillic_sounds(word: str) -> tuple[Sounds, ...]:
    """How a word sounds, whole and without each ending that it may have."""
    table, pattern = _sounds("cyrillic")
    plain = (_OPENING_U.sub("в", stem).translate(_SIGNS) for stem in stems(word))
    parts = (pattern.split(stem) for stem in plain)
    return tuple(
        _with_consonants("".join(table.get(part, (part,))[0] for part in some)) for some in parts
    )


def _with_consonants(sounds: str) -> Sounds:
    single = _DOUBLE.sub(r"\1", sounds)
    return single, _DOUBLE.sub(r"\1", _VOWELS.sub("", single).translate(_CLASSES))


@lru_cache(maxsize=200_000)
def similarity(key: str, word: str) -> float:
    """How alike a Latin name and a Russian word in any case are, from 0 to 1.

    The weights were tried on 2,843 names of news: at .75 and more are .864 of the names with
    their renderings, and .01 of them with the likest word of a text that has nothing to do with it.
    """
    pairs = product(_latin_sounds(key), _cyrillic_sounds(word))
    return max(
        0.0055 * fuzz.ratio(one, other) + 0.0045 * fuzz.ratio(consonants, theirs)
        for (one, consonants), (other, theirs) in pairs
    )


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("foreign_endings.tsv"))


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """The word, and what is left of it without each ending that it may have."""
    cut = (word[: -len(ending)] for ending in _endings() if word.endswith(ending))
    return (word, *(stem for stem in dict.fromkeys(cut) if len(stem) >= _SHORTEST_STEM))


def are_one_word(one: str, other: str) -> bool:
    """Whether two words may be cases of one: they share a stem, or it drops its last vowel."""
    shared = set(stems(one)) & set(stems(other))
    return bool(shared) or _is_fleeting(one, other) or _is_fleeting(other, one)


def _is_fleeting(full: str, other: str) -> bool:
    return full[-2:-1] in "ео" and full[:-2] + full[-1:] in stems(other)


def are_close(one: str, other: str) -> bool:
    """Whether two words may be one name spelled twice: not if one is made from the other."""
    pairs = [(a, b) for a in stems(one) for b in stems(other)]
    if are_one_word(one, other) or any(a.startswith(b) or b.startswith(a) for a, b in pairs):
        return False
    if bool(_ADJECTIVE.search(one)) != bool(_ADJECTIVE.search(other)):
        return False  # «Атлантика», «Атлантический»
    return any(
        Levenshtein.distance(a, b) <= max(1, round(min(len(a), len(b)) / 3)) for a, b in pairs
    )


def is_ordinary(word: str) -> bool:
    """Whether a capitalised Russian word is in the dictionary, and there no name."""
    capitalised = word.capitalize()
    return morphology.is_known(word) and morphology.part_of_speech(capitalised) != "PROPN"


def families(words: Iterable[str]) -> Mapping[str, str]:
    """Each word with a word that stands for all its cases in this text."""
    families: dict[str, str] = {}
    by_stem: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (len(word), word)):
        shared = (by_stem[stem] for stem in stems(word) if stem in by_stem)
        family = next(shared, word)
        families[word] = family
        for stem in stems(word):
            by_stem.setdefault(stem, family)
    return families


def nominative(words: Sequence[str]) -> str:
    """The dictionary form of a name that stands in these cases; the shortest where unknown."""
    lemmas = {word: morphology.lemma(word) for word in dict.fromkeys(words)}
    for word in lemmas:
        if word.lower().replace("ё", "е") in lemmas.values():
            return word
    listed = (word for word in lemmas if is_listed(word) and not is_ordinary(word))
    known = next((lemmas[word].capitalize() for word in listed), None)
    return known or min(words, key=len)


def is_listed(word: str) -> bool:
    """Whether the dictionary has a Russian word."""
    return morphology.is_known(word)


def in_case_of(written: str, name: str) -> str:
    """A name in the case in which another spelling of it is written: «Трумпом», Трамп: «Трампом».

    Both are cut where what is left of them is most alike; best if both lose the same, or nothing.
    """
    _, ours, theirs = min(
        (
            (
                Levenshtein.distance(ours, theirs),
                written[len(ours) :] != name[len(theirs) :],
                abs(len(ours) - len(theirs)),
                -len(ours),
            ),
            ours,
            theirs,
        )
        for ours, theirs in product(stems(written), stems(name))
    )
    return name[: len(theirs)] + written[len(ours) :]


def words(text: str) -> Iterator[str]:
    """The Cyrillic words of a text that are long enough to be a name, in lower case."""
    for match in _ANY_WORD.finditer(text):
        yield match.group().lower().replace("ё", "е")
