"""The record of earlier publications: how each wrote its names and terms, in one SQLite file."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mtcheck.core import MtcheckError, Publication, Usage

_APPLICATION = 0x6D746368  # «mtch»: what tells our files from other people's databases
_VERSION = 1
_SCHEMA = (
    "CREATE TABLE publications (content TEXT PRIMARY KEY, path TEXT NOT NULL)",
    "CREATE TABLE usages ("
    " content TEXT NOT NULL REFERENCES publications ON DELETE CASCADE,"
    " kind TEXT NOT NULL, key TEXT NOT NULL, form TEXT NOT NULL, identity TEXT NOT NULL,"
    " count INTEGER NOT NULL CHECK (count > 0))",
    "CREATE INDEX by_content ON usages (content)",
)
_WAIT = 10  # seconds for another process to finish


@dataclass(frozen=True, slots=True)
class Memory:
    """The record in a file; a publication is known by its content, so it counts once."""

    path: Path

    def usages(self, unless: Iterable[Publication] = ()) -> tuple[Usage, ...]:
        """How all earlier publications write, added up, those now at hand left out.

        A file that was corrected since it was recorded is the same publication by its path.
        Raises MtcheckError where there is no record, or the file is no record.
        """
        contents = {one.content for one in unless}
        paths = {self._place(one) for one in unless}
        counts: defaultdict[tuple[str, str, str, str], int] = defaultdict(int)
        with self._opened("ro") as connection:
            rows = connection.execute(
                "SELECT content, path, kind, key, form, identity, count"
                " FROM usages JOIN publications USING (content)"
            )
            for content, path, *what, count in rows:
                if not all(isinstance(text, str) for text in what) or not _is_count(count):
                    raise sqlite3.DatabaseError("it holds what no publication says")
                if content not in contents and path not in paths:
                    kind, key, form, identity = what
                    counts[kind, key, form, identity] += count
        return tuple(Usage(*what, count) for what, count in sorted(counts.items()))

    def update(self, publications: Sequence[Publication]) -> int:
        """Record publications, each in place of what its file held before; how many are new.

        All or nothing: a run that is cut short leaves the record as it was.
        """
        with self._opened("rwc") as connection:
            known = {row[0] for row in connection.execute("SELECT content FROM publications")}
            for one in publications:
                path = self._place(one)
                connection.execute(
                    "DELETE FROM publications WHERE content = ? OR path = ?", (one.content, path)
                )
                connection.execute("INSERT INTO publications VALUES (?, ?)", (one.content, path))
                connection.executemany(
                    "INSERT INTO usages VALUES (?, ?, ?, ?, ?, ?)",
                    [(one.content, u.kind, u.key, u.form, u.identity, u.count) for u in one.usages],
                )
        return len({one.content for one in publications} - known)

    def is_new(self) -> bool:
        """Whether there is nothing in it yet.

        Raises MtcheckError where it could not be written, before any work is done.
        """
        if not os.path.lexists(self.path):
            if not os.access(self.path.parent, os.W_OK):
                raise MtcheckError(f"The record {self.path} cannot be made in that folder.")
            return True
        with self._opened("rw") as connection:
            return connection.execute("SELECT 1 FROM publications").fetchone() is None

    def _place(self, one: Publication) -> str:
        """The path of a text from the record's folder; its content, where it is in no file."""
        if not os.path.exists(one.path):
            return one.content
        path = os.path.relpath(os.path.realpath(one.path), os.path.realpath(self.path.parent))
        return os.fsencode(path).decode("utf-8", "backslashreplace")

    @contextlib.contextmanager
    def _opened(self, mode: str) -> Iterator[sqlite3.Connection]:
        """The database, in one transaction; made if the mode («rwc») allows it."""
        try:
            if self.path.exists() and not self.path.is_file():
                raise MtcheckError(f"The record {self.path} is no file: name a file.")
            if mode == "ro" and not self.path.exists():
                raise MtcheckError(
                    f"The record {self.path} does not exist: make it with mtcheck terms"
                    f" --memory {self.path} --update-memory."
                )
            uri = f"{self.path.absolute().as_uri()}?mode={mode}"
            with contextlib.closing(
                sqlite3.connect(uri, timeout=_WAIT, uri=True, isolation_level=None)
            ) as connection:
                connection.execute("PRAGMA foreign_keys = ON")
                connection.execute("BEGIN" if mode == "ro" else "BEGIN IMMEDIATE")
                self._claim(connection, mode)
                yield connection
                connection.execute("COMMIT")
        except (sqlite3.Error, OverflowError, OSError, UnicodeError) as error:
            raise MtcheckError(f"The record {self.path} cannot be used: {error}.") from None

    def _claim(self, connection: sqlite3.Connection, mode: str) -> None:
        """Make the tables in a new file; refuse a database that is somebody else's."""
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if owner == _APPLICATION and version != _VERSION:
            raise sqlite3.DatabaseError("it was made by another version of mtcheck")
        if owner != _APPLICATION and (tables or mode == "ro"):
            raise sqlite3.DatabaseError("it is no record of mtcheck's: name another file")
        if owner != _APPLICATION:
            for statement in _SCHEMA:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and 0 < value < 2**40
