"""Quotation marks and brackets of a text: which belong together, and which stand alone."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from mtcheck.lang import later

_MARK = later.regex(r"[«»()\[\]„“”\"]")
_FAMILY = {"«": "«", "»": "«", "(": "(", ")": "(", "[": "[", "]": "[", '"': '"'}
_CURLY = "“"  # „ “ and ” close one another in one language or the other
_OPENS = {"«": True, "(": True, "[": True, "„": True, "»": False, ")": False, "]": False}

# What may stand before an opening mark, and after a closing one.
_BEFORE_OPENING = later.regex(r"[\s(\[«„“\"—–/:>-]")
_AFTER_CLOSING = later.regex(r"[\s.,;:!?…)\]»”“\"—–/-]")

# «[0; 1)», «(−∞, 5]», «(а или б]»: an interval may end with the other bracket.
_INTERVAL = later.regex(
    r"[\[(]\s?[-−–+∞\w.]{1,8}\s?(?:[;,:…]|\.\.|\b(?:и|или|до|and|or|to)\b)\s?[-−–+∞\w.]{1,8}\s?[\])]"
)
# «1)», «2.1)», «а)», «iv)» number what follows; «*)» calls a note.
_LABEL = later.regex(
    r"(?<!\w)(?:\d{1,3}(?:\.\d{1,2}){0,2}[а-яa-z]?|\p{L}|[ivxIVX]{1,4}|\*{1,3})\)$"
)
_SMILE = later.regex(r"[:;=8][-'’^o]?[()\[\]]$|\(\($|\)\)$")
_SMILES = ("((", "))")
_SMILE_AT_THE_END = later.regex(r"[.!?…\s][()]$")
_NEW_SENTENCE = later.regex(r"\s*$|\s+\P{Ll}")
_INCHES = later.regex(r"\d[\"”]$")
_CODE = later.regex(r"[=$\\{}<>|`_@]|://|www\.")

_CLAUSE_ENDS = later.regex(r"[\"»”)\s]*(?:[.,;:!?…—–-]|$)")
_NAME_OPENS = later.regex(r"[^\s.,;:!?()]+(?:[ \N{NO-BREAK SPACE}][^\s.,;:!?()]+){0,2}\s?$")
_JOINED = later.regex(r"\s(?:и|или)\s?$")
_BREAKS_OFF = later.regex(r"(?:…|\.\.\.)[\"»”)]*\s*$")
_CONTINUES = later.regex(r"[\s—–-]*[«„“\"]")

_FURTHEST = 6  # paragraphs that one quotation goes on for
_MOST = 200  # marks left alone: a line that is no prose
_FAR_TOO_MANY = 2_000  # even if most of them are labels of a list
_WINDOW = 40  # characters before or after a mark that tell what it is


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at ``line[at]``; ``opens`` is None where its neighbours do not tell."""

    line: int
    at: int
    text: str
    family: str
    opens: bool | None

    @property
    def is_quote(self) -> bool:
        return self.family not in ("(", "[")

    def may_meet(self, other: Mark) -> bool:
        """Whether the two may be the ends of one stretch: all quotation marks may."""
        return self.family == other.family or (self.is_quote and other.is_quote)

    def is_crossed_by(self, other: Mark) -> bool:
        """Whether the other may end what this one begins, though it is of another kind."""
        same = self.line == other.line and self.at < other.at
        return same and not self.is_quote and not other.is_quote


@dataclass(slots=True)
class _Line:
    """The marks of a line while it is read."""

    pairs: list[tuple[Mark, Mark]] = field(default_factory=list)
    opening: list[Mark] = field(default_factory=list)
    closing: list[Mark] = field(default_factory=list)


def pairs(line: str) -> list[tuple[Mark, Mark]]:
    """The marks of a line that belong together, in the order of their openings."""
    found = _read(line, 0).pairs if _has_marks(line) else []
    return sorted(found, key=lambda pair: pair[0].at)


def unpaired(lines: Sequence[str]) -> Iterator[tuple[Mark, ...]]:
    """Marks without their counterpart; two that were meant for one another come together.

    A line is a paragraph. A quotation of several may open each and close the last, or open the
    first and close the last.
    """
    written = [number for number, line in enumerate(lines) if line and not line.isspace()]
    read = {number: _read(lines[number], number) for number in written if _has_marks(lines[number])}
    for number, found in read.items():
        if len(found.opening) + len(found.closing) > _MOST:
            found.opening, found.closing = [], []
        found.opening = [
            mark for mark in found.opening if not _is_shared(mark, found, lines[number])
        ]
    for position, number in enumerate(written):
        if number in read:
            following = written[position + 1 : position + 1 + _FURTHEST]
            yield from _lonely(read[number], [(lines[n], read.get(n, _Line())) for n in following])


def _has_marks(line: str) -> bool:
    return _MARK.search(line) is not None


def _lonely(found: _Line, following: list[tuple[str, _Line]]) -> Iterator[tuple[Mark, ...]]:
    """The marks of one line that have no counterpart in it or in the lines that follow."""
    for mark in found.opening:
        crossed = _take(found.closing, mark) or _take(found.closing, mark, Mark.is_crossed_by)
        if crossed is not None:
            yield mark, crossed
        elif not _goes_on(mark, following):
            yield (mark,)
    for mark in found.closing:
        yield (mark,)


