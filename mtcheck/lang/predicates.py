"""Whether a Russian sentence says something of something, and whether a Vietnamese one does."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import regex

from mtcheck.lang import later
from mtcheck.lang.agreement import shape
from mtcheck.lang.agreement_words import group
from mtcheck.lang.morphology import analyzer
from mtcheck.lang.sentences import Word

_SHORTEST = 8  # words: a shorter stretch may be a heading, a caption, an answer
_LEAST = 0.02  # the share of readings from which a word may be a verb: «секретаря» has .0001
_STOP = "."
# What stands for a verb, or tells that there need be none: «У нас 5 школ», «Дело не в деньгах».
_WITHOUT_VERB = group("without a verb")
_SIGNS = later.regex(r"[-–—:;?!…()\[\]{}\"«»„“”|/]++|.*\d.*")
# «заседание под председательством на мосту»: whose, the text leaves out with the verb.
_WHOSE = frozenset(("председательством", "руководством", "эгидой", "началом"))
_UNDER_WHOSE = later.regex(rf"(?i:под)\s+(?:{'|'.join(sorted(_WHOSE))})(?!\w)")
# The signs that are no part of a word, whatever is beside them, and the words without a capital.
_CERTAIN_SIGNS = later.regex(r"[–—:;?!…()\[\]{}\"«»„“”|/\d]")
_LOWER = later.regex(r"(?<![\p{L}\p{M}'’‑‐-])\p{Ll}+(?![\p{L}\p{M}'’‑‐-])")
_VIETNAMESE_CLAUSE = later.regex(
    r"(?<!\p{L})(?:đã|sẽ|đang|vừa|là|được|bị|phải|cần|có thể|cho biết|phát biểu|chủ trì|nhấn mạnh"
    r"|khẳng định|đề nghị|yêu cầu|tổ chức|tham dự|diễn ra|cho rằng|nói|có)(?!\p{L})",
    regex.IGNORECASE,
)


def may_have_orphans(text: str) -> bool:
    """Whether a segment holds «под председательством» and the like, before it is read."""
    return bool(_UNDER_WHOSE.search(text))


def may_lack_predicate(text: str) -> bool:
    """Whether no word of a segment is a verb whatever its sentence, before it is read."""
    if _CERTAIN_SIGNS.search(text):
        return False
    # Of a capital the sentence must tell whether a name is a verb.
    return not any(form in _WITHOUT_VERB or _is_verb(form) for form in _LOWER.findall(text))


def lacks_predicate(words: Sequence[Word]) -> bool:
    """Whether a whole sentence is a subject of which nothing is said, beyond doubt.

    One sign, word or reading that could stand for a verb makes it doubtful.
    """
    if not words or words[-1].text != _STOP or any(_SIGNS.fullmatch(word.text) for word in words):
        return False
    if sum(word.text[0].isalpha() for word in words) < _SHORTEST:
        return False
    return not any(map(_may_predicate, words)) and _has_one_subject(words)


def orphans(words: Sequence[Word]) -> tuple[Word, Word] | None:
    """The words «под председательством» of a sentence without a verb, nobody's."""
    for under, whose, after in zip(words, words[1:], words[2:], strict=False):
        if under.text.lower() == "под" and whose.text in _WHOSE:
            if after.pos == "ADP" or after.text in ".,;":
                return None if any(map(_is_verbal, words)) else (under, whose)
    return None


def is_vietnamese_clause(text: str) -> bool:
    """Whether the sentence has a word that goes with verbs: *đã*, *sẽ*, *được*, *chủ trì*."""
    return text.rstrip().endswith(_STOP) and bool(_VIETNAMESE_CLAUSE.search(text))


def _may_predicate(word: Word) -> bool:
    """Whether the word may stand for a verb; one that the dictionary does not have may."""
    form = word.text.lower()
    if not form[0].isalpha():
        return False
    return form in _WITHOUT_VERB or _is_verbal(word) or (word.text.islower() and not word.is_known)


def _is_verbal(word: Word) -> bool:
    """A verb and no name: «Винь» may be a form of «винить», and is a city."""
    is_name = word.start > 0 and word.text[0].isupper()
    return not is_name and _is_verb(word.text.lower())


@functools.lru_cache(maxsize=100_000)
def _is_verb(form: str) -> bool:
    """Whether a fair share of its readings is a verb, a short adjective or a comparative."""
    share = 0.0
    for one in analyzer().analyze(form):
        feats = one.feats
        if (
            (one.pos in ("VERB", "AUX") and not {"Case", "Conv"} & {*feats, feats.get("VerbForm")})
            or feats.get("Variant") == "Short"
            or feats.get("Degree") == "Cmp"
        ):
            share += one.prob
    return share > _LEAST


def _has_one_subject(words: Sequence[Word]) -> bool:
    """A nominative at the start and no other: a second one would be the predicate."""
    nominatives = [at for at, word in enumerate(words) if word.feats.get("Case") == "Nom"]
    nouns = [at for at in nominatives if words[at].pos in ("NOUN", "PROPN")]
    if not nouns or nouns != nominatives[-1:]:
        return False
    attributes = range(nouns[0])
    return shape(words[nouns[0]].text.lower()).kind == "noun" and nominatives[:-1] == [*attributes]
