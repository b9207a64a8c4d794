"""The words of a Russian text that disagree: each fault, why it is one, its repair if sure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.lang import counted, noun_phrases, sentences, subjects
from mtcheck.lang.agreement import cases_of, cells, columns_of
from mtcheck.lang.agreement_sentences import Disagreement, Sentence, governing, start_of_phrase
from mtcheck.lang.agreement_words import group
from mtcheck.lang.vi_spelling import readings

_CASES = {
    "Nom": "nominative",
    "Gen": "genitive",
    "Dat": "dative",
    "Acc": "accusative",
    "Ins": "instrumental",
    "Loc": "prepositional",
}
_COLUMNS = {"Masc": "masculine", "Fem": "feminine", "Neut": "neuter", "Plur": "plural"}
_SINGULAR = frozenset(("Masc", "Fem", "Neut"))
_INDECLINABLE = group("indeclinable")


@dataclass(frozen=True, slots=True)
class Fault:
    """A stretch of a segment, ``segment[start:end]``, why it is wrong, and what would be right."""

    start: int
    end: int
    reason: str
    repair: str | None


def faults(segment: str) -> Iterator[Fault]:
    """The certain faults of agreement in a segment, in the order of the text, none overlapping."""
    s = Sentence.of(sentences.read(segment))
    found = itertools.chain(
        noun_phrases.disagreements(s), counted.miscounted(s), subjects.mismatched(s)
    )
    free = 0
    for fault in sorted(found, key=lambda one: (one.first, one.last)):
        if fault.first >= free and not _is_indeclinable(s, fault.last):
            free = fault.last + 1
            start, end = s.words[fault.first].start, s.words[fault.last].end
            yield Fault(start, end, _reason(s, fault), _repair(s, fault, segment))


def _is_indeclinable(s: Sentence, at: int) -> bool:
    """«до минус 11 °C», and Vietnamese syllables: «о бун бо», «рис с гак»."""
    if s.plain[at] in _INDECLINABLE:
        return True
    if at + 1 == len(s) or s.words[at + 1].pos in ("ADP", "PART"):
        return False
    return all(len(word) > 1 and readings(word) for word in s.plain[at : at + 2])


def _reason(s: Sentence, fault: Disagreement) -> str:
    first, last = s.words[fault.first].text, s.words[fault.last].text
    if fault.kind == "preposition":
        taken_by = governing(s, fault.last)
        cases = _names(frozenset(taken_by.cases) if taken_by else cases_of(fault.left))
        return f"«{_preposition(s, fault)}» takes the {cases}, «{last}» is another case"
    if fault.kind == "adjective":
        return _difference(first, last, fault)
    if fault.kind == "subject":
        is_verb_first = not s.shapes[fault.first].kind
        return _difference(*((last, first) if is_verb_first else (first, last)), fault)
    if fault.kind == "phrase":
        preposition = _preposition(s, fault)
        phrase = " ".join(word.text for word in s.words[fault.first : fault.last + 1])
        rest = phrase.removeprefix(preposition).strip()
        return f"«{preposition}» and «{rest}» do not agree in case"
    if fault.kind == "locative":
        return f"«{last}» is in the prepositional case, and no preposition is before it"
    return f"«{last}» is not the form that follows «{first}»"


def _preposition(s: Sentence, fault: Disagreement) -> str:
    taken_by = governing(s, start_of_phrase(s, fault.last))
    end = taken_by.end if taken_by else fault.first + 1
    return " ".join(word.text for word in s.words[fault.first : end])


def _difference(left: str, right: str, fault: Disagreement) -> str:
    """«“новый” is masculine, “школа” feminine»: the names of the two words, what disagrees."""
    ours, theirs = columns_of(fault.left), columns_of(fault.right)
    if not ours & theirs:
        return f"«{left}» is {_columns(ours)}, «{right}» {_columns(theirs)}"
    cases, others = cases_of(fault.left), cases_of(fault.right)
    if not cases & others:
        return f"«{left}» is {_names(cases)}, «{right}» {_names(others)}"
    return f"«{left}» and «{right}» do not agree"


def _columns(found: frozenset[str]) -> str:
    return "singular" if found == _SINGULAR else _names(found)


def _names(found: frozenset[str]) -> str:
    names = [name for key, name in (_CASES | _COLUMNS).items() if key in found]
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _repair(s: Sentence, fault: Disagreement, segment: str) -> str | None:
    """The stretch with the one word changed that can be changed in one way only."""
    found: tuple[int, str] | None = None
    if fault.kind in ("preposition", "phrase"):
        found = _repaired_noun(s, fault)
    elif fault.kind == "adjective" and fault.last == fault.first + 1:
        found = _repaired_adjective(s, fault)
    elif fault.kind == "subject":
        found = _repaired_verb(s, fault)
    if found is None:
        return None
    place, form = found
    word = s.words[place]
    if word.text[0].isupper():
        form = form[0].upper() + form[1:]
    start, end = s.words[fault.first].start, s.words[fault.last].end
    return segment[start : word.start] + form + segment[word.end : end]


def _repaired_noun(s: Sentence, fault: Disagreement) -> tuple[int, str] | None:
    """«согласно плана»: the preposition takes one case, the noun has one number."""
    taken_by = governing(s, start_of_phrase(s, fault.last))
    noun = s.shapes[fault.last]
    if noun.kind != "noun" or taken_by is None or len(taken_by.cases) != 1:
        return None
    own = noun.noun if fault.kind == "preposition" else fault.right
    numbers = {"Plur" if column == "Plur" else "Sing" for column in columns_of(own)}
    if len(numbers) != 1 or not (fault.kind == "preposition" or fault.right):
        return None
    return _form(s, fault.last, "NOUN", Case=taken_by.cases[0], Number=numbers.pop())


def _repaired_adjective(s: Sentence, fault: Disagreement) -> tuple[int, str] | None:
    """«новый школа»: the noun can be one thing only, and only in gender do the two differ."""
    cases, columns = cases_of(fault.right), columns_of(fault.right)
    is_plural = "Plur" in columns | columns_of(fault.left)
    if len(cases) != 1 or len(columns) != 1 or is_plural or not cases & cases_of(fault.left):
        return None
    (case,), (gender,) = cases, columns
    if case == "Acc" or (case == "Nom" and not s.starts(fault.first)):
        return None  # «осмотрела новый школа» should be «новую школу»
    return _form(s, fault.first, "ADJ", Case=case, Number="Sing", Gender=gender)


def _repaired_verb(s: Sentence, fault: Disagreement) -> tuple[int, str] | None:
    """«школа открылся»: both are singular, and the gender of the noun is known."""
    columns = columns_of(fault.left)
    if len(columns) != 1 or fault.right & cells(columns=("Plur",)) or "Plur" in columns:
        return None
    (gender,) = columns
    place = fault.last if s.shapes[fault.first].kind else fault.first
    return _form(s, place, "VERB", Gender=gender)


def _form(s: Sentence, place: int, pos: str, **feats: str) -> tuple[int, str] | None:
    for one in s.words[place].readings:
        if one.pos == pos:
            try:
                return place, one.inflect(**feats)
            except LookupError:
                return None
    return None
