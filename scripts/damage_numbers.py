"""Kinds of damage to numbers, dates, weekdays, units, money, and to how Russian writes them.

A kind touches only what is certainly wrong afterwards: a month of the same case, a unit that the
number still agrees with, an hour that no clock of twelve hours shows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import damage_number_words as words
from damage_line import Kind, Line, anywhere, replaced

_HARD = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
SPACE = f"[ {_HARD}]"
_LETTER = "А-Яа-яЁёA-Za-z"
_WHOLE = rf"(?<![\w.,/:№+–-])(?<!\d[{_HARD}])(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)|\d+)"
_NUMBER = re.compile(rf"{_WHOLE}(?:,\d+)?(?![\w/:-]|[.,]\d|{SPACE}\d{{3}}(?!\d))")
_INTEGER = re.compile(rf"{_WHOLE}(?![\w/:-]|[.,]\d|{SPACE}\d{{3}}(?!\d))")
_DIGITS = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w.,]*\d)")
_CODE = re.compile(r"\b\d{1,4}/(\d{4})/[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ][A-Za-zĐđ]*)*")
_GENITIVE_MONTH = words.any_of([forms[0] for forms in words.MONTHS])
_MONTH = words.any_of([form for forms in words.MONTHS for form in forms])
_DATE_AFTER = re.compile(
    rf"{SPACE}?(?:(?:[–-]|по|и|до){SPACE}?\d{{1,4}}{SPACE})?"
    rf"(?:(?:{_MONTH})\b|год|г\.|гг\.|(?:-[её]|-х){SPACE}год|:\d\d|час|/\d|\.\d\d\.)"
)
_DATE = re.compile(rf"(?<![\d–.,:-])\b(\d{{1,2}}) ({_GENITIVE_MONTH})\b")
_DAY = re.compile(rf"(?<![\w–.,:-])\d{{1,2}}(?= (?:{_GENITIVE_MONTH})\b)")
_DOTTED = re.compile(r"(?<![\w.])(\d\d)\.(\d\d)\.((?:19|20)\d\d)(?![\w.]\d)")
_YEAR = re.compile(
    r"(?<![\w.,/–-])(?:1[89]|20)\d\d(?= (?:год|г\.))|(?<=\d\d\.\d\d\.)(?:19|20)\d\d\b"
)
_WEEKDAY = re.compile(
    rf"(?<![\w-])(?:{words.any_of([form for day in words.WEEKDAYS for form in day])})(?![\w-])",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<![\w:.,])([01]?\d|2[0-3]):([0-5]\d)(?![:\d,])")
_DAYTIME = {"полдень": "полночь", "полночь": "полдень", "утра": "вечера", "вечера": "утра"}
_HOURS = re.compile(r"(?<=в )(?:полдень|полночь)\b|(?<=\d )(?:утра|вечера)\b")
_PERCENT = re.compile(rf"(?<![\w.,–-])\d+(?:,\d+)?(?={SPACE}?(?:%|процент))")
_MAGNITUDE = re.compile(
    rf"((?<![\w.,])\d[\d,]*{SPACE})(тыс\.|(?:млн|млрд|трлн)\b|(?:{words.any_of([*words.GREATER])})\b"
    rf"|(?:{'|'.join(words.GREAT_STEMS)})[а-я]*)"
)
_MEASURED = re.compile(
    rf"((?<![\w.,/])\d[\d,]*(?:{SPACE}\d{{3}})*{SPACE})"
    rf"({words.any_of([form for old, _ in words.UNITS for form in old])})(?![\w²³/])"
)
_MONEY = re.compile(
    rf"((?:\d|тыс\.|млн|млрд|трлн|миллион[а-я]*|миллиард[а-я]*|тысяч[а-я]*){SPACE})"
    rf"({words.any_of([form for old, _ in words.CURRENCIES for form in old])})\b( США)?"
)
_NUMERAL = re.compile(
    rf"(?<![\w-])(?:{words.any_of([word for group in words.NUMERALS for word in group])})"
    r"(?![\w-]| трет| четверт)",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    rf"(?<![\w-])({words.any_of(words.FIRST_PARTS)})((?:{words.any_of(words.SECOND_PARTS)})[а-яё]+)",
    re.IGNORECASE,
)
_ORDINAL_DIGITS = re.compile(
    r"(?<![\w.,/–-])(\d{1,2})(-(?:й|го|му|м|я|ю|ой|е))(?![\w-]| год| кварт)"
)
_ORDINAL_WORD = re.compile(
    rf"(?<![\w-])({words.any_of([stem for group in words.ORDINALS for stem in group])})"
    rf"({words.any_of(words.ORDINAL_ENDINGS)})(?![\w-]| кварт| полов| очеред)",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    r"(?<![\w-])[IVX]{2,5}(?![\w-])|(?<![\w-])[IVX](?= (?:век|столет|съезд|созыв|квартал|пленум))"
)
_FROST = re.compile(r"(?<![\w\d])[−-](\d+(?:,\d+)?)(?= ?°| градус)|\bминус (\d+(?:,\d+)?)")
_FRACTION = re.compile(
    rf"(?<![\w,./-])(?<!без )(?<!за )(?<!в )(?:{words.any_of([*words.FRACTIONS])})"
    r"(?![\w/]|-финал| часа| века)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+\d{1,3}|(?<!\d)\(?0\d{1,3}\)?)[ -]\d[\d -]{5,}\d(?!\d)")
_FULL_DATE = re.compile(rf"\b(\d{{1,2}}) ({_GENITIVE_MONTH}) ((?:19|20)\d\d)(?: (?:года|г\.))?")
_LONG = re.compile(rf"(?<![\d,.])\d{{1,3}}(?:{SPACE}\d{{3}}){{2,}}(?![\d,])")
_SMALL = re.compile(r"(?<![\w.,/:№+–−-])(?<!\d )[2-9](?= [а-яё]{3,})(?! (?:млн|млрд|трлн|тыс))")


def _changed(rng: random.Random, number: str, first: int = 0) -> str:
    """The number with another digit in one place, never a zero or a nine more than it had."""
    place = rng.choice([i for i, letter in enumerate(number) if letter.isdigit() and i >= first])
    digit = rng.choice([d for d in "123456789" if d != number[place]])
    return number[:place] + digit + number[place + 1 :]


def _put(match: re.Match[str] | None, target: str, new: str) -> Line | None:
    """The new number in its place, by the rule whose business the place is."""
    if match is None:
        return None
    if any(code.start() <= match.start() < code.end() for code in _CODE.finditer(target)):
        return replaced(target, "code-mismatch", match, new, "number-mismatch")
    if any(phone.start() <= match.start() < phone.end() for phone in _PHONE.finditer(target)):
        return replaced(target, "number-mismatch", match, new, "code-mismatch")
    dated = _DATE_AFTER.match(target, match.end()) or target[: match.start()].endswith(":")
    either = ("date-mismatch", "number-mismatch")
    rule, or_rule = either if dated else either[::-1]
    return replaced(target, rule, match, new, or_rule)


def changed_digit(rng: random.Random, source: str, target: str) -> Line | None:
    """One digit of a number becomes another."""
    match = anywhere(rng, _DIGITS, target)
    return _put(match, target, _changed(rng, match.group())) if match else None


def tenfold(rng: random.Random, source: str, target: str) -> Line | None:
    """A whole number gets a zero more: «1 250 000» becomes «12 500 000»."""
    match = anywhere(rng, _INTEGER, target)
    if match is None:
        return None
    spaces = re.findall(SPACE, match.group())
    number = int(re.sub(r"\D", "", match.group())) * 10
    return _put(match, target, f"{number:,}".replace(",", spaces[0]) if spaces else str(number))


def swapped_digits(rng: random.Random, source: str, target: str) -> Line | None:
    """The last two digits of a number change places."""
    match = anywhere(rng, re.compile(r"(?<![\w.,])\d*(\d)(?!\1)\d(?![\w.,]*\d)"), target)
    new = match.group()[:-2] + match.group()[:-3:-1] if match else "0"
    return None if new.startswith("0") else _put(match, target, new)


def number_deleted(rng: random.Random, source: str, target: str) -> Line | None:
    """A number that stands once in the line is gone; the mark goes from the word before it on.

    To the end of the line, since what is missing there is said to be missing at its end.
    """
    found = [m for m in _NUMBER.finditer(target) if target.count(m.group()) == 1]
    found = [m for m in found if not _DATE_AFTER.match(target, m.end())]
    before_and_after = rf"[{_LETTER}]+ ({{}} )(?=[{_LETTER}])"
    places = (re.search(before_and_after.format(re.escape(m.group())), target) for m in found)
    match = rng.choice([place for place in places if place] or [None])
    if match is None:
        return None
    text = target[: match.start(1)] + target[match.end() :]
    return Line(text, "number-mismatch", match.start(), len(text))


def magnitude_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«500 млрд» becomes «500 млн», «40 тысяч» «40 миллионов»."""
    match = anywhere(rng, _MAGNITUDE, target)
    if match is None:
        return None
    number, name = match.groups()
    if name in words.MAGNITUDES:
        near = words.MAGNITUDES.index(name)
        new = rng.choice([words.MAGNITUDES[i] for i in (near - 1, near + 1) if 0 <= i < 4])
    elif name in words.GREATER:
        new = words.GREATER[name]
    else:
        stem = next(stem for stem in words.GREAT_STEMS if name.startswith(stem))
        new = rng.choice([s for s in words.GREAT_STEMS if s != stem]) + name.removeprefix(stem)
    return replaced(target, "number-mismatch", match, number + new, "unit-mismatch")


