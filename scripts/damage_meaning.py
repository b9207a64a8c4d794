"""Kinds of damage to what is said: another line's translation, a half or a clause lost, one added.

All need a source. The fault is the whole line where it is something missing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from damage_line import Kind, Line, Text, WholeKind

from mtcheck.lang import clauses

_STOP = re.compile(r"[.!?…]+[\"”»)]*$")
_FEW_WORDS, _FEW_CLAUSES, _CLAUSE_WORDS = 8, 3, 4
_AWAY = 15  # lines, to be about something else


def half_deleted(rng: random.Random, source: str, target: str) -> Line | None:
    """The second half of the words is gone; half the time the sentence still has its stop."""
    words = target.split()
    if len(words) < _FEW_WORDS:
        return None
    kept = " ".join(words[: len(words) // 2])
    return _line(
        _tidy(kept) + "." if rng.random() < 0.5 else kept, "omitted-content", "truncated-text"
    )


def clause_deleted(rng: random.Random, source: str, target: str) -> Line | None:
    """One of three or more clauses is gone."""
    spans = clauses.spans(target)
    if len(spans) < _FEW_CLAUSES:
        return None
    start, end = rng.choice(spans)
    left = _tidy(f"{target[:start].rstrip()} {target[end:].lstrip()}")
    stop = "" if _STOP.search(left) or not _STOP.search(target) else "."
    return _line(left + stop, "omitted-content")


def clause_appended(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """A clause of a line far away stands at the end of the sentence."""
    faults = {}
    for number, target in enumerate(targets):
        if not target.strip() or rng.random() >= share:
            continue
        if clause := _strange_clause(rng, targets, number):
            stop = _STOP.search(target)
            at = stop.start() if stop else len(target)
            added = f", {clause}"
            text = target[:at] + added + target[at:]
            faults[number] = Line(text, "added-content", at, at + len(added))
    return _text(sources, targets, faults)


def neighbours_swapped(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """Two neighbouring lines have each other's translation; no line changes twice."""
    faults: dict[int, Line] = {}
    for number in range(len(targets) - 1):
        two = targets[number], targets[number + 1]
        if number not in faults and all(line.strip() for line in two) and rng.random() < share:
            faults[number], faults[number + 1] = (
                _line(line, "mistranslated-segment") for line in reversed(two)
            )
    return _text(sources, targets, faults)


def damaged(
    name: str, rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """A text damaged in the way of that name, a share of its lines."""
    for whole in WHOLE_KINDS:
        if whole.__name__ == name:
            return whole(rng, sources, targets, share)
    (kind,) = (kind for kind in KINDS if kind.__name__ == name)
    chosen = [n for n in range(len(targets)) if rng.random() < share and targets[n].strip()]
    faults = {n: line for n in chosen if (line := kind(rng, sources[n], targets[n]))}
    return _text(sources, targets, faults)


def stranger_instead(
    rng: random.Random, sources: Sequence[str], targets: Sequence[str], share: float
) -> Text:
    """A line has the translation of another one, far away."""
    faults = {}
    for number, target in enumerate(targets):
        if target.strip() and rng.random() < share and (far := _far(targets, number)):
            faults[number] = _line(targets[rng.choice(far)], "mistranslated-segment")
    return _text(sources, targets, faults)


def _far(targets: Sequence[str], number: int) -> list[int]:
    return [n for n, line in enumerate(targets) if abs(n - number) >= _AWAY and line.strip()]


def _strange_clause(rng: random.Random, targets: Sequence[str], number: int) -> str:
    """A clause of a line that has nothing to do with this one, as it stands inside a sentence."""
    if not (far := _far(targets, number)):
        return ""
    other = targets[rng.choice(far)]
    found = [other[start:end].strip(" ,;:.—–()") for start, end in clauses.spans(other)]
    long = [clause for clause in found if len(clause.split()) >= _CLAUSE_WORDS]
    if not long:
        return ""
    clause = rng.choice(long)
    return clause[0].lower() + clause[1:]


def _tidy(text: str) -> str:
    text = text.strip().rstrip(",;:—– ")
    return text[:1].upper() + text[1:]


def _line(text: str, rule: str, or_rule: str = "") -> Line:
    return Line(text, rule, 0, len(text), or_rule)


def _text(sources: Sequence[str], targets: Sequence[str], faults: dict[int, Line]) -> Text:
    lines = [faults[n].text if n in faults else line for n, line in enumerate(targets)]
    return Text(sources, lines, faults)


KINDS: Sequence[Kind] = (half_deleted, clause_deleted)
WHOLE_KINDS: Sequence[WholeKind] = (clause_appended, neighbours_swapped, stranger_instead)
