"""Letters of the wrong alphabet: where they stand, and what the word should be."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from mtcheck.lang import glue, later, morphology, scripts, vi_spelling, word_pairs
from mtcheck.lang.tables import rows

# Letters that only resemble or only sound like a Cyrillic one: believed where a known word results.
_RESEMBLING = str.maketrans("rnuhtbgáàâäéèêóòôöýçiïj", "гпинтьдааааеееооооусиий")
_SOUNDING = str.maketrans("bdfghijlnprstuvzyw", "бдфгхийлнпрстувзыв")

_ALIKE = later.re(r"[ABCEHKMOPTXYaceopxykm]+")
_UKRAINIAN = later.re(r"[іІ]")
_WORD = later.re(r"[А-Яа-яЁёіІ]+")
_OTHER_UKRAINIAN = later.re(r"[їЇєЄґҐ]")
_ROMAN = later.re(r"[ІХ]{2,}")
_CODE = later.re(r"(?<![\w/-])\d{1,5}(?:/\d{4})?(?:[-/][A-ZА-ЯЁĐ]{1,6}){2,4}(?![\w])")
_CODE_PART = later.re(r"[A-ZА-ЯЁĐ]+")
_LATIN_FIRST = later.re(r"([A-Za-z]{2,})([Ѐ-ԯ]+)")
_LATIN_WITH_ENDING = later.re(r"[A-Z]{2,}[а-яё]+")
_CLAUSE_START = later.re(r"(?:^|\n|[.!?…:][»\")]?\s|[—–]\s|[«(\"])\Z")
_AFTER_COMMA = later.re(r"(?:^|\n|[,;:.!?…—–][»\")]?\s|[«(])\Z")
_INSIDE = later.re(r"(?:^|\n|[а-яёА-ЯЁ\d,;:»)%.—–][ \N{NO-BREAK SPACE}]|[«(])\Z")
_NEXT = later.re(
    r"[ \N{NO-BREAK SPACE}]"
    r"(?:([А-ЯЁа-яё]+)(?![\w(])"
    r"|(\d[\d.,]*|[IVX]+)(?:-[а-яё]+)?(?:[ \N{NO-BREAK SPACE}][а-яё]|\)))"
)
# A single letter that names something: «корни a и c», «точка c», and not «пришёл c другом».
_NAMED = later.re(
    r"(?:(?:под)?пункт[а-я]*|част(?:ь|и|ью)|точк[а-я]+|точек|значени[а-я]+|переменн[а-я]+"
    r"|параметр[а-я]*|величин[а-я]+|коэффициент[а-я]*|констант[а-я]+|букв[а-я]+|символ[а-я]*"
    r"|литер[а-я]+|вершин[а-я]+|отрез[а-я]+|вектор[а-я]*)[ \N{NO-BREAK SPACE}]\Z",
    re.IGNORECASE,
)
_SYMBOL = later.re(r"(?<![\w'’./-])[A-Za-z](?![\w'’-])")
_LISTED_BEFORE = later.re(r"(?<![\w'’./-])[A-Za-z](?:,| и| или) \Z")
_LISTED_AFTER = later.re(r"(?:,| и| или) [A-Za-z](?![\w'’-])")
_SENTENCE_END = later.re(r"[.!?…]\s|\n")
_CHESS = later.re(r"[КФЛСПкфлсп][a-h]?[xх]?[a-h]")
_RANK = later.re(r"[1-8](?!\d)")

# Letters that a hand takes for one another by their sound or name, with those drawn alike.
_WEAK_TO_LATIN = str.maketrans("НУ", "NU")
_WEAK_TO_CYRILLIC = str.maketrans("NU", "НУ")
_WEAK = frozenset("НнHУуYyкkмmтt")
_NAME = 20  # characters before a letter in which its name stands: «коэффициент c»
_AROUND = 150  # characters to either side that tell the language
_CONTEXT = 4  # characters before a word that tell whether a clause begins with it
_SHORT = 3  # letters: shorter ones, of «Сb», are anything
_LONG = 5  # letters: nothing Latin of this length looks like a Russian word all over


@dataclass(frozen=True, slots=True)
class Mixture:
    """``text[start:end]`` has letters of the wrong alphabet; ``repaired`` is what is meant.

    It is ``is_certain`` where no other word can be meant, and ``is_known`` where the word exists
    or its letters leave no choice: «IТ», «Нгeан», but not «УЕFD».
    """

    start: int
    end: int
    word: str
    repaired: str
    is_certain: bool = True
    is_known: bool = True


def find(text: str, source: str = "") -> Iterator[Mixture]:
    """Every word, abbreviation or part of a code with letters of the wrong alphabet."""
    known = glue.Words(f"{text}\n{source}")
    yield from _mixed(text, known)
    yield from _look_alike(text, known)
    yield from _ukrainian(text)
    yield from _in_codes(text)


def _mixed(text: str, known: Container[object]) -> Iterator[Mixture]:
    for match in scripts.mixed_words(text):
        word = match.group()
        if glue.cut_by_alphabet(word) or glue.is_address(text, *match.span()):
            continue
        if _CHESS.fullmatch(word) and _RANK.match(text, match.end()):
            continue  # «Кf3»
        if found := _repair(word, known, text[match.end() : match.end() + 1].isdigit()):
            repaired = _final(word, found[0], known)
            is_known = _is_written(repaired, known) or _is_drawn_so(word, repaired)
            yield Mixture(match.start(), match.end(), word, repaired, found[1], is_known)


def _final(word: str, repaired: str, known: Container[object]) -> str:
    """«АСЕАН» of «AСEAН», whose letters are rather those of «ACEAH»; «UEFA» of «УЕFA»."""
    twin, use = _table().get(repaired, ("", ""))
    if use == "abbreviation":
        return twin
    if not word.isupper() or _is_written(repaired, known):
        return repaired
    latin = scripts.to_latin(word.translate(_WEAK_TO_LATIN))
    cyrillic = scripts.to_cyrillic(word.translate(_WEAK_TO_CYRILLIC))
    pure = [one for one in (latin, cyrillic) if not scripts.is_mixed(one)]
    found = [one for one in pure if one in known or one in _abbreviations()]
    return found[0] if len(found) == 1 else repaired


def _is_written(word: str, known: Container[object]) -> bool:
    """Whether a word exists: in the dictionary, the table, the text or its source."""
    if word in known or word in _abbreviations() or _is_known(word):
        return True
    if word.isupper():
        return word.title() in known or word.lower() in known
    return _is_cyrillic(word) and word.istitle() and bool(vi_spelling.readings(word.lower()))


def _is_drawn_so(word: str, repaired: str) -> bool:
    """«Нгeан»: few letters are wrong, all of them drawn the same, and the others tell which."""
    wrong = [old for old, new in zip(word, repaired, strict=True) if old != new]
    if word.isupper() or len(word) < _SHORT or 2 * len(wrong) >= len(word):
        return False
    other = scripts.to_latin if _is_cyrillic(repaired) else scripts.to_cyrillic
    return _WEAK.isdisjoint(wrong) and scripts.is_mixed(other(repaired))


def _repair(word: str, known: Container[object], is_formula: bool) -> tuple[str, bool] | None:
    """What a mixed word should be, and whether nothing else is possible."""
    cyrillic, latin = scripts.to_cyrillic(word), scripts.to_latin(word)
    may_be_cyrillic, may_be_latin = _is_cyrillic(cyrillic), _is_latin(latin)
    if may_be_cyrillic and may_be_latin:
        return _choose(word, cyrillic, latin, known, is_formula)
    if may_be_cyrillic:
        is_ending = _LATIN_WITH_ENDING.fullmatch(word) and not _is_known(cyrillic)
        return None if is_ending else (cyrillic, True)
    if may_be_latin:
        return _latin(word, latin, known)
    return None if _LATIN_FIRST.fullmatch(word) else _resembling(word)


def _latin(word: str, latin: str, known: Container[object]) -> tuple[str, bool] | None:
    """«Аpple»; of «iPhoneом» the tail is an ending, of «Facebookе» it may be one."""
    if not (tail := _LATIN_FIRST.fullmatch(word)) or latin in known:
        return latin, True
    if tail.group(2) in ("ом", "ем", "ах") or tail.group(1) in known:
        return None
    return latin, word.isupper()


def _is_cyrillic(word: str) -> bool:
    return not any(scripts.foreign_runs(word))


def _is_latin(word: str) -> bool:
    return not scripts.has_cyrillic(word) and not re.search("[Ͱ-Ͽ]", word)


def _is_known(word: str) -> bool:
    return morphology.is_known(word.lower())


def _choose(
    word: str, cyrillic: str, latin: str, known: Container[object], is_formula: bool
) -> tuple[str, bool]:
    """«СРTР» may be either: what the text writes elsewhere, a known abbreviation, the most."""
    if (cyrillic in known) != (latin in known):
        return (cyrillic if cyrillic in known else latin), True
    if is_formula or twin_of(cyrillic) == latin:
        return latin, True
    if _is_known(cyrillic):
        return cyrillic, True
    foreign = sum(len(run.group()) for run in scripts.foreign_runs(word))
    if not word.isupper():
        return cyrillic, 2 * foreign < len(word)
    if 2 * foreign == len(word):
        return cyrillic, False
    return (latin if 2 * foreign > len(word) else cyrillic), True


def _resembling(word: str) -> tuple[str, bool] | None:
    """«Bьетnам», «резoлюциr»: letters that are not the same, in a word that leaves no doubt."""
    foreign = sum(len(run.group()) for run in scripts.foreign_runs(word))
    if len(word) < _LONG or 2 * foreign > len(word):
        return None
    strict = scripts.to_cyrillic(word)
    for table in (_RESEMBLING, _SOUNDING):
        repaired = strict.lower().translate(table)
        if _is_cyrillic(repaired) and morphology.is_known(repaired):
            return _in_case_of(strict, repaired), True
    return None


def _in_case_of(word: str, repaired: str) -> str:
    pairs = zip(word, repaired, strict=True)
    return "".join(new.upper() if old.isupper() else new for old, new in pairs)


@functools.cache
def _table() -> dict[str, tuple[str, str]]:
    return {row["word"]: (row["twin"], row["use"]) for row in rows("lookalike_words.tsv")}


def twin_of(word: str) -> str | None:
    """The same shape in the other alphabet, of a word of the table."""
    return _table().get(word, (None, ""))[0]


@functools.cache
def _abbreviations() -> frozenset[str]:
    """The abbreviations of the table, in the alphabet that they are written in."""
    return frozenset(twin for twin, use in _table().values() if use != "opener")


def _look_alike(text: str, known: Container[object]) -> Iterator[Mixture]:
    """Words wholly of look-alikes: Latin ones in Russian, and the abbreviations of the table."""
    for run in scripts.foreign_runs(text):
        if _ALIKE.fullmatch(run.group()) and _stands_alone(text, *run.span()):
            if twin := _cyrillic_twin(text, run, known):
                yield Mixture(*run.span(), run.group(), twin)
    for match in _cyrillic_abbreviations().finditer(text):
        twin, use = _table()[match.group()]
        if use == "abbreviation" or twin in known:
            yield Mixture(*match.span(), match.group(), twin)


@functools.cache
def _cyrillic_abbreviations() -> re.Pattern[str]:
    forms = [form for form in _table() if form.isupper() and scripts.has_cyrillic(form)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w.])")


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start] or " ").isalnum() and (
        (text[end : end + 1] or " ") in " \n,;:!?»)\N{NO-BREAK SPACE}."
        and (text[start - 1 : start] or " ") in " \n«(\N{NO-BREAK SPACE}"
    )


def _cyrillic_twin(text: str, run: re.Match[str], known: Container[object]) -> str | None:
    word = run.group()
    twin, use = _table().get(word, (scripts.to_cyrillic(word), ""))
    if use == "known":
        return None
    before = text[max(0, run.start() - _CONTEXT) : run.start()]
    if use == "abbreviation":
        return twin
    if use:
        fits = _is_russian(text, run.end(), before, word, twin, use)
        is_symbol = fits and len(word) == 1 and _is_symbol(text, *run.span())
        return twin if fits and not is_symbol else None
    is_written = len(word) > 3 and twin in known and word.isupper()
    is_word = len(word) >= _LONG and morphology.is_known(twin.lower())
    return twin if is_written or is_word else None


def _is_symbol(text: str, start: int, end: int) -> bool:
    """Whether a Latin letter stands for something, as another one of the sentence does."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    near = before[-_NAME:]
    if _NAMED.search(near) or _LISTED_BEFORE.search(near) or _LISTED_AFTER.match(after):
        return True
    before = _SENTENCE_END.split(before)[-1]
    after = _SENTENCE_END.split(after, maxsplit=1)[0]
    others = [*_SYMBOL.findall(before), *_SYMBOL.findall(after)]
    return any(other not in _table() for other in others)


