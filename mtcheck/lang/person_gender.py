"""Whether a Vietnamese person is a woman or a man, and what the Russian verb makes of her or him.

A Vietnamese name does not end in a gender, and a woman's does not decline: «Нгуен Тхи Лан» may be
whose, whom or to whom. So a verb is judged only where the name is sure to be its subject.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice
from typing import Literal

import regex

from mtcheck.lang import later, morphology, scripts
from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import canonical

Gender = Literal["Masc", "Fem"]
Reading = tuple[str, Mapping[str, str], str]

_AROUND = 240  # characters of a line that are looked at on each side of a name
_WORD = later.regex(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
# Not «đội tuyển nữ quốc gia Nguyễn Đức Hải», nor «Hội Phụ nữ xã»: a man may stand after those.
_WOMAN_IN_OFFICE = (
    r"(?<!(?:phụ|tuyển|đội|đá|chuyền|đoàn|tổ|hội|bộ|clb|ban)[ ])nữ[ ](?!quốc gia|quốc tế)"
    r"(?-i:vận động viên|\p{Ll}+(?:[ ]\p{Ll}+)?)"
)
_ADDRESS = later.regex(
    rf"(?<!\p{{L}})(?:(?P<both>ông bà|anh chị)|(?P<Fem>bà|chị|cô|cụ bà|{_WOMAN_IN_OFFICE})"
    r"|(?P<Masc>ông|anh|chú|cụ ông))[ ]$",
    regex.IGNORECASE,
)
# «Chồng bà Nguyễn Đức Hải»: his name, or hers.
_KIN_OF = later.regex(
    r"(?<!\p{L})(?:vợ|chồng|con|con (?:trai|gái|rể|dâu)|mẹ|cha|bố|em|anh|chị|cháu|(?:em|anh) trai"
    r"|(?:em|chị) gái|bạn (?:trai|gái)|người yêu)[ ](?:bà|chị|cô|ông|anh|chú)[ ]$",
    regex.IGNORECASE,
)
_THI, _VAN = canonical("Thị"), canonical("Văn")
_MIDDLE_OF_WOMEN = frozenset(("тхи", "ти"))
_OPENS_SENTENCE = later.regex(r"(?:^|[.!?…:;]|^\s*[—–-])[\s«„“\"]*$")
_ABBREVIATION = later.regex(r"(?<!\p{L})\p{L}{1,3}\.\s*$")
_OPENS_CLAUSE = later.regex(
    r"(?:^|,)\s*(?:что|а|но|когда|если|хотя|поскольку)\s$", regex.IGNORECASE
)
_AFTER_QUOTATION = later.regex(r"[»\"”!?…,]\s*[—–-]\s*\p{L}+\s$")
_FEMININE = later.regex(r"\p{Ll}(?:ая|яя)\s$")  # «71-летняя Ле Тхи Лан»: no other case
_LAST_WORD = later.regex(r"(?<![\p{L}-])([\p{L}-]+)\.?[ \N{NO-BREAK SPACE}]$")
_COMMA = later.regex(r",\s$")
_LINK = later.regex(r"[ \N{NO-BREAK SPACE}«»\"]+")
_ASIDE = later.regex(
    r"\s*(?:,(?P<comma>[^,.!?;:()\n—–]{2,120}),|[—–-]\s(?P<dash>[^.!?;:()\n—–]{2,150})\s[—–-]"
    r"|\((?P<brackets>[^()\n]{2,60})\))\s*"
)
_CLAUSE = later.regex(r"(?:(?![ ](?:и|а|но|или)[ ])[^,.!?;:()«»—–\n])*")
_LONGEST_TITLE, _MOST_ADVERBS = 12, 3  # words
_NOUNS = ("NOUN", "PROPN", "PRON")
_LEMMA_BE = "быть"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb in the past, or a short participle, and the gender it gives its subject.

    ``certain`` unless a title stands beside the name that agrees with the verb by itself.
    """

    start: int
    end: int
    gender: Gender
    certain: bool = True


def of_original(text: str, start: int, name: str) -> Gender | None:
    """The gender of a name at an offset of a Vietnamese text, by its middle or the word before."""
    before, middle = text[max(0, start - 40) : start], canonical(name).split()[1:-1]
    match = None if _KIN_OF.search(before) else _ADDRESS.search(before)
    if match and match["both"]:
        return None
    if _THI in middle:
        return "Fem"
    if _VAN in middle:
        return None if match and match["Fem"] else "Masc"
    return match.lastgroup if match else None


