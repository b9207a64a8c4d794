"""The user's termbases: read whole in every common form, refused with a sentence otherwise."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.core import MtcheckError
from mtcheck.renderings import Entry, Knowledge, tbx

BASIC = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c1">
 <note>ours</note>
 <langSet xml:lang="vi"><tig><term>điểm cầu</term></tig></langSet>
 <langSet xml:lang="ru-RU">
  <ntig><termGrp><term>мост</term>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
  <tig><term>студия</term>
   <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
  <tig><term>площадка</term>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
 </langSet>
</termEntry>
<termEntry><langSet xml:lang="de"><tig><term>Brücke</term></tig></langSet></termEntry>
</body></text></martif>
"""

VERSION_3 = """<?xml version="1.0"?>
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry><note>ours</note>
 <langSec xml:lang="vi"><termSec><term>điểm cầu</term></termSec></langSec>
 <langSec xml:lang="ru">
  <termSec><term>мост</term>
   <basic:administrativeStatus>notRecommended</basic:administrativeStatus></termSec>
  <termSec><term>площадка</term>
   <basic:administrativeStatus>preferredTerm-admn-sts</basic:administrativeStatus></termSec>
  <termSec><term>студия</term></termSec>
 </langSec>
</conceptEntry></body></text></tbx>
"""

WANTED = Entry("điểm cầu", "площадка", ("студия",), forbidden=("мост",), note="ours")

TABLES = [
    ("t.tsv", "source\ttarget\nxã\tобщина\n", Entry("xã", "община")),
    ("t.tsv", "Source\t TARGET \nxã\tобщина\n", Entry("xã", "община")),
    ("t.tsv", "colour\ttarget\tsource\nred\tобщина\txã\n", Entry("xã", "община")),
    (
        "t.tsv",
        "source\ttarget\talternatives\nxã\tобщина\tсело|\n",
        Entry("xã", "община", ("село",)),
    ),
    (
        "t.tsv",
        "source\ttarget\tforbidden\nxã\t\tкоммуна\n",
        Entry("xã", "", (), "term", ("коммуна",)),
    ),
    (
        "t.tsv",
        "source\ttarget\tforbidden\n\tобщина\tкоммуна\n",
        Entry("", "община", (), "term", ("коммуна",)),
    ),
    ("t.tsv", "source\ttarget\nxã\tобщина\textra\n", Entry("xã", "община")),
    ("t.tsv", "source\ttarget\tnote\nxã\tобщина\n", Entry("xã", "община")),
    ("t.tsv", '\n# ours\nsource\ttarget\nxã\t"община\n', Entry("xã", '"община')),
    ("t.csv", 'source,target\nxã,"община, село"\n', Entry("xã", "община, село")),
    ("t.csv", "source;target\nxã;община\n", Entry("xã", "община")),
    ("t.csv", "source\ttarget\nxã\tобщина\n", Entry("xã", "община")),
    ("t.txt", "source\ttarget\r\nxã\tобщина\r\n", Entry("xã", "община")),
    ("t.tsv", "source\ttarget\nxa\N{COMBINING TILDE}\tобщина\n", Entry("xã", "община")),
    ("t.csv", 'source,target\n"xã,\n# hội",община\n', Entry("xã, # hội", "община")),
    ("t.csv", 'source,target\n# "ours, and\nxã,община\n', Entry("xã", "община")),
    ("t.csv", 'source,target\n"#xã",община\n', Entry("#xã", "община")),
    ("t.csv", 'source,target\nxã,"""община"""\n', Entry("xã", '"община"')),
    ("t.csv", "source,target\rxã,община\r", Entry("xã", "община")),
    ("t.tsv", "source\ttarget\nx\x1b[31mã\tоб\x9bщина\x07\n", Entry("x[31mã", "община")),
    ("t.tsv", "source\ttarget\n\tсело\nxã\tобщина\n", Entry("xã", "община")),
    ("t.tsv", "source\ttarget\tx\tx\nxã\tобщина\n", Entry("xã", "община")),
    ("t.tsv", "source\ttarget\nxã  hội\t общество \n", Entry("xã hội", "общество")),
]


