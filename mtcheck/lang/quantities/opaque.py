"""Strings with digits that are no values: codes, telephone numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.model import Number

_RUN = later.re(r"[0-9]+")
_WORDLESS = later.re(r"[0-9]+(?:[.,:–—-][0-9]+)*[^\w\s/@#]*(?!\S)")
_CHUNK = later.re(r"\S+")
_SPACES = (" ", "\n", "\t", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}")
_LONGEST = 2000  # characters of an address before its first digit

# In a stretch without spaces. An «address» is left out of the reading altogether, and so is the
# «m2» of an area; what is no code («US$5», «3x4», «17H30», «10M», «20-ГО») is passed whole.
_OPAQUE = later.re(
    r"""
    (?P<address> (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.\w+ | [mkcdкдс]?[mм][23](?!\w) )
  | (?P<plate> [0-9]{2}[A-ZĐАВЕКМНОРСТУХ][A-Z0-9]?[-–]?
              (?:[0-9]{3}\.[0-9]{2}|[0-9]{5})(?![\w.,]\w|\w) )
  | (?P<group> [UG][-–]?[0-9]{1,2}(?![\w.,/-]\w|\w) )
  | (?P<code> (?! (?:US|USD|EUR|GBP|RUB|VND|VNĐ|JPY|CNY|INR|RM|Rs|Rp|No|KRW|THB|SGD|AUD|NDT)[0-9] )
              (?! [QТT][0-9]{1,2}(?:/[0-9]{4})?(?!\w) )
              [^\W\d_]+[-–_]?[0-9]\w*(?:[-/.]\w+)*
            | (?<![\w/])24/7(?![\w/])
            | (?! (?:[01]?[0-9]|2[0-4])(?:H(?!\w)|[HG][0-5][0-9](?!\w)) | [0-9]+[XХ][0-9]
                | [0-9]+[KMBКМ](?!\w) | [0-9]+-[A-ZĐА-ЯЁ][^\W\d_A-ZА-Я]{2}
                | [0-9]+-(?:Г?О|[ОЫИ]?Й|А?Я|[ОЫ]?Е|Ы?Х|О?М|МУ|[ТМ]И|ЛЕТ\w*)(?![\w/])
                | [0-9]+-(?:МИЛЛИ|ТЫСЯЧ) | [0-9]+(?:GMT|UTC)(?!\w) )
              [0-9]++(?:[./][0-9]++)*+[-/]?
              (?! [KMGTkmgt]?(?:B|b|Hz|hz|W|Wh|V|A|Pa|bit|byte|C|F|K|N|J|m|s)(?![\w-]) )
              [A-ZĐА-ЯЁ]\w*(?:[-/.]\w+)* )
  | [0-9]+(?:[.,/-][0-9]+)*(?: (?! [mkcdкдс]?[mм][23](?!\w) ) \w )* | [^\W\d_]+
    """,
    re.VERBOSE,
)
_MONEY = ("$", "£", "€", "¥", "₫", "₽")

# «+84 24 3825 1234», «(024) 3825.1234», «0912 345 678», «1900 6017», «8-800-555-35-35».
_PHONE = later.re(
    r"""
    (?: \+[0-9]{1,3}(?:[\ .-]?\(?[0-9]{1,5}\)?){2,6}
      | \(0[0-9]{2,3}\)(?:[\ .-]?[0-9]{3,4}){2}
      | 0[0-9]{2,4}(?:[\ .-][0-9]{2,4}){2,3} | 0[0-9]{8,10}
      | 1[89]00(?:[\ .][0-9]{4}|-(?!1[0-9]|20)[0-9]{4}|[\ .-][0-9]{2}[\ .-][0-9]{2}|[\ .-]?[0-9]{6})
      | 8[\ -]?\(?[0-9]{3}\)?[\ -]?[0-9]{3}(?:[\ -]?[0-9]{2}){2}
    )(?![\w]|[.,/-][0-9])""",
    re.VERBOSE,
)
_MAYBE_PHONE = later.re(r"[0-9)][ .-]?[0-9]{3,4}[ .-]?[0-9]{2}")
_INSIDE = later.re(r"\w$|[0-9][.,/-]$")
# The rest of «62 000 000 000» and «2 045 000 000».
_GROUP_BEFORE, _OF_THREES = later.re(r"[0-9]\s$"), later.re(r"[0-9]{3}(?:\s[0-9]{3})+")
_COUNTRY = later.re(r"^(?:\+(?:84|7)|8(?=[0-9]{10}$)|0|\+)")


def find(text: str, language: str) -> Iterator[Number]:
    """What holds digits and is compared, if at all, as a whole.

    Kinds «code», «address», «phone», «plate» of a car, «group» («G20», «U23»).
    """
    phones = _phones(text) if _MAYBE_PHONE.search(text) else iter(())
    phone, taken = next(phones, None), 0
    for run in _RUN.finditer(text):
        start = run.start()
        if start < taken:
            continue
        while phone and phone.start < taken:
            phone = next(phones, None)
        is_first = not start or text[start - 1].isspace()
        if phone and phone.start <= start:
            yield phone
            taken = phone.end
        elif is_first and (plain := _WORDLESS.match(text, start)):
            taken = plain.end()
        else:
            begin = start if is_first else _beginning(text, start, taken)
            chunk = _CHUNK.match(text, begin)
            taken = chunk.end() if chunk else run.end()
            yield from _within(text, begin, taken)


def _beginning(text: str, start: int, after: int) -> int:
    """Where the stretch without spaces begins that holds the place."""
    lowest = max(after, start - _LONGEST)
    return max(lowest, *(text.rfind(space, lowest, start) + 1 for space in _SPACES))


def _within(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _OPAQUE.finditer(text, start, end):
        kind = match.lastgroup
        if kind and not text.startswith(_MONEY, max(match.start() - 1, 0)):
            runs = _RUN.findall(match.group())
            written = "".join(runs) if kind == "plate" else ""
            values = frozenset(map(Decimal, [written] if written else runs or ["0"]))
            worded = kind == "group"  # «сборная до 23 лет»
            yield Number(*match.span(), match.group(), values, kind, spelled=worded, firm=worded)


def _phones(text: str) -> Iterator[Number]:
    for match in _PHONE.finditer(text):
        digits = "".join(_RUN.findall(match.group()))
        before = text[max(match.start() - 2, 0) : match.start()]
        is_rest = _OF_THREES.fullmatch(match.group()) and _GROUP_BEFORE.search(before)
        if 8 <= len(digits) <= 15 and not is_rest and not _INSIDE.search(before):
            national = _COUNTRY.sub("", "+" * match.group().startswith("+") + digits)
            yield Number(*match.span(), match.group(), frozenset({Decimal(national)}), "phone")
