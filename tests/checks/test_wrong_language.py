import pytest

from mtcheck.checks import untranslated_text
from mtcheck.checks.wrong_language import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Сегодня утром прошло заседание правительства.",
    # Titles, mottoes and names in quotation marks or brackets.
    "Партия «Слуга народу» и газета «Український тиждень» известны в Киеве.",
    "Лозунг «Разом нас багато» написан на стене.",
    "По-болгарски это звучит так: «Добър ден, приятели».",
    "Роман «Le temps retrouvé dans la ville» вышел в Париже.",
    "Роман (Der Mann ohne Eigenschaften) перевели заново.",
    "Он сказал по-французски: «C'est la vie, mes amis».",
    # Names without them.
    "Певица Руслана Лыжичко родилась во Львове, а в Рівне выросла.",
    "Украинское село Білогір'я и белорусский Магілёў побратались.",
    "Президент Қасым-Жомарт Тоқаев посетил Ханой.",
    "Д'Артаньян, О'Нил и Жанна д'Арк — герои книг.",
    "Компания Compagnie générale des établissements Michelin открыла офис.",
    "Среди гостей были José Ortega y Gasset, Marine Le Pen и Ludwig van Beethoven.",
    "Университет Universidad Nacional Autónoma de México вошёл в список.",
    # Lists of rare words: dishes, instruments, peoples, drugs.
    "Подавали чапати, панипури, самосу, ласси, биряни и пакору.",
    "На празднике звучали домбра, кобыз, сыбызгы, жетыген и шанкобыз.",
    "В меню фо бо, бун ча, нем ран, бань сео и ча ка.",
    "Народы тай, мыонг, хмонг, зао, нунг, зиарай, эде, бана и седанг.",
    "Врач выписал ремдесивир, фавипиравир, молнупиравир и нирматрелвир.",
    "Певец Лаккха исполнил чхаппан бхог бхаджан.",
    "Врачи о болезнях: зика, лонг-ковид, чикунгунья, эхография, холтер, экзема, бустер.",
    # Vietnamese words that are small words of a neighbour, too.
    "Мен мен и бань кон кон подают горячими.",
    "Блюда мен мен и тханг тханг одинаково любимы.",
    # References, species, mottoes in Latin, addresses.
    "Dupont J. Histoire de la ville depuis les origines. Paris: Seuil, 1999. P. 320.",
    "Dupont J. Histoire de la ville depuis les origines. ISBN 978-2-02-000000-0.",
    "В лесу живут Panthera tigris corbetti, Ursus thibetanus ussuricus и Panthera pardus fusca.",
    "На гербе написано: sic transit gloria mundi.",
    "Пишите на info@example.de, сайт www.example.de/aktuelle/nachrichten/aus/der/stadt.",
    # Single words, and old Russian.
    "Слово мрія по-украински значит мечта.",
    "Се аз, великий князь, дал есмь грамоту сию.",
    "Аще кто речет слово, да будет проклят.",
    # Abbreviations and units after digits.
    "В 1970-х и начале 1980-х гг. ABC и BBC показывали сериалы.",
    # The languages that untranslated-text tells of.
    "The ceremony was held at the new school.",
    "Các đại biểu tham quan trường học mới.",
    "Quang canh buoi lam viec tai tru so xa",
    "Первый абзац.\n\nВторой абзац.",
]

GOOD_BESIDE_SOURCE = [
    ("⟦Поліція розслідує причину пожежі на ринку.⟧", "Поліція розслідує причину пожежі на ринку."),
]

BAD = [
    # Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian.
    "⟦Ціни на рис упали на п'ять відсотків.⟧",
    "⟦Урад правінцыі зацвердзіў новы план развіцця.⟧",
    "⟦Президентът се срещна с ръководители на предприятия.⟧",
    "⟦Новата болница ще бъде открита през септември.⟧",
    "⟦Правителството на провинцията одобри нов план за развитие.⟧",
    "⟦Председник се састао са директорима предузећа.⟧",
    "⟦Учениците добија награди за добри резултати.⟧",
    # Articles after the word, and no small word of Bulgarian.
    "⟦Градината и делегацията посрещнаха гостите от провинцията.⟧",
    # Kazakh, Kyrgyz, Tatar, Mongolian, Tajik.
    "⟦Жаңа аурухана қыркүйекте ашылады.⟧",
    "⟦Президент бейшемби күнү ишкана жетекчилери менен жолукту.⟧",
    "⟦Яңа хастаханә сентябрьдә ачылачак.⟧",
    "⟦Шинэ эмнэлэг есдүгээр сард нээгдэнэ.⟧",
    "⟦Ҳукумати вилоят нақшаи нави рушди сайёҳиро тасдиқ кард.⟧",
    # Inside a paragraph, after a colon, in a long quotation.
    "Встреча прошла в пятницу. ⟦Нову лікарню відкриють у вересні.⟧ Гости уехали.",
    "Министр сказал: ⟦поліція розслідує причину пожежі на ринку.⟧ Гости уехали.",
    "Он сказал: «⟦Ми будемо працювати разом з усіма партнерами заради спільної мети⟧».",
    "⟦Поліція розслідує причину. Учні отримали нагороди за добрі результати.⟧ Гости уехали.",
    # Latin letters.
    "⟦Le gouvernement a approuvé un nouveau plan de développement.⟧",
    "⟦Die Schüler erhielten Preise für gute Leistungen.⟧",
    "Встреча прошла. ⟦Die Polizei ermittelt die Ursache des Brandes auf dem Markt⟧. Гости уехали.",
    "Встреча прошла. ⟦Polisi menyelidiki penyebab kebakaran di pasar⟧. Гости уехали.",
    "⟦Los precios del arroz bajaron un cinco por ciento.⟧",
    "⟦Ceny ryżu spadły o pięć procent.⟧",
    "⟦Pirinç fiyatları yüzde beş düştü.⟧",
    "⟦Nova bolnica bit će otvorena u rujnu između dva grada.⟧",
]

KNOWN_FAILURES = [
    # Every word but one is Russian, too.
    "⟦Делегация от Виетнам посети завода в неделя.⟧",
    "⟦Цене пиринча пале су за пет одсто.⟧",
    # Three words.
    "⟦Дякуємо за увагу.⟧",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize(("target", "source"), GOOD_BESIDE_SOURCE)
def test_is_silent_beside_source(target, source):
    target = unmarked(target)
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize(
    ("target", "language"),
    [
        ("Ціни на рис упали на п'ять відсотків.", "Ukrainian"),
        ("Новата болница ще бъде открита през септември.", "Bulgarian"),
        ("Жаңа аурухана қыркүйекте ашылады.", "Kazakh"),
        ("La police enquête sur l'incendie du marché.", "French"),
        ("Polisi menyelidiki penyebab kebakaran di pasar.", "Indonesian"),
    ],
)
def test_names_the_language(target, language):
    (found,) = check(bitext(target))
    assert found.message == f"This is {language}, not Russian: «{target}»"


@pytest.mark.parametrize("target", BAD)
def test_no_other_check_finds_the_same(target):
    assert not list(untranslated_text.check(bitext(unmarked(target))))


def test_the_language_of_the_source_is_untranslated_text():
    target = "Les prix du riz ont baissé de cinq pour cent."
    pair = bitext(target, "Les prix ont baissé.", source_language="fr")
    assert not list(check(pair))
    assert len(list(untranslated_text.check(pair))) == 1


@pytest.mark.parametrize("piece", ["поліція розслідує ", "се ще ", "(«слово» ", "mot de la ville "])
def test_is_fast_on_a_long_line(piece):
    list(check(bitext(piece * 50_000)))
