"""Patterns that few texts need, compiled when one does: compiling costs more than searching.

What ``regex`` has compiled is kept beside the compiled modules of Python, in the same folder and on
the same terms. Before, a fifth of a check of an article was compiling the same again.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import hashlib
import importlib.util
import marshal
import os
import pickle
import re as _re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import regex as _regex

Key = tuple[str, int]
"""The text of a pattern and its flags."""

_DIGEST = 32  # bytes of SHA-256
_MOST = 5000  # patterns: with more, most are of versions of mtcheck that are no more

_new: dict[Key, bytes] = {}


class _Pattern:
    """A pattern that is compiled when it is first asked for one of its methods."""

    def __init__(self, compiled: Callable[[], object]) -> None:
        self._compiled = compiled

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._compiled(), name)
        setattr(self, name, method)  # found without this detour from now on
        return method


def regex(pattern: str, flags: int = 0) -> _regex.Pattern[str]:
    """As ``regex.compile``; what is wrong with the pattern comes out when it is used."""
    later = _Pattern(functools.cache(functools.partial(_compiled, pattern, flags)))
    return cast(_regex.Pattern[str], later)


def re(pattern: str, flags: int = 0) -> _re.Pattern[str]:
    """As ``re.compile``; what is wrong with the pattern comes out when it is used."""
    later = _Pattern(functools.cache(functools.partial(_re.compile, pattern, flags)))
    return cast(_re.Pattern[str], later)


def read(path: Path) -> dict[Key, bytes]:
    """The compiled patterns that a file holds; of a file that is not as it was written, none."""
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    digest, patterns = data[:_DIGEST], data[_DIGEST:]
    is_whole = hashlib.sha256(patterns).digest() == digest
    return cast(dict[Key, bytes], marshal.loads(patterns)) if is_whole else {}


def write(path: Path, patterns: dict[Key, bytes]) -> None:
    """Keep compiled patterns, with those that are kept there, if the place can be written."""
    before = read(path)
    data = marshal.dumps(patterns if len(before) > _MOST else before | patterns)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(hashlib.sha256(data).digest() + data)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def _compiled(pattern: str, flags: int) -> _regex.Pattern[str]:
    key = pattern, int(flags)
    if kept := _kept().get(key):
        return cast(_regex.Pattern[str], pickle.loads(kept))
    compiled = _regex.compile(pattern, flags)
    _new[key] = pickle.dumps(compiled)
    return compiled


@functools.cache
def _kept() -> dict[Key, bytes]:
    if not sys.dont_write_bytecode:
        atexit.register(_keep)
    return read(_place())


def _keep() -> None:
    if _new:
        write(_place(), _new)


def _place() -> Path:
    """Beside the compiled modules; another version of ``regex`` compiles otherwise."""
    beside = Path(importlib.util.cache_from_source(__file__))
    return beside.with_name(f"patterns.{sys.implementation.cache_tag}.regex-{_regex.__version__}")
