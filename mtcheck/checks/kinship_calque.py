"""A polite form of address became a family tie.

Vietnamese calls a grown man *anh*, «elder brother», and a teacher *cô*, «aunt». Translated word
by word, «сестра Лан» turns a stranger into a relative of somebody in the text.

Passes: real kin (*chị gái*, *anh ruột*, *bà nội*), nuns and nurses; a given name alone in a
family's story; «дедушка» and «бабушка» of the aged; «дядюшка Хо». The finding is minor beside a
given name alone, for *ông* and *bà*, and where kin are near. Without a source nothing is reported.

Bad:

    vi: Chị Nguyễn Thị Hoa mở quán cà phê ở Huế.
    ru: ⟦Сестра⟧ Нгуен Тхи Хоа открыла в Хюэ кофейню.

Good:

    vi: Chị gái Nguyễn Thị Hoa mở quán cà phê ở Huế.
    ru: Сестра Нгуен Тхи Хоа открыла в Хюэ кофейню.

    vi: Chị Nguyễn Thị Hoa mở quán cà phê ở Huế.
    ru: Нгуен Тхи Хоа открыла в Хюэ кофейню.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity, Span
from mtcheck.lang import kinship
from mtcheck.lang.vietnamese import canonical
from mtcheck.renderings.unrendered import LONGEST, around

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation"
YIELDS_TO = ("untranslated-text",)

Calque = tuple[Span, Span, Severity]


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    if source.language != "vi":
        return
    by_person: defaultdict[str, list[Calque]] = defaultdict(list)
    for pair in bitext.pairs:
        for given_name, calque in _calques(bitext, pair):
            by_person[given_name].append(calque)
    for calques in by_person.values():
        yield _finding(calques)


def _calques(bitext: Bitext, pair: SegmentPair) -> Iterator[tuple[str, Calque]]:
    """Each word of kinship in a bead that renders a word of address, by the given name."""
    if max(len(pair.source.text), len(pair.target.text)) > LONGEST:
        return
    words = list(kinship.kin_words(pair.target.text))
    if not words or kinship.means_kin(pair.source.text):
        return
    near = " ".join(bead.source.text for bead in around(bitext, pair.target))
    addresses = list(kinship.addresses(pair.source.text))
    for word in words:
        address = next((one for one in addresses if _renders(word, one)), None)
        if address and (severity := _severity(address, near)):
            kin = pair.target.part(word.start, word.end)
            spoken = pair.source.part(address.start, address.end)
            yield canonical(address.name).split()[-1], (kin, spoken, severity)


def _renders(word: kinship.KinWord, address: kinship.Address) -> bool:
    return word.noun in address.calques and kinship.is_same_name(address.name, word.name)


def _severity(address: kinship.Address, near: str) -> Severity | None:
    """What the calque weighs; None where kin, or great age, may be meant."""
    if address.is_formal and not address.courteous:
        return Severity.MAJOR if not kinship.means_kin(near) else Severity.MINOR
    if kinship.means_kin(near) or kinship.is_familiar(near):
        return None
    return Severity.MINOR


def _finding(calques: Sequence[Calque]) -> Finding:
    (kin, address, _), *more = calques
    return Finding(
        target=kin,
        message=f"«{address.text}» is a form of address here, not a relative: «{kin.text}»",
        source=address,
        related=tuple(other for other, _, _ in more),
        severity=max(severity for _, _, severity in calques),
    )
