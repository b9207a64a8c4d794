"""Numbers of a Russian text that are written as English or Vietnamese writes them; also dates."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from mtcheck.lang import later
from mtcheck.lang.agreement_words import group
from mtcheck.lang.morphology import analyzer, lemma
from mtcheck.lang.quantities.calendar import month
from mtcheck.lang.quantities.format_dates import (
    clock,
    date_with_comma,
    english_date,
    full_date,
    short_date,
)
from mtcheck.lang.quantities.format_words import (
    CYRILLIC,
    NEXT_WORD,
    RANGE,
    SPACE,
    WORD,
    Fault,
    counted,
    has_reading,
    is_a,
    is_named,
    next_word,
    stands_free,
    word_before,
    words,
)

_FIGURE = later.re(r"[0-9]+(?:[.,/][0-9]+)*")
_GROUPED = later.re(r"([1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]+))?")
_NEAR = 30  # characters on either side in which there must be a Russian word
_PROSE = later.re(r"\b[а-яё]+\b")
_FEWEST_WORDS = 6  # of a line that is prose and no row of a table
_YEARS = frozenset(("год", "года", "году", "г", "гг", "в"))
_ZERO_RANGE = later.re(r"[-–—]0[1-9]\b")
_SCALE_LETTER = later.re(r"\s?(?:[kKMB]|bn|mn)\b")
_AFTER_MONEY = later.re(
    r"\s?(?:(?P<k>[kK])|(?P<m>[mM]n?|million)|(?P<b>bn|[bB]|billion)|(?P<t>trn?|tn|trillion))\b"
)
_AFTER_CURRENCY = later.re(
    r"\s?(?:(?:USD|VND|EUR|\$|€|донг(?:а|ов)?|доллар(?:а|ов)?|евро|рубл(?:ь|я|ей)|юан(?:ь|я|ей))"
    r"\s(?:тыс|млн|млрд|трлн)|(?:USD|VND|EUR|\$|€)\s(?:тысяч|миллион|миллиард|триллион)"
    r"(?:а|ов)?)\b\.?"
)
_SCALE_BEFORE = later.re(r"(?:^|[^\s\d]\s)(тыс|млн|млрд|трлн)(\.?)\s$")
_PERCENT = later.re(r"\s?(?:%|°[CСF]\b)")
_PLAIN_AMOUNT = later.re(r"[0-9]+(?:[.,][0-9]{1,2})?")
_YEAR = later.re(r"(?:19|20)[0-9]{2}")
_OBLIQUE = frozenset(("Gen", "Dat", "Ins", "Loc"))
_OF_WHAT = (("NOUN", "Sing"), ("NOUN", "Plur"), ("ADJ", "Sing"), ("ADJ", "Plur"))
_CURRENCY_CODES = frozenset(("USD", "VND", "EUR"))
_SCALES = {"k": "тыс.", "m": "млн", "b": "млрд", "t": "трлн"}


def find(text: str) -> Iterator[Fault]:
    """The foreign writings of a Russian text in order, the doubtful ones too.

    One stretch may have several, of which the first that holds is meant.
    """
    for found in _FIGURE.finditer(text):
        for fault in _judged(text, found.start(), found.end(), found.group()):
            if CYRILLIC.search(text, max(0, fault.start - _NEAR), fault.end + _NEAR):
                yield fault


def is_borne_out(fault: Fault, source: str, language: str) -> bool:
    """Whether the source has what makes a doubtful writing a fault.

    It has the same figure as a number of thousands («1.250» in Vietnamese), the figure with its
    own decimal mark, the same day and month after a word for a day, the same hour.
    """
    if fault.habit == "slash date":
        kind = "months" if len(fault.text) > 5 else "days"
        before = "|".join(words(language, kind)) or "(?!)"
        return re.search(rf"(?i)\b(?:{before})\s{fault.text}(?![\d/])", source) is not None
    if fault.habit == "clock":
        return re.search(rf"(?<!\w){fault.text}(?!\w)", source) is not None
    kind = "decimal" if fault.habit in ("decimal point", "point") else "thousands"
    figures = (re.sub("[.,]", mark, fault.text) for mark in words(language, kind))
    return any(
        re.search(rf"(?<![\w.,/]){re.escape(figure)}(?![.,/]?\d)", source) for figure in figures
    )


def _judged(text: str, start: int, end: int, figure: str) -> Iterator[Fault]:
    """The faults of one figure as far as the first that is certain."""
    if not figure.isdigit():
        judges = _OF_SLASHES if "/" in figure else _OF_POINTS
    elif _may_be_foreign(text, start, end, figure):
        judges = _OF_DIGITS
    else:
        return
    for judge in judges:
        if fault := judge(text, start, end, figure):
            yield fault
            if fault.certain:
                return


def _may_be_foreign(text: str, start: int, end: int, figure: str) -> bool:
    """A quick no for most plain numbers."""
    return (
        figure[0] == "0"
        or len(figure) < 3
        or text[start - 1 : start] in ("%", "$", "€", "£")
        or text[end : end + 1] in (" ", SPACE)
        or text[end : end + 1].isalpha()
        or text[start - 2 : start - 1].isalpha()
        or text[start - 2 : start] == ". "
    )


@functools.lru_cache(maxsize=4_096)
def _is_whole(noun: str) -> bool:
    """Whether nobody counts it in fractions: people, beasts, villages, houses."""
    if is_a(noun, "countable"):
        return True
    readings = analyzer().analyze(noun.lower())
    return any(
        one.pos == "NOUN" and one.feats.get("Animacy") == "Anim" and one.feats.get("Case") == "Gen"
        for one in readings
    )


def _thousands(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«1.250.000», «1,250,000», «1.250 человек»."""
    found = _GROUPED.fullmatch(figure)
    if not found or not stands_free(text, start, end) or is_named(text, start):
        return None
    whole, mark, rest = found.groups()
    groups = whole.split(mark)
    is_joined = "-" in (text[start - 1 : start], text[end : end + 1])
    if is_joined and not _is_range(text, start, end, mark):
        return None
    russian = SPACE.join(groups) if len("".join(groups)) > 4 else "".join(groups)
    russian += f",{rest}" if rest else ""
    habit = f"thousands {mark}"
    if len(groups) > 2 or rest:
        certain = rest is not None or not _is_listing(groups, mark)
        safe = certain and len(groups) > 2
        return Fault(start, end, figure, habit, russian, is_safe=safe, certain=certain)
    noun = counted(text, end)
    if not noun:
        return None
    # «1.250 пагод» is no fraction, which would need «1.250 пагоды»; units are used carelessly.
    certain = _is_whole(noun) or (mark == "." and not is_a(noun, "measures"))
    return Fault(start, end, figure, habit, russian, certain=certain)


