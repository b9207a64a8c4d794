"""Tokens with which machines protect what they must not translate, and what they stood for."""

from __future__ import annotations

import datetime
import functools
import heapq
import html
import re
import unicodedata
from collections.abc import Iterator

import regex

from mtcheck.lang import later
from mtcheck.lang import placeholder_shapes as shapes

# Where a token may open or be. Searched by «re», which is the faster one here.
_OPENING = later.re(
    r"[_⟦〚⟧〛⟪⦃【‹⟨〈「『\\{$@<&＆▁Ġ⁇￭￨#~^¤§|*=+]|\[(?!\d+\])|>(?=[ \xa0]?>)|:(?=contentR)"
    r"|%(?=[\w%(@.+#{-]|[ \xa0][sd@%\d(.A-Z])"
)
_WORDS = (
    *("DNUM", "DNT", "dnum", "dnt", "Dnum", "Dnt", "ДНУМ", "ДНТ", "TERM", "ТЕРМ", "NUM"),
    *("PLACE", "placeh", "NOTRANS", "XXX", "YYY", "ZZZ", "QQQ", "oaicite", "turn0"),
    *("x id", "х id", "g id"),
)
_SIGNS = ("⟧", "〛", "_", "XX", "xx", "ХХ", "хх")
# A digit before a doubled letter or three consonants: «XX_0_XX», «QZX0QZX».
_FENCE = r"\d(?:([^\W\d_])\1|(?:[bcdfghj-np-tvwxzбвгджзй-нп-тфхцчшщ]){3}(?![a-zа-я]))"
_FENCED = later.re(_FENCE, re.IGNORECASE)
_HINT = later.re(r"[⟧〛_]|\d\]|(?i:" + _FENCE + ")|" + "|".join(_WORDS))
_AROUND = 40  # characters that a token may reach before and after its hint

_ENTITY = later.regex(r"[&＆](?:amp;)*(\#?)(.+?)[;；]?", regex.IGNORECASE)

_NUMBER_CODE = later.regex(r"(?i)D_?NUM[_-]*([A-JZАВСЕН]+)")
_DIGITS = str.maketrans("ABCDEFGHIJZАВСЕН", "0123456789/" + "01247")
_DATE = later.regex(
    r"(?<!\d)(\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(\d{1,2})(?:\s?[/.-]\s?|\snăm\s)(\d{4})(?!\d)"
)
_IGNORED = later.regex(r"(?<=^\{\s?\w+\s?,\s?\w+\s?,).*|[\s\"'«»“”]|/(?=>)")
_ADDRESS = later.regex(r"://|www\.|\w@\w+\.\w|^[~.]?/\w|^[A-Za-z]:\\")

_ZERO_WIDTH = "\N{SOFT HYPHEN}\u200b\u200c\u200d\N{WORD JOINER}\ufeff"
_UNSEEN = "\ufffd\u3164\uffa0\u115f\u1160\u2800"  # not signs, though their classes say so
_MARKUP = ("<", ">", "&", '"')
_TAG = later.re(r"</?[A-Za-z][^<>\n]{0,200}>")
_OPENING_MARKS, _CLOSING_MARKS = ("«", "„", "(", "["), ("»", ")", "]", *",.;:!?")
_OPENED = later.regex(r"(?i)[&＆](?:amp;)*\h?(?:laquo|bdquo|#171|#xab)\h?;$")
_ENTITY_HERE = later.regex(r"[&＆](?:amp;)*\h?#?\h?\w{2,8}\h?[;；]")

_SPACES = " \t\N{NO-BREAK SPACE}"
_SPACE_BEFORE = later.regex(r"(?i)[&＆](?:amp;)*\h?(?:nbsp|[et][nmh][a-z]*sp|#160|#xa0|#32)\h?;$")

