from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.mojibake import find, repair
from mtcheck.readers.normal import document

PIECES = st.sampled_from(
    [*"РСÐÑá»„‚µ°?.,«»\n ", "\N{SOFT HYPHEN}", "\x98", "РџСЂ", "Ïðèâåò", "рТЙЧЕФ", "V¨n", "Ўў"]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
def test_is_sound(raw):
    text = document(raw)
    found = list(find(text))
    assert found == list(find(text))
    ends = 0
    for broken in found:
        assert ends <= broken.start < broken.end <= len(text.text)
        span = text.span(broken.start, broken.end)
        assert repair(span) == repair(span)
        ends = broken.end


def test_repairs_from_the_bytes_that_are_left_out_at_reading():
    broken = "Исходный проект".encode().decode("latin-1")
    text = document(broken)
    (found,) = find(text)
    assert repair(text.span(found.start, found.end)) == "Исходный проект"