def of_russian(syllables: Sequence[str]) -> Gender | None:
    """«Нгуен Тхи Лан» is a woman; «Нго Тхи Ням» was none, for Thì is written like Thị."""
    first, *middle = (syllable.lower() for syllable in syllables[:-1] or ("",))
    return "Fem" if first != "нго" and _MIDDLE_OF_WOMEN & set(middle) else None


def of_title(text: str, start: int) -> Gender | None:
    """«Госпожа», «певица» right before a name in a Russian text."""
    word = _LAST_WORD.search(text[max(0, start - 30) : start])
    title = _titles().get(word[1].lower().rstrip(".")) if word else None
    return "Fem" if title and title[0] == "Fem" else None


@lru_cache(maxsize=100_000)
def features(word: str) -> tuple[Reading, ...]:
    """Every reading of a Russian word: part of speech, features, lemma; the likeliest first."""
    found = morphology.analyzer().analyze(word)
    return tuple((str(r.pos), dict(r.feats), str(r.lemma)) for r in found)


def predicate(text: str, start: int, end: int) -> Predicate | None:
    """The verb of which the name at these offsets is the subject without any doubt."""
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    if title := _title(before):
        at, gender = title
        verb = _placed(_following(after), end) or _placed(_ahead(before[:at]), start - len(before))
        return verb and replace(verb, certain=verb.gender != gender)
    if _AFTER_QUOTATION.search(before):
        return _placed(_ahead(before), start - len(before))
    return _placed(_following(after), end) if _opens(before) else None


def _placed(verb: Predicate | None, offset: int) -> Predicate | None:
    return verb and replace(verb, start=verb.start + offset, end=verb.end + offset)


@cache
def _titles() -> Mapping[str, tuple[Gender, str]]:
    """Title in the nominative -> its gender, and how it may stand before a name.

    ``yes``: alone; ``no``: with words between them («глава общины Лан»); ``never``: as «врач Лан»
    is her doctor no less than Lan, a doctor, it says something only behind the name.
    """
    return {
        row["title"]: ("Fem" if row["gender"] == "feminine" else "Masc", row["alone"])
        for row in rows("person_titles.tsv")
    }


@cache
def _verbs() -> Mapping[str, bool]:
    """Verb of which only a person is the subject -> whether it is one of speech."""
    return {row["verb"]: row["speech"] == "yes" for row in rows("person_verbs.tsv")}


def _title(before: str) -> tuple[int, Gender] | None:
    """«Министр внутренних дел» before a name: where it begins, and its own gender."""
    words = list(_WORD.finditer(before))[-_LONGEST_TITLE:]
    following = len(before)
    of_woman = bool(words) and _is_of_woman(words[-1].group().lower())
    for word in reversed(words):
        if not _LINK.fullmatch(before[word.end() : following]):
            return None
        title = _titles().get(word.group().lower())
        if title:
            gender, alone = title
            own = alone == "yes" if word is words[-1] else alone != "never" and not of_woman
            return (word.start(), gender) if own else None
        if _is_verb(word.group().lower()):
            return None
        following = word.start()
    return None


def _is_of_woman(word: str) -> bool:
    """«Тренер бегуньи Нгуен Тхи Лан» is another person."""
    _, feats, _ = next(iter(features(word)), ("", {}, ""))
    is_woman = feats.get("Gender") == "Fem" and feats.get("Animacy") == "Anim"
    return is_woman and feats.get("Case") == "Gen"


def _opens(before: str) -> bool:
    """Whether nothing stands before the name in its clause that it could belong to."""
    if _OPENS_CLAUSE.search(before) or _FEMININE.search(before):
        return True
    if _OPENS_SENTENCE.search(before):
        return not _ABBREVIATION.search(before)
    sentence = regex.split(r"[.!?…:;—–]", before)[-1]
    words = _WORD.findall(sentence.lower())
    if not (words and _COMMA.search(before)):
        return False
    return _has(words[0], "VerbForm", "Conv") and not any(map(_is_finite, words))


def _following(after: str) -> Predicate | None:
    """The verb right after a name, or after the office set off by commas or dashes."""
    at = 0
    while (aside := _ASIDE.match(after, at)) and _is_office(aside):
        at = aside.end()
    at -= bool(at) and after[at - 1].isspace()
    for word in islice(_WORD.finditer(after, at), _MOST_ADVERBS + 1):
        if not after[at : word.start()].isspace():
            return None
        if gender := _gender(word.group().lower()):
            return _with_participle(after, word, gender)
        if not _is_adverb(word.group().lower()):
            return None
        at = word.end()
    return None