def load(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return Knowledge.load([path], [])


@pytest.mark.parametrize(("name", "text", "wanted"), TABLES)
def test_tables_are_read(tmp_path, name, text, wanted):
    assert load(tmp_path, name, text).terms == (wanted,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_column(tmp_path, encoding):
    text = "source\ttarget\nxã\tобщина\n"
    assert load(tmp_path, "t.tsv", text.encode(encoding)).terms == (Entry("xã", "община"),)


def test_rows_of_one_term_are_one_entry(tmp_path):
    text = "source\ttarget\tforbidden\nXã\tобщина\tкоммуна\nxã\tсело\tкоммуна\nxã\tобщина\t\n"
    (entry,) = load(tmp_path, "t.tsv", text).terms
    assert entry == Entry("Xã", "община", ("село",), forbidden=("коммуна",))


def test_names_are_apart(tmp_path):
    known = load(tmp_path, "t.tsv", "source\ttarget\tkind\nVinh\tВинь\tname\nxã\tобщина\t\n")
    assert [entry.target for entry in known.names] == ["Винь"]
    assert [entry.target for entry in known.terms] == ["община"]


@pytest.mark.parametrize("kind", ["name", "NAME", " Person ", "place"])
def test_kinds_that_are_names(tmp_path, kind):
    known = load(tmp_path, "t.tsv", f"source\ttarget\tkind\nVinh\tВинь\t{kind}\n")
    assert [entry.target for entry in known.names] == ["Винь"]
    assert not known.terms


@pytest.mark.parametrize("kind", ["", "term", "Title", "names"])
def test_kinds_that_are_terms(tmp_path, kind):
    known = load(tmp_path, "t.tsv", f"source\ttarget\tkind\nxã\tобщина\t{kind}\n")
    assert [entry.target for entry in known.terms] == ["община"]
    assert not known.names


def names(folder, text, name="n.tsv"):
    path = folder / name
    path.write_text(text, "utf-8")
    return Knowledge.load([], [path]).names


@pytest.mark.parametrize("kind", ["", "Person", "place", "name"])
def test_kinds_of_a_list_of_names(tmp_path, kind):
    (entry,) = names(tmp_path, f"source\ttarget\tkind\nVinh\tВинь\t{kind}\n")
    assert entry.kind == (kind.lower() or "name")


NAMES = [
    "Vinh\tВинь\tperson\nVinh\tВинь\tplace\n",
    "Hà Giang\tХа Зянг\tperson\nHà Giang\tХазянг\tplace\n",
    "Vinh\tВинь\t\nVĩnh\tВинь-Лонг\t\n",
    "\tВинь\t\n\tЛинь\t\nVinh\tВинь\t\n",
]

NAMES_REFUSED = [
    ("Vinh\tВинь\tcompany\n", "kind «company» on line 2: write person, place or name"),
    ("Vinh\tВинь\n# ours\nvinh\tВин\n", "«Винь» on line 2 of .* and «Вин» on line 4"),
    ("Hoà\tХоа\tperson\nHòa\tХуа\t\n", "on line 2 .* on line 3"),
    ("Vinh\tВинь\nLan\t\n", "a source without a target on line 3"),
    ("Vinh\t\nLan\t\n", "no row with both a source and a target"),
]


@pytest.mark.parametrize("text", NAMES)
def test_lists_of_names_are_read(tmp_path, text):
    assert names(tmp_path, "source\ttarget\tkind\n" + text)


@pytest.mark.parametrize(("text", "says"), NAMES_REFUSED)
def test_lists_of_names_are_refused(tmp_path, text, says):
    with pytest.raises(MtcheckError, match=says):
        names(tmp_path, "source\ttarget\tkind\n" + text)


def test_a_list_of_names_wins_over_a_termbase(tmp_path):
    for name, form in (("t.tsv", "Вин"), ("n.tsv", "Винь")):
        (tmp_path / name).write_text(f"source\ttarget\tkind\nVinh\t{form}\tname\n", "utf-8")
    known = Knowledge.load([tmp_path / "t.tsv"], [tmp_path / "n.tsv"])
    assert [entry.target for entry in known.names] == ["Винь"]


@pytest.mark.parametrize("name", ["t.tbx", "t.xml", "t.dat"])
@pytest.mark.parametrize("text", [BASIC.format(encoding="UTF-8"), VERSION_3], ids=["v2", "v3"])
def test_tbx_is_read(tmp_path, name, text):
    assert load(tmp_path, name, text).terms == (WANTED,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tbx_in_its_declared_encoding(tmp_path, encoding):
    declared = "UTF-16" if encoding == "utf-16" else "UTF-8"
    data = BASIC.format(encoding=declared).encode(encoding)
    assert load(tmp_path, "t.tbx", data).terms == (WANTED,)


def test_every_source_term_of_a_concept(tmp_path):
    text = VERSION_3.replace("</langSec>", "<termSec><term>đầu cầu</term></termSec></langSec>", 1)
    assert [one.source for one in load(tmp_path, "t.tbx", text).terms] == ["điểm cầu", "đầu cầu"]


BOMB = """<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
<martif><text><body><termEntry><note>&b;</note></termEntry></body></text></martif>"""
SPY = """<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/hosts">]>
<martif><text>&a;</text></martif>"""

REFUSED = [
    ("t.tsv", b"", "is empty"),
    ("t.tsv", b"source\ttarget\n", "no row with both a source and a target"),
    ("t.tsv", b"source\ttarget\n\t\n", "no row with both a source and a target"),
    ("t.tsv", b"source\ttarget\nx\t\n", "t.tsv has no row with both a source and a target"),
    ("t.tsv", b"source\ttarget\n\ty\n", "t.tsv has no row with both a source and a target"),
    ("t.tsv", b"source\ttarget\nx\ty\n\n#\nz\t\n", "without a target on line 5"),
    ("t.tsv", b"source\ttarget\nx\ty\n" + b"z\t\n" * 5, "on line 3, line 4, line 5 and 2 more"),
    ("t.tsv", b"source\ttarget\tTarget\nx\ty\tz\n", "2 columns «target»: keep one"),
    ("t.csv", 'source,target\nxã,x\n"nghị quyết,y\nt,t\n'.encode(), "no table: on line 3"),
    ("t.csv", b'source,target\n"x"z,y\n', "no table: on line 2"),
    ("t.csv", b'"source,target\nx,y\n', "no table: on line 1"),
    ("t.tsv", b"source\tnote\nx\ty\n", "no columns"),
    ("t.csv", b"source|target\nx|y\n", "separated by commas"),
    ("t.tsv", "source\ttarget\nxã\tобщина\n".encode("cp1251", "replace"), "not UTF-8"),
    ("t.tsv", b"source\ttarget\nx\0\ty\n", "NUL"),
    ("t.tsv", bytes(range(128, 256)) * 20, "not UTF-8"),
    ("t.tbx", b"", "no XML"),
    ("t.tbx", b"source\ttarget\n", "no XML"),
    ("t.tbx", BASIC[:300].format(encoding="UTF-8").encode(), "no XML"),
    ("t.tbx", BASIC.format(encoding="UTF-16").encode(), "no XML"),
    ("t.tbx", BASIC.format(encoding="no-such").encode(), "no XML"),
    ("t.tbx", BASIC.format(encoding="UTF-8").encode("utf-16"), "no XML"),
    (
        "t.tbx",
        b"<html><body>x</body></html>",
        "no entry with a Vietnamese or English and a Russian",
    ),
    ("t.tbx", VERSION_3.replace('"ru"', '"de"').encode(), "no entry"),
    ("t.tbx", VERSION_3.replace('"vi"', '"de"').encode(), "no entry"),
    ("t.tbx", BOMB.encode(), "entities"),
    ("t.tbx", SPY.encode(), "entities"),
    ("t.tbx", b"<a>" * 100_000, "too deep"),
]


@pytest.mark.parametrize(("name", "data", "says"), REFUSED)
def test_what_cannot_be_used_is_refused_in_a_sentence(tmp_path, name, data, says):
    with pytest.raises(MtcheckError, match=says) as refused:
        load(tmp_path, name, data)
    assert len(str(refused.value).splitlines()) == 1
    assert str(refused.value).endswith(".")


def test_a_folder_and_nothing_are_refused(tmp_path):
    with pytest.raises(MtcheckError, match="cannot be read"):
        Knowledge.load([tmp_path], [])
    with pytest.raises(MtcheckError, match="cannot be read"):
        Knowledge.load([tmp_path / "none.tbx"], [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "t.tsv")
    for paths in (([tmp_path / "t.tsv"], []), ([], [tmp_path / "t.tsv"])):
        with pytest.raises(MtcheckError, match="cannot be read: it is not an ordinary file"):
            Knowledge.load(*paths)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    data=st.binary(max_size=80)
    | st.text(alphabet='source\ttarget\n,;|"#xую<>/&', max_size=80).map(str.encode)
    | st.integers(0, len(VERSION_3)).map(lambda cut: VERSION_3[:cut].encode())
)
def test_any_file_is_read_or_refused(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("t", numbered=True)
    for name in ("t.tsv", "t.csv", "t.tbx"):
        try:
            known = load(folder, name, data)
        except MtcheckError:
            continue
        assert all(isinstance(entry, Entry) for entry in (*known.terms, *known.names))


def test_only_xml_looks_like_tbx():
    assert tbx.looks_like("\N{ZERO WIDTH NO-BREAK SPACE}<tbx>".encode("utf-16"))
    assert not tbx.looks_like(b"source\ttarget\n<b>\tx")
