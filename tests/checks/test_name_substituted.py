import pytest

from mtcheck.checks.name_substituted import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, resources, unmarked


def findings(target, source=None):
    pair = bitext(unmarked(target), source)
    return list(check(pair, **resources(check, pair)))


VI = "Ông Nguyễn Đức Trung khai mạc.\n"
RU = "Открыл встречу Нгуен Дык Чунг.\n"

GOOD = [
    (RU + "Затем выступил Ле Хонг Винь.", VI + "Ông Lê Hồng Vinh phát biểu."),
    (RU + "Затем выступил он.", VI + "Ông Lê Hồng Vinh phát biểu."),
    (RU + "Затем выступил Ле Хонг Винг.", VI + "Ông Lê Hồng Vinh phát biểu."),  # ill spelled
    (RU + "Затем выступил Нгуен Дык Чунг.", VI + "Ông Lê Hồng Vinh phát biểu."),  # misaligned?
    (RU + "Затем выступил Хоанг Минь Кыонг.", VI + "Bí thư phát biểu."),  # whoever he is
    (RU + "Затем выступил Хоанг Минь Кыонг.", VI + "Ông Cường phát biểu cùng Lê Hồng Vinh."),
    (RU + "Она читала Хо Ши Мина.", VI + "Lê Hồng Vinh đọc thơ Bác Hồ."),
    (RU + "Затем выступили Ле Хонг Винь и Чан Ван Нам.", VI + "Ông Lê Hồng Vinh phát biểu."),
    (RU + "Прибыл Дональд Трамп.", VI + "Ông Lê Hồng Vinh đến."),
    (RU + "Затем выступил Хоанг Минь Кыонг.", None),
    # The translator says who «Đại tướng», «bà» or «anh» is, and calls the other «он» or not at all.
    (RU + "Фотограф снимал Хоанг Минь Кыонга.", VI + "Lê Hồng Vinh chụp ảnh Đại tướng."),
    (RU + "Помогла Чан Тхи Ань.", VI + "Lê Hồng Vinh được chị giúp đỡ."),
    (RU + "Чан Ван Нам познакомился с ней.", VI + "Anh gặp bà Lê Thị Hồng năm 1990."),
    (RU + "Чан Ван Нам ответил депутатам.", VI + "Bộ trưởng trả lời đại biểu Lê Thị Hồng."),
    ("Улица Ле Хонг Виня закрыта.", "Đường Lê Hồng Vinh bị cấm."),
]

BAD = [
    (RU + "Затем выступил ⟦Хоанг Минь Кыонг⟧.", VI + "Ông Lê Hồng Vinh phát biểu."),
    (RU + "Кадры снял ⟦Хоанг Минь Кыонг⟧.", VI + "Đại tướng Lê Hồng Vinh chụp ảnh."),
    (RU + "⟦Хоанг Минь Кыонг⟧ сказал, что устал.", VI + "Anh Lê Hồng Vinh nói anh mệt."),
    (RU + "Уехал ⟦Хоанг Минь Кыонг⟧.", VI + "Chủ tịch nước Lê Hồng Vinh về với bà con."),
    (RU + "Слово дали ⟦Хоанг Минь Кыонгу⟧.", VI + "Lê Hồng Vinh được mời phát biểu."),
    (
        "Прибыл Ле Хонг Винь.\nИдёт дождь.\nДует ветер.\nУехал ⟦Чан Ван Нам⟧.",
        "Lê Hồng Vinh đến.\nTrời mưa.\nGió thổi.\nLê Hồng Vinh đi.",
    ),
    (
        "Прибыл Чан Ван Нам.\nИдёт дождь.\nДует ветер.\nУехал ⟦Чан Ван Нам⟧.",
        "Trần Văn Nam đến.\nTrời mưa.\nGió thổi.\nLê Hồng Vinh đi.",
    ),
]


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_underlines(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.parametrize(
    ("target", "source", "suggestion", "severity"),
    [
        ("Слово дали Чан Ван Нгоку.", "Mời Lê Hồng Vinh.", "Ле Хонг Виню", Severity.MAJOR),
        ("Речь Чан Ван Нгока.", "Lê Thị Vinh phát biểu.", "Ле Тхи Винь", Severity.MAJOR),
        ("Речь Чан Ван Ха.", "Lê Hồng Vinh phát biểu.", None, Severity.MAJOR),
        ("Его видел Чан Ван Нгок.", "Lê Hồng Vinh thấy.", "Ле Хонг Винь", Severity.MINOR),
    ],
)
def test_suggests_and_weighs(target, source, suggestion, severity):
    (found,) = findings(target, source)
    assert (found.suggestion, found.severity) == (suggestion, severity)


def test_one_mistake_is_one_finding():
    target = "Прибыл Чан Ван Нам.\nДождь.\nВетер.\nУехал Чан Ван Нам."
    (found,) = findings(target, "Lê Hồng Vinh đến.\nMưa.\nGió.\nLê Hồng Vinh đi.")
    assert [span.place.line for span in found.related] == [4]
