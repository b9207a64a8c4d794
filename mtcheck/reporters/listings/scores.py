"""Reference scores: a table, TSV or JSON, signatures always with them."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from mtcheck.core import Score


def write(scores: Sequence[Score], out: TextIO, form: str) -> None:
    {"table": _table, "tsv": _tsv, "json": _json}[form](scores, out)


def _table(scores: Sequence[Score], out: TextIO) -> None:
    from rich.table import Table
    from rich.text import Text

    from mtcheck.reporters._screen import printing

    compared = any(score.p_value is not None for score in scores)
    table = Table(box=None, pad_edge=False)
    for heading in ("", "", "score"):
        table.add_column(heading, justify="right" if heading else "left")
    if compared:
        table.add_column("p", justify="right")
    for score in scores:
        interval = f" ± {score.interval:.1f}" if score.interval is not None else ""
        p_value = "" if score.p_value is None else f"{score.p_value:.4f}"
        cells = (score.metric, f"{score.value:.1f}{interval}", p_value)
        table.add_row(Text(score.system), *cells[: 3 if compared else 2])
    with printing(out) as screen:
        screen.print(table)
        screen.print()
        for metric, signature in {score.metric: score.signature for score in scores}.items():
            screen.print(f"{metric}|{signature}", style="dim", soft_wrap=True)
        if compared:
            screen.print("p: paired bootstrap test against the first translation;", style="dim")
            screen.print("±: 95 % interval of 1,000 resamples", style="dim")


def _tsv(scores: Sequence[Score], out: TextIO) -> None:
    rows = [asdict(score) for score in scores]
    writer = csv.DictWriter(out, rows[0].keys(), delimiter="\t", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _json(scores: Sequence[Score], out: TextIO) -> None:
    json.dump([asdict(score) for score in scores], out, ensure_ascii=False, indent=1)
    out.write("\n")
