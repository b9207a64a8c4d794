"""Every recurring name and term with its renderings: a table, JSON, or TSV to edit."""

from __future__ import annotations

import json
from typing import TextIO

from mtcheck.core import Report, ReportedForm
from mtcheck.reporters.json import as_dict


def write(report: Report, out: TextIO, form: str) -> None:
    {"table": _table, "tsv": _tsv, "json": _json}[form](report, out)


def _table(report: Report, out: TextIO) -> None:
    from mtcheck.reporters._screen import printing, renderings_table

    with printing(out) as screen:
        if report.renderings:
            screen.print(renderings_table(report, report.renderings))
        else:
            screen.print("No name or term recurs in these texts.")


def _tsv(report: Report, out: TextIO) -> None:
    """The columns of a termbase; no form but the best is offered as allowed."""
    out.write("source\ttarget\talternatives\tkind\tnote\n")
    for one in report.renderings:
        best = next((form for form in one.forms if form.best), one.forms[0])
        note = "; ".join(_note(form) for form in one.forms)
        cells = (one.source or "", best.text, "", one.kind, note)
        out.write("\t".join(" ".join(cell.split()) for cell in cells) + "\n")


def _note(form: ReportedForm) -> str:
    lines = ", ".join(str(place.line) for place in form.places)
    return f"{form.text}: {len(form.places)} (lines {lines})"


def _json(report: Report, out: TextIO) -> None:
    json.dump(as_dict(report)["renderings"], out, ensure_ascii=False, indent=1)
    out.write("\n")
