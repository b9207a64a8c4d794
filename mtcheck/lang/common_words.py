"""Common words of Vietnamese and English: what tells a text left as it was from a name.

«hoi nghi» and «hội nghị» are a meeting, in whatever letters; «Lan Anh» is nobody knows what. In
English, two common words in small letters are a text, «panthera tigris» is none.
"""

from __future__ import annotations

import functools

from mtcheck.lang import detect, later
from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import canonical, parse, strip_marks, surnames


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENGLISH_ENDINGS = ("ing", "ed", "ly", "ness", "ship", "ful", "less", "ers")
_LONGEST = 5  # words of an accepted expression
_ENDED = 6  # letters of a word whose ending tells
# Syllables and particles that other languages have as words of their own.
_ROMANCE = _set(
    "la da do co con me le de di mi no non un una se te lo ha mai poi in on an van den das die"
)
# How a syllable is spelled that hardly any other language has, marks or none: «nghi», «truong».
_OWN_SHAPE = later.regex(r"(?:ng|nh|kh|gi|tr|th|ph)[aeiouy]+(?:ng|nh|ch|[cmnpt])?|\w+(?:ng|nh)")
# Words that join others, and stand in no name.
_JOINING = _set(
    "của và các những được với đã đang sẽ cũng nhiều nếu nhưng rất khi trong không cho tại theo"
)
# English words of which one is enough beside any other: no other language has them.
_ENGLISH_ALONE = _set(
    "the of and with is was were has have his her their which that from for by to will would can"
)


@functools.cache
def _listed(table: str, kind: str) -> frozenset[str]:
    rows_of = (row["words"] for row in rows(table) if row["kind"] == kind)
    return frozenset(word for words in rows_of for word in words.split(", "))


@functools.cache
def _vietnamese(kind: str) -> frozenset[str]:
    return _listed("vi_common_words.tsv", kind)


@functools.cache
def _bare_phrases() -> frozenset[str]:
    return frozenset(strip_marks(phrase) for phrase in _vietnamese("phrases"))


@functools.cache
def _syllables() -> frozenset[str]:
    """Every syllable of a common word, with its marks."""
    return frozenset(s for phrase in _vietnamese("phrases") for s in phrase.split()).union(
        _vietnamese("words")
    )


@functools.cache
def _bare_syllables() -> frozenset[str]:
    return frozenset(map(strip_marks, _syllables()))


@functools.cache
def _english(kind: str) -> frozenset[str]:
    return _listed("en_common_words.tsv", kind)


def phrases(words: list[str]) -> int:
    """How many common words of two syllables stand in a row of words, with marks or without."""
    count, position = 0, 0
    while position < len(words) - 1:
        pair = f"{words[position]} {words[position + 1]}".lower()
        known = _bare_phrases() if pair.isascii() else _vietnamese("phrases")
        found = pair in known and not (pair.isascii() and all(map(is_english, pair.split())))
        count += found
        position += 1 + found
    return count


def is_vietnamese(words: list[str]) -> bool:
    """Whether words in small letters, some of them with marks, are Vietnamese."""
    known = [word for word in words if parse(word)]
    if len(known) < 2 or 2 * len(known) < len(words):
        return False
    if all(map(str.isascii, known)):
        return False
    return any(word in _syllables() and not word.isascii() for word in known) or _is_marked(known)


def _is_marked(words: list[str]) -> bool:
    """A mark that no other language of Latin letters has: ơ, ạ, ế."""
    return any(detect.VIETNAMESE_LETTER.search(word) for word in words)


def is_bare_vietnamese(words: list[str]) -> bool:
    """Whether words without marks are Vietnamese ones that lost theirs: «hoi nghi»."""
    known = [word for word in words if parse(word)]
    if len(words) < 2 or 5 * len(known) < 4 * len(words):
        return False
    telling = [word for word in known if not is_english(word) and word not in _ROMANCE]
    if phrases(words):
        return bool(telling)
    own = [w for w in telling if w in _bare_syllables() or _OWN_SHAPE.fullmatch(w)]
    return len(own) >= 2 and 2 * len(own) >= len(words)


def is_capital_text(words: list[str]) -> bool:
    """Whether words with capitals are a text: «UY BAN NHAN DAN», «Và Các Đại Biểu».

    Names have capitals as well: a text has words that join others, or several common words.
    """
    if not all(map(parse, words)):
        return False
    small = [word.lower() for word in words]
    if _JOINING & set(small):
        return True
    if not all(map(str.isupper, words)):
        return phrases(small) > 1
    if phrases(small):
        return True
    common = [word for word in small if not word.isascii() and word in _syllables()]
    return len(common) > 1 and canonical(small[0]) not in surnames()


@functools.lru_cache(maxsize=50_000)
def is_english(word: str) -> bool:
    """Whether a word in small letters is a common English one, or has an ending of English."""
    listed, word = _english("words"), word.partition("'")[0].partition("’")[0]
    if word in listed or (word.endswith("s") and word[:-1] in listed):
        return True
    return len(word) >= _ENDED and word.isascii() and word.endswith(_ENGLISH_ENDINGS)


def is_accepted(words: list[str]) -> bool:
    """Whether Russian texts leave all these words in English."""
    return not _without_accepted([word.strip(",;").lower() for word in words])


def _without_accepted(words: list[str]) -> list[str]:
    """The words but for expressions that Russian texts leave in English: «open source»."""
    left, position = [], 0
    while position < len(words):
        sizes = range(min(_LONGEST, len(words) - position), 0, -1)
        accepted = _english("accepted")
        size = next((n for n in sizes if " ".join(words[position : position + n]) in accepted), 0)
        left += [] if size else [words[position]]
        position += size or 1
    return left


def is_english_text(words: list[str]) -> bool:
    """Whether words in small letters are English: most of them common, or joined by such."""
    words = _without_accepted(words)
    known = sum(map(is_english, words))
    if len(words) < 2:
        return False
    joined = not _ENGLISH_ALONE.isdisjoint(words) and all(map(str.isascii, words))
    return (known > 1 and 2 * known >= len(words)) or (joined and 3 * known >= len(words))
