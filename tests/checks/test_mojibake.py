import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.mojibake import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Чем это кончилось?Никто не знает.",
    "Сайт provincia.vn?id=5 открылся утром.",
    "Сегодня утром прошло заседание правительства.",
    "Слово взял Nguyễn Văn An, директор компании Hoà Bình.",
    "Приехали Nguyễn Thị Thuý, Trần Đình Huệ и Lê Hữu Phước.",
    "Общины Thuỷ Nguyên, Khoái Châu, Quế Võ и Đông Hà.",
    "Кафе Noël, автомобили Citroën, вино Moët и Loïc Nguyen.",
    "Города Zürich, Düsseldorf, Málaga, São Paulo, Århus и Göteborg.",
    "Слова naïf, aïkido, Saïgon, où, thé и père — французские.",
    "Певцы Beyoncé, Björk и Mötley Crüe выступили в Ханое.",
    "Города Рівне, Сєвєродонецьк, Київ и Біла Церква.",
    "Сербские слова љубав, ђак, ћуприја и џеп.",
    "Буквы ў, і, ї, є и ґ есть не во всех языках.",
    "Р. С. Иванов и С. Р. Петров живут в доме № 5.",
    "Цена: 5 р., то есть 0,5 % от 1 000 р. — «С» и «Р».",
    "Угол 45°, точность ±2 мкм, § 5, © 2024, 5 × 7, 2²·3.",
    "В«Коммерсанте» написали об этом.",
    "НГУЕН ВАН АН ПРИБЫЛ В КУАНГЧИ",
    "ХАНОЙ, ХАТИНЬ, ТХАЙНГУЕН, БАКЗЯНГ",
    "МИНФИН, МИНСТРОЙ, ВНПТ, БИДВ И ВИНГРУП",
    "Абоненты «МегаФона» и «ВкусВилла», кВт, мВт и МГц.",
    "Кто это сделал??? Никто не знает.",
    "Что??? Как??? Почему????",
    "Кто победит — Ханой или Хайфон?",
    "Что дальше ???",
    "Адрес: example.vn/index.php?id=5&page=2?x=3",
    "Символы: ★ ☆ ■ □ → ← ─ │ ┌ ┐ √ ≈ ≤ ≥",
    "Компания Zalo® и знак ©.",
    "По-испански «á» и «ñ», по-португальски «ã», по-румынски «ă».",
    "ÄÖÜ и ÀÂÇ — буквы.",
    "Ванна, Россия, Рим, Сочи, Ставрополь.",
    "С–Р, Р—С, «Р», „С“, С… Р…",
    "💯🙏",
    "- Первый пункт.\n- Второй пункт.",
    "Текст набран шрифтом VNI и кодировкой TCVN3.",
]

GOOD_BESIDE_SOURCE = [
    ("Строка РџСЂРёРІРµС‚ ошибочна.", "Dòng РџСЂРёРІРµС‚ bị lỗi."),
]

