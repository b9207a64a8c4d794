"""Russian words with two readings: what each may be, and which it is between its neighbours."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mtcheck.lang.morphology import analyzer

if TYPE_CHECKING:
    from rumorph import Analysis


@functools.lru_cache(maxsize=100_000)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of all that a word may be.

    A participle is one of its own: «задержанный» is no form of «задержать».
    """
    found = frozenset(map(_lemma, analyzer().analyze(word)))
    return found or frozenset((_plain(word),))


@functools.lru_cache(maxsize=10_000)
def lemma_in(words: Sequence[str], at: int) -> str:
    """The dictionary form of one of the words of a sentence, read in context."""
    found = analyzer().analyze_sentence(words)[at]
    return _lemma(found[0]) if found else _plain(words[at])


def in_place_of(found: str, wanted: str) -> str | None:
    """A phrase in the case and number of the one that it replaces; None where that is uncertain.

    It is certain where the heads of both have one gender, so that nothing around them changes, and
    every reading of the one found leads to the same form of the other.
    """
    old, new = _Phrase.read(found), _Phrase.read(wanted)
    if old is None or new is None:
        return wanted if _indeclinable(found) and _indeclinable(wanted) else None
    forms = {new.inflected(case, number) for case, number in old.cases()}
    if len(forms) != 1 or old.gender != new.gender or (form := forms.pop()) is None:
        return None
    return form[0].upper() + form[1:] if found[0].isupper() else form


def head(phrase: str) -> str | None:
    """The noun of a phrase that begins with it, or with adjectives before it."""
    read = _Phrase.read(phrase)
    return read.head if read else None


class _Phrase:
    """Adjectives, their noun, and what follows it unchanged."""

    def __init__(self, adjectives: Sequence[str], head: str, rest: Sequence[str]) -> None:
        self._adjectives, self.head, self._rest = adjectives, head, rest
        self._nouns = [one for one in analyzer().analyze(head) if _is_noun(one)]

    @staticmethod
    def read(text: str) -> _Phrase | None:
        words = text.split(" ")
        for at, word in enumerate(words):
            found = analyzer().analyze(word)
            if found and found[0].source == "dictionary" and any(map(_is_noun, found)):
                return _Phrase(words[:at], word, words[at + 1 :])
            if not any(map(_agrees, found)):
                return None
        return None

    @property
    def gender(self) -> tuple[object, ...]:
        genders = {(n.feats.get("Gender"), n.feats.get("Animacy")) for n in self._nouns}
        return tuple(sorted(genders, key=str))

    def cases(self) -> set[tuple[str, str]]:
        """The cases and numbers that the noun has, and the adjectives with it."""
        common = {_case(noun.feats) for noun in self._nouns}
        for adjective in self._adjectives:
            found = [one for one in analyzer().analyze(adjective) if _agrees(one)]
            common &= {_case(one.feats) for one in found}
        return common

    def inflected(self, case: str, number: str) -> str | None:
        if ("Nom", "Sing") not in {_case(noun.feats) for noun in self._nouns}:
            return None
        noun = next(n for n in self._nouns if _case(n.feats) == ("Nom", "Sing"))
        try:
            words = [_inflect(word, noun.feats, case, number) for word in self._adjectives]
            head = noun.inflect(Case=case, Number=number)
        except LookupError:
            return None
        words.append(head.capitalize() if self.head[0].isupper() else head)
        return " ".join([*words, *self._rest])


def _inflect(adjective: str, noun: Mapping[str, str], case: str, number: str) -> str:
    agreeing = {"Case": case, "Number": number}
    if number == "Sing":
        agreeing["Gender"] = noun.get("Gender", "Masc")
    if case == "Acc":
        agreeing["Animacy"] = noun.get("Animacy", "Inan")
    first = next(one for one in analyzer().analyze(adjective) if _agrees(one))
    form = first.inflect(**agreeing)
    return form.capitalize() if adjective[0].isupper() else form


def _indeclinable(phrase: str) -> bool:
    """Whether it is abbreviations alone: КПК, ЦК КПВ."""
    return all(word.isupper() and len(word) > 1 for word in phrase.split())


def _is_noun(one: Analysis) -> bool:
    return one.pos in ("NOUN", "PROPN") and "Case" in one.feats


def _agrees(one: Analysis) -> bool:
    is_participle = one.feats.get("VerbForm") == "Part"
    return (one.pos in ("ADJ", "DET") or is_participle) and "Case" in one.feats


def _case(feats: Mapping[str, str]) -> tuple[str, str]:
    return feats.get("Case", ""), feats.get("Number", "")


def _lemma(one: Analysis) -> str:
    if one.feats.get("VerbForm") != "Part":
        return _plain(one.lemma)
    return _plain(f"{one.lemma} {one.feats.get('Voice')} {one.feats.get('Tense')}")


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е").replace("‐", "-").replace("‑", "-")
