"""Writes clean Vietnamese-Russian sentence pairs full of numbers, for the damage done to numbers.

Usage: python scripts/number_templates.py --seed 7 --lines 1500 > /tmp/numbers.tsv

A line is source TAB target. Each value is drawn once and written on both sides by the tables
here, never by the readers of mtcheck, and in one of the ways in which newspapers write it. In a
Russian template «{count:школа/школы/школ}» is the number with the noun in the form it asks for,
«{ordinal:f}» an ordinal of a feminine noun. Measure with --share 1, so that every line that gives
occasion is damaged:

    python scripts/measure.py /tmp/numbers.tsv --no-semantic --share 1 --kinds weekday_shifted
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from number_sentences import TEMPLATES

NARROW, NO_BREAK = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def listed(words: str) -> list[str]:
    return words.split()


ONES = listed("không một hai ba bốn năm sáu bảy tám chín")
UNITS = listed("ноль один два три четыре пять шесть семь восемь девять")
TEENS = listed(
    "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать "
    "шестнадцать семнадцать восемнадцать девятнадцать"
)
TENS = listed("_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
GENITIVE_UNITS = listed("_ _ двух трёх четырёх пяти шести семи восьми девяти")
GENITIVE_TENS = listed(
    "_ _ двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста"
)
COMPOUND = {2: "двух", 3: "трёх", 4: "четырёх", 5: "пяти", 6: "шести", 7: "семи", 8: "восьми"}
COMPOUND |= {9: "девяти", 10: "десяти", 12: "двенадцати", 15: "пятнадцати", 20: "двадцати"}
ORDINALS = {
    4: "четвёрт",
    5: "пят",
    9: "девят",
    **{n: TEENS[n - 10].removesuffix("ь") for n in range(10, 20)},
    20: "двадцат",
}
ENDINGS = {"m": ("й", "ый"), "g": ("го", "ого"), "f": ("я", "ая"), "p": ("м", "ом")}
ENDINGS |= {"fp": ("й", "ой"), "fa": ("ю", "ую"), "n": ("е", "ое")}
ROMAN = listed("_ I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")
QUARTERS = ("_", "первом", "втором", "третьем", "четвёртом")
MONTHS = listed(
    "_ января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
IN_MONTHS = listed(
    "_ январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
)
WEEKDAYS = (
    ("thứ Hai", "в понедельник"),
    ("thứ Ba", "во вторник"),
    ("thứ Tư", "в среду"),
    ("thứ Năm", "в четверг"),
    ("thứ Sáu", "в пятницу"),
    ("thứ Bảy", "в субботу"),
    ("Chủ nhật", "в воскресенье"),
)
FRACTIONS = (
    ("một phần ba", "треть"),
    ("1/3", "треть"),
    ("một phần tư", "четверть"),
    ("1/4", "четверть"),
    ("hai phần ba", "две трети"),
    ("2/3", "две трети"),
    ("ba phần tư", "три четверти"),
    ("một nửa", "половина"),
)
CURRENCIES = (
    (("USD", "đô la Mỹ"), "долларов"),
    (("USD", "đô la Mỹ"), "долларов США"),
    (("euro", "EUR"), "евро"),
    (("nhân dân tệ",), "юаней"),
    (("rúp",), "рублей"),
)
CODES = ("NĐ-CP", "QĐ-TTg", "TT-BTC", "NQ-CP", "QĐ-UBND")


@dataclass(frozen=True, slots=True)
class Russian:
    """A number as Russian writes it; ``count`` is what its noun agrees with."""

    text: str
    count: int = 0

    def __format__(self, nouns: str) -> str:
        if not nouns:
            return self.text
        one, few, many = nouns.split("/")
        last, lasts = self.count % 10, self.count % 100
        noun = one if last == 1 else few if 2 <= last <= 4 else many
        return f"{self.text} {many if 11 <= lasts <= 14 else noun}"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal in digits or in a word, in the form that the template asks for."""

    number: int
    spelled: bool

    def __format__(self, form: str) -> str:
        digits, letters = ENDINGS[form]
        spelled = self.spelled and self.number in ORDINALS
        return ORDINALS[self.number] + letters if spelled else f"{self.number}-{digits}"


Value = tuple[str, Russian | Ordinal]


