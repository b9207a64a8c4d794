"""A rule of Russian grammar is broken, as the rules of LanguageTool have it.

«Более лучший», «с представитель», «по новому» without its hyphen: small things that tell a reader
that nobody read the page before him. Needs the extra ``mtcheck[grammar]``.

Passes: style, long sentences, spaces, brackets and repeated words, which are other checks'
business or nobody's; the rules that Vietnamese names mislead. ``most`` findings a document are
shown: an unreadable text needs a translator, not a list.

Bad:

    ru: Это ⟦более лучший⟧ вариант.
    ru: Он сделал ⟦по новому⟧.

Good:

    ru: Это лучший вариант, и сделан он по новому плану.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Cover, Finding, Severity
from mtcheck.lang.grammar_engine import Engine

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/grammar"
YIELDS_TO = (
    *("broken-agreement", "misspelling", "duplicate-word", "repeated-text", "misplaced-space"),
    *("glued-words", "split-word", "mixed-script", "mojibake", "garbled-text", "wrong-language"),
    *("leaked-placeholder", "unpaired-mark", "wrong-gender", "untranslated-text"),
)


def check(bitext: Bitext, *, grammar: Engine, most: int = 10) -> Iterator[Finding]:
    left = most
    taken = Cover(bitext.target)
    for pair in bitext.pairs:
        for match in grammar(pair.target.text) if left > 0 else ():
            span = pair.target.part(match.start, match.end)
            if left > 0 and not taken.touches(span):
                taken.add(span)
                left -= 1
                yield Finding(span, f"«{span.text}»: {match.fault}", suggestion=match.replacement)
