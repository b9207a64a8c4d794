"""Vietnamese personal names in a Russian text, found without the original.

A name is a run of capitalised words that are all Vietnamese syllables in Cyrillic, correct or
as machines spell them, and that opens with a surname. Much of this also looks Russian, Korean or
Chinese («До», «Ли», «Май»), so a short or doubtful run is left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from mtcheck.lang import later
from mtcheck.lang.name_context import (
    follows_title,
    follows_title_of_place,
    is_from_abroad,
    is_quoted,
    names_place,
    stands_in,
)
from mtcheck.lang.name_evidence import (
    cyrillic_surnames,
    is_about_vietnam,
    is_name,
    is_telling,
    may_stand_beside,
)
from mtcheck.lang.transcription import base_forms
from mtcheck.lang.unlisted_places import is_listed
from mtcheck.lang.vi_spelling import Grade, likelihood, readings

_RUN = later.regex(
    r"""(?<![\p{L}\p{M}\d-])
    [А-ЯЁ](?:[А-ЯЁ]++|[а-яё]*+)
    (?:[ \N{NO-BREAK SPACE}](?![А-ЯЁ]\.)[А-ЯЁ](?:[А-ЯЁ]++|[а-яё]*+))*+
    (?![\p{L}\d])""",
    regex.VERBOSE,
)
_BESIDE = later.regex(
    r"(?:,| и)[ \N{NO-BREAK SPACE}](?P<name>[А-ЯЁ][а-яё]++[ \N{NO-BREAK SPACE}][А-ЯЁ][а-яё]++)"
    r"(?![\p{L}\d-]|[ \N{NO-BREAK SPACE}][А-ЯЁ])"
)
_WORD = later.regex(r"\p{L}+")
_CITY = later.regex(r"\b(?:г\.\s?|город\w{0,3}\s|из\s|во?\s)$", regex.IGNORECASE)
# «До Нгуен Ван Хунга дошло»: a preposition; but «Во Нгуен Зяп» is a name.
_PREPOSITIONS = frozenset({"до", "во"})
_COMMON_MIDDLE = frozenset({"ван", "тхи"})
# Between names in capitals: «НГУЕН ВАН ХУНГ И ЧАН ТХИ ЛАН».
_SMALL_WORDS = frozenset(("и", "а", "в", "на", "до", "по", "то", "но", "не", "за", "во", "к", "у"))

Known = frozenset[tuple[str, ...]]
"""Names in lower case that only a title, somewhere in the text, makes certain."""
Words = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class CyrillicName:
    """A name where it stands; `syllables` are as written, put back into the nominative.

    When it is shortened (`alone`: «Хунг», «Нгуен В. Хунг») they are those of the full name.
    """

    start: int
    end: int
    text: str
    syllables: tuple[str, ...]
    alone: bool = False


def find(text: str) -> Iterator[CyrillicName]:
    """The full Vietnamese personal names of a Russian text, in order, never overlapping.

    Two syllables are a name only with an unmistakable surname (Нгуен, Хоанг), or a second syllable
    no other language has (Чан Тхань), or a title; surnames that are Russian words need three.
    """
    at_home = is_about_vietnam(text)
    names = list(_scan(text, at_home, at_home, frozenset()))
    beside = at_home or any(map(_is_certain, names))
    if beside and not at_home:
        names = list(_scan(text, at_home, beside, frozenset()))
    forms = {tuple(map(str.lower, name.syllables)) for name in names}
    titled = frozenset(form for form in forms if not is_name(form, titled=False, at_home=at_home))
    if titled:
        names = list(_scan(text, at_home, beside, titled))
    yield from _with_those_beside(text, names)


def _with_those_beside(text: str, names: list[CyrillicName]) -> Iterator[CyrillicName]:
    """«Куок Хань и Ми Ван»: what stands in one list with a name is a name."""
    starts = {name.start for name in names}
    for name in names:
        yield name
        end = name.end
        while (match := _BESIDE.match(text, end)) and match.start("name") not in starts:
            words = match["name"].replace("\N{NO-BREAK SPACE}", " ").lower().split()
            first, last = words[0], max((words[1], *base_forms(words[1])), key=likelihood)
            if not may_stand_beside((first, last)) or is_from_abroad(text, end, match.end()):
                break
            syllables = (first.capitalize(), last.capitalize())
            start, end = match.span("name")
            yield CyrillicName(start, end, match["name"], syllables)


def _scan(text: str, at_home: bool, beside: bool, known: Known) -> Iterator[CyrillicName]:
    for match in _RUN.finditer(text):
        if " " in (run := match.group().replace("\N{NO-BREAK SPACE}", " ")):
            yield from _in_run(text, split_words(run, match.start()), at_home, beside, known)


def _is_certain(name: CyrillicName) -> bool:
    """So surely Vietnamese that the rest of the text is about Vietnamese, too."""
    first, *given = map(str.lower, name.syllables)
    sure = cyrillic_surnames().get(first, False)
    return len(given) > 1 and (sure or any(map(is_telling, given)))


def nominative(name: CyrillicName) -> str:
    """The name as it would stand in a list."""
    return " ".join(name.syllables)


def split_words(run: str, offset: int) -> Words:
    """The words of a run in lower case, with their offsets in the text; `offset` is the run's."""
    return [(offset + m.start(), offset + m.end(), m.group().lower()) for m in _WORD.finditer(run)]


