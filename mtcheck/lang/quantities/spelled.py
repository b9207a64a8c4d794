"""Numbers in words, whatever the language; one without a module of its own has none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mtcheck.lang.quantities import spelled_en, spelled_ru, spelled_vi
from mtcheck.lang.quantities.tokens import Tokens
from mtcheck.lang.quantities.words import Phrase

_BEGINS: Mapping[str, Callable[[str], bool]] = {
    "en": spelled_en.begins,
    "ru": spelled_ru.begins,
    "vi": spelled_vi.begins,
}
_PHRASE: Mapping[str, Callable[[Tokens, int], Phrase | None]] = {
    "en": spelled_en.phrase,
    "ru": spelled_ru.phrase,
    "vi": spelled_vi.phrase,
}


def begins(word: str, language: str) -> bool:
    """Whether a word may be a part of a number."""
    return language in _BEGINS and _BEGINS[language](word)


def phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The number in words that begins at token ``at``; None where there is none."""
    return _PHRASE[tokens.language](tokens, at) if tokens.language in _PHRASE else None
