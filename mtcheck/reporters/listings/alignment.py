"""The beads of a bitext: a table for people; TSV, JSON lines and TMX for programs."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TextIO
from xml.etree import ElementTree

import mtcheck
from mtcheck.core import Bitext, Segment, SegmentPair

# What XML 1.0 cannot hold, not even escaped, and what would break a line; no-break spaces stay.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WHITE = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")

_UNSURE = 0.5  # a bead that is less sure than not

_STYLES = {"missing": "red", "added": "magenta", "unsure": "yellow", "jump": "cyan"}
_MEANINGS = {
    "missing": "not in the translation",
    "added": "not in the source",
    "unsure": "paired for want of a better",
    "jump": "where the source goes on elsewhere",
}


def write(bitext: Bitext, out: TextIO, form: str) -> None:
    {"table": _table, "tsv": _tsv, "json": _json, "tmx": _tmx}[form](bitext, out)


def _table(bitext: Bitext, out: TextIO) -> None:
    from rich.table import Table
    from rich.text import Text

    from mtcheck.reporters._screen import printing

    table = Table(title=None, show_lines=True, expand=True)
    table.add_column("bead", no_wrap=True)
    for document in (bitext.source, bitext.target):
        table.add_column("line", justify="right", no_wrap=True, style="dim")
        table.add_column(Text(document.path), ratio=1)
    table.add_column("sure", justify="right", no_wrap=True)
    marks = list(_marks(bitext))
    for pair, mark in zip(bitext.pairs, marks, strict=True):
        style = _STYLES.get(mark, "")
        bead = f"{len(pair.source.numbers)}-{len(pair.target.numbers)}"
        cells = (*_cells(pair.source), *_cells(pair.target), f"{pair.score:.2f}")
        table.add_row(
            Text(f"{bead}\n{mark}".rstrip(), style), *(Text(cell, style) for cell in cells)
        )
    with printing(out) as screen:
        screen.print(table)
        for line in _legend(marks):
            screen.print(Text(line, "dim"))


def _marks(bitext: Bitext) -> Iterator[str]:
    """What a reader should see of each bead; «» of most."""
    follows = set(pairwise(bitext.source_order))
    above: SegmentPair | None = None
    for pair in bitext.pairs:
        if pair.target.missing:
            yield "missing"
        elif pair.source.missing:
            yield "added"
        elif pair.score < _UNSURE:
            yield "unsure"
        else:
            yield "jump" if above and (above, pair) not in follows else ""
        above = pair


def _cells(segment: Segment) -> tuple[str, str]:
    """Line and text of one side; a dash where there is none."""
    return ("", "—") if segment.missing else (str(segment.place.line), segment.text)


def _legend(marks: Sequence[str]) -> Iterator[str]:
    """«40 beads», «missing: 2, not in the translation»."""
    counts = Counter(marks)
    yield "1 bead" if len(marks) == 1 else f"{len(marks)} beads"
    for mark, meaning in _MEANINGS.items():
        if mark in counts:
            yield f"{mark}: {counts[mark]}, {meaning}"


def _tsv(bitext: Bitext, out: TextIO) -> None:
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(["source", "target", "score"])
    for pair in bitext.pairs:
        writer.writerow([_flat(pair.source), _flat(pair.target), f"{pair.score:.2f}"])


def _json(bitext: Bitext, out: TextIO) -> None:
    for pair in bitext.pairs:
        bead = {
            "source": list(pair.source.numbers),
            "target": list(pair.target.numbers),
            "score": round(pair.score, 2),
        }
        out.write(json.dumps(bead) + "\n")


def _tmx(bitext: Bitext, out: TextIO) -> None:
    """Translation Memory eXchange 1.4b (LISA, 2005).

    Of a missing side or an unsure bead there is no unit: it would spoil a memory.
    """
    root = ElementTree.Element("tmx", version="1.4")
    ElementTree.SubElement(
        root,
        "header",
        {
            "creationtool": "mtcheck",
            "creationtoolversion": mtcheck.__version__,
            "segtype": "sentence",
            "o-tmf": "mtcheck",
            "adminlang": "en",
            "srclang": bitext.source.language,
            "datatype": "plaintext",
        },
    )
    body = ElementTree.SubElement(root, "body")
    for pair in bitext.pairs:
        if not (pair.source.missing or pair.target.missing or pair.score < _UNSURE):
            _unit(body, bitext, pair)
    ElementTree.indent(root, " ")
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')
    out.write(ElementTree.tostring(root, encoding="unicode") + "\n")


def _unit(body: ElementTree.Element, bitext: Bitext, pair: SegmentPair) -> None:
    unit = ElementTree.SubElement(body, "tu")
    ElementTree.SubElement(unit, "prop", type="x-confidence").text = f"{pair.score:.2f}"
    for document, segment in ((bitext.source, pair.source), (bitext.target, pair.target)):
        variant = ElementTree.SubElement(unit, "tuv", {"xml:lang": document.language})
        ElementTree.SubElement(variant, "seg").text = _NOT_XML.sub("", _flat(segment))


def _flat(segment: Segment) -> str:
    """The text in one line."""
    return _WHITE.sub(" ", segment.text).strip(" ")
