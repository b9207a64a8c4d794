"""The known Vietnamese places as one lower-case word, in Cyrillic and in Latin without marks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from mtcheck.lang import later
from mtcheck.lang.tables import rows
from mtcheck.lang.transcription import established, transcribe
from mtcheck.lang.vi_spelling import Grade, spellings
from mtcheck.lang.vietnamese import parse, places, strip_marks

_WORD = later.regex(r"\p{L}+")
# A shorter word is too often no place: machine spellings, case forms and Latin ones.
SHORTEST = 5


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place by its Vietnamese name, and how good the form is that led to it."""

    vietnamese: str
    grade: Grade


def joined(text: str) -> str:
    """The letters of a text as one lower-case word, ё as е: «Бариа-Вунгтау» is бариавунгтау."""
    return "".join(_WORD.findall(text.lower())).replace("ё", "е")


@cache
def cyrillic_forms() -> Mapping[str, KnownPlace]:
    """A place in one lower-case word, nominative, correct or as machines spell it."""
    found: dict[str, KnownPlace] = {}
    for vietnamese in places().values():
        found[joined(transcribe(vietnamese, "place"))] = KnownPlace(vietnamese, Grade.CANONICAL)
    for vietnamese in places().values():
        for spelling in established(vietnamese, "place"):
            found.setdefault(joined(spelling.text), KnownPlace(vietnamese, spelling.grade))
        for text, grade in _machine_spellings(vietnamese):
            if len(text) >= SHORTEST:
                known = found.get(text)
                if known is None or known.grade < grade:
                    found[text] = KnownPlace(vietnamese, grade)
    for row in rows("vi_not_places.tsv"):
        found.pop(row["word"], None)
    return found


def _machine_spellings(vietnamese: str) -> Iterator[tuple[str, Grade]]:
    syllables = _WORD.findall(vietnamese)
    if len(syllables) not in (2, 3) or not all(map(parse, syllables)):
        return
    for parts in product(*(spellings(s, kind="place").values() for s in syllables)):
        yield joined("".join(part.text for part in parts)), min(part.grade for part in parts)


@cache
def latin_forms() -> Mapping[str, str]:
    """A place without marks in one word -> its Vietnamese name; short ones are words elsewhere."""
    found = {joined(strip_marks(place)): place for place in places().values() if " " in place}
    return {text: place for text, place in found.items() if len(text) >= SHORTEST}
