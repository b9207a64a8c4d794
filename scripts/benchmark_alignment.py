"""Strict and lax F1 of the aligner and its peers on human translations damaged on purpose.

    python scripts/benchmark_alignment.py vi_ru.tsv [xquad | more.tsv | folder]... [--no-vectors]
           [--seeds 3 4] [--bertalign CHECKOUT]

A TSV file has a source and a target sentence in the last two columns of each line, in the order of
the text; its blocks of 15 lines are documents, as are the articles of an XQuAD folder and the pairs
of any other folder. 15 % of neighbouring target sentences and 10 % of source sentences are run
together, 5 % of the target sentences dropped, 3 % brought in from another document; paragraphs are
hidden. The weights were fitted on the even documents (scripts/fit_alignment.py), so only the odd
ones are scored.

Peers that are installed (galechurch, sentweave) or checked out (Bertalign) run beside it on the
same vectors, in the setting that does best on the even documents of another seed; for each the
table has the 95 % interval of what mtcheck's strict F1 is ahead, over 2,000 draws of documents.
With several texts a last table has all of them together.

Strict and lax are Vecalign's (Thompson and Koehn 2019): precision counts unpaired sentences,
recall does not; a lax hit shares one source and one target sentence with a true bead.

Under the table of a text stands its F1 on the same documents undamaged, how sure it is that two
texts are the same one (of the documents, and of strangers, each source beside the target of the
document before), and how many omissions and additions the checks call grave. Last comes how often
the pairs and the unpaired sentences of which it is so and so sure are right, and by how much it is
out on average (the expected calibration error).
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import alignment_peers
import numpy as np
import platformdirs
from alignment_peers import Aligner
from alignment_texts import Bead, Damaged, damaged, documents, segments, undamaged
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from mtcheck import aligner, embedding
from mtcheck.checks import added_segment, omitted_segment
from mtcheck.core import Bitext, Segment, SegmentPair, Severity

# A document a row: beads found, of them right, true pairs, of them found, all true beads.
Counts = NDArray[np.int64]
Scores = tuple[Counts, Counts]  # strict and lax

_TUNED_ON = 11  # the seed of the even documents on which peers choose their setting
_DRAWS = 2000
_BINS = (0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)


@dataclass(frozen=True, slots=True)
class Judged:
    """How sure mtcheck is of a bead, and whether it is one."""

    score: float
    right: bool
    unpaired: bool


def main() -> None:
    arguments = _arguments()
    embed = None
    if not arguments.no_vectors:
        embed = embedding.load(None, platformdirs.user_cache_path("mtcheck", appauthor=False))
    peers = {
        path: {
            name: _best(settings, list(damaged(path, _TUNED_ON, odd=False)))
            for name, settings in alignment_peers.installed(embed, arguments.bertalign)
        }
        for path in arguments.paths
    }
    everything: list[Judged] = []
    for seed in arguments.seeds:
        runs = []
        for path in arguments.paths:
            texts = list(damaged(path, seed, odd=True))
            found = [_pairs(text, text, embed) for text in texts]
            everything.extend(_judged(found, texts))
            own = _counts([_beads(pairs) for pairs in found], texts)
            runs.append({"mtcheck": own} | _scored(peers[path], texts))
            print_table(f"{path.parent.name}/{path.stem}, seed {seed}", runs[-1])
            Console().print(f"undamaged: {_clean(path, embed):.4f}; {_sure(texts, found, embed)}")
            grave = [is_one for two in zip(found, texts, strict=True) for is_one in _grave(*two)]
            Console().print(f"called grave: {len(grave)}, of them right: {sum(grave)}")
        if len(runs) > 1:
            print_table(f"all, seed {seed}", _pooled(runs))
    for title, unpaired in (("pairs", False), ("unpaired sentences", True)):
        _print_reliability(title, [one for one in everything if one.unpaired == unpaired])


def _scored(peers: Mapping[str, Aligner], texts: Sequence[Damaged]) -> dict[str, Scores]:
    return {name: _counts([align(text) for text in texts], texts) for name, align in peers.items()}


def _pooled(runs: Sequence[Mapping[str, Scores]]) -> dict[str, Scores]:
    return {
        name: (
            np.concatenate([run[name][0] for run in runs]),
            np.concatenate([run[name][1] for run in runs]),
        )
        for name in runs[0]
    }


def _clean(path: Path, embed: embedding.Embedder | None) -> float:
    """Strict F1 on all documents as they are: every sentence with its own translation."""
    texts = [undamaged(rows) for rows in documents(path)]
    return _f1(_counts([_beads(_pairs(text, text, embed)) for text in texts], texts)[0])


def _judged(found: Sequence[tuple[SegmentPair, ...]], texts: Sequence[Damaged]) -> Iterator[Judged]:
    for pairs, text in zip(found, texts, strict=True):
        for pair in pairs:
            unpaired = pair.source.missing or pair.target.missing
            yield Judged(pair.score, _bead(pair) in text.beads, unpaired)


def _grave(pairs: tuple[SegmentPair, ...], text: Damaged) -> Iterator[bool]:
    """Of each omission and addition that is major, whether all of it is one."""
    bitext = Bitext(pairs[0].source.document, pairs[0].target.document, pairs, has_source=True)
    for found in omitted_segment.check(bitext, source=bitext.source):
        if found.severity == Severity.MAJOR and isinstance(found.source, Segment):
            yield all(((number,), ()) in text.beads for number in found.source.numbers)
    for found in added_segment.check(bitext, source=bitext.source):
        if found.severity == Severity.MAJOR and isinstance(found.target, Segment):
            yield all(((), (number,)) in text.beads for number in found.target.numbers)


def _print_reliability(title: str, judged: Sequence[Judged]) -> None:
    table = Table("sure", title=title)
    for heading in ("number", "mean", "right"):
        table.add_column(heading, justify="right")
    error = 0.0
    for low, high in itertools.pairwise(_BINS):
        some = [one for one in judged if low <= one.score < high]
        if some:
            mean = float(np.mean([one.score for one in some]))
            right = float(np.mean([one.right for one in some]))
            error += abs(mean - right) * len(some) / len(judged)
            row = (f"{low:.2f} to {min(high, 1):.2f}", f"{len(some)}", f"{mean:.3f}")
            table.add_row(*row, f"{right:.3f}")
    Console().print(table)
    Console().print(f"{title}: out by {error:.3f} on average")


def _sure(
    texts: Sequence[Damaged],
    found: Sequence[tuple[SegmentPair, ...]],
    embed: embedding.Embedder | None,
) -> str:
    others = zip(texts, [texts[-1], *texts[:-1]], strict=True)
    same = [aligner.confidence(pairs) for pairs in found]
    strange = [aligner.confidence(_pairs(*two, embed)) for two in others]
    return (
        f"confidence: {min(same):.2f} to {max(same):.2f}; "
        f"of strangers {min(strange):.2f} to {max(strange):.2f}"
    )


def _pairs(
    source: Damaged, target: Damaged, embed: embedding.Embedder | None
) -> tuple[SegmentPair, ...]:
    return aligner.align(segments(source.source, "vi"), segments(target.target, "ru"), embed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--no-vectors", action="store_true")
    parser.add_argument("--seeds", nargs="+", type=int, default=[3, 4])
    parser.add_argument("--bertalign", type=Path, help="a checkout of it")
    return parser.parse_args()


def _best(settings: Sequence[Aligner], texts: Sequence[Damaged]) -> Aligner:
    if len(settings) == 1:
        return settings[0]
    return max(settings, key=lambda align: _f1(_counts(list(map(align, texts)), texts)[0]))


def print_table(title: str, scores: Mapping[str, Scores]) -> None:
    """Precision, recall and F1 of every aligner, mtcheck first."""
    own = scores["mtcheck"][0]
    table = Table("aligner", title=f"{title}: {len(own)} documents, {own.sum(0)[4]} beads")
    for heading in ("strict P", "R", "F1", "lax P", "R", "F1", "mtcheck is ahead by"):
        table.add_column(heading, justify="right")
    for name, (strict, lax) in scores.items():
        low, high = _ahead(own, strict)
        ahead = "" if name == "mtcheck" else f"{low:.3f} to {high:.3f}"
        table.add_row(name, *_figures(strict), *_figures(lax), ahead)
    Console().print(table)


def _beads(pairs: Sequence[SegmentPair]) -> frozenset[Bead]:
    return frozenset(map(_bead, pairs))


def _bead(pair: SegmentPair) -> Bead:
    return tuple(pair.source.numbers), tuple(pair.target.numbers)


def _counts(found: Sequence[frozenset[Bead]], texts: Sequence[Damaged]) -> Scores:
    """Strict and lax counts of every document."""
    strict, lax = (
        np.array([_count(beads, text.beads, how) for beads, text in zip(found, texts, strict=True)])
        for how in (True, False)
    )
    return strict, lax


def _count(found: frozenset[Bead], true: frozenset[Bead], strict: bool) -> tuple[int, ...]:
    paired = [bead for bead in true if all(bead)]
    right = sum(_hit(bead, true, strict) for bead in found)
    recalled = sum(_hit(bead, found, strict) for bead in paired)
    return len(found), right, len(paired), recalled, len(true)


def _hit(bead: Bead, beads: frozenset[Bead], strict: bool) -> bool:
    if strict or not all(bead):
        return bead in beads
    return any(
        not set(bead[0]).isdisjoint(other[0]) and not set(bead[1]).isdisjoint(other[1])
        for other in beads
    )


def _figures(counts: Counts) -> list[str]:
    found, right, true, recalled, _ = counts.sum(axis=0)
    return [f"{figure:.3f}" for figure in (right / found, recalled / true, _f1(counts))]


def _f1(counts: Counts) -> float:
    found, right, true, recalled, _ = counts.sum(axis=0)
    precision, recall = right / found, recalled / true
    return float(2 * precision * recall / (precision + recall))


def _ahead(ours: Counts, theirs: Counts) -> tuple[float, float]:
    """The 95 % interval of the difference of F1 over draws of the documents."""
    draws = np.random.default_rng(5).integers(len(ours), size=(_DRAWS, len(ours)))
    gains = [_f1(ours[draw]) - _f1(theirs[draw]) for draw in draws]
    low, high = np.quantile(gains, [0.025, 0.975])
    return float(low), float(high)


if __name__ == "__main__":
    main()
