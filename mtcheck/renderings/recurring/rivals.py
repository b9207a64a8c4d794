"""The other phrases of a source sentence: each may want a candidate for itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from mtcheck.core import Segment, Span
from mtcheck.lang import vi_terms

_LONGEST = 3  # syllables


def beside(span: Span, sentence: Segment) -> set[str]:
    """The phrases of up to three syllables beside a stretch of a sentence."""
    found = set()
    for run in vi_terms.runs(sentence.text):
        for part in _sides(run, span.start - sentence.start, span.end - sentence.start):
            found |= {part[0].syllables[0]} if len(part) == 1 else set()
            for length in range(2, _LONGEST + 1):
                for first in range(len(part) - length + 1):
                    phrase = part[first : first + length]
                    found.add(" ".join(one.syllables[0] for one in phrase))
    return found


def _sides(
    run: Iterable[vi_terms.Phrase], start: int, end: int
) -> Iterator[Sequence[vi_terms.Phrase]]:
    sides: defaultdict[bool, list[vi_terms.Phrase]] = defaultdict(list)
    for one in run:
        if one.end <= start or one.start >= end:
            sides[one.start >= end].append(one)
    yield from sides.values()
