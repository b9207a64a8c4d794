"""The Vietnamese-Russian terms of party, state, army, courts and press, with what machines write.

The table is small on purpose: every row is one that a Russian editor of Vietnamese news would
sign. A machine form is judged where the Vietnamese term stands in the same sentence; few are
so peculiar that they are known without the source.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from mtcheck.lang import later, phrases, vietnamese_names
from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import parse

# «bà Nga» is a person, «Nga Sơn» a district.
_ADDRESS = later.regex(r"(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|bác|em)[ ]$", regex.IGNORECASE)
_NEXT = later.regex(r"[ ](\p{Lu}\p{Ll}+)(?!\p{L})")
# «Гамлет 12 мая», «Гамлет 1964»: the number is of a date or of a measure, not of the place.
_YEAR = later.regex(r"(?<!\d)\d{4}$")
_OF_DATE = later.regex(
    r"[.:/]\d|[ \N{NO-BREAK SPACE}]?(?:\N{DEGREE SIGN}|%|(?:января|февраля|марта|апреля|мая|июня"
    r"|июля|августа|сентября|октября|ноября|декабря|год|лет|г\.|час|мину|балл|раз)\p{L}*)"
)
_LONGEST_ADDRESS = 6  # characters

EVIDENCE = ("attested", "standard", "own knowledge")


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its Russian: the form preferred, those accepted beside it, those of machines.

    ``sources`` are its spellings in Vietnamese. ``alone`` are machine forms that nothing else
    could have. The machine forms are right where the sentence has one of the words ``unless``,
    or the text one of ``abroad``, countries mostly. A fault ``misleads`` when the reader takes it
    for another office, party or person.
    """

    sources: tuple[str, ...]
    target: str
    alternatives: tuple[str, ...]
    machine: tuple[str, ...]
    alone: tuple[str, ...]
    unless: tuple[str, ...]
    abroad: tuple[str, ...]
    kind: str
    evidence: str
    misleads: bool

    @property
    def is_idiom(self) -> bool:
        """Whether a shorter term inside it means something else: «đối tượng» of «chính sách»."""
        return self.kind == "idiom"

    @property
    def is_certain(self) -> bool:
        """Whether others than we say so, and the fault matters."""
        return self.misleads and self.evidence != EVIDENCE[-1]


@functools.cache
def vietnamese_russian() -> tuple[Term, ...]:
    """All terms, in the order of the table."""
    return tuple(
        Term(
            sources=_several(row["source"]),
            target=row["target"],
            alternatives=_several(row["alternatives"]),
            machine=_several(row["machine"]),
            alone=_several(row["alone"]),
            unless=_expanded(row["unless"]),
            abroad=_expanded(row["abroad"]),
            kind=row["kind"],
            evidence=row["evidence"],
            misleads=row["misleads"] == "yes",
        )
        for row in rows("terms.tsv")
    )


def between(source: str, target: str) -> tuple[Term, ...]:
    """The terms for a pair of languages; none where we have no table."""
    return vietnamese_russian() if (source, target) == ("vi", "ru") else ()


@functools.cache
def forms_of(spelling: str, source: str, target: str) -> tuple[str, ...]:
    """All that we know to be written for a term, rightly or by machines; the right ones first."""
    return tuple(
        form
        for term in between(source, target)
        if spelling.casefold() in map(str.casefold, term.sources)
        for form in (term.target, *term.alternatives, *term.machine)
    )


class Pardons:
    """Words of the source with which machine forms of a term may be right, by term."""

    def __init__(self, words: Iterable[tuple[str, Term]]) -> None:
        self._index = phrases.Index([(word, (word, term)) for word, term in words], "vi")

    def of(self, text: str) -> set[Term]:
        """The terms that have such a word in the text, other than in the name of a person."""
        pardoned: set[Term] = set()
        names: list[tuple[int, int]] | None = None
        for (word, term), start, end in self._index.find(text):
            if term in pardoned or not _is_itself(word, text, start, end):
                continue
            if _may_be_name(word):
                if names is None:
                    names = [(one.start, one.end) for one in vietnamese_names.find_names(text)]
                before = bisect_right(names, start, key=lambda name: name[0])
                if before and end <= names[before - 1][1]:
                    continue
            pardoned.add(term)
        return pardoned


def is_date(text: str, start: int, end: int) -> bool:
    """Whether the number that ends a phrase is a date or an amount: «Гамлет 12 мая»."""
    if not text[start:end][-1:].isdigit():
        return False
    return bool(_YEAR.search(text[max(start, end - 5) : end]) or _OF_DATE.match(text, end))


def _is_itself(word: str, text: str, start: int, end: int) -> bool:
    """«Nga», «Ý», but not «Nga Sơn», «bà Nga», «Ý kiến», nor «ý»."""
    if word[0].isupper() and not text[start].isupper():
        return False
    for phrase in _groups()[1].get(word, ()):
        first = start - phrase.lower().index(word.lower())
        if text[max(first, 0) : first + len(phrase)].lower() == phrase.lower():
            return False
    if not _may_be_name(word):
        return True
    follower = _NEXT.match(text, end)
    named = follower is not None and parse(follower[1]) is not None
    return not named and not _ADDRESS.search(text[max(start - _LONGEST_ADDRESS, 0) : start])


def _may_be_name(word: str) -> bool:
    return word[0].isupper() and parse(word) is not None


@functools.cache
def _groups() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The names of each group, and what only looks like a name: «Pháp luật» like «Pháp»."""
    table = list(rows("terms_abroad.tsv"))
    members = {
        group: tuple(row["name"] for row in table if row["group"] == group)
        for group in {row["group"] for row in table}
    }
    return members, {row["name"]: _several(row["but"]) for row in table}


def _expanded(cell: str) -> tuple[str, ...]:
    """The words of a cell, those of a group for «@group»."""
    words = _several(cell)
    each = (_groups()[0][word[1:]] if word.startswith("@") else (word,) for word in words)
    return tuple(dict.fromkeys(itertools.chain.from_iterable(each)))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("|") if form.strip())
