"""The user's own names and terms, read from their tables."""

from __future__ import annotations

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mtcheck.core import MtcheckError
from mtcheck.renderings import tbx

_LINE_END = re.compile(r"\r\n|\r|\n")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # «Unicode text» of spreadsheets


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or term of the user's: its original, the form wanted, the forms allowed beside it.

    ``forbidden`` are forms that must not stand for it; with no ``source``, nowhere in a
    translation. A row of a termbase whose ``kind`` is «name», as ``mtcheck terms`` writes it, is a
    name.
    """

    source: str
    target: str
    alternatives: tuple[str, ...] = ()
    kind: str = "term"
    forbidden: tuple[str, ...] = ()
    note: str = ""

    @property
    def allowed(self) -> tuple[str, ...]:
        """The form wanted and those beside it; none where the entry only forbids."""
        return tuple(dict.fromkeys(form for form in (self.target, *self.alternatives) if form))

    def joined(self, other: Entry) -> Entry:
        """Two rows of one term: what either allows is allowed, what either forbids is not."""
        target, *alternatives = dict.fromkeys((*self.allowed, *other.allowed)) or ("",)
        return replace(
            self,
            target=target,
            alternatives=tuple(alternatives),
            forbidden=tuple(dict.fromkeys((*self.forbidden, *other.forbidden))),
            note=self.note or other.note,
        )


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that the user told the run about names and terms."""

    terms: tuple[Entry, ...] = ()
    names: tuple[Entry, ...] = ()

    @staticmethod
    def load(termbases: Sequence[Path], names: Sequence[Path]) -> Knowledge:
        """Read the user's tables. Raises MtcheckError for one that is unreadable or empty."""
        terms = [entry for path in termbases for entry in _read(path, "termbase")]
        own = [entry for path in names for entry in _read(path, "list of names") if entry.target]
        return Knowledge(
            terms=_joined(entry for entry in terms if entry.kind != "name"),
            names=(*own, *(entry for entry in terms if entry.kind == "name" and entry.target)),
        )


def _joined(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """One entry for each term, in order; those without a source only forbid, each for itself."""
    terms: dict[str, Entry] = {}
    for number, entry in enumerate(entries):
        key = entry.source.casefold() or f"\0{number}"
        terms[key] = terms[key].joined(entry) if key in terms else entry
    return tuple(terms.values())


def _read(path: Path, what: str) -> list[Entry]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise MtcheckError(f"The {what} {path} cannot be read: {error.strerror}.") from None
    is_tbx = path.suffix.lower() in (".tbx", ".xml") or tbx.looks_like(data)
    entries = list(_concepts(data, path, what) if is_tbx else _rows(data, path, what))
    if not entries:
        raise MtcheckError(
            f"The {what} {path} is empty: a check with nothing to go by is no check."
        )
    return entries


def _concepts(data: bytes, path: Path, what: str) -> Iterator[Entry]:
    try:
        concepts = list(tbx.read(data))
    except tbx.BrokenFile as error:
        raise MtcheckError(f"The {what} {path} is no XML that can be read: {error}.") from None
    if not concepts:
        raise MtcheckError(
            f"The {what} {path} has no entry with a Vietnamese or English and a Russian term:"
            " save it as TBX with both languages."
        )
    for source, concept in tbx.flattened(concepts):
        target, *others = (*map(_plain, concept.targets), "")
        yield Entry(
            _plain(source),
            target,
            tuple(other for other in others if other),
            forbidden=tuple(map(_plain, concept.forbidden)),
            note=concept.note,
        )


def _rows(data: bytes, path: Path, what: str) -> Iterator[Entry]:
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise MtcheckError(f"The {what} {path} is not UTF-8: save it as UTF-8.") from None
    if "\0" in text:
        raise MtcheckError(f"The {what} {path} is no table: it holds NUL characters.")
    try:
        yield from _entries(text, path, what)
    except csv.Error as error:
        raise MtcheckError(f"The {what} {path} is no table: {error}.") from None


def _entries(text: str, path: Path, what: str) -> Iterator[Entry]:
    lines = [line for line in _LINE_END.split(text) if line.strip() and not line.startswith("#")]
    if not lines:
        return
    separator = _separator(lines[0], path)
    if separator == "\t":
        table = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    else:
        table = csv.reader(lines, delimiter=separator)
    header, *rows = table
    columns = [name.strip().casefold() for name in header]
    if not {"source", "target"} <= set(columns):
        raise MtcheckError(
            f"The {what} {path} has no columns «source» and «target»: name them in its first line,"
            f" separated by {'commas' if path.suffix.lower() == '.csv' else 'tabs'}."
        )
    for row in rows:
        entry = _entry(dict(zip(columns, row, strict=False)))
        if (entry.target and entry.source) or entry.forbidden:
            yield entry


def _separator(header: str, path: Path) -> str:
    """A spreadsheet separates the columns of a CSV by semicolons in half of Europe."""
    if "\t" in header or path.suffix.lower() != ".csv":
        return "\t"
    return max(",;", key=header.count)


def _entry(row: Mapping[str, str]) -> Entry:
    return Entry(
        source=_plain(row.get("source", "")),
        target=_plain(row.get("target", "")),
        alternatives=_several(row.get("alternatives", "")),
        kind=row.get("kind", "").strip() or "term",
        forbidden=_several(row.get("forbidden", "")),
        note=row.get("note", "").strip(),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(form for form in map(_plain, cell.split("|")) if form)


def _plain(cell: str) -> str:
    """A cell with composed letters and single blanks: what looks alike is alike."""
    return " ".join(unicodedata.normalize("NFC", cell).split())