def _in_run(
    text: str, words: Words, at_home: bool, beside: bool, known: Known
) -> Iterator[CyrillicName]:
    at = ended = 0
    while at < len(words) - 1:
        start = words[at][0]
        syllables = _name_at(tuple(_cased_alike(text, words[at : at + 5])[:4]))
        whole = at + len(syllables) == len(words)  # «Ли До Хён»: no name, though «Ли До» may be
        titled = whole and follows_title(text, start)
        here = at_home if len(syllables) == 2 else beside
        certain = len(syllables) > 1 and (
            syllables in known or is_name(syllables, titled=titled, at_home=whole and here)
        )
        if certain and at > ended and _is_cut(words[at - 1][2], syllables):
            certain = False
        end = words[at + len(syllables) - 1][1]
        if certain and not _is_other(text, start, end, syllables):
            ended = at + len(syllables)
            yield CyrillicName(start, end, text[start:end], tuple(map(str.capitalize, syllables)))
        at += len(syllables) if certain else 1


def _is_cut(before: str, syllables: tuple[str, ...]) -> bool:
    """«Вьет Тхань Нгуен», as Americans write; «Нгуи Као Шон», a surname that nobody lists."""
    listed = syllables[0] in cyrillic_surnames()
    return bool(readings(before)) if not listed else len(syllables) == 2 and is_telling(before)


def _is_other(text: str, start: int, end: int, syllables: tuple[str, ...]) -> bool:
    """The city, another place, a Chinese or Korean, a brand: told by the words around."""
    if _names_the_city(text, start, syllables):
        return True
    sure = cyrillic_surnames().get(syllables[0], False)
    if not sure and syllables[1] not in _COMMON_MIDDLE and is_from_abroad(text, start, end):
        return len(syllables) == 2 or not any(map(is_telling, syllables[1:]))
    if not sure and is_quoted(text, start, end):
        return True
    if len(syllables) > 2:
        return False
    if names_place(text, start):
        return is_listed(syllables) or not follows_title_of_place(text, start)
    return stands_in(text, start) and is_listed(syllables)


def _cased_alike(text: str, words: Words) -> list[str]:
    """The words that may be of one name: all Title, all CAPITAL, or a CAPITAL surname first."""
    capital = [end - start > 1 and text[start:end].isupper() for start, end, _ in words]
    if not capital[0]:
        length = capital.index(True) if True in capital else len(words)
    elif capital[1:2] == [False]:
        length = capital.index(True, 1) if True in capital[1:] else len(words)
    else:
        small = (i for i, (_, _, word) in enumerate(words) if word in _SMALL_WORDS and i)
        length = next(small, len(words))
        length = min(length, capital.index(False) if False in capital else length)
    return _up_to_next_name([word for _, _, word in words[:length]])


def _up_to_next_name(words: list[str]) -> list[str]:
    """«Тренер Ле Тхи Лан Чан Ван Нам»: the fourth word is another's surname."""
    known = cyrillic_surnames()
    at = next((i for i in range(2, len(words) - 1) if words[i + 1] in _COMMON_MIDDLE), len(words))
    return words[:at] if words[at : at + 1] and words[at] in known else words


def _names_the_city(text: str, start: int, syllables: tuple[str, ...]) -> bool:
    """«Из Хо Ши Мина» is the city; but «верили в Хо Ши Мина»."""
    city = _CITY.search(text[max(0, start - 10) : start])
    if syllables != ("хо", "ши", "мин") or not city:
        return False
    return city[0].strip().lower() not in ("в", "во") or text[start : start + 10][-1:] != "а"


@lru_cache(maxsize=50_000)
def _name_at(words: tuple[str, ...]) -> tuple[str, ...]:
    """The syllables, in the nominative, that these words begin with; none after a preposition."""
    if len(words) < 2 or _is_preposition(words):
        return ()
    surname = _surname(words)
    return (surname, *_given(words[1:], bent=surname != words[0]))


def _is_preposition(words: tuple[str, ...]) -> bool:
    another = len(words) > 3 and words[1] in cyrillic_surnames() and words[2] in _COMMON_MIDDLE
    return another and words[0] in _PREPOSITIONS and likelihood(words[1]) == Grade.CANONICAL


def _surname(words: tuple[str, ...]) -> str:
    """Machines decline the surname too («Нгуена Фу Чонга»); a doubtful one needs two more names."""
    word, following = words[:2]
    if word in cyrillic_surnames() or (following == "тхи" and readings(word)):
        return word
    known = [form for form in base_forms(word) if form in cyrillic_surnames()]
    three = len(words) > 2 and likelihood(following) >= Grade.ACCEPTED
    return next((form for form in known if cyrillic_surnames()[form] or three), word)


def _given(words: tuple[str, ...], *, bent: bool) -> Iterator[str]:
    """Syllables up to the first word that is none; an inflected one is the last, unless all are."""
    before = ""
    for word in words:
        if readings(word):
            yield word
            before = word
            continue
        forms = [form for form in base_forms(word) if readings(form)]
        if forms:
            yield max(forms, key=likelihood)
        elif before in _COMMON_MIDDLE and _is_two_in_one(word):
            yield word
        if not (forms and bent):
            return


@lru_cache(maxsize=10_000)
def _is_two_in_one(word: str) -> bool:
    """«Нгуен Тхи Куиньту»: the given name of two syllables written as one word."""
    cuts = ((word[:at], word[at:]) for at in range(2, min(len(word), 14) - 1))
    return any(min(map(likelihood, halves)) >= Grade.ACCEPTED for halves in cuts)
