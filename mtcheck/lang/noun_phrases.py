"""A Russian noun with what stands before it: where adjectives, noun and preposition disagree.

A word is taken with all that it may be, and only where the readings of two words have no case,
gender and number in common, and nothing near excuses that, there is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.lang import agreement_excuses, government
from mtcheck.lang.agreement import cases_of, cells
from mtcheck.lang.agreement_sentences import (
    Disagreement,
    Sentence,
    governing,
    start_of_phrase,
)

_ACCUSATIVE = cells(("Acc",))
_FAR = 30  # words back from a locative within which its preposition stands
_LOCATIVE = frozenset(("в", "во", "на", "о", "об", "обо", "при", "по"))


def disagreements(s: Sentence) -> Iterator[Disagreement]:
    """Where a noun does not fit what stands before it, each word in one fault at most."""
    free = 0
    for at, found in enumerate(s.shapes):
        if found.kind:
            fault = _after_preposition(s, at)
            if not fault and found.kind == "noun":
                fault = _before_noun(s, at)
            if fault and fault.first >= free and s.is_common(at):
                free = at + 1
                yield fault


def _after_preposition(s: Sentence, at: int) -> Disagreement | None:
    """«в провинция», «к новая»."""
    taken_by = governing(s, at)
    if taken_by is None:
        return None
    found = s.shapes[at]
    own, taken = found.adjective | found.noun, taken_by.takes(found)
    if own & taken:
        return None
    # «размером с футбольное поле»: the noun will tell whether it may be the accusative.
    if found.kind == "adjective" and taken_by.accusative and own & _ACCUSATIVE:
        return None
    return Disagreement("preposition", taken_by.start, at, taken, own)


def _before_noun(s: Sentence, at: int) -> Disagreement | None:
    """«новый школа», «к новой школы»."""
    first = start_of_phrase(s, at)
    if first == at:
        return None
    noun = s.shapes[at]
    common = noun.noun
    for place in range(at - 1, first - 1, -1):
        own = s.shapes[place].adjective
        if not own & noun.noun:
            excused = agreement_excuses.excuse(s, first, place, at)
            return None if excused else Disagreement("adjective", place, at, own, noun.noun)
        common &= own
    if agreement_excuses.is_room(s, first):
        return None
    if not common or any(found.participle for found in s.shapes[first:at]):
        return None
    taken_by = governing(s, first)
    if taken_by is None:
        return _bare_locative(s, first, at, common)
    taken = taken_by.takes(noun)
    if common & taken or (taken_by.accusative and common & _ACCUSATIVE):
        return None
    return Disagreement("phrase", taken_by.start, at, taken, common)


def _bare_locative(s: Sentence, first: int, at: int, common: int) -> Disagreement | None:
    """«размеры цифровых камерах»: the one case that never stands without a preposition."""
    before = s.shape(first - 1)
    if cases_of(common) != {"Loc"} or before.kind != "noun" or before.name:
        return None
    for place in range(first - 1, max(-1, first - _FAR), -1):
        found = s.shapes[place]
        # «в принадлежащих школе больших домах»
        if found.kind == "adjective" and (found.participle or government.complement(found)):
            return None
        if s.plain[place] in _LOCATIVE or s.words[place].text in ".!?":
            break
    return None if s.before(first) == "мере" else Disagreement("locative", first, at, right=common)
