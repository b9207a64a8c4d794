"""Texts that share nothing but chance, and texts that share their figures and names."""

from mtcheck.aligner import align
from mtcheck.aligner.strangers import agreement, are_strangers
from mtcheck.readers.normal import document
from mtcheck.segmenter import segment
from tests.aligner.test_align import SOURCE, TARGET

OTHER = """\
В 2024 году защитник Халонен перешёл в другой клуб.
Билет на матч 2015 года стоил тогда 13,4 рубля, на трибунах было 19 лож.
Сегодня на стадионе 63 ряда, и с каждого видно поле.
Болельщиков собралось больше 200. Следующая игра в Ханое 15/12."""


def test_a_translation():
    pairs = align(segment(document(SOURCE)), segment(document(TARGET)))
    assert agreement(pairs) > 0.8
    assert not are_strangers(pairs)


def test_another_text_with_the_same_figures():
    pairs = align(segment(document(SOURCE)), segment(document(OTHER)))
    assert agreement(pairs) < 0.4
    assert are_strangers(pairs)


def test_nothing_in_common_says_nothing():
    sides = document("Trời mưa to. Gió thổi mạnh."), document("Кошка спит. Собака лает.")
    assert round(agreement(align(*map(segment, sides))), 2) == 0.7
    assert not are_strangers(align(*map(segment, sides)))


def test_no_text_at_all():
    assert not are_strangers(())
