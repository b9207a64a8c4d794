"""Dashes between the parts of a Russian sentence, and which sign stands for them."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.lang import later

HYPHEN, EN_DASH, EM_DASH = "-", "\N{EN DASH}", "\N{EM DASH}"
NAMES = {EM_DASH: "em dash", EN_DASH: "en dash", HYPHEN: "hyphen"}

_SPACE = "[ \N{NO-BREAK SPACE}]"
_DASH = later.regex(rf"(?P<dash>[-–—])(?<={_SPACE}.)(?={_SPACE})")
_WINDOW = 30  # characters on either side that tell what a dash is
_CYRILLIC = later.regex(r"\p{Script=Cyrillic}")
_LAST_WORD = later.regex(r"[^\s«“\"(]+$")
_FIRST_WORD = later.regex(r"[^\s»”\")]+")
# «январь – март», «с понедельника – по пятницу»: from one to the other.
_TIME = later.regex(
    r"(?:январ|феврал|март|апрел|ма[йяею]$|июн|июл|август|сентябр|октябр|ноябр|декабр"
    r"|понедельник|вторник|сред[аыуе]$|четверг|пятниц|суббот|воскресень)",
    regex.IGNORECASE,
)
# «в конце 2021 – начале 2022 года», «5 млн – 7 млн».
_PERIOD = later.regex(r"(?:начал|кон[ец]|середин)\p{L}*")
_NUMBER = later.regex(r"(?:\d\S*|[IVXLC]+)(?: \p{L}{1,5}\.?)?$|[%°]$")


def in_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Where a dash with spaces parts a Russian sentence, and its sign.

    Not the dash that opens a line, a range or score («5 – 7», «январь – март»), nor what joins or
    follows two names («Ханой – Хюэ», «(ВИА) – Премьер-министр»).
    """
    for match in _DASH.finditer(text):
        before = text[max(0, match.start() - _WINDOW) : match.start()].rpartition("\n")[2].rstrip()
        after = text[match.end() : match.end() + _WINDOW].partition("\n")[0].lstrip()
        if before and after and _parts_sentence(before, after, match.group()):
            yield match.start(), match.group()


def _parts_sentence(before: str, after: str, dash: str) -> bool:
    left, right = _LAST_WORD.search(before), _FIRST_WORD.match(after.lstrip('«“"('))
    if not left or not right or not _CYRILLIC.search(before) or not _CYRILLIC.search(after):
        return False
    one, other = left.group(), right.group()
    if other[0].isdigit() and (dash == HYPHEN or _NUMBER.search(before)):
        return False
    if _PERIOD.match(other) and _NUMBER.search(before):
        return False
    if other[0].isupper() and (one[0].isupper() or one[-1] in ')»”"'):
        return False
    return not (one in NAMES or other in NAMES or (_TIME.match(one) and _TIME.match(other)))
