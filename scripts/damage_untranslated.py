"""Kinds of damage by leaving text untranslated: runs of words, halves, lines, captions.

Vietnamese runs are of the line's own source: with their marks or without, in small letters or in
capitals. English ones are of ``english_sentences.tsv``: our own, in the style of the news.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Sequence

from damage_line import Kind, Line, Text, WholeKind, anywhere, replaced, rows

RULE = "untranslated-text"

_STRETCH = re.compile(r"(?<=[А-Яа-яё,] )[а-яё]{2,}(?: [а-яё]+){0,3}(?= )")
_SMALL = re.compile(r"(?<![\w/.@-])[^\W\d_]+(?: [^\W\d_]+)+(?![\w/@-])")
_ASCII_WORD = re.compile(r"[a-z]+")
_LABELS = ("Ảnh: ", "Ảnh minh họa: ", "Trong ảnh: ", "")


def _run(rng: random.Random, source: str, least: int, most: int) -> str | None:
    """Neighbouring words of the source, all in small letters, at least one with marks."""
    runs = [
        small
        for match in _SMALL.finditer(unicodedata.normalize("NFC", source))
        for small in _small_words(match.group())
        if len(small) >= least
    ]
    if not runs:
        return None
    words = rng.choice(runs)
    size = rng.randint(least, min(most, len(words)))
    start = rng.randrange(len(words) - size + 1)
    run = " ".join(words[start : start + size])
    return None if run.isascii() else run


def _small_words(text: str) -> list[list[str]]:
    """The words of a text in small letters, cut where a word has a capital."""
    runs: list[list[str]] = [[]]
    for word in text.split():
        if word.islower():
            runs[-1].append(word)
        else:
            runs.append([])
    return runs


def bare(text: str) -> str:
    """The text without its marks, as machines and bad encodings leave it."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _pasted(
    rng: random.Random, source: str, target: str, change: Callable[[str], str], least: int = 2
) -> Line | None:
    run, match = _run(rng, source, least, 5), anywhere(rng, _STRETCH, target)
    return replaced(target, RULE, match, change(run)) if run and match else None


def vietnamese_run(rng: random.Random, source: str, target: str) -> Line | None:
    """Two to five words of the source for a stretch of the translation."""
    return _pasted(rng, source, target, str)


def vietnamese_run_bare(rng: random.Random, source: str, target: str) -> Line | None:
    """The same without marks: «hoi nghi»."""
    return _pasted(rng, source, target, bare)


def vietnamese_run_capitalised(rng: random.Random, source: str, target: str) -> Line | None:
    """The same with a capital at the start of every word: «Hội Nghị Tỉnh»."""
    return _pasted(rng, source, target, str.title)


def vietnamese_run_in_capitals(rng: random.Random, source: str, target: str) -> Line | None:
    """The same in capitals."""
    return _pasted(rng, source, target, str.upper)


def vietnamese_run_bare_in_capitals(rng: random.Random, source: str, target: str) -> Line | None:
    """The same in capitals without marks: «UBND TINH», «HOI NGHI»."""
    return _pasted(rng, source, target, lambda run: bare(run).upper())


def english_run(rng: random.Random, source: str, target: str) -> Line | None:
    """Two to four words of an English sentence for a stretch of the translation."""
    words = _ASCII_WORD.findall(rng.choice(rows("english_sentences.tsv"))[0].partition(" ")[2])
    size = rng.randint(2, 4)
    start = rng.randrange(max(1, len(words) - size + 1))
    run, match = " ".join(words[start : start + size]), anywhere(rng, _STRETCH, target)
    return replaced(target, RULE, match, run) if match else None


def english_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The line becomes a sentence of English."""
    sentence = rng.choice(rows("english_sentences.tsv"))[0]
    return Line(sentence, RULE, 0, len(sentence))


def english_after(rng: random.Random, source: str, target: str) -> Line | None:
    """A sentence of English stands after the Russian one."""
    sentence = rng.choice(rows("english_sentences.tsv"))[0]
    return Line(f"{target} {sentence}", RULE, len(target) + 1, len(target) + 1 + len(sentence))


def source_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The line stays as it is in the source, short or long."""
    return Line(source, RULE, 0, len(source)) if len(source.split()) > 2 else None


def source_line_bare(rng: random.Random, source: str, target: str) -> Line | None:
    """The same without marks."""
    return Line(bare(source), RULE, 0, len(source)) if len(source.split()) > 2 else None


def source_half(rng: random.Random, source: str, target: str) -> Line | None:
    """The second half of the line stays in the language of the source."""
    ends = [match.start() for match in re.finditer(" ", target)]
    words = source.split(" ")
    if len(ends) < 6 or len(words) < 8:
        return None
    end, left = ends[len(ends) // 2], " ".join(words[len(words) // 2 :])
    return Line(f"{target[:end]} {left}", RULE, end + 1, end + 1 + len(left))


def caption_inside(rng: random.Random, source: str, target: str) -> Line | None:
    """The whole source stands before or after its translation, in one line with it."""
    if not 4 < len(source.split()) < 30:
        return None
    caption = rng.choice(_LABELS) + source
    if rng.random() < 0.5:
        return Line(f"{caption} {target}", RULE, 0, len(caption))
    return Line(f"{target} {caption}", RULE, len(target) + 1, len(target) + 1 + len(caption))


def caption_line(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """The source stands in a line of its own before or after its translation, as captions do."""
    new_sources: list[str] = []
    new_targets: list[str] = []
    faults = {}
    for source, target in zip(sources, targets, strict=True):
        lines = [(source, target)]
        if rng.random() < share and 4 < len(source.split()) < 30:
            caption = rng.choice(_LABELS) + source
            after = rng.random() < 0.5
            lines.insert(after, ("", caption))
            faults[len(new_targets) + after] = Line(caption, RULE, 0, len(caption))
        new_sources += [of for of, _ in lines]
        new_targets += [line for _, line in lines]
    return Text(new_sources, new_targets, faults)


KINDS: Sequence[Kind] = (
    vietnamese_run,
    vietnamese_run_bare,
    vietnamese_run_capitalised,
    vietnamese_run_in_capitals,
    vietnamese_run_bare_in_capitals,
    english_run,
    english_line,
    english_after,
    source_line,
    source_line_bare,
    source_half,
    caption_inside,
)
WHOLE_KINDS: Sequence[WholeKind] = (caption_line,)
