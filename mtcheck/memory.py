"""The record of earlier publications: how each wrote its names and terms, in one SQLite file."""

from __future__ import annotations

import contextlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mtcheck.core import MtcheckError, Publication, Usage

_APPLICATION = 0x6D746368  # «mtch»: what tells our files from other people's databases
_SCHEMA = """
CREATE TABLE IF NOT EXISTS publications (content TEXT PRIMARY KEY, path TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS usages (
    content TEXT NOT NULL REFERENCES publications ON DELETE CASCADE,
    kind TEXT NOT NULL, key TEXT NOT NULL, form TEXT NOT NULL,
    identity TEXT NOT NULL, count INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS by_content ON usages (content);
"""


@dataclass(frozen=True, slots=True)
class Memory:
    """The record in a file; a publication is known by its content, so it counts once."""

    path: Path

    def usages(self, unless: Iterable[Publication] = ()) -> tuple[Usage, ...]:
        """How all earlier publications write, added up, those now at hand left out.

        A file that was corrected since it was recorded is the same publication by its path.
        Raises MtcheckError where there is no record, or the file is no record.
        """
        if not self.path.is_file():
            raise MtcheckError(
                f"The record {self.path} does not exist: make it with mtcheck terms"
                f" --memory {self.path} --update-memory."
            )
        contents = {one.content for one in unless}
        paths = {_absolute(one.path) for one in unless}
        with self._opened() as connection:
            rows = connection.execute(
                "SELECT content, path, kind, key, form, identity, count"
                " FROM usages JOIN publications USING (content)"
            ).fetchall()
        counts: defaultdict[tuple[str, str, str, str], int] = defaultdict(int)
        for content, path, kind, key, form, identity, count in rows:
            if content not in contents and path not in paths:
                counts[kind, key, form, identity] += count
        return tuple(Usage(*what, count) for what, count in sorted(counts.items()))

    def update(self, publications: Sequence[Publication]) -> int:
        """Record publications, each in place of what its file held before; how many are new.

        All or nothing: a run that is cut short leaves the record as it was.
        """
        with self._opened() as connection, connection:
            known = {row[0] for row in connection.execute("SELECT content FROM publications")}
            for one in publications:
                path = _absolute(one.path)
                connection.execute("DELETE FROM publications WHERE path = ?", (path,))
                connection.execute("DELETE FROM publications WHERE content = ?", (one.content,))
                connection.execute("INSERT INTO publications VALUES (?, ?)", (one.content, path))
                connection.executemany(
                    "INSERT INTO usages VALUES (?, ?, ?, ?, ?, ?)",
                    [(one.content, u.kind, u.key, u.form, u.identity, u.count) for u in one.usages],
                )
        return len({one.content for one in publications} - known)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            with contextlib.closing(sqlite3.connect(self.path, timeout=5)) as connection:
                connection.execute("PRAGMA foreign_keys = ON")
                self._claim(connection)
                yield connection
        except (sqlite3.Error, OSError) as error:
            raise MtcheckError(
                f"The record {self.path} cannot be used: {error}. If it is not a record of"
                " mtcheck's, name another file."
            ) from None

    def _claim(self, connection: sqlite3.Connection) -> None:
        """Make the tables in a new file; refuse a database that is somebody else's."""
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if owner != _APPLICATION and tables:
            raise sqlite3.DatabaseError("it is another program's database")
        if owner != _APPLICATION:
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.executescript(_SCHEMA)


def _absolute(path: str) -> str:
    return str(Path(path).absolute())
