"""Whether a foreign expression stands in a Russian text on purpose.

It does where it is quoted, or explained in brackets, or said to be foreign, or where a noun before
it says what it is the name of: «песня Em của ngày hôm qua», «команда apt install».
"""

from __future__ import annotations

import regex

from mtcheck.lang import common_words, later, latin_text

# «bánh chưng (пирог из риса)», but not «… (с 2009 года)».
_EXPLAINED = later.regex(
    r"\s?\([«\"]?(?!(?:или|см|с|в|во|за|на|из|включая|котор\p{L}+|здесь|по|для|от|до|около|более|не|и"
    r"|а|но|позднее|ныне|кроме|при)\b)\p{Cyrillic}"
)
# «англ. peer review», «по-вьетнамски phở bò».
_SAID = later.regex(
    r"(?:\b(?:англ|амер|брит|вьет|вьетн|лат|фр|нем|ит|исп|букв|сокр)\.|\bпо-\p{Ll}+ски"
    r"|\b(?:на|с|из)\s\p{Ll}+ск(?:ом|ого)(?:\sязык[еа])?)(?:\sэто|\s[–—])?:?\s*[«\"“]?$",
    regex.IGNORECASE,
)
_WORK = (
    r"газет|журнал|издани|портал|сайт|блог|канал|телеканал|альбом|песн|сингл|трек|гимн|фильм"
    r"|сериал|роман|книг|поэм|спектакл|опер[аеуы]\b|картин|шоу\b|бренд|марк|групп|ансамбл|клуб"
    r"|фестивал|конкурс|программ|проект|приложени|сервис"
)
_SAYING = (
    r"команд|принцип|девиз|лозунг|слоган|термин|выражени|словосочетани|понят|концепци|функци|файл"
    r"|пакет|параметр|опци|меню|пункт|кнопк|систем|модел|режим|тариф|жанр|стил|х[еэ]штег|ключ|строк"
    r"|пол[еяю]\b|надпис|кличк|прозвищ|ник\b|метод|алгоритм"
)
_BODY = r"театр|университет|институт|музе|компани|фирм|банк|улиц|пагод|школ|рынок|рынк|аэропорт"
# Of an English expression, whatever its letters; of a Vietnamese one that begins with a capital.
_ENGLISH_NAMED = later.regex(rf"\b(?:{_WORK}|{_SAYING})\p{{L}}*:?\s$", regex.IGNORECASE)
_NAMED = later.regex(rf"\b(?:{_WORK}|{_BODY})\p{{L}}*\s$", regex.IGNORECASE)

_BEFORE = 40  # characters before an expression that tell what it is
_AFTER = 60  # characters after it in which the page or the number of a book stands


def is_on_purpose(text: str, start: int, end: int, words: int, language: str) -> bool:
    """Whether ``text[start:end]``, with so many words in it that are no names, is to stay."""
    if words > latin_text.QUOTED_MOST:
        return False
    before = text[max(0, start - _BEFORE) : start]
    named = _ENGLISH_NAMED if language == "en" else _NAMED if text[start].isupper() else None
    return bool(
        latin_text.is_quoted(text, start, end)
        or _SAID.search(before)
        or _EXPLAINED.match(text, end)
        or (named and named.search(before))
        or (language == "en" and common_words.is_accepted(text[start:end].split()))
        or latin_text.REFERENCE.search(text, start, end + _AFTER)
    )
