"""Kinds of damage by repeating, by cutting short, and by what has no business in the text.

What machines and pages say, and sentences in third languages, are in tables beside this file; the
texts in them are our own, in the styles seen in the wild.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from damage_line import Kind, Line, Text, WholeKind, anywhere, known, replaced, rows

_INNER_WORD = re.compile(r"(?<=[а-яё] )[а-яё]{4,}(?= )")
_LITTLE = re.compile(r"(?<=[а-яё] )(?:в|с|к|о|у|и|на|по|от|из|для|при|что|как)(?= [а-яё])")
_OFTEN_DOUBLED = {"очень", "самый", "едва", "чуть", "только", "друг", "один", "много", "давно"}
_FOREIGN = (
    *(
        "会议",
        "经济发展",
        "代表团",
        "在河内",
        "的",
        "研究",
        "重要的",
        "ベトナム",
        "について",
        "会議を開いた",
    ),
    *(
        "베트남",
        "회의에서",
        "경제",
        "ประชุม",
        "การพัฒนา",
        "เวียดนาม",
        "الاقتصاد",
        "في المؤتمر",
        "الوفد",
    ),
    *("บริษัท", "ລາວ", "सरकार", "ישיבה", "կառավարություն", "მთავრობა"),
)


def word_loop(rng: random.Random, source: str, target: str) -> Line | None:
    """A word three to twelve times; four and more with commas."""
    match = anywhere(rng, _INNER_WORD, target)
    if match is None:
        return None
    between, least = rng.choice(((" ", 3), (" ", 3), (", ", 4)))
    loop = between.join([match.group()] * rng.randint(least, 12))
    return replaced(target, "repeated-text", match, loop)


def phrase_loop(rng: random.Random, source: str, target: str) -> Line | None:
    """A phrase of two to six words three to nine times, half the time to the end of the line."""
    phrase = _phrase(rng, target)
    return _looped(rng, target, phrase, rng.randint(3, 9)) if phrase else None


def phrase_twice(rng: random.Random, source: str, target: str) -> Line | None:
    """A phrase of two to six words twice."""
    phrase = _phrase(rng, target)
    return _looped(rng, target, phrase, 2, "duplicate-word") if phrase else None


def _phrase(rng: random.Random, target: str) -> tuple[int, int] | None:
    """Where a phrase of two to six words in lower case stands."""
    size = rng.randint(1, 5)
    phrase = re.compile(rf"(?<=[а-яё] )(?=((?:[а-яё]+ ){{{size}}}[а-яё]{{4,}})[ .,;])")
    match = anywhere(rng, phrase, target)
    return match.span(1) if match else None


def _looped(
    rng: random.Random, target: str, phrase: tuple[int, int], times: int, or_rule: str = ""
) -> Line:
    start, end = phrase
    loop = " ".join([target[start:end]] * times)
    rest = "" if times > 2 and rng.random() < 0.5 else target[end:]
    return Line(target[:start] + loop + rest, "repeated-text", start, start + len(loop), or_rule)


def doubled_word(rng: random.Random, source: str, target: str) -> Line | None:
    """«избрал избрал»."""
    match = anywhere(rng, _INNER_WORD, target)
    if match is None or match.group() in _OFTEN_DOUBLED:
        return None
    return replaced(target, "duplicate-word", match, f"{match.group()} {match.group()}")


def doubled_little_word(rng: random.Random, source: str, target: str) -> Line | None:
    """«в в городе»."""
    match = anywhere(rng, _LITTLE, target)
    return replaced(target, "duplicate-word", match, lambda word: f"{word} {word}")


def doubled_line(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """A line of 30 letters or more stands again some lines later."""
    return _doubled(rng, sources, targets, share, 1, ("repeated-line", "repeated-paragraph"), 8)


def doubled_paragraph(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """Two sentences, one paragraph, stand again at once, as a lead does that is printed twice."""
    return _doubled(rng, sources, targets, share, 2, ("repeated-paragraph", "repeated-line"), 1)


def _doubled(
    rng: random.Random,
    sources: Sequence[str],
    targets: Sequence[str],
    share: float,
    size: int,
    rules: tuple[str, str],
    later: int,
) -> Text:
    """Every ``size`` lines become one; copies stand up to ``later`` lines on, without a source."""
    starts = range(0, len(targets), size)
    pieces = [" ".join(targets[n : n + size]) for n in starts]
    copies = {
        n + rng.randrange(later): piece
        for n, piece in enumerate(pieces)
        if rng.random() < share and len(piece) >= 30
    }
    new_sources, new_targets, faults = [], [], {}
    for n, piece in enumerate(pieces):
        new_sources.append(" ".join(sources[n * size : (n + 1) * size]))
        new_targets.append(piece)
        if n in copies:
            faults[len(new_targets)] = Line(copies[n], rules[0], 0, len(copies[n]), rules[1])
            new_sources.append("")
            new_targets.append(copies[n])
    return Text(new_sources, new_targets, faults)


def foreign_word(rng: random.Random, source: str, target: str) -> Line | None:
    """A word in a script of neither language for a word, half the time run into a word."""
    match = anywhere(rng, _INNER_WORD, target)
    if match is None:
        return None
    word = rng.choice(_FOREIGN)
    new = rng.choice((word, word, match.group() + word, word + match.group()))
    return replaced(target, "foreign-script", match, new)


def third_language(rng: random.Random, source: str, target: str) -> Line | None:
    """The line becomes a sentence in a third language."""
    _, sentence = rng.choice(rows("third_language.tsv"))
    return Line(sentence, "wrong-language", 0, len(sentence))


def third_language_inside(rng: random.Random, source: str, target: str) -> Line | None:
    """A sentence in a third language stands after the Russian one."""
    _, sentence = rng.choice(rows("third_language.tsv"))
    return Line(
        f"{target} {sentence}", "wrong-language", len(target) + 1, len(target) + 1 + len(sentence)
    )


def cut_after_word(rng: random.Random, source: str, target: str) -> Line | None:
    """The line ends after a word between 40 % and 80 % of it."""
    ends = [m.end() for m in re.finditer(r"(?<=[а-яё])(?= )", target)]
    return _cut(rng, target, ends)


def cut_in_word(rng: random.Random, source: str, target: str) -> Line | None:
    """The line ends inside a word, where what is left of the word is none."""
    places = re.finditer(r"(?<=[а-яё]{2})(?=[а-яё]{2})", target)
    words = ((m.start(), re.search(r"[\w-]*$", target[: m.start()])) for m in places)
    return _cut(rng, target, [end for end, word in words if word and not known(word.group())])


def _cut(rng: random.Random, target: str, ends: Sequence[int]) -> Line | None:
    ends = [end for end in ends if 0.4 < end / len(target) < 0.8]
    if not ends or len(target.split()) < 6:
        return None
    end = rng.choice(ends)
    start = target.rfind(" ", 0, end) + 1
    return Line(target[:end], "truncated-text", start, end, "omitted-content")


def _from_table(rng: random.Random, rule: str, *places: str) -> str:
    table = rows("lines_in_the_wild.tsv")
    return rng.choice([text for of, place, text in table if of == rule and place in places])


def _alone(text: str, rule: str) -> Line:
    """A line of its own; where it is in no Cyrillic letters, it may count as untranslated."""
    return Line(text, rule, 0, len(text), "" if re.search("[а-я]", text) else "untranslated-text")


def chatter_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The line becomes what a machine says about its work."""
    return _alone(_from_table(rng, "machine-chatter", "before", "after"), "machine-chatter")


