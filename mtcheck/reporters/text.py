"""One finding a line, for grep and editors: path:line:col: severity rule message."""

from __future__ import annotations

from typing import TextIO

from mtcheck.core import Report


def write(report: Report, out: TextIO, verbose: bool = False) -> None:
    for finding in report.findings:
        place = finding.target
        where = f"{place.path}:{place.line}:{place.column}"
        message = " ".join(finding.message.split())
        if finding.related:
            lines = dict.fromkeys(str(place.line) for place in finding.related)
            message += f" (also on line {', '.join(lines)})"
        out.write(f"{where}: {finding.severity} {finding.rule} {message}\n")
