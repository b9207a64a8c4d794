"""Strings with digits that are no values: codes, telephone numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang.quantities.model import Number

_OPAQUE = re.compile(
    r"""
    (?P<address> (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.\w+ )
  | (?P<code> 0[0-9]{2,}(?:[\ .-][0-9]{3,4}){2,} | 0[0-9]{8,}
            | [^\W\d_]+[-–_]?[0-9]\w*(?:[-/.]\w+)*
            | [0-9]+(?:[./][0-9]+)*[-/]?
              (?! [KMGTkmgt]?(?:B|b|Hz|hz|W|Wh|V|A|Pa|bit|byte|C|F|K|N|J|m|s)(?!\w) )
              [A-ZĐА-ЯЁ]\w*(?:[-/.]\w+)* )
  | [0-9]+(?:[.,][0-9]+)*\w* | [^\W\d_]+
    """,
    re.VERBOSE,
)
_RUN = re.compile(r"[0-9]+")


def find(text: str, language: str) -> Iterator[Number]:
    """What holds digits and is compared, if at all, as a whole; kinds «code» and «address»."""
    if not any(map(str.isdecimal, text)):
        return
    for match in _OPAQUE.finditer(text):
        if kind := match.lastgroup:
            runs = frozenset(Decimal(run) for run in _RUN.findall(match.group()))
            yield Number(*match.span(), match.group(), runs, kind)
