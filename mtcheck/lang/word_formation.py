"""Regular Russian words that no dictionary lists: «видеоурок», «солеустойчивый», «бородочка»."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from mtcheck.lang import later
from mtcheck.lang.morphology import analyzer, is_known
from mtcheck.lang.tables import rows

_SHORTEST_TAIL = 4  # letters of the known word behind a combining form
_LONG_TAIL = 6  # letters of the second half of a compound that any word may begin
_SHORTEST_HEAD = 3  # letters of the first half of a compound
_SHORTEST_VERB = 6  # letters behind a prefix of one letter
_LETTER_PREFIXES = frozenset("оус")
_HEAD_ENDINGS = ("", "а", "я", "о", "е", "ь", "ы", "и", "ый", "ий", "ой", "ный", "ия", "ь")
_ADJECTIVE_ENDINGS = ("ый", "ий", "ой", "ный")
_SKIY = later.regex(r"(?:ов|ев|ин|ан)?ск(?:ий|ая|ое|ие|ого|ому|ом|им|ой|ую|ою|их|ими)$")
_OST = later.regex(r"ост(?:ь|и|ью|ей|ям|ями|ях)$")
_VERBAL = later.regex(r"(?<=[аяе])ни(?:е|я|ю|ем|и|й|ям|ями|ях)$")
_SMALL = later.regex(r"(?<=.{2})[оеё]ч(?=к[аиуео]|ек$|ок$)")
_FEMININE = later.regex(r"(?<=.{4})(?:к(?:а|и|е|у|ой|ою|ам|ами|ах)|ш(?:а|и|е|у|ей|ам|ами|ах)|ок)$")
_OVAT = later.regex(
    r"(?<=.{4})(?:из|ир|изир)?(?:ова(?:ть|л[аои]?|н[аоы]?|в|вши[а-я]{1,3}"
    r"|нн(?:ый|ая|ое|ые|ого|ому|ым|ых|ую|ыми|ой|ом)|ни(?:е|я|ю|ем|и|й|ям|ями|ях))"
    r"|у(?:ю|ешь|ет|ем|ете|ют|я|й|йте|ющ[а-я]{2,3}|ем(?:ый|ая|ое|ые|ого|ых|ым|ой)))(?:с[яь])?$"
)
_OVYJ = later.regex(r"(?<=.{4})ов(?:[оы]й|ая|ое|ые|ого|ому|ым|ых|ую|ыми|ом)$")
_REFLEXIVE = later.regex(r"с[яь]$")
_ENDING = later.regex(
    "(?:|[аяуюеиыоь]|[оеы]й|[оеи]м|[аия]ми?|[ая]х|[оеё]в|ы[ймхе]|ыми|ий|их|им|ими|[ая]я|[оеи]е|ые"
    "|[оеё]го|[оеё]му|[ую]ю|ью|[ия]ям?|ии|иям?и?|иях|к[аиуе]|ок|кой|кам|ками|ках"
    "|л[аои]?|ть|тся|ться|лс[яь]|л[аои]сь|[ия]т|[ия]тся|ишь|н[аоы]?|[ею]т|[ею]тся|вш[а-я]{2,3}"
    "|н{1,2}(?:ый|ая|ое|ые|ого|ому|ым|ых|ую|ыми|ой|ом))$"
)


@functools.lru_cache(maxsize=20_000)
def is_regular(word: str) -> bool:
    """Whether a word that the dictionary lacks is made from known ones in a regular way."""
    return is_new(word) or _is_derived(word) or (word.endswith("ски") and is_known(word + "й"))


@functools.cache
def _combining_forms() -> Mapping[str, str]:
    """Each with its kind; a clipped word («пед») stands before nouns and adjectives."""
    return {row["form"]: row["kind"] for row in rows("combining_forms.tsv") if row["kind"]}


@functools.cache
def bound_forms() -> frozenset[str]:
    """First parts of compounds that are words as well, but hardly ever lose a space: «видео»."""
    return frozenset(row["form"] for row in rows("combining_forms.tsv") if row["apart"] == "no")


@functools.cache
def _new_stems() -> frozenset[str]:
    return frozenset(row["stem"] for row in rows("new_words.tsv"))


def is_new(word: str) -> bool:
    """«спонсируют»: a stem of the table of new words, and an ending."""
    cuts = range(max(4, len(word) - 6), len(word) + 1)
    return any(word[:cut] in _new_stems() and _ENDING.fullmatch(word[cut:]) for cut in cuts)


@functools.lru_cache(maxsize=20_000)
def is_compound(word: str) -> bool:
    """«видео|урок», «не|кодирующий», «сол|е|устойчивый», «с|продюсирован»."""
    for cut in range(2, len(word) - _SHORTEST_TAIL + 1):
        head, tail = word[:cut], word[cut:]
        is_short = cut <= _SHORTEST_HEAD and head != "пол"  # «полмили», «полгода»
        shortest = _LONG_TAIL if is_short else _SHORTEST_TAIL
        kind = _combining_forms().get(head)
        if kind and len(tail) >= shortest and _is_word(tail):
            if not (is_short and kind == "clipped" and _is_verb(tail)):
                return True
        if _is_linked(head) and len(tail) >= _LONG_TAIL and _is_word(tail):
            return True
    return word[0] in _LETTER_PREFIXES and len(word) > _SHORTEST_VERB and _is_verb(word[1:])


def _is_word(tail: str) -> bool:
    """Whether the second half of a compound is known, and no name."""
    return is_known(tail) and analyzer().analyze(tail)[0].pos != "PROPN"


def _is_linked(head: str) -> bool:
    """«сол|е», «игр|о»: the stem of a known word with the vowel that links it to another."""
    if head[-1] not in "ое" or len(head) <= _SHORTEST_HEAD + 1:
        return False
    return any(is_known(head[:-1] + ending) for ending in _HEAD_ENDINGS)


def _is_verb(word: str) -> bool:
    return is_known(word) and analyzer().analyze(word)[0].pos == "VERB"


def _is_derived(word: str) -> bool:
    """«адресность», «метрополитенский», «убивание», «бородочка», «ужесточившийся», «авторка»."""
    if (found := _OST.search(word)) and _is_adjective(word[: found.start()]):
        return True
    if (found := _SKIY.search(word)) and found.start() > _SHORTEST_HEAD:
        stem = word[: found.start()]
        return any(is_known(stem + ending) for ending in _HEAD_ENDINGS)
    if (found := _VERBAL.search(word)) and is_known(word[: found.start()] + "ть"):
        return True
    if _REFLEXIVE.search(word) and len(word) > _SHORTEST_VERB and _is_verb(word[:-2]):
        return True
    if (found := _FEMININE.search(word)) and _is_noun(word[: found.start()], "Anim"):
        return True
    if (found := _OVAT.search(word)) and _is_noun(word[: found.start()]):
        return True
    if (found := _OVYJ.search(word)) and _is_noun(word[: found.start()], "Inan"):
        return True
    small = _SMALL.sub("", word)
    if small != word and is_known(small):
        return True
    return word[-1] in "ое" and len(word) > _SHORTEST_VERB and _is_adjective(word[:-1])


def _is_noun(stem: str, *animacies: str) -> bool:
    """Whether a stem is a masculine noun as the dictionary lists it."""
    return is_known(stem) and any(
        one.pos == "NOUN"
        and one.lemma == stem
        and one.feats.get("Gender") == "Masc"
        and (not animacies or one.feats.get("Animacy") in animacies)
        for one in analyzer().analyze(stem)
    )


def _is_adjective(stem: str) -> bool:
    return any(is_known(stem + ending) for ending in _ADJECTIVE_ENDINGS)
