"""Credits: who took the picture, in one alphabet here and in the other there."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Span
from mtcheck.renderings.forms import Form, Rendering, by_count, grouped

_CREDIT = regex.compile(r"(?:Фото|Источник|Автор|Видео|Текст)\s?:\s*(\p{Lu}{2,6})\s*\.?\s*$")
_SOUNDS = str.maketrans("ABCDEFGHIKLMNOPRSTUVXYZ", "АБКДЕФГХИКЛМНОПРСТУВКИЗ")


def collect(bitext: Bitext) -> Iterator[Rendering]:
    """Initials in credits; «PV» and «ПВ» are one, letter for letter."""
    credits: list[Span] = []
    for line in bitext.target.lines():
        if match := _CREDIT.search(line.text):
            credits.append(line.part(match.start(1), match.end(1)))
    for spans in grouped((span.text.translate(_SOUNDS), span) for span in credits):
        forms = [Form(same[0].text, tuple(same)) for same in grouped((s.text, s) for s in spans)]
        russian = next((form.text for form in forms if form.is_cyrillic), None)
        yield Rendering("name", None, by_count(forms), preferred=russian)
