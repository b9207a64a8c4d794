"""Fit the models of the checks of meaning, write their table, and report what they find.

    python scripts/fit_meaning.py flores/vi_ru.tsv xquad debian-guide/vi_ru.tsv [--report]

Needs scipy, which the program does not. The lines of the even documents of the texts (see
alignment_texts.py) are damaged, a quarter of a document at a time (see damage_meaning.py), and a
logistic regression a kind of fault tells the damaged beads from those left alone. Of a fault of
content the bead's likeliest stretch counts, so that fitting and choosing take turns. A share MINOR
of the beads left alone passes the lenient threshold, a share DOUBTFUL is doubtful by the features
of the whole, and the strict threshold is AHEAD of the score of any bead left alone, in logarithms
of odds. Two fits of the same texts write the same bytes.

The report is on the odd documents: beads left alone that are taken for faulty, and damaged ones
that are found, by the table as it stands; of what is mistranslated «in its place» are those whose
own line is named, or none where it is in no other. Last come documents that may be strangers: as
they are, with lines that slip by one, and each source beside the next one's target. --report fits
nothing.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import damage_meaning
import numpy as np
import platformdirs
from alignment_texts import documents
from damage_line import Line, Text
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from scipy.optimize import minimize

from mtcheck import aligner, embedding, meaning
from mtcheck.core import Bitext, Severity
from mtcheck.meaning import models
from mtcheck.readers.normal import document

Array = NDArray[np.float64]

MINOR = {models.MISTRANSLATED: 0.003, models.OMITTED: 0.01, models.ADDED: 0.008}
AHEAD = 1.0
DOUBTFUL = {models.OMITTED: 0.1, models.ADDED: 0.4}
_SHARE, _COPIES, _ROUNDS, _STEPS, _DECAY, _CONSTANT = 0.25, 4, 6, 400, 0.05, 1e-9

# Articles with a paragraph in which both sides divide their sentences, each in another place.
_MISPAIRED = {("xquad", 41), ("xquad", 44)}

DAMAGES = {
    models.MISTRANSLATED: ("neighbours_swapped", "stranger_instead"),
    models.OMITTED: ("half_deleted", "clause_deleted"),
    models.ADDED: ("clause_appended",),
}


# What one model must leave to another: a part that is lost or added is no other sentence.
NO_FAULT = {models.MISTRANSLATED: ("half_deleted", "clause_appended")}


@dataclass(frozen=True, slots=True)
class Bead:
    """What a model sees of a bead: the whole, and a row of features a stretch.

    ``elsewhere`` are the stretches that are no fault, whatever their features.
    """

    whole: Array
    rows: Array
    elsewhere: Sequence[bool]

    def score(self, weights: Array) -> float:
        """Of the likeliest stretch, as the program has it."""
        scores = self.rows @ weights
        best = int(scores.argmax())
        return -np.inf if self.elsewhere[best] else float(scores[best])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--out", type=Path, default=models.TABLE)
    options = parser.parse_args()
    cache = platformdirs.user_cache_path("mtcheck", appauthor=False)
    embed = embedding.load(None, cache)
    if not options.report:
        even = [text for path in options.paths for text in _texts(path)[::2]]
        write(options.out, dict(fitted(even, embed)), options.paths)
        models.table.cache_clear()
    for path in options.paths:
        Console().print(report(_name(path), _texts(path)[1::2], embed))


def _name(path: Path) -> str:
    return path.parent.name if path.is_file() else path.name


def _texts(path: Path) -> list[Text]:
    """The documents of a text, undamaged: lines that pair, each once."""
    found, seen = [], set()
    for number, rows in enumerate(documents(path)):
        new = [row for row in rows if row not in seen]
        seen.update(rows)
        if new and (path.name, number) not in _MISPAIRED:
            found.append(Text([source for source, _ in new], [target for _, target in new], {}))
    return found


def fitted(texts: Sequence[Text], embed: meaning.Embed) -> Iterator[tuple[str, dict[str, float]]]:
    """The weights and thresholds of every model, by its name."""
    for kind, damages in DAMAGES.items():
        clean = [bead for text in texts for bead in beads(kind, text, embed)]
        faulty = _damaged(kind, damages, texts, embed)
        others = _damaged(kind, NO_FAULT.get(kind, ()), texts, embed)
        weights = _of_likeliest([*clean, *others], faulty)
        scores = np.array([bead.score(weights) for bead in clean])
        if kind in DOUBTFUL:
            at_sight = _regression([bead.whole for bead in clean], [bead.whole for bead in faulty])
            doubts = np.array([bead.whole @ at_sight for bead in clean])
            doubt = float(np.quantile(doubts, 1 - DOUBTFUL[kind]))
            scores[doubts <= doubt] = -np.inf
            named = _named(models.features(f"{kind} at sight"), at_sight)
            yield f"{kind} at sight", {**named, models.DOUBT: doubt}
        long = np.array([_is_long(bead) or kind in DOUBTFUL for bead in clean])
        minor, major = (
            float(np.quantile(scores, 1 - MINOR[kind])),
            float(scores[long].max()) + AHEAD,
        )
        named = _named(models.features(kind), weights)
        yield kind, {**named, models.MINOR: minor, models.MAJOR: major}


def _damaged(
    kind: str, damages: Sequence[str], texts: Sequence[Text], embed: meaning.Embed
) -> list[Bead]:
    return [
        bead
        for name in damages
        for text in copies(texts, name)
        for bead in beads(kind, text, embed, only=text.faults)
    ]


def beads(
    kind: str, text: Text, embed: meaning.Embed, only: Mapping[int, object] | None = None
) -> Iterator[Bead]:
    """The beads of a text, or only those of some lines, that the model of a kind can judge."""
    for line, compared in _compared(text, embed, lambda of, whole: of == kind):
        rows = compared.rows(kind)
        if len(rows) and (only is None or line in only):
            yield Bead(compared.whole, rows, compared.elsewhere(kind))


def _compared(
    text: Text, embed: meaning.Embed, is_doubtful: Callable[[str, Array], bool]
) -> Iterator[tuple[int, meaning.Comparison]]:
    source, target = (
        document("\n".join(lines), name, name)
        for lines, name in zip((text.sources, text.targets), ("vi", "ru"), strict=True)
    )
    bitext = Bitext(source, target, aligner.line_by_line(source, target), has_source=True)
    for compared in meaning.compare(bitext, embed, is_doubtful):
        yield compared.pair.target.numbers.start, compared


def copies(texts: Sequence[Text], name: str) -> Iterator[Text]:
    """Copies of all documents, a quarter of whose lines are damaged in that way."""
    sources = [line for text in texts for line in text.sources]
    targets = [line for text in texts for line in text.targets]
    for copy in range(_COPIES):
        chance = random.Random(f"{copy} {name}")
        damaged = damage_meaning.damaged(name, chance, sources, targets, _SHARE)
        start = 0
        for text in texts:
            end = start + len(text.sources)
            faults = {n - start: line for n, line in damaged.faults.items() if start <= n < end}
            yield Text(text.sources, damaged.targets[start:end], faults)
            start = end


def _regression(clean: Sequence[Array], faulty: Sequence[Array]) -> Array:
    """Weights of a logistic regression, with a little decay, on features of like spread."""
    rows = np.vstack([*clean, *faulty])
    is_faulty = np.repeat([0.0, 1.0], [len(clean), len(faulty)])
    spread = rows.std(axis=0)
    spread[spread < _CONSTANT] = 1
    scaled = rows / spread

    def objective(weights: Array) -> tuple[float, Array]:
        scores = scaled @ weights
        loss = (np.logaddexp(0, scores) - is_faulty * scores).sum()
        slope = scaled.T @ (1 / (1 + np.exp(-scores)) - is_faulty)
        return loss + _DECAY * weights @ weights, slope + 2 * _DECAY * weights

    start = np.zeros(rows.shape[1])
    found = minimize(objective, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return np.asarray(found.x / spread)


def _of_likeliest(clean: Sequence[Bead], faulty: Sequence[Bead]) -> Array:
    """Weights by which the likeliest row of each bead tells the faulty from the clean."""
    weights = np.zeros(clean[0].rows.shape[1])
    for turn in range(_ROUNDS):
        chosen = [
            [bead.rows[int(np.argmax(bead.rows @ weights if turn else _gain(bead)))] for bead in of]
            for of in (clean, faulty)
        ]
        weights = _regression(*chosen)
    return weights


def _is_long(bead: Bead) -> bool:
    return bool(bead.whole[models.WHOLE.index("size")] >= np.log(meaning.HEADING))


def _gain(bead: Bead) -> Array:
    return bead.rows[:, min(len(models.WHOLE), bead.rows.shape[1] - 1)]


def _named(names: Sequence[str], weights: Array) -> dict[str, float]:
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def write(path: Path, fits: Mapping[str, Mapping[str, float]], texts: Sequence[Path]) -> None:
    """The table, one weight or threshold a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        names = ", ".join(map(_name, texts))
        file.write(f"# By scripts/fit_meaning.py of {names}: the even documents.\n")
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(("model", "feature", "weight"))
        for model, values in fits.items():
            table.writerows((model, name, f"{value + 0.0:.3f}") for name, value in values.items())


