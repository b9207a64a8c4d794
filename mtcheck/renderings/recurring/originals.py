"""Recurring phrases of a Vietnamese source: which runs of syllables are terms, and where."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mtcheck.core import Bitext, Cover, SegmentPair, Span
from mtcheck.lang import vi_terms
from mtcheck.lang.vi_terms import Key

_RECURRING = 3  # occurrences
_SELDOM = 2  # occurrences of a term that has no syllable in common with any that recurs
_STEADY = 0.8  # share of the occurrences that go on with one syllable: it is part of the term
_MOST_PAIRS = 2000  # sentences: what recurs in a book does so in its beginning
_MOST_CHARACTERS = 200_000  # of the source: some twenty articles
_LONGEST_SENTENCE = 1500  # characters of either side: more is no sentence
_MOST_TERMS = 200
_MOST_IN_PAIR = 5  # occurrences of a term: a sentence that has more is a table


@dataclass(frozen=True, slots=True)
class Original:
    """An occurrence of a term: the number of its pair, and where it stands.

    ``nested`` is one inside a longer term: «hợp tác xã» in «hợp tác xã nông nghiệp».
    """

    pair: int
    span: Span
    nested: bool


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that recurs in the source."""

    key: Key
    originals: tuple[Original, ...]

    @property
    def text(self) -> str:
        return " ".join(self.key)

    @property
    def pairs(self) -> frozenset[int]:
        return frozenset(original.pair for original in self.originals)


def pairs(bitext: Bitext) -> Iterator[tuple[int, SegmentPair]]:
    """The pairs with two sides that are sentences, numbered."""
    left = _MOST_CHARACTERS
    for number, pair in enumerate(bitext.pairs[:_MOST_PAIRS]):
        sides = pair.source, pair.target
        left -= pair.source.end - pair.source.start
        if left < 0:
            return
        if all(0 < side.end - side.start <= _LONGEST_SENTENCE for side in sides):
            yield number, pair


def terms(bitext: Bitext, taken: Iterable[Span]) -> list[Term]:
    """The recurring terms outside the taken stretches of the source, the commonest first."""
    cover = Cover(bitext.source, taken)
    found = _phrases(bitext, cover)
    often = {key: places for key, places in found.items() if len(places) >= _RECURRING}
    kept = list(_kept(often))
    for term in kept:
        for original in term.originals:
            cover.add(original.span)
    rest = {
        key: places
        for key, places in found.items()
        if len(places) == _SELDOM and not any(cover.touches(span) for _, span in places)
    }
    kept += _kept(rest)
    return sorted(kept, key=lambda term: -len(term.originals))[:_MOST_TERMS]


def _kept(found: dict[Key, list[tuple[int, Span]]]) -> Iterator[Term]:
    """The phrases that are whole terms, the longest first."""
    followed = _followed(found)
    inside: set[tuple[int, int]] = set()
    for key, places in sorted(found.items(), key=lambda one: -len(one[0])):
        originals = tuple(
            Original(number, span, nested=(span.start, span.end) in inside)
            for number, span in places
        )
        free = sum(not original.nested for original in originals)
        if followed[key] < _STEADY * len(places) and free > 1 and not _is_name(places):
            yield Term(key, originals)
            inside |= _parts(key, originals)


def _phrases(bitext: Bitext, taken: Cover) -> dict[Key, list[tuple[int, Span]]]:
    found: defaultdict[Key, list[tuple[int, Span]]] = defaultdict(list)
    for number, pair in pairs(bitext):
        here: Counter[Key] = Counter()
        for phrase in vi_terms.phrases(pair.source.text):
            span = pair.source.part(phrase.start, phrase.end)
            if here[phrase.syllables] < _MOST_IN_PAIR and not taken.touches(span):
                here[phrase.syllables] += 1
                found[phrase.syllables].append((number, span))
    return found


def _followed(found: dict[Key, list[tuple[int, Span]]]) -> Counter[Key]:
    """How often each phrase is part of its commonest longer one: «đơn vị sự» always."""
    most: Counter[Key] = Counter()
    for key, places in found.items():
        for part in (key[1:], key[:-1]):
            most[part] = max(most[part], len(places))
    return most


def _parts(key: Key, originals: Iterable[Original]) -> set[tuple[int, int]]:
    """Where the shorter phrases within the occurrences of a term begin and end."""
    offsets = list(itertools.accumulate((len(one) + 1 for one in key), initial=0))
    return {
        (original.span.start + offsets[first], original.span.start + offsets[last] - 1)
        for original in originals
        for first, last in itertools.combinations(range(len(key) + 1), 2)
    }


def _is_name(places: Sequence[tuple[int, Span]]) -> bool:
    """Whether most occurrences have every syllable in capitals: «Hoa Kỳ» is a name's business."""
    titled = sum(all(word[0].isupper() for word in span.text.split()) for _, span in places)
    return 2 * titled > len(places)
