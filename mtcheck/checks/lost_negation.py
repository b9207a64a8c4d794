"""The source denies what the translation asserts, or the other way round.

«không» is one syllable and «не» two letters: lost, they turn a refusal into a consent, and every
other word of the sentence is in its place, so that neither a reader nor a comparison of meaning
sees it.

It is major where it is the only negation of a sentence of a clause or two, and no word of the
other side might deny.

Passes: a negation that the translation may say with another word («отказался», «отсутствует»,
«неизвестно»), set phrases («không chỉ», «не раз»), questions («… không?»), and every sentence in
which something else denies as often; an added «не» where the source has any word that Russian may
render with one. A sentence of which a part is left out is omitted-content.

Bad:

    vi: Chính phủ không tăng giá điện trong năm nay.
    ru: Правительство ⟦повысит⟧ цены на электричество в этом году.

    vi: Ủy ban nhân dân tỉnh đã công bố chương trình phát triển đường nông thôn.
    ru: Народный комитет провинции ⟦не обнародовал⟧ программу строительства сельских дорог.

Good:

    vi: Chính phủ không tăng giá điện trong năm nay.
    ru: Правительство отказалось повышать цены на электричество в этом году.

    vi: Chính phủ không chỉ tăng giá điện trong năm nay mà cả giá nước.
    ru: Правительство повысит в этом году цены как на электричество, так и на воду.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity, Span
from mtcheck.lang import denials

SEVERITY = Severity.MINOR
MQM = "accuracy/mistranslation"
YIELDS_TO = (
    *("garbled-text", "mojibake", "truncated-text", "untranslated-text", "wrong-language"),
    *("mistranslated-segment", "omitted-content"),
)

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence
_SURE = 0.7


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    languages = source.language, bitext.target.language
    for pair in bitext.pairs:
        if pair.score < _DOUBTFUL or pair.source.missing or pair.target.missing:
            continue
        sides = pair.source.text, pair.target.text
        if found := denials.lost(*sides, languages):
            yield _finding(pair, found, _told_of_loss(pair, found))
        elif found := denials.added(*sides, languages):
            text = pair.target.part(*found.target).text
            yield _finding(pair, found, f"Nothing in the source denies as «{text}» does")


def _told_of_loss(pair: SegmentPair, found: denials.Difference) -> str:
    word = _source(pair, found).text
    if not found.others:
        return f"The source denies with «{word}», nothing in the translation does"
    others = ", ".join(f"«{pair.target.part(*place).text}»" for place in found.others)
    return f"The source denies with «{word}» too, the translation only with {others}"


def _source(pair: SegmentPair, found: denials.Difference) -> Span:
    return pair.source.part(*found.source) if found.source else pair.source


def _finding(pair: SegmentPair, found: denials.Difference, message: str) -> Finding:
    return Finding(
        pair.target.part(*found.target),
        message,
        source=_source(pair, found),
        evidence=tuple(pair.target.part(*place) for place in found.others),
        severity=Severity.MAJOR if found.is_certain and pair.score >= _SURE else None,
    )
