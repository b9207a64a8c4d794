import pytest

from mtcheck.checks.kinship_calque import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, resources, unmarked


def findings(target, source=None):
    pair = bitext(unmarked(target), source)
    return list(check(pair, **resources(check, pair)))


GOOD = [
    ("Нгуен Тхи Хоа открыла кофейню.", "Chị Nguyễn Thị Hoa mở quán cà phê."),
    ("Г-жа Нгуен Тхи Хоа открыла кофейню.", "Chị Nguyễn Thị Hoa mở quán cà phê."),
    ("Сестра Нгуен Тхи Хоа открыла кофейню.", "Chị gái Nguyễn Thị Hoa mở quán cà phê."),
    ("Сестра Хоа открыла кофейню.", "Em gái chị Hoa mở quán cà phê."),
    ("Брат Хунг помог сестре.", "Anh trai Hùng giúp em."),
    ("Сестра Нгуен Тхи Хоа сделала укол.", "Y tá Nguyễn Thị Hoa tiêm thuốc."),
    ("Сестра Нгуен Тхи Хоа молилась.", "Nữ tu Nguyễn Thị Hoa cầu nguyện."),
    ("Сестра Лан вернулась к матери.", "Chị Lan về với mẹ."),  # a given name, in a family
    ("Бабушка Нгуен Тхи Шен, 82 года, поёт.", "Bà Nguyễn Thị Sen, 82 tuổi, hát."),
    ("Улица Сестёр Чынг закрыта.", "Đường Hai Bà Trưng bị cấm."),
    ("Сестра Нгуен Тхи Хоа открыла кофейню.", None),
    ("Сестра Чан Тхи Лан спит.", "Chị Nguyễn Thị Hoa mở quán cà phê."),
    (
        "Брат Чан Ван Бинь старший, сестра Чан Тхи Май вторая.",
        "Anh Trần Văn Bình là con trưởng, chị Trần Thị Mai là con thứ.",
    ),
    ("У неё сын, брат Чан Ван Бинь.", "Bà có một con: anh Trần Văn Bình."),
    ("Дядюшка Хо любил детей.", "Bác Hồ yêu trẻ em."),
    ("Приехали братья Райт.", "Anh Nguyễn Văn Hùng đến."),
]

BAD = [
    ("⟦Сестра⟧ Нгуен Тхи Хоа открыла кофейню.", "Chị Nguyễn Thị Hoa mở quán cà phê."),
    ("⟦Сестра⟧ Хоа открыла кофейню.", "Chị Hoa mở quán cà phê."),
    ("⟦Брат⟧ Чан Ван Бинь держит коров.", "Anh Trần Văn Bình có hai con bò."),
    ("⟦Брат⟧ Хунг сажает лес.", "Anh Nguyễn Văn Hùng trồng rừng."),
    ("Помогли ⟦старшему брату⟧ Хунгу.", "Mọi người giúp anh Nguyễn Văn Hùng."),
    ("⟦Дядя⟧ Чан Ван Нам ловит рыбу.", "Chú Trần Văn Nam đánh cá."),
    ("⟦Тётя⟧ Ле Тхи Май учит детей.", "Cô Lê Thị Mai dạy trẻ em."),
    ("⟦Бабушка⟧ Нгуен Тхи Шен возглавила общину.", "Bà Nguyễn Thị Sen làm chủ tịch xã."),
]

KNOWN_FAILURES = [
    ("⟦Сестра⟧ и Хоа открыли кофейню.", "Chị Nguyễn Thị Hoa mở quán cà phê."),
]


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_underlines(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.parametrize(
    ("target", "source", "severity"),
    [
        ("Сестра Нгуен Тхи Хоа поёт.", "Chị Nguyễn Thị Hoa hát.", Severity.MAJOR),
        ("Сестра Хоа поёт.", "Chị Hoa hát.", Severity.MINOR),
        ("Бабушка Нгуен Тхи Хоа поёт.", "Bà Nguyễn Thị Hoa hát.", Severity.MINOR),
    ],
)
def test_weighs(target, source, severity):
    (found,) = findings(target, source)
    assert found.severity is severity


def test_one_person_is_one_finding():
    (found,) = findings("Сестра Хоа поёт.\nСестра Хоа пляшет.", "Chị Hoa hát.\nChị Hoa múa.")
    assert [span.text for span in found.related] == ["Сестра"]
    assert found.source.text == "Chị Hoa"
