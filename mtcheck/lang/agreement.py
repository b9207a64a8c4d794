"""What a Russian word form can agree with: its cases, genders and numbers as one set of cells.

A cell is a case with a column: one of three genders of the singular, or the plural. «новой» fills
four cells, «школу» one. Where the cells of an adjective and of a noun have none in common, the
two cannot stand together in any sentence. A set of cells is an integer, one bit a cell.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mtcheck.lang.morphology import analyzer

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
COLUMNS = ("Masc", "Fem", "Neut", "Plur")
# The accusatives of the living and of the lifeless are two: «новых учителей», «новые школы».
_ROWS = (*CASES, "AccAnim")
_WIDTH = len(COLUMNS)
_ALSO = {"Par": "Gen", "Voc": "Nom"}
_NOUNS = ("NOUN", "PROPN")
_DECLINED = frozenset((*_NOUNS, "PRON", "ADJ", "DET", "NUM", "VERB"))
_LIVING = ("Animacy", "Anim")
_OF_TWO_ENDINGS = ("а", "я")
_AGREEING = ("adjective", "participle", "determiner")
# The share of its readings that makes a word an adjective or a noun for certain: «военных» is an
# adjective in .81 of them, «целом» a noun in .96; and from which it may be a noun too: «лёгких».
_CERTAIN = 0.75
_POSSIBLE = 0.25


@functools.cache
def _block(cases: tuple[str, ...], columns: tuple[str, ...]) -> int:
    chosen = sum(1 << COLUMNS.index(column) for column in columns)
    found = 0
    for case in cases:
        found |= chosen << _WIDTH * _ROWS.index(_ALSO.get(case, case))
        if case == "Acc":
            found |= chosen << _WIDTH * _ROWS.index("AccAnim")
    return found


def cells(cases: Iterable[str] = CASES, columns: Iterable[str] = COLUMNS) -> int:
    """All cells in these cases and columns, in Universal Dependencies' terms."""
    return _block(tuple(cases), tuple(columns))


def cases_of(found: int) -> frozenset[str]:
    """The cases that the cells are in."""
    return frozenset(row.removesuffix("Anim") for row in rows_of(found))


@functools.lru_cache(maxsize=100_000)
def rows_of(found: int) -> frozenset[str]:
    """The cases that the cells are in, the accusative of the living («AccAnim») apart."""
    row = (1 << _WIDTH) - 1
    return frozenset(case for number, case in enumerate(_ROWS) if found >> _WIDTH * number & row)


def columns_of(found: int) -> frozenset[str]:
    """The genders, or «Plur», that the cells are in."""
    return frozenset(column for column in COLUMNS if found & cells(columns=(column,)))


class Shape(NamedTuple):
    """All that a word form may be, whatever its sentence.

    ``kind`` is «adjective» (a determiner or a participle too) or «noun» where it can hardly be
    anything else, «» otherwise. ``adjective`` and ``noun`` are its cells as the one and as the
    other. The other fields tell what else it may be: a ``participle``; an ``ordinary`` adjective,
    no participle; a ``pronominal`` word that can stand for a noun; a noun itself (``substantive``);
    a name or made of one (``name``); something alive (``animate``).
    """

    text: str = ""
    lemma: str = ""
    kind: str = ""
    adjective: int = 0
    noun: int = 0
    participle: bool = False
    ordinary: bool = False
    pronominal: bool = False
    substantive: bool = False
    name: bool = False
    animate: bool = False


UNKNOWN = Shape()


@functools.lru_cache(maxsize=100_000)
def shape(word: str) -> Shape:
    """What a word in lower case may be; ``UNKNOWN`` where the dictionary does not have it."""
    readings = analyzer().analyze(word)
    if not readings or readings[0].source != "dictionary":
        return UNKNOWN
    shares: dict[str, float] = {}
    adjective = noun = 0
    animate = name = False
    lemmas: dict[str, str] = {}
    for one in readings:
        pos, lemma, labels = one.pos, one.lemma, one.labels
        feats = tuple(one.feats.items()) if pos in _DECLINED else ()
        kind, own = _kind_and_cells(pos, feats, "Ms-f" in labels, lemma[-1:] in _OF_TWO_ENDINGS)
        animate = animate or (kind == "noun" and _LIVING in feats)
        name = name or pos == "PROPN" or (pos == "ADJ" and "Poss" in labels)
        shares[kind] = shares.get(kind, 0.0) + one.prob
        lemmas.setdefault("adjective" if kind in _AGREEING else kind, lemma)
        if kind == "noun":
            noun |= own
        else:
            adjective |= own
    kind = _certain_kind(shares)
    return Shape(
        word,
        lemmas.get(kind or "adjective", readings[0].lemma).replace("ё", "е"),
        kind,
        adjective,
        noun,
        participle="participle" in shares,
        ordinary="adjective" in shares or "determiner" in shares,
        pronominal="determiner" in shares or "pronoun" in shares,
        substantive=kind != "noun" and shares.get("noun", 0.0) > _POSSIBLE,
        name=name,
        animate=animate,
    )


def _certain_kind(shares: Mapping[str, float]) -> str:
    if sum(shares.get(kind, 0.0) for kind in _AGREEING) >= _CERTAIN:
        return "adjective"
    return "noun" if shares.get("noun", 0.0) >= _CERTAIN else ""


def _kind(pos: str, feats: Mapping[str, str]) -> str:
    if pos in _NOUNS:
        return "noun"
    if pos == "PRON":
        return "pronoun"
    if "Case" not in feats or "Abbr" in feats or feats.get("Variant") == "Short":
        return ""
    if feats.get("VerbForm") == "Part":
        return "participle"
    if pos == "ADJ":
        return "adjective"
    # «один» agrees as a determiner does, the other numerals do not.
    return "determiner" if pos == "DET" or (pos == "NUM" and "Number" in feats) else ""


@functools.cache
def _kind_and_cells(
    pos: str, items: tuple[tuple[str, str], ...], is_common: bool, is_like_feminine: bool
) -> tuple[str, int]:
    """What kind of word a reading makes, and its cells; a dictionary has some hundred of them."""
    feats = dict(items)
    kind = _kind(pos, feats)
    if kind == "noun":
        return kind, _noun_cells(feats, is_common, is_like_feminine)
    return kind, _cells(feats) if kind in _AGREEING else 0


def _noun_cells(feats: Mapping[str, str], is_common: bool, is_like_feminine: bool) -> int:
    """Those of both genders for «кофе» and «торнадо», for «коллега» and «судья»."""
    if "Case" not in feats:
        return cells()  # «СМИ», «кг»
    is_person = is_like_feminine and feats.get("Animacy") == "Anim"
    is_of_two_genders = is_common or is_person or feats.get("InflClass") == "Ind"
    if is_of_two_genders and feats.get("Number") == "Sing":
        return cells((feats["Case"],), ("Masc", "Fem", "Neut"))
    return _cells(feats)


def _cells(feats: Mapping[str, str]) -> int:
    case, gender, animacy = feats["Case"], feats.get("Gender"), feats.get("Animacy")
    columns = (gender,) if gender else ("Masc", "Fem", "Neut")
    if feats.get("Number") == "Plur":
        columns = ("Plur",)
    found = cells((case,), columns)
    if case != "Acc" or not animacy:
        return found
    living = cells(("AccAnim",), columns)
    return living if animacy == "Anim" else found & ~living


@functools.lru_cache(maxsize=100_000)
def shape_as(word: str, kind: str) -> Shape:
    """The shape of a word that is of this kind in its sentence."""
    return shape(word)._replace(kind=kind)
