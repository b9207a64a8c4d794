import pytest

from mtcheck import renderings
from mtcheck.checks.wrong_transcription import check
from mtcheck.renderings import Entry, Knowledge
from tests.checks.test_all_checks import findings_with_renderings, underlined_with_renderings
from tests.tables import bitext, unmarked

GOOD = [
    ("Речь произнесла Фам Тхи Тхань Ча.", "Phạm Thị Thanh Trà phát biểu."),
    ("Встретили Чан Туан Аня.", "Đón Trần Tuấn Anh."),
    ("Встретили Чана Туан Аня.", "Đón Trần Tuấn Anh."),
    ("Прибыл Фам Минь Чинь.", "Phạm Minh Chính đến."),
    ("Прибыл Фам Минь Тинь.", "Phạm Minh Chính đến."),
    ("Прибыл Лыонг Кыонг.", "Lương Cường đến."),
    ("Речь произнёс Нгуен Суан Фук.", "Nguyễn Xuân Phúc phát biểu."),
    ("Слово взяла Во Тхи Ань Суан.", "Võ Thị Ánh Xuân nói."),
    ("Родина Хо Ши Мина.", "Quê hương Hồ Chí Minh."),
    ("Город Хошимин растёт.", "Thành phố Hồ Chí Minh phát triển."),
    ("Битва при Дьенбьенфу.", "Trận Điện Biên Phủ."),
    ("В Хюэ идёт дождь.", "Tại Huế có mưa."),
    ("В Ханое идёт дождь.", "Tại Hà Nội có mưa."),
    ("В провинции Шокчанг идёт дождь.", "Tại tỉnh Sóc Trăng có mưa."),
    ("Прибыл Nguyen Van An.", "Nguyễn Văn An đến."),
    ("Прибыл Нгуен Ван Ан (Nguyễn Văn An).", "Nguyễn Văn An đến."),
    ("Прибыли Дональд Трамп и Ким Чен Ын.", "Donald Trump và Kim Jong Un đến."),
    ("Прибыл Чан Туан Ань.", None),
    ("Прибыл Нгуен Ван Хынг.", None),  # one form, no source: it may be another name's
    ("Городок Травин и река Тренто.", None),
    ("В провинции Куангчи идёт дождь.", None),
    ("Французский режиссёр Тран Ань Хунг снял фильм.", None),
]

BAD = [
    ("Речь произнесла ⟦Фам Тхи Тхань Тра⟧.", "Phạm Thị Thanh Trà phát biểu."),
    ("Встретили ⟦Тран Туан Аня⟧.", "Đón Trần Tuấn Anh."),
    ("Прибыл ⟦Пхам Минь Чинь⟧.", "Phạm Minh Chính đến."),
    ("Прибыл ⟦Луонг Куонг⟧.", "Lương Cường đến."),
    ("Речь произнёс ⟦Нгуен Ксуан Фук⟧.", "Nguyễn Xuân Phúc phát biểu."),
    ("Слово взяла ⟦Во Тхи Ань Ксуан⟧.", "Võ Thị Ánh Xuân nói."),
    ("Битва при ⟦Диен Биен Пху⟧.", "Trận Điện Biên Phủ."),
    ("В провинции ⟦Нгхе Ан⟧ идёт дождь.", "Tại tỉnh Nghệ An có mưa."),
    ("В провинции ⟦Куангтри⟧ идёт дождь.", None),
    ("В городе ⟦Нха Транг⟧ идёт дождь.", "Tại Nha Trang có mưa."),
    ("Прибыл ⟦Данг Куок Хань⟧.", "Đặng Quốc Khánh đến."),
    ("Прибыл ⟦Тран Туан Ань⟧ (Trần Tuấn Anh).", "Trần Tuấn Anh đến."),
    ("Прибыл ⟦Тран Туан Ань⟧.", None),
]

KNOWN_FAILURES = [
    ("Родина ⟦Хо Ки Мина⟧.", "Quê hương Hồ Chí Minh."),  # «Ch» read as in «chemistry»
    ("Г-н ⟦Тран⟧ прибыл.", "Ông Trần đến."),  # a surname alone
]


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert underlined_with_renderings(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_underlines(target, source):
    assert underlined_with_renderings(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert underlined_with_renderings(check, unmarked(target), source) == target


@pytest.mark.parametrize(
    ("target", "source", "suggestion"),
    [
        ("Встретили Тран Туан Аня.", "Đón Trần Tuấn Anh.", "Чан Туан Аня"),
        ("Встретили Тран Туан Аня.", None, "Чан Туан Аня"),
        ("В Нха Транге идёт дождь.", "Tại Nha Trang có mưa.", "Нячанге"),
        ("Речь Фам Тхи Тхань Тра.", "Phát biểu của Phạm Thị Thanh Trà.", "Фам Тхи Тхань Ча"),
    ],
)
def test_suggests_in_the_case_of_the_place(target, source, suggestion):
    (found,) = findings_with_renderings(check, target, source)
    assert found.suggestion == suggestion


def test_one_man_is_one_finding():
    target = "Прибыл Пхам Минь Чинь.\nРечь Пхам Минь Чиня.\nПхам Минь Чиню хлопали."
    source = "Phạm Minh Chính đến.\nPhạm Minh Chính phát biểu.\nVỗ tay cho Phạm Minh Chính."
    (found,) = findings_with_renderings(check, target, source)
    assert [span.place.line for span in found.related] == [2, 3]


def test_message_names_the_place_without_a_source():
    (found,) = findings_with_renderings(check, "В провинции Куангтри идёт дождь.")
    assert "None" not in found.message


def test_own_list_wins():
    own = Knowledge(names=(Entry("Trần Tuấn Anh", "Тран Туан Ань"),))
    for source in ("Đón Trần Tuấn Anh.", None):
        pair = bitext("Встретили Тран Туан Аня.", source)
        assert not list(check(pair, renderings=renderings.collect(pair, own)))


def test_own_list_is_known_without_a_source():
    own = Knowledge(names=(Entry("Trần Tuấn Anh", "Тран Туан Ань"),))
    pair = bitext("Встретили Чан Туан Аня.")
    (found,) = check(pair, renderings=renderings.collect(pair, own))
    assert found.suggestion == "Тран Туан Аня"
    assert "your list" in found.message
