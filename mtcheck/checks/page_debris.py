"""A part of the web page was taken for a part of the article.

Menus, share buttons, imprints and file names of pictures come along when a page is exported, and
are translated with it. They are not the author's text and have to go.

Passes: the same words inside a sentence or a heading, credits («Фото: Минь Ха», «© Reuters»),
names of files that the source has too or that the text calls a file.

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

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import debris

SEVERITY = Severity.MINOR
MQM = "design-and-markup"


def check(bitext: Bitext) -> Iterator[Finding]:
    for line in bitext.target.lines():
        if what := debris.what_is(line.text):
            start = len(line.text) - len(line.text.lstrip())
            span = line.part(start, len(line.text.rstrip()))
            yield Finding(span, f"«{span.text}» belongs to the page ({what}), not the article")
        for name in debris.file_names(line.text):
            if name.group() not in bitext.source.text:
                span = line.part(name.start(), name.end())
                yield Finding(span, f"«{span.text}» is what is left of a picture, not text")
