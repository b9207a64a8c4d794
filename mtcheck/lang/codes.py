"""Official documents by number: «Nghị quyết 19-NQ/TW», «резолюция № 19», «Постановление № 19».

A number ties the mentions of one document together across two languages, several wordings and a
bad translation, since it is the one part of a document's name that nobody translates.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mtcheck.lang import later, morphology, scripts
from mtcheck.lang.tables import rows

# What follows the number in a Vietnamese code: «-NQ/TW», «/2019/NĐ-CP», «/QĐ-UBND». Machines
# write it in Cyrillic letters at times.
_TAIL = (
    r"(?:/\d{4})?(?:[-/][A-ZĐƯ]{1,7}\d{0,2}[a-z]?){1,4}(?!\p{Latin})"
    r"|[-/][А-ЯЁ]{1,5}(?:[-/][А-ЯЁ]{2,6}){0,3}(?!\p{Cyrillic})"
)
# Whose document it is, before its number: «постановление правительства № 19».
_BODY = (
    r"(?:(?:(?!\w*(?:олюци|становлен|ешени|ряжени|лючени|ректив|рамм|план|закон|указ))"
    r"[\p{L}-]+\s+){1,6}(?=№))?"
)
_CODE = later.regex(rf"(?<![\w/.-])(?P<number>\d{{1,5}})(?P<tail>(?:{_TAIL}))")
_RUSSIAN = later.regex(
    rf"(?:(?<![А-Яа-яё])|(?=[А-ЯЁ]))(?P<noun>[А-Яа-яё][а-яё]{{3,}}+)\s+{_BODY}(?P<sign>№\s*|N\s*)?(?P<number>\d{{1,5}})"
    rf"(?P<tail>(?:{_TAIL}))?(?![\d,.]?\d|\s?%)"
)
_VIETNAMESE = later.regex(
    rf"(?P<noun>%s)\s+(?P<sign>số\s+)?(?P<number>\d{{1,5}})(?P<tail>(?:{_TAIL}))?(?![\d,.]?\d|\s?%%)",
)
_NEXT_WORD = later.regex(r"\s\p{Ll}+")

# A code as careless hands write it: other dashes, spaces around them, letters of either alphabet.
_JOINT = r"\s?[-/\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}]\s?"
_PART = (
    r"(?:[A-ZĐƯА-ЯЁ]{2,10}\d{0,3}(?![\p{L}\d])"  # ТW: look-alikes of both alphabets
    r"|[A-ZĐ](?:\.?[A-ZĐƯ]){0,9}[a-z]{0,2}\d{0,3}(?![\p{Latin}\d])"
    r"|[А-ЯЁ]{1,10}\d{0,3}(?![\p{Cyrillic}\d]))"
)
_YEAR = r"(?:19|20)\d\d"
_LOOSE = later.regex(
    rf"(?<![\w.@/-])(?P<number>\d{{1,5}}[a-z]?)"
    rf"(?:(?P<joint>{_JOINT})(?P<year>{_YEAR})(?!\d))?(?P<tail>(?:{_JOINT}{_PART}){{1,5}})"
)
_NUMBER_AND_YEAR = later.regex(
    rf"(?:№\s?|\b(?P<noun>\p{{L}}{{4,}}+)\s+)(?P<number>\d{{1,5}})/(?P<year>{_YEAR})(?![\d/-])"
)
# «TCVN 5574:2018», «ISO/IEC 17025:2017», «QCVN 01-1:2018/BYT».
_STANDARD = later.regex(
    rf"(?<![\p{{L}}\d])(?P<body>\p{{Lu}}{{3,7}}(?:/\p{{Lu}}{{2,5}})?)(?: [RР])?\s?"
    rf"(?P<number>\d{{2,6}}(?:[-.]\d{{1,3}})*)[:-](?P<year>{_YEAR})(?!\d)"
)
_ANNOUNCED = later.regex(r"(?:số|№|No\.?|N)\s?$", regex.IGNORECASE)
_JOINTS = later.regex(r"[-/\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}]")
_PLAIN = str.maketrans({"Đ": "D", "Ư": "U", ".": None})

Key = tuple[object, ...]
_BARE = later.regex(r"(?<=[\p{Ll},»)]\s)\p{Lu}\p{Ll}{5,}")


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a document; ``noun`` is its type in dictionary form, in lower case.

    ``code`` is the whole code as written, «» where there is the number alone; ``signed`` says
    that a sign or a code proves the number to be a document's.
    """

    start: int
    end: int
    noun_end: int
    noun: str
    number: str
    code: str
    signed: bool


