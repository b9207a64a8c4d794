"""Letters that came out wrong because a text was read in another encoding than it was written in.

Three causes, told by what they leave. Bytes of UTF-8 taken for letters come in pairs that no
language writes («РџСЂРё», «Ð¿Ñ€», «á»…»). One code page taken for another gives one wrong letter
for each right one («Ïðèâåò», «рТЙЧЕФ»): certain when the dictionary knows the words that come out
the other way round. Letters that no code page has become «�» or «?».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal

from mtcheck.core import Document, Span
from mtcheck.lang import later, morphology, old_fonts, scripts
from mtcheck.lang.vietnamese import parse

Kind = Literal["encoding", "font", "lost"]
_Pattern = re.Pattern[str]

# The bytes 80–BF, which follow the first byte of a letter in UTF-8, as code pages show them.
_AFTER_1251 = (
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ"
    "\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї\N{REPLACEMENT CHARACTER}"
)
_AFTER_1252 = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\N{REPLACEMENT CHARACTER}"
_AFTER_DOS = "А-Яа-п─-▟╨╤"
_AFTER_KOI = "─-▟⌠■∙√≈≤≥⌡°²·÷═-╬ёЁ©\xa0"
_PAIR = (
    f"(?:[РС][{_AFTER_1251}]"
    f"|[ÐÑĐ][{_AFTER_1252}]"
    f"|[ÃÂ][{_AFTER_1252}]"
    f"|[╨╤][{_AFTER_DOS}Ёё]"
    f"|[пя][{_AFTER_KOI}])"
)
# Two pairs in a row, half pairs when the other halves were control characters, a dash or quotation
# mark of three bytes; a single pair may be a Vietnamese letter.
_UTF8 = later.re(
    f"(?P<certain>(?:{_PAIR}){{2,}}|[ÐÑ][\xa0-\xbf]?[ÐÑ][\xa0-\xbf]?[ÐÑ]"
    f"|вЂ[{_AFTER_1251}]|â€[{_AFTER_1252}]|в„–)"
    f"|б[є»][{_AFTER_1251}]|á[º»]|[ГДЖЕ][°‘ѓЃ\xa0ЎўЈ©Є\xadІіґµё№є»јЁ]"
    f"|[ÃĂ][\xa0-\xbf]|Ä[{_AFTER_1252}]|Æ[°¡]|Å[©¨]"
)
_WITHOUT_98 = later.re(f"Р(?:[\N{REPLACEMENT CHARACTER}?]|(?![{_AFTER_1251}]))")
_LOST = later.re(
    "\N{REPLACEMENT CHARACTER}"
    r"|(?<![^\s«\"(])\?{3,}(?=[\s.,»\")]*\s+\?{2,})"  # «????? ????»
    r"|(?<![^\s«\"(])(?<!\w[.!?] )\?{3,}(?=,?\s+[а-яёa-z0-9])"  # «Сегодня ?????? прошло»
    r"|(?<![^\s«\"(])(?<!\w[.!?] )\?{5,}(?=[.,;»)]|\s+\w)"
    r"|(?<=[A-Za-zÀ-ɏẠ-ỹ])\?(?=[a-zà-ɏạ-ỹ])"  # «Nguy?n»
)
_BETWEEN = later.re(r"[^\S\n]*[\d.,:;!?()\"«»–—-]*[^\S\n]*")
_WORDS_BETWEEN = later.re(
    rf"(?:[^\S\n]*[.,:;!?()\"«»–—-]*(?:{_PAIR}|\b[A-Za-z\d]{{1,7}}\b)){{0,4}}{_BETWEEN.pattern}"
)
# What every line has that is worth a closer look: characters rare in Russian, marks in a row.
_RARE = later.re(
    "[ІіґµЅѕјЂЃѓ†‡€‰Љ‹ЊЌЋЏђўЎќЎЈҐЄЇєї¤¦¬¶·±¡-§ª-¯²-´¸-ÿƒŒœŠšŽžŸĂăĐđ─-▟⌠⌡√∙≈≤≥■]|[A-Za-z][ГДЖЕб]"
)
_MARKS = later.re("\N{REPLACEMENT CHARACTER}|\\?[?a-zà-ɏạ-ỹ]")
_CAPITALS = later.re("[А-ЯЁ]{3}")
_SPACE = later.re(r"\s")
# (what its line has, what starts a stretch, what goes on with it, as what it may have been read)
_SWAPPED = (
    (  # cp1251 or koi8 as latin-1
        _RARE,
        later.re("[À-ÿ]{3}"),
        later.re("[À-ÿ¸¨]+"),
        ("latin-1", "sloppy-windows-1252"),
    ),
    (  # koi8 as cp1251, and the other way round: capitals for small letters
        _CAPITALS,
        later.re("(?<![А-яЁёЈі])(?:[а-яё][А-ЯЁЈі]{2,}|[А-ЯЁЈі]{4,})(?![а-яё])"),
        later.re("(?<![А-яЁё])[а-яё]?[А-ЯЁЈі]+(?![а-яё])"),
        ("cp1251", "koi8-r"),
    ),
    (  # cp866 as cp1251
        _RARE,
        later.re("[а-пЁ«ЄЇ][ЎўЈ¤Ґ¦§©¬®]+|[ЎўЈ¤Ґ¦§©¬®]{1,2}[а-пЎўЈ¤Ґ¦§Ё©Є¬®Ї]+"),
        later.re("(?<![А-яЁё])[ЂЃ‚ѓ„†‡€‰Љ‹ЊЌЋЏђ‘’“”•™љ›њќћџа-п\xa0ЎўЈ¤Ґ¦§Ё©Є«¬®Ї]+(?![А-яЁё])"),
        ("cp1251",),
    ),
    (  # cp1251 as cp866
        _RARE,
        later.re("[└-▀р-яЁё]?[└-▀ЄєЇїЎў°∙√№¤■][└-▀р-яЁёЄєЇїЎў°∙·√№¤■]+"),
        later.re("(?<![А-яЁё])[└-▀р-яЁёЄєЇїЎў°∙·√№¤■]+(?![А-яЁё])"),
        ("cp866",),
    ),
)
_WORD = later.re(r"[^\W\d_]+")
_NO_WORD = later.re("[À-ÖØ-öø-ÿ]{5}")  # no language has five accents in a row
_ADDRESS = later.re(r"[/=&@]|\.\w")
_EDGE = " \t\N{NO-BREAK SPACE}.,:;!?()[]\"'"

_WRITTEN_IN = ("cp1251", "koi8-r", "cp866", "iso8859-5")
_UTF8_READ_AS = (
    "sloppy-windows-1251",
    "sloppy-windows-1252",
    "sloppy-windows-1258",
    "cp866",
    "koi8-r",
)
_FAR = 200  # characters
_FEWEST = 4  # letters that the dictionary must know when they are put right
_READ_AS = tuple(dict.fromkeys(page for *_, pages in _SWAPPED for page in pages))
_FEWEST_IN_CAPITALS = 5  # letters: a rare name in capitals must not come out as a short word


@dataclass(frozen=True, slots=True)
class Broken:
    """A stretch that came out wrong, ``text[start:end]``, and how."""

    start: int
    end: int
    kind: Kind


def find(document: Document) -> Iterator[Broken]:
    """The stretches whose letters came out wrong, in order, never overlapping."""
    text = document.text
    found = [*_utf8(document), *_swapped(document), *_lost(text)]
    found += [Broken(start, end, "font") for start, end in old_fonts.find(text)]
    last = None
    for broken in sorted(found, key=lambda broken: (broken.start, -broken.end)):
        if last and broken.start < last.end:
            continue
        if last and last.kind == broken.kind and _are_one(text, last.end, broken.start):
            last = Broken(last.start, broken.end, last.kind)
            continue
        if last:
            yield last
        last = broken
    if last:
        yield last


def _are_one(text: str, end: int, start: int) -> bool:
    return start - end < _FAR and _WORDS_BETWEEN.fullmatch(text, end, start) is not None


def repair(span: Span) -> str | None:
    """The text as it was written, where that is certain: all words of it are known."""
    raw = _as_in_the_file(span.document, span.start, span.end)
    for fixed in _readings(raw):
        if fixed != raw and _is_whole(fixed) and _is_language(fixed):
            return fixed
    return None


def _is_whole(text: str) -> bool:
    lost = "\N{REPLACEMENT CHARACTER}" in text
    return text.isprintable() and not lost and not _UTF8.search(text)


def _as_in_the_file(document: Document, start: int, end: int) -> str:
    """With the control characters that are left out at reading: they are halves of letters."""
    last = document.starts[end] if end < len(document.starts) else len(document.raw)
    return document.raw[document.starts[start] : last].rstrip("\r\n")


def _readings(raw: str) -> Iterator[str]:
    yield old_fonts.read(raw) or raw
    yield from _as_utf8(raw)
    if found := _swap(raw, _READ_AS):
        yield found


def _as_utf8(raw: str) -> Iterator[str]:
    import ftfy

    yield ftfy.fix_encoding(raw)
    # «И» is D0 98, and cp1251 has nothing at 98.
    whole = _WITHOUT_98.sub("Р\x98", raw)
    for read_as in _UTF8_READ_AS:
        for text in dict.fromkeys((whole, raw)):
            if (fixed := _recode(text, read_as, "utf-8")) is not None:
                yield fixed


def _recode(text: str, read_as: str, written_in: str) -> str | None:
    if read_as.startswith("sloppy"):
        import ftfy.bad_codecs  # noqa: F401  # registers them

    try:
        return text.encode(read_as).decode(written_in)
    except UnicodeError:
        return None


def _is_language(text: str) -> bool:
    """Whether every word is Russian, or every one a Vietnamese syllable, capitals aside."""
    words = _WORD.findall(text)
    plain = [word for word in words if not word.istitle()] or words
    known = (all(map(_is_russian, plain)), all(map(_is_vietnamese, words)))
    return bool(words) and any(known)


def _is_russian(word: str) -> bool:
    return morphology.is_known(word.lower())


def _is_vietnamese(word: str) -> bool:
    return parse(word) is not None


def _lines_with(mark: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end in which a mark stands."""
    end = -1
    while match := mark.search(text, end + 1):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.start())
        yield start, len(text) if end < 0 else end
        if end < 0:
            return


