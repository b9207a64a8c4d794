"""A Russian noun after a number: «пять задача», «два школы», «21 делегатов».

After 1 the noun is singular, after 2 to 4 the genitive singular, after 5 and more the genitive
plural; in the other cases number and noun agree. A figure tells no case, so that it must fit none.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from mtcheck.lang import later
from mtcheck.lang.agreement import cells
from mtcheck.lang.agreement_sentences import Disagreement, Sentence, governing
from mtcheck.lang.agreement_words import group
from mtcheck.lang.government import complement
from mtcheck.lang.morphology import analyzer

_FEW = frozenset(("два", "три", "четыре", "оба"))
_MANY = group("many")
_FRACTIONS = group("fractions")
_TIMES_OF_DAY = frozenset(("утро", "день", "вечер", "ночь"))
# «5 класс», «19 века», «на 3 этаже»: the figure stands for an ordinal number.
_NUMBERED = group("numbered")
_ALWAYS_NUMBERED = frozenset(("год", "номер", "километр"))
_LAST_NUMBERED = 100
_YEARS = range(1000, 2100)
# Verbs whose object is in the genitive.
_OF_GENITIVE = group("genitive objects")
_NEGATION = 4  # words within which «не» makes the object a genitive
_SINGULAR = cells(columns=("Masc", "Fem", "Neut"))
_GENITIVE = cells(("Gen",), ("Masc", "Fem", "Neut"))
_DIRECT = cells(("Nom", "Acc"))
_PARTITIVE = cells(("Gen",))
_NOT = frozenset(("не", "нет"))
_IN_NUMBERS = frozenset(("и", "или", "минут", "минуты", "четверти"))
_INSTRUMENTAL = cells(("Ins",))
_MANY_OF = cells(("Gen",), ("Plur",))
_OBLIQUE = cells(("Dat", "Ins", "Loc"), ("Plur",))
_DIGITS = later.regex(r"[0-9]{1,9}+")
_BEFORE_COUNT = frozenset(("VERB", "ADP", "ADV", "PART", "SCONJ"))


def miscounted(s: Sentence) -> Iterator[Disagreement]:
    """Where a number and the noun after it do not fit."""
    for at, found in enumerate(s.shapes):
        if found.kind != "noun":
            continue
        number = at - 1
        while number >= 0 and _is_between(s, number):
            number -= 1
        if number >= 0 and not _fits(s, number, at) and s.is_common(at):
            yield Disagreement("number", number, at, right=found.noun)


def _is_between(s: Sentence, at: int) -> bool:
    """An adjective, but no noun («две кривые поглощения») and no «один» («тридцать одна школа»)."""
    found = s.shapes[at]
    return found.kind == "adjective" and not found.substantive and found.lemma != "один"


def _fits(s: Sentence, number: int, at: int) -> bool:
    word, noun = s.plain[number], s.shapes[at]
    if word[0].isdecimal() and _DIGITS.fullmatch(word):
        return _figure_fits(s, number, at)
    if s.words[number].pos != "NUM" or noun.lemma in _TIMES_OF_DAY:
        return True  # «в пять утра»
    if complement(s.shape(number - 1)):
        return True  # «кратное двум число»
    after = s.shapes[number + 1]
    if after.lemma in _FRACTIONS:
        return True  # «три пятых голосов»
    if word == "несколько" and after.kind == "adjective" and not after.adjective & _MANY_OF:
        return True  # «несколько большие расстояния»
    if word in ("оба", "обе") and noun.noun & _INSTRUMENTAL:
        return True  # «будучи оба врачами»
    if _begins_own_phrase(s, number, at):
        return True
    taken_by = governing(s, number)
    allowed = _after_word(word, taken_by.cases if taken_by else (), noun.animate)
    return not allowed or bool(allowed & noun.noun)


def _begins_own_phrase(s: Sentence, number: int, at: int) -> bool:
    """«В пять поезд ушёл», «без двух минут три поезд ушёл», «С двумя проблем не будет»."""
    start = number
    while start and governing(s, start) is None and _is_number(s, start - 1):
        start -= 1
    if governing(s, start) is None:
        return False
    common = s.shapes[at].noun
    for place in range(number + 1, at):
        common &= s.shapes[place].adjective
    near = s.plain[max(0, start - _NEGATION) : at + 1 + _NEGATION]
    return bool(common & _DIRECT) or bool(common & _PARTITIVE and not _NOT.isdisjoint(near))


def _is_number(s: Sentence, at: int) -> bool:
    """A word that may stand in a number or an hour: «двадцати пяти», «без четверти три»."""
    return s.words[at].pos == "NUM" or s.plain[at] in _IN_NUMBERS


@functools.lru_cache(maxsize=10_000)
def _after_word(word: str, cases: tuple[str, ...], animate: bool) -> int:
    """The cells of a noun after this number in one of the cases (any for none); 0 for no number."""
    found = 0
    for one in analyzer().analyze(word):
        feats = one.feats
        if one.pos != "NUM" or one.lemma not in _FEW | _MANY:
            continue
        case, is_living = feats["Case"], feats.get("Animacy") == "Anim"
        if (cases and case not in cases) or (is_living and not animate):
            continue
        if case in ("Nom", "Acc") and not is_living:
            genders = (feats["Gender"],) if "Gender" in feats else ("Masc", "Fem", "Neut")
            found |= cells(("Gen",), genders) if one.lemma in _FEW else _MANY_OF
        else:
            found |= cells(("Gen" if case == "Acc" else case,), ("Plur",))
    return found


def _figure_fits(s: Sentence, number: int, at: int) -> bool:
    noun, value = s.shapes[at], int(s.plain[number])
    is_numbered = noun.lemma in _NUMBERED and value < _LAST_NUMBERED
    if (is_numbered or noun.lemma in _ALWAYS_NUMBERED) and noun.noun & _SINGULAR:
        return True
    if not _begins_count(s, number):
        return True
    is_teen = value % 100 in range(11, 15)
    if value % 10 == 1 and not is_teen:
        return bool(noun.noun & _SINGULAR)
    is_few = value % 10 in (2, 3, 4) and not is_teen
    if noun.noun & (_OBLIQUE | (_GENITIVE if is_few else _MANY_OF)):
        return True
    taken_by = governing(s, number)
    if is_few and noun.noun & _MANY_OF:
        return noun.animate or not _is_direct(s, number)  # «из 2 школ», «увидел 2 делегатов»
    # «на 5 перроне» is the fifth, «на 5 задача» is nothing.
    is_ordinal = taken_by is not None and taken_by.takes(noun) & noun.noun & _SINGULAR
    return bool(is_ordinal) or value in _YEARS


def _is_direct(s: Sentence, number: int) -> bool:
    """«через 2 дней», «построили 2 школ», but «достигли 2 целей», «не построили 2 школ»."""
    if taken_by := governing(s, number):
        return not {"Gen", "Dat"} & set(taken_by.cases)
    if s.starts(number):
        return True
    verb = s.words[number - 1].readings[0]
    is_negated = "не" in s.plain[max(0, number - _NEGATION) : number]
    return verb.pos == "VERB" and not is_negated and verb.lemma not in _OF_GENITIVE


def _begins_count(s: Sentence, number: int) -> bool:
    """Not «статья 5 закона», «№ 5», «ТУ-154», «2:1»; «1 012» and «10–12» begin farther left."""
    while number and (s.plain[number - 1].isdecimal() or _is_range(s, number)):
        number -= 1
        if s.words[number].text.isdecimal() and int(s.words[number].text[:9]) in _YEARS:
            return False  # «в 1926–33 член коллегии»
    if number == 0:
        return True
    before = s.words[number - 1]
    if before.text in ".!?(":
        return True
    is_word = before.text.isalpha() and before.end < s.words[number].start
    return is_word and before.pos in _BEFORE_COUNT


def _is_range(s: Sentence, number: int) -> bool:
    """«10–12», but not «В 1926 - 33 члена»."""
    before = s.words[number - 1]
    return before.text in "–-" and before.end == s.words[number].start
