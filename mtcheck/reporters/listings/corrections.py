"""Corrections as a diff: for people with the changed words marked, for programs plain."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

import regex
from rich.console import Console
from rich.text import Text

from mtcheck.core import Correction

_PIECE = regex.compile(r"\w+|\s+|.")
# A lone carriage return or an escape would play with the terminal.
_CONTROL = regex.compile(r"[\p{Cc}--\t]", regex.V1)
_COLOURS = {"-": "red", "+": "green", "@": "cyan"}


def write(corrections: Iterable[Correction], out: TextIO) -> None:
    """The unified diff of every file that changes; a pipe gets what `patch` reads."""
    screen = Console(file=out, highlight=False)
    for correction in corrections:
        if screen.color_system is None and not out.isatty():
            out.writelines(f"{line}\n" for line in correction.diff)
        else:
            for line in _coloured([_printable(line) for line in correction.diff]):
                screen.print(line, soft_wrap=True)


def summary(corrections: Sequence[Correction], written: bool) -> Iterator[str]:
    """What was read, what was left, and what to do next, a sentence each."""
    for one in corrections:
        yield from one.notices
        if one.left:
            yield f"{one.path}: {_count(one.left)} left, since they contradict one another."
        if one.made and one.encoding != "utf-8" and not written:
            yield f"{one.path} is in {one.encoding}, the diff in UTF-8: use --write, not patch."
    changed = [one for one in corrections if one.made]
    if not changed:
        yield "Nothing to correct without a second look; mtcheck check shows the rest."
        return
    files = "1 file" if len(changed) == 1 else f"{len(changed)} files"
    made = f"{_count(sum(one.made for one in changed))} in {files}"
    yield f"{made}, written." if written else f"{made}: --write makes them."


def _count(corrections: int) -> str:
    return "1 correction" if corrections == 1 else f"{corrections} corrections"


def _printable(line: str) -> str:
    return str(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", line.rstrip("\r")))


def _coloured(diff: Sequence[str]) -> Iterator[Text]:
    """The lines in their colours, each old line above the new one, what differs reversed."""
    for line in diff[:2]:
        yield Text(line, style="bold")
    for is_heading, group in itertools.groupby(diff[2:], lambda line: line.startswith("@")):
        lines = list(group)
        if is_heading:
            yield from (Text(line, style=_COLOURS["@"]) for line in lines)
            continue
        old, new = ([line for line in lines if line.startswith(sign)] for sign in "-+")
        for pair in zip(old, new, strict=True):
            yield from _marked(*pair)


def _marked(old: str, new: str) -> tuple[Text, Text]:
    """Both lines, the pieces in which they differ reversed."""
    texts = Text("-", style=_COLOURS["-"]), Text("+", style=_COLOURS["+"])
    sides = _PIECE.findall(old[1:]), _PIECE.findall(new[1:])
    for kind, *ranges in difflib.SequenceMatcher(None, *sides, autojunk=False).get_opcodes():
        for text, side, (start, end) in zip(texts, sides, (ranges[:2], ranges[2:]), strict=True):
            text.append("".join(side[start:end]), style=None if kind == "equal" else "reverse")
    return texts
