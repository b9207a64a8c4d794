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
]
SOURCES = ["Ủy ban nhân dân tỉnh đã phê duyệt chương trình mới cho năm 2025."] * len(TARGETS)
MANY = 12  # times the lines, so that every kind finds an occasion
KINDS = [kind.__name__ for kind in (*damage.KINDS, *damage.WHOLE_KINDS)]
BY_NAME = {kind.__name__: kind for kind in damage.KINDS}
# Of these lines none has a code, or a name of those that the kind knows, or no stop.
NO_OCCASION = {"misread_name", "another_person", "changed_code", "gained_stop"}
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
