"""Why a Russian adjective may differ from the noun after it: the sentences that are right so.

Each excuse is one construction of good Russian. They are asked in turn, and one is enough.
"""

from __future__ import annotations

from mtcheck.lang import government, later
from mtcheck.lang.agreement import Shape, cases_of, cells, rows_of, shape
from mtcheck.lang.agreement_sentences import Sentence, governing
from mtcheck.lang.agreement_words import group
from mtcheck.lang.morphology import analyzer

_SINGULAR = cells(columns=("Masc", "Fem", "Neut"))
_PLURAL = cells(columns=("Plur",))
_FEMININE = cells(columns=("Fem",))
_NEUTER = cells(columns=("Neut",))
_OF_NATIONS = ("ский", "цкий")
_NOMINATIVE = cells(("Nom",))
_GENITIVE = cells(("Gen",))
_ACCUSATIVE = cells(("Acc",))
_DATIVE = cells(("Dat",))
_INSTRUMENTAL = cells(("Ins",))
_DIRECT = _NOMINATIVE | _ACCUSATIVE
_OF_PEOPLE = cells(("Gen", "Dat"))
_TO_PEOPLE = cells(("Dat", "Ins"))
_OWN_CASES = _DIRECT | _GENITIVE
_SOME_PEOPLE = cells(("Dat",), ("Plur",))
_COUNTING = cells(("Nom", "Gen"), ("Plur",))
_COUNTED = cells(("Gen",), ("Masc", "Fem", "Neut"))

_JOINING = frozenset(("и", "или", "либо", ",", "/", "да", "ни", "так", "также", "но", "а"))
_AND = frozenset(("и", "или", "либо"))
_JOINING_OR_IN = (
    _JOINING | {"-", "–", "—"} | {"в", "на", "с", "из", "к", "по", "для", "от", "о", "у"}
)
_TWO_TO_FOUR = frozenset(("два", "две", "три", "четыре", "оба", "обе", "полтора", "полторы"))
_AFTER_NUMBER = frozenset(("половиной", "“", '"', "«", "%", ")"))
_BETWEEN = frozenset(("-", "–", "(", "его", "ее", "их"))
_FEW = later.regex(r"(?<!1)[2-4]$|\d[.,]\d")
_RELATIVE = frozenset(("который", "какой", "чей"))
_ALONE = frozenset(("этот", "тот", "весь", "это", "то", "все"))
_ELLIPTIC = group("elliptic")
_PEOPLE = group("people")
_ROOMS = group("rooms")
_FRONTS = group("fronts")
_LANES = group("lanes")
_FRACTIONS = group("fractions")
_HOURS = group("hours")
_DECADES = group("decades")
_BEFORE_HOUR = group("before an hour")
_KICKS = group("kicks")
_WHOLES = frozenset(("весь внимание", "вся внимание", "весь слух", "вся слух"))
_POSSESSIVE = frozenset(("мой", "твой", "свой", "наш", "ваш"))
_COMPARED = group("compared")
_PERSONS = frozenset(("я", "ты", "он", "она", "мы", "вы", "они"))
_DEGREES = frozenset(("очень", "более", "менее", "самым", "самому"))
_CLAUSE_SIGNS = frozenset(",;:—–-")
# Nouns that the dictionary has as adjectives or participles alone, or nearly so («лёгкие»).
_NOUNS = group("adjective nouns")
_NOT_VERBAL = group("no complement")
_TIMES = group("times")
# Verbs with a predicate in the instrumental beside their object: «считать важной задачу».
_PREDICATIVE = group("predicative")
_ACTIVE = later.regex(r"[щш](?:ий|ая|ее|ие|его|ей|ему|ую|им|ем|их|ими)(?:ся)?$")
_HALF = "пол"
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
    """«что такое ночь», «пять с лишним лет», «к лучшему», «Я весь внимание», «одна пятая часа»."""
    pair = (s.before(place), s.plain[place])
    if pair in (("с", "лишним"), ("с", "небольшим"), ("к", "лучшему"), ("к", "худшему")):
        return True
    if s.shapes[place].lemma == "весь" and s.shapes[at].noun & _NOMINATIVE & _SINGULAR:
        if pair[0] in _PERSONS or f"{s.plain[place]} {s.plain[at]}" in _WHOLES:
            return True
    return pair[0] == "что" and s.shapes[place].lemma == "такой"


