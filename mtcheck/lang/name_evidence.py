"""What tells a Vietnamese personal name from other capitalised words of a Russian text.

Many of its syllables are also Korean, Chinese, French or plain Russian («Ли», «Хан», «Ле», «До»),
so a short name needs an unmistakable sound, or a title before it, or a text about Vietnam.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product

from mtcheck.lang import later
from mtcheck.lang.place_forms import cyrillic_forms, joined
from mtcheck.lang.tables import rows
from mtcheck.lang.transcription import base_forms
from mtcheck.lang.unlisted_places import is_district, is_listed
from mtcheck.lang.vi_spelling import Grade, likelihood, name_readings, readings, spellings
from mtcheck.lang.vietnamese import people, surnames

# Surnames that open a Russian sentence as words of their own; «Май» and «Ван» open others' names.
_RUSSIAN_WORDS = frozenset(
    ("до", "во", "то", "та", "ты", "так", "тот", "ту", "май", "мак", "дам", "тон", "ли", "ха", "ла")
)
# Other people's names; the New Year «Тет Нгуен Дан» and the football club «Хоанг Ань Зялай».
_NOT_NAMES = frozenset({"чан кай ши", "ли куан ю", "ли тай бо", "ле ман", "ле пен", "ле кан"})
_NOT_NAMES |= {"ле тан", "хонг конг", "тай чи", "кунг фу"}
_NOT_NAMES |= {"нгуен дан", "тет нгуен дан", "хоанг ань", "хоанг ань зя лай"}
# Sounds and endings that Korean, Chinese and Western names do not have in Russian.
_TELLING = later.regex(
    r"^нг|кх|тх(?!э)|ы[оау]|ье|ю[иэе]|уок|уе[нт]|уонг|^зунг|^дык|^хынг|[лт]оа|^[блмвф]ы[гкмнт]"
)
# Weaker signs, enough in a name of three syllables.
_VIETNAMESE_SHAPE = later.regex(_TELLING.pattern + r"|нг|^з[яёю]|^фу|уан$|[аи]нь$|^[тх]ы|оа|ау$")
_NOT_SINO_KOREAN = frozenset({"ле", "нго", "ву"})
_NEVER_FIRST = frozenset({"так", "тот", "та", "ту"})
_FUNCTION_WORDS = frozenset(
    ("за", "сам", "но", "ну", "со", "ко", "от", "на", "не", "ни", "по", "да", "как", "так", "там")
)
_FUNCTION_WORDS |= {"тот", "та", "ту", "то", "ты", "вы", "мы", "он", "кто", "и", "а", "у", "в", "к"}
_MIDDLE = frozenset({"ван", "тхи", "ти", "дык", "динь", "минь"})
_COMMON_MIDDLE = frozenset({"ван", "тхи"})
# As Russian spells them, and as Vietnamese syllables are spelled, too.
_CHINESE_SURNAMES = frozenset(
    ("ань", "бай", "ван", "вэй", "го", "гун", "дай", "дин", "ду", "дун", "инь", "кан", "кун", "лай")
)
_CHINESE_SURNAMES |= {
    "ли",
    "линь",
    "лу",
    "лун",
    "лю",
    "лян",
    "ма",
    "мао",
    "нин",
    "пань",
    "су",
    "сунь",
}
_CHINESE_SURNAMES |= {"тан", "тао", "ту", "тянь", "фан", "фань", "хань", "хо", "ху", "хуан", "ши"}
_CHINESE_SURNAMES |= {"юань", "янь", "яо"}
_KOREAN = later.regex(
    r"(?:чж|чх|дж|[ктп]х|[кгнтдрлмпбсхч])?(?:ый|[аяоёуюыиэе]|в[аеоэи])(?:ль|[клмнпт])?"
)
_CHINESE = later.regex(
    r"(?:чж|цз|[бпмфдтнлгкхцсшжрвчй])?(?:[ая]нь?|[ая]о?|[аэую]й|[эую]нь?|оу?|и|инь?|юань?|уань|юэ|е)"
    r"|(?:чж|[гкхчш])уан"
)
_VIETNAM = later.regex(
    r"[Вв]ьетнам|ВЬЕТНАМ|Хано[йяюе]|Хошимин|Сайгон|Нгуен [А-Я][а-я]"
    r"|(?<!\p{L})донг(?:ов|а|ах)(?!\p{L})"
)
_LONG_WORD = later.regex(r"(?<!\p{L})[А-ЯЁ][а-яё]{5,14}+(?!\p{L})")


@cache
def cyrillic_surnames() -> Mapping[str, bool]:
    """Cyrillic surname, any spelling -> whether it can hardly be anything else."""
    found: dict[str, bool] = {}
    for row in surnames().values():
        if row["in_russian"] in ("none", "highland") or " " in row["surname"]:
            continue
        for text, spelling in spellings(row["surname"]).items():
            long = len(text) > 3 or spelling.grade == Grade.CANONICAL
            found[text] = found.get(text, False) or (row["in_russian"] == "sure" and long)
    return found


@cache
def _highland_surnames() -> frozenset[str]:
    found = surnames().values()
    listed = (row["surname"] for row in found if row["in_russian"] == "highland")
    return frozenset(form for surname in listed for form in spellings(surname))


@cache
def _rare_surnames() -> frozenset[str]:
    """Those that too much else looks like (Ван, Ким, Нинь), or that few people bear (Кат, Выу)."""
    listed = (row["surname"] for row in rows("vi_rare_surnames.tsv"))
    forms = frozenset(form for surname in listed for form in spellings(surname))
    return forms - _FUNCTION_WORDS


@cache
def _double_surnames() -> frozenset[tuple[str, ...]]:
    """Тон Тхат, Ау Зыонг, in any spelling."""
    names = [row["surname"].split() for row in surnames().values() if " " in row["surname"]]
    return frozenset(form for name in names for form in product(*map(spellings, name)))


@cache
def _people() -> frozenset[tuple[str, ...]]:
    """All spellings of the short names everyone knows: Ле Зуан, Ле Дуан."""
    names = (name.split() for name in people().values())
    return frozenset(form for name in names for form in product(*map(spellings, name)))


def is_about_vietnam(text: str) -> bool:
    """Whether the text names the country, or a place of it that is well known and no short word."""
    return _VIETNAM.search(text) is not None or any(
        _is_vietnamese_place(match.group().lower()) for match in _LONG_WORD.finditer(text)
    )


@lru_cache(maxsize=50_000)
def _is_vietnamese_place(word: str) -> bool:
    if is_district(word):
        return True
    forms = (word, *base_forms(word))
    return any(p.grade >= Grade.ACCEPTED for p in map(cyrillic_forms().get, forms) if p)


def is_telling(syllable: str) -> bool:
    """Whether no Korean, Chinese or Western name has such a syllable."""
    return bool(_TELLING.search(syllable)) or (
        bool(_VIETNAMESE_SHAPE.search(syllable)) and not _is_foreign_syllable(syllable)
    )


@lru_cache(maxsize=10_000)
def may_stand_beside(syllables: tuple[str, str]) -> bool:
    """Whether two syllables are a name where one stands before them: «Куок Хань и Ми Ван»."""
    usual = all(likelihood(syllable) >= Grade.ACCEPTED for syllable in syllables)
    other = syllables[0] in _CHINESE_SURNAMES | _FUNCTION_WORDS | _RUSSIAN_WORDS
    return usual and not other and not _is_place(syllables) and not is_listed(syllables)


@lru_cache(maxsize=50_000)
def is_name(syllables: tuple[str, ...], *, titled: bool, at_home: bool) -> bool:
    """Whether these syllables, in lower case and the nominative, are a person for certain.

    `titled`: a title stands before them; `at_home`: the text is about Vietnam.
    """
    first, rest = syllables[0], syllables[1:]
    phrase = " ".join(syllables)
    if syllables in _people() or phrase == "хо ши мин":
        return True
    if (
        phrase in _NOT_NAMES
        or _is_place(syllables)
        or (first in _RUSSIAN_WORDS and _is_place(rest))
    ):
        return False
    if _is_highlander(first, rest, titled, at_home):
        return True
    if first not in cyrillic_surnames():
        return (
            _is_stage_name(syllables, titled, at_home)
            or _has_middle(syllables, titled or at_home)
            or _has_rare_surname(syllables, titled, at_home)
        )
    if cyrillic_surnames()[first] or (len(rest) > 1 and syllables[:2] in _double_surnames()):
        return True
    usual = all(map(name_readings, rest)) or (rest[0] == "тхи" and at_home)
    if rest[0] in _COMMON_MIDDLE and len(rest) > 1:
        russian = first in _RUSSIAN_WORDS and not (titled or at_home)
        never = first in _NEVER_FIRST and rest[0] != "тхи"
        return (usual or not russian) and not never
    if len(syllables) == 2:
        return usual and _is_short_name(first, rest[0], titled, at_home)
    return (usual or _has_rare_given(syllables)) and _is_long_name(syllables, titled, at_home)


def _is_short_name(first: str, second: str, titled: bool, at_home: bool) -> bool:
    if (first in _RUSSIAN_WORDS and not titled) or first in _NEVER_FIRST:
        return False
    if first in _NOT_SINO_KOREAN:  # but «Ле Зо» is French
        shown = first == "нго" or _VIETNAMESE_SHAPE.search(second) or titled or at_home
        return bool(shown) and likelihood(second) >= Grade.ACCEPTED
    doubtful = first in _RUSSIAN_WORDS or _is_foreign_syllable(second)
    fair = likelihood(second) >= Grade.ACCEPTED
    if _TELLING.search(second) or (not doubtful and likelihood(second) > Grade.WRONG):
        return True
    if first == "ли":
        return False
    if _is_foreign_syllable(first):
        return fair and titled and at_home and likelihood(first) >= Grade.ACCEPTED
    return fair and (titled or at_home)


def _has_rare_given(syllables: tuple[str, ...]) -> bool:
    """«Ле Хонг Бон»: the last is in no list, but the others tell."""
    *others, last = syllables
    known = all(likelihood(part) >= Grade.ACCEPTED for part in others[1:])
    fair = any(spelling.grade >= Grade.ACCEPTED for spelling in readings(last).values())
    return known and fair and any(map(is_telling, others)) and not _is_foreign_syllable(others[-1])


def _is_long_name(syllables: tuple[str, ...], titled: bool, at_home: bool) -> bool:
    if syllables[1] in _MIDDLE or any(map(_VIETNAMESE_SHAPE.search, syllables)):
        return True
    if syllables[0] in _RUSSIAN_WORDS and not titled:
        return False
    fair = all(likelihood(syllable) >= Grade.ACCEPTED for syllable in syllables[1:])
    return fair and (titled or at_home or not all(map(_is_foreign_syllable, syllables)))


def _has_rare_surname(syllables: tuple[str, ...], titled: bool, at_home: bool) -> bool:
    """«Кат Хыу Нян», «Ван Тиен Зунг»: the surname proves nothing, but the rest does."""
    first, rest = syllables[0], syllables[1:]
    known = first in _rare_surnames() and len(rest) > 1
    certain = sum(bool(_TELLING.search(part)) for part in syllables)
    usual = rest if certain < 2 else rest[:-1]
    if not known or any(likelihood(part) < Grade.ACCEPTED for part in usual):
        return False
    signs = sum(bool(_VIETNAMESE_SHAPE.search(part)) for part in syllables)
    if not at_home:
        return certain > 1 or (titled and certain > 0 and signs > 1)
    return certain > 0 or signs > 1 or (titled and signs > 0)


def _is_stage_name(syllables: tuple[str, ...], titled: bool, at_home: bool) -> bool:
    """«Тунг Зыонг» has no surname, and is still no other language's; «певица Ми Линь»."""
    if titled and at_home and len(syllables) == 2 and syllables[0] in ("а", "и"):
        return bool(_TELLING.search(syllables[1]))
    if len(syllables) != 2:
        return False
    grades = [likelihood(syllable) for syllable in syllables]
    if titled and min(grades) >= Grade.ACCEPTED:
        chinese = not at_home or syllables[0] in _CHINESE_SURNAMES
        sign = _TELLING if chinese else _VIETNAMESE_SHAPE
        return any(map(sign.search, syllables)) or not all(map(_is_foreign_syllable, syllables))
    return min(grades) == Grade.CANONICAL and all(map(_TELLING.search, syllables))


