"""Whether two Russian words may stand side by side: what tells glue from a compound word.

«новаяшкола» splits into two words and so does «видеосвязь», but only «новая» and «школа» agree.
A compound begins with a stem, so that an inflected left half is no compound; where its form may
be a stem («двухэтажный», «новогодний», «подсектор»), the halves must depend on one another.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from mtcheck.lang import government, morphology
from mtcheck.lang.tables import rows
from mtcheck.lang.word_formation import bound_forms

# «внутри», «вне» and the like make adjectives of nouns' adjectives.
_INTO_ADJECTIVES = frozenset(("внутри", "вне", "меж", "около", "после", "против", "сверх"))
# Second halves of the adjectives of towns: Солигорск, Звенигород, Светлополье.
_OF_TOWNS = ("горск", "городск", "градск", "польск", "морск", "озерск", "бургск", "сельск")
_MEASURED = (
    *("летн", "метров", "километров", "тысячн", "миллионн", "процентн", "градусн", "минутн"),
    *("часов", "дневн", "недельн", "месячн", "этажн", "кратн", "тонн", "страничн", "местн"),
)
_LIKELY = 0.04  # of a reading: «в» is hardly ever «век»
_SHORTEST = 4  # letters: of shorter words only those of the list are believed
_LONG = 11  # letters of both together, where neither is of the list: «банов-иной», «кадь-ами»
_STEM = 5  # letters on both sides, where the left half may be a stem
_PLAIN_ENDINGS = ("ние", "тие", "вие", "ство", "ские", "ные")  # that end no stem
_STEM_ENDINGS = ("о", "е")
_VOWEL_ENDINGS = ("а", "я", "ы", "и", "у", "ю")
_OVERT_ENDINGS = (
    "ами",
    "ями",
    "ах",
    "ях",
    "ом",
    "ем",
    "ой",
    "ей",
    "ов",
    "ев",
    "ам",
    "ям",
    "у",
    "ю",
)
_APPOSED = (  # how nouns begin that follow another one by a hyphen: «страна-участница»
    *("участниц", "участник", "экспортёр", "экспортер", "импортёр", "импортер", "производител"),
    *("интернат", "побратим", "миллионник", "продажа", "продажи", "продаже", "продажу"),
    *("получател", "основател", "организатор", "поставщик", "донор", "корреспондент"),
)
_NOMINAL = frozenset(("NOUN", "PRON", "DET", "ADJ", "NUM"))
_JOINING = frozenset(("ADP", "CCONJ", "SCONJ", "PART", "PRON"))
_NOT_WORDS = frozenset(("PROPN", "X", "SYM", "INTJ"))


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word form, in Universal Dependencies' terms; «» where a form has none."""

    pos: str
    case: str
    number: str
    gender: str
    form: str  # Fin, Inf, Part, Conv; Short of adjectives
    is_short: bool
    is_imperative: bool
    is_animate: bool

    @property
    def is_verb(self) -> bool:
        return self.pos in ("VERB", "AUX") and self.form != "Part"

    @property
    def is_attribute(self) -> bool:
        """A full adjective or participle, or a pronoun that is declined like one."""
        return bool(self.case) and (self.pos in ("ADJ", "DET") or self.form == "Part")

    @property
    def is_predicate(self) -> bool:
        return self.form == "Fin" or (self.is_short and self.form == "Part")


@dataclass(frozen=True, slots=True)
class FunctionWord:
    """A short or joining word, the cases it governs, and how else it shows itself (its role)."""

    cases: tuple[str, ...]
    role: str


@functools.lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """The likely readings of a word that the dictionary has; none of a name or an unknown word."""
    if not morphology.is_known(word):
        return ()
    found = morphology.analyzer().analyze(word)
    return tuple(
        Reading(
            one.pos,
            one.feats.get("Case", ""),
            one.feats.get("Number", ""),
            one.feats.get("Gender", ""),
            one.feats.get("VerbForm", ""),
            one.feats.get("Variant", "") == "Short",
            one.feats.get("Mood", "") == "Imp",
            one.feats.get("Animacy", "") == "Anim",
        )
        for one in found
        if one.source == "dictionary" and one.pos not in _NOT_WORDS and one.prob >= _LIKELY
    )


