"""Reports out: one module a format, each with ``write(report, out)``; none computes anything."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Protocol, TextIO

from mtcheck.core import Report


class Reporter(Protocol):
    """A module of this folder."""

    def write(self, report: Report, out: TextIO, verbose: bool = False) -> None: ...


def names() -> list[str]:
    """The formats: the modules here, less the packages and what they share."""
    modules = pkgutil.iter_modules(__path__)
    return sorted(m.name for m in modules if not m.ispkg and not m.name.startswith("_"))


def load(name: str) -> Reporter:
    """The reporter of one of the formats."""
    reporter: Reporter = importlib.import_module(f"{__name__}.{name}")
    return reporter
