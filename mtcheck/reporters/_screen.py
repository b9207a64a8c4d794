"""What everything printed for people shares: the console, the colours, the table of renderings."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from mtcheck.core import Place, Report, ReportedRendering, Severity

STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.MAJOR: "red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "dim",
}

_WIDEST = 1000  # columns: what claims to be wider is no terminal
_LOG_WIDTH = 100  # columns, where there is no terminal to ask: Rich would wrap a log at 80
_MOST_LINES = 12  # line numbers in a cell


@contextlib.contextmanager
def printing(out: TextIO) -> Iterator[Console]:
    """A console that fits the terminal; for a log, wide enough and without trailing spaces."""
    if out.isatty():
        yield Console(file=out, highlight=False)
        return
    columns = os.environ.get("COLUMNS", "")
    width = min(int(columns), _WIDEST) if columns.isdecimal() and int(columns) >= 20 else _LOG_WIDTH
    buffer = io.StringIO()
    yield Console(file=buffer, width=width, highlight=False)
    out.writelines(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())


def lines(places: Iterable[Place], report: Report) -> str:
    """«27, 39», behind the file's name where the run has several files."""
    by_file: dict[str, dict[str, None]] = {}
    for place in places:
        by_file.setdefault(place.path, {})[place.where or str(place.line)] = None
    if len(report.documents) == 1:
        return _some([line for found in by_file.values() for line in found])
    return "; ".join(f"{Path(path).name}: {_some(list(found))}" for path, found in by_file.items())


def _some(lines: list[str]) -> str:
    more = f" and {len(lines) - _MOST_LINES} more" if len(lines) > _MOST_LINES else ""
    return ", ".join(lines[:_MOST_LINES]) + more


def renderings_table(report: Report, renderings: Iterable[ReportedRendering]) -> Table:
    """A row a form, the commonest first; a name or term begins where its kind is printed."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", style="dim", no_wrap=True)
    table.add_column("source", style="dim")
    table.add_column("form")
    table.add_column("count", justify="right", no_wrap=True)
    table.add_column("lines")
    for rendering in renderings:
        kind, source = rendering.kind, rendering.source or ""
        for form in rendering.forms:
            text = Text(form.text, style="" if form.best else "yellow")
            count = str(len(form.places))
            table.add_row(kind, Text(source), text, count, lines(form.places, report))
            kind = source = ""
    return table
