"""What other publications write bears on a document only where it is certain to be one name."""

import pytest

from mtcheck import renderings
from mtcheck.core import Usage
from mtcheck.lang.vietnamese import canonical
from mtcheck.renderings import Knowledge, Record
from tests.tables import bitext


def compared(target, source, *others, own=()):
    pair = bitext(target, source)
    found = renderings.collect(pair, Knowledge())
    return renderings.compare(found, Record(others), "target.txt", own)


def name(form, count=1, key="", where="b.txt"):
    return Usage("name", key, form, form.casefold(), count, where)


def faults(found):
    return {form.text: one.best.text for one in found for form in one.others}


ONE_MAN = f"person {canonical('Trần Tuấn Anh')}"
VARIANTS = [
    ("Пришёл Тран Туан Ань.", None, name("Чан Туан Ань")),
    ("Пришёл Тран Туан Ань.", None, name("Чан Туан Ань", key=ONE_MAN)),
    ("Пришёл Тран Туан Ань.", "Trần Tuấn Anh đến.", name("Чан Туан Ань", key=ONE_MAN)),
    ("Пришёл Тран Туан Ань.", "Trần Tuấn Anh đến.", name("Чан Туан Ань")),
]
RIGHT = [
    # the document has the right form, whatever the others write, and however often
    ("Пришёл Чан Туан Ань.", None, name("Тран Туан Ань", 9)),
    ("Пришёл Чан Туан Ань.", "Trần Tuấn Anh đến.", name("Тран Туан Ань", 9, ONE_MAN)),
    # the same form, in another case
    ("Встретились с Чан Туан Анем.", None, name("Чан Туан Ань", 9)),
    # another man, by the source or by his name
    ("Пришёл Нгуен Ван Хунг.", "Nguyễn Văn Hùng đến.", name("Нгуен Ван Хынг", 9)),
    ("Пришёл Нгуен Ван Хунг.", None, name("Нгуен Ван Хынг", 9)),
    (
        "Пришёл Тран Туан Ань.",
        "Trần Tuấn Anh đến.",
        name("Чан Туан Ань", 9, f"person {canonical('Trần Tuấn Ánh')}"),
    ),
    ("Пришёл Тран Туан Ань.", None, name("Чан Туан", 9)),
    # the document itself
    ("Пришёл Тран Туан Ань.", None, name("Чан Туан Ань", 9, where="target.txt")),
]


@pytest.mark.parametrize(("target", "source", "other"), RIGHT)
def test_right_form_stays(target, source, other):
    assert faults(compared(target, source, other)) == {}


@pytest.mark.parametrize(("target", "source", "other"), VARIANTS)
def test_other_publications_show_the_right_form(target, source, other):
    assert faults(compared(target, source, other)) == {"Тран Туан Ань": "Чан Туан Ань"}


def test_the_users_list_is_not_overruled():
    target, source = "Пришёл Тран Туан Ань.", "Trần Tuấn Anh đến."
    other = name("Чан Туан Ань", 9, ONE_MAN)
    assert faults(compared(target, source, other, own=["Trần Tuấn Anh"])) == {}


def test_of_forms_equally_right_the_commonest_anywhere_wins():
    source = "Nguyễn Văn Chính đến."
    key = f"person {canonical('Nguyễn Văn Chính')}"
    found = compared("Пришёл Нгуен Ван Тинь.", source, name("Нгуен Ван Чинь", 3, key))
    assert faults(found) == {"Нгуен Ван Тинь": "Нгуен Ван Чинь"}
    here = "Пришёл Нгуен Ван Чинь. Ушёл Нгуен Ван Чинь."
    found = compared(here, source, name("Нгуен Ван Тинь", 1, key))
    assert faults(found) == {}


def test_the_sentence_says_who_writes_otherwise():
    earlier = name("Чан Туан Ань", 7, where="")
    (found,) = compared("Пришёл Тран Туан Ань.", None, earlier)
    assert found.describe() == (
        "«Тран Туан Ань» in 1 place; earlier publications write «Чан Туан Ань» (7 times)"
    )
    others = [name("Чан Туан Ань", where=f"{letter}.txt") for letter in "bcde"]
    (found,) = compared("Пришёл Тран Туан Ань.", None, *others)
    assert found.describe().endswith(
        "b.txt writes «Чан Туан Ань» (once); c.txt writes «Чан Туан Ань» (once); so do 2 more"
    )


CODE = "19-nq/tw"


def document(form, identity, count=1, key=CODE):
    return Usage("term", key, form, identity, count, "b.txt")


def test_one_code_is_one_type_of_document_in_all_publications():
    found = compared("Принята резолюция № 19-NQ/TW.", None, document("Постановление 19", "п", 2))
    assert faults(found) == {"Резолюция № 19-NQ/TW": "Постановление 19"}


def test_a_word_counts_only_where_others_use_it_steadily():
    said = ("{} họp.", "{} kết luận.", "Ý của {}.")
    source = "\n".join(line.format("Ban Kinh tế Trung ương") for line in said)
    target = "Заседала Центральная экономическая комиссия.\n" * 3
    key = "ban kinh tế trung ương"
    usages = [document("Центральный экономический комитет", "комитет", n, key) for n in (2, 4)]
    assert faults(compared(target.strip(), source, usages[0])) == {}
    assert len(faults(compared(target.strip(), source, usages[1]))) == 1
