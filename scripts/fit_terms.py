"""Fits the weights by which a candidate becomes a variant of a term.

Usage: python scripts/fit_terms.py [--human VI RU]...

Positives are the swaps of the development split of corpora/terms, each planted alone; negatives are
all candidates of human translations, whose line i translates line i. Logistic regression with the
two classes weighted alike, by Newton's method, with a small ridge (Hoerl and Kennard 1970).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from measure_terms import articles
from numpy.typing import NDArray
from platformdirs import user_cache_path

from mtcheck import aligner, embedding, renderings
from mtcheck.core import Bitext
from mtcheck.readers.normal import document
from mtcheck.renderings.recurring import originals
from mtcheck.renderings.recurring.candidates import Candidates
from mtcheck.renderings.recurring.mains import Places, mains
from mtcheck.renderings.recurring.strays import Judged, Strays
from mtcheck.renderings.recurring.vectors import Meanings

RIDGE = 0.02
STEPS = 30
LINES = 60  # of a human translation that are taken for one document
NAMES = ("_BIAS", "_ALIKE", "_WANTED", "_AHEAD", "_DISTINCT", "_APART", "_BESIDE", "_USUAL")


def judged(bitext: Bitext, embed: embedding.Embedder) -> Iterator[Judged]:
    taken = renderings.collect(bitext, renderings.Knowledge())
    found = originals.terms(bitext, (span for one in taken for span in one.source_spans))
    candidates = Candidates(bitext, (span for one in taken for span in one.spans))
    meanings = Meanings(embed, 10**6)
    usual = mains(found, candidates, meanings)
    strays = Strays(bitext, candidates, Places(usual, candidates), meanings)
    for main in usual:
        yield from strays.judged(main)


def paired(sources: list[str], targets: list[str]) -> Bitext:
    sides = document("\n".join(sources), "a", "vi"), document("\n".join(targets), "b", "ru")
    return Bitext(*sides, aligner.line_by_line(*sides), has_source=True)


def positives(embed: embedding.Embedder) -> Iterator[tuple[float, ...]]:
    for _, article in articles("dev"):
        for label in article.labels:
            if label.swap and (at := label.target):
                lines = list(article.targets)
                text = lines[at.line - 1]
                lines[at.line - 1] = text[: at.start] + label.swap + text[at.end :]
                start = sum(len(line) + 1 for line in lines[: at.line - 1]) + at.start
                here = [
                    one.evidence
                    for one in judged(paired(list(article.sources), lines), embed)
                    if one.candidate.span.start < start + len(label.swap)
                    and start < one.candidate.span.end
                    and label.term in one.original.span.text.casefold()
                ]
                if here:
                    yield max(here, key=lambda evidence: evidence.score).features


def negatives(files: list[list[Path]], embed: embedding.Embedder) -> Iterator[tuple[float, ...]]:
    for pair in files:
        sides = [file.read_text(encoding="utf-8").splitlines() for file in pair]
        for first in range(0, len(sides[0]), LINES):
            bitext = paired(*(side[first : first + LINES] for side in sides))
            yield from (one.evidence.features for one in judged(bitext, embed))


def fitted(features: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of shape (d + 1,), the bias first."""
    rows = np.c_[np.ones(len(features)), features]
    share = np.where(wanted == 1, 1 / wanted.sum(), 1 / (1 - wanted).sum()) / 2
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.r_[0, features.var(axis=0)]
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share * (likely - wanted)) + ridge * weights
        curve = (rows * (share * likely * (1 - likely))[:, None]).T @ rows + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--human", nargs=2, type=Path, action="append", default=[])
    options = parser.parse_args()
    embed = embedding.load(None, user_cache_path("mtcheck"))
    good, bad = list(positives(embed)), list(negatives(options.human, embed))
    print(f"{len(good)} planted variants, {len(bad)} candidates of human translations")
    weights = fitted(np.array(good + bad), np.array([1.0] * len(good) + [0.0] * len(bad)))
    print(", ".join(f"{n} = {w:.2f}" for n, w in zip(NAMES, weights, strict=True)))
    for name, rows in (("planted", good), ("human", bad)):
        scores = np.c_[np.ones(len(rows)), np.array(rows)] @ weights
        counts = {at: int((scores >= at).sum()) for at in (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)}
        print(name, " ".join(f"≥{at}: {count}" for at, count in counts.items()))


if __name__ == "__main__":
    main()
