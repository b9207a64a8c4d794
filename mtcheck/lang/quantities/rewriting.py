"""What a wrong number of a translation should have been, in the writing of the translation."""

from __future__ import annotations

from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.equality import sizes
from mtcheck.lang.quantities.literals import literal, roman, russian
from mtcheck.lang.quantities.model import Number

_RUN = later.re(r"[0-9]+")
_LITERAL = later.re(r"[0-9]+(?:[.,\s][0-9]+)*")
# The number, the space and the magnitude word: «3 млрд», «2,5 миллиона».
_SCALED = later.re(r"([0-9]+(?:[.,\s][0-9]+)*)([\s\u00A0]+)([а-яё]+)")
_SHORT = {3: "тыс", 6: "млн", 9: "млрд", 12: "трлн"}
_LONG = {6: "миллион", 9: "миллиард", 12: "триллион"}
_TIMES = {
    **{1: "ten", 2: "a hundred", 3: "a thousand", 4: "ten thousand"},
    **{5: "a hundred thousand", 6: "a million", 9: "a billion"},
}


def magnitude(a: Number, b: Number) -> int:
    """By how many powers of ten the second is larger: 3 from 3 million to 3 billion, else 0."""
    found = {
        y.adjusted() - x.adjusted()
        for x in sizes(a)
        for y in sizes(b)
        if x and y and x.normalize().as_tuple().digits == y.normalize().as_tuple().digits
    }
    return min(found, key=abs, default=0)


def said(source: Number, target: Number) -> str:
    """What each side says, in a sentence: «The source says 3 tỷ, the translation 3 млн: …»."""
    sentence = f"The source says {source.quoted}, the translation {target.quoted}"
    power = magnitude(source, target)
    if word := _TIMES.get(abs(power)):
        return f"{sentence}: {word} times {'less' if power < 0 else 'more'}"
    return sentence


def as_russian(source: Number, target: Number) -> str | None:
    """The source's value in the writing of the target, when it can be pasted over it."""
    found = _rewritten(source, target)
    return found if found != target.text else None  # «13» of «13 пунктов» is not what is wrong


def _rewritten(source: Number, target: Number) -> str | None:
    if roman(source.text) and roman(target.text):
        return source.text
    if source.spelled:
        return _in_digits(source, target) if source.firm else None
    if target.spelled:
        return None
    if source.kind == target.kind == "time":
        clock = _RUN.findall(source.text)
        return ":".join(clock) if len(clock) == 2 else None
    written, replaced = _LITERAL.match(source.text), _LITERAL.match(target.text)
    if not written or not replaced or len(literal(written[0])) != 1:
        return None
    if _RUN.search(source.text, written.end()) or _RUN.search(target.text, replaced.end()):
        return None  # «5 tỷ 200 triệu»
    if source.scale == target.scale:
        rest = target.text[replaced.end() :]
        fits = rest.strip() in _SHORT.values() or _plural(source) == _plural(target)
        return russian(written[0]) + rest if fits or not rest.strip() else None
    return _scaled(written[0], source.scale, target.text)


def _plural(number: Number) -> str:
    """Which form of a noun a number wants: «миллион», «миллиона» or «миллионов»."""
    value = max(number.readings) / number.scale
    if value != value.to_integral_value():
        return "part"
    last, tens = int(value) % 10, int(value) % 100
    if last == 1 and tens != 11:
        return "one"
    return "few" if 2 <= last <= 4 and not 12 <= tens <= 14 else "many"


def _in_digits(source: Number, target: Number) -> str | None:
    """«hai mươi mốt» as 21, where the translation has digits."""
    value = max(source.readings)
    if not _LITERAL.fullmatch(target.text) or value != value.to_integral_value():
        return None
    return russian(str(int(value)))


def _scaled(written: str, scale: Decimal, wrong: str) -> str | None:
    """«3 tỷ» as «3 млрд» over «3 млн»; the endings of «миллиона» stay where the digits stay."""
    found, power = _SCALED.fullmatch(wrong), scale.adjusted()
    if found is None or scale != Decimal(1).scaleb(power) or power not in _SHORT:
        return None
    digits, space, word = found.groups()
    value = russian(written)
    if word in _SHORT.values():  # the stop of «тыс.» stands after the number
        return f"{value}{space}{_SHORT[power]}" if "тыс" not in (word, _SHORT[power]) else None
    stem = next((stem for stem in _LONG.values() if word.startswith(stem)), None)
    if stem is None or power not in _LONG or literal(written) != literal(digits):
        return None
    return value + space + _LONG[power] + word[len(stem) :]
