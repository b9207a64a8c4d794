"""Offices and quoted titles: what a man is called, and what a work is called.

In «заместитель председателя Народного комитета провинции Ле Ван Нам» the office is «председатель»
with a deputy, its complement «народный комитет», and the name follows at once.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from mtcheck.lang import institutions, later, morphology
from mtcheck.lang.tables import rows

# Nouns of office for which one press or another uses any: «глава» says less than the others.
LOOSE = frozenset({"глава", "руководитель", "лидер"})
# Those of which nobody holds two in one body; a company may have a president who is its chairman.
COMPARABLE = LOOSE | {"председатель", "заведующий", "начальник", "директор"}

_WORD = later.regex(r"\p{L}+(?:-\p{L}+)*")
_PERSON = later.regex(
    r"(?:ник|тель|арь|ист|ор|ер|ец|тник|ница|врач|член|мать|дочь|жена|вдова|супруга?|брат|сын|сестра"
    r"|кандидат|обязанность|пост|должность)$"
)
_LAST_WORD = later.regex(r"(\p{L}+(?:-\p{L}+)*)[ \N{NO-BREAK SPACE}]$")
_SPACE = later.regex(r"[ \N{NO-BREAK SPACE}]")
_PARTICIPLE = later.regex(r"(заведующ|управляющ|командующ)\p{L}{2,3}")
_COMPLEMENT = ("NOUN", "PROPN", "ADJ")
_LONGEST = 8  # words of a complement
_DEPUTIES = ("заместитель", "вице")
_PHRASE = later.regex(r"[ \N{NO-BREAK SPACE}]((?:[\p{L}\p{M}]+[ \N{NO-BREAK SPACE}]?){1,2})")
_QUOTED = later.regex(
    r"«(?P<in>[^«»\n]{3,400})»|“(?P<in>[^“”\n]{3,400})”|\"(?P<in>[^\"\n]{3,400})\""
)
_EDGES = " .,;:!?…"
_APPOSITION = later.regex(r"\s?[,(\N{EN DASH}\N{EM DASH}-]\s?[^.;:!?«»()\n]*$")


@dataclass(frozen=True, slots=True)
class Office:
    """A Russian noun of office, its place, and that of its complement.

    ``complement`` are the lemmas of what it is an office of, up to the body, which ends at
    ``body_end``; the words that may belong to it end at ``phrase_end``. ``before`` is
    the noun that has it for its own complement: «помощник председателя», «речь председателя».
    """

    start: int
    end: int
    noun: str
    complement: tuple[str, ...]
    body_end: int
    phrase_end: int
    is_deputy: bool
    before: str

    @property
    def is_anothers(self) -> bool:
        """Whether a person or a post stands before it: «помощник», «жена», «обязанности»."""
        return _PERSON.search(self.before) is not None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotes, without them; ``key`` is the same for two that differ in dress alone."""

    start: int
    end: int
    text: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """A Vietnamese office: its head as the table has it, and the two words that follow."""

    start: int
    end: int
    head: str
    rest: str
    is_deputy: bool

    @property
    def phrase(self) -> tuple[str, str]:
        return self.head, self.rest


@functools.cache
def _nouns() -> Mapping[str, tuple[str, ...]]:
    """Vietnamese head -> Russian nouns, single words."""
    return {row["vi"]: tuple(row["ru"].split("|")) for row in rows("titles.tsv")}


@functools.cache
def _russian_nouns() -> frozenset[str]:
    return frozenset(noun for nouns in _nouns().values() for noun in nouns if " " not in noun)


def nouns(head: str) -> tuple[str, ...]:
    """The Russian nouns that an editor accepts for the head of a Vietnamese office."""
    return _nouns().get(head, ())


@functools.cache
def _vietnamese() -> regex.Pattern[str]:
    heads = "|".join(sorted(_nouns(), key=len, reverse=True))
    return later.regex(rf"(?<!\p{{L}})(?P<deputy>phó\s)?(?P<head>{heads})(?!\p{{L}})", regex.I)


