"""What each feature of a bead says of each fault: one small calibrated model a kind.

Logistic regressions, fitted by scripts/fit_meaning.py, which writes the table. A fault of content
has a stretch that is surplus: its score is that of the likeliest stretch of the bead.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mtcheck.core import Severity

TABLE = Path(__file__).with_name("models.tsv")

MISTRANSLATED, OMITTED, ADDED = KINDS = ("mistranslated", "omitted", "added")
WHOLE = (
    *("constant", "likeness", "margin", "rival", "longer", "shorter", "length", "size"),
    *("anchors", "anchors elsewhere"),
)
STRETCH = (
    *("gain", "gain by clauses", "match", "match margin"),
    *("share", "characters", "length mended", "length left"),
)

# Rows of the table that are no weights: the scores above which a finding is minor, or major, and
# the score of the whole bead above which its stretches are worth comparing.
MINOR, MAJOR, DOUBT = "minor above", "major above", "doubtful above"

Array = NDArray[np.float64]


@functools.cache
def table() -> Mapping[str, Mapping[str, float]]:
    """The weights and thresholds of every model, by its name; «… at sight» is of whole beads."""
    found: dict[str, dict[str, float]] = {}
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t"):
            found.setdefault(row["model"], {})[row["feature"]] = float(row["weight"])
    return found


def features(kind: str) -> tuple[str, ...]:
    """What the model of that kind looks at."""
    return WHOLE + STRETCH if kind in (OMITTED, ADDED) else WHOLE


def scores(kind: str, rows: Array) -> Array:
    """The logarithms of the odds of that fault, (n,), of rows of its features, (n, f)."""
    return np.asarray(rows @ _weights(kind))


def severity(kind: str, score: float) -> Severity | None:
    """How grave a fault with that score is; None where it is not likely enough."""
    thresholds = table()[kind]
    if score > thresholds[MAJOR]:
        return Severity.MAJOR
    return Severity.MINOR if score > thresholds[MINOR] else None


def is_doubtful(kind: str, whole: Array) -> bool:
    """Whether the stretches of a bead are worth comparing, by the features of the whole."""
    name = f"{kind} at sight"
    return bool(whole @ _weights(name) > table()[name][DOUBT])


@functools.cache
def _weights(name: str) -> Array:
    of = table()[name]
    return np.array([of[feature] for feature in features(name)])
