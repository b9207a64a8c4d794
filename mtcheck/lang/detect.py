"""In which language a text is written: by its letters, by langdetect where they leave doubt."""

from __future__ import annotations

import functools
from typing import Any

import regex

_LETTER = regex.compile(r"\p{L}")
_CYRILLIC = regex.compile(r"\p{Script=Cyrillic}")
# Letters that Vietnamese has and English, French and Spanish have not.
VIETNAMESE_LETTER = regex.compile(
    r"[ăđơưĂĐƠƯạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸế]"
)

NAMES = {"ru": "Russian", "vi": "Vietnamese", "en": "English"}

_SAMPLE = 20_000  # characters: enough for a publication of any length


def language_of(text: str) -> str:
    """«ru», «vi» or «en» (the languages the program knows), or «» where nothing tells."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return ""
    if len(_CYRILLIC.findall(sample)) > 0.5 * letters:
        return "ru"
    if len(VIETNAMESE_LETTER.findall(sample)) > 0.05 * letters:
        return "vi"
    return _by_langdetect(sample)


def _by_langdetect(text: str) -> str:
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.set_prior_map({"vi": 1.0, "ru": 1.0, "en": 0.5})
    detector.append(text)
    try:
        found = str(detector.detect())
    except LangDetectException:
        return ""
    return found if found in NAMES else ""


@functools.cache
def _factory() -> Any:
    """langdetect with its profiles; the seed makes its answers the same in every run."""
    from langdetect import DetectorFactory, detector_factory

    DetectorFactory.seed = 0
    detector_factory.init_factory()
    return detector_factory._factory
