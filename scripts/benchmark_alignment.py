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

Strict and lax are Vecalign's (Thompson and Koehn 2019): precision counts unpaired sentences,
recall does not; a lax hit shares one source and one target sentence with a true bead.

Under the table stands how sure mtcheck is that two texts are the same one: of the documents, and
of strangers, each source beside the target of the document before.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import alignment_peers
import numpy as np
import platformdirs
from alignment_peers import Aligner
from alignment_texts import Bead, Damaged, damaged, segments
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from mtcheck import aligner, embedding
from mtcheck.core import SegmentPair

Counts = NDArray[np.int64]  # a document a row: beads found, of them right, true beads, recalled

_TUNED_ON = 11  # the seed of the even documents on which peers choose their setting
_DRAWS = 2000


def main() -> None:
    arguments = _arguments()
    embed = None
    if not arguments.no_vectors:
        embed = embedding.load(None, platformdirs.user_cache_path("mtcheck", appauthor=False))
    for path in arguments.paths:
        peers = {
            name: _best(settings, list(damaged(path, _TUNED_ON, odd=False)))
            for name, settings in alignment_peers.installed(embed, arguments.bertalign)
        }
        for seed in arguments.seeds:
            texts = list(damaged(path, seed, odd=True))
            Console().print(
                _table(f"{path.parent.name}/{path.stem}, seed {seed}", texts, embed, peers)
            )
            Console().print(_confidence(texts, embed))


def _confidence(texts: Sequence[Damaged], embed: embedding.Embedder | None) -> str:
    def span(targets: Sequence[Damaged]) -> str:
        found = [
            aligner.confidence(_pairs(one, other, embed))
            for one, other in zip(texts, targets, strict=True)
        ]
        return f"{min(found):.2f} to {max(found):.2f}"

    return f"confidence: {span(texts)}; of strangers {span([texts[-1], *texts[:-1]])}"


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
    return max(settings, key=lambda align: _f1(_counts(align, texts)[0]))


def _table(
    title: str,
    texts: Sequence[Damaged],
    embed: embedding.Embedder | None,
    peers: dict[str, Aligner],
) -> Table:
    count = sum(len(text.beads) for text in texts)
    table = Table("aligner", title=f"{title}: {len(texts)} documents, {count} beads")
    for heading in ("strict P", "R", "F1", "lax P", "R", "F1", "mtcheck is ahead by"):
        table.add_column(heading, justify="right")

    def ours(text: Damaged) -> frozenset[Bead]:
        pairs = _pairs(text, text, embed)
        return frozenset((tuple(pair.source.numbers), tuple(pair.target.numbers)) for pair in pairs)

    own, own_lax = _counts(ours, texts)
    table.add_row("mtcheck", *_figures(own), *_figures(own_lax), "")
    for name, align in peers.items():
        strict, lax = _counts(align, texts)
        low, high = _ahead(own, strict)
        table.add_row(name, *_figures(strict), *_figures(lax), f"{low:.3f} to {high:.3f}")
    return table


def _counts(align: Aligner, texts: Sequence[Damaged]) -> tuple[Counts, Counts]:
    """Strict and lax counts of every document."""
    found = [align(text) for text in texts]
    strict, lax = (
        np.array([_count(beads, text.beads, how) for beads, text in zip(found, texts, strict=True)])
        for how in (True, False)
    )
    return strict, lax


def _count(found: frozenset[Bead], true: frozenset[Bead], strict: bool) -> tuple[int, ...]:
    paired = [bead for bead in true if all(bead)]
    right = sum(_hit(bead, true, strict) for bead in found)
    return len(found), right, len(paired), sum(_hit(bead, found, strict) for bead in paired)


def _hit(bead: Bead, beads: frozenset[Bead], strict: bool) -> bool:
    if strict or not all(bead):
        return bead in beads
    return any(
        not set(bead[0]).isdisjoint(other[0]) and not set(bead[1]).isdisjoint(other[1])
        for other in beads
    )


def _figures(counts: Counts) -> list[str]:
    found, right, true, recalled = counts.sum(axis=0)
    return [f"{figure:.3f}" for figure in (right / found, recalled / true, _f1(counts))]


def _f1(counts: Counts) -> float:
    found, right, true, recalled = counts.sum(axis=0)
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
