"""What a Russian text may have instead of a name: «он», «министр», «столица», «там».

A translator is free to use them, so a name that is not there is missed only where none of them is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from mtcheck.lang import later, morphology
from mtcheck.lang.person_gender import (
    Reading,
    features,
    has_other_subject,
    is_nominative,
    is_of_speech,
)

_WORD = later.regex(r"[\p{Cyrillic}\p{M}]+(?:-[\p{Cyrillic}\p{M}]+)*")
_SENTENCE = later.regex(r"[^.!?…\n]+")
_BLANK = "   "  # where a name was
_LATIN = later.regex(r"(?<!\p{L})(?=\p{Latin})\p{Lu}\p{Ll}+")
_INITIAL = later.regex(r"(?<!\p{L})\p{Lu}\.")
_INANIMATE_PERSONS = frozenset(("лицо", "фигура", "личность", "руководство", "персона", "г", "гн"))
_GENERIC_PLACE = later.regex(
    r"(?<!\p{L})(?:провинци|город|столи[цч]|мегаполис|район|уезд|округ|общин|сел[оеаьу]|сёл|деревн"
    r"|посёл|посел|квартал|област|регион|остров|стран|республик|государств|отечеств|родин|нацио"
    r"|мест|земл|кра[йяюе]|пункт|территори|побереж|дельт|здесь|там|тут|тамош|здеш|отсюда|оттуда"
    r"|туда|сюда|где|куда|откуда|наш|родн|отечественн|внутренн|народн|комитет|управлени"
    r"|департамент|университет|институт|аэропорт|порт|вокзал|мост|газет|музе|храм|пагод)",
    regex.IGNORECASE,
)


def of_person(text: str, *, several: bool) -> bool:
    """Whether anything in the text may stand for a person, or, if `several`, for some."""
    if _LATIN.search(text) or _INITIAL.search(text):
        return True
    if any(_may_be_person(word.lower(), several) for word in _words(text)) or _has_unknown(text):
        return True
    return any(_drops_subject(sentence) for sentence in _SENTENCE.findall(text))


def pronoun(text: str) -> bool:
    """Whether the text says «он», «её» or the like."""
    return any(_is_pronoun(word.lower()) for word in _words(text))


def of_place(text: str) -> bool:
    """Whether anything in the text may stand for a place or for what is there."""
    abbreviated = any(len(word) > 1 and word.isupper() for word in _words(text))
    return bool(_GENERIC_PLACE.search(text) or _LATIN.search(text) or abbreviated) or _has_unknown(
        text
    )


def _drops_subject(sentence: str) -> bool:
    """«В 1912 году родился»: a biography may leave out whom it speaks of; a speech may not."""
    before: list[Reading] = []
    governed, at = False, 0
    for word in _WORD.finditer(sentence):
        if _BLANK in sentence[at : word.start()] and not governed:
            return False
        readings, at = features(word.group().lower()), word.end()
        if any(map(_is_finite, readings[:1])) and not word.group().isupper():
            named = sentence.startswith(_BLANK, at)
            return not named and _lacks_subject(sentence, word.group().lower(), before, at)
        if any(pos in ("NOUN", "PROPN", "PRON") for pos, _, _ in readings):
            before += () if governed else readings
            governed = False
        governed |= any(pos == "ADP" for pos, _, _ in readings)
    return False


def _lacks_subject(sentence: str, verb: str, before: Sequence[Reading], at: int) -> bool:
    """Whether neither before the verb nor behind it there is what it agrees with."""
    _, feats, _ = features(verb)[0]
    gender = feats.get("Gender", "")
    if gender not in ("Masc", "Fem") or is_of_speech(verb):
        return False
    if any(is_nominative(reading, gender) for reading in before):
        return False
    return not has_other_subject(sentence, at, gender, only_persons=feats.get("Voice") == "Act")


def _is_finite(reading: Reading) -> bool:
    _, feats, _ = reading
    return feats.get("VerbForm") == "Fin" or feats.get("Variant") == "Short"


def _words(text: str) -> Iterator[str]:
    return (match.group() for match in _WORD.finditer(text))


def _has_unknown(text: str) -> bool:
    """A capital letter on what is no Russian word: a name in some other spelling."""
    return any(
        word[0].isupper() and not word.isupper() and not morphology.is_known(word.lower())
        for word in _words(text)
    )


@lru_cache(maxsize=50_000)
def _may_be_person(word: str, several: bool) -> bool:
    persons = (
        feats.get("Animacy") == "Anim" and (several or feats.get("Number") == "Sing")
        for number, (pos, feats, _) in enumerate(features(word))
        if pos == "NOUN" or (pos == "PROPN" and not number)  # «по» is a rare surname, too
    )
    return word in _INANIMATE_PERSONS or any(persons) or _is_pronoun(word)


@lru_cache(maxsize=50_000)
def _is_pronoun(word: str) -> bool:
    """«Он», «её», «сам»; not «свой» or «я», which say nothing of who is meant."""
    for pos, feats, _ in features(word):
        own = feats.get("Person") == "3" or ("Poss" in feats and "Reflex" not in feats)
        if pos in ("PRON", "DET") and feats.get("PronType") == "Prs" and own:
            return True
        if feats.get("PronType") == "Emp":
            return True
    return False
