"""The personal and place names in a running Vietnamese text.

A Vietnamese word is written syllable by syllable, so a name is a run of capitalised syllables.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from mtcheck.lang import later
from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import canonical, name_syllables, parse, people, places, surnames

# Of the surnames, those that have no mark to lose.
_UNMARKED_SURNAMES = {"Mai", "Cao", "Chu", "Vi", "La", "Phan", "Kim"}
_RUN = later.regex(r"(?<![\p{L}\p{M}\d])\p{Lu}\p{Ll}*+(?:[ ]\p{Lu}\p{Ll}*+)*(?![\p{L}\p{M}\d])")
_WORD = later.regex(r"\p{L}+")
_GENERIC = later.regex(
    r"(?<!\p{L})(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|điểm cầu)[ ]$",
    regex.IGNORECASE,
)
_TITLE = later.regex(
    r"(?<!\p{L})(?:ông|bà|anh|chị|đồng chí|bí thư|chủ tịch|tướng|trưởng|viên|bác sĩ|tiến sĩ"
    r"|giáo sư|sư|nhà văn|nhà thơ|tá|úy|luật sư|ca sĩ|họa sĩ|nhạc sĩ|nghệ sĩ|cầu thủ)[ ]$",
    regex.IGNORECASE,
)
# An artist may bear the name of a province: «ca sĩ Hà Giang», but not «các nghệ sĩ Hà Nội».
_ARTIST = later.regex(
    r"(?<!\p{L})(?P<many>(?:các|những|nhiều|đoàn|đội ngũ)[ ])?"
    r"(?:ca sĩ|nghệ sĩ|nhạc sĩ|họa sĩ|nhà thơ|nhà văn|diễn viên|danh ca|NSND|NSƯT)"
    r"(?:[ ](?:ưu tú|nhân dân))?[ ]$",
    regex.IGNORECASE,
)
# Words that seldom end a name; «Nguyễn Văn» alone is nobody's.
_MIDDLE_NAMES = frozenset(
    canonical("Văn Thị Hữu Đình Quang Viết Bá Đăng Khắc Sỹ Sĩ Xuân Ngọc Đức").split()
)
_NOT_AFTER_NAME = later.regex(r"[ ]?(?::|\d)|[ ](?:nay|qua|cáo|chí|đó|khi|đây|viết|minh|trưởng)\b")
_LISTED = later.regex(r",[ ]\p{Lu}")
_CREDIT = later.regex(r"(?<!\p{L})(?:ảnh|tin|bài|thực hiện|tác giả)[ ]?:[ ]?$", regex.IGNORECASE)
_HYPHEN = later.regex(r"[ ]?[-\N{EN DASH}][ ]?")
_LINE_END = later.regex(r"[ \t]*(?:$|\n|\d{1,2}[/:.]\d)")

Kind = Literal["person", "place", "other"]
_Word = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class VietnameseName:
    """A name in a Vietnamese text, with its offsets in code points."""

    start: int
    end: int
    text: str
    kind: Kind


@cache
def _not_names() -> Mapping[str, bool]:
    """Key of an ordinary word or phrase -> whether people are called so, too («Năm»)."""
    return {
        canonical(row["phrase"]): row["given_name"] == "yes" for row in rows("vi_not_names.tsv")
    }


def find_names(text: str) -> Iterator[VietnameseName]:
    """The personal and place names of a Vietnamese text, in order, never overlapping.

    Precision comes first. A surname that is also a common word (Cao, Đoàn, Thái) opens a name of
    two syllables only after a title; a place that is also a word counts when it stands alone.
    """
    runs = (_words(text, match.start(), match.end()) for match in _RUN.finditer(text))
    yield from _merged(text, (name for run in runs for name in _in_run(text, run)))


def _merged(text: str, names: Iterator[VietnameseName]) -> Iterator[VietnameseName]:
    """«Bà Rịa - Vũng Tàu» is one place, found as two."""
    held: VietnameseName | None = None
    for name in names:
        if held and _HYPHEN.fullmatch(text, held.end, name.start):
            whole = text[held.start : name.end]
            if canonical(whole) in places():
                held = VietnameseName(held.start, name.end, whole, "place")
                continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end)]


def _in_run(text: str, words: list[_Word]) -> Iterator[VietnameseName]:
    keys = [canonical(word) for _, _, word in words]
    at, found = 0, False
    while at < len(words):
        length, kind = _name_at(text, words, keys, at)
        if length:
            start, end = words[at][0], words[at + length - 1][1]
            yield VietnameseName(start, end, text[start:end], kind)
            found = True
        at += length or _ordinary_length(text, words, keys, at) or 1
    if not found and _is_byline(text, words, keys):
        start, end = words[0][0], words[-1][1]
        yield VietnameseName(start, end, text[start:end], "other")


def _name_at(text: str, words: list[_Word], keys: list[str], at: int) -> tuple[int, Kind]:
    """How many words from `at` are one name (0 for none), and its kind."""
    before = text[max(0, words[at][0] - 12) : words[at][0]]
    generic = bool(_GENERIC.search(before))
    place = _place_length(keys, at, after_generic=generic)
    if place:
        end = words[at + place - 1][1]
        is_artist = not generic and place > 1 and _is_artist(text, words[at][0], end)
        return place, "person" if is_artist else "place"
    if _ordinary_length(text, words, keys, at):
        return 0, "other"
    if generic:
        return _unlisted_place_length(text, words, keys, at), "place"
    return _person_length(text, words, keys, at, titled=bool(_TITLE.search(before))), "person"


def _is_artist(text: str, start: int, end: int) -> bool:
    title = _ARTIST.search(text[max(0, start - 40) : start])
    return bool(title) and (not title["many"] or bool(_LISTED.match(text, end)))


def _ordinary_length(text: str, words: list[_Word], keys: list[str], at: int) -> int:
    """How many words from `at` are an ordinary phrase: «Ban», «Đoàn thanh niên», «Thái Lan»."""
    for length in (3, 2, 1):
        if " ".join(keys[at : at + length]) in _not_names():
            return min(length, len(keys) - at)
    follower = _WORD.match(text, words[at][1] + 1)
    return int(bool(follower) and f"{keys[at]} {canonical(follower.group())}" in _not_names())


def _place_length(keys: list[str], at: int, *, after_generic: bool) -> int:
    for length in (5, 4, 3, 2, 1):
        name = " ".join(keys[at : at + length])
        if len(keys) < at + length or name not in places():
            continue
        if name == canonical("Hồ Chí Minh") and not after_generic:
            return 0
        alone = after_generic or length > 1 or (name == canonical("Huế") and _may_open(keys, at))
        return length if alone and (after_generic or _ends_name(keys, at + length)) else 0
    return 0


def _ends_name(keys: list[str], at: int) -> bool:
    """Nothing follows in the run but another name: not «Thái Bình Dương», not «Hà Nam Anh»."""
    rest = keys[at:]
    return not rest or rest[0] in _not_names() or (len(rest) > 1 and rest[0] in surnames())


def _unlisted_place_length(text: str, words: list[_Word], keys: list[str], at: int) -> int:
    end = at
    while end < min(len(keys), at + 3) and parse(words[end][2]):
        opens_name = keys[end] in surnames() and len(keys) - end >= 2 and end > at + 1
        if opens_name or _ordinary_length(text, words, keys, end):
            break
        end += 1
    return end - at if end - at >= 2 else 0


def _person_length(text: str, words: list[_Word], keys: list[str], at: int, *, titled: bool) -> int:
    if " ".join(keys[at : at + 2]) in people():
        return 2
    row = surnames().get(" ".join(keys[at : at + 2])) or surnames().get(keys[at])
    if row is None or (words[at][2].isascii() and words[at][2] not in _UNMARKED_SURNAMES):
        return 0
    end = at + 1
    while end < min(len(keys), at + 4) and parse(words[end][2]):
        if _ordinary_length(text, words, keys, end):
            end += _is_given_name(text, words, keys, end)
            break
        end += 1
    strong, usual = row["strength"] == "strong", set(keys[at:end]) <= name_syllables().keys()
    opens = titled or _may_open(keys, at) or (strong and usual and end - at > 2)
    enough = 2 if strong or titled else 3
    return end - at if opens and (strong or usual) and end - at >= enough else 0


def _is_given_name(text: str, words: list[_Word], keys: list[str], at: int) -> bool:
    """«Nguyễn Văn Năm», not «Trần Phú Năm 1930»: a word that closes the run after a middle name."""
    if at != len(keys) - 1 or not _not_names().get(keys[at]) or keys[at - 1] not in _MIDDLE_NAMES:
        return False
    follower = _WORD.match(text, words[at][1] + 1)
    opens_phrase = bool(follower) and f"{keys[at]} {canonical(follower.group())}" in _not_names()
    return not opens_phrase and not _NOT_AFTER_NAME.match(text, words[at][1])


def _may_open(keys: list[str], at: int) -> bool:
    """A name opens its run or follows a word that is none: not the Đào of «Bồ Đào Nha»."""
    return at == 0 or keys[at - 1] in _not_names() or " ".join(keys[at - 2 : at]) in places()


def _is_byline(text: str, words: list[_Word], keys: list[str]) -> bool:
    """«Thành Lê» alone on its line (a date may follow) or after «Ảnh:»."""
    start, end = words[0][0], words[-1][1]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    named = all(parse(word) for _, _, word in words) and 2 <= len(words) <= 3
    ordinary = any(_ordinary_length(text, words, keys, at) for at in range(len(words)))
    opens = not line.strip() or _CREDIT.search(line) is not None
    return named and not ordinary and opens and _LINE_END.match(text, end) is not None