def _utf8(document: Document) -> Iterator[Broken]:
    text = document.text
    for end, line_end in _lines_with(_RARE, text):
        for match in _UTF8.finditer(text, end, line_end):
            if match.start() < end:
                continue
            start, end = _token(text, match.start(), match.end(), end)
            certain = match.lastgroup == "certain"
            if certain or _comes_out(_as_in_the_file(document, start, end)):
                yield Broken(start, end, "encoding")


def _comes_out(token: str) -> bool:
    """Whether a strange pair makes a Vietnamese word when it is put right: «Nguyá»…n», not «á»»."""
    return any(
        fixed != token and all(map(_is_vietnamese, _WORD.findall(fixed)))
        for fixed in _as_utf8(token)
    )


def _token(text: str, start: int, end: int, least: int) -> tuple[int, int]:
    """The word around a stretch, without the marks at its ends; pairs are never cut."""
    first = start
    while first > least and not text[first - 1].isspace():
        first -= 1
    after = _SPACE.search(text, end)
    last = after.start() if after else len(text)
    while first < start and text[first] in _EDGE + "«“„":
        first += 1
    while last > end and text[last - 1] in _EDGE + "»”":
        last -= 1
    return first, last


def _swapped(document: Document) -> Iterator[Broken]:
    for mark, seed, token, read_as in _SWAPPED:
        for start, end in _lines_with(mark, document.text):
            yield from _swapped_in_line(document, start, end, (seed, token, read_as))