def day_month_swapped(rng: random.Random, source: str, target: str) -> Line | None:
    """«5 июля» becomes «7 мая», «05.07.2022» «07.05.2022»."""
    found = [m for m in _DATE.finditer(target) if int(m[1]) not in (0, words.MONTH_OF[m[2]])]
    found = [m for m in found if int(m[1]) <= 12]
    found += [m for m in _DOTTED.finditer(target) if m[1] != m[2] and int(m[1]) <= 12]
    if not found:
        return None
    match = rng.choice(found)
    if match.re is _DOTTED:
        new = f"{match[2]}.{match[1]}.{match[3]}"
    else:
        new = f"{words.MONTH_OF[match[2]]} {words.MONTHS[int(match[1]) - 1][0]}"
    return replaced(target, "date-mismatch", match, new)


def month_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«15 декабря» becomes «15 октября», «в мае» «в июле»."""
    match = anywhere(rng, re.compile(rf"(?<![\w-])(?:{_MONTH})(?![\w-])"), target)
    return replaced(target, "date-mismatch", match, lambda m: words.column(rng, m, words.MONTHS))


def day_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«15 декабря» becomes «16 декабря»."""
    match = anywhere(rng, _DAY, target)
    return replaced(target, "date-mismatch", match, lambda day: _near(rng, int(day), 28))


