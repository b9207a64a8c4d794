"""Which files to check, and which source belongs to which translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mtcheck.core import Document, MtcheckError
from mtcheck.readers import suffixes

_LANGUAGES = frozenset({"vi", "vie", "vn", "en", "eng", "ru", "rus"})
_TARGET = frozenset({"ru", "rus"})


@dataclass(frozen=True, slots=True)
class Job:
    """A translation to check, its source if it has one, and what to tell the user about it.

    ``document`` is the translation itself where it came from standard input.
    """

    target: Path
    source: Path | None = None
    notices: tuple[str, ...] = ()
    document: Document | None = None


def jobs(targets: Iterable[Path], source: Path | None) -> list[Job]:
    """The files named by the command line, each with its source.

    Raises MtcheckError where a path does not exist, nothing matched, or one source file is given
    for several targets.
    """
    found = [(path, root) for root in targets for path in _files(root)]
    unique = {path.resolve(): (path, root) for path, root in reversed(found)}
    files = [unique[key] for key in dict.fromkeys(path.resolve() for path, _ in found)]
    if not files:
        raise MtcheckError(
            f"No file to check was found: translations are files that end in {_endings()},"
            " and not in .vi.txt or .en.txt."
        )
    if source is None:
        return [Job(path) for path, _ in files]
    if not _exists(source):
        raise MtcheckError(f"The source {source} does not exist.")
    if source.is_dir():
        return _paired(files, source)
    if len(files) > 1:
        raise MtcheckError(
            f"One source file cannot belong to {len(files)} translations: give --source a folder."
        )
    return [Job(files[0][0], source)]


def job_of(document: Document, source: Path | None) -> Job:
    """The job of a translation that came from standard input."""
    if source is not None and source.is_dir():
        raise MtcheckError("Standard input has no name to pair: give --source a file.")
    return Job(Path(document.path), source, document=document)


def _files(root: Path) -> Iterator[Path]:
    if not _exists(root):
        raise MtcheckError(f"{root} does not exist.")
    if not root.is_dir():
        yield root
        return
    for path in sorted(root.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        tags = _tags(path.relative_to(root))
        if path.suffix in suffixes() and path.is_file() and not hidden and tags <= _TARGET:
            yield path


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the file system allows
        return False


def _paired(files: Iterable[tuple[Path, Path]], folder: Path) -> list[Job]:
    sources = {
        _key(path.relative_to(folder)): path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.suffix in suffixes()
        and not _tags(path.relative_to(folder)) & _TARGET
    }
    jobs = [_job(path, sources.get(_key(_relative(path, root))), folder) for path, root in files]
    if jobs and not any(job.source for job in jobs):
        raise MtcheckError(
            f"{folder} has no source for {jobs[0].target}: name the source like the translation, as"
            " a.vi.txt for a.ru.txt, or leave out --source."
        )
    return jobs


def _job(target: Path, source: Path | None, folder: Path) -> Job:
    if source is None:
        return Job(target, None, (f"{target} has no source in {folder}.",))
    return Job(target, source)


def _relative(path: Path, root: Path) -> Path:
    return path.relative_to(root) if root.is_dir() else Path(path.name)


def _key(path: Path) -> tuple[str, ...]:
    """The path without language and format: «ru/a.txt» and «a.vi.docx» are both («a»,)."""
    folders = [part for part in path.parts[:-1] if part.lower() not in _LANGUAGES]
    stem = [part for part in path.name.split(".") if part.lower() not in _LANGUAGES]
    return (*folders, ".".join(stem[:-1] if len(stem) > 1 else stem))


def _tags(path: Path) -> frozenset[str]:
    """The languages that the folders and the suffixes of a path name."""
    parts = [*path.parts[:-1], *path.name.split(".")[1:]]
    return frozenset(part.lower() for part in parts) & _LANGUAGES


def _endings() -> str:
    return " or ".join(suffixes())
