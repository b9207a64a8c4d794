import time

import numpy as np
import pytest

from mtcheck.aligner.anchors import marks, matrices

# Sentences that share an anchor.
SHARED = [
    ("giảm 13,4% so với năm 2015", "сократилось на 13.4 процента"),
    ("1.234.567 người", "1 234 567 человек"),
    ("Nghị quyết 19-NQ/TW", "Постановление № 19-NQ/TW"),
    ("Microsoft ra mắt sản phẩm", "Компания Microsoft выпустила продукт"),
    ("Bà Tarja Halonen phát biểu", "Выступила Тарья Халонен"),
    ("ở thành phố Halifax", "в городе Галифаксе"),
]

# Neighbours of these that share none.
NOT_SHARED = [
    ("giảm 13,4% so với năm 2015", "сократилось на 14,3 процента"),
    ("Nghị quyết 19-NQ/TW", "Постановление № 18-NQ/TW"),
    ("Bà Tarja Halonen phát biểu", "Выступил Иван Петров"),
    ("không có gì", "ничего нет"),
]


def shared(source, target):
    left, right = matrices([source], [target])
    return float((left @ right.T)[0, 0])


@pytest.mark.parametrize(("source", "target"), SHARED)
def test_anchor_is_shared(source, target):
    assert shared(source, target) > 0


@pytest.mark.parametrize(("source", "target"), NOT_SHARED)
def test_anchor_is_not_shared(source, target):
    assert shared(source, target) == 0


def test_common_anchor_weighs_less():
    left, right = matrices(["2015", "2015", "2016"], ["2015", "2015", "2016"])
    weights = (left @ right.T).diagonal()
    assert weights[2] > weights[0] > 0


def test_long_runs_of_figures_take_linear_time():
    started = time.process_time()
    matrices(["1/1/" * 20_000], ["1/1/" * 20_000])
    assert time.process_time() - started < 5


def test_marks_tell_sentences_of_one_text_apart():
    left, right = marks(
        ["Ai đã đến?", "Giảm 5 phần trăm.", "Anh nói: “Không!”"],
        ["Кто пришёл?", "Снижение на 5%.", "Он сказал: «Нет!»"],
    )
    alike = left @ right.T
    assert (alike.argmax(axis=1) == [0, 1, 2]).all()
    assert not alike[~np.eye(3, dtype=np.bool_)].any()


def test_marks_of_one_side_alone_count_for_nothing():
    left, right = marks(["Ai đã đến?"], ["Пришёл Иван."])
    assert not left.any()
    assert not right.any()
