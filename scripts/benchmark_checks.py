"""Milliseconds of each check on a Russian text, beside rumorph's own reading of the same text.

Usage: python scripts/benchmark_checks.py TEXT.ru.txt [--rules glued-words,misspelling] [--times 3]

The checks run as in a check without a source, one after another, so that the first that reads a
sentence in context pays for all. Tables are loaded beforehand (once a run, whatever the text);
what is remembered of words and sentences is forgotten before each time. The median is printed.
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
from mtcheck.settings import Settings, load


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


def wanted(names: str | None) -> Sequence[Rule]:
    """The rules named, or all that need nothing but the text."""
    if names:
        return [checks.get(name) for name in names.split(",")]
    return [rule for rule in checks.load() if not rule.needs]


def measure(bitext: Bitext, rules: Sequence[Rule], times: int) -> dict[str, float]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    read = (sentences.read(pair.target.text) for pair in bitext.pairs)
    tokens = [[word.text for word in words] for words in read]
    for rule in rules:
        list(rule.check(bitext))
    for _ in range(times):
        alone = milliseconds(lambda: [analyzer().analyze_sentence(words) for words in tokens])
        found["rumorph"].append(alone)
        forget()
        for rule in rules:
            found[rule.id].append(milliseconds(lambda rule=rule: list(rule.check(bitext))))
    return {name: statistics.median(values) for name, values in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("text", type=Path)
    parser.add_argument("--rules", help="ids, with commas; all that need no source by default")
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    gc.set_threshold(100_000)  # as the program itself does
    settings: Settings = load(None, {"split": "line"})
    bitext = pipeline.alone(readers.read(options.text, language="ru"), settings)
    took = measure(bitext, wanted(options.rules), options.times)
    alone = took.pop("rumorph")
    table = Table(title=f"{len(bitext.pairs)} lines; rumorph alone: {alone:.0f} ms")
    for heading in ("check", "ms", "of rumorph"):
        table.add_column(heading, justify="left" if heading == "check" else "right")
    for name, value in sorted(took.items(), key=lambda item: -item[1]):
        table.add_row(name, f"{value:.1f}", f"{value / alone:.3f}")
    table.add_section()
    table.add_row("all", f"{sum(took.values()):.1f}", f"{sum(took.values()) / alone:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main()
