"""Whether a line stands in a stanza: verse repeats itself, and breaks off where it likes."""

from __future__ import annotations

_LONGEST = 45  # characters of a line of verse
_FEWEST = 3  # lines of a stanza
_OUTSIDE = "\n\n"


def is_in_stanza(text: str, start: int, end: int, *, goes_on: bool = False) -> bool:
    """Whether ``text[start:end]`` stands in one of at least three short lines, one below another.

    ``goes_on`` asks for one below it as well.
    """
    reach = (_LONGEST + 1) * (_FEWEST - 1) + _LONGEST
    before = (_OUTSIDE + text[max(0, start - reach) : start]).split("\n")
    after = (text[end : end + reach] + _OUTSIDE).split("\n")
    if len(before[-1]) + end - start + len(after[0]) > _LONGEST:
        return False
    above, below = _short(before[-2::-1]), _short(after[1:])
    return above + below + 1 >= _FEWEST and (below > 0 or not goes_on)


def _short(lines: list[str]) -> int:
    """How many short lines there are before the first empty or long one."""
    for number, line in enumerate(lines):
        if not 0 < len(line.strip()) <= _LONGEST:
            return number
    return len(lines)
