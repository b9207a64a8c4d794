"""What everything printed for people shares: the console, the colours, the table of renderings."""

from __future__ import annotations

import os
from collections.abc import Iterable
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

_LOG_WIDTH = 100  # columns, where there is no terminal to ask: Rich would wrap a log at 80
_MOST_LINES = 12  # line numbers in a cell


def console(out: TextIO) -> Console:
    """A console that fits the terminal, or a log without wrapping it too narrowly."""
    width = None if out.isatty() or "COLUMNS" in os.environ else _LOG_WIDTH
    return Console(file=out, width=width, highlight=False)


def lines(places: Iterable[Place], report: Report) -> str:
    """«27, 39», with the file before the number where the run has several."""
    several = len(report.documents) > 1
    shown = list(dict.fromkeys(_line(place, several) for place in places))
    more = f" and {len(shown) - _MOST_LINES} more" if len(shown) > _MOST_LINES else ""
    return ", ".join(shown[:_MOST_LINES]) + more


def _line(place: Place, with_file: bool) -> str:
    where = place.where or str(place.line)
    return f"{place.path}:{where}" if with_file else where


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
        for number, form in enumerate(rendering.forms):
            text = Text(form.text, style="" if number == 0 else "yellow")
            count = str(len(form.places))
            table.add_row(kind, Text(source), text, count, lines(form.places, report))
            kind = source = ""
    return table
