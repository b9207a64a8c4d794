"""Women and men: by the name, by the word before it; and the verb that is certainly theirs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.person_gender import of_original, of_russian, of_title, predicate

ORIGINALS = [
    ("Bà ⟦Trần Ngọc Hoa⟧ nói.", "Fem"),
    ("Theo chị ⟦Trần Ngọc Hoa⟧, được mùa.", "Fem"),
    ("Nữ bác sĩ ⟦Trần Ngọc Hoa⟧ nói.", "Fem"),
    ("⟦Trần Thị Hoa⟧ nói.", "Fem"),
    ("Nữ vận động viên ⟦Trần Ngọc Hoa⟧ nói.", "Fem"),
    ("Nữ bác sĩ Việt ⟦Trần Ngọc Hoa⟧ nói.", None),
    ("Chủ tịch Hội Phụ nữ xã ⟦Trần Ngọc Hoa⟧ nói.", None),
    ("Thầy đội tuyển nữ quốc gia ⟦Trần Ngọc Hoa⟧ nói.", None),
    ("Thầy bóng chuyền nữ tỉnh ⟦Trần Ngọc Hoa⟧ nói.", None),
    ("Chồng bà ⟦Trần Ngọc Hoa⟧ nói.", None),
    ("Con gái anh ⟦Trần Ngọc Hoa⟧ nói.", None),
    ("Chồng là bà ⟦Trần Ngọc Hoa⟧ nói.", "Fem"),
    ("Chồng bà ⟦Trần Thị Hoa⟧ nói.", "Fem"),
    ("⟦Trần Văn Hoa⟧ nói.", "Masc"),
    ("Bà ⟦Trần Văn Hoa⟧ nói.", None),
    ("⟦Trần Vân Hoa⟧ nói.", None),
    ("Đồng chí ⟦Trần Thị Hoa⟧ nói.", "Fem"),
    ("Ông ⟦Trần Ngọc Hoa⟧ nói.", "Masc"),
    ("Anh ⟦Trần Ngọc Hoa⟧ nói.", "Masc"),
    ("Ông bà ⟦Trần Ngọc Hoa⟧ nói.", None),
    ("⟦Trần Ngọc Hoa⟧ nói.", None),
    ("⟦Ngô Thì Nhậm⟧ viết.", None),
    ("⟦Nguyễn Thị⟧ nói.", None),  # a surname and a given name
]

RUSSIAN = [
    ("Нгуен Тхи Лан", "Fem"),
    ("Нгуен Ти Лан", "Fem"),
    ("Нгуен Ван Лан", None),
    ("Нго Тхи Ням", None),
    ("Нгуен Тхи", None),
    ("Лан", None),
    ("", None),
]

PREDICATES = [
    ("⟦Нгуен Тхи Лан⟧ сказала правду.", ("сказала", "Fem", True)),
    ("⟦Нгуен Тхи Лан⟧ не всегда бывала там.", ("бывала", "Fem", True)),
    ("⟦Нгуен Тхи Лан⟧ был избран.", ("был избран", "Masc", True)),
    ("Министр ⟦Нгуен Тхи Лан⟧ сказал правду.", ("сказал", "Masc", False)),
    ("Министр ⟦Нгуен Тхи Лан⟧ сказала правду.", ("сказала", "Fem", True)),
    ("Подсудимая ⟦Нгуен Тхи Лан⟧ сказал правду.", ("сказал", "Masc", True)),
    ("Глава общины ⟦Нгуен Тхи Лан⟧ сказал правду.", ("сказал", "Masc", False)),
    ("Тренер бегуньи ⟦Нгуен Тхи Лан⟧ сказал правду.", None),
    ("Врач ⟦Нгуен Тхи Лан⟧ сказал правду.", None),
    ("⟦Нгуен Тхи Лан⟧, врач, сказал правду.", ("сказал", "Masc", True)),
    ("Дом ⟦Нгуен Тхи Лан⟧ стоял пустым.", None),
    ("⟦Нгуен Тхи Лан⟧ вручён орден.", None),
    ("⟦Нгуен Тхи Лан⟧ вручил орден.", ("вручил", "Masc", True)),
    ("⟦Нгуен Тхи Лан⟧ стоит у окна.", None),
    ("⟦Нгуен Тхи Лан⟧", None),
    ("Школа им. ⟦Нгуен Тхи Лан⟧ открыта.", None),
    ("В зале\n⟦Нгуен Тхи Лан⟧ сказала правду.", ("сказала", "Fem", True)),
    ("⟦Нгуен Тхи Лан⟧\nсказала правду.", None),
]


def place(text):
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), start, end


@pytest.mark.parametrize(("text", "gender"), ORIGINALS)
def test_original(text, gender):
    plain, start, end = place(text)
    assert of_original(plain, start, plain[start:end]) == gender


@pytest.mark.parametrize(("name", "gender"), RUSSIAN)
def test_russian(name, gender):
    assert of_russian(name.split()) == gender


@pytest.mark.parametrize(("text", "wanted"), PREDICATES)
def test_predicate(text, wanted):
    plain, start, end = place(text)
    found = predicate(plain, start, end)
    assert (found and (plain[found.start : found.end], found.gender, found.certain)) == wanted


def test_titles_of_women():
    assert of_title("Госпожа Нгуен", 8) == "Fem"
    assert of_title("г-жа Нгуен", 5) == "Fem"
    assert of_title("министр Нгуен", 8) is None


WORDS = st.sampled_from(
    [
        *" ,.—()\n«»",
        " Нгуен Тхи Лан ",
        "министр",
        " заявил",
        " была ",
        "избрана",
        "муж",
        "2019",
        "—",
    ]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=st.lists(WORDS | st.text(max_size=4), max_size=12).map("".join), data=st.data())
def test_any_text_has_its_predicate_within(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = predicate(text, start, end)
    assert found == predicate(text, start, end)
    assert found is None or 0 <= found.start < found.end <= len(text)
    assert of_original(text, start, text[start:end]) in ("Fem", "Masc", None)
