"""Damage is where it says it is, changes one line, and is the same for the same seed."""

import functools
import random
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent / "scripts"
sys.path.append(str(SCRIPTS))  # scripts are programs, not a package

import damage  # noqa: E402
import damage_encodings as encodings  # noqa: E402
import damage_numbers as numbers  # noqa: E402
import number_templates as templates  # noqa: E402
from damage_line import known, rows  # noqa: E402

TARGETS = [
    "Народный комитет утвердил новую программу развития сельских дорог на 2025 год.",
    "По словам министра, за 5 месяцев провинция построила 12 школ (из них 3 в горах).",
    "Вчера новая комиссия проверила рынок «Донгба» — старейший в городе Хюэ.",
    "Делегация США посетила завод Samsung, где трудится около тысячи рабочих.",
    "Школа открылась после ремонта, и дети вернулись к своим учебникам и тетрадям.",
    "Премьер-министр поблагодарил строителей за работу без единого перерыва.",
    "Всё это ещё не решает вопроса, но дорога всё же стала короче и ещё удобнее.",
    "Жители уезда Батсат собрали урожай с двух полей; наводнение их не коснулось.",
    "Фестиваль — праздник для всей области: гости едут из разных провинций страны.",
    "Газета «Тьенфонг» сообщила о состоянии здоровья трёх пострадавших рыбаков.",
    "Ещё вчера о новом мосте говорили с сомнением, теперь самолёт летает реже.",
    "Самолёт сел в аэропорту (рейс 417), и пассажиры вышли в зал ожидания.",
    "В понедельник, 5 июля 2021 года, в 17:30 принято постановление 45/2019/NĐ-CP.",
    "За год экспорт вырос на 13,4 %, до 12 млрд донгов, а дорога — до 20 км.",
    "Ночью было −5 °C, и треть из 1 250 000 жителей города грелась у печей.",
    "12-й съезд одобрил пятилетний план и историю XIX века, телефон +84 24 3825 1234.",
    "Рабочие приехали рано утром, мост открыли до полудня, вечером пошли первые автобусы.",
]
SOURCES = ["Ủy ban nhân dân tỉnh đã phê duyệt chương trình mới cho năm 2025."] * len(TARGETS)
MANY = 12  # times the lines, so that every kind finds an occasion
KINDS = [kind.__name__ for kind in (*damage.KINDS, *damage.WHOLE_KINDS)]
BY_NAME = {kind.__name__: kind for kind in damage.KINDS}
# Of these lines none has a name of those that the kind knows, or no stop.
NO_OCCASION = {"misread_name", "another_person", "gained_stop", "negation_lost"}
# Kinds that write a new line rather than spoil a stretch of the old one.
NEW_LINE = ("junk_line", "menu_line", "untranslated_line", "third_language", "chatter_line")
NEW_LINE = (*NEW_LINE, "debris_line", "misread_line", "doubled_line", "doubled_paragraph")
CUT = ("cut_after_word", "cut_in_word", "lost_stop", "unclosed_mark", "unopened_mark")


@functools.cache
def damaged(seed=1, share=1.0):
    return dict(damage.damages(SOURCES * MANY, TARGETS * MANY, share, seed))


@pytest.mark.parametrize("kind", KINDS)
def test_kind_finds_occasions_and_marks_them(kind):
    text = damaged()[kind]
    assert bool(text.faults) == (kind not in NO_OCCASION)
    for number, fault in text.faults.items():
        assert text.targets[number] == fault.text
        assert "\n" not in fault.text
        assert 0 <= fault.start < fault.end <= len(fault.text)
    assert len(text.sources) == len(text.targets)


def test_same_seed_same_damage():
    once = dict(damage.damages(SOURCES, TARGETS, 0.5, 3))
    assert dict(damage.damages(SOURCES, TARGETS, 0.5, 3)) == once
    assert dict(damage.damages(SOURCES, TARGETS, 0.5, 4)) != once


def test_share_is_a_share():
    for kind in BY_NAME:
        assert len(damaged(share=0.2)[kind].faults) < 0.4 * len(TARGETS * MANY)


@pytest.mark.parametrize("kind", [kind for kind in BY_NAME if kind not in NEW_LINE])
def test_only_the_marked_stretch_is_changed(kind):
    for number, fault in damaged()[kind].faults.items():
        clean = (TARGETS * MANY)[number]
        assert fault.text != clean
        if kind not in (*CUT, "twin_headline"):  # its other word is in capitals as well
            assert clean.startswith(fault.text[: fault.start].rstrip())
        if kind not in (*CUT, "phrase_loop"):
            assert clean.endswith(fault.text[fault.end :].lstrip())


