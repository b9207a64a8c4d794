"""Sentences of one text that say the same thing with two different numbers."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.agreement_words import group
from mtcheck.lang.morphology import analyzer, lemma
from mtcheck.lang.quantities.reading import read
from mtcheck.lang.tables import rows

_SENTENCE = later.re(r"(?<=[.!?…])[»”\")]*\s+(?=[«„“\"(—–-]*\s?[А-ЯЁA-Z0-9])")
_TOKEN = later.re(
    r"""(?P<word>[^\W\d_]++(?:[-'’‑][^\W\d_]++)*+)
      | (?<![\w/:№–—-])
        (?P<amount>[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3}(?![0-9]))++|[0-9]++(?:[.,][0-9]++)*+)
        (?![\w/:]|[.,–—-]\w)
      | (?P<code>[0-9][\w/:.,–—-]*+)
      | (?P<sign>[%‰№$€])""",
    re.VERBOSE,
)
_DIGIT = later.re(r"[0-9]")
_FEWEST = 5  # words of content that two sentences share
_FEWEST_UNNAMED = 7  # where no name and no date ties them to one thing
_FEWEST_POINTING = 9  # where a word may point to something else
_UNROUNDED = (Decimal(1), Decimal(10))
_LONGEST_UNIT = 3  # letters: км, га, кВт
_COUNTABLE = frozenset(("NOUN", "ADJ", "PROPN"))
_OBLIQUE = ("Gen", "Dat", "Ins", "Loc")
_LONGEST = 60  # words: longer sentences are listings
_ENDING = later.re(
    r"(?:иями|ьми|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ием|ов|ев|ей|ах|ях|ам|ям|ом|ем|ой|ый|ий"
    r"|ая|яя|ое|ее|ые|ие|ую|юю|их|ых|ия|ию|ии|а|я|о|е|и|ы|у|ю|ь|й)$"
)
_FLEETING = later.re(r"(?<=\w\w[бвгджзклмнпрстфхцчшщ])[ое](?=[бвгджзклмнпрстфхцчшщ]$)")
_ITEM = later.re(r"\s*(?:[0-9]{1,3}|[a-zа-яё])[.)]\s")
_ODD_STEMS = {"лет": "год", "день": "дн", "люд": "человк"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that a noun follows, ``text[start:end]`` with its magnitude, and the noun."""

    start: int
    end: int
    text: str
    noun: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One quantity with two values: the earlier amount, and the later one that denies it."""

    earlier: Amount
    later: Amount


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence with amounts: its words in order, their stems, and the amounts."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    amounts: tuple[Amount, ...]


def find(text: str, segments: Iterable[tuple[int, int]]) -> Iterator[Contradiction]:
    """The contradictions among the sentences of the segments, offsets in ``text``.

    Two sentences say the same if all their words are the same but for their endings and for words
    that mean nothing, and all their figures but one.
    """
    alike: dict[tuple[str, ...], list[_Statement]] = {}
    for start, end in segments:
        if _DIGIT.search(text, start, end):
            for statement in _statements(text, start, end):
                key = tuple(sorted(statement.stems))
                alike.setdefault(key, []).append(statement)
    for statements in alike.values():
        if len(statements) > 1:
            yield from _contradictions(statements)


@functools.cache
def _words(kind: str) -> frozenset[str]:
    """The words of a kind of the table."""
    return _table()[kind]


@functools.cache
def _table() -> Mapping[str, frozenset[str]]:
    return {
        row["kind"]: frozenset(row["words"].split()) for row in rows("number_format_statements.tsv")
    }


def _statements(text: str, start: int, end: int) -> Iterator[_Statement]:
    item = _ITEM.match(text, start, end)
    body = item.end() if item else start
    cuts = [start, *(cut.end() for cut in _SENTENCE.finditer(text, body, end)), end]
    for first, last in itertools.pairwise(cuts):
        if _DIGIT.search(text, first, last) and (found := _statement(text, first, last)):
            yield found


def _statement(text: str, start: int, end: int) -> _Statement | None:
    """What a sentence states; None where it has no amount, or too little to be told by."""
    tokens = list(itertools.islice(_TOKEN.finditer(text, start, end), _LONGEST + 1))
    if not _FEWEST < len(tokens) <= _LONGEST:
        return None
    parts = list(_parts(text, tokens))
    amounts = tuple(part for part in parts if isinstance(part, Amount))
    written = [part for part in parts if not isinstance(part, Amount)]
    content = sum(len(token.group()) > 2 for token in written if token.lastgroup == "word")
    if not amounts or content < _fewest(written, start):
        return None
    return _Statement(tuple(map(_word, parts)), tuple(map(_stem_of, parts)), amounts)


def _parts(text: str, tokens: Sequence[re.Match[str]]) -> Iterator[Amount | re.Match[str]]:
    """The amounts of a sentence, and the words and figures that mean something beside them."""
    at, neutral = 0, _words("neutral")
    while at < len(tokens):
        taken = _amount(text, tokens, at) if tokens[at].lastgroup == "amount" else None
        if taken:
            yield taken[0]
        elif tokens[at].group().lower() not in neutral:
            yield tokens[at]
        at = taken[1] if taken else at + 1


def _fewest(written: Iterable[re.Match[str]], start: int) -> int:
    """How many words of content tie a sentence to one thing."""
    named = False
    for token in written:
        kind, word = token.lastgroup, token.group()
        if word.lower() in _words("pointing"):
            return _FEWEST_POINTING
        is_name = kind == "word" and word[0].isupper() and token.start() > start + 2
        named = named or is_name or kind in ("amount", "code")
    return _FEWEST if named else _FEWEST_UNNAMED


def _word(part: Amount | re.Match[str]) -> str:
    return "#" if isinstance(part, Amount) else part.group().lower()


def _stem_of(part: Amount | re.Match[str]) -> str:
    if isinstance(part, Amount):
        return f"#{stem(part.noun)}"
    return stem(part.group()) if part.lastgroup == "word" else f"={part.group()}"


def _amount(text: str, tokens: Sequence[re.Match[str]], at: int) -> tuple[Amount, int] | None:
    """The amount that begins with a figure, and the number of the token after it.

    None where the figure is a year, an hour or the number of something.
    """
    before = tokens[at - 1].group().lower() if at else ""
    if before in _words("labels") or _follows_figure(text, tokens, at):
        return None
    last = at
    if last + 1 < len(tokens) and tokens[last + 1].group().lower() in _words("magnitudes"):
        last += 1
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None or text[tokens[last].end() : after.start()].strip(" .\u00a0\u202f"):
        return None
    noun = after.group()
    if after.lastgroup == "sign":
        return (_cut(text, tokens, at, last, noun), last + 2) if noun in "%‰$€" else None
    if (
        after.lastgroup != "word"
        or not (noun.islower() or noun.isupper())
        or noun in _words("years")
    ):
        return None
    if noun in _words("hours") and before in _words("at"):
        return None
    return _cut(text, tokens, at, last, noun), last + 1


def _follows_figure(text: str, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Whether another figure stands right before this one, as in a telephone number."""
    if not at or tokens[at - 1].lastgroup not in ("amount", "code"):
        return False
    return not text[tokens[at - 1].end() : tokens[at].start()].strip()


def _cut(text: str, tokens: Sequence[re.Match[str]], first: int, last: int, noun: str) -> Amount:
    start, end = tokens[first].start(), tokens[last].end()
    return Amount(start, end, text[start:end], noun)


@functools.lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A word without its ending and its fleeting vowel: «лодок» and «лодки» as «лодк»."""
    plain = word.lower().replace("ё", "е")
    found = _ENDING.search(plain, 2) if plain not in _ODD_STEMS else None
    cut = plain[: found.start()].rstrip("ь") if found else plain
    return _ODD_STEMS.get(cut) or _FLEETING.sub("", cut)


def _contradictions(statements: Sequence[_Statement]) -> Iterator[Contradiction]:
    """What the later of some sentences of the same words deny; a series of values denies none."""
    first = statements[0]
    later = [one for one in statements[1:] if _figures(one) != _figures(first)]
    if not later or len({_figures(one) for one in later}) > 1:
        return
    other = later[0]
    changed = [
        (one, two)
        for one, two in zip(first.amounts, other.amounts, strict=True)
        if one.text != two.text
    ]
    if len(changed) == 1 and _is_same_order(first, other):
        earlier, denied = changed[0]
        if _is_counted(earlier) and _is_counted(denied) and _differ(earlier, denied):
            yield Contradiction(earlier, denied)


def _figures(statement: _Statement) -> tuple[str, ...]:
    return tuple(re.sub(r"\s", "", amount.text) for amount in statement.amounts)


def _is_same_order(first: _Statement, other: _Statement) -> bool:
    """Whether the words stand in one order, or in the same forms with one phrase moved.

    «Сын дал отцу 5 рублей» and «Отец дал сыну 3 рубля» tell two things.
    """
    if [stem(a.noun) for a in first.amounts] != [stem(a.noun) for a in other.amounts]:
        return False
    if first.stems == other.stems:
        return True
    return _is_one_phrase_moved(first.words, other.words)


def _is_one_phrase_moved(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether what lies between their common ends is two parts that have changed places."""
    start, end = 0, len(one)
    while start < end and one[start] == other[start]:
        start += 1
    while end > start and one[end - 1] == other[end - 1]:
        end -= 1
    middle, found = one[start:end], other[start:end]
    return any(middle[cut:] + middle[:cut] == found for cut in range(len(middle)))


def _is_counted(amount: Amount) -> bool:
    """Whether the figure counts the noun, as in «5 классов», and does not number it: «5 класс»."""
    noun = amount.noun.lower()
    if len(noun) <= _LONGEST_UNIT or not noun.isalpha():
        return True
    readings = [one for one in analyzer().analyze(noun) if one.pos in _COUNTABLE]
    if lemma(noun) not in group("numbered"):
        return bool(readings)
    cells = {(one.feats.get("Number"), one.feats.get("Case")) for one in readings}
    return any(("Plur", case) in cells for case in _OBLIQUE)


def _differ(earlier: Amount, later: Amount) -> bool:
    """Whether no reading of one is a reading of the other, nor the other rounded."""
    one, two = _values(earlier), _values(later)
    return bool(one and two) and not any(_is_rounded(a, b) for a in one for b in two)


def _values(amount: Amount) -> frozenset[Decimal]:
    numbers = read(f"{amount.text} {amount.noun}", "ru")
    return numbers[0].readings if len(numbers) == 1 else frozenset()


def _is_rounded(one: Decimal, two: Decimal) -> bool:
    """Whether one value is the other, rounded; but nobody rounds 38 to 40."""
    fine, rough = sorted((_step(one), _step(two)))
    if fine == rough or (fine, rough) == _UNROUNDED:
        return one == two
    return abs(one - two) <= rough / 2


def _step(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero: 100 for 2500, 0.1 for 2.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if isinstance(exponent, int) else Decimal(1)


def has_value(text: str, language: str, written: str) -> bool:
    """Whether a text in some language has a number that a Russian one may be worth."""
    wanted = {value for number in read(written, "ru") for value in number.readings}
    return any(not wanted.isdisjoint(number.readings) for number in read(text, language))
