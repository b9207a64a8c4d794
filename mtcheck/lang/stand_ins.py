"""What a Russian text may have instead of a name: «он», «министр», «столица», «там».

A translator is free to use them, so a name that is not there is missed only where none of them is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from mtcheck.lang import morphology
from mtcheck.lang.person_gender import features

_WORD = regex.compile(r"[\p{Cyrillic}\p{M}]+(?:-[\p{Cyrillic}\p{M}]+)*")
_LATIN = regex.compile(r"(?<!\p{L})(?=\p{Latin})\p{Lu}\p{Ll}+")
_INITIAL = regex.compile(r"(?<!\p{L})\p{Lu}\.")
_INANIMATE_PERSONS = frozenset(("лицо", "фигура", "личность", "руководство", "персона", "г", "гн"))
_GENERIC_PLACE = regex.compile(
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
    return any(_may_be_person(word.lower(), several) for word in _words(text)) or _has_unknown(text)


def pronoun(text: str) -> bool:
    """Whether the text says «он», «её» or the like."""
    return any(_is_pronoun(word.lower()) for word in _words(text))


def of_place(text: str) -> bool:
    """Whether anything in the text may stand for a place or for what is there."""
    abbreviated = any(len(word) > 1 and word.isupper() for word in _words(text))
    return bool(_GENERIC_PLACE.search(text) or _LATIN.search(text) or abbreviated) or _has_unknown(
        text
    )


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
