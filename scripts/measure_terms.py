"""How often the rendering of a recurring term is found, and a planted variant of it.

Usage: python scripts/measure_terms.py [--split dev|held-out] [--list] [--no-semantic]

For every occurrence labelled in corpora/terms: do the renderings of the term have a place that
overlaps the labelled one (found), only others in its line (wrong), or none (silent)? Where nothing
renders it: one (invented) or none? Then every swap is planted alone: is a variant reported there?
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from mtcheck import checks, pipeline, renderings, settings
from mtcheck.core import Place, ReportedFinding
from mtcheck.readers.files import Job

CORPUS = Path(__file__).parent.parent / "corpora" / "terms"
FOLDER = Path(tempfile.mkdtemp(prefix="mtcheck-measure-"))
VARIANTS = [rule.id for rule in checks.load() if rule.id in ("term-variant", "title-variant")]
COUNTED = ("found", "wrong", "silent", "invented", "none", "reported", "missed", "other findings")


@dataclass(frozen=True, slots=True)
class Stretch:
    line: int  # from 1
    start: int  # code points of the line, from 0
    end: int
    text: str

    @staticmethod
    def of(place: Place) -> Stretch:
        return Stretch(place.line, place.column - 1, place.end_column - 1, place.text)

    def touches(self, others: Sequence[Stretch]) -> bool:
        there = (other for other in others if other.line == self.line)
        return any(self.start < other.end and other.start < self.end for other in there)


@dataclass(frozen=True, slots=True)
class Label:
    term: str
    source: Stretch
    target: Stretch | None
    swap: str


@dataclass(frozen=True, slots=True)
class Article:
    name: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    labels: tuple[Label, ...]


def articles(wanted: str | None) -> Iterator[tuple[str, Article]]:
    rows: defaultdict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for row in _lines("labels.tsv")[1:]:
        split, name, *cells = row.split("\t")
        if wanted in (None, split):
            rows[split, name].append(cells)
    for (split, name), cells_of in rows.items():
        sides = _lines(f"{name}.vi.txt"), _lines(f"{name}.ru.txt")
        yield split, Article(name, *sides, tuple(_labels(cells_of, *sides)))


def _lines(name: str) -> tuple[str, ...]:
    return tuple((CORPUS / name).read_text(encoding="utf-8").removesuffix("\n").split("\n"))


def _labels(
    rows: Sequence[Sequence[str]], sources: Sequence[str], targets: Sequence[str]
) -> Iterator[Label]:
    """Of equal targets in a line, the first row of a term has the first, and so on."""
    seen: Counter[tuple[str, ...]] = Counter()
    for number, words, occurrence, target, _concept, swap in rows:
        line, term = int(number), words.casefold()
        seen[key := (number, term, target)] += 1
        source = _nth(sources[line - 1].casefold(), term, int(occurrence), line)
        place = _nth(targets[line - 1], target, seen[key], line) if target else None
        yield Label(term, source, place, swap)


def _nth(text: str, words: str, count: int, line: int) -> Stretch:
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))[count - 1]
    return Stretch(line, *found.span(), words)


def task(article: Article, targets: Sequence[str], semantic: bool) -> tuple[Job, settings.Settings]:
    files = FOLDER / "text.vi.txt", FOLDER / "text.ru.txt"
    files[0].write_text("\n".join(article.sources), encoding="utf-8")
    files[1].write_text("\n".join(targets), encoding="utf-8")
    options = {"aligned": True, "split": "line", "target_lang": "ru", "select": VARIANTS}
    return Job(files[1], files[0]), settings.load(None, {**options, "semantic": semantic})


def occurrences(article: Article, semantic: bool) -> Iterator[tuple[str, int, str]]:
    job, chosen = task(article, article.targets, semantic)
    resources = pipeline.prepare(chosen, lambda done, total: None)
    bitext, _ = pipeline.read(job, resources)
    terms = [
        [[Stretch.of(span.place) for span in spans] for spans in (one.source_spans, one.spans)]
        for one in renderings.collect(bitext, resources.knowledge, resources.embedder)
        if one.kind in ("term", "title")
    ]
    for label in article.labels:
        line, target = label.source.line, label.target
        own = [one.target for one in article.labels if one.term == label.term and one.target]
        spans = [s for sources, spans in terms if label.source.touches(sources) for s in spans]
        stray = [place.text for place in spans if place.line == line and not place.touches(own)]
        otherwise = ("silent", "wrong") if target else ("none", "invented")
        verdict = "found" if target and target.touches(spans) else otherwise[bool(stray)]
        yield verdict, line, f"«{label.term}» ({target.text if target else '–'}): {stray}"


def variants(article: Article, targets: Sequence[str], semantic: bool) -> list[ReportedFinding]:
    job, chosen = task(article, targets, semantic)
    return list(pipeline.check([job], chosen, lambda done, total: None).findings)


def measure(article: Article, semantic: bool) -> Iterator[tuple[str, int, str]]:
    """(what is counted, its line, what --list prints of it)."""
    yield from occurrences(article, semantic)
    for finding in variants(article, article.targets, semantic):
        yield "other findings", finding.target.line, finding.message
    for label in article.labels:
        if label.swap and (at := label.target):
            lines = list(article.targets)
            text = lines[at.line - 1]
            lines[at.line - 1] = text[: at.start] + label.swap + text[at.end :]
            findings = variants(article, lines, semantic)
            places = [Stretch.of(place) for f in findings for place in (f.target, *f.related)]
            planted = Stretch(at.line, at.start, at.start + len(label.swap), label.swap)
            verdict = "reported" if planted.touches(places) else "missed"
            yield verdict, at.line, f"«{label.term}» ({at.text}): {label.swap}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--split", choices=("dev", "held-out"))
    parser.add_argument("--list", action="store_true", help="print what is not as labelled")
    parser.add_argument("--no-semantic", action="store_true", help="only without embeddings")
    options = parser.parse_args()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for semantic in (False,) if options.no_semantic else (False, True):
        for split, article in articles(options.split):
            of = f"{split}, {'with' if semantic else 'without'} embeddings"
            for what, line, text in measure(article, semantic):
                counts[of][what] += 1
                if options.list and what not in ("found", "none", "reported"):
                    print(f"{of}, {article.name}:{line} {what}: {text}")
    table = Table("", *counts, title="Labelled occurrences of terms, swaps planted, findings")
    for what in COUNTED:
        table.add_row(what, *(str(count[what]) for count in counts.values()))
    Console().print(table)


if __name__ == "__main__":
    main()
