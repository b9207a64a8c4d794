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
    # A code or a number is found whole, with any dash.
    ("Nghị quyết 25", "vi", "⟦Nghị quyết 25⟧, ⟦Nghị quyết 25⟧. ⟦Nghị quyết 25⟧ - mới."),
    ("Резолюция 25", "ru", "⟦Резолюция 25⟧, ⟦Резолюцией 25⟧. ⟦Резолюция 25⟧ — новая."),
    ("Nghị quyết 25-NQ/TU", "vi", "⟦Nghị quyết 25-NQ/TU⟧ mới."),
    ("Резолюция 25-NQ/TU", "ru", "⟦Резолюции 25-NQ/TU⟧."),
    ("Резолюция 25", "ru", "⟦Резолюция № 25⟧, ⟦резолюцией №25⟧."),
    ("срок 2020-2025", "ru", "⟦Срок 2020–2025⟧ и ⟦срока 2020-2025⟧."),
    ("nhiệm kỳ 2020-2025", "vi", "⟦Nhiệm kỳ 2020 - 2025⟧, ⟦nhiệm kỳ 2020–2025⟧."),
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
    ("Nghị quyết 25", "vi", "Nghị quyết 25-NQ/TU, Nghị quyết 25/NQ-CP, nghị quyết 25,5"),
    ("Резолюция 25", "ru", "Резолюция 25-NQ/TU, Резолюция 25/NQ-CP, резолюция 25,5"),
    ("Resolution 25", "en", "Resolution 25-NQ/TU, Resolution 25/NQ-CP, resolution 25.5"),
    ("nhiệm kỳ 2020", "vi", "Nhiệm kỳ 2020 - 2025, nhiệm kỳ 2020-2025"),
    ("срок 2020", "ru", "Срок 2020 – 2025, срок 2020-2025"),
    ("Covid", "vi", "Covid-19"),
    ("Ковид", "ru", "Ковид-19"),
    ("25 lá thư", "vi", "A-25 lá thư, 1.25 lá thư, 7/25 lá thư"),
    ("25 писем", "ru", "А-25 писем, 1,25 писем, 7/25 писем"),
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
            "25-NQ/TU",
            "2020–2025",
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
