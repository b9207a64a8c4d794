"""Two texts that are not the same one, told by figures, codes and names alone."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck import aligner
from mtcheck.aligner import anchors
from mtcheck.core import SegmentPair

# What half-way known texts agree in before anything is counted, and how much that counts, in
# anchors of their own.
_USUAL, _COUNTS = 0.7, 3

# Of 373 damaged translations (FLORES in blocks of 15, 30 and 60 lines, XQuAD, the Debian guide, 58
# articles of news) none agrees in less than .49; strangers of 60 lines in .32 at the most.
_AGREE, _DOUBTFUL = 0.4, 0.65


def are_strangers(pairs: Sequence[SegmentPair]) -> bool:
    """Whether it is certain that the texts of an alignment without vectors are not the same.

    What both mention stands in the same beads in a translation, and anywhere in strangers.
    """
    return aligner.confidence(pairs) < _DOUBTFUL and agreement(pairs) < _AGREE


def agreement(pairs: Sequence[SegmentPair]) -> float:
    """The share of the anchors of both texts that stand in the same beads, from 0 to 1.

    About .7 in texts that have few anchors in common, whatever these say.
    """
    sides = [pair.source.text for pair in pairs], [pair.target.text for pair in pairs]
    source, target = anchors.matrices(*sides)
    together = float((source * target).sum())
    common = min(float((source**2).sum()), float((target**2).sum()))
    return (together + _USUAL * _COUNTS) / (common + _COUNTS)