def _is_fraction(s: Sentence, first: int, place: int, at: int) -> bool:
    """«одна пятая урожая», «девять десятых успеха», «каждые полчаса»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if adjective.lemma in _FRACTIONS and noun.noun & _GENITIVE and place:
        before = s.words[place - 1]
        return before.pos == "NUM" or s.shapes[place - 1].lemma in ("один", "целый")
    is_half = noun.text.startswith(_HALF) and bool(adjective.adjective & _PLURAL)
    return is_half and bool(shape(noun.text.removeprefix(_HALF)).noun & _GENITIVE)


def _is_noun_itself(s: Sentence, first: int, place: int, at: int) -> bool:
    """«рабочий совхоза», «лёгкие детей», «Русский прошлого века», «радиоактивной серой белок»."""
    adjective = s.shapes[place]
    is_language = place < at - 1 and s.starts(place) and adjective.lemma.endswith(_OF_NATIONS)
    if adjective.substantive or adjective.lemma in _NOUNS or is_language:
        # «в учительской тишина»
        is_place = adjective.substantive and governing(s, place) is not None
        return bool(s.shapes[at].noun & (_OWN_CASES if is_place else _GENITIVE))
    if is_room(s, place):
        return True
    return place > first and bool(adjective.noun & s.shapes[place - 1].adjective)


def is_room(s: Sentence, at: int) -> bool:
    """«в детской игрушки», «из операционной врачи»: the adjective names a room."""
    found = s.shapes[at]
    is_one = found.lemma in _ROOMS and bool(found.adjective & _FEMININE)
    return (is_one or is_front(s, at)) and governing(s, at) is not None


def is_front(s: Sentence, at: int) -> bool:
    """«на передовой борьбы», «с набережной реки»: the adjective names a place out of doors."""
    found, owner = s.shapes[at], s.shape(at + 1)
    if s.before(at) not in ("на", "с", "со") or not owner.noun & _GENITIVE:
        return False
    # «на боевой корабля», but «на подводной лодки» is a fault.
    is_place = found.lemma in _LANES and not found.adjective & owner.noun
    return (is_place or found.lemma in _FRONTS) and bool(found.adjective & _FEMININE)


def _is_point_in_time(s: Sentence, first: int, place: int, at: int) -> bool:
    """«в половине десятого гонг», «к середине девяностых завод», «после углового вратарь»."""
    adjective, before = s.shapes[place], s.shape(place - 1)
    if not s.shapes[at].noun & _DIRECT:
        return False
    if adjective.lemma in _DECADES and adjective.adjective & _PLURAL:
        return before.kind == "noun" or governing(s, place) is not None
    if not adjective.adjective & _GENITIVE & _SINGULAR:
        return False
    if adjective.lemma in _KICKS:
        return governing(s, place) is not None
    return adjective.lemma in _HOURS and not _BEFORE_HOUR.isdisjoint(
        (before.lemma, s.before(place))
    )


def _follows_noun(s: Sentence, first: int, place: int, at: int) -> bool:
    """«в большинстве своём крестьяне», «по природе своей люди добры»."""
    if place != first or s.shapes[place].lemma not in _POSSESSIVE:
        return False
    owned = s.shape(place - 1)
    return owned.kind == "noun" and bool(owned.noun & s.shapes[place].adjective)


def _is_compared(s: Sentence, first: int, place: int, at: int) -> bool:
    """«схожие с твоими ценности», «отличный от вашего подход», «близкий к новому путь»."""
    taken_by = governing(s, first)
    if taken_by is None or place != first:
        return False
    adjective, before = s.shapes[place], s.shape(taken_by.start - 1)
    if adjective.lemma not in _POSSESSIVE and before.lemma not in _COMPARED:
        return False
    fits = adjective.adjective & taken_by.takes(adjective)
    return bool(fits and before.adjective & s.shapes[at].noun)


def _is_time(s: Sentence, first: int, place: int, at: int) -> bool:
    """«Леса зелёные весной», «реки полноводные летом»."""
    noun = s.shapes[at]
    return noun.lemma in _TIMES and bool(noun.noun & _INSTRUMENTAL & _SINGULAR)


def _is_person(s: Sentence, first: int, place: int, at: int) -> bool:
    """«Глухого выстрелами не напугаешь», «у больного температура», «Дежурный дверь открыл»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if adjective.adjective & _NOMINATIVE:
        acts = at + 1 < len(s) and s.words[at + 1].pos == "VERB" and not governing(s, first)
        return acts and bool(noun.noun & _ACCUSATIVE) and _may_be_person(adjective)
    if first == 0 and adjective.adjective & _OF_PEOPLE and not adjective.pronominal:
        return bool(noun.noun & _DIRECT) or s.shape(at + 1).text == "не"
    if not noun.noun & _DIRECT or not governing(s, first):
        return False
    acts = at + 1 < len(s) and (s.words[at + 1].pos == "VERB" or s.plain[at + 1] == "не")
    return s.before(first) == "у" or (acts and _may_be_person(adjective))  # «к больному врач не»