def _is_russian(text: str, end: int, before: str, word: str, twin: str, use: str) -> bool:
    """Whether a Russian function word may stand here: a beginning, and what it governs behind."""
    conjunction = twin in ("а", "А")
    starts = _CLAUSE_START if use == "opener" else _AFTER_COMMA if conjunction else _INSIDE
    following = _NEXT.match(text, end)
    if not starts.search(before) or not following:
        return False
    other, number = following.groups()
    if number:
        return twin.lower() in ("в", "с", "к", "о")
    if other[0].isupper() and use == "opener" and len(word) > 1:
        return False  # «Ho Ши Мин» is a name
    cases = word_pairs.function_words()[twin.lower()].cases if not conjunction else ()
    if conjunction or not cases:
        return other.islower() or not conjunction
    if text[following.end() : following.end() + 1] == "-":
        return True  # «генерал-майором»: the last part shows the case
    found = word_pairs.possible_cases(other.lower())
    is_adverb = word_pairs.is_adverb(other.lower()) and other not in ("больше", "меньше")
    return is_adverb or not found or any(case in found for case in cases)


def _ukrainian(text: str) -> Iterator[Mixture]:
    """«політика» in a Russian text; of a line that is Ukrainian no word is a mistake."""
    end = 0
    for letter in _UKRAINIAN.finditer(text):
        start = scripts.word_start(text, letter.start(), end)
        match = _WORD.match(text, start) if letter.start() >= end else None
        if not match:
            continue
        word, end = match.group(), match.end()
        if _ROMAN.fullmatch(word) and _stands_alone(text, start, end):
            yield Mixture(start, end, word, scripts.to_latin(word))
        elif len(word) > 3 and _is_russian_with_i(word) and not _is_ukrainian(text, start, end):
            yield Mixture(start, end, word, _with_russian_i(word))


def _with_russian_i(word: str) -> str:
    return word.replace("і", "и").replace("І", "И")


def _is_russian_with_i(word: str) -> bool:
    return _is_known(_with_russian_i(word))


def _is_ukrainian(text: str, start: int, end: int) -> bool:
    """Whether the words around have letters or other words that no Russian text has."""
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    words = [word for side in (before, after) for word in _WORD.findall(side) if "і" in word]
    return bool(_OTHER_UKRAINIAN.search(before + after)) or not all(map(_is_russian_with_i, words))


def _in_codes(text: str) -> Iterator[Mixture]:
    """«45/2019/NĐ-СР»: a part in Cyrillic look-alikes beside one that is plainly Latin."""
    for code in _CODE.finditer(text):
        parts = list(_CODE_PART.finditer(text, *code.span()))
        if not any(not _ALIKE.fullmatch(p.group()) and _is_latin(p.group()) for p in parts):
            continue
        for part in parts:
            latin = scripts.to_latin(part.group())
            if not scripts.has_latin(part.group()) and _is_latin(latin):
                yield Mixture(*part.span(), part.group(), latin)
