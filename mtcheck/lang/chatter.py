"""What a chat model says to its user around a translation, and the marks of its answers."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import regex

from mtcheck.lang import later
from mtcheck.lang.tables import rows

# Words without which no pattern of the table fits: most texts have none at a line's opening.
_HINT = later.re(
    r"(?:^|(?<=[.!?…] ))[*_#>\[( \t]*"
    r"(?:Да\s?[,!.]|Конечно|Хорошо|Готов|Разумеется|Безусловно|Отлично|С удовол|Без пр|Вот|Ниже"
    r"|Представляю|Предлагаю|Привожу|Русск|Перев[оеё]д|Перевести|Текст\sпер|Исходн|Оригинальн"
    r"|Конец|Начало|Продолж(?:ить|ение\sп)|Оконч\w+\sп|Как\s(?:больш|язык|мод|ней|ии|иск|ai|вирт)"
    r"|Будучи|Являясь|Я |Извин|Простите|К сож|Прошу|Сожалею|Пожал|Мо[ия] "
    r"|Примеч|Замечани|Поясн|Коммент|В пер|Надеюсь|Если\s(?:в|у\sв|нуж|потр|треб|хот|необ|жел|есть)"
    r"|Хот[ие]|Жела|Нуж|Дайте|Сообщите|Обра(?:тите|щайтесь)|Не стес"
    r"|Могу|Чем\s(?:я|мог|ещ)|Скажите|Напишите|Это\s(?:дос|пол|точ|лит|пер)|Жду|С рад|Буду"
    r"|Вы\s(?:хот|жел)|Треб|Сделать|Сохранил|Адапт|Постар"
    r"|Sure|Cert|Of c|Ok|Abs|Here|Below|Russian|Transl|As an|I['’ ]|Let me|Note|Please"
    r"|Would|Do you|Shall|Should|Can I|Is there|Feel|If you|The above|Above|This is"
    r"|Vâng|Chắc|Tất|Được|Đây|Dưới|Sau đây|Bản|Là m|Với tư|Xin lỗi|Hy v|Hi v|Lưu ý|Ghi chú|Nếu b)",
    re.MULTILINE | re.IGNORECASE,
)
_LEAD = later.regex(r"[*_#>\[(\h]*")
_SAID_BY_SOURCE = later.regex(
    r"(?i)bản dịch|dịch sang|người dịch|mô hình ngôn ngữ|trợ lý (?:ai|ảo)|hy vọng|nếu (?:bạn|cần)"
    r"|translat|language model|\bas an ai\b|let me know|i hope|```"
)

_FENCE = later.regex(r"(?m)^\h*```\w{0,12}\h*$")
_MARKDOWN = later.regex(
    r"(?<![\w*])\*\*(?=[\p{L}\d«\"(])[^*\n]{1,200}(?<=[\p{L}\d».:,!?…)\"])\*\*(?![\w*])"
    r"|(?m:^\#{2,6}\h(?=\p{Lu}))"
)


@functools.cache
def _patterns(sure: str) -> regex.Pattern[str]:
    found = (row["pattern"] for row in rows("machine_chatter.tsv") if row["sure"] == sure)
    return later.regex("|".join(found), regex.IGNORECASE | regex.MULTILINE)


def find(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where a machine speaks: start, end, and whether nobody else could have said it."""
    end = 0
    for hint in _HINT.finditer(text):
        lead = _LEAD.match(text, hint.start())
        start = lead.end() if lead else hint.start()
        if start < end or _is_quoted(text, start):
            continue
        for sure in ("yes", "no"):
            if match := _patterns(sure).match(text, start):
                end = start + len(match.group().rstrip(" *_\t\n])"))
                yield start, end, sure == "yes"
                break


def _is_quoted(text: str, at: int) -> bool:
    """Whether quotation marks of the same line are open here: somebody is speaking."""
    earliest = max(at - 2000, 0)
    before = text[max(text.rfind("\n", earliest, at) + 1, earliest) : at]
    return (
        before.count("«") > before.count("»")
        or before.count("“") + before.count("„") > before.count("”")
        or before.count('"') % 2 == 1
    )


def markdown(text: str) -> list[regex.Match[str]]:
    """The marks of Markdown that a chat answers in: fences, bold words, headings."""
    found = [*_FENCE.finditer(text)] if "```" in text else []
    if "**" in text or "## " in text:
        found += _MARKDOWN.finditer(text)
    return sorted(found, key=lambda match: match.start())


def is_said_by(source: str) -> bool:
    """Whether the source speaks of a translation or of a model itself."""
    return _SAID_BY_SOURCE.search(source) is not None
