"""What every check costs and finds: false alarms on human translations, recall on damaged copies.

Usage: python scripts/measure.py TEXTS... [options]

TEXTS are folders with pairs (a.vi.txt, a.ru.txt) or TSV files whose last two columns are source
and target. Lines pair by number. A finding on human text is a false alarm unless the table
scripts/judged.tsv says that the human text really has that fault; --list prints all of them to be
judged. --write keeps the false alarms for `mtcheck rules`.

One kind of damage is done at a time, one fault a line, and the whole text is checked for each:
--kinds glued-words,phrase_loop does only those; --missed prints what was not found.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import damage
from rich.console import Console
from rich.table import Table

from mtcheck import checks, pipeline, settings
from mtcheck.core import Place, Report, ReportedFinding, Severity
from mtcheck.lang import grammar_engine
from mtcheck.readers.files import Job, jobs

JUDGED = Path(__file__).with_name("judged.tsv")
MEASURED = Path(checks.__file__).with_name("measured.tsv")

# The budget of the design: false alarms per 1,000 segments, (major or worse, any severity).
BUDGET = {
    "debris": (0.3, 1.0),
    "names": (0.2, 2.0),
    "terms": (0.2, 3.0),
    "numbers": (0.8, 5.0),
    "meaning": (1.0, 25.0),
    "Russian": (0.0, 10.0),
}
_OMISSIONS = frozenset({"line_dropped", "line_inserted"})  # by name of --kinds
ONLY_WITH_SOURCE = {
    "number-mismatch",
    "date-mismatch",
    "weekday-mismatch",
    "unit-mismatch",
    "code-mismatch",
    "name-substituted",
    "missing-stop",
    "lost-negation",
    "mistranslated-segment",
    "omitted-content",
    "added-content",
}
FAMILY = {
    "leaked-placeholder": "debris",
    "mixed-script": "debris",
    "glued-words": "debris",
    "garbled-text": "debris",
    "repeated-line": "debris",
    "page-debris": "debris",
    "split-word": "debris",
    "mojibake": "debris",
    "foreign-script": "debris",
    "wrong-language": "debris",
    "repeated-text": "debris",
    "repeated-paragraph": "debris",
    "duplicate-word": "debris",
    "truncated-text": "debris",
    "machine-chatter": "debris",
    "misspelling": "Russian",
    "broken-agreement": "Russian",
    "missing-predicate": "Russian",
    "wrong-mood": "Russian",
    "unpaired-mark": "Russian",
    "misplaced-space": "Russian",
    "missing-stop": "Russian",
    "mixed-dashes": "Russian",
    "mixed-quotes": "Russian",
    "yo-variant": "Russian",
    "name-variant": "names",
    "name-missing": "names",
    "name-substituted": "names",
    "wrong-transcription": "names",
    "wrong-gender": "names",
    "inflected-name": "names",
    "kinship-calque": "names",
    "term-variant": "terms",
    "term-mismatch": "terms",
    "forbidden-term": "terms",
    "machine-calque": "terms",
    "title-variant": "terms",
    "capitalisation-variant": "terms",
    "code-mismatch": "terms",
    "number-mismatch": "numbers",
    "date-mismatch": "numbers",
    "weekday-mismatch": "numbers",
    "unit-mismatch": "numbers",
    "foreign-number-format": "numbers",
    "number-contradiction": "numbers",
    "omitted-segment": "meaning",
    "added-segment": "meaning",
    "omitted-content": "meaning",
    "added-content": "meaning",
    "mistranslated-segment": "meaning",
    "moved-text": "meaning",
    "wrong-source": "meaning",
    "lost-negation": "meaning",
    "untranslated-text": "meaning",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A human translation with its source, line by line."""

    name: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]


def texts(paths: Sequence[Path]) -> Iterator[Text]:
    for path in paths:
        if path.is_dir():
            for job in jobs([path], path):
                if job.source:
                    yield Text(job.target.stem, _lines(job.source), _lines(job.target))
        else:
            rows = [line.split("\t")[-2:] for line in _lines(path) if "\t" in line]
            yield Text(path.parent.name, *map(tuple, zip(*rows, strict=True)))  # type: ignore[arg-type]


def _lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").split("\n"))


