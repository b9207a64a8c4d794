"""What we know of Vietnamese spelling: syllables, tone marks, and the lists of known names.

Tone marks may stand on either vowel of a pair (hoà, hòa) and a final i may be y (Mĩ, Mỹ): the same
name. A different tone is a different name. English texts drop all marks; «Tuan» is then read as
any syllable that loses its marks that way.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from mtcheck.lang import later
from mtcheck.lang.tables import rows

_TONES = "\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING TILDE}"
_TONES += "\N{COMBINING HOOK ABOVE}\N{COMBINING DOT BELOW}"
_INITIAL = later.regex("ngh|ng|nh|gh|kh|th|tr|ch|ph|qu|gi|[bcdđghklmnprstvx]|")
# Written differently for the eye only: Kạn and Cạn, nghe and nge.
_SAME_INITIAL = {"k": "c", "gh": "g", "ngh": "ng"}
_VOWELS = "aăâeêioôơuưy"
_WORD = later.regex(r"\p{L}+")

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable as written; `vowel` carries its marks but no tone, `final` is "" when open."""

    initial: str
    vowel: str
    final: str
    tone: str
    text: str

    @property
    def rime(self) -> str:
        return self.vowel + self.final

    @property
    def ambiguous(self) -> bool:
        """No mark at all: a syllable that has none («An»), or one that lost them («Tran»)."""
        return self.text.isascii()

    @property
    def toneless(self) -> str:
        """The spelling that all tones of this syllable share, in its normal form."""
        return self.initial + self.rime


def strip_marks(text: str) -> str:
    """The text as English prints it: no tones, no vowel marks, đ as d."""
    bare = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(bare).replace("đ", "d").replace("Đ", "D")


@cache
def rimes() -> frozenset[tuple[str, str]]:
    """Every (vowel, final) that Vietnamese allows, tones aside."""
    return frozenset(
        (row["vowel"], final.strip("-"))
        for row in rows("vi_rimes.tsv")
        for final in row["finals"].split()
    )


@cache
def _bare_rimes() -> frozenset[str]:
    return frozenset(strip_marks(vowel + final) for vowel, final in rimes())


def _split_tone(word: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFD", word)
    tone = "".join(c for c in letters if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES)), tone


def _split_rime(rime: str) -> tuple[str, str]:
    vowel = rime.rstrip("cghkmnpt")
    final = rime[len(vowel) :]
    return vowel, "c" if final == "k" else final


def _normal_vowel(initial: str, rest: str) -> str:
    """y is i unless it closes a diphthong (hay, Thúy); the i of gi- serves twice (gì, giếng)."""
    if initial == "gi" and (rest[:1] not in _VOWELS or not rest or rest[0] == "ê"):
        return "i" + rest
    return "i" + rest[1:] if rest.startswith("y") else rest


@cache
def parse(word: str) -> Syllable | None:
    """The parts of one written syllable, or None when Vietnamese spells no such syllable.

    Marks may all be missing («Tuan»), the syllable is then `ambiguous`; some missing is no reading.
    """
    letters, tone = _split_tone(word.lower())
    match = _INITIAL.match(letters)
    initial = match.group() if match else ""
    vowel, final = _split_rime(_normal_vowel(initial, letters[len(initial) :]))
    known = (vowel, final) in rimes() or (word.isascii() and vowel + final in _bare_rimes())
    if not known or not vowel or len(tone) > 1:
        return None
    return Syllable(_SAME_INITIAL.get(initial, initial), vowel, final, tone, word)


@lru_cache(maxsize=50_000)
def canonical(name: str) -> str:
    """One key for all spellings of a name: Hoà Bình and Hòa Bình, Mĩ and Mỹ. Tones count."""
    return " ".join(_key(word) for word in _WORD.findall(unicodedata.normalize("NFC", name)))


def _key(word: str) -> str:
    syllable = parse(word)
    return syllable.toneless + syllable.tone if syllable else word.lower()


@cache
def places() -> Mapping[str, str]:
    """Key of a place -> its usual spelling."""
    return {canonical(row["place"]): row["place"] for row in rows("vi_places.tsv")}


@cache
def surnames() -> Mapping[str, Row]:
    """Key of a surname -> its row: `strength` in Vietnamese, how telling it is `in_russian`."""
    return {canonical(row["surname"]): row for row in rows("vi_surnames.tsv")}


@cache
def people() -> Mapping[str, str]:
    """Key of a name everyone knows, and no rule finds -> its usual spelling."""
    return {canonical(row["name"]): row["name"] for row in rows("vi_people.tsv")}


@cache
def name_syllables() -> Mapping[str, Syllable]:
    """Key of a syllable that personal names are commonly made of -> its parts."""
    listed = (parse(row["syllable"]) for row in rows("vi_name_syllables.tsv"))
    return {canonical(syllable.text): syllable for syllable in listed if syllable}