def _near(rng: random.Random, number: int, most: int) -> str:
    return str(rng.choice([n for n in range(max(1, number - 5), most + 1) if n != number]))


def year_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«2016 года» becomes «2018 года»."""
    match = anywhere(rng, _YEAR, target)
    return replaced(target, "date-mismatch", match, lambda year: _changed(rng, year, first=2))


def weekday_shifted(rng: random.Random, source: str, target: str) -> Line | None:
    """«во вторник» becomes «в четверг», «по средам» «по пятницам»."""
    match = anywhere(rng, _WEEKDAY, target)
    return replaced(
        target, "weekday-mismatch", match, lambda day: words.column(rng, day, words.WEEKDAYS)
    )


def code_year_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«45/2019/NĐ-CP» becomes «45/2018/NĐ-CP»."""
    match = anywhere(rng, _CODE, target)
    if match is None:
        return None
    return replaced(
        target,
        "code-mismatch",
        match,
        lambda code: code.replace(f"/{match[1]}/", f"/{_changed(rng, match[1], first=2)}/"),
    )


def clock_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«17:30» becomes «16:30» or «17:50», «в полдень» «в полночь», «8 утра» «8 вечера»."""
    match = anywhere(rng, re.compile(f"{_CLOCK.pattern}|{_HOURS.pattern}"), target)
    if match is None:
        return None
    if match[1] is None:
        return replaced(target, "date-mismatch", match, _DAYTIME[match.group()], "number-mismatch")
    hour, minute = int(match[1]), int(match[2])
    hours = [h for h in range(24) if 0 < abs(h - hour) <= 3]
    minutes = [m for m in range(5, 60, 5) if m != minute]
    new = rng.choice(
        (f"{rng.choice(hours):0{len(match[1])}}:{match[2]}", f"{match[1]}:{rng.choice(minutes):02}")
    )
    return replaced(target, "date-mismatch", match, new, "number-mismatch")


def percent_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«13,4 %» becomes «14,3 %» or gets another digit."""
    match = anywhere(rng, _PERCENT, target)
    if match is None:
        return None
    swapped = re.sub(r"(\d),(\d)", r"\2,\1", match.group())
    fits = swapped != match.group() and not swapped.startswith("0")
    new = swapped if fits and rng.random() < 0.5 else _changed(rng, match.group())
    return replaced(target, "number-mismatch", match, new)


def unit_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«20 км» becomes «20 миль», «5 тонн» «5 центнеров», «300 кг» «300 г»."""
    match = anywhere(rng, _MEASURED, target)
    if match is None:
        return None
    new = match[1] + words.swapped_unit(match[1], match[2], words.UNITS)
    return replaced(target, "unit-mismatch", match, new, "number-mismatch")


def currency_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«12 млрд донгов» becomes «12 млрд долларов»."""
    match = anywhere(rng, _MONEY, target)
    if match is None:
        return None
    name = words.swapped_unit(match[1], match[2], words.CURRENCIES)
    line = replaced(target, "unit-mismatch", match, match[1] + name)
    return line and Line(line.text, line.rule, line.end - len(name), line.end)


