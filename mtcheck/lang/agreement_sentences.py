"""A Russian sentence as agreement sees it: what each word may be, where its phrases begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mtcheck.lang import government
from mtcheck.lang.agreement import UNKNOWN, Shape, shape, shape_as
from mtcheck.lang.agreement_words import group
from mtcheck.lang.government import Preposition
from mtcheck.lang.sentences import Word

_POSSESSIVES = frozenset(("его", "ее", "их"))
# «что за человек», «иметь ввиду» and «из за» (whose fault is another)
_NO_PREPOSITION = frozenset(
    [("что", "за"), ("из", "за"), ("из", "под"), ("иметь", "ввиду"), ("имея", "ввиду")]
)
_OPENING = frozenset('.!?…:;«„“"(')
# «в основном городу нужны»: an adverb, whatever its parts.
_ADVERBS = frozenset(
    ("основном", "целом", "общем", "главном", "среднем", "частном", "дальнейшем", "будущем")
)

# «споткнулся о собаку», «размером с монету»: what gives a preposition an accusative.
_TOUCHING = group("touching")
_SIZES = group("sizes")
_TOUCHED = 8  # words back from «о» within which its verb stands
_MEASURED = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, in lower case without ё too, and what each may be."""

    words: Sequence[Word]
    plain: Sequence[str]
    shapes: Sequence[Shape]

    @staticmethod
    def of(words: Sequence[Word]) -> Sentence:
        lower = [word.text.lower() for word in words]
        shapes = [_shape(word, form) for word, form in zip(words, lower, strict=True)]
        return Sentence(words, [form.replace("ё", "е") for form in lower], shapes)

    def __len__(self) -> int:
        return len(self.words)

    def shape(self, at: int) -> Shape:
        """What the word may be; unknown beyond the ends of the sentence."""
        return self.shapes[at] if 0 <= at < len(self.shapes) else UNKNOWN

    def before(self, at: int) -> str:
        """The word before this one, plain; «» for none."""
        return self.plain[at - 1] if at > 0 else ""

    def starts(self, at: int) -> bool:
        """Whether a sentence starts with this word."""
        return at == 0 or self.words[at - 1].text in ".!?…"

    def is_common(self, at: int) -> bool:
        """Not a name, not half of a word («школ-садов»), not abbreviated («на рус. и англ.»)."""
        word = self.words[at]
        if not word.text.islower():
            return False
        if at + 1 == len(self):
            return True
        after = self.words[at + 1]
        if after.start == word.end and after.text in "-–/_@":
            return False
        return after.text != "." or at + 2 == len(self) or self.words[at + 2].text[0].isupper()


def _shape(word: Word, form: str) -> Shape:
    """«прошлом» is a noun in «в прошлом», an adjective in «в прошлом месяце»."""
    if not form[0].isalpha():
        return UNKNOWN
    found = shape(form)
    if form in _ADVERBS:
        return shape_as(form, "") if found.kind else found
    if found.kind or not found.adjective or word.pos not in ("ADJ", "DET"):
        return found
    return shape_as(form, "adjective")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Words of a sentence, from ``first`` to ``last``, that cannot stand together.

    ``left`` and ``right`` are the cells of either side, of which ``kind`` tells what they are.
    """

    kind: str
    first: int
    last: int
    left: int = 0
    right: int = 0


def governing(s: Sentence, at: int) -> Preposition | None:
    """The preposition before the word: «в новой» of «в новой школе», «для его» of «для его дел»."""
    before = s.before(at)
    if before in _POSSESSIVES:
        end = at - 1
    elif government.ends_preposition(before):
        end = at
    else:
        return None
    found = government.preposition(s.plain, end)
    if found is None or (end - found.start == 1 and s.words[found.start].pos != "ADP"):
        return None
    start = found.start
    if start and s.words[start].text[0].isupper() and s.words[start - 1].text not in _OPENING:
        return None  # «До» of a name
    pair = (s.before(start), s.plain[start])
    if pair[0] in ("-", "–", "№") or pair in _NO_PREPOSITION:
        return None
    if "Acc" not in found.cases and _takes_accusative(s, start):
        return replace(found, cases=(*found.cases, "Acc"))
    return found


def _takes_accusative(s: Sentence, at: int) -> bool:
    """«споткнулся о собаку», «волны бьются о скалы», «размером примерно с монету»."""
    if s.plain[at] in ("о", "об", "обо"):
        near = range(max(0, at - _TOUCHED), min(len(s), at + _TOUCHED))
        return any(_is_touching(s.words[place]) for place in near)
    measured = s.plain[max(0, at - _MEASURED) : at]
    return s.plain[at] in ("с", "со") and not _SIZES.isdisjoint(measured)


def _is_touching(word: Word) -> bool:
    return word.readings[0].lemma.replace("ё", "е") in _TOUCHING


def start_of_phrase(s: Sentence, at: int) -> int:
    """The first of the adjectives that stand right before the noun."""
    first = at
    while first > 0 and _is_attribute(s, first - 1):
        first -= 1
    return first


def _is_attribute(s: Sentence, at: int) -> bool:
    found = s.shapes[at]
    return found.kind == "adjective" and (s.words[at].text[0].islower() or not found.name)
