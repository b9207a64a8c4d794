"""How a Vietnamese name is written in Russian, and how good a rendering of it is.

Persons keep their syllables apart (Хо Ши Мин), a place is one word (Хошимин); a few names keep a
traditional spelling. Only the last part declines.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from mtcheck.lang import later
from mtcheck.lang.tables import rows
from mtcheck.lang.vi_spelling import (
    Grade,
    Kind,
    Spelling,
    likelihood,
    name_readings,
    readings,
    spellings,
    syllable_spellings,
)
from mtcheck.lang.vietnamese import canonical, parse, surnames

_SYLLABLE = later.regex(r"\p{L}+")
_GAP = later.regex(r"[ \N{NO-BREAK SPACE}\-\N{EN DASH}]+")
# Letters that no Vietnamese syllable has in Russian, right for any name.
_IMPOSSIBLE = frozenset({"Тр", "Дж", "Джи", "Ги", "Ц", "Пх", "Кс", "Гх", "Чх", "Нгх", "Нх", "нх"})
# Right for syllables that are nobody's name.
_NOBODY = frozenset({"дуонг", "хуй", "хуи"})
_CASES = {
    "hard": {"а": "gen", "у": "dat", "ом": "ins", "е": "pre"},
    "soft": {"я": "gen", "ю": "dat", "ем": "ins", "е": "pre"},
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rendering is worth; `suggestion` keeps its grammatical case and may be pasted."""

    grade: Grade
    reason: str
    suggestion: str


class _Path(NamedTuple):
    """A way to read a rendering: its spellings, the case of the last, where an inner part bends."""

    spellings: tuple[Spelling, ...]
    case: str
    bent: bool

    @property
    def grade(self) -> Grade:
        return min(s.grade for s in self.spellings)


@cache
def _exceptions() -> Mapping[tuple[str, str], tuple[Spelling, ...]]:
    found: dict[tuple[str, str], tuple[Spelling, ...]] = {}
    for row in rows("vi_exceptions.tsv"):
        key = canonical(row["name"]), row["kind"]
        found[key] = (*found.get(key, ()), Spelling(row["cyrillic"], Grade[row["grade"].upper()]))
    return found


@cache
def transcribe(name: str, kind: Kind) -> str:
    """The canonical Cyrillic form of a name in the nominative; "" when a syllable is no Vietnamese.

    A toneless name gets the form of the syllables as they stand.
    """
    for spelling in established(name, kind):
        if spelling.grade == Grade.CANONICAL:
            return spelling.text
    parts = [_canonical_syllable(word, kind) for word in _syllables(name)]
    if not all(parts):
        return ""
    return "".join(parts).capitalize() if kind == "place" else " ".join(map(str.capitalize, parts))


def established(name: str, kind: Kind) -> tuple[Spelling, ...]:
    """The forms that tradition gives a name against the rules: Хайфон; Хюэ, Хуэ, Гуэ."""
    return _exceptions().get((canonical(name), kind), ())


def _syllables(vietnamese: str) -> list[str]:
    """Whole letters, however the file writes their marks."""
    return [match.group() for match in _SYLLABLE.finditer(unicodedata.normalize("NFC", vietnamese))]


def _canonical_syllable(word: str, kind: Kind) -> str:
    known = spellings(word, kind=kind).values()
    return max(known, key=lambda s: s.grade).text if known else ""


def declined(nominative: str) -> Mapping[str, str]:
    """Every case form of a masculine name -> its case; a name in a vowel has only one form."""
    stem, last = nominative[:-1], nominative[-1:]
    if last in "ьй":
        forms = {stem + ending: case for ending, case in _CASES["soft"].items()}
    elif last in "аеёиоуыэюя" or not last:
        forms = {}
    else:
        forms = {nominative + ending: case for ending, case in _CASES["hard"].items()}
    return {nominative: "nom", **forms}


def in_case(nominative: str, case: str) -> str:
    """The form of a name in a case; a name that does not decline stays as it is."""
    return next((form for form, known in declined(nominative).items() if known == case), nominative)


@cache
def base_forms(word: str) -> tuple[str, ...]:
    """What an inflected form may come from: «Аня» from Ань, «Ане» from Ань or Ан."""
    stems = {word[:-1], word[:-2]} if len(word) > 2 else set[str]()
    forms = sorted(stem + ending for stem in stems for ending in ("", "ь", "й"))
    return tuple(form for form in forms if form != word and word in declined(form))


@lru_cache(maxsize=50_000)
def judge(vietnamese: str, cyrillic: str, kind: Kind) -> Judgement:
    """How good `cyrillic`, in any Russian case, is as a rendering of a Vietnamese name.

    The grade is UNRELATED when it renders another name. «Only the last part declines» and «a place
    is one word» are doubtful, not wrong.
    """
    form = transcribe(vietnamese, kind)
    listed = _judge_exception(vietnamese, cyrillic, kind)
    if listed is not None:
        return listed
    words = _syllables(vietnamese)
    path = _best_path(words, cyrillic, kind, bare=vietnamese.isascii() and len(words) > 1)
    if path is None:
        return Judgement(Grade.UNRELATED, "", form)
    suggestion = in_case(form, path.case)
    if path.grade > Grade.DOUBTFUL:
        return _judge_shape(path, vietnamese, cyrillic, kind, suggestion)
    return Judgement(path.grade, _reason(words, path, kind), suggestion)


