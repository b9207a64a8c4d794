"""Kinds of damage to what is denied: a lost «не», and one that the source does not have.

Both need a source, and leave alone what would be no other statement: «не только», «никто не».
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from damage_line import Kind, Line, anywhere, replaced, words

_IN_SOURCE = re.compile(
    r"(?<!\w)(?:không(?! (?:gian|khí|trung|quân|lưu|chỉ|những|kể|ngừng|ít))|chưa|chẳng(?! hạn)|đừng"
    r"|not(?! only)|\w+n['’]t|cannot|never|without)(?!\w)(?!\s*[?.,)])",
    re.IGNORECASE,
)
_ANY_IN_SOURCE = re.compile(
    r"(?<!\w)(?:không|chưa|chẳng|chả|đừng|chớ|cấm|thiếu|hết|mất|vô|bất|phi|từ chối|khó|trừ|ngoài"
    r"|hiếm|tránh|chỉ|not?|\w+n['’]t|cannot|never|without|un\w+|in\w+|few|little|only|fail\w*)(?!\w)",
    re.IGNORECASE,
)
_PARTICLE = re.compile(
    r"(?<![\w-])(?:не (?!только|раз\b|менее|более|меньше|больше|позднее|мог\w* не|ли\b)|нет|нельзя)"
    r"(?![-])",
    re.IGNORECASE,
)
# Where another word denies as well, «никто пришёл» is no statement; «пока не», «чуть не» are none.
_SUPPORTED = re.compile(r"\b(?:ни\w*|пока не|чуть не|едва не|до тех пор|вряд ли)\b", re.IGNORECASE)
_WITHOUT = {"нет": "есть", "нельзя": "можно"}


def negation_lost(rng: random.Random, source: str, target: str) -> Line | None:
    """«не» goes, «нет» becomes «есть», «нельзя» «можно»; the span is the word and the next."""
    if not _IN_SOURCE.search(source) or _SUPPORTED.search(target):
        return None
    match = anywhere(rng, _PARTICLE, target)
    if match is None:
        return None
    word = match.group().strip()
    new = _WITHOUT.get(word.lower(), "")
    following = re.match(r"\W*\w*", target[match.end() :])
    rest = following.group() if following else ""
    kept = (new or "") + rest
    if word[0].isupper():
        kept = kept[:1].upper() + kept[1:]
    text = target[: match.start()] + kept + target[match.end() + len(rest) :]
    return Line(text, "lost-negation", match.start(), match.start() + max(len(kept), 1))


def negation_added(rng: random.Random, source: str, target: str) -> Line | None:
    """«не» before a finite verb of a line in which, as in its source, nothing is denied."""
    if _ANY_IN_SOURCE.search(source) or re.search(r"\b(?:не|ни|без|бес)", target.lower()):
        return None
    verbs = [word for word in words(target) if word.certain and word.get("VerbForm") == "Fin"]
    if not verbs:
        return None
    verb = rng.choice(verbs)
    at = re.compile(re.escape(verb.text)).match(target, verb.start)
    return replaced(target, "lost-negation", at, f"не {verb.text}")


KINDS: Sequence[Kind] = (negation_lost, negation_added)
