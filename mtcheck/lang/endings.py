"""How a sentence may end, and how it ends only when something has been cut off."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import regex

from mtcheck.lang import later, sentences
from mtcheck.lang.morphology import is_known
from mtcheck.lang.sentences import Word
from mtcheck.lang.tables import rows
from mtcheck.lang.vi_spelling import readings
from mtcheck.lang.word_formation import is_compound, is_regular

# A stop, whatever closes behind it, and the references of an encyclopaedia: «.[12]», «.:219».
_CLOSED = later.regex(r"[.!?…:;][)\]»”“\"'’*]*(?:\s?\[[^\[\]]*\]|:[\d\p{Pd}:]+)*\s*$")
_STOP = later.regex(r"[.!?…][)\]»”“\"'’]*$")
_SENTENCE_BEFORE = later.regex(r"\p{Ll}{2}[.!?…]+[)»”\"]*\s+(?=[\p{Lu}«„“\"—–-])")
_CREDIT = later.regex(
    r"(?:Фото|Снимок|Снимки|Иллюстрация|Кадр|Источник|Автор|Текст|Видео|Рисунок|Графика|Перевод"
    r"|Ảnh|Photo|Nguồn)[^.!?]{0,60}$|\b(?:фото|видео|коллаж|скриншот)$"
)
_TABLE = later.regex(r"[\t|]|\s{4,}")
_OPEN = later.regex(r"[(\[«„]\s*$|(?<=\s)[\"“]$")
_AMOUNT = later.regex(r"\d[\d.,\s]*\sтыс$|(?<=\s\p{Ll}+\s)\d+,\d+$")
_DASH = later.regex(r"\p{L}[-‐‑]$|\s[–—-]$")
_NUMBER = later.regex(r"\d|[IVXLC]+$")
_TAIL = 240  # characters: enough to read the last words in context
_OBLIQUE = frozenset(("Gen", "Dat", "Ins", "Loc"))


@dataclass(frozen=True, slots=True)
class Break:
    """Where a line breaks off: the stretch ``line[start:end]`` it cannot end in, and why.

    It is ``certain`` when no heading could end so either.
    """

    start: int
    end: int
    why: str
    certain: bool = True


@functools.cache
def _kind(kind: str) -> frozenset[str]:
    return frozenset(
        row["words"].replace("ё", "е") for row in rows("open_ends.tsv") if row["kind"] == kind
    )


def is_closed(line: str) -> bool:
    """Whether a line ends as a sentence or an introduction to a list does."""
    return _CLOSED.search(line, max(0, len(line) - 80)) is not None


def has_stop(line: str) -> bool:
    """Whether a line ends in a full stop, a question or exclamation mark or an ellipsis."""
    return _STOP.search(line, max(0, len(line) - 8)) is not None


def is_loose(line: str) -> bool:
    """Captions with a credit, rows of tables: they end as they please."""
    return bool(_TABLE.search(line) or _CREDIT.search(line, max(0, len(line) - 80)))


def ends_a_paragraph(line: str) -> bool:
    """Whether whole sentences stand before the last one, so that the line is no heading."""
    return any(len(line[: cut.start()].split()) >= 7 for cut in _SENTENCE_BEFORE.finditer(line))


def break_in(line: str) -> Break | None:
    """Why a line without white space at its ends breaks off, if it does."""
    if is_closed(line) or is_loose(line):
        return None
    return _open_mark(line) or _open_word(line)


def without_stop(line: str, longest_heading: int) -> Break | None:
    """The last word of a line that ends in a letter and is too long for a heading."""
    if is_loose(line) or not line[-1].isalpha():
        return None
    if len(line.split()) <= longest_heading and not ends_a_paragraph(line):
        return None
    return Break(line.rfind(" ") + 1, len(line), NO_STOP, certain=False)


def _open_mark(line: str) -> Break | None:
    size = len(line)
    if line.endswith(","):
        if len(line.split()) < 7:  # an address, a line of verse
            return None
        return Break(size - 1, size, "a comma", certain=False)
    if _OPEN.search(line, max(0, size - 4)):
        return Break(size - 1, size, "an opening mark")
    if _DASH.search(line, max(0, size - 4)):
        return Break(size - 1, size, "a dash")
    if amount := _AMOUNT.search(line, max(0, size - 40)):
        return Break(amount.start(), size, "an amount of nothing", certain=False)
    return None


def _open_word(line: str) -> Break | None:
    cut = line.rfind(" ", 0, max(0, len(line) - _TAIL)) + 1
    words = sentences.read(line[cut:])
    if not words or not words[-1].text[0].isalpha() or words[-1].end != len(line) - cut:
        return _unclosed(line)
    last = words[-1]
    why = _why(words)
    fewest = _FEWEST_WORDS.get(why or "", 0)
    if why is None or len(line.split()) < fewest:
        return _unclosed(line)
    return Break(cut + last.start, cut + last.end, why, certain=why not in _DOUBTFUL)


def _unclosed(line: str) -> Break | None:
    """«Премьер заявил: «Мы готовы»: the bracket or quotation mark still open at the end."""
    for opening, closing in ("()", "«»"):
        start = line.rfind(opening)
        if start >= 0 and line.count(opening) > line.count(closing):
            return Break(start, len(line), f"what «{opening}» opened", certain=False)
    return None


NO_STOP = "no stop"
_PREPOSITION, _CONJUNCTION, _VERB = "a preposition", "a conjunction", "a verb without its object"
_ADJECTIVE, FRAGMENT = "an adjective without its noun", "a piece of a word"
_OPENER, _HUNGRY = "the first word of a clause", "a verb that says nothing alone"
_DOUBTFUL = frozenset((FRAGMENT, _ADJECTIVE, _OPENER, _HUNGRY))
_FEWEST_WORDS = {**dict.fromkeys(_DOUBTFUL, 7), FRAGMENT: 5}
_NEAR = 8  # words: where what a verb wants may stand before it, as in «всё, что может»


def _why(words: tuple[Word, ...]) -> str | None:
    last, before = words[-1], words[-2] if len(words) > 1 else None
    plain = last.text.replace("ё", "е")
    if not last.text.islower() or before is None or _NUMBER.search(before.text):
        return None
    if before.text in (".", "«", "„", '"', "“", "-", "№", "/"):
        return None
    if plain in _kind("preposition"):
        return _PREPOSITION
    if plain in _kind("conjunction"):
        return _CONJUNCTION
    if any(_ends_in(words, phrase) for phrase in _kind("compound")):
        return _PREPOSITION
    if plain in _kind("verb"):
        return _VERB
    if last.feats.get("VerbForm") == "Conv" and before.text == ",":
        return _VERB
    if before.text in (",", ";", "—", "–") and plain in _kind("opener"):
        return _OPENER
    if plain in _kind("hungry") and not _is_fed(words):
        return _HUNGRY
    if not last.is_known:
        return FRAGMENT if _is_fragment(last.text, before) else None
    return _ADJECTIVE if _is_without_noun(words) else None


def _ends_in(words: tuple[Word, ...], phrase: str) -> bool:
    parts = phrase.split()
    tail = [word.text.lower().replace("ё", "е") for word in words[-len(parts) :]]
    return tail == parts


def _is_fed(words: tuple[Word, ...]) -> bool:
    """«всё, что она может», «так быть не должно», «сколько это стоит»."""
    near = [word.text.lower().replace("ё", "е") for word in words[-_NEAR:-1]]
    return near[-1:] == ["не"] or any(
        word in _kind("question") or word.startswith(("котор", "как")) for word in near
    )


def _is_fragment(word: str, before: Word) -> bool:
    """«предпр», which «предприятие» begins with; not «нейросеть», «фудкорт», «банчынг»."""
    word = word.rpartition("-")[2]
    if word.replace("ё", "е") in _kind("unit") or not regex.fullmatch(r"[а-яё]{2,}", word):
        return False
    if is_known(word) or is_compound(word) or is_regular(word):
        return False  # «сестра-отличница», «нейросеть»
    if readings(word) and (before.pos in ("NOUN", "PROPN") or readings(before.text)):
        return False  # «пение тео», «пирог тя ка»
    if all(is_known(word + ending) for ending in ("ом", "ов", "ами")):  # «гироскутер»
        return False
    return any(is_known(word + tail) for tail in _kind("tail"))


def _is_without_noun(words: tuple[Word, ...]) -> bool:
    """«вопросы дальнейшего», but not «о пожилых», «лисица обыкновенная», «стал известным»."""
    last = words[-1]
    if last.pos != "ADJ" or any(one.pos not in ("ADJ", "VERB") for one in last.readings):
        return False
    feats = last.feats
    if feats.get("Variant") == "Short" or feats.get("Degree") == "Cmp":
        return False
    oblique = {one.feats.get("Case") for one in last.readings} <= _OBLIQUE | {"Acc"}
    lemma = (last.readings[0].lemma or "").replace("ё", "е")
    if not oblique or lemma in _kind("people"):
        return False
    before = next((word for word in reversed(words[:-1]) if word.pos != "ADJ"), None)
    if before is None or before.pos not in ("NOUN", "ADP"):
        return before is not None and before.pos in ("VERB", "ADV") and _is_object(last)
    return before.pos == "ADP" or not _may_agree(before, last)


def _is_object(adjective: Word) -> bool:
    """«посетили новую»: in the accusative and nothing else."""
    return all(
        one.feats.get("Case") == "Acc" and one.feats.get("Gender") == "Fem"
        for one in adjective.readings
    )


def _may_agree(noun: Word, adjective: Word) -> bool:
    """Whether a noun and the adjective behind it may belong together in some reading of both."""
    return any(
        one.feats.get("Case") == other.feats.get("Case")
        and one.feats.get("Number") == other.feats.get("Number")
        and other.feats.get("Gender") in (None, one.feats.get("Gender"))
        for one in noun.readings
        for other in adjective.readings
    )


def has_full_stop(line: str) -> bool:
    """Whether a line ends in a full stop that belongs to no abbreviation («2025 г.», «и др.»)."""
    last = _LAST_WORD.search(line, max(0, len(line) - 40))
    return last is not None and last.group(1).lower() not in _kind("unit")


_LAST_WORD = later.regex(r"(?<![\p{L}.])(\p{L}{3,})[)»”\"]*\.$")
