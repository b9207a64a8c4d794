"""All mentions of Vietnamese persons in a Russian text: full, with initials, and «Хунг» alone.

A short mention is certain only through the full name that stands before it: «Лан» is also a field,
«Там» a Russian word, and «Винь» a city.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from mtcheck.lang import later
from mtcheck.lang.cyrillic_names import CyrillicName, find
from mtcheck.lang.morphology import is_known, part_of_speech
from mtcheck.lang.name_context import follows_title
from mtcheck.lang.name_evidence import cyrillic_surnames, is_about_vietnam, is_telling
from mtcheck.lang.place_forms import cyrillic_forms
from mtcheck.lang.tables import rows
from mtcheck.lang.transcription import declined
from mtcheck.lang.vi_spelling import Grade, likelihood, readings

_RUN = later.regex(
    r"""(?<![\p{L}\p{M}\d-])(?<![А-ЯЁ]\.[ \N{NO-BREAK SPACE}]?)
    [А-ЯЁ](?:[А-ЯЁ]++|[а-яё]++)(?:[ \N{NO-BREAK SPACE}][А-ЯЁ](?:[А-ЯЁ]++|[а-яё]*+))*+
    (?![\p{L}\d-])""",
    regex.VERBOSE,
)
_GAP = r"[ \N{NO-BREAK SPACE}]"
_INITIAL = r"(?:[А-ЯЁ]|[КНТ]х|Нг)\."
# «Нгуен В. Хунг», «Нгуен В. Х.»; «Н. В. Хунг», «В. Х. Нгуен».
_SURNAME_FIRST = later.regex(
    rf"(?<![\p{{L}}\p{{M}}\d.-])(?P<surname>[А-ЯЁ][а-яё]++){_GAP}"
    rf"(?P<initials>{_INITIAL}(?:{_GAP}?{_INITIAL})?)(?:{_GAP}?(?P<given>[А-ЯЁ][а-яё]++)(?![\p{{L}}-]))?"
)
_INITIALS_FIRST = later.regex(
    rf"(?<![\p{{L}}\p{{M}}\d.-])(?<!\.{_GAP})(?P<initials>(?:{_INITIAL}{_GAP}?){{1,3}}+)"
    rf"(?P<given>[А-ЯЁ][а-яё]++)(?![\p{{L}}\d-])(?!{_GAP}?[А-ЯЁ]\.)"
)
_INITIALS = later.regex(
    rf"""(?<![\p{{L}}\p{{M}}\d.-])
    (?:(?P<surname>[А-ЯЁ][а-яё]++)[ \N{{NO-BREAK SPACE}}](?P<middle>(?:{_INITIAL}){{1,2}}+)
       (?P<given>[А-ЯЁ][а-яё]++)?
      |(?P<initials>(?:{_INITIAL}){{1,3}}+)(?P<last>[А-ЯЁ][а-яё]++)(?![ ]?[А-ЯЁ]\.))
    (?![\p{{L}}\d-])""",
    regex.VERBOSE,
)
_LAST_INITIAL = later.regex(rf"{_GAP}{_INITIAL}(?!{_GAP}?[А-ЯЁ])")
_COMMON_MIDDLE = frozenset({"ван", "тхи"})
_QUOTES = frozenset('«»„“”"')
_SURNAME_INITIALS = frozenset("бвдзклмнптфхч")
_PREPOSITIONS = frozenset({"до", "во"})
# Êđê and Gia Rai names: «Х’Хен Ние», «Ро Тям Х’Фыонг», «И Тхо Ние».
_EDE = later.regex(
    r"(?<![\p{L}’'-])(?:(?:Ро[ ]Тям[ ]|Ксор[ ]|Сиу[ ])?[ХК][’'][А-ЯЁ][а-яё]++(?:[ ][А-ЯЁ][а-яё]++)?"
    r"|И[ ](?:[А-ЯЁ][а-яё]+[ ]){1,2}(?:Ни[еэ]|Кдам|Мло|А[йю]ун|Кбуор|Эбан|Кнул|Бья)(?:[ ]Кдам)?)"
    r"(?:а|у|ом|е)?(?![\p{L}’'-])"
)
_LETTERS = later.regex(r"\p{L}+")
_SENTENCE_START = later.regex(r"(?:^|[.!?…:;\n«„“\"(]|[\N{EM DASH}\N{EN DASH}-][ ])[\s«„“\"(]*$")
_FUNCTION = frozenset({"PRON", "DET", "ADV", "PART", "CCONJ", "SCONJ", "ADP", "NUM"})
_CONTENT = frozenset({"NOUN", "PROPN"})
_NO_WORDS = frozenset({"хай", "хаю", "хая", "чи", "ви", "ми", "тай"})


@dataclass(frozen=True, slots=True)
class _Person:
    """A person introduced in full: where, and the forms that each short mention may take."""

    start: int
    syllables: tuple[str, ...]


@cache
def _russian_words() -> frozenset[str]:
    """Given names, or case forms of them, that are words a Russian sentence may begin with."""
    return frozenset(row["word"] for row in rows("vi_given_homonyms.tsv"))


def find_all(text: str) -> Iterator[CyrillicName]:
    """Every mention of a Vietnamese person, in order, never overlapping.

    Short ones are `alone` and carry the syllables of the full name; «Нгуен В. Хунг» of nobody
    introduced carries its own. Silent where two persons share the given name.
    """
    full = list(find(text))
    at_home = is_about_vietnam(text) or any(len(name.syllables) > 2 for name in full)
    people = _introduced(full)
    full += _ede_names(text) if at_home else ()
    found = [
        *full,
        *_with_last_initial(text, full),
        *_with_initials(text, people, at_home),
    ]
    found += _given_names(text, people)
    end = 0
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            yield name
            end = name.end


def _ede_names(text: str) -> Iterator[CyrillicName]:
    for match in _EDE.finditer(text):
        parts = tuple(match.group().split())
        yield CyrillicName(match.start(), match.end(), match.group(), parts)


def _introduced(names: Sequence[CyrillicName]) -> Mapping[str, _Person | None]:
    """Given name -> the one person who bears it; None where two do. Keys are in lower case.

    «Туан Ань» is also a key, of Чан Туан Ань; the spellings of one man count as one.
    """
    people: dict[str, _Person | None] = {}
    for name in names:
        if name.syllables == ("Хо", "Ши", "Мин"):
            continue
        person = _Person(name.end, name.syllables)
        keys = [name.syllables[-1:], name.syllables[-2:]][: len(name.syllables) - 1]
        for key in (" ".join(part).lower() for part in keys):
            known = people.setdefault(key, person)
            if known and not _may_be_one(known.syllables, name.syllables):
                people[key] = None
    return people


def _may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    if one == other:
        return True
    same = (readings(a).keys() & readings(b).keys() for a, b in zip(one, other, strict=False))
    return len(one) == len(other) and all(same)


def _given_names(text: str, people: Mapping[str, _Person | None]) -> Iterator[CyrillicName]:
    forms = {
        form: person
        for given, person in people.items()
        if person
        for form in declined(given)
        if form not in people or form == given
    }
    for match in _RUN.finditer(text) if forms else ():
        start, words = match.start(), match.group()
        if _key(words) not in forms:
            start, words = _name_in_run(text, start, match.end())
        person = forms.get(_key(words))
        if person and person.start <= start and _is_certain(text, start, words):
            yield CyrillicName(start, start + len(words), words, person.syllables, alone=True)


def _key(words: str) -> str:
    return words.lower().replace("\N{NO-BREAK SPACE}", " ")


def _name_in_run(text: str, start: int, end: int) -> tuple[int, str]:
    """«Товарищ Хунг», «Семье Тханга»: a sentence begins with a title or another Russian word."""
    first = _LETTERS.match(text, start)
    if first and first.end() < end:
        titled = follows_title(text[: first.end() + 1], first.end() + 1)
        opens = _opens_sentence(text, start) and is_known(first.group().lower())
        if titled or (opens and not _may_be_a_name(first.group().lower())):
            start = first.end() + 1
        for word in _LETTERS.finditer(text, start, end):  # «Предложение Товарища Хань»
            if word.start() > start and follows_title(text, word.start()):
                return word.start(), text[word.start() : end]
    return start, text[start:end]


def _may_be_a_name(word: str) -> bool:
    return likelihood(word) > 0 and part_of_speech(word) not in _FUNCTION


def _opens_sentence(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text[max(0, start - 6) : start]) is not None


def _is_certain(text: str, start: int, words: str) -> bool:
    """Not a Russian word that a sentence begins with, a place, a newspaper, or a company."""
    end = start + len(words)
    if text[max(0, start - 1) : start] in _QUOTES and text[end : end + 1] in _QUOTES:
        return False
    word = words.lower()
    if follows_title(text, start) or " " in words:
        return True
    if any(base in cyrillic_forms() for base in _bases(word)):
        return False
    if not is_known(word):
        return True
    if not _opens_sentence(text, start):
        return word not in ("май", "мая", "мае", "вы", "вам", "нам")
    listed = word in _NO_WORDS or part_of_speech(word) in _CONTENT
    return listed and word not in _russian_words()


def _with_initials(
    text: str, people: Mapping[str, _Person | None], at_home: bool
) -> Iterator[CyrillicName]:
    for match in _SURNAME_FIRST.finditer(text):
        if syllables := _surname_first(match, people):
            yield CyrillicName(match.start(), match.end(), match.group(), syllables, alone=True)
    for match in _INITIALS_FIRST.finditer(text):
        if syllables := _initials_first(match, people, at_home):
            yield CyrillicName(match.start(), match.end(), match.group(), syllables, alone=True)


def _with_last_initial(text: str, names: Sequence[CyrillicName]) -> Iterator[CyrillicName]:
    """«Чан Тхи Х.» of court reports."""
    for name in names:
        middle = name.syllables[1].lower() in _COMMON_MIDDLE
        if middle and (match := _LAST_INITIAL.match(text, name.end)):
            end = match.end()
            syllables = (*name.syllables, match.group().strip())
            yield CyrillicName(name.start, end, text[name.start : end], syllables, alone=True)


def _surname_first(
    match: regex.Match[str], people: Mapping[str, _Person | None]
) -> tuple[str, ...]:
    """The full name that initials stand for; their own parts where only the surname is sure."""
    surname, given = match["surname"].lower(), (match["given"] or "").lower()
    if surname not in cyrillic_surnames():
        return ()
    person = _bearer(given, people)
    if person and _agrees(person.syllables, [surname, *_initials(match)]):
        return person.syllables
    shown = (surname.capitalize(), *(f"{part.capitalize()}." for part in _initials(match)))
    if not given:
        return shown if cyrillic_surnames()[surname] else ()
    base = max(_bases(given), key=likelihood)
    return (*shown, base.capitalize()) if likelihood(base) and surname not in _PREPOSITIONS else ()


def _initials_first(
    match: regex.Match[str], people: Mapping[str, _Person | None], at_home: bool
) -> tuple[str, ...]:
    initials, last = _initials(match), match["given"].lower()
    person = _bearer(last, people)
    if person and _agrees(person.syllables, initials):
        return person.syllables
    shown = tuple(f"{part.capitalize()}." for part in initials)
    if sure := next((base for base in _bases(last) if cyrillic_surnames().get(base)), ""):
        return (sure.capitalize(), *shown)
    base = max(_bases(last), key=likelihood)
    return (*shown, base.capitalize()) if _tells(base, initials, at_home) else ()


def _initials(match: regex.Match[str]) -> list[str]:
    return [part.lower() for part in _LETTERS.findall(match["initials"])]


def _bearer(given: str, people: Mapping[str, _Person | None]) -> _Person | None:
    return next((people[base] for base in _bases(given) if base in people), None)


def _tells(given: str, initials: Sequence[str], at_home: bool) -> bool:
    """«Х. Тханг», «Н. В. Хунг» can be no others; «Н. Т. Лан» only in a text about Vietnam."""
    if likelihood(given) < Grade.ACCEPTED or len(given) < 3:
        return False
    usual = len(initials) > 1 and initials[1] in ("в", "т") and initials[0] in _SURNAME_INITIALS
    return is_telling(given) or (at_home and usual)


def _bases(form: str) -> tuple[str, ...]:
    stems = (form[:-1], form[:-2]) if len(form) > 2 else ()
    known = (stem + ending for stem in stems for ending in ("", "ь", "й"))
    return (form, *(base for base in known if form in declined(base)))


def _agrees(syllables: Sequence[str], shown: Sequence[str]) -> bool:
    """The surname or initials, in order, begin parts of the name before the last."""
    parts = (part.lower() for part in syllables[:-1])
    return all(any(part.startswith(one) for part in parts) for one in shown)