@pytest.mark.parametrize(
    ("kind", "line", "expected"),
    [
        ("typo", "это программа развития", 3),
        ("glued_small", "новая программа развития дорог", 2),
    ],
)
def test_what_is_a_word_is_no_fault(kind, line, expected):
    chosen = BY_NAME[kind]
    faults = {f.fault for seed in range(60) if (f := chosen(random.Random(seed), "", line))}
    assert len(faults) >= expected
    assert not any(known(fault) for fault in faults)


@pytest.mark.parametrize(
    ("kind", "line", "never"),
    [
        ("verb_gender", "Вчера врач решил помочь.", "врач решила"),
        ("verb_number", "Вчера договор подписал министр.", "договор подписали"),
        ("adjective_number", "Он видел две новые школы.", "новых школы"),
        ("preposition_case", "Он пошёл в школу.", "в школе"),
    ],
)
def test_what_may_be_right_is_left(kind, line, never):
    chosen = BY_NAME[kind]
    faults = [chosen(random.Random(seed), "", line) for seed in range(40)]
    assert never not in {fault.fault for fault in faults if fault}


@pytest.mark.parametrize(
    ("kind", "line", "wrong"),
    [
        ("adjective_case", "Он живёт в новой провинции.", "новая провинции"),
        ("adjective_gender", "Он живёт в новой провинции.", "новом провинции"),
        ("noun_case", "Он живёт в новой провинции.", "новой провинцию"),
        ("verb_number", "Вчера комиссия решила вопрос.", "комиссия решили"),
        ("verb_gender", "Вчера комиссия решила вопрос.", "комиссия решил"),
        ("numeral_noun", "Там решили 5 задач.", "5 задача"),
        ("preposition_case", "Он вышел из школы.", "из школу"),
    ],
)
def test_the_form_put_is_wrong(kind, line, wrong):
    chosen = BY_NAME[kind]
    faults = [chosen(random.Random(seed), "", line) for seed in range(40)]
    assert wrong in {fault.fault for fault in faults if fault}


@pytest.mark.parametrize(
    ("name", "tcvn3", "vni"),
    [
        ("Nguyễn Văn An", "NguyÔn V¨n An", "Nguyeãn Vaên An"),
        ("Đỗ Mạnh Cường", "§ç M¹nh C\u00adêng", "Ñoã Maïnh Cöôøng"),
        ("Thị Bích", "ThÞ BÝch", "Thò Bích"),
        ("An", "An", "An"),
    ],
)
def test_old_vietnamese_bytes(name, tcvn3, vni):
    assert encodings.tcvn3(name) == tcvn3
    assert encodings.vni(name) == vni


def test_tables_are_large_enough():
    placeholders = rows("placeholders_in_the_wild.tsv")
    assert len({text for _, text, _ in placeholders}) == len(placeholders) >= 60
    languages = [language for language, _ in rows("third_language.tsv")]
    assert len(languages) >= 60
    assert {languages.count(language) for language in languages} == {5}
    lines = [(rule, text) for rule, _, text in rows("lines_in_the_wild.tsv")]
    assert len(set(lines)) == len(lines)
    assert sum(rule == "machine-chatter" for rule, _ in lines) >= 25
    assert sum(rule == "page-debris" for rule, _ in lines) >= 40