@functools.lru_cache(maxsize=20_000)
def possible_cases(word: str) -> frozenset[str]:
    """Every case that a known word form may be in, however rarely; none of an unknown word."""
    if not morphology.is_known(word):
        return frozenset()
    found = morphology.analyzer().analyze(word)
    return frozenset(one.feats.get("Case", "") for one in found)


def is_adverb(word: str) -> bool:
    return any(reading.pos == "ADV" for reading in readings(word))


@functools.cache
def function_words() -> dict[str, FunctionWord]:
    return {
        row["word"]: FunctionWord(
            government.cases_of(row["word"]) or tuple(row["cases"].split()), row["role"]
        )
        for row in rows("ru_function_words.tsv")
    }


@functools.lru_cache(maxsize=20_000)
def divide(word: str) -> tuple[tuple[str, str], ...]:
    """Every way to cut an unknown lower-case word into two that may stand side by side.

    A cut of short words may be chance (``is_telling``).
    """
    cuts = ((word[:cut], word[cut:]) for cut in range(1, len(word)))
    return tuple(cut for cut in cuts if may_neighbour(*cut))


def may_neighbour(left: str, right: str) -> bool:
    """Whether both are words, and the first may come before the second in a sentence."""
    if not _is_word(left) or not _is_word(right) or left in bound_forms():
        return False
    if _is_compound_adjective(left, right):
        return False
    return any(
        _may_follow(left, one, right, other) for one in readings(left) for other in readings(right)
    )


def _is_compound_adjective(left: str, right: str) -> bool:
    """«внутрипартийный» is one word, and so are «пятисотлетний», «солигорский»."""
    if right.startswith(_OF_TOWNS) and any(one.pos == "NOUN" for one in readings(left)):
        return True
    if left not in _INTO_ADJECTIVES and not any(one.pos == "NUM" for one in readings(left)):
        return False
    measured = left in _INTO_ADJECTIVES or right.startswith(_MEASURED)
    return measured and any(one.pos == "ADJ" for one in readings(right))


def cases_of(word: str) -> tuple[str, ...]:
    """The cases that a preposition governs; none of any other word."""
    entry = function_words().get(word)
    return entry.cases if entry else ()


def is_preposition(word: str) -> bool:
    """Whether a word is a preposition, or joins others like one."""
    entry = function_words().get(word)
    return entry is not None and (bool(entry.cases) or entry.role in ("joins", "comma"))


@functools.lru_cache(maxsize=20_000)
def hyphenated(word: str) -> tuple[str, str] | None:
    """The one way to write an unknown word with a hyphen: «кто-то», «премьер-министр»."""
    cuts = [(word[:cut], word[cut:]) for cut in range(2, len(word) - 1)]
    found = [cut for cut in cuts if cut[0] not in bound_forms() and _has_hyphen(*cut)]
    return found[0] if len(found) == 1 else None


def _has_hyphen(left: str, right: str) -> bool:
    if not morphology.is_known(left) or not morphology.is_known(right):
        return False  # «фэншуй»
    if morphology.analyzer().is_known(f"{left}-{right}"):
        return left != "по" or not cases_of(right)  # «по-над»
    return right.startswith(_APPOSED) and may_be_apposition(left, right)


def may_be_apposition(left: str, right: str) -> bool:
    """Whether two nouns are in one case and number: «страна-участница», «купля-продажа»."""
    return any(
        one.pos == other.pos == "NOUN" and one.case == other.case and one.number == other.number
        for one in readings(left)
        for other in readings(right)
    )


def is_telling(left: str, right: str) -> bool:
    """Whether the two are too long, or too closely bound, to be a word cut in two by chance."""
    shorter, longer = sorted((len(left), len(right)))
    if _is_joining(left) or _is_joining(right) or shorter + longer >= _LONG - (shorter >= _STEM):
        return True
    return any(_is_bound(one, other) for one in readings(left) for other in readings(right))


def _is_word(word: str) -> bool:
    if len(word) < _SHORTEST and word not in function_words():
        return False
    return morphology.is_known(word)


