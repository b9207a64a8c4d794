"""The user's own names and terms, read from their tables."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mtcheck.core import MtcheckError
from mtcheck.lang import vietnamese
from mtcheck.renderings import tbx

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # «Unicode text» of spreadsheets
_COLUMNS = ("source", "target", "alternatives", "forbidden", "kind", "note")
_NAMES = ("name", "person", "place")  # the kinds that are names
_SHOWN = 3  # lines that a message names


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or term of the user's: its original, the form wanted, the forms allowed beside it.

    ``forbidden`` are forms that must not stand for it; with no ``source``, nowhere in a
    translation. A row of a termbase whose ``kind`` is «name», as ``mtcheck terms`` writes it,
    «person» or «place» is a name.
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
        """Read the user's tables; the list of names wins over the names of a termbase.

        Raises MtcheckError for a table that is unreadable, of no use, or at odds with itself.
        """
        rows = [row for path in termbases for row in _read(path, "termbase")]
        entries = [row.entry for row in rows]
        lists = [row for path in names for row in _read(path, "list of names")]
        own = [row.named() for row in lists if row.entry.source]
        _refuse_two_forms(own)
        listed = {vietnamese.canonical(row.entry.source) for row in own}
        found = [entry for entry in entries if entry.kind in _NAMES and entry.target]
        return Knowledge(
            terms=_joined(entry for entry in entries if entry.kind not in _NAMES),
            names=(
                *(row.entry for row in own),
                *(one for one in found if vietnamese.canonical(one.source) not in listed),
            ),
        )


@dataclass(frozen=True, slots=True)
class _Row:
    """An entry, and where it stands: «line 3» of a table, «entry 3» of a TBX file."""

    entry: Entry
    place: str
    path: Path

    @property
    def is_of_use(self) -> bool:
        return bool((self.entry.target and self.entry.source) or self.entry.forbidden)

    def named(self) -> _Row:
        """The row of a list of names, where a kind that is empty is a name."""
        kind = self.entry.kind if self.entry.kind != "term" else "name"
        if kind not in _NAMES:
            raise MtcheckError(
                f"The list of names {self.path} has the kind «{kind}» on {self.place}: write"
                " person, place or name, or nothing."
            )
        return replace(self, entry=replace(self.entry, kind=kind))


def _refuse_two_forms(rows: Iterable[_Row]) -> None:
    """One name has one form: only a person and a place may share a name, and be written apart."""
    seen: dict[tuple[str, str], _Row] = {}
    for row in rows:
        name = vietnamese.canonical(row.entry.source)
        kinds = (row.entry.kind, "name") if row.entry.kind != "name" else _NAMES
        for other in (seen[name, kind] for kind in kinds if (name, kind) in seen):
            if other.entry.target != row.entry.target:
                raise MtcheckError(
                    f"«{row.entry.source}» is «{other.entry.target}» on {other.place} of"
                    f" {other.path} and «{row.entry.target}» on {row.place} of {row.path}: keep"
                    " one, and list the other among its alternatives."
                )
        seen.setdefault((name, row.entry.kind), row)


def _joined(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """One entry for each term, in order; those without a source only forbid, each for itself."""
    terms: dict[str, Entry] = {}
    for number, entry in enumerate(entries):
        key = entry.source.casefold() or f"\0{number}"
        terms[key] = terms[key].joined(entry) if key in terms else entry
    return tuple(terms.values())


def _read(path: Path, what: str) -> list[_Row]:
    data = _bytes(path, what)
    is_tbx = path.suffix.lower() in (".tbx", ".xml") or tbx.looks_like(data)
    rows = list(_concepts(data, path, what) if is_tbx else _rows(data, path, what))
    useful = [row for row in rows if row.is_of_use]
    if not useful:
        bare = any(row.entry.source or row.entry.target for row in rows)
        raise MtcheckError(
            f"The {what} {path} {'' if bare else 'is empty: it '}has no row with both a source and"
            " a target, and a check needs something to go by."
        )
    _refuse_untranslated(rows, what)
    return useful


def _refuse_untranslated(rows: Iterable[_Row], what: str) -> None:
    """A row without a source may be a name that ``mtcheck terms`` found without its original."""
    bare = [row for row in rows if row.entry.source and not row.entry.target]
    if what == "termbase":
        bare = [row for row in bare if not row.entry.forbidden]
    if bare:
        places = ", ".join(row.place for row in bare[:_SHOWN])
        more = f" and {len(bare) - _SHOWN} more" if len(bare) > _SHOWN else ""
        raise MtcheckError(
            f"The {what} {bare[0].path} has a source without a target on {places}{more}: add the"
            " target, or begin the line with «#»."
        )


def _bytes(path: Path, what: str) -> bytes:
    try:
        if stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            return path.read_bytes()
    except OSError as error:
        raise MtcheckError(f"The {what} {path} cannot be read: {error.strerror}.") from None
    raise MtcheckError(f"The {what} {path} cannot be read: it is not an ordinary file.")


def _concepts(data: bytes, path: Path, what: str) -> Iterator[_Row]:
    try:
        concepts = list(tbx.read(data))
    except tbx.BrokenFile as error:
        raise MtcheckError(f"The {what} {path} is no XML that can be read: {error}.") from None
    if not concepts:
        raise MtcheckError(
            f"The {what} {path} has no entry with a Vietnamese or English and a Russian term:"
            " save it as TBX with both languages."
        )
    for number, (source, concept) in enumerate(tbx.flattened(concepts), 1):
        target, *others = (*map(_plain, concept.targets), "")
        entry = Entry(
            _plain(source),
            target,
            tuple(other for other in others if other),
            forbidden=tuple(form for form in map(_plain, concept.forbidden) if form),
            note=_plain(concept.note),
        )
        yield _Row(entry, f"entry {number}", path)


def _rows(data: bytes, path: Path, what: str) -> Iterator[_Row]:
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise MtcheckError(f"The {what} {path} is not UTF-8: save it as UTF-8.") from None
    if "\0" in text:
        raise MtcheckError(f"The {what} {path} is no table: it holds NUL characters.")
    table = _table(text, path, what)
    _, header = next(table, (0, ["source", "target"]))
    columns = [name.strip().casefold() for name in header]
    _refuse_header(columns, path, what)
    for number, row in table:
        yield _Row(_entry(dict(zip(columns, row, strict=False))), f"line {number}", path)


def _refuse_header(columns: Sequence[str], path: Path, what: str) -> None:
    if not {"source", "target"} <= set(columns):
        raise MtcheckError(
            f"The {what} {path} has no columns «source» and «target»: name them in its first line,"
            f" separated by {'commas' if path.suffix.lower() == '.csv' else 'tabs'}."
        )
    count = Counter(columns)
    for name in _COLUMNS:
        if count[name] > 1:
            raise MtcheckError(
                f"The {what} {path} has {count[name]} columns «{name}»: keep one of them."
            )


def _table(text: str, path: Path, what: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the numbers of their lines.

    A line that begins with # is a remark, unless a quotation mark before it is still open.
    """
    lines = enumerate(io.StringIO(text, newline=""), 1)
    separator = ""
    for number, line in lines:
        if line.startswith("#") or not line.strip():
            continue
        separator = separator or _separator(line, path)
        rest = itertools.chain([line], (other for _, other in lines))
        try:
            yield number, next(_reader(rest, separator))
        except csv.Error as error:
            raise MtcheckError(
                f"The {what} {path} is no table: on line {number} a quotation mark is not closed,"
                f" or one inside a cell is not doubled ({error})."
            ) from None


def _reader(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    if separator == "\t":
        return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=separator, strict=True)


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
        kind=_plain(row.get("kind", "")).casefold() or "term",
        forbidden=_several(row.get("forbidden", "")),
        note=_plain(row.get("note", "")),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(form for form in map(_plain, cell.split("|")) if form)


def _plain(cell: str) -> str:
    """A cell with composed letters and single blanks, without what would steer a terminal."""
    text = " ".join(unicodedata.normalize("NFC", cell).split())
    return "".join(c for c in text if unicodedata.category(c) != "Cc")