BAD = [
    # UTF-8 as cp1251, latin-1, cp1252, cp1258, cp866 and koi8.
    "Сегодня ⟦РЎРѕРІРµС‰Р°РЅРёРµ РїСЂРѕС€Р»Рѕ⟧ в Ханое.",
    "В ⟦Р’СЊРµС‚РЅР°РјРµ⟧ прошли выборы.",
    "«⟦РџСЂРёРІРµС‚⟧», — сказал он.",
    "Слово ⟦ÐŸÑ€Ð¸Ð²ÐµÑ‚⟧ на экране.",
    "Слово ⟦ÐÑÐ¸Ð²ÐµÑ⟧ на экране.",
    "Слово ⟦╨Я╤А╨╕╨▓╨╡╤В⟧ на экране.",
    "Слово ⟦п÷я─п╦п╡п╣я┌⟧ на экране.",
    "Он сказал ⟦вЂ”⟧ и ушёл.",
    # One code page as another.
    "⟦Ïðåäñåäàòåëü ïðèíÿë äåëåãàöèþ⟧",
    "Совещание ⟦ïðîøëî â Õàíîå⟧ утром.",
    "Экран показал ⟦рТЙЧЕФ⟧ и погас.",
    "Экран показал ⟦оПХБЕР⟧ и погас.",
    "Экран показал ⟦УПЧЕЭБОЙЕ РТПЫМП Ч иБОПЕ⟧ и погас.",
    "Экран показал ⟦ÐÒÉ×ÅÔ⟧ и погас.",
    "Экран показал ⟦ЏаЁўҐв⟧ и погас.",
    "Экран показал ⟦╧ЁштхЄ⟧ и погас.",
    # Vietnamese in UTF-8, and in fonts of the time before it.
    "Слово взял ⟦Nguyá»…n VÄƒn⟧ An.",
    "Слово взял ⟦Nguyб»…n VДѓn⟧ An.",
    "Слово взял ⟦NguyÔn V¨n An⟧ из Ханоя.",
    "Слово взял ⟦Nguyeãn Vaên An⟧ из Ханоя.",
    "Город ⟦thµnh phè Hµ Néi⟧ растёт.",
    # Letters that are gone.
    "Сегодня ⟦��������� ������⟧ в Ханое.",
    "Сегодня ⟦????????? ??????⟧ в Ханое.",
    "Сегодня ⟦?????????⟧ в Ханое.",
    "⟦Сове�ание⟧ прошло утром.",
    "Слово взял ⟦Nguy?n⟧ Van An.",
]

KNOWN_FAILURES = [
    # A short word in capitals may be an abbreviation.
    "Экран показал ⟦ФПЗП⟧ и погас.",
    # In cp866 some words have no sign that Russian lacks.
    "Экран показал ⟦чртюфх⟧ и погас.",
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


SENTENCE = "Исходный проект рассмотрели в Ханое вечером"
PAGES = [
    ("utf-8", "sloppy-windows-1251"),
    ("utf-8", "sloppy-windows-1252"),
    ("utf-8", "latin-1"),
    ("utf-8", "sloppy-windows-1258"),
    ("utf-8", "cp866"),
    ("utf-8", "koi8-r"),
    ("cp1251", "latin-1"),
    ("cp1251", "koi8-r"),
    ("koi8-r", "cp1251"),
    ("koi8-r", "latin-1"),
]


@pytest.mark.parametrize(("written_in", "read_as"), PAGES)
def test_suggests_what_was_written(written_in, read_as):
    import ftfy.bad_codecs  # noqa: F401  # registers the codecs called «sloppy»

    broken = SENTENCE.encode(written_in).decode(read_as)
    (found,) = check(bitext(f"Итак: {broken}!"))
    assert found.suggestion == SENTENCE


@pytest.mark.parametrize(
    ("broken", "written"),
    [
        ("NguyÔn V¨n An", "Nguyễn Văn An"),
        ("Nguyeãn Vaên An", "Nguyễn Văn An"),
        ("Nguyá»…n VÄƒn", "Nguyễn Văn"),
        ("Сове�ание", None),
        ("????????? ??????", None),
    ],
)
def test_suggests_only_what_is_certain(broken, written):
    (found,) = check(bitext(f"Слово взял {broken} из Ханоя."))
    assert found.suggestion == written


PIECES = st.sampled_from(
    [*"РСÐÑá»„‚µ°�? \n\u00ad", "РџСЂ", "Ïðè", "рТЙ", "V¨n", "ãn", "слово", "«"]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(PIECES | st.characters(max_codepoint=0x2600), max_size=30).map("".join))
def test_is_sound(target):
    found = list(check(bitext(unmarked(target))))
    assert found == found
    ends = 0
    for finding in found:
        assert ends <= finding.target.start < finding.target.end
        assert "\n" not in finding.target.text
        ends = finding.target.end


@pytest.mark.parametrize("piece", ["РџСЂ", "Ïðèâåò ", "рТЙЧЕФ ", "Æ°", "V¨n ", "�", "? ", "ЎЎ"])
def test_is_fast_on_a_long_line(piece):
    list(check(bitext(piece * 50_000)))
