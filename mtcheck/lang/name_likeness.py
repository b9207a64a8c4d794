"""Whether a Vietnamese person's name in Russian has anything to do with a Vietnamese text."""

from __future__ import annotations

from functools import lru_cache

import regex

from mtcheck.lang import later
from mtcheck.lang.transcription import judge, transcribe
from mtcheck.lang.vi_spelling import Grade, readings

_MORE = later.regex(r"[ \N{NO-BREAK SPACE}-]\p{Lu}")
_CAPITALISED = later.regex(r"(?<!\p{L})\p{Lu}[\p{Ll}\p{M}]*")
# «ông», «Đại tướng», which stand for a person where no name follows; not the Anh of «Lan Anh» or
# «tiếng Anh», nor «bà con», «anh hùng», «trẻ em», «các đồng chí», «bí thư huyện ủy».
_TITLE = later.regex(
    r"""(?<!\p{L}) (?<! (?i:các|những|mọi|quý|trẻ|con|ông|anh|chị)[ ] )
    (?P<title>
      (?<! \p{L}[ ] ) (?:Ông|Bà|Anh|Chị|Cô|Chú)
      | ông|bà|anh|chị|cô|chú|[Bb]ác|[Cc]ụ
      | (?i: (?:đại|thượng|trung|thiếu)[ ](?:tướng|tá|úy) | vị[ ]tướng | lãnh[ ]tụ | vua | thầy
        | (?:phó[ ])?(?:thủ[ ]tướng|chủ[ ]tịch(?:[ ]nước)?|bí[ ]thư|giám[ ]đốc|hiệu[ ]trưởng)
        | (?:bộ|thứ)[ ]trưởng | (?:phó[ ])?tổng[ ](?:thống|bí[ ]thư) | đồng[ ]chí | giáo[ ]sư
        | nhà[ ](?:vua|báo|văn|thơ|thiết[ ]kế|khoa[ ]học) | huấn[ ]luyện[ ]viên | tác[ ]giả
        | (?:nghệ|nhạc|họa|ca|bác|tiến|luật)[ ]s[ĩỹ] )
    ) (?![\p{L}\p{M}])
    (?P<follower>
      [ ] (?: \p{Lu} | (?:tỉnh|thành|huyện|quận|xã|phường|ủy|công|sở|hội|ban|bộ
        |con|bà|em|hùng|chị|bỏ|thể|ý|trọng|thích|chồng|gái|trai|giáo) (?!\p{L}) )
    )?""",
    regex.VERBOSE,
)


def is_full(name: str, rest: str) -> bool:
    """Whether a Russian name is whole: syllables, all Vietnamese, and no other word in the rest.

    «Ле Хонг», with « Винг» after it, is a part of a name that is ill spelled.
    """
    syllables = name.lower().split()
    cut = _MORE.match(rest) is not None
    return len(syllables) > 1 and not cut and all(map(readings, syllables))


def is_other(original: str, name: str) -> bool:
    """Whether a Russian name is another one than the original, not a spelling of it.

    It is where the last syllables, or those before them, begin with different letters: «Лонг» for
    Hùng, but not «Хынг», which may be a slip of the pen.
    """
    own = transcribe(original, "person").split()
    pairs = zip(reversed(own), reversed(name.split()), strict=False)
    return bool(own) and any(one[0] != other[0] for one, other in pairs)


def is_mentioned(name: str, text: str) -> bool:
    """Whether a Vietnamese text has the surname or the given name of a Russian one: «bà Sinh»."""
    syllables = name.split()
    words = {match.group() for match in _CAPITALISED.finditer(text)}
    return any(_spells(word, one) for word in words for one in (syllables[0], syllables[-1]))


def is_implied(text: str) -> bool:
    """Whether a Vietnamese text calls a person by a title alone: «ông», «Đại tướng».

    Not where a name has the same title: in «Ông Nam nói ông mệt» both are he.
    """
    titles = [(m["title"].lower(), bool(m["follower"])) for m in _TITLE.finditer(text)]
    borne = {title for title, is_borne in titles if is_borne}
    return any(title not in borne for title, _ in titles)


@lru_cache(maxsize=100_000)
def _spells(word: str, syllable: str) -> bool:
    return judge(word, syllable, "person").grade is not Grade.UNRELATED
