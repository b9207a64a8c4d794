"""Tokens with which machines protect what they must not translate, and what they stood for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import regex

# Alternatives in order: the first that fits names the whole token.
_TOKEN = regex.compile(
    r"""
      (?<![A-Za-z_]) D(?:NUM|NT)_+ [A-Z]+ (?![A-Za-z_])  # DNUM_BFZBCZCACC
    | (?<![\p{L}_]) _{2,} [\p{L}]+ (?:_\d+|\d+) _{2,}       # __DNT_0__
    | ⟦ [^⟦⟧\n]{1,40} ⟧                                  # ⟦TERM1⟧
    | \{\{ [^{}\n]{0,40} \}\}                            # {{0}}
    | \$\{ [^{}\n]{1,40} \}                              # ${DNT1}
    | \{ (?: \d{1,2} | xx\d+\s?[\p{L}]*xx? ) \}          # {0}, {xx1xx}
    | %% \w{1,20} %%                                     # %%1%%
    | @@ \w{1,20} @@                                     # @@PH0@@
    | \[\[ \d{1,3} \]\]                                  # [[1]]
    | </? (?: x | g | ph | bpt | ept | it ) (?: \s+ \w+ = [^<>\n]{1,40} )? /? >   # <x id=1/>
    | </? (?: br | p | b | i | strong | em | span | div | a ) (?: \s [^<>\n]{0,80} )? /? >
    | < (?: unk | pad | mask | /?s | 2[a-z]{2} ) >       # <unk>
    | & (?: [a-zA-Z]{2,8} | \#\d{2,5} | \#x[0-9A-Fa-f]{2,5} ) ;   # &nbsp;
    | ▁+ (?= \p{L} )                                     # a word piece's mark
    | @-@                                                # a hyphen cut off by a tokenizer
    """,
    regex.VERBOSE,
)
_NUMBER_CODE = regex.compile(r"DNUM_([A-JZ]+)")
_DIGITS = str.maketrans("ABCDEFGHIJZ", "0123456789/")


def find(text: str) -> Iterator[regex.Match[str]]:
    """Every placeholder of the known families."""
    yield from _TOKEN.finditer(text)


def may_hide_number(text: str) -> bool:
    """Whether a machine left a token where a number may have been."""
    return any(find(text))


def read_number(token: str) -> str | None:
    """What a ``DNUM_…`` token writes: letters A–J are the digits 0–9, Z is a slash."""
    match = _NUMBER_CODE.fullmatch(token)
    return match.group(1).translate(_DIGITS) if match else None


def as_russian(value: str) -> str | None:
    """The value as a Russian text writes it, where that is certain: «15.12.2022»."""
    parts = value.split("/")
    if len(parts) == 1:
        return value if value.isdecimal() else None
    if len(parts) != 3 or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    day, month, year = (int(part) for part in parts)
    try:
        return datetime.date(year, month, day).strftime("%d.%m.") + parts[2]
    except ValueError:
        return None
