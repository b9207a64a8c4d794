"""What belongs to a web page and not to the article on it."""

from __future__ import annotations

import functools
import re

import regex

from mtcheck.lang import later
from mtcheck.lang.morphology import part_of_speech
from mtcheck.lang.tables import rows

_EDGES = later.regex(r"^\P{L}+|[^\p{L}?!]+$")
_LABEL = later.regex(r"\P{L}*(\p{L}[^:\n]{1,40}?)\h*[:：]\h*(\S.{0,160})")
_LONGEST, _LONGEST_PHRASE = 300, 90  # characters of a line of furniture, with and without names
_IMPRINT = later.re("©|[Cc]opyright|[Пп]рава |ПРАВА|eserved|редакци|сайта|портала|издания|источник")

_EXTENSION = (
    r"\.\h?(?:jpe?g|png|gif|webp|heic|avif|bmp|tiff?|jfif|svg|mp[34]|mov|avi|webm|m4[av])\b"
)
_FILE_NAME = later.regex(
    rf"""
      (?<![\w/.-]) (?: [\w-]{{3,}} | \w{{1,20}} (?:\h?_\h?\w{{1,20}}){{1,6}} \h? ) {_EXTENSION}
    | (?<![\w/.\#@-])
      (?: (?:IMG|PXL|VID|bna_img|photo) [_-] | (?:DSCN?|DSCF|MVI|DJI|image) _ | DSC )
      \d{{4,}} [\w-]* (?![\w/.])                          # IMG_2632, DSC01234
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_MAYBE_FILE_NAME = later.re(
    r"\.[ \xa0]?(?:jpe?g|png|gif|webp|heic|avif|bmp|tiff?|jfif|svg|mp[34]|mov|avi|webm|m4[av])"
    r"|[_-]\d{4}|DSC\d",
    re.IGNORECASE,
)
_FILE = later.regex(r"(?i)\bфайл\p{L}*\h[«\"']?$")
_ALT_TEXT = later.regex(
    r"(?<![\w-])(?i:ảnh)\h\d{1,2}\.?$|(?<=\h)[-–—]\h(?:Фото|Изображение|Снимок)\h\d{1,2}\.?$"
)

_NETWORK = (
    r"(?:facebook|фейсбук|twitter|твиттер|zalo|зало|telegram|телеграм\p{L}?|вконтакте|vk|youtube"
    r"|instagram|tiktok|linkedin|viber|whatsapp|messenger|pinterest|одноклассники|rss|e-?mail"
    r"|google\snews|tweet|твитнуть|электронная\sпочта|скопировать\sссылку|копировать\sссылку|печать|x)"
)
_NETWORKS = later.regex(rf"(?i)(?:{_NETWORK}(?:[\h,;|/•·.–-]+|$))+")
_PATTERNS = {
    "imprint": later.regex(
        r"""(?xi)
          (?: powered\hby | работает\hна | разработано\h(?:в|на) | сайт\h(?:создан|работает)\hна )
          \h (?: wordpress | joomla!? | drupal | bitrix | битрикс\p{L}? | [A-Z][\w.]{2,20} ) \.?
        | (?: © | \([cс]\) ) \h* (?:copyright\h*)? (?:19|20)\d\d \b .{0,160}
        | copyright \h* (?: © | \([cс]\) | (?:19|20)\d\d ) .{0,160}
        | (?: (?= .{0,90} (?: © | \([cс]\) | copyright | (?:19|20)\d\d ) ) .{0,90} \b )?
          (?: все\hправа\h(?:защищены|сохранены) | all\hrights\hreserved )
          (?: \h* [.!|©—–-] .{0,100} )?
        | (?: полная\hили\hчастичная\h | любое\h )?
          (?: перепечатка | воспроизведение | копирование | использование ) \b
          (?= [^.]{0,90} \b (?: сайта | редакции | портала | издания | источник ) )
          (?! .* \b (?: сказал | заявил | сообщил | отметил | напомнил | подчеркнул | говорит ) )
          [^.\n]{0,100} (?: запрещ | разрешени | ссылк | согласи ) [^.\n]{0,80} \.?
        """
    ),
    "navigation": later.regex(
        r"""(?xi)
          (?: главная(?:\hстраница)? | домой | домашняя\hстраница | новости | trang\hchủ | home )
          (?: \h+ [>»›→] \h+ [^>»›→\n]{1,50} ){1,6}       # a trail of crumbs
        | (?: главная(?:\hстраница)? | домой | trang\hchủ | home )
          (?: \h+ [/|•·] \h+ (?-i:\p{Lu}) [^/|•·\n]{1,50} ){1,6}
        | (?: страница | trang | page ) \h \d+ \h? (?: из | / | of ) \h? \d+
        | (?: \d{1,3} \h+ ){2,} (?: (?:…|\.\.\.) \h* \d* \h* )? (?: следующая | далее | [›»>]+ )
        | \d{1,2} \h (?: минут\p{L}? | час(?:а|ов)? | д(?:ень|ня|ней) ) \h назад
        """
    ),
    "button": later.regex(
        rf"""(?xi)
          (?: (?:поделиться|chia\hsẻ|share) \h* [:|]? \h+ )?
          {_NETWORK} (?: [\h,;|/•·–-]+ {_NETWORK} )+
        | (?:поделиться|chia\hsẻ|share) \h* [:|]? \h+ (?:в|на|on)? \h* {_NETWORK}
        | (?:подписывайтесь|подпишитесь|следите) \h (?:на|за) \h (?:нас|нами|наш|нашу) \b
          [^.!?\n]{{0,60}} {_NETWORK} [^.!?\n]{{0,20}} [.!]?
        """
    ),
    "counter": later.regex(
        r"""(?xi)
          \d [\d\h.,]* \h? (?: тыс\.? | [кk] | млн )? \h?
          (?: просмотр(?:а|ов)? | комментари(?:й|я|ев) | лайк(?:а|ов)? | репост(?:а|ов)?
            | lượt\hxem | bình\hluận | views | comments ) \.?
        """
    ),
}
_COUNT = later.regex(r"(?i)\d[\d\h.,/]*(?:\h?(?:мин\p{L}*|сек\p{L}*|тыс|к|раз\p{L}?|из\h\d+)\.?)?")
_SIZES = later.regex(r"(?:\h*[AaАа+–-]{1,2}[+–-]?){1,6}")


@functools.cache
def _phrases(form: str) -> dict[str, str]:
    return {row["text"]: row["what"] for row in rows("page_debris.tsv") if row["form"] == form}


def what_is(line: str) -> str | None:
    """Which part of a page a whole line is («navigation», «button»), if it is one."""
    if len(line) > _LONGEST:
        return None
    line = line.strip()
    if len(line) <= _LONGEST_PHRASE:
        if what := _phrases("line").get(str(_EDGES.sub("", line)).casefold()):
            return what
    if what := _labelled(line) or _menu(line):
        return what
    shapes = _PATTERNS.items() if len(line) <= _LONGEST_PHRASE or _IMPRINT.search(line) else ()
    return next((what for what, shape in shapes if shape.fullmatch(line)), None)


def is_of_article(line: str) -> bool:
    """Whether an author may have put the line into the article: «Xem thêm: …», «Chia sẻ»."""
    line = line.strip()
    match = _LABEL.fullmatch(line) if ":" in line[:60] else None
    words = match.group(1) if match else str(_EDGES.sub("", line[:_LONGEST_PHRASE]))
    return words.casefold() in _phrases("article")


def is_title(line: str) -> bool:
    """Whether a line of furniture says something itself: «Читайте также: новый номер»."""
    match = _LABEL.fullmatch(line.strip()) if ":" in line[:60] else None
    return match is not None and match.group(1).casefold() in ("читайте также", "смотрите также")


def is_half(line: str, following: str) -> bool:
    """Whether a line is the first half of a sentence: «Последний», «номер вышел в четверг»."""
    words = following.split(maxsplit=1)
    return bool(
        words
        and words[0][0].islower()
        and line.strip().isalpha()
        and part_of_speech(words[0]) == "NOUN"
    )


def _menu(line: str) -> str | None:
    """Several buttons in a row: «Войти | Зарегистрироваться»."""
    parts = line.split("|") if "|" in line and len(line) <= _LONGEST_PHRASE else ()
    found = [_phrases("line").get(str(_EDGES.sub("", part)).casefold()) for part in parts]
    return found[0] if len(found) > 1 and all(found) else None


def _labelled(line: str) -> str | None:
    """A label with what it labels: «Теги: Нгеан, реформа», «Просмотров: 120»."""
    match = _LABEL.fullmatch(line) if ":" in line[:60] else None
    if match is None:
        return None
    label, rest = match.group(1).casefold(), match.group(2)
    what = _phrases("label").get(label)
    if what == "button" and not (_NETWORKS.match(rest) or _SIZES.fullmatch(rest)):
        return None
    if what is None and _COUNT.fullmatch(rest):
        return _phrases("count").get(label)
    return what


def file_names(text: str) -> list[regex.Match[str]]:
    """The names of pictures that stand in the text, and its remarks that a picture was here."""
    found = [*_ALT_TEXT.finditer(text)] if text[-3:].strip(".")[-1:].isdigit() else []
    if _MAYBE_FILE_NAME.search(text):
        found += (
            match
            for match in _FILE_NAME.finditer(text)
            if not _FILE.search(text, max(match.start() - 20, 0), match.start())
        )
    return found
