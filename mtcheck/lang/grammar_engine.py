"""The Russian rules of LanguageTool, by the library pylat-ru of the extra ``mtcheck[grammar]``.

Of its 900 rules we take those of a table: the ones that were right on human Russian. Names are
where most of the others err, and spaces, brackets and repeated words are our own checks' business.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mtcheck.lang import later
from mtcheck.lang.tables import rows

if TYPE_CHECKING:
    from pylat_ru import LanguageToolRU

_LONGEST = 2_000  # characters: of a longer sentence, which is none, the library is slow


# A capital inside a sentence: names are exempt.
_NAME = later.regex(r"(?<![.!?…]\s*[«„“\"(—–-]?\s*)(?<!^[\P{L}]*)(?<!\p{L})\p{Lu}\p{Ll}")


@dataclass(frozen=True, slots=True)
class Match:
    """A fault in ``text[start:end]``: which, and what to write instead where that is certain."""

    start: int
    end: int
    rule: str
    fault: str
    replacement: str | None = None


Engine = Callable[[str], Sequence[Match]]


@functools.cache
def load() -> Engine | None:
    """What finds the faults of a sentence; None where the extra is not installed."""
    try:
        from pylat_ru import LanguageToolRU
    except ImportError:
        return None
    tool = _with_our_rules(LanguageToolRU())
    return functools.lru_cache(maxsize=4_096)(lambda text: tuple(_matches(tool, text)))


@dataclass(frozen=True, slots=True)
class _Rule:
    fault: str
    suggests: bool


@functools.cache
def _rules() -> Mapping[str, _Rule | None]:
    """Id of a rule, or of one variant of it -> what it finds; None where we do not take it."""
    return {
        row["rule"]: _Rule(row["note"], row["suggests"] == "yes") if row["taken"] == "yes" else None
        for row in rows("grammar_rules.tsv")
    }


def _taken_rule(rule_id: str, full_id: str) -> _Rule | None:
    """What the table says of the variant, or else of the rule."""
    return _rules()[full_id] if full_id in _rules() else _rules().get(rule_id)


def _with_our_rules(tool: LanguageToolRU) -> LanguageToolRU:
    """Without the others it is several times as fast."""
    for rule in tool.grammar_engine.get_all_rules():
        if _taken_rule(rule.id, rule.full_id) is None:
            tool.grammar_engine.disable_rule(rule.full_id)
    for native in tool.java_rules_engine.rules:
        if _taken_rule(native.rule_id, native.rule_id) is None:
            tool.java_rules_engine.disable_rule(native.rule_id)
    return tool


def _matches(tool: LanguageToolRU, text: str) -> Iterator[Match]:
    if len(text) > _LONGEST:
        return
    for found in tool.check(text):
        rule = _taken_rule(found.rule_id, found.full_rule_id)
        start, end = _trimmed(text, found.offset, found.offset + found.length)
        if rule and start < end and not _NAME.search(text, start, end):
            yield Match(start, end, found.rule_id, rule.fault, _replacement(rule, found, text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the spaces at its ends."""
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())


def _replacement(rule: _Rule, found: Any, text: str) -> str | None:
    """What the library would write, if it has one idea, and that is another text."""
    ideas = {idea.strip() for idea in found.replacements}
    if not rule.suggests or len(ideas) != 1:
        return None
    (idea,) = ideas
    return idea if idea and idea != text[found.offset : found.offset + found.length] else None
