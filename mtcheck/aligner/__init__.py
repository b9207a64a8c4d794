"""Two documents in, the beads that pair their sentences out.

A bead is up to three sentences of one side and up to two (or one and up to three) of the other
that translate each other; a sentence without a counterpart is a bead with a missing side. The
beads chosen are those of the likeliest monotone way through both texts, judged by vectors (where
there are any), lengths, figures, codes and names, and paragraphs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from mtcheck.aligner import scores, threads, weights
from mtcheck.aligner.lattice import BEADS, REACH, REACH_AGAIN, REACH_NEAR, Lattice, Step
from mtcheck.core import Document, MtcheckError, Segment, SegmentPair

# Below this confidence two texts are probably not translations of one another. With vectors, 198
# damaged documents of FLORES, the Debian guide and XQuAD reach .69 to 1, and as many strangers 0
# to .24, one .66 (its neighbour in the guide has the same headings); without vectors the two
# overlap (.41 to .85 and .19 to .77), and only a low value says something
# (scripts/benchmark_alignment.py).
RELATED = 0.5

# Two neighbours that are one bead with this probability are read again, as one text.
_LIKELY = 0.05

# What a probability is worth that rests on lengths and anchors alone.
_FORMAL_TRUST = 0.85

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]


def align(
    source: Sequence[Segment],
    target: Sequence[Segment],
    embed: Embed | None = None,
    near: Sequence[Step] = (),
) -> tuple[SegmentPair, ...]:
    """The beads of two texts in order, each sentence in exactly one of them.

    ``embed`` makes unit rows of texts, (n, d); without it lengths and anchors must do. ``score``
    is the probability of the bead, for a missing side that the sentence has no counterpart,
    lowered for the whole text when its beads are not alike. A text without sentences aligns to
    nothing: no pairs. Where it is known already, ``near`` which way the beads are, less is tried.
    """
    if not source or not target:
        return ()
    rows = vectors(source, target, embed)
    with threads.one():
        texts = scores.texts(source, target, *rows)
        evidence, reach = "first" if embed else "formal", REACH_NEAR if near else REACH
        weighed = weights.lattice(texts, evidence, near, reach)
    if embed:
        texts = reread(texts, source, target, weighed, embed)
        with threads.one():
            weighed = weights.lattice(texts, "semantic", weighed.best(), REACH_AGAIN)
    path = weighed.best()
    sure = _probabilities(weighed, path) * _kinship(texts, path)
    return tuple(
        SegmentPair(*_sides(source, target, step), score=round(float(score), 3))
        for step, score in zip(path, sure, strict=True)
    )


def vectors(
    source: Sequence[Segment], target: Sequence[Segment], embed: Embed | None
) -> tuple[Vectors | None, Vectors | None]:
    """The vectors of both sides, (n, d) and (m, d); None without an embedder."""
    if embed is None:
        return None, None
    rows = embed([segment.text for segment in (*source, *target)])
    return rows[: len(source)], rows[len(source) :]


def reread(
    texts: scores.Texts,
    source: Sequence[Segment],
    target: Sequence[Segment],
    lattice: Lattice,
    embed: Embed,
) -> scores.Texts:
    """The texts with vectors of their own for the neighbours that may be one bead."""
    sides = zip((source, target), lattice.doubles(_LIKELY), strict=True)
    return scores.reread(texts, *(_read(side, nodes, embed) for side, nodes in sides))


def _read(side: Sequence[Segment], nodes: NDArray[np.intp], embed: Embed) -> scores.Doubles:
    """The vectors of the two sentences that end at each node."""
    nodes = nodes[nodes >= 2]
    return nodes, embed([Segment.join(side[node - 2 : node]).text for node in nodes])


def line_by_line(source: Document, target: Document) -> tuple[SegmentPair, ...]:
    """Line i of one document with line i of the other; two blank lines give nothing.

    Raises MtcheckError when there are more lines on one side.
    """
    sides = _lines(source), _lines(target)
    if len(sides[0]) != len(sides[1]):
        raise MtcheckError(
            f"{source.path} has {len(sides[0])} lines and {target.path} {len(sides[1])}:"
            " leave out --aligned, or give files of which line i translates line i."
        )
    pairs = zip(*sides, strict=True)
    return tuple(SegmentPair(s, t) for s, t in pairs if not (s.missing and t.missing))


def confidence(pairs: Sequence[SegmentPair]) -> float:
    """How sure it is that two texts are the same one, from 0 to 1; see ``RELATED``.

    The mean score, by the length of what it covers; 0 when there are no pairs.
    """
    lengths = [len(pair.source.text) + len(pair.target.text) for pair in pairs]
    if not sum(lengths):
        return 0.0
    return float(np.average([pair.score for pair in pairs], weights=lengths))


def _probabilities(lattice: Lattice, path: Sequence[Step]) -> NDArray[np.float64]:
    """Of each bead; of an unpaired sentence, that it is unpaired, wherever its place."""
    rows, columns = np.zeros(path[-1][1] + 1), np.zeros(path[-1][2] + 1)
    beads: dict[Step, float] = {}
    steps = deque(path)
    for row, sure in enumerate(lattice.probabilities()):
        low = lattice.lows[row]
        rows[row] = sure[BEADS.index((1, 0))].sum()
        columns[low : low + sure.shape[1]] += sure[BEADS.index((0, 1))]
        while steps and steps[0][1] == row:
            kind, _, column = step = steps.popleft()
            beads[step] = float(sure[kind, column - low])
    unpaired = {(1, 0): lambda step: rows[step[1]], (0, 1): lambda step: columns[step[2]]}
    judge = [unpaired.get(BEADS[step[0]], beads.__getitem__)(step) for step in path]
    return np.clip(np.array(judge, np.float64), 0, 1)


def _kinship(texts: scores.Texts, path: Sequence[Step]) -> float:
    """1 when the paired sentences of a text are as alike as translations, 0 as strangers.

    The median likeness of its beads: .98 at the least in 68 damaged translations, .37 at the
    most in unrelated texts. Lengths and anchors cannot tell, and are never quite sure.
    """
    if not texts.has_vectors:
        return _FORMAL_TRUST
    alike = [scores.likeness(texts, row, column, *BEADS[kind]) for kind, row, column in path]
    paired = [value for value in alike if value is not None]
    return float(np.clip((scores.median(np.array(paired)) - 0.3) / 0.4, 0, 1)) if paired else 0.0


def _sides(
    source: Sequence[Segment], target: Sequence[Segment], step: Step
) -> tuple[Segment, Segment]:
    kind, row, column = step
    above, left = BEADS[kind]
    sources, targets = source[row - above : row], target[column - left : column]
    if not targets:
        return sources[0], _gap(target, column, source, row - 1)
    if not sources:
        return _gap(source, row, target, column - 1), targets[0]
    return Segment.join(sources), Segment.join(targets)


def _gap(side: Sequence[Segment], node: int, other: Sequence[Segment], number: int) -> Segment:
    """The empty place where the counterpart of ``other[number]`` should have been.

    After the sentence before it, unless that belongs to the paragraph before.
    """
    paragraph = other[number].paragraph
    begins = number == 0 or other[number - 1].paragraph != paragraph
    continues = number + 1 < len(other) and other[number + 1].paragraph == paragraph
    if node == 0 or (begins and continues and node < len(side)):
        place = side[node].start
        return Segment(side[node].document, place, place, range(node, node), side[node].paragraph)
    before = side[node - 1]
    return Segment(before.document, before.end, before.end, range(node, node), before.paragraph)


def _lines(document: Document) -> list[Segment]:
    """A segment a line, trimmed; a blank line is missing. One line end may close the text."""
    lines = list(document.lines())
    if len(lines) > 1 and not lines[-1].text:
        lines.pop()
    segments: list[Segment] = []
    number = 0
    for line in lines:
        text = line.text
        start = line.start + len(text) - len(text.lstrip())
        end = max(start, line.start + len(text.rstrip()))
        size = bool(text.strip())
        segments.append(Segment(document, start, end, range(number, number + size), number))
        number += size
    return segments
