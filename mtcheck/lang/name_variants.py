"""Spellings in a Russian text that could be one Vietnamese name, and the best of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from mtcheck.lang.cyrillic_names import CyrillicName
from mtcheck.lang.name_evidence import cyrillic_surnames
from mtcheck.lang.vi_spelling import Grade, Spelling, name_readings, readings


@dataclass(frozen=True, slots=True)
class VariantGroup:
    """Spellings of what may be one name; `certain` unless each may rightly be a name of its own."""

    names: tuple[CyrillicName, ...]
    certain: bool


def variants(names: Sequence[CyrillicName]) -> tuple[VariantGroup, ...]:
    """Groups of names that could be one Vietnamese name though they are spelled differently.

    Certain: «Тран Туан Ань» and «Чан Туан Ань», for «Тран» is no name's right spelling. Not
    certain: Хунг and Хынг, each right for a man of its own; such names must agree in all else.
    """
    forms: dict[tuple[str, ...], list[CyrillicName]] = {}
    plain = {_form(name) for name in names if not name.text.endswith("е")}
    for name in names:
        forms.setdefault(_settled(name, plain), []).append(name)
    related = {pair: _relation(*pair) for pair in _neighbours(tuple(forms))}
    sure = _components(forms, [pair for pair, certain in related.items() if certain])
    every = _components(forms, [pair for pair, certain in related.items() if certain is not None])
    groups = [(part, True) for part in sure] + [(part, False) for part in every if part not in sure]
    return tuple(
        VariantGroup(
            tuple(sorted((n for f in part for n in forms[f]), key=_place_in_text)), certain
        )
        for part, certain in groups
        if len(part) > 1
    )


def _form(name: CyrillicName) -> tuple[str, ...]:
    return tuple(map(str.lower, name.syllables))


def _settled(name: CyrillicName, plain: set[tuple[str, ...]]) -> tuple[str, ...]:
    """«Ане» is of Ан or of Ань: of the one that the text has in another case."""
    form = _form(name)
    other = (*form[:-1], form[-1].removesuffix("ь") + "ь" * (not form[-1].endswith("ь")))
    return other if name.text.endswith("е") and form not in plain and other in plain else form


def _place_in_text(name: CyrillicName) -> tuple[int, int]:
    return name.start, name.end


def _neighbours(
    forms: Sequence[tuple[str, ...]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of one length that may share their surname; the rest need no look."""
    buckets: dict[tuple[int, str], list[tuple[str, ...]]] = {}
    for form in forms:
        for reading in readings(form[0]):
            buckets.setdefault((len(form), reading), []).append(form)
    pairs = (pair for bucket in buckets.values() for pair in combinations(bucket, 2))
    yield from dict.fromkeys(pairs)


def _relation(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """True for certainly one name, False for perhaps, None for two names."""
    verdicts = [_same_syllable(a, b) for a, b in zip(one, other, strict=True) if a != b]
    doubtful = False in verdicts
    if None in verdicts or (doubtful and (len(verdicts) > 1 or not _has_surname(one, other))):
        return None
    return not doubtful


def _has_surname(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """«Минь Ман» and «Минь Манг» are stage names; too short to ask about."""
    return one[0] in cyrillic_surnames() and other[0] in cyrillic_surnames()


@cache
def _same_syllable(one: str, other: str) -> bool | None:
    if not readings(one).keys() & readings(other).keys():
        return None
    return _is_variant(one, other) or _is_variant(other, one)


def _is_variant(weak: str, strong: str) -> bool:
    """`weak` is the right spelling of no name syllable that `strong` does not spell as well."""
    right = {r for r, s in name_readings(weak).items() if s.grade == Grade.CANONICAL}
    fair = {r for r, s in name_readings(strong).items() if s.grade >= Grade.ACCEPTED}
    return right <= fair and (not fair or not fair.isdisjoint(readings(weak)))


def _components(
    forms: Mapping[tuple[str, ...], object],
    edges: Sequence[tuple[tuple[str, ...], tuple[str, ...]]],
) -> list[frozenset[tuple[str, ...]]]:
    part = {form: frozenset({form}) for form in forms}
    for one, other in edges:
        joined = part[one] | part[other]
        part.update(dict.fromkeys(joined, joined))
    return list(dict.fromkeys(part.values()))


def preferred(group: VariantGroup) -> tuple[str, str] | None:
    """The form that the transcription supports, and why («Tr is Ч»); None where it cannot tell."""
    forms = list(dict.fromkeys(map(_form, group.names)))
    if not group.certain or len({len(form) for form in forms}) > 1:
        return None
    columns = [_graded(column) for column in zip(*forms, strict=True)]
    scores = [tuple(column[i].grade for column in columns) for i in range(len(forms))]
    best = max(range(len(forms)), key=lambda i: sum(scores[i]))
    if any(i != best and sum(s) == sum(scores[best]) for i, s in enumerate(scores)):
        return None
    rules = [
        s.rule for column in columns for s in column if s.grade < column[best].grade and s.rule
    ]
    return " ".join(map(str.capitalize, forms[best])), rules[0] if rules else ""


def _graded(column: Sequence[str]) -> tuple[Spelling, ...]:
    """Each spelling of one position, graded for the one syllable that fits them all best."""
    known = [readings(syllable) for syllable in column]
    shared = set.intersection(*(set(found) for found in known))
    if not shared:
        return tuple(Spelling(syllable, Grade.UNRELATED) for syllable in column)
    usual = sorted(shared.intersection(*map(name_readings, column)) or shared)
    best = max(
        usual, key=lambda r: (max(f[r].grade for f in known), sum(f[r].grade for f in known))
    )
    return tuple(found[best] for found in known)
