"""The beads of a bitext: a table for people; TSV, JSON lines and TMX for programs."""

from __future__ import annotations

import csv
import json
import re
from typing import TextIO
from xml.etree import ElementTree

import mtcheck
from mtcheck.core import Bitext, Segment, SegmentPair

_NOT_XML = re.compile("[\ufffe\uffff]")  # characters that XML 1.0 forbids


def write(bitext: Bitext, out: TextIO, form: str) -> None:
    {"table": _table, "tsv": _tsv, "json": _json, "tmx": _tmx}[form](bitext, out)


def _table(bitext: Bitext, out: TextIO) -> None:
    from rich.table import Table
    from rich.text import Text

    from mtcheck.reporters._screen import printing

    table = Table(title=None, show_lines=True, expand=True)
    table.add_column("", no_wrap=True, style="dim")
    table.add_column(Text(bitext.source.path), ratio=1)
    table.add_column(Text(bitext.target.path), ratio=1)
    table.add_column("sure", justify="right", no_wrap=True)
    for pair in bitext.pairs:
        bead = f"{len(pair.source.numbers)}-{len(pair.target.numbers)}"
        sides = Text(pair.source.text), Text(pair.target.text)
        table.add_row(bead, *sides, f"{pair.score:.2f}")
    with printing(out) as screen:
        screen.print(table)


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
    """Translation Memory eXchange 1.4b (LISA, 2005); a missing side makes no unit."""
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
        if not pair.source.missing and not pair.target.missing:
            _unit(body, bitext, pair)
    ElementTree.indent(root, " ")
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')
    out.write(ElementTree.tostring(root, encoding="unicode") + "\n")


def _unit(body: ElementTree.Element, bitext: Bitext, pair: SegmentPair) -> None:
    unit = ElementTree.SubElement(body, "tu")
    for document, segment in ((bitext.source, pair.source), (bitext.target, pair.target)):
        variant = ElementTree.SubElement(unit, "tuv", {"xml:lang": document.language})
        ElementTree.SubElement(variant, "seg").text = _flat(segment)


def _flat(segment: Segment) -> str:
    return " ".join(_NOT_XML.sub("", segment.text).split())