class Bench:
    """Runs the program on lines, as a user would on files."""

    def __init__(self, semantic: bool, split: str | None, source: bool) -> None:
        self.options = {"semantic": semantic, "split": split}
        self.with_source = source
        self.folder = Path(tempfile.mkdtemp(prefix="mtcheck-measure-"))

    def run(self, sources: Sequence[str], targets: Sequence[str], aligned: bool = True) -> Report:
        files = self.folder / "text.vi.txt", self.folder / "text.ru.txt"
        for file, lines in zip(files, (sources, targets), strict=True):
            file.write_text("\n".join(lines), encoding="utf-8")
        chosen = settings.load(None, {**self.options, "aligned": aligned, "target_lang": "ru"})
        job = Job(files[1], files[0] if self.with_source else None)
        return pipeline.check([job], chosen, lambda done, total: None)


def human_text(bench: Bench, text: Text, aligned: bool) -> tuple[int, list[ReportedFinding]]:
    """How many segments were checked, and every finding, those judged real included."""
    report = bench.run(text.sources, text.targets, aligned)
    return sum(document.segments for document in report.documents), list(report.findings)


def _judged() -> set[str]:
    rows = (line.split("\t") for line in _lines(JUDGED)[1:] if line)
    return {row[0] for row in rows if row[2] == "real"}


def recall(
    bench: Bench, text: Text, share: float, seed: int, chosen: Sequence[str], missed: bool
) -> Iterator[tuple[str, str, int, int]]:
    """(kind, rule, found, placed) of every kind of damage that is chosen, by its name or rule."""
    for kind, damaged in damage.damages(text.sources, text.targets, share, seed):
        rule = next((fault.rule for fault in damaged.faults.values()), "")
        if not rule or (chosen and not {kind, rule} & set(chosen)):
            continue
        if rule in ONLY_WITH_SOURCE and not bench.with_source:
            continue
        report = bench.run(damaged.sources, damaged.targets, aligned=bench.with_source)
        lost = [n for n, fault in damaged.faults.items() if not _is_found(report, n, fault)]
        for number in lost if missed else ():
            print_missed(kind, report, number, damaged.faults[number])
        yield kind, rule, len(damaged.faults) - len(lost), len(damaged.faults)


def print_missed(kind: str, report: Report, number: int, line: damage.Line) -> None:
    """A fault that was not found, and what was found in its line."""
    there = sorted({f.rule for f in report.findings if f.target.line == number + 1})
    print(f"{kind}:{number + 1} {line.rule} not found; {', '.join(there) or 'nothing'} is")
    print(f"    {line.text[: line.start]}⟦{line.fault}⟧{line.text[line.end :]}")


def _is_found(report: Report, number: int, line: damage.Line) -> bool:
    return any(
        finding.rule in (line.rule, line.or_rule)
        and any(
            place.line == number + 1 and _touches(place, line)
            for place in (finding.target, *finding.related)
        )
        for finding in report.findings
    )


def _touches(place: Place, line: damage.Line) -> bool:
    """An empty place, where something is missing, touches the stretch that it borders on."""
    start, end = place.column - 1, place.end_column - 1
    if start == end:
        return line.start <= start <= line.end
    return start < line.end and line.start < end


def omissions(
    bench: Bench, text: Text, share: float, seed: int
) -> Iterator[tuple[str, str, int, int]]:
    """Lines left out and strange lines put in, to be found by aligning."""
    numbers = damage.dropped(text.targets, share, seed)
    left = [target for number, target in enumerate(text.targets) if number not in set(numbers)]
    report = bench.run(text.sources, left, aligned=False)
    lines = {f.source.line - 1 for f in report.findings if f.rule == "omitted-segment" and f.source}
    yield "line_dropped", "omitted-segment", len(lines & set(numbers)), len(numbers)

    kept = len(text.targets) * 9 // 10  # the rest are strangers to it: none stands in it twice
    strangers = damage.inserted(text.targets[:kept], text.targets[kept:], share, seed)
    mixed: list[str] = []
    places = set()
    for number, target in enumerate(text.targets[:kept]):
        if number in strangers:
            places.add(len(mixed))
            mixed.append(strangers[number])
        mixed.append(target)
    report = bench.run(text.sources[:kept], mixed, aligned=False)
    lines = {f.target.line - 1 for f in report.findings if f.rule == "added-segment"}
    yield "line_inserted", "added-segment", len(lines & places), len(places)