# «Тег <b> делает буквы жирными» speaks of the token itself.
_MENTION = later.regex(
    r"(?i)(?<!\p{L})(?:т[еэ]г|токен|спецификатор|плейсхолдер|макрос|мнемоник|переменн|заполнител"
    r"|директив|спецсимвол|escape-)\p{L}*\s[«\"'(]?$"
)
# «В текст попали теги <br>, <b> и сущности вроде &nbsp;»: words that only speak of such things.
_ABOUT = later.regex(
    r"(?i)\b(?:т[еэ]г(?:и|ов|ами|ах)\b(?!\h?:)|плейсхолдер|html\b|мнемоник|спецсимвол)"
)
_TAGS_NAMED = later.regex(r"(?i)(?<!\p{L})т[еэ]г\p{L}*\s[«\"'(]?<")
_COMMAND = later.regex(
    r"(?i)(?<!\p{L})(?:команд|сущност|последовательност|строк|параметр|аргумент)\p{L}*\s[«\"]$"
)
# «Знак пишут как &lt;», «неразрывный пробел — как &nbsp;.», «код &#1040; означает букву А».
_CODE = later.regex(
    r"(?i)(?<!\p{L})(?:(?:код|знак|символ|сущност|последовательност)\p{L}{0,4}(?:\s(?:вроде|типа))?"
    r"|(?:пиш|запис|обознача|кодир|заменя|вид|выгляд)\p{L}*\s(?:как|так:|на|кодом)|код:)\s[«\"'(]?$"
)
_LIKE = later.regex(r"(?i)[—–]\s(?:как|это|так:)\s[«\"]?$")
_SIGN = later.regex(r"(?i)[»\"]?\s[—–]\s(?:это\s)?(?:знак|параграф|буква)(?!\p{L})")
_ENDS = later.regex(r"[»\"]?(?:[.,;:!?)]|$)")
_EXPLAINED = later.regex(
    r"(?i)[»\"]?\s[—–]\s(?:\p{L}+\s){0,3}?(?:амперсанд|скобк|кавычк|перевод\p{L}*\s(?:на\s)?(?:нов\p{L}+\s)?"
    r"строк|(?:неразрывн\p{L}+\s)?пробел|тире|папк|каталог|аргумент|параметр|переменн|директив"
    r"|табуляц|символ|тег)"
)
_PRINTF = later.re(r"%(?!%|\w+%)")
_PROGRAMMING = later.regex(
    r"(?i)(?<!\w)%%(?!\w)|%-?[YmHM]\b|printf|спецификатор|форматирован|\bстрок\p{L}* формат"
    r"|\b(?:символ|функци|шаблон|печата(?:ет|ют|ть)|подставл\p{L}+)\p{L}{0,3}\b"
)


# What a placeholder that holds digits cannot do without; a set of signs is searched fastest.
_NEEDED = later.re(r"[_⟦〚⟧〛⟪⦃【‹⟨〈「『\\{$@<>&＆▁Ġ⁇￭￨#~^¤§|*=+\[\]%](?:(?<!%)|[\w%(@.+#{-])")
_NEEDED_LETTERS = later.re(r"DN|ДН|NUM|TERM|ТЕРМ|XX|xx|ХХ|хх")


def may_have_digits(text: str) -> bool:
    """Whether a text may have placeholders with digits in them: a quick no for most texts."""
    return _NEEDED.search(text) is not None or _NEEDED_LETTERS.search(text) is not None


def find(text: str) -> Iterator[regex.Match[str]]:
    """Every placeholder of the known families, apart and in order."""
    end = 0
    for match in heapq.merge(_signed(text), _lettered(text), key=regex.Match.start):
        if match.start() >= end:
            yield match
            end = match.end()


def _signed(text: str) -> Iterator[regex.Match[str]]:
    for opening in _OPENING.finditer(text):
        match = shapes.by_sign(opening.group()).match(text, opening.start())
        if match:
            yield match


