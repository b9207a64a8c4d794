"""How well Vietnamese names are recognised in Russian text without a source: exact spans.

Usage: python scripts/measure_names.py [--split dev|held-out|all] [--list]

The labels are corpora/names/sentences.tsv; its README says what counts as a name. The rows of one
document are read as one text. A hit whose span differs from the label by a letter is both a false
positive and a miss. --list prints every error; with `--split all` only those of dev, because errors
of the held-out half that somebody has read cannot be measured on any more.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.table import Table

from mtcheck.lang import cyrillic_places, name_mentions

LABELS = Path(__file__).parents[1] / "corpora" / "names" / "sentences.tsv"
MARK = re.compile("⟦(?P<person>[^⟧]*)⟧|⟪(?P<place>[^⟫]*)⟫")
SPLITS = ("dev", "held-out")
FULL, GIVEN, PLACE = "full name", "given name alone", "place"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands in a document, labelled or found."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document, its labels, and what was found; it begins on line `line` of the table."""

    line: int
    text: str
    labels: tuple[Mention, ...]
    hits: tuple[Mention, ...]


def documents(path: Path, split: str) -> Iterator[Labelled]:
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    rows = ((number, line.split("\t")) for number, line in enumerate(lines, 1))
    for (this, _), group in groupby(rows, key=lambda row: row[1][:2]):
        if this == split:
            numbers, fields = zip(*group, strict=True)
            text, labels = read_marks("\n".join(sentence for *_, sentence in fields))
            yield Labelled(numbers[0], text, labels, tuple(find(text, labels)))


def read_marks(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """The text without its marks, and the names that were marked, with offsets into that text."""
    labels: list[Mention] = []
    for number, match in enumerate(MARK.finditer(marked)):
        start, name = match.start() - 2 * number, match[0][1:-1]
        kind = PLACE if match["place"] else person_kind(name, start, labels)
        labels.append(Mention(start, start + len(name), name, kind))
    return MARK.sub(lambda match: match[0][1:-1], marked), tuple(labels)


def person_kind(name: str, start: int, labels: Sequence[Mention]) -> str:
    """«Лан», or «Туан Аня» after somebody «… Туан Ань» was introduced, is a given name alone."""
    words = name.split()
    before = (label.text.split() for label in labels if label.end <= start and label.kind == FULL)
    introduced = {initials(other[-2:]) for other in before if len(other) > 2}
    alone = len(words) == 1 or (len(words) == 2 and initials(words) in introduced)
    return GIVEN if alone else FULL


def initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def find(text: str, labels: Sequence[Mention]) -> Iterator[Mention]:
    for hit in name_mentions.find_all(text):
        yield Mention(hit.start, hit.end, hit.text, person_kind(hit.text, hit.start, labels))
    for place in cyrillic_places.find_places(text):
        yield Mention(place.start, place.end, place.text, PLACE)


def overlapping(one: Mention, others: Sequence[Mention]) -> list[Mention]:
    return [other for other in others if other.start < one.end and one.start < other.end]


def print_errors(document: Labelled) -> None:
    labels, hits = document.labels, document.hits
    missed = [("missed", label, "found", hits) for label in labels if label not in hits]
    false = [("false", hit, "labelled", labels) for hit in hits if hit not in labels]
    for sort, one, verb, others in missed + false:
        beside = [f"{verb} {other.kind} «{other.text}»" for other in overlapping(one, others)]
        line = document.text.count("\n", 0, one.start)
        print(f"{document.line + line}: {sort} {one.kind} «{one.text}»", *beside, sep="; ")
        print(f"    {document.text.splitlines()[line]}")


def print_table(split: str, read: Sequence[Labelled]) -> None:
    table = Table(title=f"Names found: {split}, {len(read)} documents")
    headings = ("", "labels", "right", "false", "span", "missed", "precision", "recall")
    for heading in headings:
        table.add_column(heading, justify="right" if heading else "left")
    for title, kinds in (
        ("full names", (FULL,)),
        ("given alone", (GIVEN,)),
        ("all persons", (FULL, GIVEN)),
        ("places", (PLACE,)),
    ):
        labelled = sum(label.kind in kinds for document in read for label in document.labels)
        hits = [(hit, d.labels) for d in read for hit in d.hits if hit.kind in kinds]
        false = [(hit, labels) for hit, labels in hits if hit not in labels]
        spans = sum(bool(overlapping(hit, labels)) for hit, labels in false)
        right = len(hits) - len(false)
        counts = labelled, right, len(false), spans, labelled - right
        shares = (f"{right / total:.3f}" if total else "–" for total in (len(hits), labelled))
        table.add_row(title, *map(str, counts), *shares)
    Console().print(table, "Span: those of the false that overlap a label.")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="all")
    parser.add_argument("--list", action="store_true", help="print every error")
    options = parser.parse_args()
    for split in SPLITS if options.split == "all" else (options.split,):
        read = list(documents(LABELS, split))
        if options.list and (split == options.split or split == "dev"):
            for document in read:
                print_errors(document)
        print_table(split, read)


if __name__ == "__main__":
    main()
