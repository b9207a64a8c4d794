"""Words that exist in no language: unknown to the dictionary, or such that nobody can say them."""

from __future__ import annotations

from mtcheck.lang import cyrillic_places, later, morphology, scripts
from mtcheck.lang.vi_spelling import readings

SHORTEST = 4  # letters: shorter unknown words are abbreviations and particles
_LONG = 5  # letters of a word that others are stuck to

_CONSONANT = "[бвгджзклмнпрстфхцчшщ]"
# Letters that never stand together in Russian words and in names that are written in Russian, by a
# count over 28,000 words; a word without vowels. «Бррр» and «тссс» repeat a letter.
_UNSAYABLE = later.regex(
    rf"{_CONSONANT}й|ъ[^еёюя]|[аеёиоуыэюя]ъ|[жчшщ][ыэя]|щ[бвгджзклмпстфхцчшщ]|э[ёичщыью]|ы[ёфыью]"
    rf"|ф[бвдёжзкпхчшщ]|[йъ][ёьэ]|{_CONSONANT}{{5,}}|^{_CONSONANT}{{4,}}$"
)
_REPEATED = later.regex(r"(\p{L})\1\1")
_SPOKEN_CLUSTER = later.regex("вств|рств|нств|йств|льст|ндск|нтск|мств|взгл|взбр|встр|ств[лн]")
_LATIN_HEAP = later.regex("[bcdfghjklmnpqrstvwxz]{4}|q(?!u)")
_LATIN_CLUSTER = later.regex("sch|tsch|ght|ngs|tch|rst|rch|nth|chr|phr|thr|str|scr|spr|spl")
_VOWEL = later.regex("[aeiouy]")


def is_unknown(word: str) -> bool:
    """No word of the dictionary, and with Cyrillic letters: what is Latin may be a brand."""
    if len(word) < SHORTEST or not scripts.has_cyrillic(word):
        return False
    return scripts.is_mixed(word) or not morphology.is_known(word.lower())


def is_strange(word: str) -> bool:
    """Unknown, and no Vietnamese name either."""
    return is_unknown(word) and (scripts.is_mixed(word) or not _is_name(word))


def _is_name(word: str) -> bool:
    return any(cyrillic_places.find_places(word.title())) or bool(readings(word.lower()))


def is_unsayable(word: str) -> bool:
    """«вкпрст», «гыкфв»: a Cyrillic word of small letters that no one could read aloud."""
    said = _REPEATED.search(word) or _SPOKEN_CLUSTER.search(word)
    return said is None and _UNSAYABLE.search(word) is not None


def is_latin_mash(word: str) -> bool:
    """«asdkj», «qwlek»: Latin letters as the fingers fall; without any vowel it is an acronym."""
    if len(word) <= SHORTEST or not _VOWEL.search(word) or _LATIN_CLUSTER.search(word):
        return False
    return _LATIN_HEAP.search(word) is not None


def is_glued(word: str) -> bool:
    """A word with something stuck to it, which no name has: «ПРОДУКТНЕКО», «ОТОДИНCMS»."""
    parts = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
    return scripts.is_mixed(word) or any(
        _is_long_word(left) or _is_long_word(right) for left, right in parts
    )


def _is_long_word(text: str) -> bool:
    return len(text) >= _LONG and morphology.is_known(text.lower())
