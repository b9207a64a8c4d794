import pytest

from mtcheck.checks.wrong_gender import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, resources, unmarked


def findings(target, source=None):
    pair = bitext(unmarked(target), source)
    return list(check(pair, **resources(check, pair)))


GOOD = [
    ("Нгуен Тхи Лан была утверждена на должность ректора.", None),
    ("Нгуен Ван Лан был утверждён на должность ректора.", None),
    ("Чан Нгок Хоа сообщил об этом.", None),  # a man or a woman
    ("Чан Нгок Хоа сообщил об этом.", "Ông Trần Ngọc Hoa thông báo việc này."),
    ("Чан Нгок Хоа сообщил об этом.", "Trần Ngọc Hoa thông báo việc này."),
    ("Чан Нгок Хоа сообщил об этом.", "Ông bà Trần Ngọc Hoa thông báo việc này."),
    # The woman is not the subject.
    ("Муж Нгуен Тхи Лан сказал, что всё хорошо.", None),
    ("Сын Нгуен Тхи Лан поступил в институт.", None),
    ("Роман Нгуен Тхи Лан вышел весной.", None),
    ("Фонд имени Нгуен Тхи Лан открыт в Хюэ.", None),
    ("Парк Нгуен Тхи Минь Кхай закрыт.", None),
    ("Нгуен Тхи Лан похитил мужчина.", None),
    ("Нгуен Тхи Лан наградил президент.", None),
    ("Нгуен Тхи Лан был вручён диплом.", None),
    ("Нгуен Тхи Лан вручён диплом.", None),
    ("Нгуен Тхи Лан представлен проект школы.", None),
    ("Нгуен Тхи Лан поручен участок.", None),
    ("Нгуен Тхи Лан встретил Чан Ван Нам.", None),
    ("Он сказал Нгуен Тхи Лан спасибо.", None),
    ("По словам директора, Нгуен Тхи Лан вышел навстречу сосед.", None),
    ("Заместитель Нгуен Тхи Лан сказал, что её нет.", None),
    ("Адвокат Нгуен Тхи Лан заявил протест.", None),
    ("По словам Нгуен Тхи Лан, урожай собран и продан.", None),
    ("Нгуен Тхи Лан и Чан Ван Нам прибыл поздно.", None),
    ("Нгуен Тхи Лан, чей сын утонул, плакала.", None),
    ("Тренер бегуньи Нгуен Тхи Лан подтвердил рекорд.", None),
    ("Учитель математики Нгуен Тхи Лан подтвердил это.", None),
    # A man among women.
    ("Хоанг Ван Фук поблагодарил всех.", "Đội tuyển nữ Việt Nam: Hoàng Văn Phúc cảm ơn."),
    ("Чан Минь Хунг выступил.", "Phó Chủ tịch Hội Phụ nữ xã Trần Minh Hùng phát biểu."),
    ("Нгуен Дык Хай согласился.", "Chồng bà Nguyễn Đức Hải đồng ý."),
    # Ngô Thì Nhậm was a man, though Thì is written like Thị.
    ("Нго Тхи Ням написал оду.", None),
    ("Министр Фам Тхи Лан заявила, что работы идут.", None),
    ("Госпожа Фам Тхи Лан поблагодарила врачей.", None),
    ("Чан Ван Нам заявил об этом.", "Ông Trần Văn Nam tuyên bố."),
    ("Чан Ван Ха встретила делегация.", "Ông Trần Văn Hà được đoàn đón."),  # Ха is anybody's case
]

BAD = [
    ("Нгуен Тхи Лан ⟦был утверждён⟧ на должность ректора.", None),
    ("Чан Нгок Хоа ⟦сообщил⟧ об этом.", "Bà Trần Ngọc Hoa thông báo việc này."),
    ("Вчера прошла встреча. Нгуен Тхи Лан ⟦рассказал⟧ о школе.", None),
    ("Сообщается, что Нгуен Тхи Лан ⟦родился⟧ в Хюэ.", None),
    ("Нгуен Тхи Лан, председатель народного комитета, ⟦отметил⟧ успехи.", None),
    ("Нгуен Тхи Лан — директор школы — также ⟦отметил⟧ успехи.", None),
    ("Нгуен Тхи Лан (общество «Заря») ⟦отметил⟧ успехи.", None),
    ("Выступая на собрании, Нгуен Тхи Лан ⟦поблагодарил⟧ учителей.", None),
    ("71-летняя Нгуен Тхи Лан ⟦побывал⟧ в храме.", None),
    ("«Мы готовы», — ⟦сказал⟧ Нгуен Тхи Лан.", None),
    ("Министр внутренних дел Фам Тхи Лан ⟦заявил⟧, что работы идут.", None),
    ("На заседании ⟦выступил⟧ министр Фам Тхи Лан.", None),
    ("Заместитель председателя комитета Фам Тхи Лан ⟦отметил⟧ успехи.", None),
    ("Госпожа Фам Тхи Лан ⟦поблагодарил⟧ врачей.", None),
    ("Нгуен Тхи Лан, кассир компании, ⟦подтвердил⟧ это.", None),
    ("Нгуен Тхи Лан, адвокат из Хюэ, ⟦заявил⟧ протест.", None),
    ("Свидетель Нгуен Тхи Лан ⟦подтвердил⟧ это.", None),
    ("Чан Ван Нам ⟦заявила⟧ об этом.", "Trần Văn Nam tuyên bố."),
    ("Чан Минь Хунг ⟦выступил⟧.", "Nữ bác sĩ Trần Minh Hùng phát biểu."),
    ("Нгуен Тхи Лан ⟦уверен⟧, что это так.", None),
    ("Чан Ван Нам ⟦заявила⟧ об этом.", "Ông Trần Văn Nam tuyên bố."),
]

KNOWN_FAILURES = [
    ("На соревнованиях в Хюэ Нгуен Тхи Лан ⟦стал⟧ первым.", None),  # first: whose?
    ("Его жена Нгуен Тхи Лан ⟦умер⟧ в Хюэ.", None),
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
    ("target", "severity"),
    [
        ("Нгуен Тхи Лан был утверждён на должность.", None),  # None is the check's own: major
        ("Министр Нгуен Тхи Лан заявил об этом.", Severity.MINOR),
        ("Госпожа Нгуен Тхи Лан заявил об этом.", None),
    ],
)
def test_weighs(target, severity):
    (found,) = findings(target)
    assert found.severity is severity


def test_one_person_is_one_finding():
    (found,) = findings("Нгуен Тхи Лан прибыл.\nНгуен Тхи Лан уехал.")
    assert [span.text for span in found.related] == ["уехал"]
    assert "Нгуен Тхи Лан" in found.message
