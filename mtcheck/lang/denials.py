"""Negations of one side of a pair that the other side has not: lost ones, and added ones."""

from __future__ import annotations

import itertools
from typing import NamedTuple

import regex

from mtcheck.lang import later, negation, sentences
from mtcheck.lang.negation import Place

_LETTER = later.regex(r"[\p{L}\p{N}]")
_MARK = later.regex(r"[,;:.!?…—–()«»“”\"]+(?=\s|$)|\s[—–-]\s")
_DOUBLE = later.regex(r"ни\p{L}", regex.IGNORECASE)  # «никто не пришёл» is one negation
_LONGEST = 3_000  # characters: more is no sentence
_SHORTEST = 0.5  # of the source's length: in less a part of it is left out, not only a negation
_FEWEST = 8  # words of a source: a shorter one is a proverb, a title, an exclamation
_BETWEEN = "en"  # many a Vietnamese page leaves English words, of which «not» is one
_FEW = 2  # clauses
_SENTENCE = 80  # words: in more, one denial too few is a matter of style
_MOST = 12  # negations: more are a list of words
_PREDICATE = 2  # verbs
_LISTED = 5  # words between two negations of one list: «không rượu, không bia»


class Difference(NamedTuple):
    """A negation of one side, where it should be or is in the target, and what denies instead."""

    source: Place | None
    target: Place
    others: tuple[Place, ...]
    is_certain: bool


def lost(source: str, target: str, languages: tuple[str, str]) -> Difference | None:
    """The negation of the source that the translation lacks.

    It is certain where it is the only one of a sentence of one clause or two, and the translation
    has as many clauses and no word that might deny: of 11,274 human translations none is so.
    """
    if not _are_comparable(source, target, languages):
        return None
    said = negation.said(source, languages[0])
    if not said or len(said) > _MOST or negation.said(target, languages[0]):
        return None
    reworded = negation.reworded(source, languages[0], target)
    said = [one for one in said if not negation.touches(one, reworded)]
    here = _once(target, negation.may_say(target, languages[1], source, languages[0]))
    if len(_once_a_list(source, said)) <= len(here) or (here and len(source.split()) > _SENTENCE):
        return None
    missing = max(said, key=lambda one: _distance(one, source, here, target))
    theirs, ours = _clauses(source), _clauses(target)
    is_certain = len(said) == 1 and not here and len(theirs) == len(ours) <= _FEW
    return Difference(missing, _place(missing, theirs, ours, target), tuple(here), is_certain)


def added(source: str, target: str, languages: tuple[str, str]) -> Difference | None:
    """The negation of the translation that nothing in the source explains, with its word.

    It is certain before a finite verb, unless the whole is a proverb («не утаишь»).
    """
    if not _are_comparable(source, target, languages) or len(source.split()) < _FEWEST:
        return None
    said = negation.said(target, languages[1])
    if not said or negation.may_say(source, languages[0]) or negation.said(source, _BETWEEN):
        return None
    start, end = said[0]
    others = negation.may_say(target, languages[1])
    following = next((word for word in sentences.read(target) if word.start >= end), None)
    is_certain = (
        len(others) == 1
        and following is not None
        and following.feats.get("VerbForm") == "Fin"
        and following.feats.get("Person") != "2"
    )
    return Difference(None, (start, following.end if following else end), (), is_certain)


def _are_comparable(source: str, target: str, languages: tuple[str, str]) -> bool:
    return (
        max(len(source), len(target)) <= _LONGEST
        and len(target) >= _SHORTEST * len(source)
        and negation.languages().issuperset(languages)
        and _LETTER.search(target) is not None
    )


def _once(text: str, places: list[Place]) -> list[Place]:
    """«никто» and «ничего» count where no other word says a negation."""
    alone = [place for place in places if not _DOUBLE.match(text, place[0])]
    return alone or places[:1]


def _once_a_list(text: str, places: list[Place]) -> list[Place]:
    """Of the same negation before each item of a list, the first."""
    kept = places[:1]
    for last, place in itertools.pairwise(places):
        between = text[last[1] : place[0]]
        words = text[slice(*last)].lower(), text[slice(*place)].lower()
        if words[0] != words[1] or len(between.split()) > _LISTED or "." in between:
            kept.append(place)
    return kept


def _distance(one: Place, source: str, here: list[Place], target: str) -> float:
    """How far a negation is from the nearest of the other side, in parts of their lengths."""
    at = one[0] / len(source)
    return min((abs(at - place[0] / len(target)) for place in here), default=1.0)


def _clauses(text: str) -> list[Place]:
    """The stretches between marks that have a letter or a number."""
    marks = [match.span() for match in _MARK.finditer(text)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if _LETTER.search(text, a, b)]


def _place(one: Place, theirs: list[Place], ours: list[Place], target: str) -> Place:
    """The only predicate of the clause («может голосовать»), the clause if known, or the text."""
    whole = ours[0][0], ours[-1][1]
    clause = whole
    if len(theirs) == len(ours):
        clause = next((c for t, c in zip(theirs, ours, strict=True) if one[0] < t[1]), whole)
    words = [w for w in sentences.read(target) if clause[0] <= w.start < clause[1]]
    verbs = [number for number, word in enumerate(words) if "VerbForm" in word.feats]
    if verbs and verbs[-1] - verbs[0] < min(len(verbs), _PREDICATE):
        return words[verbs[0]].start, words[verbs[-1]].end
    return _stripped(target, clause)


def _stripped(text: str, place: Place) -> Place:
    written = text[slice(*place)]
    start = place[0] + len(written) - len(written.lstrip())
    return start, max(start, place[0] + len(written.rstrip()))