def _lettered(text: str) -> Iterator[regex.Match[str]]:
    for start, end in _windows(text):
        yield from shapes.by_letter().finditer(text, start, end)


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches in which a token without an opening sign may be; apart, in order."""
    found: list[tuple[int, int]] = []
    if any(hint in text for hint in (*_WORDS, *_SIGNS)) or _FENCED.search(text):
        for hint in _HINT.finditer(text):
            start, end = max(hint.start() - _AROUND, 0), hint.end() + _AROUND
            if found and start <= found[-1][1]:
                start, _ = found.pop()
            found.append((start, end))
    return found


def is_mentioned(match: regex.Match[str]) -> bool:
    """Whether the text itself speaks of the token: in code, in an address, about programming."""
    text = match.string
    line_start = text.rfind("\n", 0, match.start()) + 1
    before = text[max(line_start, match.start() - 200) : match.start()]
    if before.count("`") % 2 or _MENTION.search(before):
        return True
    after = text[match.end() : match.end() + 200].partition("\n")[0]
    if _ABOUT.search(before[-80:] + " " + after[:80]):
        return True
    if _COMMAND.search(before) or _EXPLAINED.match(after) or _is_code(match, before, after):
        return True
    if match.group()[0] == "<" and _TAGS_NAMED.search(before + match.group() + after):
        return True
    if _PRINTF.match(match.group()) and _PROGRAMMING.search(before + match.group() + after):
        return True
    around = before.rpartition(" ")[2] + match.group() + after.partition(" ")[0]
    return _ADDRESS.search(around) is not None


def _is_code(match: regex.Match[str], before: str, after: str) -> bool:
    """Whether an entity is what the text speaks of: as a code, or as a way to write a sign."""
    if entity(match.group()) is None:
        return False
    if _CODE.search(before) or _SIGN.match(after):
        return True
    return bool(_LIKE.search(before) and _ENDS.match(after))


def key(token: str) -> str:
    """What is the same in one token written in two ways: «<X ID="1" />» and «<x id=1/>»."""
    return str(_IGNORED.sub("", token)).casefold()


def may_hide_number(text: str) -> bool:
    """Whether a machine left a token where a number may have been."""
    return any(find(text))


def read_number(token: str) -> str | None:
    """What a ``DNUM_…`` token writes: letters A–J are the digits 0–9, Z is a slash."""
    match = _NUMBER_CODE.fullmatch("".join(token.split()))
    return str(match.group(1)).upper().translate(_DIGITS) if match else None


def as_russian(value: str) -> str | None:
    """The value as a Russian text writes it, where that is certain: «15.12.2022»."""
    parts = value.split("/")
    if len(parts) == 1:
        return value if value.isdecimal() and (value[0] != "0" or value == "0") else None
    if len(parts) != 3 or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    day, month, year = (int(part) for part in parts)
    try:
        return datetime.date(year, month, day).strftime("%d.%m.") + parts[2]
    except ValueError:
        return None


def dates(text: str) -> frozenset[str]:
    """The full dates of a Vietnamese or Russian text in figures, as «15.12.2022»."""
    found = (match.group(1, 2, 3) for match in _DATE.finditer(text))
    written = (as_russian("/".join(parts)) for parts in found)
    return frozenset(date for date in written if date)


def entity(token: str) -> str | None:
    """The character that an entity stands for, however often escaped; None where there is none."""
    match = _ENTITY.fullmatch("".join(token.split()))
    if match is None:
        return None
    name = match.group(2).casefold().replace("х", "x") if match.group(1) else match.group(2)
    if match.group(1):
        character = html.unescape(f"&#{name};")
    else:
        name = shapes.CYRILLIC_ENTITIES.get(name.casefold(), name)
        exact = html.unescape(f"&{name};")
        character = exact if exact != f"&{name};" else html.unescape(f"&{name.lower()};")
    return character if len(character) == 1 else None


def name(character: str) -> str:
    """A character for a message: itself, or its name where nothing can be seen of it."""
    is_seen = character.isprintable() and not character.isspace()
    return f"«{character}»" if is_seen else unicodedata.name(character, "a control").lower()


def correction(match: regex.Match[str]) -> tuple[int, int, str] | None:
    """What to write where, if that is certain: start, end, text. Of several spaces one is left.

    A number is not, as nobody knows how it was written; nor is a sign of markup where tags stand.
    """
    written = replacement(match)
    if written is None or (not entity(match.group()) and written.strip().isdecimal()):
        return None
    text, (start, end) = match.string, match.span()
    if written in _MARKUP and _has_tags(text):
        return None
    is_space = written.isspace()
    is_gap = not written and (start == 0 or text[start - 1] in _SPACES + "\n")
    while (
        (is_space or is_gap or written in _OPENING_MARKS)
        and end < len(text)
        and text[end] in _SPACES
    ):
        end += 1
    while (is_space or written in _CLOSING_MARKS) and start and text[start - 1] in _SPACES:
        start -= 1
    if not is_space:
        return start, end, written
    before = text[max(start - 20, 0) : start].rpartition("\n")[2]
    if _SPACE_BEFORE.search(before):
        return match.start(), end, ""  # the first of a row stays
    is_inside = before and text[end : end + 1] not in ("", "\n")
    opened = _OPENED.search(before) or (before[-1:] or " ") in _OPENING_MARKS
    if opened or _character_at(text, end) in _CLOSING_MARKS:
        is_inside = False
    return start, end, written if is_inside else ""


@functools.lru_cache(maxsize=4)
def _has_tags(text: str) -> bool:
    return _TAG.search(text) is not None


def _character_at(text: str, start: int) -> str:
    """The character that stands there, as an entity or as it is; a word joiner where none."""
    found = _ENTITY_HERE.match(text, start)
    return (found and entity(found.group())) or text[start : start + 1] or "\N{WORD JOINER}"


def replacement(match: regex.Match[str]) -> str | None:
    """What stood in the place of a token, with the spaces around it, where that is certain."""
    character = entity(match.group())
    if character:
        if character in _ZERO_WIDTH:
            return ""
        is_seen = unicodedata.category(character)[0] in "LNPS" and character not in _UNSEEN
        return character if is_seen or unicodedata.category(character) == "Zs" else None
    value = read_number(match.group())
    written = as_russian(value) if value else None
    if written is None:
        return None
    before = str(match.string[match.start() - 1 : match.start()])
    after = str(match.string[match.end() : match.end() + 1])
    return " " * before.isalpha() + written + " " * after.isalpha()