def _is_bound(one: Reading, other: Reading) -> bool:
    """«другаяпара», «идеяпришла»: endings that answer one another are no chance."""
    if one.is_attribute and not one.is_short:
        return other.pos == "NOUN" and agree(one, other)
    if one.pos == "NUM":
        return other.pos == "NOUN" and other.case == "Gen"
    if one.pos != "NOUN" or one.case != "Nom" or not other.is_predicate:
        return False
    return one.number == other.number == "Sing" and one.gender == other.gender != "Masc"


def _is_joining(word: str) -> bool:
    return word in function_words() and function_words()[word].role != "content"


def _may_follow(left: str, one: Reading, right: str, other: Reading) -> bool:
    if _is_joining(left):
        return _after_function_word(left, one, right, other)
    if one.is_verb:
        return not one.is_imperative and not other.is_predicate
    if one.is_attribute or one.pos == "NUM":
        return _after_attribute(one, other)
    if one.pos == "NOUN":
        return _after_noun(left, one, right, other)
    if one.pos in ("ADV", "ADJ", "VERB"):  # the last two are short forms
        return _after_adverb(left, one, right, other)
    return one.pos in ("PRON", "CCONJ", "SCONJ", "PART")


def _after_function_word(left: str, one: Reading, right: str, other: Reading) -> bool:
    """«вгороде», «инапример», but not «подсектор», «безглютеновый», «ужесточившийся»."""
    word = function_words()[left]
    if word.role == "stem":
        return False
    if word.cases:
        governed = other.case in word.cases
        by_itself = other.pos in ("NOUN", "PRON", "DET", "NUM")
        if left == "со" and other.is_animate:
            return False  # «соинвестора»
        return governed and (by_itself or word.role != "prefix")
    if word.role == "verb":
        return other.form in ("Fin", "Inf") and not other.is_imperative
    if one.is_attribute and (other.pos == "NOUN" or other.is_attribute):
        return agree(one, other)
    return word.role == "adverb" or other.form != "Part" or other.is_short


def _after_attribute(one: Reading, other: Reading) -> bool:
    if one.pos == "NUM" and other.pos == "NOUN" and one.case in ("Nom", "Acc"):
        return other.case == "Gen" or agree(one, other)
    if other.pos == "NOUN" or other.is_attribute:
        return agree(one, other) or (one.form == "Part" and other.case in ("Ins", "Acc", "Dat"))
    return other.pos in _JOINING or other.form in ("Fin", "Inf") or other.pos == "ADV"


def _after_noun(left: str, one: Reading, right: str, other: Reading) -> bool:
    if other.pos in _JOINING:
        return right not in ("в", "и") or not left.endswith(_STEM_ENDINGS)  # «слотов»
    if left.endswith(_VOWEL_ENDINGS) and min(len(left), len(right)) >= _STEM:
        if len(left) + len(right) > _LONG:
            return True  # no stem ends so, and no chance is so long: «душа-человека»
    if _may_be_stem(left, one) and min(len(left), len(right)) < _STEM and not _is_joining(right):
        return False
    if other.is_predicate:
        return one.case != "Nom" or one.number == other.number
    if other.pos in _NOMINAL or other.form == "Part":
        return other.case == "Gen" or left.endswith(_OVERT_ENDINGS)
    return other.pos == "ADV" or other.form == "Inf"


def _after_adverb(left: str, one: Reading, right: str, other: Reading) -> bool:
    """«активноразвивает», but «быстрорастущий» is one word."""
    if other.pos in _JOINING or other.form in ("Fin", "Inf"):
        return right != "в" or not left.endswith(_STEM_ENDINGS)  # «ранов»
    return not left.endswith(_STEM_ENDINGS) and not one.is_short


def _may_be_stem(left: str, one: Reading) -> bool:
    if left.endswith(_PLAIN_ENDINGS):
        return False
    return left.endswith(_STEM_ENDINGS) or one.case in ("Nom", "Acc")


def agree(one: Reading, other: Reading) -> bool:
    """Whether an attribute and a noun, or two attributes, are in one case, number and gender."""
    if one.case != other.case:
        return False
    if not one.number or not other.number:
        return True
    if one.number != other.number:
        return one.pos == "NUM"
    return one.number == "Plur" or not one.gender or not other.gender or one.gender == other.gender
