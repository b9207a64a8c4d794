"""Renderings: the forms of one name or term are together, those of two are apart."""

import pytest

from mtcheck import renderings
from mtcheck.core import MtcheckError
from mtcheck.renderings import Entry, Knowledge
from tests.tables import bitext

# target, source, {source or first form: the forms, commonest first, with their counts}
TIED = [
    (
        "Выступил Чан Туан Ань.\nСлово дали Чан Туан Аню.",
        None,
        {None: {"Чан Туан Ань": 2}},
    ),
    (
        "Выступил Тран Туан Ань.\nСлово дали Чан Туан Аню.\nЧан Туан Ань ответил.",
        None,
        {None: {"Чан Туан Ань": 2, "Тран Туан Ань": 1}},
    ),
    (
        "Прибыл До Нгок Ан.\nВ Нгеане прошёл дождь.",
        "Đỗ Ngọc An đến.\nỞ Nghệ An có mưa.",
        {"Đỗ Ngọc An": {"До Нгок Ан": 1}, "Nghệ An": {"Нгеан": 1}},
    ),
    (
        "Резолюция № 19-NQ/TW принята.\nЦель Резолюции № 19 ясна.\nОна в Постановлении № 19.",
        None,
        {None: {"Резолюция № 19-NQ/TW": 2, "Постановление № 19": 1}},
    ),
    (
        "Принят указ № 7 и закон № 9.",
        None,
        {},
    ),
    (
        "Фото: PV\nФото: ПВ",
        None,
        {None: {"PV": 1, "ПВ": 1}},
    ),
]


@pytest.mark.parametrize(("target", "source", "wanted"), TIED)
def test_forms_of_one_name_are_together(target, source, wanted):
    found = renderings.collect(bitext(target, source), Knowledge())
    assert {r.source: {f.text: len(f.spans) for f in r.forms} for r in found} == wanted


def test_institution_is_tied_by_its_adjectives():
    source = "\n".join(["Ban Kinh tế Trung ương họp.", "Ban Kinh tế Trung ương báo cáo."] * 2)
    target = "\n".join(
        [
            "Собралась Центральная экономическая комиссия.",
            "Доложила Центральная экономическая комиссия.",
            "С Центральной экономической комиссией согласны.",
            "Доложил Центральный экономический комитет.",
        ]
    )
    (found,) = renderings.collect(bitext(target, source), Knowledge())
    assert found.source == "Ban Kinh tế Trung ương"
    assert [len(form.spans) for form in found.forms] == [3, 1]
    assert found.others[0].text == "Центральный экономический комитет"


def test_own_list_wins_over_the_transcription():
    own = Knowledge(names=(Entry("Trần Tuấn Anh", "Тран Туан Ань"),))
    pair = bitext("Тран Туан Ань прибыл.\nЧан Туан Ань уехал.", "Trần Tuấn Anh.\nTrần Tuấn Anh.")
    (found,) = renderings.collect(pair, own)
    assert found.best.text == "Тран Туан Ань"


def test_termbase_is_found_in_every_form():
    own = Knowledge(terms=(Entry("điểm cầu", "площадка", ("место подключения",)),))
    pair = bitext("На площадке тихо.\nВ местах подключения шумно.", "Điểm cầu.\nCác điểm cầu.")
    (found,) = renderings.collect(pair, own)
    assert {form.text: len(form.spans) for form in found.forms} == {
        "площадка": 1,
        "место подключения": 1,
    }


TABLES = [
    ("source\ttarget\n", "is empty"),
    ("", "is empty"),
    ("a\tb\nx\ty\n", "no columns"),
    ("source\ttarget\n\t\n", "is empty"),
]


@pytest.mark.parametrize(("text", "says"), TABLES)
def test_useless_table_is_an_error(tmp_path, text, says):
    path = tmp_path / "terms.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MtcheckError, match=says):
        Knowledge.load([path], [])


def test_csv_and_remarks_are_read(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text('# ours\nsource,target,alternatives\nxã,община,"село|деревня"\n', "utf-8")
    (entry,) = Knowledge.load([path], []).terms
    assert entry.alternatives == ("село", "деревня")
