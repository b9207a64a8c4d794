"""Patterns that few texts need, compiled when one does: compiling costs more than searching."""

from __future__ import annotations

import functools
import re as _re
from collections.abc import Callable
from typing import Any, cast

import regex as _regex


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
    later = _Pattern(functools.cache(functools.partial(_regex.compile, pattern, flags)))
    return cast(_regex.Pattern[str], later)


def re(pattern: str, flags: int = 0) -> _re.Pattern[str]:
    """As ``re.compile``; what is wrong with the pattern comes out when it is used."""
    later = _Pattern(functools.cache(functools.partial(_re.compile, pattern, flags)))
    return cast(_re.Pattern[str], later)