def _goes_on(mark: Mark, following: list[tuple[str, _Line]]) -> bool:
    """Whether a later paragraph closes the mark, or the next one opens the quotation again."""
    if mark.is_quote and following and _CONTINUES.match(following[0][0]):
        return True
    return any(_take(other.closing, mark) is not None for _, other in following)


def _take(
    closing: list[Mark], mark: Mark, fits: Callable[[Mark, Mark], bool] = Mark.may_meet
) -> Mark | None:
    """Remove and return the first closing mark after an opening one that may be its end."""
    for index, other in enumerate(closing):
        if fits(mark, other) and (other.line, other.at) > (mark.line, mark.at):
            return closing.pop(index)
    return None


def _read(line: str, number: int) -> _Line:
    """Match the marks of a line, each family for itself."""
    found = _Line()
    opened: defaultdict[str, list[Mark]] = defaultdict(list)
    spare: defaultdict[str, int] = defaultdict(int)
    skipped: set[str] = set()
    marks = list(_marks(line, number))
    if len(marks) > _MOST and _alone(marks) > _FAR_TOO_MANY:
        return found
    for mark in marks:
        stack = opened[mark.family]
        if mark.opens is None:
            skipped.add(mark.family)
        elif mark.opens:
            stack.append(mark)
        elif stack:
            found.pairs.append((stack.pop(), mark))
            spare[mark.family] += _is_optional(mark, line)
        elif spare[mark.family]:
            spare[mark.family] -= 1
        elif not _is_optional(mark, line) and not _in_code(mark, line):
            found.closing.append(mark)
    found.closing = [mark for mark in found.closing if mark.family not in skipped]
    for family, stack in opened.items():
        if family not in skipped:
            found.opening += [mark for mark in stack if not _is_excused(mark, line)]
    found.opening.sort(key=lambda mark: mark.at)
    return found


def _alone(marks: list[Mark]) -> int:
    """How many marks have no counterpart at all, whatever they are."""
    counted: defaultdict[str, int] = defaultdict(int)
    for mark in marks:
        counted[mark.family] += {True: 1, False: -1, None: 0}[mark.opens]
    return sum(map(abs, counted.values()))


def _marks(line: str, number: int) -> Iterator[Mark]:
    intervals = [match.span() for match in _INTERVAL.finditer(line)]
    starts = [start for start, _ in intervals]
    for match in _MARK.finditer(line):
        within = bisect.bisect_right(starts, match.start()) - 1
        if within < 0 or match.start() >= intervals[within][1]:
            text = match.group()
            opens = _OPENS[text] if text in _OPENS else _direction(line, match.start())
            yield Mark(number, match.start(), text, _FAMILY.get(text, _CURLY), opens)


def _direction(line: str, at: int) -> bool | None:
    """Whether a mark that is drawn alike on both sides opens here."""
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    may_open = bool(after.strip()) and (not before or _BEFORE_OPENING.match(before) is not None)
    may_close = bool(before.strip()) and (not after or _AFTER_CLOSING.match(after) is not None)
    if may_open and may_close:  # «("», «""», «:"»
        return None if line[at] == '"' else before in (" ", "(", "[", "")
    return may_open if may_open or may_close else None


def _is_optional(mark: Mark, line: str) -> bool:
    """Whether a mark may stand alone: a label, a smile, inches."""
    seen, after = line[max(0, mark.at - 12) : mark.at + 1], line[mark.at + 1 : mark.at + 4]
    if _SMILE.search(seen) or _INCHES.search(seen) or line[mark.at : mark.at + 2] in _SMILES:
        return True
    if label := _LABEL.search(seen):  # «2а), б) и в)», but not «7:6 4), 6:4»
        return after[:1].isspace() or after[:1].isalpha() or label.group()[-2].isalpha()
    return bool(_SMILE_AT_THE_END.search(seen) and _NEW_SENTENCE.match(after))


def _is_excused(mark: Mark, line: str) -> bool:
    """Whether an opening mark may stand alone: a smile, code, a teaser that breaks off."""
    if mark.is_quote and _BREAKS_OFF.search(line[-_WINDOW:]):
        return True
    return _is_optional(mark, line) or _in_code(mark, line)


def _in_code(mark: Mark, line: str) -> bool:
    before = line[max(0, mark.at - _WINDOW) : mark.at].rsplit(maxsplit=1)
    joined = not line[mark.at - 1 : mark.at].isspace() if mark.at else False
    left = before[-1] if before and joined else ""
    right = line[mark.at + 1 : mark.at + _WINDOW]
    right = right.split(maxsplit=1)[0] if right and not right[0].isspace() else ""
    return _CODE.search(left + right) is not None


def _is_shared(mark: Mark, found: _Line, line: str) -> bool:
    """«ООО «Заря»: two quotations that end together are closed once.

    A name opens in the midst of another, or the inner quotation ends where the outer one would.
    In «Труд и «Свет» the first of two names is not closed.
    """
    if not mark.is_quote:
        return False
    inner = [pair for pair in found.pairs if pair[0].family == mark.family and pair[0].at > mark.at]
    if not inner:
        return False
    first, last = min(pair[0].at for pair in inner), max(pair[1].at for pair in inner)
    between = line[mark.at + 1 : first]
    if len(between) <= _WINDOW and _NAME_OPENS.match(between):
        return _JOINED.search(between) is None
    return _CLAUSE_ENDS.match(line, last + 1) is not None
