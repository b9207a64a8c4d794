"""Why a Russian adjective may differ from the noun after it: the sentences that are right so.

Each excuse is one construction of good Russian. They are asked in turn, and one is enough.
"""

from __future__ import annotations

import regex

from mtcheck.lang import government
from mtcheck.lang.agreement import cases_of, cells, rows_of
from mtcheck.lang.agreement_sentences import Sentence, governing
from mtcheck.lang.agreement_words import group

_SINGULAR = cells(columns=("Masc", "Fem", "Neut"))
_PLURAL = cells(columns=("Plur",))
_FEMININE = cells(columns=("Fem",))
_NEUTER = cells(columns=("Neut",))
_NOMINATIVE = cells(("Nom",))
_GENITIVE = cells(("Gen",))
_ACCUSATIVE = cells(("Acc",))
_INSTRUMENTAL = cells(("Ins",))
_DIRECT = _NOMINATIVE | _ACCUSATIVE
_OF_PEOPLE = cells(("Gen", "Dat"))
_SOME_PEOPLE = cells(("Dat",), ("Plur",))
_COUNTING = cells(("Nom", "Gen"), ("Plur",))
_COUNTED = cells(("Gen",), ("Masc", "Fem", "Neut"))

_JOINING = frozenset(("и", "или", "либо", ",", "/", "да", "ни", "так", "также", "но", "а"))
_AND = frozenset(("и", "или", "либо"))
_JOINING_OR_IN = _JOINING | {"в", "на", "с", "из", "к", "по", "для", "от", "о", "у"}
_TWO_TO_FOUR = frozenset(("два", "две", "три", "четыре", "оба", "обе", "полтора", "полторы"))
_AFTER_NUMBER = frozenset(("половиной", "“", '"', "«", "%", ")"))
_BETWEEN = frozenset(("-", "–", "(", "его", "ее", "их"))
_FEW = regex.compile(r"(?<!1)[2-4]$|\d[.,]\d")
_RELATIVE = frozenset(("который", "какой", "чей"))
_ALONE = frozenset(("этот", "тот", "весь", "это", "то", "все"))
_ELLIPTIC = group("elliptic")
_PEOPLE = group("people")
# Nouns that the dictionary has as adjectives or participles alone.
_NOUNS = group("adjective nouns")
_NOT_VERBAL = group("no complement")
_TIMES = group("times")
# Verbs with a predicate in the instrumental beside their object: «считать важной задачу».
_PREDICATIVE = group("predicative")
_ACTIVE = regex.compile(r"[щш](?:ий|ая|ее|ие|его|ей|ему|ую|им|ем|их|ими)(?:ся)?$")
_AHEAD = 6  # words after a complement within which the noun of its adjective comes


def excuse(s: Sentence, first: int, place: int, at: int) -> bool:
    """Whether the adjective ``place`` may differ from the noun ``at``.

    ``first`` is the first word of the phrase that ends with the noun.
    """
    return any(is_right(s, first, place, at) for is_right in _EXCUSES)


def _stands_for_noun(s: Sentence, first: int, place: int, at: int) -> bool:
    """«которые дети любят», «что такое ночь», «этого школа не знала», «у других дети»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if adjective.lemma in ("сам", "самый"):
        return place == at - 1  # «самой школы это не коснулось», but «самой широкой реки»
    if adjective.lemma in _RELATIVE:
        return True
    if place < at - 1:
        return adjective.pronominal or adjective.lemma in _ELLIPTIC
    if adjective.lemma in _ALONE and adjective.adjective & _NEUTER and noun.noun & _DIRECT:
        return True
    if adjective.lemma not in _ELLIPTIC:
        return False
    is_subject = at + 1 < len(s) and s.words[at + 1].pos in ("VERB", "PART")
    return is_subject and bool(noun.noun & _NOMINATIVE and adjective.adjective & _PLURAL)


def _is_set_phrase(s: Sentence, first: int, place: int, at: int) -> bool:
    """«что такое ночь», «два с лишним года», «изменили к лучшему положение»."""
    pair = (s.before(place), s.plain[place])
    if pair in (("с", "лишним"), ("к", "лучшему"), ("к", "худшему")):
        return True
    return pair[0] == "что" and s.shapes[place].lemma == "такой"


def _is_noun_itself(s: Sentence, first: int, place: int, at: int) -> bool:
    """«рабочий совхоза», «лёгкие ребёнка», «радиоактивной серой белок»."""
    adjective = s.shapes[place]
    if adjective.substantive or adjective.lemma in _NOUNS:
        return bool(s.shapes[at].noun & _GENITIVE)
    return place > first and bool(adjective.noun & s.shapes[place - 1].adjective)


def _is_time(s: Sentence, first: int, place: int, at: int) -> bool:
    """«Леса зелёные весной», «реки полноводные летом»."""
    noun = s.shapes[at]
    return noun.lemma in _TIMES and bool(noun.noun & _INSTRUMENTAL & _SINGULAR)


def _is_person(s: Sentence, first: int, place: int, at: int) -> bool:
    """«Глухому выстрелы нипочём», «Глухого выстрелами не напугаешь», «у больного температура»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if adjective.adjective & _NOMINATIVE:
        return False
    if first == 0 and adjective.adjective & _OF_PEOPLE and not adjective.pronominal:
        return bool(noun.noun & _DIRECT) or s.shape(at + 1).text == "не"
    return s.before(first) == "у" and bool(noun.noun & _DIRECT)