def vietnamese(text: str) -> Iterator[Original]:
    """Every office that a Vietnamese text names."""
    for match in _vietnamese().finditer(text):
        rest = _PHRASE.match(text, match.end())
        yield Original(
            start=match.start("head"),
            end=match.end(),
            head=" ".join(match["head"].lower().split()),
            rest=rest[1].strip().lower() if rest else "",
            is_deputy=bool(match["deputy"]),
        )


@functools.cache
def _stems() -> regex.Pattern[str]:
    stems = sorted({noun[:5] for noun in _russian_nouns()} - {"глава"})
    return later.regex(
        rf"(?<![\p{{L}}-])(?:{'|'.join(stems)}|глав)\p{{Ll}}*+(?![\p{{L}}-])", regex.I
    )


def offices(text: str) -> Iterator[Office]:
    """Every office with a complement that a Russian text names."""
    for match in _stems().finditer(text):
        noun = _lemma(match.group())
        if noun in _russian_nouns():
            complement, body_end, phrase_end = _complement(text, match.end())
            before = _before(text, match.start())
            deputy = before.startswith(_DEPUTIES)
            if len(complement) > 1:
                yield Office(
                    start=match.start(),
                    end=match.end(),
                    noun=noun,
                    complement=complement,
                    body_end=body_end,
                    phrase_end=phrase_end,
                    is_deputy=deputy,
                    before="" if deputy else before,
                )


def _lemma(word: str) -> str:
    if participle := _PARTICIPLE.fullmatch(word.lower()):
        return f"{participle[1]}ий"
    return morphology.lemma(word)


def _before(text: str, start: int) -> str:
    """The noun that takes an office for its complement: заместитель, помощник; «» for none."""
    touching = _LAST_WORD.search(text, max(0, start - 40), start)
    if not touching or morphology.part_of_speech(touching[1]) != "NOUN":
        return ""
    noun = morphology.lemma(touching[1])
    return "" if noun == "товарищ" else noun


def _complement(text: str, end: int) -> tuple[tuple[str, ...], int, int]:
    """The lemmas of what follows, up to the body that it names; where these and all of it end.

    «Народного комитета провинции» is («народный», «комитет»); «департамента финансов» needs the
    word after its body, since every province has twenty departments.
    """
    lemmas: list[str] = []
    ends: list[int] = []
    body = 0
    for _ in range(_LONGEST):
        match = _WORD.match(text, end + 1) if _SPACE.match(text, end) else None
        if not match or morphology.part_of_speech(match.group()) not in _COMPLEMENT:
            break
        end = match.end()
        lemmas.append(morphology.lemma(match.group()))
        ends.append(end)
        if not body and institutions.heads(match.group()):
            body = len(lemmas)
    length = max(2, body)
    if not body or len(lemmas) < length:
        return (), end, end
    return tuple(lemmas[:length]), ends[length - 1], end


def is_apposition(text: str) -> bool:
    """Whether nothing but an apposition stands in a text: « - член Политбюро, » before «глава»."""
    if not _APPOSITION.match(text):
        return False
    parts = (morphology.part_of_speech(word) for word in _WORD.findall(text))
    return not any(part == "VERB" for part in parts)


def quoted(text: str, language: str) -> Iterator[Quoted]:
    """Every stretch in quotes; a Russian one is known by its lemmas."""
    for match in _QUOTED.finditer(text):
        inside = match["in"].strip(_EDGES)
        start = match.start("in") + match["in"].index(inside)
        words = _WORD.findall(inside)
        if words:
            russian = language == "ru"
            key = tuple(morphology.lemma(word) if russian else word.casefold() for word in words)
            yield Quoted(start, start + len(inside), inside, key)


def is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two wordings are one title, or one is the other cut short or put in order."""
    return set(one) <= set(other) or set(other) <= set(one)
