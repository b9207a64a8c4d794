"""Vietnamese words of kinship that address anybody (*anh*, *chị*, *bác*), and real kin.

*Chị Lan* is Ms Lan. Only where the word has a companion (*chị gái*, *anh ruột*, *bà nội*) is it
certain that a sister, a brother or a grandmother is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from mtcheck.lang import later, morphology
from mtcheck.lang.tables import rows
from mtcheck.lang.transcription import judge
from mtcheck.lang.vi_spelling import Grade
from mtcheck.lang.vietnamese import canonical, surnames

_NAME = r"(?P<name>\p{Lu}[\p{Ll}\p{M}]*+(?:[ \N{NO-BREAK SPACE}]\p{Lu}[\p{Ll}\p{M}]*+){0,3}+)"
_RUSSIAN = later.regex(
    r"(?<![\p{L}-])(?P<kin>(?:(?i:старш|младш)\p{L}++[ ])?"
    r"(?P<noun>(?i:брат|сест|дяд|т[её]т|дед|баб)\p{L}*+))"
    rf"[ \N{{NO-BREAK SPACE}}]{_NAME}(?!\p{{L}})"
)
# What makes real kin of a word of address, and who is a «сестра» without being one.
_REAL = later.regex(
    r"(?<!\p{L})(?:(?:anh|em) trai|(?:chị|em) gái|(?:anh|chị|em|chú|bác|cô|cậu|dì|ông|bà)[ ]"
    r"(?:ruột|họ|rể|dâu|nội|ngoại|út|cả|thứ|em|vợ|chồng|của|nuôi|kế|kết nghĩa)|ông bà"
    r"|người (?:anh|chị|em|chú|bác|cô|cậu|dì|con)|con (?:cả|trưởng|thứ|út|đầu lòng|nuôi|rể|dâu)"
    # «Có hai con: anh Bình và chị Mai», not «có hai con bò».
    r"|có (?:\p{L}++|\d++) con(?=\s*(?:[,.:;(]|$))"
    r"|bà con|gọi|nữ tu|sơ|y tá|điều dưỡng|hộ lý|hộ sinh|tu sĩ|ni sư|Bác Hồ|Bác Tôn)(?!\p{L})",
    regex.IGNORECASE,
)
_FAMILY = later.regex(
    r"(?<!\p{L})(?:cháu|mẹ|bố|cha|vợ|chồng|con trai|con gái|gia đình|họ hàng)(?!\p{L})",
    regex.IGNORECASE,
)
_AGED = later.regex(r"(?<!\d)(?:[6-9]\d|1\d\d) tuổi|(?<!\p{L})(?:cụ|già)(?!\p{L})")


@dataclass(frozen=True, slots=True)
class Address:
    """A Vietnamese word of address before a name, and the Russian words that would be calques.

    ``courteous`` are *ông* and *bà*, whose «дедушка» and «бабушка» may be a storyteller's choice.
    """

    start: int
    end: int
    name: str
    calques: frozenset[str]
    courteous: bool

    @property
    def is_formal(self) -> bool:
        """The name is in full, with its surname: nobody calls his brother so."""
        first, *others = canonical(self.name).split()
        return bool(others) and first in surnames()


@dataclass(frozen=True, slots=True)
class KinWord:
    """«Брат», «старшая сестра» before a name in a Russian text."""

    start: int
    end: int
    noun: str
    name: str


@cache
def _addresses() -> Mapping[str, tuple[frozenset[str], bool]]:
    return {
        row["address"]: (frozenset(row["russian"].split("|")), row["courteous"] == "yes")
        for row in rows("kinship.tsv")
    }


@cache
def _vietnamese() -> regex.Pattern[str]:
    words = "|".join(_addresses())
    address = rf"(?P<address>{words}|(?<!\p{{Lu}}\p{{Ll}}*[ ])(?i:{words}))"
    return later.regex(rf"(?<![\p{{L}}\p{{M}}]){address}[ ]{_NAME}(?!\p{{L}})")


def addresses(text: str) -> Iterator[Address]:
    """«chị Lan», «anh Nguyễn Văn Hùng» in a Vietnamese text, in order; not «Hai Bà Trưng»."""
    for match in _vietnamese().finditer(text):
        calques, courteous = _addresses()[match["address"].lower()]
        yield Address(match.start(), match.end(), match["name"], calques, courteous)


def kin_words(text: str) -> Iterator[KinWord]:
    """«сестра Лан», «старшего брата Хунга» in a Russian text, in order."""
    for match in _RUSSIAN.finditer(text):
        noun = morphology.lemma(match["noun"].lower())
        yield KinWord(match.start(), match.end("kin"), noun, match["name"])


def means_kin(text: str) -> bool:
    """Whether a Vietnamese text certainly speaks of real kin, or of nuns or nurses."""
    return _REAL.search(text) is not None


def is_familiar(text: str) -> bool:
    """Whether a Vietnamese text is about a family or an old person, where kin may be meant."""
    return _FAMILY.search(text) is not None or _AGED.search(text) is not None


@lru_cache(maxsize=50_000)
def is_same_name(vietnamese: str, russian: str) -> bool:
    """Whether they may be one person, called in full or by the given name."""
    one, other = vietnamese.split(), russian.split()
    return any(
        judge(" ".join(one[-size:]), " ".join(part), "person").grade is not Grade.UNRELATED
        for size in range(1, min(len(one), len(other)) + 1)
        for part in (other[:size], other[-size:])
    )
