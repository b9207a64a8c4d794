"""Names of a bitext: what is passed over, and what the user's own list makes of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import renderings
from mtcheck.renderings import Entry, Knowledge
from mtcheck.renderings.own_names import OwnNames
from mtcheck.renderings.unrendered import around
from tests.tables import bitext

FIRST_VI, FIRST_RU = "Trần Thị Lan đến Hà Nội.\n", "Чан Тхи Лан прибыла в Ханой.\n"

# target, source of a second line, the names in it that are passed over
PASSED_OVER = [
    ("Чан Тхи Лан говорит.", "Trần Thị Lan nói.", ()),
    ("Говорит.", "Trần Thị Lan nói.", ("Trần Thị Lan",)),
    ("Лан говорит.", "Trần Thị Lan nói.", ()),
    ("Г-жа Чан говорит.", "Trần Thị Lan nói.", ()),
    ("Говорит Чан Ван Нам.", "Trần Thị Lan nói.", ("Trần Thị Lan",)),  # another one's surname
    ("Чан Тхи Лан говорит с собой.", "Trần Thị Lan nói với Trần Thị Lan.", ()),
    ("Идёт дождь.", "Hà Nội có mưa.", ("Hà Nội",)),
    ("Ханойский дождь.", "Mưa Hà Nội.", ()),
    ("Дождь в Hanoi.", "Mưa ở Hà Nội.", ()),
    ("Идёт дождь.", "Huế có mưa.", ()),  # rendered nowhere
]


@pytest.mark.parametrize(("target", "source", "names"), PASSED_OVER)
def test_what_is_passed_over(target, source, names):
    pair = bitext(FIRST_RU + target, FIRST_VI + source)
    found = renderings.collect(pair, Knowledge())
    assert tuple(span.text for one in found for span in one.unrendered) == names


def test_a_missing_bead_passes_nothing_over():
    pair = bitext(FIRST_RU, FIRST_VI + "Trần Thị Lan nói.")
    assert not any(one.unrendered for one in renderings.collect(pair, Knowledge()))


def test_parts_bent_wrongly_are_no_second_form():
    pair = bitext("Прибыл Чан Туан Ань.\nРечь Чана Туана Аня.", "Trần Tuấn Anh.\nTrần Tuấn Anh.")
    (found,) = renderings.collect(pair, Knowledge())
    assert [form.text for form in found.forms] == ["Чан Туан Ань"]


def test_neighbours_of_a_bead():
    pair = bitext("А.\nБ.\nВ.\nГ.", "A.\nB.\nC.\nD.")
    for side in ("source", "target"):
        beads = [around(pair, getattr(one, side)) for one in pair.pairs]
        assert [len(some) for some in beads] == [2, 3, 3, 2]


OWN = Knowledge(names=(Entry("Trần Tuấn Anh", "Тран Туан Ань", ("Туан-Ань",)),))

# target without a source, the forms of the name on the list
LISTED = [
    ("Прибыл Тран Туан Ань.", ["Тран Туан Ань"]),
    ("Видели Тран Туан Аня.", ["Тран Туан Ань"]),
    ("Прибыл Чан Туан Ань.", ["Чан Туан Ань"]),  # the same man, whom the list wants otherwise
    ("Прибыл Чан Туан Ань. Тран Туан Ань уехал.", ["Чан Туан Ань", "Тран Туан Ань"]),
    ("Прибыл Чан Ван Нам.", []),
]


@pytest.mark.parametrize(("target", "forms"), LISTED)
def test_the_list_is_known_without_a_source(target, forms):
    found = renderings.collect(bitext(target), OWN)
    listed = [one for one in found if one.key]
    assert [form.text for one in listed for form in one.forms] == forms
    assert all(one.preferred == "Тран Туан Ань" for one in listed)


WITHOUT_MARKS = [
    ("Nguyen Phu Trong", "Нгуен Фу Тронг", "Nguyễn Phú Trọng", ("Нгуен Фу Тронг",)),
    ("Tran Tuan Anh", "Тран Туан Ань", "Trần Tuấn Anh", ("Тран Туан Ань",)),
    ("Dang Van Lan", "Данг Ван Лан", "Đặng Văn Lân", ("Данг Ван Лан",)),
    ("Nguyen Van Hung", "Нгуен Ван Хунг", "Nguyễn Văn Hưng", ()),  # Хынг
    ("Nguyễn Phu Trong", "Нгуен Фу Тронг", "Nguyễn Phú Trọng", ()),  # some marks are marks
    ("Lan Anh", "Лан-Ань", "Lân Anh", ()),  # a name of its own
    ("Nguyen", "Нгуэн", "Nguyễn", ()),
]


@pytest.mark.parametrize(("listed", "form", "name", "forms"), WITHOUT_MARKS)
def test_a_list_without_marks(listed, form, name, forms):
    own = OwnNames.of([Entry(listed, form)])
    assert own.forms(name) == forms
    assert own.forms(listed) == (form,)


def test_a_form_with_marks_is_asked_first():
    own = OwnNames.of([Entry("Tran Tuan Anh", "А"), Entry("Trần Tuấn Anh", "Б")])
    assert own.forms("Trần Tuấn Anh") == ("Б",)


def test_a_person_and_a_place_of_one_name():
    own = OwnNames.of([Entry("Hà Giang", "Ха Зянг"), Entry("Hà Giang", "Хазянг")])
    assert own.forms("Hà Giang") == ("Ха Зянг", "Хазянг")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(name=st.text(max_size=20), form=st.text(max_size=20))
def test_any_list_is_read(name, form):
    own = OwnNames.of([Entry(name, form)])
    assert own == OwnNames.of([Entry(name, form)])
    assert own.forms(name) == (form,)