@pytest.mark.parametrize(
    ("kind", "line", "damaged"),
    [
        ("tenfold", "Живут 1 250 000 человек.", "Живут ⟦12 500 000⟧ человек."),
        ("number_deleted", "Сдано 12 школ в срок.", "⟦Сдано школ в срок.⟧"),
        ("magnitude_changed", "Это 5 тыс. тонн.", "Это ⟦5 млн⟧ тонн."),
        ("magnitude_changed", "Это 40 тысяч тонн.", "Это ⟦40 миллионов⟧ тонн."),
        ("day_month_swapped", "Он приехал 5 июля.", "Он приехал ⟦7 мая⟧."),
        ("day_month_swapped", "05.07.2022 он уехал.", "⟦07.05.2022⟧ он уехал."),
        ("clock_changed", "Бой кончился в полдень.", "Бой кончился в ⟦полночь⟧."),
        ("unit_changed", "До села 21 км.", "До села ⟦21 миля⟧."),
        ("unit_changed", "До села 22 км.", "До села ⟦22 мили⟧."),
        ("unit_changed", "До села 25 километров.", "До села ⟦25 миль⟧."),
        ("unit_changed", "Это 2,5 тонны.", "Это ⟦2,5 центнера⟧."),
        ("currency_changed", "Это 12 млрд донгов.", "Это 12 млрд ⟦долларов⟧."),
        ("currency_changed", "Это 2 донга.", "Это 2 ⟦доллара⟧."),
        ("spelled_number_changed", "Три дня шёл дождь.", "⟦Четыре⟧ дня шёл дождь."),
        ("sign_lost", "Ночью −5 °C.", "Ночью ⟦5⟧ °C."),
        ("sign_lost", "Ночью минус 5 °C.", "Ночью ⟦5⟧ °C."),
        ("fraction_changed", "Две трети за.", "⟦Три четверти⟧ за."),
        ("fraction_changed", "Полтора года.", "⟦Два⟧ года."),
        ("leading_zero", "Пришли 5 общин.", "Пришли ⟦05⟧ общин."),
    ],
)
def test_number_is_damaged_in_the_right_form(kind, line, damaged):
    fault = BY_NAME[kind](random.Random(1), "", line)
    marked = f"{fault.text[: fault.start]}⟦{fault.fault}⟧{fault.text[fault.end :]}"
    assert marked == damaged


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("tenfold", "Счёт 2:1, доля 13,4 %."),
        ("number_deleted", "Он уехал 5 июля 2021 года."),
        ("day_month_swapped", "Он уехал 7 июля и 15 мая."),
        ("clock_changed", "Он показал время 2:21:51."),
        ("magnitude_changed", "Он живёт на улице Миллионной."),
        ("sign_lost", "Он уехал на 10–15 дней."),
        ("fraction_changed", "Без четверти восемь он уехал, сыграв в 1/8 финала."),
        ("ordinal_changed", "В 1990-е годы и во втором квартале он учился."),
        ("roman_changed", "Он прочёл роман о Xиве и войне."),
        ("spelled_number_changed", "Он сел на пятилистный клевер."),
        ("foreign_separator", "Живут 12 500 человек, в списке 1250000."),
        ("leading_zero", "Счёт 5:2, дом № 5, доля 5 %."),
    ],
)
def test_number_is_left_alone(kind, line):
    assert not any(BY_NAME[kind](random.Random(seed), "", line) for seed in range(20))


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("Он уехал в 2021 году.", ("date-mismatch", "number-mismatch")),
        ("Построено 2021 окно.", ("number-mismatch", "date-mismatch")),
        ("Вышел указ 45/2019/NĐ-CP.", ("code-mismatch", "number-mismatch")),
        ("Телефон 024 3825 1234.", ("number-mismatch", "code-mismatch")),
    ],
)
def test_changed_digit_is_the_business_of_the_rule_for_its_place(line, rules):
    fault = numbers.changed_digit(random.Random(1), "", line)
    assert (fault.rule, fault.or_rule) == rules


@functools.cache
def number_lines():
    return tuple(zip(*templates.sentences(7, 1500), strict=True))


@pytest.mark.parametrize("kind", numbers.KINDS, ids=lambda kind: kind.__name__)
def test_templates_give_every_kind_a_hundred_occasions(kind):
    assert len(damage.damage(kind, *number_lines(), 1.0, 1)) >= 100


def test_templates_are_the_same_for_the_same_seed():
    assert tuple(zip(*templates.sentences(7, 1500), strict=True)) == number_lines()
    assert list(templates.sentences(8, 100)) != list(templates.sentences(7, 100))
    assert len(set(templates.TEMPLATES)) == len(templates.TEMPLATES) >= 60


@pytest.mark.parametrize(
    ("number", "vietnamese", "russian", "genitive"),
    [
        (5, "năm", "пять", "пяти"),
        (10, "mười", "десять", "десяти"),
        (15, "mười lăm", "пятнадцать", "пятнадцати"),
        (24, "hai mươi tư", "двадцать четыре", "двадцати четырёх"),
        (35, "ba mươi lăm", "тридцать пять", "тридцати пяти"),
        (40, "bốn mươi", "сорок", "сорока"),
    ],
)
def test_templates_spell_numbers(number, vietnamese, russian, genitive):
    assert templates.vietnamese(number) == vietnamese
    assert templates.russian(number) == russian
    assert templates.genitive(number) == genitive