def report(name: str, texts: Sequence[Text], embed: meaning.Embed) -> Table:
    """What the checks find in documents, undamaged and damaged in each way."""
    table = Table(title=f"{name}: {sum(len(text.sources) for text in texts)} lines")
    for column in ("check", "lines", "of them", "found", "major", "in its place"):
        table.add_column(column)
    for kind, damages in DAMAGES.items():
        clean = [fault for text in texts for _, fault in _faults(kind, text, embed)]
        lines = sum(len(text.sources) for text in texts)
        table.add_row(kind, "undamaged", *map(str, (lines, len(clean), _major(clean))), "")
        for way in damages:
            lines, found, right = 0, [], 0
            for text in copies(texts, way):
                lines += len(text.faults)
                for line, fault in _faults(kind, text, embed):
                    if line in text.faults:
                        found.append(fault)
                        right += _is_in_place(way, fault, text.faults[line])
            table.add_row(kind, way, *map(str, (lines, len(found), _major(found), right)))
    others = [*texts[1:], texts[0]]
    for way, beside in (
        ("as they are", [(one.sources, one.targets) for one in texts]),
        ("slipped", [(one.sources[1:], one.targets[:-1]) for one in texts]),
        ("another's", [(a.sources, b.targets) for a, b in zip(texts, others, strict=True)]),
    ):
        told = [
            is_told for sides in beside if (is_told := _may_be_strangers(*sides, embed)) is not None
        ]
        table.add_row("strangers", way, str(len(told)), str(sum(told)), "", "")
    return table


