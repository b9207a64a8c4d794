import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.detect import language_of, latin_language, third_language

OURS = [
    ("Совещание прошло в пятницу.", "ru"),
    ("Ханой", "ru"),
    ("Делегация UBND tỉnh Nghệ An посетила завод и школу.", "ru"),
    ("Chính phủ phê duyệt kế hoạch phát triển du lịch.", "vi"),
    ("Nguyễn Văn An", "vi"),
    ("Quang canh buoi lam viec tai tru so xa", "vi"),
    ("The government approved a new plan for tourism.", "en"),
    ("Hello world", "en"),
]
NONE = [
    "",
    "12345 — 67 %",
    "💯🙏",
    # Codes alone.
    "19-NQ/TW 45/2019/ND-CP QD-TTg-2020",
    "A1 B2 C3 D4",
    "VTV1 HTV7",
    "__DNT_0__ x_1 y_2",
    # A third language.
    "Le gouvernement de la province a approuvé un nouveau plan de développement.",
    "Pemerintah provinsi menyetujui rencana baru pengembangan pariwisata.",
    "Guvernul provinciei a aprobat ieri un nou plan de dezvoltare a turismului în țară.",
    "Уряд провінції затвердив новий план розвитку туризму.",
]


@pytest.mark.parametrize(("text", "language"), OURS)
def test_tells_the_languages_that_the_program_knows(text, language):
    assert language_of(text) == language
    assert third_language(text) == ""


@pytest.mark.parametrize("text", NONE)
def test_tells_nothing_of_others(text):
    assert language_of(text) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le nouvel hôpital ouvrira en septembre", "fr"),
        ("Die Reispreise sind um fünf Prozent gesunken", "de"),
        ("Harga beras turun lima persen pekan ini", "id"),
        ("Nova bolnica bit će otvorena između dva grada", "hr"),
        ("The quick brown fox", "en"),
        ("Ảnh minh họa", "vi"),
        # Latin itself, and too little to tell.
        ("errare humanum est", "la"),
        ("vin rouge", ""),
        ("", ""),
    ],
)
def test_tells_a_text_in_latin_letters(text, code):
    assert latin_language(text) == code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Le gouvernement de la province a approuvé hier un nouveau plan pour les routes.",
            "French",
        ),
        (
            "Die Regierung hat gestern einen neuen Plan für die Straßen im Norden gebilligt.",
            "German",
        ),
        ("会议在河内举行，代表们讨论了许多问题。", "Chinese"),
        ("会議はハノイで開かれ、代表が出席した。", "Japanese"),
        ("회의는 하노이에서 열렸다.", "Korean"),
        ("การประชุมจัดขึ้นที่กรุงฮานอย", "Thai"),
        ("عقد الاجتماع في هانوي.", "Arabic"),
        ("הישיבה התקיימה בהאנוי.", "Hebrew"),
        ("Η συνεδρίαση έγινε στο Ανόι.", "Greek"),
        ("बैठक हनोई में हुई।", "Hindi"),
        # Too short; Russian in Latin letters; code; a wrong encoding; nothing.
        ("Le gouvernement a approuvé un plan.", ""),
        (
            "Delegatsiya posetila zavod i shkolu, a potom deputaty obsudili plan razvitiya goroda.",
            "",
        ),
        ("def total(items):\n    return {key: value for key, value in items.pairs() if value}", ""),
        ("Äåëåãàöèÿ ïîñåòèëà çàâîä è øêîëó, à ïîòîì äåïóòàòû îáñóäèëè ïëàí ðàçâèòèÿ.", ""),
        ("😀 😀", ""),
        ("Новата болница ще бъде открита през септември.", "Bulgarian"),
        ("12345", ""),
    ],
)
def test_names_a_third_language(text, language):
    assert third_language(text) == language


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_any_text_is_told_the_same_twice(text):
    assert language_of(text) == language_of(text)
    assert language_of(text) in ("", "ru", "vi", "en")