def _swapped_in_line(
    document: Document, end: int, line_end: int, family: tuple[_Pattern, _Pattern, tuple[str, ...]]
) -> Iterator[Broken]:
    seed, token, read_as = family
    for match in seed.finditer(document.text, end, line_end):
        if match.start() < end:
            continue
        tokens = _chain(document.text, token, max(end, match.start() - _FAR), match.start())
        if not tokens:
            continue
        start, end = tokens[0].start(), tokens[-1].end()
        raw = _as_in_the_file(document, start, end)
        if _NO_WORD.search(raw) or _swap(raw, read_as):
            yield Broken(start, end, "encoding")


def _chain(text: str, token: re.Pattern[str], first: int, seed: int) -> list[re.Match[str]]:
    """The tokens of one kind in a row around a seed; Russian words at the ends are left out."""
    chain: list[re.Match[str]] = []
    at = first
    while match := token.search(text, at, len(text) if chain else seed + _FAR):
        if chain and not _BETWEEN.fullmatch(text, chain[-1].end(), match.start()):
            if match.start() > seed:
                break
            chain = []
        chain.append(match)
        at = match.end()
    while chain and chain[0].start() < seed and _is_word(chain[0].group()):
        del chain[0]
    while chain and chain[-1].start() > seed and _is_word(chain[-1].group()):
        del chain[-1]
    return chain


def _is_word(token: str) -> bool:
    return morphology.is_known(token.strip())


@lru_cache(maxsize=10_000)
def _swap(text: str, candidates: tuple[str, ...]) -> str | None:
    """The text in the code page that makes it Russian, when it is not as it stands."""
    letters = sum(map(len, _WORD.findall(text)))
    if _known_letters(text) * 3 > letters:
        return None
    capitals = text.isupper() and scripts.has_cyrillic(text)
    best, most = None, (_FEWEST_IN_CAPITALS if capitals else _FEWEST) - 1
    for read_as, written_in in product(candidates, _WRITTEN_IN):
        fixed = _recode(text, read_as, written_in)
        if fixed and (known := _known_letters(fixed)) > most and 2 * known >= letters:
            best, most = fixed, known
    return best


def _known_letters(text: str) -> int:
    """The letters of its Russian words; of three letters or more, and in the usual case."""
    words = (word for word in _WORD.findall(text) if len(word) > 2)
    usual = (word for word in words if word.islower() or word.istitle() or word.isupper())
    return sum(len(word) for word in usual if morphology.is_known(word.lower()))


def _lost(text: str) -> Iterator[Broken]:
    for end, line_end in _lines_with(_MARKS, text):
        for match in _LOST.finditer(text, end, line_end):
            if match.start() < end:
                continue
            start, end = _token(text, match.start(), match.end(), end)
            if not _ADDRESS.search(text, start, end):
                yield Broken(start, end, "lost")
