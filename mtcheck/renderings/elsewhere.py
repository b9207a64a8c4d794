"""How other publications of the run, and earlier ones, write the names and terms of a document.

Judged on counted forms alone, so that no other text need be at hand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

import regex

from mtcheck.core import Usage
from mtcheck.lang import name_variants, vietnamese
from mtcheck.lang.cyrillic_names import CyrillicName
from mtcheck.lang.transcription import judge
from mtcheck.lang.vi_spelling import Grade, Kind, readings
from mtcheck.renderings.forms import Form, Rendering

_STEADY = 3  # uses elsewhere that make a rule of a term's form
_CODE = regex.compile(r"\S*\d\S*")


def usages(renderings: Iterable[Rendering], where: str) -> tuple[Usage, ...]:
    """The names and terms of a document as other documents need to know them."""
    return tuple(
        Usage(one.kind, one.key, form.text, form.identity, len(form.spans), where)
        for one in renderings
        for form in one.forms
        if one.certain
    )


def compare(
    renderings: Sequence[Rendering], record: Record, path: str, own: Iterable[str] = ()
) -> tuple[Rendering, ...]:
    """The renderings of the document at a path with what others write, where that bears on them.

    ``own`` are the originals on the user's list of names, which no usage can overrule.
    """
    known = {vietnamese.canonical(name) for name in own}
    return tuple(
        one
        if one.source and vietnamese.canonical(one.source) in known
        else _compared(one, record.on(one, path))
        for one in renderings
    )


class Record:
    """What others write, to be asked about one name or term at a time."""

    def __init__(self, others: Iterable[Usage]) -> None:
        self._by_key: defaultdict[tuple[str, str], list[Usage]] = defaultdict(list)
        self._by_sound: defaultdict[tuple[int, str, str], list[Usage]] = defaultdict(list)
        for usage in others:
            if usage.key:
                self._by_key[usage.kind, usage.key].append(usage)
            if usage.kind == "name":
                for sound in _sounds(usage.form):
                    self._by_sound[sound].append(usage)

    def on(self, rendering: Rendering, path: str) -> tuple[Usage, ...]:
        """Every use of a name or term but those at the path.

        It is known again by its key or, as a name, by what it sounds like.
        """
        found = self._by_key.get((rendering.kind, rendering.key), ()) if rendering.key else ()
        alike = dict.fromkeys(
            usage
            for form in rendering.forms
            if rendering.kind == "name"
            for sound in _sounds(form.text)
            for usage in self._by_sound.get(sound, ())
            if not (rendering.key and usage.key)
        )
        loose = (usage for usage in alike if _is_one_name(rendering.forms, usage))
        return tuple(usage for usage in (*found, *loose) if usage.where != path)


def _sounds(form: str) -> Iterator[tuple[int, str, str]]:
    """What a name may be in Vietnamese, by its first and last syllable."""
    syllables = form.lower().split()
    if len(syllables) > 1:
        pairs = product(readings(syllables[0]), readings(syllables[-1]))
        yield from ((len(syllables), first, last) for first, last in pairs)


def _is_one_name(forms: Iterable[Form], usage: Usage) -> bool:
    """Whether a form can be no other name than this one: «Тран Туан Ань», «Чан Туан Ань»."""
    if any(form.identity == usage.identity for form in forms):
        return True
    other = _name(usage.form)
    groups = (
        group for form in forms for group in name_variants.variants((_name(form.text), other))
    )
    return any(group.certain for group in groups)


def _name(form: str) -> CyrillicName:
    return CyrillicName(0, len(form), form, tuple(form.split()))


def _compared(one: Rendering, found: Sequence[Usage]) -> Rendering:
    if not (found and one.certain) or {use.identity for use in found} == {
        form.identity for form in one.forms
    }:
        return one
    if one.kind != "name" and not _is_settled(one, found):
        return one
    counts = Counter({form.identity: len(form.spans) for form in one.forms})
    for use in found:
        counts[use.identity] += use.count
    texts = {use.identity: use.form for use in reversed(found)}
    texts |= {form.identity: form.text for form in one.forms}
    best, reason = _best(one, counts, texts)
    found = sorted(found, key=lambda use: (-use.count, use.where))
    return replace(one, preferred=texts[best], elsewhere=tuple(found), reason=one.reason or reason)


def _is_settled(one: Rendering, found: Sequence[Usage]) -> bool:
    """Whether others have a rule for a term: a code is one document, a word must be steady."""
    if _CODE.fullmatch(one.key):
        return True
    counts: Counter[str] = Counter()
    for use in found:
        counts[use.identity] += use.count
    ((identity, count),) = counts.most_common(1)
    own = {form.identity for form in one.forms}
    return len(counts) == 1 and count >= _STEADY and identity not in own


def _best(one: Rendering, counts: Counter[str], texts: dict[str, str]) -> tuple[str, str]:
    """The form for all publications, and why: all that the transcription accepts vie by use."""
    grades, reason = _graded(one, texts)
    best = max(
        sorted(counts, key=lambda identity: texts[identity]),
        key=lambda form: (min(grades[form], Grade.ACCEPTED), counts[form], grades[form]),
    )
    return best, reason


def _graded(one: Rendering, texts: dict[str, str]) -> tuple[dict[str, Grade], str]:
    """What the transcription thinks of each form of a name, and its reason against one."""
    if one.kind != "name":
        return dict.fromkeys(texts, Grade.CANONICAL), ""
    if one.source:
        kind: Kind = "place" if one.key.startswith("place") else "person"
        judged = {identity: judge(one.source, text, kind) for identity, text in texts.items()}
        reasons = (found.reason for found in judged.values() if found.grade <= Grade.DOUBTFUL)
        return {identity: found.grade for identity, found in judged.items()}, next(reasons, "")
    groups = name_variants.variants(tuple(map(_name, texts.values())))
    wanted, reason = next(filter(None, map(name_variants.preferred, groups)), ("", ""))
    grades = {text: Grade.CANONICAL if text == wanted else Grade.WRONG for text in texts.values()}
    return {identity: grades[text] for identity, text in texts.items()}, reason
