"""Letters of a script that no Russian reader reads stand in the sentence.

Machines that know many languages leave Chinese, Thai or Arabic words where they lacked a Russian
one. The sentence loses a word, and the page looks broken.

Passes: a foreign name or word in brackets or quotation marks beside its rendering
(«Пекин (北京)») or after a word for words («иероглиф 水»), signs such as ℃ and ①, Greek letters,
what the source has as well.

Bad:

    ru: Правительство провинции ⟦已经⟧ утвердило план.
    ru: Гости прибыли в ⟦โรงแรม⟧ вечером.

Good:

    ru: Делегация прибыла в Пекин (北京) вечером.
    ru: Температура выросла на 2 ℃, доля β-каротина — на 3 %.
"""

from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import later
from mtcheck.lang.quoting import quoted

SEVERITY = Severity.MAJOR
MQM = "accuracy/untranslated"
YIELDS_TO = ("page-debris", "leaked-placeholder")

# Every letter that is neither Cyrillic, Latin nor Greek, nor one of no script («ª», «ᵃ»).
_LETTER = r"[\p{L}--[\p{Cyrillic}\p{Latin}\p{Greek}\p{Common}\p{Inherited}]]"
_WORD = rf"{_LETTER}[\p{{L}}\p{{M}}--[\p{{Cyrillic}}\p{{Latin}}\p{{Greek}}]]*"
_STRETCH = regex.compile(rf"{_WORD}(?:[\s\p{{P}}\d]{{0,3}}{_WORD})*", regex.V1)
# A bracket or a quotation mark opens before it or closes after it, in the same breath; or a label
# says what it is: «кит. 北京», «иероглиф 水», «псевдоним 胡志明», «по-арабски — خدا».
_OPENED = regex.compile(r"[(\[«“„\"「『][^()\[\]«»“”„\"「」『』\n]{0,60}+$")
_CLOSED = regex.compile(r"[^()\[\]«»“”„\"「」『』\n]{0,60}+[)\]»”“\"」』]")
_LABEL = later.regex(
    r"(?:\b(?:кит|яп|кор|араб|ивр|перс|тайск|груз|арм|санскр|хинди|кхмер|лаос|трад|упр)\."
    r"|\b(?:букв|знак|иероглиф|символ|слов|звук|слог|надпис|подпис|назван|псевдоним|фамили|термин"
    r"|тьы-?ном|ханты|канд?зи|им(?=я|ен))\p{Ll}*+|по-\p{Ll}+ск[ио])"
    r"[\s:—–-]*$",
    regex.IGNORECASE,
)
_BEFORE = 80  # characters in which a bracket or a label is looked for
_LONGEST = 20  # letters: more than a name, a title or a term has
_SCRIPTS_OF_AN_ETYMOLOGY = 3  # in one line


def check(bitext: Bitext) -> Iterator[Finding]:
    for line in bitext.target.lines():
        stretches = list(_STRETCH.finditer(line.text))
        if len(set(_scripts(" ".join(m.group() for m in stretches)))) >= _SCRIPTS_OF_AN_ETYMOLOGY:
            continue
        for match in stretches:
            stretch = match.group()
            if stretch in bitext.source.text or _is_explained(match):
                continue
            message = f"{quoted(stretch)} is in {_script(stretch)} letters"
            yield Finding(line.part(*match.span()), message)


def _is_explained(match: regex.Match[str]) -> bool:
    text, stretch = match.string, match.group()
    if len(stretch) == 1 and _script(stretch) not in _SYLLABLES:
        return True
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if len(stretch) <= _LONGEST and _OPENED.search(before) and _CLOSED.match(text, match.end()):
        return True
    nearby = before[-1:] in _OPENING or text[match.end() : match.end() + 1] in _CLOSING
    return len(stretch) <= _LONGEST and (nearby or _LABEL.search(before) is not None)


_OPENING, _CLOSING = tuple('([«“„"「『'), tuple(')]»”“"」』')
_SYLLABLES = ("Chinese", "Korean")  # one letter of these is a word
_SCRIPTS = tuple(
    (name, regex.compile(rf"\p{{Script={script}}}"))
    for script, name in (
        ("Han", "Chinese"),
        ("Hiragana", "Japanese"),
        ("Katakana", "Japanese"),
        ("Hangul", "Korean"),
        ("Thai", "Thai"),
        ("Arabic", "Arabic"),
        ("Hebrew", "Hebrew"),
        ("Devanagari", "Devanagari"),
        ("Khmer", "Khmer"),
        ("Lao", "Lao"),
        ("Georgian", "Georgian"),
        ("Armenian", "Armenian"),
    )
)


def _script(stretch: str) -> str:
    """The name of its letters; kana tells Japanese from Chinese."""
    return (_scripts(stretch) or ["foreign"])[-1]


def _scripts(text: str) -> list[str]:
    return [name for name, pattern in _SCRIPTS if pattern.search(text)]