@functools.cache
def _types(language: str) -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("document_types.tsv") if row["lang"] == language)


@functools.cache
def _pattern(language: str) -> regex.Pattern[str]:
    if language == "ru":
        return _RUSSIAN
    nouns = "|".join(sorted(_types(language), key=len, reverse=True))
    return later.regex(_VIETNAMESE.pattern % nouns, regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Code:
    """A document's code taken apart: «45/2019/NĐ-CP» is 45, 2019, («ND», «CP») and «//-».

    Parts are without marks, since «ND-CP» is how the rest of the world prints «NĐ-CP», and
    «T.Ư» is «TW». A standard («TCVN 5574:2018») has its body for its only part.
    """

    start: int
    end: int
    text: str
    number: str
    year: str = ""
    parts: tuple[str, ...] = ()
    joints: str = ""
    is_standard: bool = False

    @property
    def key(self) -> Key:
        """What two mentions of one code have in common."""
        return self.number, self.year, self.parts, self.joints

    @property
    def letters(self) -> str:
        return "".join(self.parts)

    @property
    def is_cyrillic(self) -> bool:
        return scripts.has_cyrillic(self.text)


def mentions(text: str, language: str) -> Iterator[Mention]:
    """Every document that the text names by type and number."""
    for match in _pattern(language).finditer(text):
        noun = _noun(match["noun"], language)
        tail = match["tail"] or ""
        signed = bool(match["sign"] or tail)
        if noun in _types(language) and (signed or not _counts(text, match.end(), language)):
            yield Mention(
                start=match.start(),
                end=match.end(),
                noun_end=match.end("noun"),
                noun=noun,
                number=match["number"],
                code=match["number"] + tail if tail else "",
                signed=signed,
            )


def _counts(text: str, end: int, language: str) -> bool:
    """«решение 19 задач», «по плану 19 декабря»: a number of something, not a document's."""
    following = _NEXT_WORD.match(text, end)
    if following is None or language != "ru":
        return False
    return morphology.part_of_speech(following.group().strip()) in ("NOUN", "ADJ", "NUM")


def bare_nouns(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Document types with a capital in mid-sentence: a document named before, without number."""
    for match in _BARE.finditer(text):
        noun = _noun(match.group(), language)
        if noun in _types(language):
            yield match.start(), match.end(), noun


def codes(text: str) -> Iterator[regex.Match[str]]:
    """Every whole document code, whatever stands before it."""
    yield from _CODE.finditer(text)


def read(text: str) -> Iterator[Code]:
    """Every code and standard, well written or not, and every «№ 45/2019», in order of kind."""
    for match in _LOOSE.finditer(text):
        yield _code(match)
    for match in _STANDARD.finditer(text):
        start, end = match.span()
        number, body = match["number"].lstrip("0"), (match["body"].translate(_PLAIN),)
        yield Code(start, end, match.group(), number, match["year"], body, ":", is_standard=True)
    for match in _NUMBER_AND_YEAR.finditer(text):
        if not match["noun"] or _noun(match["noun"], "ru") in _types("ru"):
            start, end = match.start("number"), match.end("year")
            yield Code(start, end, text[start:end], match["number"].lstrip("0"), match["year"])


def certain(text: str) -> Iterator[Code]:
    """Those that can be nothing but a document's: not «2-NAM», nor «№ 45/2019»."""
    for code in read(text):
        announced = _ANNOUNCED.search(text, max(0, code.start - 5), code.start)
        if len(code.parts) > 1 or (code.parts and (code.year or announced)):
            yield code


def _code(match: regex.Match[str]) -> Code:
    tail = match["tail"]
    parts = tuple(_part(part) for part in _JOINTS.split(tail)[1:])
    joints = "".join(_JOINTS.findall((match["joint"] or "") + tail))
    return Code(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        number=match["number"].lstrip("0"),
        year=match["year"] or "",
        parts=parts,
        joints="".join("/" if joint == "/" else "-" for joint in joints),
    )


def _part(part: str) -> str:
    part = part.strip()
    if scripts.is_mixed(part):
        part = scripts.repair(part) or part  # mixed-script's business
    if part.replace(".", "") == "TƯ":
        return "TW"
    return part.translate(_PLAIN).upper()


def _noun(word: str, language: str) -> str:
    word = " ".join(word.lower().split())
    return morphology.lemma(word) if language == "ru" else word