def _is_range(text: str, start: int, end: int, mark: str) -> bool:
    other = re.compile(rf"[0-9]{{1,3}}(?:{re.escape(mark)}[0-9]{{3}})+")
    if text[end : end + 1] == "-":
        return other.match(text, end + 1) is not None
    return re.search(rf"(?<![\w.,]){other.pattern}-$", text[max(0, start - 24) : start]) is not None


def _is_listing(groups: list[str], mark: str) -> bool:
    """«порты 100,200,300», «192.168.100.200»."""
    values = [int(group) for group in groups]
    if mark == ".":
        has_zero = any(group[0] == "0" for group in groups)
        return len(groups) == 4 and max(values) < 256 and not has_zero
    return len(groups[0]) == 3 and values == sorted(values) and len(set(values)) == len(values)


def _decimal(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«13.4%», «3.5 млн», «2.4 км»."""
    whole, point, share = figure.partition(".")
    if not point or not share.isdigit() or not whole.isdigit():
        return None
    if not stands_free(text, start, end) or (len(whole) > 1 and whole[0] == "0"):
        return None
    replacement = None if _may_be_thousands(whole, share) else f"{whole},{share}"
    habit = "decimal point" if replacement else "point"
    beyond = RANGE.match(text, end)
    at = beyond.end() if beyond else end
    word = next_word(text, end)
    if _PERCENT.match(text, at) and not is_a(word_before(text, start), "labels"):
        return Fault(start, end, figure, habit, replacement)
    if is_named(text, start):
        return None
    if is_a(word, "measures") and _is_result(text, start):
        return None
    if word and (is_a(word, "magnitudes") or is_a(word, "measures")):
        return Fault(start, end, figure, habit, replacement)
    return Fault(start, end, figure, habit, replacement, certain=False)


def _is_result(text: str, start: int) -> bool:
    """«с результатом 8.95 м»: athletes are measured with points."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    return any(is_a(word, "sport") for word in WORD.findall(before))


def _may_be_thousands(whole: str, share: str) -> bool:
    return len(share) == 3 and len(whole) < 4 and whole[0] != "0"


def _leading_zero(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«05 общин», «с 02 делегатами», «05 мая» in prose."""
    if len(figure) != 2 or figure[0] != "0" or figure == "00":
        return None
    before = text[max(0, start - 2) : start]
    if not stands_free(text, start, end) or before[-1:] in ("-", "–", "—") or before[:1].isdigit():
        return None
    word = next_word(text, end)
    if not word.islower() or not CYRILLIC.match(word):
        return None
    if is_named(text, start) and not month(word, "ru"):
        return None
    beyond = _ZERO_RANGE.match(text, end)
    if RANGE.match(text, end) and not beyond:
        return None
    if beyond:
        end = beyond.end()
    plain = text[start:end].replace("0", "")
    if month(word, "ru"):
        if not _is_prose(text, start) or word_before(text, start) == "от":
            return None
        return Fault(start, end, text[start:end], "leading zero", plain)
    noun = _counted_noun(text, end, int(figure))
    if not noun or (_is_of(noun, "hours") and is_a(word_before(text, start), "at")):
        return None
    return Fault(start, end, text[start:end], "leading zero", plain, is_safe=True)


def _is_prose(text: str, start: int) -> bool:
    """Whether the line is a sentence and no row of a table, no head of a letter."""
    line = text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0][:400].rstrip()
    words_of = _PROSE.findall(line)
    if len(words_of) >= _FEWEST_WORDS:
        return True
    others = [word for word in words_of if not (month(word, "ru") or word in _YEARS)]
    is_head = text[:start].rstrip().endswith(":") or line.endswith("г.")
    return line.endswith((".", "!", "?")) and bool(others) and not is_head


def _counted_noun(text: str, end: int, value: int) -> str:
    """The noun that the value counts, in whatever case, behind up to two adjectives; else «»."""
    person = ""  # «02 подозреваемых»
    for _ in range(3):
        found = NEXT_WORD.match(text, end)
        if not found or not CYRILLIC.match(found[1]):
            return person
        word, end = found[1], found.end()
        if _counts(word, value):
            return word
        number = "Sing" if value == 1 else "Plur"
        if not _is_adjective(word, number, *_OBLIQUE, "Nom", "Acc"):
            return person
        person = word if value > 1 and _is_adjective(word, "Plur", "Gen") else ""
    return ""


def _is_adjective(word: str, number: str, *cases: str) -> bool:
    """An adjective or a participle; no other form of a verb has a case."""
    return any(has_reading(word, pos, number, *cases) for pos in ("ADJ", "VERB"))


@functools.lru_cache(maxsize=4_096)
def _is_of(word: str, kind: str) -> bool:
    """Whether a noun is a form of one of a kind, «лет» being no form of «год»."""
    lemmas = {one.lemma for one in analyzer().analyze(word) if one.pos == "NOUN"}
    return word != "лет" and not lemmas.isdisjoint(words("ru", kind))


@functools.lru_cache(maxsize=4_096)
def _counts(word: str, value: int) -> bool:
    cells = {
        (one.feats.get("Case"), one.feats.get("Number"))
        for one in analyzer().analyze(word)
        if one.pos == "NOUN"
    }
    if _is_of(word, "unnumbered"):
        return False
    if value == 1:
        return any(number == "Sing" for _, number in cells) and lemma(word) not in group("numbered")
    if any(number == "Plur" and case in _OBLIQUE for case, number in cells):
        return True
    # In «в 03 серии» the form is a locative as well, and the figure an ordinal.
    return value < 5 and ("Gen", "Sing") in cells and not cells & {("Loc", "Sing"), ("Dat", "Sing")}


def _percent_first(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«%50 населения», but no «%1» and no «%20» of an address."""
    if text[start - 1 : start] != "%" or len(figure) < 2:
        return None
    before, word = text[max(0, start - 2) : start - 1], next_word(text, end)
    if (before and not before.isspace() and before not in "(«") or RANGE.match(text, end):
        return None
    if not any(has_reading(word, pos, number, "Gen") for pos, number in _OF_WHAT):
        return None
    stretch = text[start - 1 : end]
    return Fault(start - 1, end, stretch, "sign first", f"{figure.replace('.', ',')}%")


def _money(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«$3.5bn», «50 USD млн»."""
    if text[start - 1 : start] in ("$", "€", "£"):
        found = _AFTER_MONEY.match(text, end)
        if not found or text[start - 2 : start - 1].isalnum():
            return None
        stretch = text[start - 1 : found.end()]
        scale = _SCALES[str(found.lastgroup)]
        is_plain = text[start - 1] == "$" and _PLAIN_AMOUNT.fullmatch(figure)
        replacement = f"{figure.replace('.', ',')} {scale} долларов" if is_plain else None
        return Fault(start - 1, found.end(), stretch, "scale order", replacement)
    found = _AFTER_CURRENCY.match(text, end) if stands_free(text, start, start) else None
    if not found:
        return None
    stretch = text[start : found.end()]
    amount, currency, scale = (figure, *stretch[len(figure) :].split())
    return Fault(start, found.end(), stretch, "scale order", f"{amount} {scale} {currency}")


def _scale_letter(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«5k человек», «10M донгов»."""
    found = _SCALE_LETTER.match(text, end)
    if not found or not stands_free(text, start, start) or is_named(text, start):
        return None
    word = next_word(text, found.end())
    noun = counted(text, found.end())
    if not (noun and (_is_whole(noun) or is_a(noun, "magnitudes") or _is_currency(noun))):
        if word not in _CURRENCY_CODES:
            return None
    return Fault(start, found.end(), text[start : found.end()], "scale order")


def _is_currency(noun: str) -> bool:
    return noun.startswith(("доллар", "донг", "рубл", "юан"))


def _scale_first(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«млн 500 донгов», but «2 млн 500 тыс.»."""
    line = text[max(0, start - 9) : start].rpartition("\n")[2]
    found = _SCALE_BEFORE.search(line)
    if not found or _YEAR.fullmatch(figure) or not stands_free(text, start, end):
        return None
    if not counted(text, end) and next_word(text, end) not in _CURRENCY_CODES:
        return None
    first = start - (len(line) - found.start(1))
    stretch = text[first:end]
    return Fault(first, end, stretch, "scale order", f"{figure} {found[1]}{found[2]}")


_Judge = Callable[[str, int, int, str], Fault | None]
_OF_DIGITS: tuple[_Judge, ...] = (
    _leading_zero,
    english_date,
    date_with_comma,
    clock,
    _percent_first,
    _money,
    _scale_letter,
    _scale_first,
)
_OF_POINTS: tuple[_Judge, ...] = (_percent_first, _money, _scale_letter, _thousands, _decimal)
_OF_SLASHES: tuple[_Judge, ...] = (full_date, short_date)
