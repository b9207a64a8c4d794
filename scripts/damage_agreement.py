"""Kinds of damage to agreement: the form of a word that does not fit its neighbours.

A wrong form is one that fits under no reading of the words beside it, and only where the right
reading of the clean sentence is beyond doubt. Men's nouns keep their verbs: «врач решила».
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from damage_line import Kind, Line, Word, known, readings, words
from rumorph import FormNotFoundError

_CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
_GOVERNED = {
    **dict.fromkeys(("без", "для", "до", "от", "из", "у", "около", "после", "против"), "Gen"),
    **dict.fromkeys(("кроме", "среди", "ради", "вместо", "вокруг", "ввиду"), "Gen"),
    **dict.fromkeys(("к", "ко", "согласно", "вопреки"), "Dat"),
    **dict.fromkeys(("над", "перед"), "Ins"),
    **dict.fromkeys(("через", "про", "сквозь"), "Acc"),
    **dict.fromkeys(("о", "об", "в", "во", "на"), "Loc Acc"),
    **{"при": "Loc", "за": "Ins Acc"},
}
_FEW = {"два", "две", "три", "четыре"}
_MANY = {"пять", "шесть", "семь", "восемь", "девять", "десять", "двадцать", "тридцать", "сорок"}
_TIMES = {"год", "век", "час", "место", "число", "день", "процент", "человек", "раз"}


def _neighbours(line: str) -> Iterator[tuple[Word, Word, Word, Word]]:
    """Every two words with the one before them and the one after."""
    nothing = Word("", 0, ())
    row = (nothing, *words(line), nothing)
    return zip(row, row[1:], row[2:], row[3:], strict=False)


def _form(word: Word, **feats: str) -> str:
    """The word in another form, with «е» for «ё» as texts mostly write; «» if there is none."""
    try:
        form = word.chosen.inflect(**feats)
    except FormNotFoundError:
        return ""
    return form if "ё" in word.text else form.replace("ё", "е")


# A word that may be damaged, its wrong form, and the word with which that does not agree.
Wrong = tuple[Word, str, Word]


def _one(rng: random.Random, target: str, wrongs: Iterable[Wrong]) -> Line | None:
    """One of the wrong forms, by chance, in its place; either of the two words shows the fault."""
    found = list(wrongs)
    if not found:
        return None
    word, form, other = rng.choice(found)
    end = word.start + len(word.text)
    text = target[: word.start] + form + target[end:]
    last = max(end, other.start + len(other.text)) + len(form) - len(word.text)
    return Line(text, "broken-agreement", min(word.start, other.start), last)


def _agree(adjective: str, noun: str) -> bool:
    """Some reading of the one agrees with some reading of the other."""
    return any(
        one.feats.get("Case") == other.feats.get("Case")
        and one.feats.get("Number") == other.feats.get("Number")
        and (
            one.feats.get("Number") == "Plur"
            or one.feats.get("Gender") == other.feats.get("Gender")
            or "Gender" not in other.feats
        )
        for one in readings(adjective)
        for other in readings(noun)
        if one.pos in ("ADJ", "DET", "VERB", "NUM") and other.pos in ("NOUN", "PROPN")
    )


def attributes(line: str) -> Iterator[tuple[Word, Word]]:
    """Adjectives before their nouns, where nothing near could take either of them instead."""
    for before, adjective, noun, after in _neighbours(line):
        if adjective.pos != "ADJ" or noun.pos != "NOUN" or not adjective.get("Case"):
            continue
        if not (adjective.certain and noun.certain and _agree(adjective.text, noun.text)):
            continue
        if any(adjective.get(name) != noun.get(name) for name in ("Case", "Number")):
            continue
        if before.pos in ("ADJ", "NUM", "DET", "PRON", "CCONJ", "PUNCT") or before.text.isdigit():
            continue
        if after.pos in ("ADJ", "PROPN", "NUM") or after.text in ("и", "или", "-", "–"):
            continue
        if not readings(noun.text)[0].labels & {"Abbr", "Fixd"}:
            yield adjective, noun


def _adjectives(line: str, forms: Callable[[Word], Iterable[dict[str, str]]]) -> Iterator[Wrong]:
    for adjective, noun in attributes(line):
        for feats in forms(adjective):
            form = _form(adjective, **feats)
            if form and not _agree(form, noun.text) and _only(form, "ADJ", "NOUN"):
                yield adjective, form, noun


def _only(form: str, *pos: str) -> bool:
    return known(form) and all(reading.pos in pos for reading in readings(form))


def adjective_case(rng: random.Random, source: str, target: str) -> Line | None:
    """«в новая провинции»."""
    return _one(rng, target, _adjectives(target, lambda word: ({"Case": case} for case in _CASES)))


def adjective_gender(rng: random.Random, source: str, target: str) -> Line | None:
    """«новый провинция», «в новом провинции»."""

    def forms(word: Word) -> Iterator[dict[str, str]]:
        if word.get("Number") == "Sing":
            for gender in ("Masc", "Fem", "Neut"):
                yield {"Gender": gender, "Case": word.get("Case"), "Number": "Sing"}

    return _one(rng, target, _adjectives(target, forms))


def adjective_number(rng: random.Random, source: str, target: str) -> Line | None:
    """«новые провинция», «новой провинциям»."""

    def forms(word: Word) -> Iterator[dict[str, str]]:
        yield {"Number": "Sing" if word.get("Number") == "Plur" else "Plur"}

    return _one(rng, target, _adjectives(target, forms))


def noun_case(rng: random.Random, source: str, target: str) -> Line | None:
    """«в новой провинция»: the adjective is right."""

    def wrongs() -> Iterator[Wrong]:
        for adjective, noun in attributes(target):
            for case in _CASES:
                form = _form(noun, Case=case)
                if form and not _agree(adjective.text, form) and _only(form, "NOUN"):
                    yield noun, form, adjective

    return _one(rng, target, wrongs())


def _predicates(line: str) -> Iterator[tuple[Word, Word]]:
    """Subjects straight before their verbs, where no one else can be the subject."""
    row = words(line)
    for at, (noun, verb) in enumerate(itertools.pairwise(row)):
        if noun.pos != "NOUN" or noun.get("Case") != "Nom" or not (noun.certain and verb.certain):
            continue
        if verb.pos != "VERB" or verb.get("VerbForm") != "Fin" or verb.get("Mood") != "Ind":
            continue
        if noun.get("Number") != verb.get("Number"):
            continue
        near, beside = row[max(0, at - 4) : at], row[max(0, at - 1) : at]
        if any(w.pos in ("NUM", "CCONJ") or w.text.isdigit() for w in near):
            continue
        if any(
            w.pos == "ADP" or (w.pos in ("NOUN", "PROPN") and w.get("Case") == "Nom")
            for w in beside
        ):
            continue
        accusative = any(one.feats.get("Case") == "Acc" for one in readings(noun.text))
        if not accusative or "intr" in verb.chosen.labels:
            yield noun, verb


def verb_number(rng: random.Random, source: str, target: str) -> Line | None:
    """«комиссия решили», «дороги открывается»."""

    def wrongs() -> Iterator[Wrong]:
        for noun, verb in _predicates(target):
            plural = noun.get("Number") == "Plur"
            gender = {"Gender": "Masc"} if plural and verb.get("Tense") == "Past" else {}
            form = _form(verb, Number="Sing" if plural else "Plur", **gender)
            if form and form != verb.text and _only(form, "VERB"):
                yield verb, form, noun

    return _one(rng, target, wrongs())


def verb_gender(rng: random.Random, source: str, target: str) -> Line | None:
    """«комиссия решил»; not «врач решила», who may be a woman."""

    def wrongs() -> Iterator[Wrong]:
        for noun, verb in _predicates(target):
            if verb.get("Tense") != "Past" or verb.get("Number") != "Sing":
                continue
            for gender in ("Masc", "Fem", "Neut"):
                woman = noun.get("Animacy") == "Anim" and noun.get("Gender") != "Neut"
                if gender == verb.get("Gender") or (woman and gender != "Neut"):
                    continue
                form = _form(verb, Gender=gender, Number="Sing")
                if form and _only(form, "VERB"):
                    yield verb, form, noun

    return _one(rng, target, wrongs())


def numeral_noun(rng: random.Random, source: str, target: str) -> Line | None:
    """«5 задача», «пять задачам», «три задач»."""

    def wrongs() -> Iterator[Wrong]:
        for before, numeral, noun, _ in _neighbours(target):
            few, many = _counted(numeral.text)
            if not (few or many) or noun.pos != "NOUN" or not noun.certain:
                continue
            if before.pos == "NUM" or before.text in (",", ".", "-", "–", "—", "№", ":", "/", "до"):
                continue
            if noun.chosen.lemma in _TIMES or noun.get("Case") != "Gen":
                continue
            if noun.get("Number") != ("Sing" if few else "Plur"):
                continue
            wrong = (
                (("Gen", "Plur"),) if few else (("Nom", "Sing"), ("Dat", "Plur"), ("Nom", "Plur"))
            )
            for case, number in wrong:
                form = _form(noun, Case=case, Number=number)
                if form and form != noun.text and _only(form, "NOUN") and not _counts(form, few):
                    yield noun, form, numeral

    return _one(rng, target, wrongs())


def _counted(numeral: str) -> tuple[bool, bool]:
    """Whether a noun after it stands as after 2 to 4, or as after 5 and more."""
    digits = re.sub(r"\D", "", numeral) if numeral[:1].isdigit() else ""
    if not digits:
        return numeral.lower() in _FEW, numeral.lower() in _MANY
    last, teen = int(digits[-1]), digits[-2:-1] == "1"
    few = not teen and last in (2, 3, 4)
    return few, not few and (teen or last != 1)


def _counts(form: str, few: bool) -> bool:
    number = "Sing" if few else "Plur"
    feats = [one.feats for one in readings(form)]
    return any(f.get("Case") == "Gen" and f.get("Number") == number for f in feats)


def preposition_case(rng: random.Random, source: str, target: str) -> Line | None:
    """«для развитие», «к провинции» → «к провинция»."""

    def wrongs() -> Iterator[Wrong]:
        for _, preposition, noun, after in _neighbours(target):
            governed = _GOVERNED.get(preposition.text.lower(), "").split()
            if not governed or noun.pos != "NOUN" or noun.get("Case") not in governed:
                continue
            if not noun.certain or after.pos in ("ADJ", "CCONJ") or after.get("Case") in governed:
                continue
            for case in _CASES:
                form = _form(noun, Case=case)
                if form and _only(form, "NOUN") and not _governed(form, governed):
                    yield noun, form, preposition

    return _one(rng, target, wrongs())


def _governed(form: str, cases: list[str]) -> bool:
    return any(one.feats.get("Case") in cases for one in readings(form))


KINDS: Sequence[Kind] = (
    adjective_case,
    adjective_gender,
    adjective_number,
    noun_case,
    verb_number,
    verb_gender,
    numeral_noun,
    preposition_case,
)
