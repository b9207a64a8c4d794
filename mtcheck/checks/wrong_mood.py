"""A report reads as an order to the reader.

Vietnamese headings have no subject («Thăm và tặng quà»), and a machine takes them for a request:
the reader is told to visit and to give.

Passes: everything without a source; advice, recipes, guides and advertisements, where the reader
is meant; texts in which several sentences ask for something; quoted words.

Bad:

    vi: Thăm và tặng quà các gia đình chính sách ở Con Cuông
    ru: ⟦Посетите и преподнесите⟧ подарки семьям льготников в Конкуонге

Good:

    vi: Thăm và tặng quà các gia đình chính sách ở Con Cuông
    ru: В Конкуонге посетили семьи льготников и вручили им подарки

    vi: Hãy đến thăm Nghệ An vào mùa xuân
    ru: Посетите Нгеан весной
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity
from mtcheck.lang import moods

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/grammar"
YIELDS_TO = ("garbled-text", "untranslated-text")

_REQUESTS = 2  # true ones: a text that asks its readers for things

Verbs = list[tuple[int, int]]


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    asked = [
        (pair, verbs)
        for pair in bitext.pairs
        if not pair.source.missing and (verbs := moods.opening_imperative(pair.target.text))
    ]
    told = [(pair, verbs) for pair, verbs in asked if moods.tells_a_deed(pair.source.text)]
    if len(asked) - len(told) < _REQUESTS:
        for pair, verbs in told:
            yield _finding(pair, verbs)


def _finding(pair: SegmentPair, verbs: Verbs) -> Finding:
    target = pair.target.part(verbs[0][0], verbs[-1][1])
    message = f"«{target.text}» asks the reader, but the source tells what was done"
    if meant := _narrated(pair.target.text, verbs):
        message += f": «{meant}»"
    return Finding(target, message, source=pair.source)


def _narrated(text: str, verbs: Verbs) -> str | None:
    """The words with each verb in the past; None where one of them has no such form."""
    told = text[verbs[0][0] : verbs[-1][1]]
    for start, end in reversed(verbs):
        past = moods.as_narration(text[start:end])
        if past is None:
            return None
        told = told[: start - verbs[0][0]] + past + told[end - verbs[0][0] :]
    return told