def _has_complement(s: Sentence, first: int, place: int, at: int) -> bool:
    """«больных туберкулёзом», «принятых правительством», «проведённые год назад»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if adjective.lemma in _PEOPLE and government.may_be_complement(adjective, noun):
        return True  # «для больных туберкулёзом»
    is_active = adjective.participle and bool(_ACTIVE.search(adjective.text))
    if place == first and governing(s, first) and not _agrees_later(s, place, at):
        # «по имеющимся данные»: no noun follows that the adjective could belong to.
        takes_object = is_active and not adjective.text.endswith("ся")
        return takes_object and bool(noun.noun & _ACCUSATIVE)
    if not adjective.participle or adjective.lemma in _NOT_VERBAL:
        return government.may_be_complement(adjective, noun)
    if cases_of(noun.noun) <= {"Nom", "Loc"}:
        return False
    if is_active or not adjective.ordinary:
        return True
    return bool(noun.noun & _INSTRUMENTAL) or noun.lemma in _TIMES


def _agrees_later(s: Sentence, place: int, at: int) -> bool:
    """«в принадлежащем школе доме»: whether the adjective has its noun farther on."""
    for later in range(at + 1, min(at + _AHEAD, len(s))):
        text = s.words[later].text
        if text in ",.;:!?":
            return False
        if s.shapes[later].noun & s.shapes[place].adjective:
            return True
        if text[0].isalnum() and not s.shapes[later].text:
            return True
    return False


def _is_complement_of(s: Sentence, first: int, place: int, at: int) -> bool:
    """«подобные китайским элементы»: it is what the adjective before it asks for."""
    if place == first:
        return False
    before = s.shapes[place - 1]
    asked = government.complement(before) & s.shapes[place].adjective
    return bool(asked and before.adjective & s.shapes[at].noun)


def _shares_noun(s: Sentence, first: int, place: int, at: int) -> bool:
    """«русский и вьетнамский языки», «в начале прошлого и конце нынешнего веков»."""
    singular = s.shapes[place].adjective & _SINGULAR
    shared = rows_of(singular) & rows_of(s.shapes[at].noun & _PLURAL)
    joint = place - 1 if s.before(place) in _JOINING_OR_IN else place - 2
    if not shared or joint < 1 or s.plain[joint] not in _JOINING_OR_IN:
        return False
    while joint and s.plain[joint] in _JOINING_OR_IN:
        joint -= 1
    return _is_like(s, joint, shared)


def _is_like(s: Sentence, at: int, shared: frozenset[str]) -> bool:
    """Whether a word may be another adjective in one of these cases, a figure («1-й») too."""
    found, letter = s.shapes[at], s.words[at].text[0]
    if not found.text:
        return letter.isalnum()
    return not found.pronominal and bool(rows_of(found.adjective & _SINGULAR) & shared)


def _shares_adjective(s: Sentence, first: int, place: int, at: int) -> bool:
    """«новые школа и больница», «свои народ и товары»."""
    plural = s.shapes[place].adjective & _PLURAL
    shared = rows_of(plural) & rows_of(s.shapes[at].noun & _SINGULAR)
    if not shared:
        return False
    joint = at + 1
    while s.shape(joint).kind:  # «новые школа района и больница»
        joint += 1
    after = s.plain[joint : joint + _AHEAD]
    if not after or after[0] not in _JOINING or _AND.isdisjoint(after):
        return False
    return any(_is_another(s, other, shared) for other in range(joint + 1, joint + 4))


def _is_another(s: Sentence, at: int, shared: frozenset[str]) -> bool:
    found = s.shape(at)
    if not found.text:
        return at < len(s) and s.words[at].text[0].isupper()
    return found.kind == "noun" and bool(rows_of(found.noun) & shared)


def is_counted(s: Sentence, first: int, place: int, at: int) -> bool:
    """«два новых дома», «22 392 квадратных километра»."""
    if not (s.shapes[place].adjective & _COUNTING and s.shapes[at].noun & _COUNTED):
        return False
    left = place - 1
    while left >= 0 and (s.shapes[left].kind == "adjective" or s.plain[left] in _BETWEEN):
        left -= 1
    word = s.plain[left] if left >= 0 else ""
    return bool(_FEW.search(word)) or word in _TWO_TO_FOUR or word in _AFTER_NUMBER


def _is_predicate(s: Sentence, first: int, place: int, at: int) -> bool:
    """«считает важной задачу», «дал бедным деньги», «пришла первой австрийка»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if not adjective.adjective & _INSTRUMENTAL or not noun.noun & _DIRECT or governing(s, first):
        return False
    if place < at - 1 or adjective.lemma in _ELLIPTIC or adjective.lemma in _PEOPLE:
        return True  # «небо было тёмным круглые сутки»
    if adjective.pronominal:
        return False
    before = s.words[place - 1].pos if place else ""
    if before == "VERB" and adjective.adjective & _SOME_PEOPLE:
        return True
    near = range(max(0, place - 3), min(len(s), at + 3))
    return any(s.shapes[other].lemma in _PREDICATIVE for other in near)


def _is_a_woman(s: Sentence, first: int, place: int, at: int) -> bool:
    """«нынешняя сенатор»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if adjective.adjective & ~(_FEMININE & _NOMINATIVE):
        return False
    return noun.animate and bool(noun.noun & _NOMINATIVE & _SINGULAR)


_EXCUSES = (
    _stands_for_noun,
    _is_set_phrase,
    _is_noun_itself,
    _is_time,
    _is_person,
    _has_complement,
    _is_complement_of,
    _shares_noun,
    _shares_adjective,
    is_counted,
    _is_predicate,
    _is_a_woman,
)
