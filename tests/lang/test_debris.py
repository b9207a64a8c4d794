from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import debris

WORDS = st.sampled_from(
    [
        *("Теги", "Поделиться", ":", " ", "Facebook", "©", "2025", "Все права защищены", ".", "\n"),
        *("Главная", " > ", "Новости", "12", "просмотров", "img", "_", ".jpg", "Ảnh 1", "школа"),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=5), max_size=20).map("".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_reads_any_line(text):
    assert debris.what_is(text) in {None, "navigation", "button", "imprint", "counter"}
    assert debris.what_is(text) == debris.what_is(text)
    found = debris.file_names(text)
    assert all(0 <= name.start() < name.end() <= len(text) for name in found)


def test_is_linear():
    for unit in ("a_", "a-", "Теги: ", "1 ", "Facebook ", "© 2025 ", "Главная > ", "_1234", "."):
        debris.what_is(unit * 50_000)
        debris.what_is((unit * 200)[:250])
        debris.file_names(unit * 50_000 + ".jpg")