def _is_to_person(s: Sentence, first: int, place: int, at: int) -> bool:
    """«военным пенсии повысят», «не давайте больному лекарств», «а новому место найдут»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if not (adjective.adjective & _TO_PEOPLE and noun.noun & _OWN_CASES) or governing(s, first):
        return False
    if adjective.pronominal or (adjective.lemma in _ELLIPTIC and adjective.lemma[-3:] != "ший"):
        return True
    if s.before(first) in _CLAUSE_SIGNS and place == first == at - 1 and noun.noun & _DIRECT:
        return True
    if s.before(place) in _DEGREES or (noun.animate and s.shape(place - 1).kind == "noun"):
        return False  # «очень малыми формы», «хвост молодому тигра»
    is_woman = adjective.adjective & _FEMININE  # «потерпевшей слово дали»
    return bool(noun.noun & _DIRECT or not is_woman) and _may_be_person(adjective)


def _owns(s: Sentence, first: int, place: int, at: int) -> bool:
    """«пожелал родным покойного сил», «семье погибшего терпения»."""
    adjective, noun, owned = s.shapes[place], s.shapes[at], s.shape(place - 1)
    if place != at - 1 or noun.animate or adjective.lemma not in _PEOPLE:
        return False
    is_given = adjective.adjective & _GENITIVE and noun.noun & _GENITIVE
    return bool(is_given and owned.noun & _DATIVE)


def _is_object(s: Sentence, first: int, place: int, at: int) -> bool:
    """«окружил покойного своей заботой», «снабдили раненых новой одеждой»."""
    adjective = s.shapes[place]
    if place != first or not adjective.adjective & _ACCUSATIVE or governing(s, first):
        return False
    common = s.shapes[at].noun & _INSTRUMENTAL
    for other in s.shapes[place + 1 : at]:
        common &= other.adjective
    after_verb = place > 0 and s.words[place - 1].pos == "VERB"
    return after_verb and bool(common) and _may_be_person(adjective)


def _may_be_person(adjective: Shape) -> bool:
    """An adjective that may name people: «военный», «слепой», «задержанный»."""
    is_deed = adjective.participle and not adjective.ordinary
    if is_deed or adjective.lemma in _PEOPLE | _NOUNS:
        return True
    nouns = (one for one in analyzer().analyze(adjective.text) if one.pos == "NOUN")
    return any(one.lemma == adjective.lemma and one.feats.get("Animacy") == "Anim" for one in nouns)


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
    asked = _INSTRUMENTAL | government.complement(adjective)  # «преданного делу»
    return bool(noun.noun & asked) or noun.lemma in _TIMES


def _agrees_later(s: Sentence, place: int, at: int) -> bool:
    """«в принадлежащем школе доме»: whether the adjective has its noun farther on."""
    for ahead in range(at + 1, min(at + _AHEAD, len(s))):
        text = s.words[ahead].text
        if text in ",.;:!?":
            return False
        if s.shapes[ahead].noun & s.shapes[place].adjective:
            return True
        if text[0].isalnum() and not s.shapes[ahead].text:
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
    """«два новых дома», «два-три новых дома», «22 392 квадратных километра»."""
    if not (s.shapes[place].adjective & _COUNTING and s.shapes[at].noun & _COUNTED):
        return False
    left = place - 1
    while left >= 0 and (s.shapes[left].kind == "adjective" or s.plain[left] in _BETWEEN):
        left -= 1
    word = s.plain[left].rpartition("-")[2] if left >= 0 else ""  # «два-три новых дома»
    return bool(_FEW.search(word)) or word in _TWO_TO_FOUR or word in _AFTER_NUMBER


def _is_predicate(s: Sentence, first: int, place: int, at: int) -> bool:
    """«считает важной задачу», «оставшихся живыми растений», «дал бедным деньги»."""
    adjective, noun = s.shapes[place], s.shapes[at]
    if adjective.adjective & _INSTRUMENTAL and not noun.noun & _INSTRUMENTAL:
        if s.shape(place - 1).lemma in _PREDICATIVE:
            return True
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
    _is_fraction,
    _is_noun_itself,
    _is_point_in_time,
    _follows_noun,
    _is_compared,
    _is_time,
    _is_person,
    _is_to_person,
    _owns,
    _is_object,
    _has_complement,
    _is_complement_of,
    _shares_noun,
    _shares_adjective,
    is_counted,
    _is_predicate,
    _is_a_woman,
)
