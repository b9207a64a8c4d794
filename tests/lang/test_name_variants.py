"""Names in Russian text that are spelled in two ways, and names that only look it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.cyrillic_names import CyrillicName, find, nominative
from mtcheck.lang.name_variants import preferred, variants

# (two spellings, certainly one name, what the transcription supports)
VARIANTS = [
    ("Тран Туан Ань", "Чан Туан Ань", True, ("Чан Туан Ань", "Tr is Ч")),
    ("Фам Тхи Тхань Тра", "Фам Тхи Тхань Ча", True, ("Фам Тхи Тхань Ча", "Tr is Ч")),
    ("Дуонг Джиа Бао", "Зыонг Зя Бао", True, ("Зыонг Зя Бао", "D is З")),
    ("Нгуен Минь Ань", "Нгуен Мин Ань", True, ("Нгуен Минь Ань", "-nh is нь")),
    ("Нгуен Ван Зуй", "Нгуен Ван Зюи", True, ("Нгуен Ван Зюи", "Uy is Юи")),
    ("Нгуен Ван Хунг", "Нгуен Ван Хынг", False, None),
    ("Нгуен Ван Тан", "Нгуен Ван Танг", False, None),
    ("Фам Минь Чинь", "Фам Минь Тинь", False, None),
]

STRANGERS = [
    ("Нгуен Ван Хунг", "Нгуен Ван Нам"),
    ("Чан Туан Ань", "Фам Туан Ань"),
    ("Нгуен Фу Чонг", "Нгуен Фу"),
    ("Нгуен Ван Хунг", "Нгуен Ван Хунга"),
    ("Чан Туан Ань", "Чан Туан Ане"),
    ("До Нгок Ан", "До Нгок Ане"),
    ("Фам Ван Минь", "Фам Ван Мине"),
]


def names(*forms: str) -> tuple[CyrillicName, ...]:
    return tuple(find(". ".join(forms)))


@pytest.mark.parametrize(("one", "other", "certain", "form"), VARIANTS)
def test_variants(one: str, other: str, certain: bool, form: tuple[str, str] | None) -> None:
    (group,) = variants(names(one, other, one))
    assert [name.text for name in group.names] == [one, other, one]
    assert group.certain is certain
    assert preferred(group) == form


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_no_variants(one: str, other: str) -> None:
    assert variants(names(one, other)) == ()


syllables = st.sampled_from(
    ["Нгуен", "Чан", "Тран", "До", "Ван", "Тхи", "Ань", "Аня", "Хынг", "Хунг", "и", "в,"]
)
russian = st.lists(syllables).map(" ".join) | st.text() | st.text("АБВабвнгь -\n")


@given(russian)
def test_any_text(text: str) -> None:
    for group in variants(tuple(find(text))):
        assert len(set(map(nominative, group.names))) > 1
        preferred(group)