def chatter_before(rng: random.Random, source: str, target: str) -> Line | None:
    """«Вот перевод текста: …»."""
    said = _from_table(rng, "machine-chatter", "before")
    return Line(f"{said} {target}", "machine-chatter", 0, len(said))


def chatter_after(rng: random.Random, source: str, target: str) -> Line | None:
    """«… Если нужно, могу сократить текст.»."""
    said = _from_table(rng, "machine-chatter", "after")
    return Line(f"{target} {said}", "machine-chatter", len(target) + 1, len(target) + 1 + len(said))


def debris_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The line becomes a part of the page: a button, a link, the footer."""
    return _alone(_from_table(rng, "page-debris", "line"), "page-debris")


def file_name_inside(rng: random.Random, source: str, target: str) -> Line | None:
    """The name of a picture stands before the sentence, after it, or in it."""
    name = _from_table(rng, "page-debris", "inside")
    spaces = [m.start() for m in re.finditer(r"(?<=[а-яё]) (?=[а-яё])", target)]
    if not spaces:
        return None
    start = rng.choice((0, len(target) + 1, rng.choice(spaces) + 1))
    text = (
        f"{target[:start]} {name}"
        if start > len(target)
        else f"{target[:start]}{name} {target[start:]}"
    )
    return Line(text, "page-debris", start, start + len(name))


KINDS: Sequence[Kind] = (
    word_loop,
    phrase_loop,
    phrase_twice,
    doubled_word,
    doubled_little_word,
    foreign_word,
    third_language,
    third_language_inside,
    cut_after_word,
    cut_in_word,
    chatter_line,
    chatter_before,
    chatter_after,
    debris_line,
    file_name_inside,
)
WHOLE_KINDS: Sequence[WholeKind] = (doubled_line, doubled_paragraph)