def _judge_exception(vietnamese: str, cyrillic: str, kind: Kind) -> Judgement | None:
    for known in established(vietnamese, kind):
        case = declined(_plain(known.text)).get(_plain(cyrillic))
        if case is not None:
            suggestion = in_case(transcribe(vietnamese, kind), case)
            reason = "" if known.grade > Grade.DOUBTFUL else f"the usual form is {suggestion}"
            return Judgement(known.grade, reason, suggestion)
    return None


def _judge_shape(
    path: _Path, vietnamese: str, cyrillic: str, kind: Kind, suggestion: str
) -> Judgement:
    """Letters that are right may still be cut wrongly, bent wrongly, or break with tradition."""
    if established(vietnamese, kind):
        return Judgement(Grade.DOUBTFUL, f"the usual form is {suggestion}", suggestion)
    if len(_GAP.split(cyrillic.strip())) != len(_GAP.split(suggestion)):
        rule = "a place is one word" if kind == "place" else "the parts of a name stand apart"
        return Judgement(Grade.DOUBTFUL, f"{rule}: {suggestion}", suggestion)
    if path.bent:
        return Judgement(Grade.DOUBTFUL, "only the last part of a name declines", suggestion)
    return Judgement(path.grade, "", suggestion)


def _reason(words: list[str], path: _Path, kind: Kind) -> str:
    """«Tr is Ч, not Тр: Trà is Ча», of the first syllable that is as bad as the whole."""
    at = next(i for i, s in enumerate(path.spellings) if s.grade == path.grade)
    wrong = path.spellings[at]
    found = f"{wrong.rule}, not {wrong.part}" if wrong.part else wrong.rule
    return f"{found}: {words[at]} is {_canonical_syllable(words[at], kind).capitalize()}"


def _plain(text: str) -> str:
    return str(_GAP.sub(" ", text.strip().lower()))


def _best_path(words: list[str], cyrillic: str, kind: Kind, *, bare: bool) -> _Path | None:
    parsed = [parse(word) for word in words]
    options = [syllable_spellings(s, kind, bare=bare) for s in parsed if s is not None]
    if len(options) < len(words) or not words:
        return None
    paths = _paths(options, _plain(cyrillic).replace("ё", "е"))
    return max(
        paths, key=lambda p: (not p.bent, p.grade, sum(s.grade for s in p.spellings)), default=None
    )


def _paths(options: list[Mapping[str, Spelling]], rest: str) -> Iterator[_Path]:
    """All ways to read `rest` as one spelling of each syllable, the last in any case."""
    last = len(options) == 1
    for spelling in options[0].values():
        for form, case in declined(spelling.text.replace("ё", "е")).items():
            if not rest.startswith(form):
                continue
            tail = rest[len(form) :]
            if last and not tail:
                yield _Path((spelling,), case, bent=False)
            elif not last and (case == "nom" or tail.startswith(" ")):
                for path in _paths(options[1:], tail.removeprefix(" ")):
                    yield _Path((spelling, *path.spellings), path.case, path.bent or case != "nom")


def certainly_wrong(name: str) -> tuple[str, str] | None:
    """Why a personal name in the nominative is nobody's right name, and what it should be.

    «Тран Туан Ань» is («Tr is Ч, not Тр», «Чан Туан Ань»). The second is "" when several names
    could be meant; None when the name may be right, or its bearer is known by it.
    """
    if name in _known_abroad():
        return None
    syllables = _plain(name).replace("ё", "е").split()
    faults = [fault for at, part in enumerate(syllables) if (fault := _fault(part, at))]
    if not faults or not all(map(readings, syllables)):
        return None
    repaired = [_repaired(part, at) for at, part in enumerate(syllables)]
    return faults[0], " ".join(map(str.capitalize, repaired)) if all(repaired) else ""


@cache
def _known_abroad() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("vi_known_abroad.tsv"))


def _fault(syllable: str, at: int) -> str:
    """«Tr is Ч, not Тр», or nothing."""
    every = readings(syllable).values()
    best = max((s.grade for s in every), default=Grade.UNRELATED)
    if syllable not in _NOBODY and best != Grade.WRONG:
        return ""
    meant = _meant(syllable, at)
    shown = next((s for _, s in sorted(meant.items()) if s.rule), None)
    if shown is None or (syllable not in _NOBODY and shown.part not in _IMPOSSIBLE):
        return ""
    return f"{shown.rule}, not {shown.part}" if shown.part else shown.rule


def _meant(syllable: str, at: int) -> Mapping[str, Spelling]:
    """The likeliest Vietnamese syllables: of surnames the first, of given names the others."""
    usual = name_readings(syllable)
    if at == 0:
        families = {r: s for r, s in usual.items() if r in _family_names()}
        return families or usual
    return usual or readings(syllable)


@cache
def _family_names() -> frozenset[str]:
    parsed = (parse(row["surname"]) for row in surnames().values() if row["strength"] == "strong")
    return frozenset(syllable.toneless for syllable in parsed if syllable)


def _repaired(syllable: str, at: int) -> str:
    """The one right spelling of what is meant; the syllable itself when it may be right."""
    if not _fault(syllable, at):
        return syllable if likelihood(syllable) >= Grade.ACCEPTED else ""
    forms = {_canonical_syllable(reading, "person") for reading in _meant(syllable, at)}
    return forms.pop() if len(forms) == 1 else ""