def vietnamese(number: int) -> str:
    """A number below 100 in words, «hai mươi mốt»."""
    tens, unit = divmod(number, 10)
    if tens == 0:
        return ONES[unit]
    after = {0: "", 5: "lăm"} | ({1: "mốt", 4: "tư"} if tens > 1 else {})
    start = "mười" if tens == 1 else f"{ONES[tens]} mươi"
    return f"{start} {after.get(unit, ONES[unit])}".rstrip()


def russian(number: int) -> str:
    """A number below 100 in words, in the nominative."""
    tens, unit = divmod(number, 10)
    if tens == 1:
        return TEENS[unit]
    return " ".join([*([TENS[tens]] if tens else []), *([UNITS[unit]] if unit else [])])


def genitive(number: int) -> str:
    tens, unit = divmod(number, 10)
    if tens == 1:
        return TEENS[unit].removesuffix("ь") + "и"
    return " ".join(
        [*([GENITIVE_TENS[tens]] if tens else []), *([GENITIVE_UNITS[unit]] if unit else [])]
    )


def decimal(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


def _count(rng: random.Random) -> Value:
    number = rng.randint(11, 980)
    return str(number), Russian(str(number), number)


def _few(rng: random.Random) -> Value:
    """From three to nine: «05», «5» or a word in Vietnamese; a digit or a word in Russian."""
    number = rng.randint(3, 9)
    russian_text = rng.choice((str(number), str(number), UNITS[number]))
    return rng.choice((str(number), f"0{number}", ONES[number])), Russian(russian_text, number)


def _word(rng: random.Random) -> Value:
    number = rng.choice([n for n in range(5, 60) if n % 10 not in (1, 2) or n in (11, 12)])
    return rng.choice((vietnamese(number), str(number))), Russian(russian(number), number)


def _genitive_word(rng: random.Random) -> Value:
    number = rng.choice([n for n in range(3, 60) if n % 10 != 1 or n == 11])
    return rng.choice((vietnamese(number), str(number))), Russian(genitive(number))


def _thousands(rng: random.Random) -> Value:
    number = rng.randint(1100, 98000)
    separator = rng.choice((" ", NO_BREAK, NARROW, "" if number < 10000 else " "))
    return grouped(number, "."), Russian(grouped(number, separator), number)


def _millions(rng: random.Random) -> Value:
    number = rng.randint(105, 9890) * 10_000
    digits = Russian(grouped(number, rng.choice((" ", NO_BREAK, NARROW))), number)
    short = Russian(f"{decimal(number / 1_000_000)} млн")
    return grouped(number, "."), rng.choice((digits, digits, digits, short))


def _money(rng: random.Random) -> Value:
    tenths = rng.randint(11, 989)
    vietnamese_text = rng.choice(
        (
            f"{decimal(tenths / 10)} tỷ đồng",
            f"{grouped(tenths * 100, '.')} triệu đồng",
            f"{grouped(tenths * 100_000_000, '.')} đồng",
            f"{tenths // 10} tỷ {tenths % 10 * 100} triệu đồng"
            if tenths % 10
            else f"{tenths // 10} tỉ đồng",
        )
    )
    name = rng.choice(("млрд", "млрд", "миллиарда" if tenths % 10 else "млрд"))
    short = f"{decimal(tenths / 10)} {name}"
    full = grouped(tenths * 100_000_000, rng.choice((" ", NO_BREAK)))
    return vietnamese_text, Russian(f"{rng.choice((short, short, short, full))} донгов")


def _trillions(rng: random.Random) -> Value:
    tenths = rng.randint(11, 99)
    text = rng.choice((f"{grouped(tenths * 100, '.')} tỷ", f"{decimal(tenths / 10)} nghìn tỷ"))
    return f"{text} đồng", Russian(f"{decimal(tenths / 10)} трлн донгов")


def _foreign_money(rng: random.Random) -> Value:
    names, name = rng.choice(CURRENCIES)
    multiplier, short = rng.choice((("triệu", "млн"), ("tỷ", "млрд"), ("nghìn", "тыс.")))
    number = rng.randint(11, 899) / (1 if short == "тыс." else 10)
    return f"{decimal(number)} {multiplier} {rng.choice(names)}", Russian(
        f"{decimal(number)} {short} {name}"
    )


def _percent(rng: random.Random) -> Value:
    number = rng.randint(11, 899) / 10
    sign = rng.choice(("%", " %", f"{NO_BREAK}%"))
    return f"{decimal(number)}%", Russian(f"{decimal(number)}{sign}")


def _frost(rng: random.Random) -> Value:
    number = rng.randint(2, 19)
    cold = (f"{MINUS}{number} °C", f"-{number} °C", f"минус {number} °C")
    return rng.choice((f"âm {number} độ C", f"-{number} độ C")), Russian(rng.choice(cold))


def _date(rng: random.Random) -> Value:
    date = _any_day(rng)
    writings = (
        f"ngày {date:%d/%m/%Y}",
        f"ngày {date.day}/{date.month}/{date.year}",
        f"ngày {date.day} tháng {date.month} năm {date.year}",
        f"ngày {date:%d-%m-%Y}",
    )
    full = f"{date.day} {MONTHS[date.month]} {date.year} года"
    return rng.choice(writings), Russian(rng.choice((full, full, full, full, f"{date:%d.%m.%Y}")))


def _day(rng: random.Random) -> Value:
    date = _any_day(rng)
    writings = (f"ngày {date.day}/{date.month}", f"ngày {date.day} tháng {date.month}")
    return rng.choice(writings), Russian(f"{date.day} {MONTHS[date.month]}")


def _any_day(rng: random.Random) -> datetime.date:
    """A third of the days are of those whose day and month can be told apart only by order."""
    date = datetime.date(1995, 1, 1) + datetime.timedelta(days=rng.randint(0, 11000))
    return date.replace(day=rng.randint(1, 12)) if rng.random() < 0.33 else date


def _month(rng: random.Random) -> Value:
    month, year = rng.randint(1, 12), rng.randint(1995, 2025)
    writings = (f"tháng {month} năm {year}", f"tháng {month}/{year}")
    return rng.choice(writings), Russian(f"{IN_MONTHS[month]} {year} года")


def _year(rng: random.Random) -> Value:
    year = str(rng.randint(1930, 2025))
    return year, Russian(year)


def _decade(rng: random.Random) -> Value:
    decade = rng.choice(range(1930, 2020, 10))
    century = "" if decade >= 2000 else rng.choice(("", f"những năm {decade % 100}"))
    return century or f"thập niên {decade}", Russian(f"{decade}-е")


def _quarter(rng: random.Random) -> Value:
    quarter, year = rng.randint(1, 4), rng.randint(2010, 2025)
    name = rng.choice((QUARTERS[quarter], ROMAN[quarter]))
    writings = (f"quý {ROMAN[quarter]}/{year}", f"quý {ROMAN[quarter]} năm {year}")
    return rng.choice(writings), Russian(f"{name} квартале {year} года")


def _weekday(rng: random.Random) -> Value:
    vietnamese_text, russian_text = rng.choice(WEEKDAYS)
    return vietnamese_text, Russian(russian_text)


def _weekday_and_day(rng: random.Random) -> Value:
    date = _any_day(rng)
    vietnamese_text, russian_text = WEEKDAYS[date.weekday()]
    day = f"{date.day}/{date.month}"
    writings = (f"{vietnamese_text} ({day})", f"{vietnamese_text}, ngày {day}")
    return rng.choice(writings), Russian(f"{russian_text}, {date.day} {MONTHS[date.month]}")


def _clock(rng: random.Random) -> Value:
    hour, minute = rng.randint(5, 22), rng.choice((5, 10, 15, 20, 25, 30, 40, 45, 50, 55))
    part = "sáng" if hour < 11 else "trưa" if hour < 13 else "chiều" if hour < 18 else "tối"
    writings = [f"{hour}h{minute:02}", f"{hour} giờ {minute} phút", f"{hour}:{minute:02}"]
    if not 11 <= hour < 13:
        minutes = f"{minute}" if minute in (15, 30, 45) else f"{minute} phút"
        writings.append(f"{(hour - 1) % 12 + 1} giờ {minutes} {part}")
    return rng.choice(writings), Russian(f"{hour}:{minute:02}")


def _code(rng: random.Random) -> Value:
    code = f"{rng.randint(2, 940)}/{rng.randint(2003, 2025)}/{rng.choice(CODES)}"
    return code, Russian(code)


def _phone(rng: random.Random) -> Value:
    area, number = rng.choice(("24", "28", "236", "222")), rng.randint(3_200_0000, 3_999_9999)
    local = f"{number // 10000} {number % 10000:04}"
    return f"0{area} {local}", Russian(rng.choice((f"0{area} {local}", f"+84 {area} {local}")))


def _length(rng: random.Random) -> Value:
    return _measure(rng, (("km", "км"), ("cây số", "км"), ("m", "м"), ("mét", "м"), ("km", "")))


def _height(rng: random.Random) -> Value:
    return _measure(rng, (("m", "м"), ("mét", "м")))


def _weight(rng: random.Random) -> Value:
    return _measure(rng, (("kg", "кг"), ("tấn", "т"), ("tấn", ""), ("tạ", "ц"), ("kg", "кг")))


def _area(rng: random.Random) -> Value:
    return _measure(rng, (("ha", "га"), ("m2", "м²"), ("km2", "км²"), ("héc-ta", "га")))


WORDS_OF_UNITS = {"km": "километр/километра/километров", "tấn": "тонна/тонны/тонн"}


def _measure(rng: random.Random, units: tuple[tuple[str, str], ...]) -> Value:
    vietnamese_unit, unit = rng.choice(units)
    number = rng.randint(12, 480)
    forms = WORDS_OF_UNITS.get(vietnamese_unit, "")
    text = f"{number} {unit}" if unit else f"{Russian(str(number), number):{forms}}"
    return f"{number} {vietnamese_unit}", Russian(text)


def _fraction(rng: random.Random) -> Value:
    vietnamese_text, russian_text = rng.choice(FRACTIONS)
    return vietnamese_text, Russian(russian_text)


def _ordinal(rng: random.Random) -> Value:
    number = rng.choice([4, 5, *range(9, 21)])
    word = "tư" if number == 4 else vietnamese(number)
    text = f"thứ {rng.choice((str(number), word))}"
    return text, Ordinal(number, rng.random() < 0.6)


def _century(rng: random.Random) -> Value:
    number = rng.randint(11, 20)
    return rng.choice((ROMAN[number], str(number))), Russian(ROMAN[number])


def _congress(rng: random.Random) -> Value:
    number = ROMAN[rng.randint(6, 16)]
    return number, Russian(number)


def _score(rng: random.Random) -> Value:
    more = rng.randint(1, 5)
    less = rng.randint(0, more - 1)
    return f"{more}{rng.choice('-–')}{less}", Russian(f"{more}{rng.choice(':–')}{less}")


def _range(rng: random.Random) -> Value:
    low = rng.randint(5, 40)
    high = low + 5 * rng.randint(1, 6)
    return rng.choice((f"{low}-{high}", f"từ {low} đến {high}")), Russian(f"{low}–{high}", high)


def _compound(rng: random.Random) -> Value:
    number = rng.choice(list(COMPOUND))
    return rng.choice((str(number), vietnamese(number))), Russian(COMPOUND[number])


MAKERS: dict[str, Callable[[random.Random], Value]] = {
    name.removeprefix("_"): maker
    for name, maker in globals().items()
    if name in {f"_{slot}" for row in TEMPLATES for slot in re.findall(r"{([a-z_]+)", row[0])}
}


def sentence(rng: random.Random, vi: str, ru: str) -> tuple[str, str]:
    """A template of both languages with the same values in its slots."""
    names = re.findall(r"{([a-z_]+\d?)}", vi)
    values = {name: MAKERS[name.rstrip("2")](rng) for name in names}
    source = vi.format(**{name: value[0] for name, value in values.items()})
    target = ru.format(**{name: value[1] for name, value in values.items()})
    target = target.replace("В втором", "Во втором").replace("в втором", "во втором")
    return source[0].upper() + source[1:], target[0].upper() + target[1:]


def sentences(seed: int, lines: int) -> Iterator[tuple[str, str]]:
    """The templates one after the other, all of them before any comes again."""
    rng = random.Random(seed)
    for number in range(lines):
        yield sentence(rng, *TEMPLATES[number % len(TEMPLATES)])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--lines", type=int, default=1500)
    options = parser.parse_args()
    for source, target in sentences(options.seed, options.lines):
        print(f"{source}\t{target}")


if __name__ == "__main__":
    main()
