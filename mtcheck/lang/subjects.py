"""A Russian subject and its verb: where gender or number of the two differ for certain."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.lang.agreement import Shape, cells, columns_of
from mtcheck.lang.agreement_sentences import Disagreement, Sentence, governing
from mtcheck.lang.agreement_words import group
from mtcheck.lang.morphology import analyzer

_NOMINATIVE = cells(("Nom",))
_ACCUSATIVE = cells(("Acc",))
_GENITIVE = cells(("Gen",))
_PLURAL = cells(columns=("Plur",))
# What is one and many at once: «ряд депутатов приняли», «большинство проголосовало».
_QUANTITIES = group("quantities")
# Verbs beside which two nominatives are no fault: «проблема были дожди».
_COPULAS = group("copulas")
_OF_SEVERAL = group("verbs of several")
_TIMES = group("times") | group("spans")
_WHOLE = frozenset(("весь", "каждый", "целый"))
_BETWEEN = frozenset(("не", "уже", "также", "тоже", "еще", "вновь"))
_COMPARING = frozenset(("как", "чем", "словно", "будто"))
_BEFORE_SUBJECT = frozenset(("ADV", "SCONJ", "VERB"))
_AND = frozenset(("и", "или", ",", "с", "со", "либо"))
_STOPS = ",.;:!?…"
_OWNERS = 4  # words in the genitive between a subject and its verb
_NEAR = 8  # words after a verb or a subject within which another subject counts
_JOINED = 6  # words before «и» within which a preposition of what it joins stands
_FAR = 25  # the same words for verbs of several, and where a note or a mark follows the first
_POSSIBLE = 0.5  # the share of its readings that makes a word a verb


@dataclass(frozen=True, slots=True)
class _Verb:
    """What a verb form tells of its subject; ``intransitive`` where it takes no object."""

    lemma: str
    columns: frozenset[str]
    intransitive: bool
    is_short: bool


def mismatched(s: Sentence) -> Iterator[Disagreement]:
    """Where a verb next to its subject has another gender or number."""
    for at, found in enumerate(s.shapes):
        if found.kind == "noun" and found.noun & _NOMINATIVE:
            first, common = _subject(s, at)
            if common:
                yield from _after(s, first, at, common)
                yield from _before(s, first, at, common)


def _subject(s: Sentence, at: int) -> tuple[int, int]:
    """The first word of a noun with its adjectives, and its cells; none for no certain subject."""
    if not s.is_common(at) and not _is_first_word(s, at):
        return at, 0
    first, common = at, s.shapes[at].noun
    while first and s.shapes[first - 1].kind == "adjective":
        if not (narrower := s.shapes[first - 1].adjective & common):
            break
        first, common = first - 1, narrower
    if common & _ACCUSATIVE and (s.shapes[at].lemma in _TIMES or s.shapes[first].lemma in _WHOLE):
        return at, 0  # «каждый сезон», «весь матч шла борьба»
    if s.shape(at + 2).lemma == s.shapes[at].lemma and s.words[at + 1].pos == "ADP":
        return at, 0  # «минута в минуту»
    is_subject = common & _NOMINATIVE and not common & ~(_NOMINATIVE | _ACCUSATIVE)
    return first, common if is_subject else 0


def _is_first_word(s: Sentence, at: int) -> bool:
    return s.starts(at) and not s.shapes[at].name and s.words[at].text[1:].islower()


def _after(s: Sentence, first: int, at: int, common: int) -> Iterator[Disagreement]:
    """«школа открылся», «делегация не приехали»."""
    place = _end_of_genitives(s, at + 1)
    owners = s.shapes[at + 1 : place]
    while place < len(s) and s.plain[place] in _BETWEEN:
        place += 1
    verb = _verb_at(s, place)
    if verb is None or _may_be_subject(owners, verb):
        return
    if verb.columns & columns_of(common) or not _begins(s, first, verb):
        return
    if common & _ACCUSATIVE and _is_joined(s, first - 1):
        return
    if _object_follows(s, place):
        common &= _NOMINATIVE
    elif common & _ACCUSATIVE and (_infinitive_follows(s, place) or _is_object(s, first)):
        return  # «Какие проблемы пытался решить совет?», «называть цифры отказался»
    if not _is_certain(s, at, common, verb):
        return
    if verb.lemma in _COPULAS and (verb.columns == {"Neut"} or _nominative_follows(s, place)):
        return
    yield Disagreement("subject", at, place, common, cells(columns=verb.columns))


def _end_of_genitives(s: Sentence, at: int) -> int:
    """The word after «постоянного комитета провинции», of whatever is before."""
    place = at
    while place < at + _OWNERS:
        found = s.shape(place)
        if not (found.kind and (found.adjective | found.noun) & _GENITIVE):
            break
        place += 1
    return place


def _may_be_subject(owners: Sequence[Shape], verb: _Verb) -> bool:
    """«сообщил, что школы дети любят», «группа учёных открыли»: the verb may be the other's."""
    if "Plur" in verb.columns and any(owner.noun & _GENITIVE & _PLURAL for owner in owners):
        return True
    return any(
        columns_of((owner.noun | owner.adjective) & _NOMINATIVE) & verb.columns for owner in owners
    )


def _before(s: Sentence, first: int, at: int, common: int) -> Iterator[Disagreement]:
    """«открылся школа», «прошла новый семинар»."""
    verb = _verb_at(s, first - 1)
    if verb is None or verb.columns & columns_of(common) or verb.lemma in _COPULAS:
        return
    if not _is_certain(s, at, common, verb):
        return
    if common & _ACCUSATIVE and (verb.is_short or _infinitive_follows(s, at)):
        return  # «нужно разрешение», «отказался цифры называть»
    if "Plur" in verb.columns and _has_another(s, at, verb):
        return
    yield Disagreement("subject", first - 1, at, common, cells(columns=verb.columns))