def spelled_number_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«двадцать пять» becomes «двадцать шесть», «пятилетний» «семилетний»."""
    match = anywhere(rng, re.compile(f"{_NUMERAL.pattern}|{_COMPOUND.pattern}", re.I), target)
    if match is None:
        return None
    if match[1] is None:
        new = words.other(rng, match.group(), words.NUMERALS)
    else:
        new = words.other(rng, match[1], [words.FIRST_PARTS]) + match[2]
    return replaced(target, "number-mismatch", match, new, "date-mismatch")


def ordinal_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«12-й» becomes «13-й», «двенадцатого» «четырнадцатого»."""
    pattern = re.compile(f"{_ORDINAL_DIGITS.pattern}|{_ORDINAL_WORD.pattern}", re.I)
    match = anywhere(rng, pattern, target)
    if match is None:
        return None
    if match[1]:
        new = str(rng.choice([n for n in range(4, 21) if n != int(match[1])])) + match[2]
    else:
        new = words.other(rng, match[3], words.ORDINALS) + match[4]
    return replaced(target, "number-mismatch", match, new, "date-mismatch")


def roman_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«XIX век» becomes «XX век», «XIII съезд» «XII съезд»."""
    found = [m for m in _ROMAN.finditer(target) if m.group() in words.ROMAN[1:-1]]
    if not found:
        return None
    match = rng.choice(found)
    number = words.ROMAN.index(match.group())
    last = 4 if target.startswith(" кварт", match.end()) else len(words.ROMAN) - 1
    new = words.ROMAN[rng.choice([n for n in (number - 1, number + 1) if 0 < n <= last])]
    return replaced(target, "number-mismatch", match, new, "date-mismatch")


def sign_lost(rng: random.Random, source: str, target: str) -> Line | None:
    """«−5 °C» becomes «5 °C», «минус 5» becomes «5»."""
    match = anywhere(rng, _FROST, target)
    return replaced(target, "number-mismatch", match, match[1] or match[2]) if match else None


def fraction_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """«треть» becomes «четверть», «две трети» «три четверти», «полтора» «два»."""
    match = anywhere(rng, _FRACTION, target)
    if match is None:
        return None
    new = words.FRACTIONS[match.group().lower()]
    cased = new.capitalize() if match.group()[0].isupper() else new
    return replaced(target, "number-mismatch", match, cased)


def phone_digit_changed(rng: random.Random, source: str, target: str) -> Line | None:
    """One of the last four digits of a telephone number becomes another."""
    match = anywhere(rng, _PHONE, target)
    if match is None:
        return None
    new = _changed(rng, match.group(), first=len(match.group()) - 4)
    return replaced(target, "number-mismatch", match, new, "code-mismatch")


def foreign_order(rng: random.Random, source: str, target: str) -> Line | None:
    """«18 сентября 2016 года» becomes «September 18, 2016» or «Сентября 18, 2016»."""
    match = anywhere(rng, _FULL_DATE, target)
    if match is None:
        return None
    english = words.ENGLISH_MONTHS[words.MONTH_OF[match[2]] - 1]
    month = rng.choice((english, match[2].capitalize(), match[2]))
    return replaced(target, "foreign-number-format", match, f"{month} {match[1]}, {match[3]}")


def foreign_separator(rng: random.Random, source: str, target: str) -> Line | None:
    """«1 250 000» becomes «1.250.000» or «1,250,000»."""
    match = anywhere(rng, _LONG, target)
    mark = rng.choice(".,")
    return replaced(target, "foreign-number-format", match, lambda n: re.sub(SPACE, mark, n))


def leading_zero(rng: random.Random, source: str, target: str) -> Line | None:
    """«5 общин» becomes «05 общин»."""
    match = anywhere(rng, _SMALL, target)
    return replaced(target, "foreign-number-format", match, lambda number: f"0{number}")


KINDS: Sequence[Kind] = (
    changed_digit,
    tenfold,
    swapped_digits,
    number_deleted,
    magnitude_changed,
    day_month_swapped,
    month_changed,
    day_changed,
    year_changed,
    weekday_shifted,
    code_year_changed,
    clock_changed,
    percent_changed,
    unit_changed,
    currency_changed,
    spelled_number_changed,
    ordinal_changed,
    roman_changed,
    sign_lost,
    fraction_changed,
    phone_digit_changed,
    foreign_order,
    foreign_separator,
    leading_zero,
)
