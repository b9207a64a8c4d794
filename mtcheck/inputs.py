"""What a command works on: the settings in force, and the files that it names."""

from __future__ import annotations

import os
import sys
from enum import Enum
from pathlib import Path
from typing import Any

from mtcheck.core import MtcheckError
from mtcheck.readers import files, text
from mtcheck.readers.files import Job
from mtcheck.settings import Settings, find, load


def settings(
    targets: list[str], config: Path | None, isolated: bool, given: dict[str, Any]
) -> Settings:
    """The settings file of the first target, overruled by the options of the command."""
    if config is None and not isolated:
        first = Path() if targets[0] == "-" else Path(targets[0])
        config = find(first if os.path.isdir(first) else first.parent)
    overrides = {key: given[key] for key in Settings.model_fields if given.get(key)}
    overrides = {k: v.value if isinstance(v, Enum) else v for k, v in overrides.items()}
    overrides |= {"semantic": False} if given["no_semantic"] else {}
    overrides |= {"cache": False} if given["no_cache"] else {}
    return load(config, overrides)


def jobs(targets: list[str], settings: Settings, stdin_filename: str) -> list[Job]:
    """The files that the command line names, each with its source, or standard input."""
    if "" in targets:
        raise MtcheckError("A translation has an empty name: name a file or a folder.")
    if "-" not in targets:
        return files.jobs([Path(target) for target in targets], settings.source)
    if len(targets) > 1:
        raise MtcheckError("Standard input (-) cannot be checked together with files.")
    if sys.stdin is None:
        raise MtcheckError(
            "Standard input is closed: name a file, or send the text through a pipe."
        )
    document = text.read(sys.stdin.buffer.read(), stdin_filename, encoding=settings.encoding)
    return [files.job_of(document, settings.source)]
