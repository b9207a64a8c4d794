import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities import formats

PIECES = st.sampled_from(
    [
        *("1.250.000", "1,250", "13.4", "05", "15/12/2022", "15/12", "17h30", "%50", "$3.5bn", "№"),
        *("September", "сентября", "мая", "18", "2016", ", ", ".", "-", "–", " ", " ", "\n", "тыс"),
        *("млн", "общин", "человек", "новых", "тонн", "км", "USD", "до", "днём", "рис.", "года"),
        *("\N{NO-BREAK SPACE}", "0", "00", "/", "h", "k ", "M ", "%", "(", ")", "版", "é", "ж"),
    ]
)
TEXTS = st.lists(PIECES | st.text("0123456789.,/ -кмhkM%$№", max_size=6), max_size=12).map("".join)


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_faults_are_where_they_say(text):
    found = list(formats.find(text))
    assert found == list(formats.find(text))
    for fault in found:
        assert text[fault.start : fault.end] == fault.text != ""
        assert fault.replacement != fault.text
        assert fault.certain or not fault.is_safe
        assert formats.is_borne_out(fault, text, "vi") in (True, False)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**15))
def test_grouped_thousands_keep_their_value(value):
    written = f"{value:,}".replace(",", ".")
    found = [fault for fault in formats.find(f"Дали {written} донгов.") if fault.is_safe]
    for fault in found:
        assert int("".join(fault.replacement.split())) == value
    is_like_address = all(100 <= int(group) < 256 for group in written.split(".")[1:])
    assert bool(found) is (value >= 10**6) or is_like_address


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**12), st.integers(0, 99))
def test_russian_writing_is_silent(value, share):
    grouped = f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")
    assert not list(
        formats.find(f"Дали {grouped},{share} млн донгов, то есть {value},{share:02}%.")
    )


@settings(max_examples=300, deadline=None)
@given(st.dates())
def test_dates_are_mended_to_the_same_day(date):
    if date.year < 1900 or date.year > 2099:
        return
    found = list(formats.find(f"Собрание прошло {date:%d/%m/%Y} в городе."))
    assert [fault.habit for fault in found] == ["slash date"]
    assert found[0].replacement in (None, f"{date:%d.%m.%Y}")


@pytest.mark.parametrize(
    "piece", ["1.250.000 ", "1,250,", "05 ", "15/12/", "1.", "September 18, ", "%50", "тыс. 5 "]
)
def test_long_texts_take_linear_time(piece):
    text = "Дали " + piece * 50_000
    began = time.perf_counter()
    list(formats.find(text))
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize("text", ["9" * 5000 + "/1/2022", "1/" + "9" * 5000 + "/2022 года"])
def test_no_number_is_too_long(text):
    assert list(formats.find(f"Встреча {text} прошла.")) == []
