"""Vietnamese places that are told by the word before them («община Тамтхай»), or by a list.

The list is of districts, rivers and other places that no Russian reader knows; a word is one of
them only in a text about Vietnam.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import product

import regex

from mtcheck.lang import later
from mtcheck.lang.morphology import is_known
from mtcheck.lang.tables import rows
from mtcheck.lang.transcription import base_forms
from mtcheck.lang.vi_spelling import Grade, readings, spellings
from mtcheck.lang.vietnamese import parse, places

_GENERIC = later.regex(
    r"""(?<!\p{L})(?i:(?:провинци|уезд|район|коммун|общин|квартал|деревн|пос[её]л|город|хутор|сел[оаеу]
    |волост|перевал|переход|пагод|храм|парк|порт|аэропорт|пляж|остров|озер|мост|бухт|залив
    |водопад|пещер|станци|дамб|плотин|вокзал|стадион|больниц|госпитал|роддом|ГЭС|ТЭС)\p{Ll}{0,4}+
    |рек(?:а|и|е|у|ой)|гор(?:а|ы|е|у|ой)|мыс(?:а|е|у|ом)?)
    [ \N{NO-BREAK SPACE}]
    (?P<name>[А-ЯЁ][а-яё]++(?:[ \N{NO-BREAK SPACE}][А-ЯЁ][а-яё]++){0,2}+)(?![\p{L}\d-])""",
    regex.VERBOSE,
)
_WATER = later.regex(
    r"(?<!\p{L})(?i:(?:рек|гор)(?:а|и|ы|е|у|ой)|озер(?:о|а|е|у|ом)|остров(?:а|е|у|ом)?)"
    r"[ \N{NO-BREAK SPACE}](?P<name>[А-ЯЁ][а-яё]{1,4}+)(?![\p{L}-]|[ ][А-ЯЁ])"
)
_NOT_HERE = frozenset({"дон", "хан", "ли", "сон"})  # rivers of Russia, Korea and China
_MORE = later.regex(r"(?:,| и| или)[ \N{NO-BREAK SPACE}](?P<name>[А-ЯЁ][а-яё]++)(?![\p{L}\d-])")
_RUN = later.regex(
    r"(?<![\p{L}\p{M}\d-])[А-ЯЁ][а-яё]++(?:[ \N{NO-BREAK SPACE}][А-ЯЁ][а-яё]++)*+(?![\p{L}\d-])"
)
_IN = later.regex(r"(?<!\p{L})(?:[Вв]о?|[Ии]з|[Пп]од|[Бб]лиз)[ \N{NO-BREAK SPACE}]$")
_WORD = later.regex(r"\p{L}+")
# Sounds that neither Chinese nor Lao or Thai places have in Russian.
_TELLING = later.regex(r"ы[оау]|тх[ыюя]|уэ|уе[нт]|юи")
_VIETNAMESE = later.regex(_TELLING.pattern + "|нг|кх|тх|нь|ы|[иь]е|зя|зю")
_PREPOSITIONS = frozenset({"до", "во", "на", "за", "из", "в", "от"})
_SHORTEST, _LONGEST = 5, 18


def find_unlisted(text: str) -> Iterator[tuple[int, int]]:
    """Where such places stand; only of use in a text that is about Vietnam."""
    for match in _GENERIC.finditer(text):
        start, name = match.start("name"), match["name"]
        words = _WORD.findall(name)
        if _is_joined(words[0].lower()):
            yield start, start + len(words[0])
            yield from _more(text, start + len(words[0]))
        elif len(words) > 1 and all(map(_is_syllable, name.lower().split())):
            yield start, match.end("name")
    for match in _WATER.finditer(text):
        if _is_water(match["name"].lower()):
            yield match.span("name")
    for match in _RUN.finditer(text):
        yield from _in_run(text, match)


def _in_run(text: str, match: regex.Match[str]) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(match.group()))
    located = _IN.search(text[max(0, match.start() - 6) : match.start()]) is not None
    if len(words) == 1:
        word = match.group().lower()
        if is_district(word) or (located and (_is_telling(word) or _is_short(word))):
            yield match.span()
    elif located and is_listed(tuple(match.group().lower().split())):
        yield match.span()
    elif not any(map(_is_syllable, set(match.group().lower().split()) - _PREPOSITIONS)):
        for word in words:  # «До Фансипана», «Уезд Баккан»
            if is_district(word.group().lower()):
                yield match.start() + word.start(), match.start() + word.end()


def _is_water(word: str) -> bool:
    """«Река Да», «озеро Тэй», «озеро Бабе»."""
    known = _grade(word) >= Grade.ACCEPTED or word in _joined_districts()
    return known and word not in _NOT_HERE


def _is_short(word: str) -> bool:
    """«В Бави»."""
    return len(word) == _SHORTEST - 1 and word in _joined_districts() and not is_known(word)


def is_listed(words: tuple[str, ...]) -> bool:
    """Whether the syllables, as people or machines spell them, make a place of the list."""
    if not 2 <= len(words) <= 4:
        return False
    *others, last = words
    bases = (last, *base_forms(last))
    ends = frozenset(reading for base in bases for reading in readings(base, kind="place"))
    parts = [*(readings(word, kind="place") for word in others), ends]
    return any(name in _districts() for name in product(*parts))


def _more(text: str, end: int) -> Iterator[tuple[int, int]]:
    """«Уезды Тамтхай, Лонгми и …»."""
    while (match := _MORE.match(text, end)) and _is_joined(match["name"].lower()):
        yield match.span("name")
        end = match.end()


@cache
def _districts() -> frozenset[tuple[str, ...]]:
    """The places of the list, each as its syllables without tones."""
    listed = [row["place"] for row in rows("vi_districts.tsv")]
    names = (map(parse, place.split()) for place in (*listed, *places().values()))
    return frozenset(tuple(part.toneless for part in name if part) for name in names)


@cache
def _joined_districts() -> frozenset[str]:
    """Their correct and accepted spellings in one word."""
    names = [row["place"].split() for row in rows("vi_districts.tsv")]
    own = (row["russian"] for row in rows("vi_districts.tsv") if row["russian"])
    by_rule = ("".join(form) for name in names for form in product(*map(_fair, name)))
    return frozenset((*by_rule, *own))


@cache
def _fair(syllable: str) -> tuple[str, ...]:
    known: Mapping[str, Grade] = {
        text: spelling.grade for text, spelling in spellings(syllable, kind="place").items()
    }
    return tuple(text for text, grade in known.items() if grade >= Grade.ACCEPTED)


@lru_cache(maxsize=50_000)
def is_district(word: str) -> bool:
    if not _SHORTEST <= len(word) <= _LONGEST or is_known(word):
        return False
    return any(form in _joined_districts() for form in (word, *base_forms(word)))


@lru_cache(maxsize=10_000)
def _is_telling(word: str) -> bool:
    """«В Тхыонгла»: no list has it, but it can be in no other country. «Вьетконг» is no place."""
    return bool(_TELLING.search(word)) and not word.startswith("вьет") and _is_joined(word)


@lru_cache(maxsize=10_000)
def _is_joined(word: str) -> bool:
    """«Тамтхай», in any case form; not the one-syllable and Russian words."""
    if len(word) > _LONGEST or is_known(word):
        return False
    return any(any(_cuts(form, 3)) for form in (word, *base_forms(word)))


def _cuts(word: str, most: int) -> Iterator[bool]:
    for at in range(2, len(word) - 1):
        if _grade(word[:at]) >= Grade.ACCEPTED:
            if _grade(word[at:]) >= Grade.ACCEPTED:
                yield True
            elif most > 2 and _VIETNAMESE.search(word):  # not «Малинди» of Kenya
                yield from _cuts(word[at:], most - 1)


@lru_cache(maxsize=20_000)
def _grade(syllable: str) -> Grade:
    found = readings(syllable, kind="place").values()
    return max((spelling.grade for spelling in found), default=Grade.UNRELATED)


def _is_syllable(word: str) -> bool:
    return any(_grade(form) >= Grade.DOUBTFUL for form in (word, *base_forms(word)))