def _is_office(aside: regex.Match[str]) -> bool:
    if aside["brackets"]:
        return True
    words = _WORD.findall((aside["comma"] or aside["dash"]).lower())
    known = bool(words) and (words[0] in _titles() or words[0].isdigit())
    return known and not any(map(_is_finite, words))


def _with_participle(after: str, word: regex.Match[str], gender: Gender) -> Predicate | None:
    """«Был утверждён» whole, unless another noun of its gender may be the subject."""
    end = word.end()
    second = _WORD.match(after, end + 1)
    if second and _LEMMA_BE in {lemma for _, _, lemma in features(word.group().lower())}:
        if _gender(second.group().lower()) == gender:
            end = second.end()
    if has_other_subject(after, end, gender, only_persons=_is_act_of_person(word.group().lower())):
        return None
    return Predicate(word.start(), end, gender)


def _ahead(before: str) -> Predicate | None:
    """«Сообщил министр», «сказал»: a verb of persons, the last word before the title or name."""
    words = list(_WORD.finditer(before))
    if not words or not before[words[-1].end() :].isspace():
        return None
    verb = words[-1].group().lower()
    gender = _gender(verb) if _is_of_persons(verb) else None
    return Predicate(words[-1].start(), words[-1].end(), gender) if gender else None


def has_other_subject(after: str, at: int, gender: str, *, only_persons: bool) -> bool:
    """A noun of the gender that may be in the nominative: «Лан похитил мужчина»."""
    clause = _CLAUSE.match(after, at)
    governed = False
    for word in _WORD.finditer(clause.group() if clause else ""):
        readings = features(word.group().lower())
        if any(pos == "ADP" for pos, _, _ in readings):
            governed = True
        elif any(pos in _NOUNS for pos, _, _ in readings):
            mine = (r for r in readings if is_nominative(r, gender))
            if not governed and any(
                f.get("Animacy") != "Inan" or not only_persons for _, f, _ in mine
            ):
                return True
            governed = False
        elif word.group()[0].isupper() and not governed and not scripts.has_latin(word.group()):
            return True
    return False


def is_nominative(reading: Reading, gender: str) -> bool:
    """Whether the reading is of a noun or pronoun in the nominative singular of the gender."""
    pos, feats, _ = reading
    wanted = {"Case": "Nom", "Number": "Sing", "Gender": gender}
    return pos in _NOUNS and all(feats.get(key) == value for key, value in wanted.items())


def is_of_speech(verb: str) -> bool:
    """«Сказал», «предложил»: what somebody says, who is always named."""
    return any(_verbs().get(lemma) for _, _, lemma in features(verb))


def _is_of_persons(verb: str) -> bool:
    return any(lemma in _verbs() for _, _, lemma in features(verb))


def _is_act_of_person(verb: str) -> bool:
    """«Вручила», not «вручён»: «Лан вручён орден»."""
    return _is_of_persons(verb) and not _has(verb, "Variant", "Short")


def _has(word: str, feature: str, value: str) -> bool:
    return any(feats.get(feature) == value for _, feats, _ in features(word)[:1])


def _is_finite(word: str) -> bool:
    return _has(word, "VerbForm", "Fin") or _has(word, "Variant", "Short")


def _is_verb(word: str) -> bool:
    return any(pos == "VERB" and "Case" not in feats for pos, feats, _ in features(word)[:1])


def _is_adverb(word: str) -> bool:
    readings = features(word)
    return bool(readings) and readings[0][0] in ("ADV", "PART")


@lru_cache(maxsize=100_000)
def _gender(word: str) -> Gender | None:
    """The gender of a past tense, a short participle or a short adjective and of nothing else."""
    found = {
        feats.get("Gender") if _agrees(pos, feats) else None for pos, feats, _ in features(word)
    }
    return "Masc" if found == {"Masc"} else "Fem" if found == {"Fem"} else None


def _agrees(pos: str, feats: Mapping[str, str]) -> bool:
    past = feats.get("Tense") == "Past" and feats.get("VerbForm") == "Fin"
    return pos in ("VERB", "AUX", "ADJ") and (past or feats.get("Variant") == "Short")
