"""The checks: a table of all, and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from rich.table import Table
from rich.text import Text

from mtcheck.core import Rule
from mtcheck.reporters._screen import STYLES, printing


def write(rules: Sequence[Rule], measured: Mapping[str, str], out: TextIO) -> None:
    table = Table(box=None, pad_edge=False)
    for heading in ("check", "severity", "MQM category", "false alarms", "finds"):
        table.add_column(heading, no_wrap=heading in ("check", "severity"), overflow="fold")
    for rule in rules:
        severity = Text(str(rule.severity), style=STYLES[rule.severity])
        alarms = measured.get(rule.id, "not measured")
        table.add_row(rule.id, severity, rule.mqm, alarms, rule.title)
    with printing(out) as screen:
        screen.print(table)
        screen.print("\nFalse alarms: per 1,000 segments of human translation.", style="dim")


def explain(rule: Rule, measured: str | None, out: TextIO) -> None:
    with printing(out) as screen:
        screen.print(Text(rule.id, style="bold"))
        screen.print(f"{rule.severity} · {rule.mqm}", style="dim", highlight=False)
        screen.print()
        screen.print(rule.documentation, highlight=False, markup=False)
        if rule.options:
            screen.print(f"\nOptions, in the settings file under [checks.{rule.id}]:", markup=False)
            for option, default in rule.options.items():
                screen.print(f"    {option} = {default!r}", highlight=False, markup=False)
        if measured:
            screen.print(f"\nFalse alarms per 1,000 human-translated segments: {measured}")
