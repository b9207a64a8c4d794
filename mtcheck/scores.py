"""Reference scores: BLEU, chrF and TER, all of them sacreBLEU's, signatures included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mtcheck import readers
from mtcheck.core import MtcheckError, Score


def score(
    targets: Sequence[Path], reference: Path, encoding: str | None = None
) -> tuple[Score, ...]:
    """The scores of one translation, or of two with a test whether they differ.

    Line i of a translation is compared with line i of the reference. Raises MtcheckError where
    the counts of lines differ, or there are more than two translations.
    """
    if len(targets) > 2:
        raise MtcheckError("Compare at most two translations at a time.")
    wanted = _lines(reference, encoding)
    systems = [(str(path), _lines(path, encoding)) for path in targets]
    for name, lines in systems:
        if len(lines) != len(wanted):
            raise MtcheckError(
                f"{name} has {len(lines)} lines and the reference {reference} has {len(wanted)}:"
                " line i must translate the same sentence in both."
            )
    return tuple(_paired(systems, wanted) if len(systems) == 2 else _single(systems[0], wanted))


def _lines(path: Path, encoding: str | None) -> list[str]:
    lines = readers.read(path, encoding=encoding).text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _metrics() -> dict[str, Any]:
    """sacreBLEU's metrics under its own names for them."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return {"BLEU": BLEU(), "chrF2": CHRF(), "TER": TER()}


def _single(system: tuple[str, list[str]], reference: list[str]) -> list[Score]:
    name, lines = system
    return [
        Score(
            system=name,
            metric=metric,
            value=scorer.corpus_score(lines, [reference]).score,
            signature=str(scorer.get_signature()),
        )
        for metric, scorer in _metrics().items()
    ]


def _paired(systems: list[tuple[str, list[str]]], reference: list[str]) -> list[Score]:
    from sacrebleu.significance import PairedTest

    named: list[Any] = list(systems)
    test = PairedTest(named, _metrics(), [reference], test_type="bs", n_samples=1000)
    signatures, results = test()
    rows: Mapping[str, Any] = results
    return [
        Score(
            system=name,
            metric=metric,
            value=float(result.score),
            signature=str(signatures[metric]),
            mean=float(result.mean),
            interval=float(result.ci),
            p_value=None if result.p_value is None else float(result.p_value),
        )
        for metric in _metrics()
        for (name, _), result in zip(systems, rows[metric], strict=True)
    ]
