"""Misspellings that everyone knows: «вообщем», «в течении года», «могут учится»."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from mtcheck.lang import later
from mtcheck.lang.morphology import analyzer, is_known
from mtcheck.lang.tables import rows

_REFLEXIVE = later.regex(r"(?<=\s)[а-яё]{2,25}тся(?![\p{L}-])")
# «которую можно найдётся» is wrong, «где надо появится» and «как следует готовится» are not.
_MODAL = later.regex(
    r"(?<![\p{L}-])(?<!(?:что|где|когда|куда|сколько|кому|как|если|чем)\s)"
    r"(?i:могут|сможет|смогут|можно|нельзя|нужно|надо|хотят|хочет|(?:он|она|оно|котор[а-я]+) может"
    r"|долж(?:ен|на|но|ны)(?:\s(?:был[аио]?|буд[еу]т))?)(?:\sне)?\s$"
)
_BEFORE = 40  # characters in which such a word is looked for


@dataclass(frozen=True, slots=True)
class KnownMisspelling:
    """``text[start:end]``, and what it should be, in the same case of letters."""

    start: int
    end: int
    right: str


def find(text: str) -> Iterator[KnownMisspelling]:
    """The well-known misspellings of a Russian text: first those of the table, then -тся."""
    table = _known()
    plain = text.lower().replace("\N{NO-BREAK SPACE}", " ")
    if present := tuple(form for form in table if form in plain):
        for match in _pattern(present).finditer(text):
            wrong = match.group()
            right, before = table[" ".join(wrong.lower().split())]
            if before is None or before.match(text, match.end()):
                capital = right[0].upper() + right[1:] if wrong[0].isupper() else right
                yield KnownMisspelling(match.start(), match.end(), capital)
    for match in _REFLEXIVE.finditer(text):
        infinitive = match.group()[:-3] + "ться"
        if _MODAL.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            if is_known(infinitive) and _is_finite(match.group()):
                yield KnownMisspelling(match.start(), match.end(), infinitive)


def _is_finite(verb: str) -> bool:
    return analyzer().analyze(verb)[0].feats.get("VerbForm") == "Fin"


@functools.cache
def _known() -> Mapping[str, tuple[str, regex.Pattern[str] | None]]:
    """Each wrong form, the longest first, with the right one and what has to follow it."""
    table = {
        row["wrong"]: (row["right"], regex.compile(row["before"]) if row["before"] else None)
        for row in rows("common_misspellings.tsv")
    }
    return {form: table[form] for form in sorted(table, key=len, reverse=True)}


@functools.lru_cache(maxsize=100)
def _pattern(forms: Sequence[str]) -> regex.Pattern[str]:
    """What finds whole words of these, in lower case or with the capital of a sentence."""
    any_form = "|".join(map(_either_case, forms))
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}_-])(?:{any_form})(?![\p{{L}}\p{{N}}_-])")


def _either_case(form: str) -> str:
    rest = r"\s".join(map(regex.escape, form[1:].split(" ")))
    return f"[{form[0].upper()}{form[0]}]{rest}"
