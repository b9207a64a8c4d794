"""The user's list of names, which wins over the transcription."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from mtcheck.lang import name_variants, scripts, transcription, vietnamese
from mtcheck.lang.cyrillic_names import CyrillicName
from mtcheck.lang.transcription import Judgement, declined, in_case, transcribe
from mtcheck.lang.vi_spelling import Grade, Kind, readings
from mtcheck.renderings.knowledge import Entry

Forms = tuple[str, ...]
"""The user's forms of a name, the one wanted first; empty for a name that is not listed."""


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The forms of each listed name, and a way to the name from its first Russian syllable.

    A name listed without marks, «Nguyen Phu Trong», stands for those of its letters.
    """

    by_name: Mapping[str, Forms] = field(default_factory=dict)
    by_letters: Mapping[str, str] = field(default_factory=dict)
    by_surname: Mapping[str, Sequence[str]] = field(default_factory=dict)
    by_form: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(entries: Sequence[Entry]) -> OwnNames:
        by_surname: defaultdict[str, list[str]] = defaultdict(list)
        for entry in entries:
            syllables = [vietnamese.parse(word) for word in entry.source.split()]
            if len(syllables) > 1 and syllables[0]:
                by_surname[syllables[0].toneless].append(entry.source)
        forms: dict[str, Forms] = {}
        by_name: dict[str, Forms] = {}
        for entry in entries:  # a person and a place may share a name, and not its form
            key = vietnamese.canonical(entry.source)
            known = (*by_name.get(key, ()), entry.target, *entry.alternatives)
            by_name[key] = forms[entry.source] = tuple(dict.fromkeys(known))
        return OwnNames(
            by_name,
            {name.lower(): name for name in forms if _lacks_marks(name)},
            by_surname,
            {
                bent: name
                for name, known in forms.items()
                for form in known
                for bent in declined(form)
            },
        )

    def forms(self, name: str) -> Forms:
        return self.by_name.get(vietnamese.canonical(name)) or self._forms_without_marks(name)

    def _forms_without_marks(self, name: str) -> Forms:
        """«Nguyen Van Hung» may be Hùng or Hưng: the transcription of both has to be one."""
        listed = (
            self.by_letters.get(vietnamese.strip_marks(name).lower()) if self.by_letters else None
        )
        if listed is None:
            return ()
        known = self.by_name[vietnamese.canonical(listed)]
        same = transcribe(name, "person") in (transcribe(listed, "person"), *known)
        return known if same else ()

    def original(self, found: CyrillicName) -> str | None:
        """The listed name that one found without its original can only be."""
        if found.text in self.by_form:
            return self.by_form[found.text]
        surnames = readings(found.syllables[0].lower()) if self.by_surname else ()
        known = (name for surname in surnames for name in self.by_surname.get(surname, ()))
        return next((name for name in known if _can_only_be(name, found)), None)


def _lacks_marks(name: str) -> bool:
    """Whether marks were left out: there is a surname Nguyễn, and none that is Nguyen."""
    first, *others = vietnamese.canonical(name).split() or [""]
    plain = vietnamese.strip_marks(name) == name
    return bool(others) and plain and first in _marked_surnames()


@lru_cache(maxsize=1)
def _marked_surnames() -> frozenset[str]:
    """The letters of the surnames that are never written without marks."""
    known = vietnamese.surnames()
    return frozenset(
        vietnamese.strip_marks(row["surname"]).lower() for row in known.values()
    ) - set(known)


def _can_only_be(name: str, found: CyrillicName) -> bool:
    """«Чан Туан Ань» and «Тран Туан Ань» are Trần Tuấn Anh; «Хынг» need not be Hùng."""
    grade = transcription.judge(name, found.text, "person").grade
    if grade is Grade.UNRELATED or grade >= Grade.ACCEPTED:
        return grade is not Grade.UNRELATED
    form = transcribe(name, "person")
    wanted = CyrillicName(0, len(form), form, tuple(form.split()))
    return any(group.certain for group in name_variants.variants((wanted, found)))


@lru_cache(maxsize=50_000)
def judge(name: str, text: str, kind: Kind, own: Forms) -> Judgement:
    """The user's list first, then the transcription; letters that are still Latin are wrong."""
    if own:
        return _judge_by_list(name, text, kind, own)
    if scripts.has_latin(text):
        same = vietnamese.strip_marks(name) == vietnamese.strip_marks(text) and " " in text
        grade = Grade.WRONG if same else Grade.UNRELATED
        return Judgement(grade, "it was left in Latin letters", transcribe(name, kind))
    return transcription.judge(name, text, kind)


def _judge_by_list(name: str, text: str, kind: Kind, own: Forms) -> Judgement:
    for form in own:
        if text in declined(form):
            return Judgement(Grade.CANONICAL, "", text)
    judged = judge(name, text, kind, ())
    if judged.grade is Grade.UNRELATED:
        return judged
    case = declined(transcribe(name, kind)).get(judged.suggestion, "nom")
    return Judgement(Grade.WRONG, f"your list writes «{own[0]}»", in_case(own[0], case))
