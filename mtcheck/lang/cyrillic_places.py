"""Vietnamese places in a Russian text, found without the original."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mtcheck.lang import later
from mtcheck.lang.cyrillic_names import Words, split_words
from mtcheck.lang.name_evidence import is_about_vietnam
from mtcheck.lang.name_mentions import find_all
from mtcheck.lang.place_forms import SHORTEST, KnownPlace, cyrillic_forms, joined, latin_forms
from mtcheck.lang.scripts import has_latin
from mtcheck.lang.transcription import base_forms, judge
from mtcheck.lang.unlisted_places import find_unlisted
from mtcheck.lang.vi_spelling import Grade
from mtcheck.lang.vietnamese import strip_marks

# Also «Бариа-Вунгтау», «Нге-Ан».
_RUN = later.regex(
    r"(?<![\p{L}\p{M}\d-])[А-ЯЁ](?:[А-ЯЁ]++|[а-яё]*+)"
    r"(?:[- \N{NO-BREAK SPACE}][А-ЯЁ](?:[А-ЯЁ]++|[а-яё]*+))*+(?![\p{L}\d])"
)
_LATIN_RUN = later.regex(r"(?<![\p{L}\p{M}\d-])\p{Lu}\p{Ll}++(?:[ ]\p{Lu}\p{Ll}*+)*+(?![\p{L}\d])")
_WORD = later.regex(r"\p{L}+")
_VINH = later.regex(
    r"(?<=(?<!\p{L})(?:[Ввс]|[Вв]о|из|до|[Пп]од|город[аеу]|городом) )Вин(?:е|я|ю|ем)(?!\p{L})"
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A Vietnamese place in a Russian text; a Latin form has the grade WRONG.

    One that no table lists has "" for `vietnamese`, and the grade UNRELATED.
    """

    start: int
    end: int
    text: str
    vietnamese: str
    grade: Grade


def find_places(text: str) -> Iterator[PlaceMention]:
    """Vietnamese places: Cyrillic in any case form, one word or split, and known Latin forms.

    One that no table lists has no `vietnamese`; it needs «община» before it, and Vietnam about it.
    """
    persons = deque((name.start, name.end) for name in find_all(text))
    found = [*_cyrillic_places(text), *_latin_places(text)]
    if found or persons or is_about_vietnam(text):
        found += _short_and_unlisted(text)
    ends = 0
    for place in sorted(found, key=lambda place: (place.start, not place.vietnamese)):
        while persons and persons[0][1] <= place.start:
            persons.popleft()
        taken = persons and persons[0][0] < place.end
        if place.start >= ends and not taken:
            yield place
            ends = place.end


def _short_and_unlisted(text: str) -> Iterator[PlaceMention]:
    """«В Вине» of a text about Vietnam is the city; «община Тамтхай» is in no table."""
    for match in _VINH.finditer(text):
        yield PlaceMention(match.start(), match.end(), match.group(), "Vinh", Grade.CANONICAL)
    for start, end in find_unlisted(text):
        yield PlaceMention(start, end, text[start:end], "", Grade.UNRELATED)


def _cyrillic_places(text: str) -> Iterator[PlaceMention]:
    for match in _RUN.finditer(text):
        yield from _places_in_run(text, split_words(match.group(), match.start()))


def _places_in_run(text: str, words: Words) -> Iterator[PlaceMention]:
    at = 0
    while at < len(words):
        length, place = _place_at(tuple(word for _, _, word in words[at : at + 3]))
        if place:
            start, end = words[at][0], words[at + length - 1][1]
            surface = text[start:end]
            grade = judge(place.vietnamese, surface, "place").grade or place.grade
            yield PlaceMention(start, end, surface, place.vietnamese, grade)
        at += length


@lru_cache(maxsize=50_000)
def _place_at(words: tuple[str, ...]) -> tuple[int, KnownPlace | None]:
    for length in range(len(words), 0, -1):
        place = _known_place(joined("".join(words[:length])))
        if place and length <= len(_WORD.findall(place.vietnamese)):
            return length, place
    return 1, None


@cache
def _known_place(word: str) -> KnownPlace | None:
    for form in (word, *(base_forms(word) if len(word) >= SHORTEST else ())):
        if place := cyrillic_forms().get(form):
            return place
    return None


def _latin_places(text: str) -> Iterator[PlaceMention]:
    for match in _LATIN_RUN.finditer(text):
        if not has_latin(match.group()):
            continue
        words = split_words(match.group(), match.start())
        plain = [strip_marks(word) for _, _, word in words]
        at = 0
        while at < len(words):
            length, name = _latin_at(plain[at : at + 4])
            start, end = words[at][0], words[at + length - 1][1]
            if name:
                yield PlaceMention(start, end, text[start:end], name, Grade.WRONG)
            at += length


def _latin_at(words: list[str]) -> tuple[int, str]:
    for length in range(len(words), 0, -1):
        if name := latin_forms().get("".join(words[:length])):
            return length, name
    return 1, ""