def _may_be_strangers(
    sources: Sequence[str], targets: Sequence[str], embed: meaning.Embed
) -> bool | None:
    """None where too few lines can be compared."""
    pairs = list(zip(sources, targets, strict=False))
    text = Text([source for source, _ in pairs], [target for _, target in pairs], {})
    beads = [bead for _, bead in _compared(text, embed, lambda kind, whole: False)]
    return meaning.may_be_strangers(beads) if len(beads) >= meaning.TELLING else None


def _faults(kind: str, text: Text, embed: meaning.Embed) -> Iterator[tuple[int, meaning.Fault]]:
    beads = [bead for _, bead in _compared(text, embed, models.is_doubtful)]
    if kind == models.MISTRANSLATED:
        found = list(meaning.mistranslated(beads))
    else:
        found = [fault for bead in beads if (fault := bead.fault(kind))]
    for fault in found:
        yield fault.pair.target.numbers.start, fault


def _major(faults: Sequence[meaning.Fault]) -> int:
    return sum(fault.severity >= Severity.MAJOR for fault in faults)


def _is_in_place(way: str, fault: meaning.Fault, line: Line) -> bool:
    """Whether the stretch that is named is the one that was added, or is of the half deleted."""
    near = fault.nearest.target.numbers.start if fault.nearest else None
    if way == "stranger_instead":
        return near is None
    if way == "neighbours_swapped":
        return near is not None and abs(near - fault.pair.target.numbers.start) == 1
    middle = (fault.start + fault.end) / 2
    if way == "clause_appended":
        return line.start <= middle <= line.end
    return way == "half_deleted" and middle >= len(fault.pair.source.text) / 2


if __name__ == "__main__":
    main()
