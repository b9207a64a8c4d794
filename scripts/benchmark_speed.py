"""CPU seconds of the common jobs, beside another installation of mtcheck in the same run.

Usage: python scripts/benchmark_speed.py ARTICLE.ru.txt ARTICLE.vi.txt PAIRS.tsv
                                         [--against PATH/TO/mtcheck] [--times N]

PAIRS is a TSV whose last two columns are source and target; its first 1,000 rows are checked line
by line without embeddings. The two programs take turns; the figure is the median. As in an
installed program, Python's bytecode is kept from run to run, and a first run that fills it is not
counted.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table


def cpu_seconds(command: Sequence[str], cache: Path) -> float:
    """User and system time of a command and its children (not on Windows)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "MTCHECK_CACHE_DIR": str(cache)}
    environment |= {"PYTHONPYCACHEPREFIX": str(cache.parent), "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def jobs(article: Path, source: Path, pairs: Path, folder: Path) -> dict[str, list[str]]:
    rows = [line.split("\t")[-2:] for line in pairs.read_text("utf-8").splitlines()[:1000]]
    for name, column in (("pairs.vi.txt", 0), ("pairs.ru.txt", 1)):
        (folder / name).write_text("\n".join(row[column] for row in rows), "utf-8")
    check = ["check", str(article), "--source", str(source)]
    lines = ["check", str(folder / "pairs.ru.txt"), "--source", str(folder / "pairs.vi.txt")]
    return {
        "--help": ["--help"],
        "article, cold": check,
        "article, cached": check,
        "article, alone": check[:2],
        f"{len(rows)} pairs, --no-semantic": [*lines, "--aligned", "--no-semantic"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("article", type=Path)
    parser.add_argument("source", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--against", help="another mtcheck, such as an earlier commit's")
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    own = str(Path(sys.executable).with_name("mtcheck"))
    programs = [own, options.against] if options.against else [own]

    table = Table(title="CPU seconds, median")
    for heading in ("job", *programs):
        table.add_column(heading, justify="left" if heading == "job" else "right")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        todo = jobs(options.article, options.source, options.pairs, folder)
        for program in programs:
            cpu_seconds([program, *todo["article, alone"]], folder / "warm")
        for job, arguments in todo.items():
            times: list[list[float]] = [[] for _ in programs]
            for turn in range(options.times):
                for program, seconds in zip(programs, times, strict=True):
                    cold = f"cold-{turn}-{Path(program).parent.name}" if "cold" in job else "warm"
                    if "cached" in job and not turn:
                        cpu_seconds([program, *arguments], folder / cold)
                    seconds.append(cpu_seconds([program, *arguments], folder / cold))
            table.add_row(job, *(f"{statistics.median(seconds):.2f}" for seconds in times))
    Console().print(table)


if __name__ == "__main__":
    main()
