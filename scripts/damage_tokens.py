"""Kinds of damage with the tokens that machines leak, in all the states in which they come out."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache

from damage_line import Kind, Line, anywhere, replaced, rows

_WORD = re.compile(r"(?<=[а-яё] )[а-яё]{4,}(?= )")
_NAMED = re.compile(r"[A-Za-z]{2}")
_TELLING = re.compile(r"[A-Za-z]{2}|^(?:\{\{|\[\[|\$\{|%%|@@|⟦|<<|【)")
_BRACKETS = re.compile(r"(?:[\])}>⟧】]+|@@|%%|__)$")
_JOINT = re.compile(r"(?<=\w)(?=[^\w\s]|_)|(?<=[^\w\s])(?=\S)|(?<=_)(?=[^_\s])")
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CYRILLIC = "АБЦДЕФГХИЙКЛМНОПКРСТУВВХЫЗ"
_PHONETIC = str.maketrans(_LATIN + _LATIN.lower(), _CYRILLIC + _CYRILLIC.lower())


@cache
def styles(name: str, telling: re.Pattern[str] = re.compile("")) -> tuple[str, ...]:
    """The tokens of one style of the table that have what must be told of them."""
    table = rows("placeholders_in_the_wild.tsv")
    return tuple(text for style, text, _ in table if style == name and telling.search(text))


def _put(rng: random.Random, target: str, token: str) -> Line | None:
    """A token in the place of a word; «~» in the token is that word."""
    match = anywhere(rng, _WORD, target)
    new = token.replace("~", match.group()) if match else ""
    return replaced(target, "leaked-placeholder", match, new)


def leaked_token(rng: random.Random, source: str, target: str) -> Line | None:
    """«__DNT_0__», «⟦TERM1⟧», «<x id=1/>»."""
    return _put(rng, target, rng.choice(styles("masked")))


def leaked_number(rng: random.Random, source: str, target: str) -> Line | None:
    """«DNUM_CDBF», a third of them in small letters or in Cyrillic ones."""
    token = rng.choice(styles("number"))
    return _put(rng, target, rng.choice((token, token.lower(), token.translate(_PHONETIC))))


def leaked_entity(rng: random.Random, source: str, target: str) -> Line | None:
    """«&nbsp;», «&amp;quot;»; a third of them without the ampersand's end or with a space in it."""
    token = rng.choice(styles("entity"))
    spaced = token.replace("&", "& ").replace(";", " ;")
    return _put(rng, target, rng.choice((token, token, token, spaced, token.upper())))


def leaked_format(rng: random.Random, source: str, target: str) -> Line | None:
    """«%s», «{name}», «{count, plural, …}»."""
    return _put(rng, target, rng.choice(styles("format")))


def split_format(rng: random.Random, source: str, target: str) -> Line | None:
    """«% s», «% 1 $ s», «{ name }»."""
    return _put(rng, target, _split(rng, rng.choice(styles("format", re.compile(r"^[%$#{]")))))


def leaked_piece(rng: random.Random, source: str, target: str) -> Line | None:
    """«▁слово», «##ing»."""
    return _put(rng, target, rng.choice(styles("piece")))


def glued_token(rng: random.Random, source: str, target: str) -> Line | None:
    """«__DNT_0__слово», «слово<unk>»."""
    return _put(rng, target, rng.choice(styles("glued")))


def recased_token(rng: random.Random, source: str, target: str) -> Line | None:
    """«__dnt_0__», «⟦Term1⟧»."""
    token = rng.choice(styles("masked", _NAMED))
    return _put(rng, target, token.upper() if token == token.lower() else token.lower())


def cyrillic_token(rng: random.Random, source: str, target: str) -> Line | None:
    """«__ДНТ_0__», «⟦ТЕРМ1⟧»."""
    return _put(rng, target, rng.choice(styles("masked", _NAMED)).translate(_PHONETIC))


def split_token(rng: random.Random, source: str, target: str) -> Line | None:
    """«__ DNT _ 0 __», «{ { 0 } }»."""
    tokens = [token for token in styles("masked", _TELLING) if _joints(token)]
    return _put(rng, target, _split(rng, rng.choice(tokens)))


def unclosed_token(rng: random.Random, source: str, target: str) -> Line | None:
    """«⟦TERM1», «{{0}»: the last brackets are lost, or the last of them."""
    token = rng.choice([t for t in styles("masked", _TELLING) if _BRACKETS.search(t)])
    return _put(rng, target, _BRACKETS.sub("", token) if rng.random() < 0.5 else token[:-1])


def _split(rng: random.Random, token: str) -> str:
    """Spaces at all joints of the token, or at one."""
    joints = _joints(token)
    chosen = joints if rng.random() < 0.5 else [rng.choice(joints)]
    return "".join(" " * (place in chosen) + letter for place, letter in enumerate(token))


def _joints(token: str) -> list[int]:
    return [m.start() for m in _JOINT.finditer(token) if 0 < m.start() < len(token)]


KINDS: Sequence[Kind] = (
    leaked_token,
    leaked_number,
    leaked_entity,
    leaked_format,
    split_format,
    leaked_piece,
    glued_token,
    recased_token,
    cyrillic_token,
    split_token,
    unclosed_token,
)
