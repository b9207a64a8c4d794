"""What belongs to a web page and not to the article on it."""

from __future__ import annotations

import functools

import regex

from mtcheck.lang.tables import rows

_FILE_NAME = regex.compile(r"(?<![\w/.-])[\w-]{3,}\.(?:jpe?g|png|gif|webp)\b", regex.IGNORECASE)
_EDGES = regex.compile(r"^\P{L}+|[^\p{L}?!]+$")


@functools.cache
def _phrases() -> dict[str, str]:
    return {row["text"]: row["what"] for row in rows("page_debris.tsv")}


def what_is(line: str) -> str | None:
    """Which part of a page a whole line is («navigation», «button»), if it is one."""
    return _phrases().get(_EDGES.sub("", line).casefold())


def file_names(text: str) -> list[regex.Match[str]]:
    """The names of pictures that stand in the text."""
    return list(_FILE_NAME.finditer(text))
