import pytest

from mtcheck.checks.truncated_text import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

# A document whose paragraphs end as they should.
WELL = (
    "Делегация провинции Нгеан посетила новую школу для детей.\n"
    "Директор рассказал гостям о планах на этот год.\n"
    "Учителя показали гостям классы и спортивный зал школы.\n"
    "Вечером для гостей устроили концерт в актовом зале.\n"
)
POEM = (
    "Река течёт, и за рекой\nлежит туман, и над\nтуманом тем звезда и\nпокой. И слышен разговор\n"
)

GOOD = [
    "Делегация провинции Нгеан посетила новую школу",
    "На встрече обсудили вопросы дальнейшего сотрудничества",
    "Делегация прибыла в школу.",
    "Заявление, что гости прибудут, подтвердили",
    "В программе встречи было несколько пунктов:",
    "Делегация посетила школу (2024 г.)",
    "Директор сказал: «Мы готовы к новому году»",
    WELL + "Делегация посетила новую школу",
    WELL + "Торжественная встреча гостей\n" + "Гости уехали домой рано утром на поезде.",
    # Ends that look open and are not.
    WELL + "Доходы провинции составили 25 млн",
    WELL + "Помощь бедным, забота о пожилых и помощь слепым",
    WELL + "О редком звере: лисица обыкновенная в лесах провинции",
    WELL + "Победила команда провинции, которая была в финале первой",
    WELL + "Больным детям не хватает витамина С",
    WELL + "Об этом рассказал писатель Нгуен Ван До",
    WELL + "Кто голосовал за, а кто против",
    WELL + "Выставка открыта до 20 ч",
    # Captions, tables, verse, addresses.
    WELL + "Делегация у новой школы в провинции. Фото: Минь Ха и",
    WELL + "Гости провинции во дворе школы, 1971 год. Архивное фото",
    WELL + "Ученики | школы | провинции | и",
    WELL + "Пришёл и он, незабвенный день,",
    "Рис, кофе,\nчай, сахар и\nмолоко, хлеб\nи масло на",
    # The sentence goes on in the next line.
    "Делегация провинции посетила новую школу в\nгороде Винь.",
    POEM,
    # A stanza, whose lines begin with capitals.
    WELL
    + "\nНа заре у воды\nЯ оставил следы —\nТолько ветер и дождь\nСосчитали следы —\nИ исчезли.",
    # Words that no dictionary has.
    WELL + "Как мы целый месяц переводили письма через нейросеть",
    WELL + "В центре города открылся первый вьетнамский фудкорт",
    WELL + "Учёные нашли в кишечнике пчелы неизвестный микробиом",
    WELL + "Почтальон провинции развозит теперь письма на гироскутер",
    WELL + "На рынке гости попробовали рыбный пирог тя ка",
    WELL + "Вечером гостей провинции ждало в школе пение тео",
    "Власти провинции закупили у соседей новое сельхозобор\n" + WELL,
    WELL + "Гости провинции посетили новое предпр\n" + WELL,
    # Verbs and words that end a sentence, too.
    WELL + "Директор сделал для этой школы всё, что может",
    WELL + "Этого, как сказал нам директор, быть не должно",
    WELL + "Сколько новая школа провинции Нгеан на деле имеет",
    WELL + "Гости пришли в школу так же, как и они",
    WELL + "Больше всего гости провинции хвалили новую столовую",
    "Глава",
    "",
    # A page whose paragraphs have no stops.
    "\n".join(["Делегация провинции посетила новую школу, где учатся дети"] * 6),
]

GOOD_BESIDE_SOURCE = [
    ("Делегация посетила новую школу (", "Đoàn thăm trường mới ("),
    ("Делегация посетила школу —", "Đoàn thăm trường —"),
]

BAD = [
    "Делегация провинции Нгеан посетила новую школу ⟦в⟧",
    "Делегация посетила школу, больницу ⟦и⟧",
    "Делегация посетила новую школу, ⟦которая⟧",
    "Всю работу ведут в ⟦соответствии⟧",
    "Эта новая школа ⟦является⟧",
    "Делегация посетила новую школу ⟦(⟧",
    "Директор рассказал гостям: ⟦«⟧",
    "Приняты планы развития социально⟦-⟧",
    WELL + "Делегация провинции Нгеан посетила вчера новую школу⟦,⟧",
    WELL + "Делегация провинции Нгеан посетила вчера новую ⟦больн⟧",
    WELL + "На встрече гости школы обсудили вопросы ⟦дальнейшего⟧",
    WELL + "Делегация посетила школу, затем больницу ⟦(город Винь⟧",
    WELL + "Директор ответил гостям: ⟦«Мы готовы к новому году⟧",
    WELL + "Доходы провинции в этом году составили ⟦25 тыс⟧",
    WELL + "Делегация посетила новое сельскохозяйственное и рыболовное ⟦предпр⟧",
    WELL + "Гости вчера вечером осмотрели ⟦предпр⟧",
    WELL + "Гости провинции вчера осмотрели это ⟦научно-предпр⟧",
    WELL + "Делегация провинции Нгеан вчера торжественно посетила ⟦современную⟧",
    WELL + "Дождь в провинции Нгеан не прекращался, ⟦поэтому⟧",
    WELL + "Эти дети провинции Нгеан уже давно сами ⟦могут⟧",
    WELL + "Эта новая школа в провинции Нгеан ⟦предусматривает⟧",
    WELL + "Эта школа считается одной ⟦из⟧",
    WELL + "Школа провинции в последние годы является ⟦одной⟧",
    "Теперь там снова туман —\nи тишина, и река.\nДелегация провинции Нгеан посетила школу ⟦—⟧",
    WELL + "Гости осмотрели классы, спортивный зал и столовую. Затем они выехали в ⟦город⟧",
]

BAD_BESIDE_SOURCE = [
    ("Делегация провинции посетила новую школу ⟦в⟧", "Đoàn đại biểu đã đến thăm trường học mới."),
]

KNOWN_FAILURES = [
    # A noun may end a heading: only the source shows what is gone.
    "Делегация провинции Нгеан посетила ⟦школу⟧",
    # What is left of the word is a word.
    WELL + "Делегация провинции Нгеан посетила вчера новую ⟦боль⟧",
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


@pytest.mark.parametrize(("target", "source"), BAD_BESIDE_SOURCE)
def test_underlines_beside_source(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target


def test_is_major_where_all_else_ends_well():
    (among,) = check(bitext(WELL + "Делегация провинции посетила школу в"))
    (alone,) = check(bitext("Делегация провинции посетила школу в"))
    (piece,) = check(bitext(WELL + "Делегация посетила вчера новую больн"))
    assert piece.message == "The line breaks off inside «больн…»"
    assert among.severity is Severity.MAJOR
    assert alone.severity is None
    assert (
        among.message == "The line breaks off: «…провинции посетила школу в» ends in a preposition"
    )
