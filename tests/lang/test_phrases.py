"""Phrases are found in every form, and only where they stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import phrases
from tests.tables import unmarked

FOUND = [
    ("народный комитет", "ru", "Речь ⟦Народного комитета⟧ и ⟦народных комитетов⟧."),
    ("народный комитет", "ru", "Речь ⟦Народного городского комитета⟧."),
    ("народный комитет", "ru", "Речь ⟦Народного нового городского комитета⟧."),
    ("народный комитет", "ru", "Речь ⟦«Народного» комитета⟧."),
    ("павший герой", "ru", "Память ⟦павших героев⟧."),
    ("подозреваемый", "ru", "Двое ⟦подозреваемых⟧, одна ⟦подозреваемая⟧."),
    ("учёный", "ru", "Встреча с ⟦учеными⟧."),
    ("ученый", "ru", "Встреча с ⟦учёными⟧."),
    ("премьер-министр", "ru", "Речь ⟦премьер-министра⟧."),
    ("премьер-министр", "ru", "Речь ⟦премьер\N{NON-BREAKING HYPHEN}министра⟧."),
    ("сталь", "ru", "Тонна ⟦стали⟧."),
    ("Гамлет #", "ru", "В ⟦Гамлете 4⟧ тихо."),
    ("тайфун № #", "ru", "Пришёл ⟦тайфун № 3⟧."),
    ("кадры, служащие", "ru", "Собрались ⟦кадры, служащие⟧."),
    ("ПВ", "ru", "Фото: ⟦ПВ⟧"),
    ("ủy ban nhân dân", "vi", "⟦Uỷ ban Nhân dân⟧ và ⟦ỦY BAN NHÂN DÂN⟧."),
    ("kĩ thuật", "vi", "⟦Kỹ thuật⟧ mới."),
    ("kinh tế - xã hội", "vi", "Phát triển ⟦kinh tế-xã hội⟧, ⟦kinh tế – xã hội⟧."),
    ("T.Ư", "vi", "Ban ⟦T.Ư⟧ họp."),
    ("UBND", "vi", "⟦UBND⟧ tỉnh (⟦UBND⟧), theo A/⟦UBND⟧."),
    ("the party", "en", "⟦The Party⟧ said."),
]

NOT_FOUND = [
    ("народный комитет", "ru", "Народный, комитет. Комитет народный."),
    ("народный комитет", "ru", "Народный и комитет."),
    ("народный комитет", "ru", "Народный совет и комитет."),
    ("народный комитет", "ru", "Народный очень комитет."),
    ("народный комитет", "ru", "Народный новый большой городской комитет."),
    ("задержанный", "ru", "Полиция задержала его."),
    ("Гамлет #", "ru", "В «Гамлете» 4-й акт."),
    ("ПВ", "ru", "пв, ПВО, 12-ПВ"),
    ("ủy ban nhân dân", "vi", "ủy ban, nhân dân. Ủy ban; nhân dân"),
    ("ma", "vi", "má, mà, mả, mã, mạ"),
    ("UBND", "vi", "12/QĐ-UBND, ubnd.vn, 45/UBND-VP"),
    ("", "ru", "Текст."),
    ("…", "ru", "Текст…"),
]


def marked(phrase, language, text):
    plain = unmarked(text)
    for start, end in reversed(list(phrases.find(phrase, plain, language))):
        # A quotation mark at the edge of a phrase belongs to it in the eye of the reader alone.
        start -= plain[start - 1 : start] == "«"
        plain = f"{plain[:start]}⟦{plain[start:end]}⟧{plain[end:]}"
    return plain


@pytest.mark.parametrize(("phrase", "language", "text"), FOUND)
def test_finds(phrase, language, text):
    assert marked(phrase, language, text) == text


@pytest.mark.parametrize(("phrase", "language", "text"), NOT_FOUND)
def test_does_not_find(phrase, language, text):
    assert marked(phrase, language, text) == text


READ = [
    ("сталь", "Завод сделан из стали.", True),
    ("сталь", "Цены стали выше.", False),
    ("вино", "Вкусные вина Крыма.", True),
    ("вино", "Его вина доказана.", False),
    ("УБНД", "УБНД решил.", True),
]


@pytest.mark.parametrize(("phrase", "text", "is_there"), READ)
def test_words_of_two_readings_are_read_in_context(phrase, text, is_there):
    assert any(phrases.Index([(phrase, None)], "ru").find_certain(text)) is is_there


def test_longest_wins():
    found = [("a", 0, 5), ("b", 0, 10), ("c", 3, 12), ("d", 12, 14), ("e", 0, 10)]
    assert [item for item, _, _ in phrases.longest(found)] == ["b", "d", "e"]


HEADS = [
    ("Народный комитет", "Комитет решил.", True),
    ("Народный комитет", "Решение комитета.", True),
    ("Народный комитет", "Исполнительный комитет решил.", False),
    ("Народный комитет", "Совет решил.", False),
    ("комитет", "Комитет решил.", False),
]


@pytest.mark.parametrize(("phrase", "text", "is_there"), HEADS)
def test_head_alone(phrase, text, is_there):
    assert phrases.has_head_alone(phrase, text, "ru") is is_there


WORDS = st.lists(
    st.sampled_from(
        [
            "народный",
            "комитет",
            "ПВ",
            "№",
            "#",
            "4",
            ",",
            ".",
            "-",
            "«",
            "»",
            "T",
            "Ư",
            "ủy",
            "ban",
            "ё",
            "стали",
        ]
    )
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    phrase=WORDS.map(" ".join) | st.text(max_size=12),
    text=WORDS.map(" ".join) | st.text(max_size=60),
    language=st.sampled_from(["ru", "vi", "en", ""]),
)
def test_places_are_within(phrase, text, language):
    index = phrases.Index([(phrase, 1), (phrase, 2)], language)
    found = list(index.find(text))
    assert all(0 <= start < end <= len(text) for _, start, end in found)
    assert found == list(index.find(text))
    assert set(index.find_certain(text)) <= set(found)
    assert set(phrases.longest(found)) <= set(found)
