"""Blocks that stand elsewhere in the translation than in the source: found, and paired there.

The likeliest monotone way through both texts leaves such a block without a counterpart, once on
each side. Sentences that are most like one another far from that way are its seeds. The
translation is aligned again with the block where the source has it; if that pairs its sentences,
these are their beads.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mtcheck import aligner
from mtcheck.aligner import anchors, threads
from mtcheck.aligner.lattice import REACH, Step
from mtcheck.core import Document, Segment, SegmentPair

Matrix = NDArray[np.float32]
Numbers = NDArray[np.intp]
Compare = Callable[[slice], Matrix]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What makes a seed of two sentences, and a moved block of seeds.

    ``alike`` how like each other they are at the least, ``margin`` by how much more than either is
    like any other sentence; ``characters`` of the translation that a block has at the least.
    """

    alike: float
    margin: float
    characters: int


# By vectors, and by figures, codes and names; each for sentences of which neither has a
# counterpart, and for others. By vectors 114 true pairs have a 2 % quantile of .31, and the highest
# of 71 false ones .29; by figures and names 158 true pairs have a median of .72, and the highest of
# 113 false ones .37.
_SEMANTIC = _Evidence(alike=0.35, margin=0.05, characters=20), _Evidence(0.5, 0.1, 20)
_FORMAL = _Evidence(alike=0.5, margin=0.2, characters=40), _Evidence(0.75, 0.4, 100)

_STEP = 2  # from one seed of a block to the next: there may be a sentence between them
_PAIRED, _SURE = 0.75, 0.5  # how much of a block has beads within it, and how sure these are
_ROWS = 512  # compared at once
_ROUNDS = 2  # alignments more, the second without blocks that failed


@dataclass(frozen=True, slots=True)
class _Link:
    """Sentences that belong together, by their numbers; ``weight`` in characters.

    ``least`` is how long a block must be of which it is a seed.
    """

    source: int
    target: int
    weight: int
    least: int = 0


@dataclass(frozen=True, slots=True)
class _Block:
    """Neighbouring sentences of both sides that translate each other in another place."""

    source: range
    target: range


def align(
    source: Sequence[Segment], target: Sequence[Segment], embed: aligner.Embed | None = None
) -> tuple[SegmentPair, ...]:
    """The beads of two texts, in the order of the target, each sentence in exactly one of them.

    As ``aligner.align`` gives them, but for blocks that stand elsewhere, whose beads are out of
    the order of the source: ``elsewhere`` names them.
    """
    embed = _remembering(embed) if embed else None
    pairs = aligner.align(source, target, embed)
    blocks, kept = _blocks(pairs, source, target, embed)
    for _ in range(_ROUNDS):
        if not blocks:
            break
        order = _order(blocks, kept, len(target))
        way = _way(blocks, kept, order) if max(len(source), len(target)) > REACH else ()
        settled = _settled(source, target, embed, order, way)
        beside = {number: pair for pair in settled for number in pair.target.numbers}
        good = [block for block in blocks if _holds(block, beside)]
        if len(good) == len(blocks):
            return settled
        blocks = good
    return pairs


def elsewhere(pairs: Sequence[SegmentPair]) -> Iterator[Sequence[SegmentPair]]:
    """Neighbouring beads that stand elsewhere than in the source.

    Those outside the heaviest run of beads that is in the order of both sides.
    """
    paired = [pair for pair in pairs if not _is_gap(pair)]
    weights = [max(1, len(pair.target.text)) for pair in paired]
    kept = heaviest([pair.source.numbers.start for pair in paired], weights)
    moved = [pair for number, pair in enumerate(paired) if number not in kept]
    starts = [(pair.source.numbers, pair.target.numbers) for pair in moved]
    for run in _runs(starts):
        yield [moved[number] for number in run]


def heaviest(values: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """The indices of the heaviest increasing subsequence."""
    tops: list[tuple[int, int, int]] = []  # value, weight up to it, index; both rising
    before: dict[int, int] = {}
    for index, (value, weight) in enumerate(zip(values, weights, strict=True)):
        at = bisect.bisect_left(tops, (value,))
        total = weight
        if at:
            total += tops[at - 1][1]
            before[index] = tops[at - 1][2]
        end = at
        while end < len(tops) and tops[end][1] <= total:
            end += 1
        if at == end and at < len(tops) and tops[at][0] == value:
            continue
        tops[at:end] = [(value, total, index)]
    found = [tops[-1][2]] if tops else []
    while found and found[-1] in before:
        found.append(before[found[-1]])
    return frozenset(found)


def _remembering(embed: aligner.Embed) -> aligner.Embed:
    """The same vectors, computed once."""
    known: dict[str, NDArray[np.float32]] = {}

    def vectors(texts: Sequence[str]) -> NDArray[np.float32]:
        rows = embed([text for text in dict.fromkeys(texts) if text not in known])
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, rows, strict=True))
        return np.array([known[text] for text in texts], np.float32) if texts else rows

    return vectors