def print_false_alarms(segments: int, found: Sequence[ReportedFinding]) -> None:
    table = Table(title=f"False alarms on {segments:,} human-translated segments")
    for heading in ("check", "major or worse", "any", "any per 1,000"):
        table.add_column(heading, justify="left" if heading == "check" else "right")
    any_severity = Counter(finding.rule for finding in found)
    major = Counter(f.rule for f in found if f.severity >= Severity.MAJOR)
    for rule in checks.load():
        count = any_severity[rule.id]
        table.add_row(rule.id, str(major[rule.id]), str(count), f"{1000 * count / segments:.1f}")
    table.add_section()
    for family, (budget_major, budget_any) in BUDGET.items():
        rules = [rule for rule, of in FAMILY.items() if of == family]
        counts = sum(major[r] for r in rules), sum(any_severity[r] for r in rules)
        shares = [1000 * count / segments for count in counts]
        table.add_row(
            f"{family}: per 1,000 (budget)",
            f"{shares[0]:.2f} ({budget_major})",
            "",
            f"{shares[1]:.2f} ({budget_any})",
        )
    Console().print(table)


def print_recall(rows: Sequence[tuple[str, str, int, int]]) -> None:
    total: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for kind, rule, found, placed in rows:
        total[kind, rule][0] += found
        total[kind, rule][1] += placed
    table = Table(title="Damage found")
    for heading in ("damage", "check", "found", "placed", "recall"):
        table.add_column(
            heading, justify="right" if heading in ("found", "placed", "recall") else "left"
        )
    for (kind, rule), (found, placed) in total.items():
        table.add_row(
            kind, rule, str(found), str(placed), f"{found / placed:.3f}" if placed else "–"
        )
    Console().print(table)


def write_measured(segments: int, found: Sequence[ReportedFinding], name: str) -> None:
    """Keep the figures of the checks that ran: not of those that need a termbase or an extra."""
    counts = Counter(finding.rule for finding in found)
    missing = {"termbase"} if grammar_engine.load() else {"termbase", "grammar"}
    ran = [rule.id for rule in checks.load() if not missing & set(rule.needs)]
    rows = [f"{rule}\t{1000 * counts[rule] / segments:.2f}\t{segments}\t{name}" for rule in ran]
    header = "rule\tper_1000\tsegments\tcorpus"
    MEASURED.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--free", action="store_true", help="align instead of pairing lines")
    parser.add_argument("--alone", action="store_true", help="without the sources")
    parser.add_argument("--no-semantic", action="store_true", help="without embeddings")
    parser.add_argument("--split", choices=("auto", "line", "sentence"))
    parser.add_argument("--share", type=float, default=0.1, help="of lines to damage (default 0.1)")
    parser.add_argument("--kinds", help="of damage, by name or by rule: a,b (default all)")
    parser.add_argument("--missed", action="store_true", help="print the damage not found")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="print every finding on human text")
    parser.add_argument("--write", action="store_true", help="keep the figures for mtcheck rules")
    options = parser.parse_args()

    bench = Bench(not options.no_semantic, options.split, not options.alone)
    real = _judged()
    segments, found, rows = 0, [], []
    for text in texts(options.texts):
        count, listed = human_text(bench, text, aligned=not (options.free or options.alone))
        segments += count
        found += [finding for finding in listed if finding.fingerprint not in real]
        for one in listed if options.list else ():
            verdict = "real" if one.fingerprint in real else "false?"
            print(f"{text.name}:{one.target.line} {one.severity} {one.rule} {verdict}")
            print(f"    {one.fingerprint} {one.message}")
            print(f"    {one.before}{one.target.text}{one.after}")
        chosen = options.kinds.split(",") if options.kinds else []
        if options.share:
            rows += recall(bench, text, options.share, options.seed, chosen, options.missed)
        is_asked = not chosen or not _OMISSIONS.isdisjoint(chosen)
        if options.share and not options.alone and is_asked:
            rows += omissions(bench, text, options.share / 2, options.seed)
    print_false_alarms(segments, found)
    if rows:
        print_recall(rows)
    if options.write:
        write_measured(segments, found, "+".join(path.parent.name for path in options.texts))


if __name__ == "__main__":
    main()
