import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.vi_terms import LONGEST, is_before_verb, is_general, phrases, runs

# The runs of syllables that grammar words and punctuation leave.
RUNS = [
    ("Các hợp tác xã của huyện", ["Hợp tác xã", "huyện"]),
    ("chuyển đổi số, kinh tế số", ["chuyển đổi số", "kinh tế số"]),
    ("Hội nghị tập trung thảo luận quy hoạch", ["Hội nghị", "quy hoạch"]),
    # A word for all that a grammar word is in it.
    ("trang thiết bị của bệnh viện", ["trang thiết bị", "bệnh viện"]),
    ("cấp chứng chỉ nghề", ["cấp chứng chỉ nghề"]),
    ("người dân được sơ tán", ["người dân", "sơ tán"]),
    ("ngành hàng không và đường bộ", ["ngành hàng không", "đường bộ"]),
    ("Nghị quyết số 19", ["Nghị quyết số"]),
    ("", []),
    ("và, của, các", []),
]

TERMS = [
    ("hợp tác xã", "hợp tác xã"),
    ("Các đơn vị sự nghiệp công lập", "đơn vị sự nghiệp công lập"),
    ("công tác chuyển đổi số của tỉnh", "chuyển đổi số"),
    ("một điểm cầu", "điểm cầu"),
]

NO_TERMS = [
    ("kết quả tốt", "kết quả"),  # too general
    ("phát triển mạnh", "phát triển"),
    ("hợp tác xã, nông dân", "xã nông dân"),  # across punctuation
    ("hợp tác xã của nông dân", "hợp tác xã của nông dân"),
    ("số liệu hai năm", "hai năm"),
    ("Nghị quyết số 19", "nghị quyết số 19"),
]


def terms(text: str) -> list[str]:
    return [" ".join(phrase.syllables) for phrase in phrases(text)]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_runs_end_at_grammar_words(text, expected):
    found = [" ".join(one.syllables[0] for one in run) for run in runs(text)]
    assert found == [one.casefold() for one in expected]


@pytest.mark.parametrize(("text", "term"), TERMS)
def test_finds_terms(text, term):
    assert term in terms(text)


@pytest.mark.parametrize(("text", "term"), NO_TERMS)
def test_passes_over_what_is_no_term(text, term):
    assert term not in terms(text)


@given(st.text(alphabet="hợp tácxã của,.19\n\N{NO-BREAK SPACE}", max_size=80))
def test_offsets_are_those_of_the_text(text):
    found = list(phrases(text))
    assert found == list(phrases(text))
    for phrase in found:
        assert 2 <= len(phrase.syllables) <= LONGEST
        assert text[phrase.start : phrase.end].casefold().split() == list(phrase.syllables)


@pytest.mark.parametrize("words", ["gia đình", "công cụ"])
def test_everyday_words_are_free_to_vary(words):
    assert is_general(tuple(words.split()))


@pytest.mark.parametrize("words", ["hợp tác xã", "đại biểu", "cảng cá"])
def test_terms_are_no_everyday_words(words):
    assert not is_general(tuple(words.split()))


def test_knows_what_stands_before_a_verb():
    assert [word for word in ("đã", "Để", "các", "một", "") if is_before_verb(word)] == ["đã", "Để"]
