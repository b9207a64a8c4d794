"""A part of the web page was taken for a part of the article.

Menus, share buttons, imprints and file names of pictures come along when a page is exported, and
are translated with it. They are not the author's text and have to go.

Passes: the same words inside a sentence or a heading, «Читайте также: …» as the headline, what the
source has in the same place («Xem thêm: …»), credits («Фото: Минь Ха», «© Reuters»), names of
files that the source has too or that the text calls a file.

Bad:

    ru: ⟦Последний⟧
    ru: ⟦Читайте также:⟧
    ru: ⟦Теги: Нгеан, реформа, кадры⟧
    ru: ⟦© 2025 Газета Нгеан. Все права защищены.⟧
    ru: Делегаты конференции. ⟦bna_img_2632.jpg⟧

Good:

    ru: Последний делегат покинул зал.
    ru: Читайте также нашу статью о конференции на второй странице.
"""

import itertools
from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import debris
from mtcheck.lang.quoting import quoted

SEVERITY = Severity.MINOR
MQM = "design-and-markup"


def check(bitext: Bitext) -> Iterator[Finding]:
    lines = [*bitext.target.lines(), bitext.target.span(0, 0)]
    for line, following in itertools.pairwise(lines):
        if what := debris.what_is(line.text):
            start = len(line.text) - len(line.text.lstrip())
            span = line.part(start, len(line.text.rstrip()))
            is_half = debris.is_half(line.text, following.text)
            if not is_half and not _is_of_article(bitext, span):
                message = f"{quoted(span.text)} belongs to the page ({what}), not the article"
                yield Finding(span, message)
        for name in debris.file_names(line.text):
            if name.group() not in bitext.source.text:
                span = line.part(name.start(), name.end())
                yield Finding(span, f"{quoted(span.text)} is what is left of a picture, not text")


def _is_of_article(bitext: Bitext, span: Span) -> bool:
    """Whether the line is the headline, or the source has such a line in its place."""
    text = bitext.target.text
    if debris.is_title(span.text) and not text[: span.start].strip() and text[span.end :].strip():
        return True
    if not bitext.has_source:
        return False
    there = (line for pair in bitext.over(span) for line in pair.source.text.split("\n"))
    return any(debris.is_of_article(line) for line in there)
