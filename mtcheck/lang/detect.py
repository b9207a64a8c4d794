"""In which language a text is written: by its letters, by langdetect where they leave doubt."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import regex

from mtcheck.lang import later, morphology, neighbours
from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import parse


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LETTER = later.regex(r"\p{L}")
_CYRILLIC = later.regex(r"\p{Script=Cyrillic}")
# Letters that Vietnamese has and English, French and Spanish have not.
VIETNAMESE_LETTER = later.regex(
    r"[ăđơưĂĐƠƯạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸế]"
)
_WORD = later.regex(r"(?<![\p{L}\p{M}\d_./@#-])\p{Latin}[\p{Latin}\p{M}'’]*+(?![\d_/@]|\.\p{L})")
_ENGLISH = _set(
    "the of and for with that by from will has have this which their were been would its"
)
_LATIN = _set("et est sed non ad cum ex qui quae quod ut vel aut sub ab sunt nec sic homo vita")
_LATIN_ENDING = later.regex(r"(?:us|um|is|ae|orum|arum|ibus|unt|tur|mundi|gloria|are)$")

NAMES = {"ru": "Russian", "vi": "Vietnamese", "en": "English"}

# What programs are written with, and texts are not.
_OF_CODE = later.regex(r"\w\(\)|[{};=]\s*(?:\n|$)|\w\[\w+\]|[!=<>+-]=|=>|->|</\w")
# One letter for one; the longer ones come first, so that «shch» is not read as «sh» and «ch».
_RUSSIAN = {"shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "ya": "я"}
_RUSSIAN |= {"ja": "я", "yu": "ю", "ju": "ю", "yo": "ё", "jo": "ё"}
_RUSSIAN |= dict(zip("abvgdezijklmnoprstufhcy", "абвгдезийклмнопрстуфхцы", strict=True))
_TRANSLITERATED = later.regex("|".join(_RUSSIAN))

_LETTERS = 60  # of a text whose language langdetect tells for certain
_SAMPLE = 20_000  # characters: enough for a publication of any length
_FEWEST = 4  # words whose language langdetect can tell among all that it knows
_CERTAIN = 0.9


def language_of(text: str) -> str:
    """«ru», «vi» or «en» (the languages the program knows), or «» where nothing tells."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return ""
    if len(_CYRILLIC.findall(sample)) > 0.5 * letters:
        return "" if neighbours.language_of(sample) else "ru"
    words = _words(sample)
    if len(words) < _FEWEST:
        return _of_few_words(sample, words, letters)
    found = latin_language(sample)
    return found if found in NAMES else ""


def _of_few_words(text: str, words: list[str], letters: int) -> str:
    if len(VIETNAMESE_LETTER.findall(text)) > 0.05 * letters:
        return "vi"
    plain = " ".join(word for word in words if not word.isupper())
    return _by_langdetect(plain, {"vi": 1.0, "ru": 1.0, "en": 0.5}, 0.0) if plain else ""


def third_language(text: str) -> str:
    """The English name of the language of a text that is none of ours, «» where nothing tells."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    for name, (own, shared) in _scripts().items():
        if own.search(sample) and 2 * len(shared.findall(sample)) > letters:
            return name
    if _CYRILLIC.search(sample):
        return neighbours.language_of(sample)
    return _third_in_latin(sample, letters)


def _third_in_latin(text: str, letters: int) -> str:
    """A language that no half of the text contradicts; not code, not transliterated Russian."""
    words = _words(text)
    if letters < _LETTERS or 4 * sum(map(len, words)) < 3 * letters or _OF_CODE.search(text):
        return ""
    half = len(words) // 2
    found, *parts = (latin_language(" ".join(w)) for w in (words, words[:half], words[half:]))
    if found in (*NAMES, "", "la") or not {found, ""}.issuperset(parts):
        return ""
    return "" if _is_transliterated(words) else name_of(found)


def _is_transliterated(words: list[str]) -> bool:
    """«Zasedanie proshlo v Hanoe»: most words are Russian when they are written in Cyrillic."""
    written = _TRANSLITERATED.sub(lambda match: _RUSSIAN[match.group()], " ".join(words).lower())
    russian = written.split()
    return 2 * sum(map(morphology.is_known, russian)) > len(russian)


@functools.lru_cache(maxsize=4_096)
def latin_language(text: str) -> str:
    """The code of the language of a text in Latin letters (ISO 639-1), «» where nothing tells.

    langdetect is asked last: it calls every heap of words something. Latin itself («la»), in
    which mottoes and species are, it does not know.
    """
    words = [word.lower() for word in _words(text)]
    if not words:
        return ""
    if _is_vietnamese(words):
        return "vi"
    english = sum(word in _ENGLISH for word in words)
    if 6 * english >= len(words):
        return "en"
    latin = sum(word in _LATIN or _LATIN_ENDING.search(word) is not None for word in words)
    if text.isascii() and 2 * latin >= len(words) > 1:
        return "la"
    return _by_langdetect(" ".join(words), {}, _CERTAIN) if len(words) >= _FEWEST else ""


def name_of(code: str) -> str:
    """The English name of a language."""
    return _names().get(code, "a foreign language")


@functools.cache
def _scripts() -> Mapping[str, tuple[regex.Pattern[str], regex.Pattern[str]]]:
    """The letters that a language has alone, and all of its letters."""
    return {
        row["name"]: (
            later.regex(rf"[{row['own']}]"),
            later.regex(rf"[{row['own']}{row['shared']}&&\p{{L}}]", regex.V1),
        )
        for row in rows("scripts.tsv")
    }


@functools.cache
def _names() -> Mapping[str, str]:
    return {row["code"]: row["name"] for row in rows("language_names.tsv")}


def _words(text: str) -> list[str]:
    """The words in Latin letters; addresses, names of files and codes are none."""
    return [word for word in _WORD.findall(text) if len(word) > 1 or word.islower()]


def _is_vietnamese(words: list[str]) -> bool:
    """With their marks, or, when they have none, one Vietnamese syllable after the other."""
    marked = [word for word in words if VIETNAMESE_LETTER.search(word)]
    syllables = sum(parse(word) is not None for word in words)
    if marked and 2 * syllables >= len(words):
        return any(parse(word) is not None for word in marked)
    return len(words) >= _FEWEST and 5 * syllables >= 4 * len(words)


def _by_langdetect(text: str, prior: Mapping[str, float], least: float) -> str:
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    if prior:
        detector.set_prior_map(dict(prior))
    detector.append(text)
    try:
        (best, *_) = detector.get_probabilities() or (None,)
    except LangDetectException:
        return ""
    return str(best.lang) if best and best.prob >= least else ""


@functools.cache
def _factory() -> Any:
    """langdetect with its profiles; the seed makes its answers the same in every run."""
    from langdetect import DetectorFactory, detector_factory

    DetectorFactory.seed = 0
    detector_factory.init_factory()
    return detector_factory._factory