def _has_another(s: Sentence, at: int, verb: _Verb) -> bool:
    """«пришли мать и дочь», «столкнулись автобус ПАЗ-3205 (водитель А. Б.) и трактор»."""
    if not _AND.isdisjoint(s.plain[at + 1 : at + 1 + _NEAR]):
        return True
    is_noted = at + 1 < len(s) and (
        s.words[at + 1].text in '(«"“№' or s.words[at + 1].text[0].isupper()
    )
    is_far = is_noted or verb.lemma in _OF_SEVERAL
    if is_far and not _AND.isdisjoint(s.plain[at + 1 : at + 1 + _FAR]):
        return True
    # «пострадали водитель жёлтого такси марки «Тойота» 1998 года выпуска и его пассажир»
    for place in range(at + 1, min(at + _FAR, len(s))):
        if s.words[place].text in ".!?" or _verb_at(s, place):
            return False
        if s.plain[place] == "и":
            after = s.shapes[place + 1 : place + 4]
            return any(other.noun & _NOMINATIVE for other in after)
    return False


def _is_certain(s: Sentence, at: int, common: int, verb: _Verb) -> bool:
    found = s.shapes[at]
    if common & _ACCUSATIVE and not (verb.intransitive or verb.is_short):
        return False  # «закон приняла Дума»
    if found.lemma in _QUANTITIES and verb.columns & {"Plur", "Neut"}:
        return False
    if verb.is_short and verb.columns == {"Neut"}:
        return False  # «программа решено»: an adverb, or an impersonal clause
    # «министр подписала»
    return not (found.animate and "Fem" in verb.columns and "Masc" in columns_of(found.noun))


def _begins(s: Sentence, first: int, verb: _Verb) -> bool:
    """Whether nothing before the noun can be joined to it: «сестра и брат пришли»."""
    if s.starts(first):
        return True
    before, found = s.words[first - 1], s.shapes[first - 1]
    if before.text in (",", "и", "или"):
        return "Plur" not in verb.columns
    if found.kind == "noun" or found.lemma == "который":
        return not (found.noun | found.adjective) & (_NOMINATIVE | _ACCUSATIVE)
    is_clause = before.pos in _BEFORE_SUBJECT and before.is_known and found.kind != "adjective"
    return is_clause and s.plain[first - 1] not in _COMPARING


def _is_joined(s: Sentence, at: int) -> bool:
    """«выход в Чикаго и другие города»: the noun after «и» may belong to a preposition before."""
    if at < 0 or s.plain[at] not in ("и", "или"):
        return False
    for place in range(at, max(0, at - _JOINED), -1):
        if s.words[place - 1].text in _STOPS:
            return False
        if place < at and (taken_by := governing(s, place)):
            return "Acc" in taken_by.cases
    return False


def _object_follows(s: Sentence, verb: int) -> bool:
    """«министерство назвали задержку»: another word is the object for certain."""
    place = verb + 1
    while s.shape(place).kind == "adjective":
        place += 1
    found = s.shape(place)
    return found.kind == "noun" and not found.noun & ~_ACCUSATIVE


def _is_object(s: Sentence, first: int) -> bool:
    """«называть какие-либо цифры отказался»: whether a verb before the noun may govern it."""
    for word in reversed(s.words[max(0, first - _OWNERS) : first]):
        if word.text in _STOPS:
            return False
        if word.pos == "VERB" and "intr" not in word.readings[0].labels:
            return True
    return False


def _infinitive_follows(s: Sentence, verb: int) -> bool:
    for word in s.words[verb + 1 : verb + 5]:
        if word.text in _STOPS:
            return False
        if word.feats.get("VerbForm") == "Inf":
            return True
    return False


def _nominative_follows(s: Sentence, verb: int) -> bool:
    """«проблема были дожди»: whether another word may be the subject."""
    return any(
        (found.noun | found.adjective) & _NOMINATIVE or (not found.text and word.text[0].isalpha())
        for found, word in zip(
            s.shapes[verb + 1 : verb + _NEAR], s.words[verb + 1 : verb + _NEAR], strict=True
        )
    )


def _verb_at(s: Sentence, at: int) -> _Verb | None:
    if not 0 <= at < len(s) or s.shapes[at].kind:
        return None
    found = _verb(s.plain[at])
    return found if found and (s.words[at].pos == "VERB" or found.is_short) else None


@functools.lru_cache(maxsize=100_000)
def _verb(word: str) -> _Verb | None:
    """The form of a verb in the third person or the past, or a short participle («открыта»)."""
    columns: set[str] = set()
    share, lemma, intransitive, is_short = 0.0, "", True, False
    for one in analyzer().analyze(word):
        feats = one.feats
        is_participle = feats.get("VerbForm") == "Part" and "Case" not in feats
        is_finite = feats.get("Mood") == "Ind" and feats.get("Person", "3") == "3"
        if one.source != "dictionary" or not (is_participle or (one.pos == "VERB" and is_finite)):
            continue
        gender = feats.get("Gender")
        if feats.get("Number") == "Plur":
            columns.add("Plur")
        else:
            columns |= {gender} if gender else {"Masc", "Fem", "Neut"}
        is_short = is_short or is_participle
        intransitive = intransitive and "intr" in one.labels
        lemma = lemma or one.lemma
        share += one.prob
    if share <= _POSSIBLE:
        return None
    return _Verb(lemma, frozenset(columns), intransitive, is_short)
