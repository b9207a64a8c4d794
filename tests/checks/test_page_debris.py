import pytest

from mtcheck.checks.page_debris import check
from tests.tables import check_underlines, unmarked

GOOD = [
    "Последний делегат покинул зал вечером.",
    "Последние новости с полей конференции тревожны.",
    "Читайте также нашу вчерашнюю статью о визите.",
    "Министр ответил на комментарии читателей.",
    "Поделиться опытом приехали врачи из Ханоя.",
    "Распечатать бланк можно на портале.",
    "Главная страница сайта обновлена.",
    "Подробнее о визите рассказал посол.",
    "Нравится ли вам новая школа?",
    "Нравится?",
    "Ключевые слова доклада — реформа и кадры.",
    "Снимки хранятся в формате .jpg и .png.",
    "Сайт Flickr показал снимки Ханоя.",
    "Отчёт лежит в файле bao-cao-2025.docx.",
    "Пишите на webp@nghean.vn.",
    "https://nghean.gov.vn/anh.jpg",
    "Фото: Тхань Ле",
    "• рис\n• кофе\n• чай",
    "По теме реформы выступили трое.",
    "Зарегистрироваться и войти удалось не всем.",
    "",
    "\n\n",
    # The end of an address is no picture in the text.
    "Снимок: https://nghean.vn/img/hoi-nghi-2025.jpg",
    "Снимок: http://nghean.vn/фото-дня.jpg",
]

GOOD_BESIDE_SOURCE = [
    # The docstring lets it pass.
    ("Сохраните снимок в файле anh_bia.jpg.", "Hãy lưu ảnh vào tệp anh_bia.jpg."),
]

BAD = [
    "⟦Последние новости⟧",
    "⟦Читайте также:⟧",
    "⟦> Читать далее⟧",
    "⟦» Подробнее…⟧",
    "⟦ПОДЕЛИТЬСЯ⟧",
    "  ⟦Распечатать⟧  ",
    "⟦Главная страница⟧",
    "⟦Tin liên quan⟧",
    "⟦Read more⟧",
    "⟦Теги:⟧\nНгеан, реформа",
    "Делегаты у входа. ⟦DSC_0123.JPG⟧",
    "⟦IMG-20251215-WA0007.jpeg⟧",
    "Делегаты (⟦bna_hoi_nghi.png⟧) у входа.",
    "Министр ответил на вопросы.\n⟦Комментарии⟧\n⟦Войти⟧",
    # Arrows, brackets and counts at the edges.
    "⟦Читать далее →⟧",
    "⟦[Читать далее]⟧",
    "⟦Комментарии (12)⟧",
    "⟦🔗 Поделиться⟧",
]

KNOWN_FAILURES = [
    # A label with its content.
    "⟦Теги: Нгеан, реформа, кадры⟧",
    "⟦Поделиться: Facebook, Zalo⟧",
    "⟦Все права защищены.⟧",
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


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target
