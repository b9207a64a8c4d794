"""Whether a Russian word is an everyday one, as far as the dictionary can tell.

The dictionary gives the readings of an ambiguous form by how often they were counted in a tagged
corpus, and alike where none was: «линзы» was read there, «кирзы» never. Of a rare noun or
adjective no form at all was counted.
"""

from __future__ import annotations

import functools

from mtcheck.lang.morphology import analyzer

_DECLINED = frozenset(("NOUN", "ADJ"))
_SHORTEST_STEM = 3  # letters
_LONGEST_ENDING = 3  # letters
_ALIKE = 1e-6  # difference between two likelihoods that are the same
_ENDINGS = {
    "NOUN": (
        *("", "а", "у", "ы", "и", "е", "я", "ю", "о", "ь", "ой", "ей", "ью", "ов", "ам", "ом"),
        *("ами", "ие", "ия", "ии", "ию"),
    ),
    "ADJ": ("ой", "ый", "ий", "ые", "ых", "ого", "ом", "ым", "ую", "о", "ие", "их", "им"),
}


@functools.lru_cache(maxsize=20_000)
def is_everyday(word: str) -> bool:
    """False for a noun or an adjective of which no form was ever counted; «дайка», «флатовый»."""
    found = [one for one in analyzer().analyze(word) if one.source == "dictionary"]
    if not found:
        return False
    if any(one.pos not in (*_DECLINED, "PROPN") for one in found):
        return True
    return _is_counted(word) or any(
        _is_lemma_counted(word, one.lemma, one.pos) for one in found if one.pos != "PROPN"
    )


def _is_counted(word: str) -> bool:
    """Whether the readings of a form are not all alike; one that is a name does not count."""
    shares = [
        one.prob
        for one in analyzer().analyze(word)
        if one.source == "dictionary" and one.pos != "PROPN"
    ]
    return len(shares) > 1 and max(shares) - min(shares) > _ALIKE


@functools.lru_cache(maxsize=20_000)
def _is_lemma_counted(word: str, lemma: str, pos: str) -> bool:
    stems = {
        form[: len(form) - cut]
        for form in (lemma, word)
        for cut in range(_LONGEST_ENDING + 1)
        if len(form) - cut >= _SHORTEST_STEM
    }
    forms = sorted(stem + ending for stem in stems for ending in _ENDINGS[pos])
    return any(
        _is_counted(form) and any(one.lemma == lemma for one in analyzer().analyze(form))
        for form in forms
    )
