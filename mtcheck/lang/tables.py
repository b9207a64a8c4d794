"""The tables of this package: tab-separated, UTF-8, a header row, «#» begins a remark."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``data/<name>``, each a mapping from the header's names."""
    table = resources.files("mtcheck.lang").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in table.splitlines() if line.strip() and not line.startswith("#"))
    header = next(lines).split("\t")
    for line in lines:
        yield dict(zip(header, line.split("\t"), strict=True))