def _blocks(
    pairs: Sequence[SegmentPair],
    source: Sequence[Segment],
    target: Sequence[Segment],
    embed: aligner.Embed | None,
) -> tuple[list[_Block], list[_Link]]:
    """Blocks that seem to stand elsewhere, and the links that stay where they are."""
    seeds = list(_seeds(pairs, source, target, embed)) if pairs else []
    if not seeds:
        return [], []
    links = sorted((*seeds, *_links(pairs, seeds)), key=lambda link: (link.target, link.source))
    kept = heaviest([link.source for link in links], [link.weight for link in links])
    moved = [link for number, link in enumerate(links) if number not in kept]
    starts = [
        (range(link.source, link.source + 1), range(link.target, link.target + 1)) for link in moved
    ]
    blocks = _grown([[moved[number] for number in run] for run in _runs(starts)], _unpaired(pairs))
    least = {seed.target: seed.least for seed in seeds}
    enough = [block for block in blocks if _length(block, target) >= _least(block, least)]
    return enough, [links[number] for number in sorted(kept)]


def _is_doubtful(pairs: Sequence[SegmentPair]) -> bool:
    """Whether both sides have sentences without a counterpart, or paired for want of a better."""
    doubtful = [pair for pair in pairs if pair.score < 0.9 or _is_gap(pair)]
    sides = [pair.source for pair in doubtful], [pair.target for pair in doubtful]
    return all(any(not segment.missing for segment in side) for side in sides)


def _is_gap(pair: SegmentPair) -> bool:
    return pair.source.missing or pair.target.missing


