"""Where a report goes: to standard output, or whole into a file; progress goes to the terminal."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from mtcheck.core import Correction, MtcheckError
from mtcheck.readers.files import Job

Destination = tuple[str, Path | None]
"""A format and the file it goes to; None is standard output."""


def destinations(formats: Iterable[str], known: Collection[str]) -> list[Destination]:
    """The (format, file) pairs asked for; at most one goes to standard output."""
    outputs: list[Destination] = []
    for text in formats:
        name, equals, path = text.partition("=")
        if name not in known:
            raise MtcheckError(f"There is no format «{name}»: choose from {', '.join(known)}.")
        if equals and not path:
            raise MtcheckError(f"--format {text} names no file: write {name}=PATH.")
        outputs.append((name, Path(path) if path else None))
    if sum(path is None for _, path in outputs) > 1:
        raise MtcheckError(
            "Two formats cannot share standard output: send one into a file, as in -f json=PATH."
        )
    return outputs


def spare_inputs(
    outputs: Iterable[Destination], jobs: Iterable[Job], tables: Iterable[Path]
) -> None:
    """A report must not be written over a text or a table, nor over another report."""
    taken = {file.resolve() for job in jobs for file in (job.target, job.source) if file}
    taken |= {table.resolve() for table in tables}
    for name, path in outputs:
        if path is None:
            continue
        if path.resolve() in taken:
            raise MtcheckError(
                f"-f {name}={path} would overwrite a file of this run: name another."
            )
        if not path.parent.is_dir():
            raise MtcheckError(f"{path} cannot be written: there is no folder {path.parent}.")
        taken.add(path.resolve())


def write(path: Path | None, report: Callable[[TextIO], None]) -> None:
    """Write to standard output, or whole into a file: a failed run leaves the old one."""
    out = io.StringIO()
    try:
        if path is None:
            report(_standard_output())
            sys.stdout.flush()
            return
        report(out)
        if path.exists() and not path.is_file():
            path.write_text(out.getvalue(), encoding="utf-8", errors="backslashreplace")
        else:
            _replace(path.resolve(), out.getvalue().encode("utf-8", "backslashreplace"))
    except BrokenPipeError:
        raise
    except OSError as error:
        where = path or "Standard output"
        raise MtcheckError(f"{where} cannot be written: {error.strerror}.") from None


def rewrite(corrections: Iterable[Correction]) -> None:
    """Put the corrected files in the place of the old ones; none where one of them cannot be."""
    changed = {one.path.resolve(): one for one in corrections if one.made}
    for path, one in changed.items():
        if why := _unwritable(path, one):
            raise MtcheckError(f"{one.path} {why}: nothing was written.")
    written: list[str] = []
    for path, one in changed.items():
        try:
            _replace(path, one.new)
        except OSError as error:
            done = f" ({', '.join(written)} is written)" if written else ""
            raise MtcheckError(f"{one.path} cannot be written: {error.strerror}{done}.") from None
        written.append(str(one.path))


def _unwritable(path: Path, correction: Correction) -> str | None:
    """Why a file must not be replaced; None where it may be."""
    if _current(path) != correction.old:
        return "changed while it was being checked"
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        return "is read-only"
    if not os.access(path.parent, os.W_OK):
        return f"cannot be replaced, since the folder {path.parent} is read-only"
    return (
        "has a second name, a hard link, that would keep the old text" if _is_linked(path) else None
    )


def _is_linked(path: Path) -> bool:
    return path.stat().st_nlink > 1


def _current(path: Path) -> bytes | None:
    """What the file holds now; None where it is gone."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _replace(path: Path, data: bytes) -> None:
    """Put a whole new file in the place of the old one, or leave the old one as it is."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".mtcheck-", delete=False) as part:
        try:
            part.write(data)
            part.close()
            Path(part.name).chmod(path.stat().st_mode if path.exists() else 0o644)
            Path(part.name).replace(path)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise MtcheckError(
            "Standard output is closed: send the report into a file with -f json=PATH."
        )
    return sys.stdout


@contextlib.contextmanager
def progress(quiet: bool) -> Iterator[Any]:
    """A bar on standard error for work longer than a second; nothing when it is not a terminal."""
    started = time.monotonic()
    with contextlib.ExitStack() as stack:
        bar = functools.cache(functools.partial(_bar, stack))

        def show(done: int, total: int) -> None:
            if not quiet and time.monotonic() - started > 1:
                bar()(done, total)

        yield show


def _bar(stack: contextlib.ExitStack) -> Callable[[int, int], None]:
    """A bar that stands until the stack is left."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        return lambda done, total: None
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    bar = stack.enter_context(Progress(*columns, console=console, transient=True))
    task = bar.add_task("Reading the meaning of sentences", total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)
