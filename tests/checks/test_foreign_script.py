import pytest

from mtcheck.checks.foreign_script import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Делегация прибыла в Пекин (北京) вечером.",
    "Города Токио (東京), Бангкок (กรุงเทพฯ) и Дамаск (دمشق).",
    "Город Ухань (кит. упр. 武汉, пиньинь Wǔhàn) растёт.",
    "Газеты «人民日报» и “朝日新聞” написали об этом.",
    "В песне 「さくら」 поётся о весне.",
    "Иероглиф 水 означает воду.",
    "Буква Ա — первая в алфавите, буква あ — тоже.",
    "Поэт взял псевдоним 春香 и жил в Хюэ.",
    "Под этим именем, то есть именем 文廟, храм известен в Китае.",
    "На воротах надпись 平安, в книге знаки тьы-ном — 𡨸喃.",
    "Гора носила название 山水 до войны.",
    "По-арабски خدا, по-корейски 베트남.",
    "Бог (перс. خدا) упомянут дважды.",
    "Народ называют рома, ბოშები, Գնչուներ и צוענים.",
    "Температура выросла на 2 ℃, доля β-каротина — на 3 %.",
    "Число π, угол α, доза 5 μг, сопротивление 3 Ω, ΔT и Σ.",
    "№ 5, ①, ②, Ⅳ, ½, ª и º.",
    "Улыбка (◕‿◕) и ¯\\_(ツ)_/¯ — смайлики.",
    "Команда Đội tuyển Việt Nam и слово façade.",
    "Ђура Јакшић и Қасым-Жомарт Тоқаев.",
    "Ўрмон, Тўрткўл и Ҳисор.",
    "💯🙏 ★ → …",
    "Первый абзац.\n\nВторой абзац.",
]

GOOD_BESIDE_SOURCE = [
    ("Вывеска 已经 висит у входа.", "Biển hiệu 已经 treo ở cửa."),
]

BAD = [
    "Правительство провинции ⟦已经⟧ утвердило план.",
    "Гости прибыли в ⟦โรงแรม⟧ вечером.",
    "Делегация ⟦الوفد⟧ прибыла утром.",
    "Встреча прошла в ⟦베트남⟧ вчера.",
    "Город ⟦北京⟧ принял гостей.",
    "Министр ⟦ने कहा⟧ об этом.",
    "Рынок ⟦השוק⟧ закрыт.",
    "Завод ⟦ქარხანა⟧ работает.",
    "Рабочие ⟦កម្មករ⟧ приехали.",
    "План на ⟦年⟧ год утверждён.",
    "⟦会议在上午举行⟧。",
    "⟦会议在上午举行，部长出席⟧。",
    # Too long for a name or a title.
    "Он сказал: «⟦我们将继续努力完成今年的所有计划和任务目标⟧».",
    # What stands between is a word of the sentence.
    "Псевдоним поэта ⟦已经⟧ знают все.",
    # The stop of the sentence before is no label.
    "План утвердили. ⟦已经⟧ начали работу.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize(("target", "source"), GOOD_BESIDE_SOURCE)
def test_is_silent_beside_source(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("План 已经 готов.", "«已经» is in Chinese letters"),
        ("План です готов.", "«です» is in Japanese letters"),
        ("План ᠮᠣᠩ готов.", "«ᠮᠣᠩ» is in foreign letters"),
    ],
)
def test_names_the_script(target, message):
    (found,) = check(bitext(target))
    assert found.message == message


def test_is_fast_on_a_long_line():
    assert len(list(check(bitext("(план 已经 готов " * 50_000)))) > 1
