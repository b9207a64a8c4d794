"""Kinds of damage to words and marks: typos, lost marks, odd spaces, two styles in one text."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence

from damage_agreement import attributes
from damage_line import Kind, Line, Text, WholeKind, anywhere, known, morphology, replaced

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_PAIR = re.compile(r"\([^()]{3,}\)|«[^«»]{3,}»|“[^“”]{3,}”|(?<!\w)\"[^\"]{3,}\"(?!\w)")
_DASH = re.compile(r"(?<=[^\W\d]) [—–] (?=\w)")
_QUOTED = re.compile(r'"([^"«»“”]+)"')


def typo(rng: random.Random, source: str, target: str) -> Line | None:
    """Two letters changed places, or one is lost, doubled or replaced; the result is no word."""
    match = anywhere(rng, re.compile(r"(?<![\w-])[а-яё]{5,}(?![\w-])"), target)
    if match is None or not known(match.group()):
        return None
    word, at = match.group(), rng.randrange(len(match.group()) - 1)
    change = rng.randrange(4)
    middle = (word[at + 1] + word[at], word[at + 1], word[at] + word[at : at + 2])
    new = (*middle, rng.choice(_LETTERS) + word[at + 1])[change]
    wrong = word[:at] + new + word[at + 2 :]
    return replaced(target, "misspelling", match, wrong) if not known(wrong) else None


def noun_in_itself(rng: random.Random, source: str, target: str) -> Line | None:
    """«государственных органов в составе государственных органов», «органов в рамках органов»."""
    found = [pair for pair in attributes(target) if pair[1].get("Case") == "Gen"]
    if not found:
        return None
    adjective, noun = rng.choice(found)
    start, end = rng.choice((adjective, noun)).start, noun.start + len(noun.text)
    between = rng.choice(("в составе", "в рамках", "в области", "в ходе", "при поддержке"))
    new = f"{target[start:end]} {between} {target[start:end]}"
    text = target[:start] + new + target[end:]
    return Line(text, "duplicate-word", start, start + len(new), "repeated-text")


def unclosed_mark(rng: random.Random, source: str, target: str) -> Line | None:
    """The last of two brackets or quotes is lost; the span is the first."""
    match = anywhere(rng, _PAIR, target)
    if match is None:
        return None
    text = target[: match.end() - 1] + target[match.end() :]
    return _unpaired(text, match.start())


def unopened_mark(rng: random.Random, source: str, target: str) -> Line | None:
    """The first of two brackets or quotes is lost; the span is the last."""
    match = anywhere(rng, _PAIR, target)
    if match is None:
        return None
    text = target[: match.start()] + target[match.start() + 1 :]
    return _unpaired(text, match.end() - 2)


def _unpaired(text: str, place: int) -> Line:
    """Straight quotes do not say which of them is alone: the fault is somewhere among them."""
    if text[place] != '"':
        return Line(text, "unpaired-mark", place, place + 1)
    return Line(text, "unpaired-mark", text.find('"'), text.rfind('"') + 1)


def doubled_space(rng: random.Random, source: str, target: str) -> Line | None:
    match = anywhere(rng, re.compile(r"(?<=[а-яё,]) (?=[а-яё])"), target)
    return replaced(target, "misplaced-space", match, "  ")


def space_before_mark(rng: random.Random, source: str, target: str) -> Line | None:
    """«слово , слово», «слово .»."""
    match = anywhere(rng, re.compile(r"(?<=[а-яё])[,.;:!?](?= |$)"), target)
    return replaced(target, "misplaced-space", match, lambda mark: " " + mark)


def no_space_after_comma(rng: random.Random, source: str, target: str) -> Line | None:
    """«слово,слово»."""
    match = anywhere(rng, re.compile(r"(?<=[а-яё]), (?=[а-яё])"), target)
    return replaced(target, "misplaced-space", match, ",", "glued-words")


def space_in_bracket(rng: random.Random, source: str, target: str) -> Line | None:
    """«( слово)», «« слово»»."""
    match = anywhere(rng, re.compile(r"(?<=[ «(])[«(](?=\w)"), target)
    return replaced(target, "misplaced-space", match, lambda mark: mark + " ")


def lost_stop(rng: random.Random, source: str, target: str) -> Line | None:
    """The sentence has lost the stop that its source has; the span is its last word."""
    if not re.search(r"\w\.$", target) or not re.search(r"\w\.$", source):
        return None
    return Line(target[:-1], "missing-stop", target.rfind(" ") + 1, len(target) - 1)


def gained_stop(rng: random.Random, source: str, target: str) -> Line | None:
    """A heading has a stop that its source lacks."""
    if not re.search(r"\w$", target) or not re.search(r"\w$", source) or len(target.split()) < 3:
        return None
    return Line(target + ".", "missing-stop", target.rfind(" ") + 1, len(target) + 1)


def hyphen_for_dash(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """In a text with long dashes all through, « - » for a few of them."""
    clean = [re.sub(r"(?<=\s)[-–](?=\s)", "—", line) for line in targets]
    return _some(rng, sources, clean, share, _DASH, " - ", "mixed-dashes")


def straight_quotes(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """In a text with guillemets all through, straight quotes for a few of them."""
    clean = [_QUOTED.sub(r"«\1»", re.sub("[“”]", '"', line)) for line in targets]
    quoted = re.compile("«([^«»]+)»")
    return _some(rng, sources, clean, share, quoted, r'"\1"', "mixed-quotes")


def _some(
    rng: random.Random,
    sources: Sequence[str],
    targets: Sequence[str],
    share: float,
    pattern: re.Pattern[str],
    new: str,
    rule: str,
) -> Text:
    """One place of some of the lines that have it, changed."""
    faults = {}
    for number, target in enumerate(targets):
        match = anywhere(rng, pattern, target) if rng.random() < share else None
        line = replaced(target, rule, match, match.expand(new)) if match else None
        if line:
            faults[number] = line
    lines = [faults[n].text if n in faults else line for n, line in enumerate(targets)]
    return Text(sources, lines, faults)


def lost_yo(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """In a text with «ё» all through, «е» in one place of a word that stands in several.

    Such words are few, so five times the share of them is damaged.
    """
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    clean = [re.sub(r"[А-Яа-яё]+", lambda word: _with_yo(word.group()), line) for line in targets]
    for number, line in enumerate(clean):
        for match in re.finditer(r"(?<![\w-])[а-яё]*ё[а-яё]*(?![\w-])", line):
            places[match.group()].append((number, match.start()))
    faults: dict[int, Line] = {}
    for word in sorted(word for word, where in places.items() if len(where) > 1):
        number, start = rng.choice(places[word])
        if rng.random() < 5 * share and number not in faults:
            line, plain = clean[number], word.replace("ё", "е")
            text = line[:start] + plain + line[start + len(word) :]
            faults[number] = Line(text, "yo-variant", start, start + len(word))
    lines = [faults[n].text if n in faults else line for n, line in enumerate(clean)]
    return Text(sources, lines, faults)


def _with_yo(word: str) -> str:
    """The word with its «ё» where the dictionary leaves no choice."""
    if "е" not in word or not word.islower():
        return word
    forms = {one.word for one in morphology().analyze(word) if one.source == "dictionary"}
    form = next(iter(forms), word)
    return form if len(forms) == 1 and form.replace("ё", "е") == word else word


KINDS: Sequence[Kind] = (
    typo,
    noun_in_itself,
    unclosed_mark,
    unopened_mark,
    doubled_space,
    space_before_mark,
    no_space_after_comma,
    space_in_bracket,
    lost_stop,
    gained_stop,
)
WHOLE_KINDS: Sequence[WholeKind] = (hyphen_for_dash, straight_quotes, lost_yo)