def _unpaired(pairs: Sequence[SegmentPair]) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the sentences without a counterpart, of both sides."""
    gaps = [pair for pair in pairs if _is_gap(pair)]
    return (
        frozenset(number for pair in gaps for number in pair.source.numbers),
        frozenset(number for pair in gaps for number in pair.target.numbers),
    )


def _seeds(
    pairs: Sequence[SegmentPair],
    source: Sequence[Segment],
    target: Sequence[Segment],
    embed: aligner.Embed | None,
) -> Iterator[_Link]:
    """Sentences most like each other, by a margin, that no bead has together."""
    bead = {number: pair.target.numbers for pair in pairs for number in pair.source.numbers}
    free = _unpaired(pairs)
    taken: tuple[set[int], set[int]] = set(), set()
    looks = [(_meanings(source, target, embed), _SEMANTIC)] if embed else []
    if _is_doubtful(pairs):
        looks.append((_marks(source, target), _FORMAL))
    for compare, (unpaired, paired) in looks:
        for i, j, alike, margin in _alike(compare, len(source), len(target)):
            needed = unpaired if i in free[0] and j in free[1] else paired
            if j in bead[i] or alike < needed.alike or margin < needed.margin:
                continue
            if i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                yield _Link(i, j, len(target[j].text), needed.characters)


def _alike(compare: Compare, height: int, width: int) -> Iterator[tuple[int, int, float, float]]:
    """Row and column of every value that is the best of both, the value, and by how much."""
    rows, columns = _bests(compare, height, width)
    for i, (j, best, second) in enumerate(zip(*rows, strict=True)):
        if int(columns[0][j]) == i:
            yield i, int(j), float(best), float(best - max(second, columns[2][j]))


def _meanings(
    source: Sequence[Segment], target: Sequence[Segment], embed: aligner.Embed
) -> Compare:
    """The cosines of sentences without what all of a text share."""
    sides = [_centred(vectors) for vectors in aligner.vectors(source, target, embed)]
    return lambda rows: np.asarray(sides[0][rows] @ sides[1].T, np.float32)


def _centred(vectors: Matrix | None) -> Matrix:
    assert vectors is not None
    rows = vectors - vectors.sum(axis=0) / (len(vectors) + 3)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))


def _marks(source: Sequence[Segment], target: Sequence[Segment]) -> Compare:
    """The share of anchors that two sentences have in common: of two .8, of one .67."""
    left, right = anchors.matrices([s.text for s in source], [s.text for s in target])
    weights = (left**2).sum(axis=1), (right**2).sum(axis=1)

    def compare(rows: slice) -> Matrix:
        most = np.maximum(weights[0][rows, None], weights[1][None])
        return np.asarray(left[rows] @ right.T / (most + 0.5), np.float32)

    return compare


def _bests(
    compare: Compare, height: int, width: int
) -> tuple[tuple[Numbers, Matrix, Matrix], tuple[Numbers, Matrix, Matrix]]:
    """Of each row and of each column the place of the best, the best, and the second best."""
    rows: list[tuple[Numbers, Matrix, Matrix]] = []
    places = np.zeros(width, np.intp)
    tops = np.full((2, width), -1, np.float32)
    for start in range(0, height, _ROWS):
        with threads.one():
            found = compare(slice(start, start + _ROWS))
        rows.append((found.argmax(axis=1), *_two(found.T)))
        best, second = _two(found)
        places = np.where(best > tops[0], start + found.argmax(axis=0), places)
        tops = -np.sort(-np.stack([*tops, best, second]), axis=0)[:2]
    joined = [np.concatenate(part) for part in zip(*rows, strict=True)]
    return (joined[0], joined[1], joined[2]), (places, tops[0], tops[1])


def _two(values: Matrix) -> tuple[Matrix, Matrix]:
    """The greatest and the second greatest of each column."""
    if len(values) == 1:
        return values[0], np.full(values.shape[1], -1, np.float32)
    parted = np.partition(values, len(values) - 2, axis=0)
    return parted[-1], parted[-2]


def _links(pairs: Sequence[SegmentPair], seeds: Sequence[_Link]) -> Iterator[_Link]:
    """The beads of which no sentence is a seed."""
    taken = {seed.source for seed in seeds}, {seed.target for seed in seeds}
    for pair in pairs:
        sources = [number for number in pair.source.numbers if number not in taken[0]]
        targets = [number for number in pair.target.numbers if number not in taken[1]]
        if sources and targets:
            yield _Link(sources[0], targets[-1], len(pair.target.text))


def _runs(beads: Sequence[tuple[range, range]]) -> Iterator[list[int]]:
    """Indices of beads that follow each other closely on both sides."""
    run: list[int] = []
    for index, (source, target) in enumerate(beads):
        if run:
            before = beads[run[-1]]
            steps = source.start - before[0].stop, target.start - before[1].stop
            if not all(0 <= step < _STEP for step in steps):
                yield run
                run = []
        run.append(index)
    if run:
        yield run


def _grown(
    runs: Sequence[Sequence[_Link]], unpaired: tuple[frozenset[int], frozenset[int]]
) -> list[_Block]:
    """The blocks of some runs of seeds, with the sentences beside them that have no counterpart.

    No sentence of the translation is in two of them.
    """
    blocks = [
        _Block(range(run[0].source, run[-1].source + 1), range(run[0].target, run[-1].target + 1))
        for run in runs
    ]
    free = set(unpaired[0]), set(unpaired[1])
    for block in blocks:
        free[0].difference_update(block.source)
        free[1].difference_update(block.target)
    return [_with_neighbours(block, free) for block in blocks]


def _with_neighbours(block: _Block, free: tuple[set[int], set[int]]) -> _Block:
    """The block grown on both sides as far as there are free sentences, which it takes."""
    sources, targets = block.source, block.target
    while sources.start - 1 in free[0] and targets.start - 1 in free[1]:
        sources, targets = (range(side.start - 1, side.stop) for side in (sources, targets))
        free[0].remove(sources.start)
        free[1].remove(targets.start)
    while sources.stop in free[0] and targets.stop in free[1]:
        sources, targets = (range(side.start, side.stop + 1) for side in (sources, targets))
        free[0].remove(sources.stop - 1)
        free[1].remove(targets.stop - 1)
    return _Block(sources, targets)


def _length(block: _Block, target: Sequence[Segment]) -> int:
    return sum(len(target[number].text) for number in block.target)


def _least(block: _Block, least: Mapping[int, int]) -> int:
    return min((least[number] for number in block.target if number in least), default=0)


def _order(blocks: Sequence[_Block], kept: Sequence[_Link], count: int) -> list[int]:
    """The numbers of the target sentences, the blocks where the source has them."""
    moved = {number for block in blocks for number in block.target}
    stay = [link for link in kept if link.target not in moved]
    sources = [link.source for link in stay]
    behind: dict[int, list[int]] = {}
    for block in sorted(blocks, key=lambda block: block.source.start):
        before = bisect.bisect_left(sources, block.source.start)
        place = stay[before - 1].target if before else -1
        behind.setdefault(place, []).extend(block.target)
    order = list(behind.get(-1, ()))
    for number in range(count):
        if number not in moved:
            order += [number, *behind.get(number, ())]
    return order


def _way(blocks: Sequence[_Block], kept: Sequence[_Link], order: Sequence[int]) -> list[Step]:
    """Nodes through which the beads of the translation in that order should go."""
    places = {number: place for place, number in enumerate(order)}
    moved = {number for block in blocks for number in block.target}
    ends = [(link.source, link.target) for link in kept if link.target not in moved]
    ends += [(block.source[-1], block.target[-1]) for block in blocks]
    nodes = sorted((source + 1, places[target] + 1) for source, target in ends)
    rising = itertools.accumulate((column for _, column in nodes), max)
    return [(0, row, column) for (row, _), column in zip(nodes, rising, strict=True)]


def _settled(
    source: Sequence[Segment],
    target: Sequence[Segment],
    embed: aligner.Embed | None,
    order: Sequence[int],
    way: Sequence[Step],
) -> tuple[SegmentPair, ...]:
    """The beads of the translation in that order, each where its sentences stand."""
    text = _rewritten(target, order)
    places: dict[int, int] = {}
    for segment, number in zip(text, order, strict=True):
        places[segment.start] = target[number].start
        places[segment.end] = target[number].end
    found: list[SegmentPair] = []
    for pair in aligner.align(source, text, embed, way):
        if pair.target.missing:
            place = places[pair.target.start]
            gap = Segment(target[0].document, place, place, range(0), pair.target.paragraph)
            found.append(SegmentPair(pair.source, gap, pair.score))
        else:
            found.extend(_mapped(pair, [target[order[n]] for n in pair.target.numbers]))
    return tuple(sorted(found, key=lambda pair: (pair.target.start, pair.target.end)))


def _mapped(pair: SegmentPair, sentences: Sequence[Segment]) -> Iterator[SegmentPair]:
    """The bead over sentences of the text; what is not beside the first of them is unpaired."""
    first = sentences[0].numbers.start
    near = [s for at, s in enumerate(sentences) if s.numbers.start == first + at]
    yield SegmentPair(pair.source, Segment.join(near), pair.score)
    for sentence in sentences[len(near) :]:
        end = pair.source.end
        gap = Segment(pair.source.document, end, end, range(0), pair.source.paragraph)
        yield SegmentPair(gap, sentence, 0.0)


def _rewritten(target: Sequence[Segment], order: Sequence[int]) -> tuple[Segment, ...]:
    """The sentences in that order, as a text of their own."""
    whole = target[0].document
    text, paragraph = "", -1
    stretches: list[tuple[int, int, int]] = []
    for at, number in enumerate(order):
        sentence = target[number]
        starts = number == 0 or target[number - 1].paragraph != sentence.paragraph
        paragraph += starts or at == 0
        if at and number == order[at - 1] + 1:
            text += whole.text[target[number - 1].end : sentence.start]
        elif at:
            text += "\n" if starts else " "
        stretches.append((len(text), len(text) + len(sentence.text), paragraph))
        text += sentence.text
    size = len(text)
    document = Document(whole.path, text, text, range(size), range(1, size + 1), (0,))
    return tuple(
        Segment(document, start, end, range(at, at + 1), paragraph)
        for at, (start, end, paragraph) in enumerate(stretches)
    )


def _holds(block: _Block, beside: Mapping[int, SegmentPair]) -> bool:
    """Whether the sentences of a block have become beads, and sure ones.

    ``beside`` has the bead of every sentence of the translation.
    """
    beads = [beside[number] for number in block.target]
    own = [pair for n, pair in zip(block.target, beads, strict=True) if n == pair.target.numbers[0]]
    inside = [pair for pair in own if pair.source.numbers.start in block.source]
    inside = [pair for pair in inside if not _is_gap(pair)]
    lengths = [len(pair.target.text) for pair in inside]
    whole = sum(len(pair.target.text) for pair in own)
    sure = sum(pair.score * length for pair, length in zip(inside, lengths, strict=True))
    return sum(lengths) >= _PAIRED * whole and sure >= _SURE * whole > 0
