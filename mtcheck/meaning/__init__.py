"""How the sides of each bead compare in meaning: what the checks of meaning judge by.

Vectors of whole beads say whether the two sides are about one thing; vectors of a side without
one of its clauses, which stretch the other side has nothing for. Those are made only of beads
that the whole makes doubtful.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mtcheck.core import Bitext, SegmentPair, Severity
from mtcheck.embedding import MAX_CHARACTERS
from mtcheck.lang import endings, later
from mtcheck.meaning import models, stretches
from mtcheck.meaning.stretches import Stretches
from mtcheck.meaning.wholes import Wholes

Vectors = NDArray[np.float32]
Array = NDArray[np.float64]
Embed = Callable[[Sequence[str]], Vectors]

# Code points of a side that can be judged, and the score of the aligner below which the two may
# not belong together at all.
_LEAST, _DOUBTFUL = 15, 0.4

# Below this likeness the beads of a text may be of two; of fewer beads nothing can be said.
_STRANGE, TELLING = 0.5, 5

# Code points of a source that may be a heading: what says so little is judged strictly, and mildly.
HEADING = 60

# What an abbreviation may stand for: names of so many code points at the most.
_NAME = 50
_ABBREVIATION = later.regex(r"\b\p{Lu}{2,6}\b")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A bead: the features of the whole, and of the stretches of each side that were compared.

    ``nearest`` is the bead whose source the translation is more like than its own, if there is
    one. ``sides`` have the stretches of the source, where something may be omitted, and of the
    translation, where something may be added. ``beside_gap``: whether the other side has a sentence
    without a counterpart just before or after, which may be what such a stretch belongs to.
    """

    pair: SegmentPair
    whole: Array
    nearest: SegmentPair | None
    sides: tuple[Stretches, Stretches]
    beside_gap: tuple[bool, bool] = (False, False)

    def rows(self, kind: str) -> Array:
        """What the model of that kind judges: a row a stretch, or one of the whole bead."""
        if kind == models.MISTRANSLATED:
            return self.whole[None]
        found = self._side(kind).features
        return np.hstack([np.tile(self.whole, (len(found), 1)), found])

    def elsewhere(self, kind: str) -> Sequence[bool]:
        """Of each row, whether it is of a stretch that the other side has for all that."""
        return (False,) if kind == models.MISTRANSLATED else self._side(kind).elsewhere

    def fault(self, kind: str) -> Fault | None:
        """The likeliest fault of that kind (see ``models.KINDS``); None where none is likely."""
        scores = models.scores(kind, self.rows(kind))
        severity = models.severity(kind, float(scores.max())) if len(scores) else None
        if severity is None:
            return None
        if kind == models.MISTRANSLATED:
            return self._mistranslated(severity)
        return self._surplus(kind, severity, int(scores.argmax()))

    def _mistranslated(self, severity: Severity) -> Fault | None:
        if len(self.pair.source.text) < HEADING:
            if severity < Severity.MAJOR:
                return None
            severity = Severity.MINOR
        return Fault(self.pair, severity, nearest=self.nearest)

    def _surplus(self, kind: str, severity: Severity, best: int) -> Fault | None:
        side = self._side(kind)
        if side.elsewhere[best] or self.beside_gap[kind == models.ADDED]:
            return None
        start, end = side.spans[best]
        spells_out = end - start < _NAME and self._is_abbreviated(kind)
        if self.pair.score < stretches.SURE or self._is_heading() or spells_out:
            severity = Severity.MINOR
        return Fault(self.pair, severity, start, end, side.places[best])

    def _is_heading(self) -> bool:
        text = self.pair.source.text
        return len(text) < HEADING and not endings.has_stop(text)

    def _is_abbreviated(self, kind: str) -> bool:
        """Whether the other side has abbreviations that this one may spell out: «QC», «METI»."""
        sides = self.pair.source.text, self.pair.target.text
        own, other = sides[:: -1 if kind == models.ADDED else 1]
        return len(_ABBREVIATION.findall(other)) > len(_ABBREVIATION.findall(own))

    def _side(self, kind: str) -> Stretches:
        return self.sides[kind == models.ADDED]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a bead, and how grave it is.

    Of content, ``start`` to ``end`` is the stretch of its side that has no counterpart, and
    ``place`` where the other side would have it. ``is_exchange``: whether the translation of
    ``nearest`` is in turn that of this bead.
    """

    pair: SegmentPair
    severity: Severity
    start: int = 0
    end: int = 0
    place: int = 0
    nearest: SegmentPair | None = None
    is_exchange: bool = False


def mistranslated(beads: Iterable[Comparison]) -> Iterator[Fault]:
    """The beads of one text that say something else, in order.

    Two that are in each other's place (``is_exchange``) are as sure as both together: major.
    """
    faults = {fault.pair: fault for bead in beads if (fault := bead.fault(models.MISTRANSLATED))}
    for pair, fault in faults.items():
        other = faults.get(fault.nearest) if fault.nearest else None
        if other and other.nearest == pair:
            yield replace(fault, severity=Severity.MAJOR, is_exchange=True)
        else:
            yield fault


def may_be_strangers(beads: Sequence[Comparison]) -> bool:
    """Whether two texts that were paired line by line may not be the same one.

    So may 96 of 99 strangers, and 6 of 199 documents as they are or with lines that slip by one
    (scripts/fit_meaning.py); of few beads nothing can be said.
    """
    rival = models.WHOLE.index("rival")
    likest = [max(bead.whole[1], bead.whole[1] - bead.whole[rival]) for bead in beads]
    return len(likest) >= TELLING and statistics.median(likest) < _STRANGE


def compare(
    bitext: Bitext, embed: Embed, is_doubtful: Callable[[str, Array], bool] = models.is_doubtful
) -> tuple[Comparison, ...]:
    """Every bead with text on both sides, compared, in order.

    ``is_doubtful`` says, by the kind of fault and the features of the whole, of which beads the
    stretches are worth comparing: fitting compares more of them.
    """
    pairs = [pair for pair in bitext.pairs if _is_comparable(pair)]
    if not pairs:
        return ()
    vectors = embed([side.text for pair in pairs for side in (pair.source, pair.target)])
    wholes = Wholes.of(pairs, vectors[::2], vectors[1::2])
    rows = [wholes.features(number) for number in range(len(pairs))]
    doubtful = [
        (number, side)
        for number, row in enumerate(rows)
        for side, kind in enumerate((models.OMITTED, models.ADDED))
        if is_doubtful(kind, row)
    ]
    texts = [text for number, _ in doubtful for text in stretches.texts(pairs[number])]
    known = dict(zip(texts, embed(texts), strict=True)) if texts else {}
    beside = _beside_gaps(bitext.pairs), _beside_gaps(bitext.source_order, of_source=True)
    found = {where: stretches.compare(wholes, *where, known) for where in doubtful}
    return tuple(
        Comparison(
            pair,
            rows[number],
            pairs[near] if (near := wholes.nearest(number)) is not None else None,
            (found.get((number, 0), Stretches()), found.get((number, 1), Stretches())),
            (pair in beside[0], pair in beside[1]),
        )
        for number, pair in enumerate(pairs)
    )


def _is_comparable(pair: SegmentPair) -> bool:
    """Whether both sides say enough, and no more than a vector is made of."""
    lengths = len(pair.source.text), len(pair.target.text)
    return pair.score >= _DOUBTFUL and min(lengths) >= _LEAST and max(lengths) <= MAX_CHARACTERS


def _beside_gaps(pairs: Sequence[SegmentPair], of_source: bool = False) -> set[SegmentPair]:
    """The beads next to a sentence of the translation, or of the source, without a counterpart."""
    near = set()
    for one, two in itertools.pairwise(pairs):
        for gap, other in ((one, two), (two, one)):
            side, missing = (gap.source, gap.target) if of_source else (gap.target, gap.source)
            if missing.missing and not side.missing:
                near.add(other)
    return near
