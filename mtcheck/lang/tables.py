"""The tables of this package: tab-separated, UTF-8, a header row, «#» begins a remark."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from importlib import resources


def rows(name: str) -> Iterator[Mapping[str, str]]:
    """The rows of ``data/<name>``, each a mapping from the header's names."""
    yield from _read(name)


@functools.lru_cache(maxsize=8)  # tables: most readers ask for one kind of rows after another
def _read(name: str) -> tuple[Mapping[str, str], ...]:
    table = resources.files("mtcheck.lang").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in table.splitlines() if line.strip() and not line.startswith("#"))
    header = next(lines).split("\t")
    return tuple(dict(zip(header, line.split("\t"), strict=True)) for line in lines)