def _is_highlander(first: str, rest: tuple[str, ...], titled: bool, at_home: bool) -> bool:
    """Mông names: «Ванг А По», «Сунг Ми Зиа»; the Koreans have an А, too."""
    if len(rest) != 2 or rest[0] not in ("а", "ми"):
        return False
    other = first in cyrillic_surnames()
    if titled and at_home and rest[0] == "а" and readings(first):
        return True
    telling = rest[0] == "а" and (at_home or not all(map(_is_foreign_syllable, (first, rest[1]))))
    return (first in _highland_surnames() and not other) or (other and telling)


def _has_middle(syllables: tuple[str, ...], at_home: bool) -> bool:
    """«Ма Тхи Лан», «Куанг Ван Тань»: a surname too rare to be known, but the middle name tells."""
    if len(syllables) < 3 or syllables[1] not in _COMMON_MIDDLE:
        return False
    if syllables[1] == "тхи" and (at_home or is_telling(syllables[0])):
        return True
    usual = all(map(name_readings, syllables[2:]))
    rare = at_home and syllables[0] in _rare_surnames()
    return usual and (syllables[1] == "тхи" or is_telling(syllables[0]) or rare)


@cache
def _is_foreign_syllable(syllable: str) -> bool:
    """A Korean or Chinese name may have it."""
    return bool(_KOREAN.fullmatch(syllable) or _CHINESE.fullmatch(syllable))


def _is_place(syllables: tuple[str, ...]) -> bool:
    return joined("".join(syllables)) in cyrillic_forms()
