"""A sentence names its subject and says nothing of it.

The machine takes a verb for a noun: «Заседание комитета под председательством на мосту». What
happened is lost, and the reader looks for the verb in vain.

Passes: headings, captions, answers and lists, everything shorter than eight words or without a
full stop, every sentence with a dash, a figure, a word that may stand for a verb. Without a
source only «под председательством» and the like that are nobody's are certain.

Bad:

    ru: Заместитель секретаря комитета ⟦под председательством⟧ на площадке в Винь.

    vi: Lãnh đạo Sở Giáo dục đã làm việc với các trường của huyện miền núi.
    ru: ⟦Руководство департамента образования с представителями школ горного уезда провинции⟧.

Good:

    ru: Заместитель секретаря комитета председательствовал на площадке в Винь.
    ru: Заседание прошло под председательством на редкость опытного человека.

    vi: Lãnh đạo Sở Giáo dục với các trường miền núi
    ru: Руководство департамента образования с представителями школ горного уезда провинции
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, SegmentPair, Severity, Span
from mtcheck.lang import predicates, sentences
from mtcheck.lang.sentences import Word

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/grammar"
YIELDS_TO = ("garbled-text", "untranslated-text", "omitted-segment")


def check(bitext: Bitext) -> Iterator[Finding]:
    for pair in bitext.pairs:
        text = pair.target.text
        if not text.rstrip().endswith(".") or text == pair.source.text:
            continue
        if predicates.may_have_orphans(text):
            if found := predicates.orphans(sentences.read(text)):
                span = pair.target.part(found[0].start, found[1].end)
                message = f"«{span.text}» does not say whose, and the sentence has no verb"
                yield _finding(span, pair, message)
                continue
        if predicates.is_vietnamese_clause(pair.source.text):
            words = sentences.read(text) if predicates.may_lack_predicate(text) else ()
            if predicates.lacks_predicate(words):
                span = pair.target.part(words[0].start, words[-1].start)
                yield _finding(span, pair, f"Nothing is said of «{_subject(words)}»: no verb")


def _subject(words: Sequence[Word]) -> str:
    """«Новое руководство», the words up to the first noun."""
    nouns = (at for at, word in enumerate(words) if word.pos in ("NOUN", "PROPN"))
    return " ".join(word.text for word in words[: next(nouns, 0) + 1])


def _finding(span: Span, pair: SegmentPair, message: str) -> Finding:
    return Finding(span, message, source=None if pair.source.missing else pair.source)
