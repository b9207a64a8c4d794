"""Numbers built by hand for the tables: «27», «13.4:percent», «hai_mươi=20!», «20:mile»."""

from __future__ import annotations

import re
from decimal import Decimal

from mtcheck.lang.quantities.model import Number, Unit

UNITS = {
    "km": Unit("length", Decimal(1000)),
    "mile": Unit("length", Decimal(1609)),
    "foot": Unit("length", Decimal("0.3048")),
    "metre": Unit("length", Decimal(1)),
    "kg": Unit("mass", Decimal(1)),
    "g": Unit("mass", Decimal("0.001")),
    "m2": Unit("area", Decimal(1)),
    "MW": Unit("power", Decimal(1_000_000)),
    "kW": Unit("power", Decimal(1000)),
    "degrees": Unit("temperature", Decimal(1)),
    "people": Unit("person", Decimal(1)),
    "hours": Unit("time", Decimal(3600)),
    "days": Unit("days", Decimal(1)),
    "weeks": Unit("weeks", Decimal(1)),
}
_WRITTEN = re.compile(
    r"(?P<text>[^=|!~]+)(?:=(?P<values>[^|!~]+))?(?P<spelled>[!~])?(?:\|(?P<more>\w+))?"
)


def numbers(row: str) -> tuple[Number, ...]:
    """The numbers of a row, separated by spaces.

    «text=value» has a value of its own, several with commas; «!» after it is a firm number in
    words, «~» one that is not; «|kind» or «|unit» ends it.
    """
    found, at = [], 0
    for each in row.split():
        found.append(number(each, at))
        at = found[-1].end + 2
    return tuple(found)


def number(written: str, at: int = 0) -> Number:
    match = _WRITTEN.fullmatch(written)
    assert match, written
    text = match["text"].replace("_", " ")
    values = (match["values"] or text).replace(":", ".").split(",")
    more = match["more"] or "cardinal"
    return Number(
        at,
        at + len(text),
        text,
        frozenset(map(Decimal, values)),
        "cardinal" if more in UNITS else more,
        spelled=match["spelled"] is not None,
        firm=match["spelled"] == "!",
        unit=UNITS.get(more),
    )


def marked(text: str) -> tuple[str, Number]:
    """The plain text and the one number that is marked in it: «Dài ⟦2.063=2063⟧ km»."""
    before, _, rest = text.partition("⟦")
    written, _, after = rest.partition("⟧")
    found = number(written, len(before))
    return before + found.text + after, found
