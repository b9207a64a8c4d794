"""Milliseconds of each check on a Russian text, beside rumorph's own reading of the same text.

Usage: python scripts/benchmark_checks.py TEXT.ru.txt [--source TEXT.vi.txt]
       [--rules glued-words,misspelling] [--times 3]

The checks run as in a check without a source, one after another, so that the first that reads a
sentence in context pays for all. Tables are loaded beforehand (once a run, whatever the text);
what is remembered of words and sentences is forgotten before each time. The median is printed.

With --source line i of both makes a pair, the checks that need a source run too, and the table
says how many pairs a second each of them does.
"""

from __future__ import annotations

import argparse
import functools
import gc
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from mtcheck import checks, pipeline, readers
from mtcheck.core import Bitext, Rule
from mtcheck.lang import sentences
from mtcheck.lang.morphology import analyzer
from mtcheck.settings import load


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def forget() -> None:
    """Empty the caches of words and sentences, which have a limit; tables are held without one."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("mtcheck.") else ():
            if isinstance(value, functools._lru_cache_wrapper):
                if value.cache_parameters()["maxsize"] is not None:
                    value.cache_clear()


def wanted(names: str | None, has_source: bool) -> Sequence[Rule]:
    """The rules named, or all that need nothing but the texts."""
    if names:
        return [checks.get(name) for name in names.split(",")]
    given = {"source"} if has_source else set()
    return [rule for rule in checks.load() if given.issuperset(rule.needs)]


def paired(target: Path, source: Path | None) -> Bitext:
    """The text alone, or line by line with its source."""
    text = readers.read(target, language="ru")
    if source is None:
        return pipeline.alone(text, load(None, {"split": "line"}))
    settings = load(None, {"aligned": True, "semantic": False})
    resources = pipeline.prepare(settings, lambda done, total: None)
    return pipeline.pair(readers.read(source), text, resources)


def run(rule: Rule, bitext: Bitext) -> int:
    """How many findings the rule has."""
    given = {"source": bitext.source} if "source" in rule.needs else {}
    return len(list(rule.check(bitext, **given)))


def measure(bitext: Bitext, rules: Sequence[Rule], times: int) -> dict[str, float]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    read = (sentences.read(pair.target.text) for pair in bitext.pairs)
    tokens = [[word.text for word in words] for words in read]
    for rule in rules:
        run(rule, bitext)
    for _ in range(times):
        alone = milliseconds(lambda: [analyzer().analyze_sentence(words) for words in tokens])
        found["rumorph"].append(alone)
        forget()
        for rule in rules:
            found[rule.id].append(milliseconds(functools.partial(run, rule, bitext)))
    return {name: statistics.median(values) for name, values in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("text", type=Path)
    parser.add_argument("--source", type=Path, help="line i of it is the source of line i")
    parser.add_argument("--rules", help="ids, with commas; by default all that can run")
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    gc.set_threshold(100_000)  # as the program itself does
    bitext = paired(options.text, options.source)
    took = measure(bitext, wanted(options.rules, bitext.has_source), options.times)
    alone = took.pop("rumorph")
    table = Table(title=f"{len(bitext.pairs)} lines; rumorph alone: {alone:.0f} ms")
    for heading in ("check", "ms", "of rumorph", "segments/s"):
        table.add_column(heading, justify="left" if heading == "check" else "right")

    def row(name: str, value: float) -> None:
        speed = 1000 * len(bitext.pairs) / value
        table.add_row(name, f"{value:.1f}", f"{value / alone:.3f}", f"{speed:,.0f}")

    for name, value in sorted(took.items(), key=lambda item: -item[1]):
        row(name, value)
    table.add_section()
    row("all", sum(took.values()))
    Console().print(table)


if __name__ == "__main__":
    main()
