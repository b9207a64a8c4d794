"""The beads of a bitext as people, spreadsheets, programs and CAT tools read them."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from mtcheck.core import Bitext, Segment, SegmentPair
from mtcheck.readers.normal import document
from mtcheck.reporters.listings import alignment

VI = 'Ông A & bà B nói: "1 < 2".\nCâu\N{NO-BREAK SPACE}hai. Câu ba.\nCâu bốn.\nCâu\tnăm.\nCâu sáu.'
RU = '"Г-н А" & г-жа Б: 1 < 2.\nВторое и третье.\nЛишнее.\nПятое > четвёртого.\nШестое.'

# TMX 1.4b as far as we write it, in words of our own: what an element holds, what it must say.
DTD = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #REQUIRED>
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
  creationdate CDATA #IMPLIED>
<!ELEMENT ude EMPTY> <!ELEMENT note (#PCDATA)> <!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT body (tu*)> <!ELEMENT tu ((note | prop)*, tuv+)> <!ATTLIST tu tuid CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)>
"""


def bitext(source=VI, target=RU, scores=(0.97, 0.9, 0.95, 0.85, 0.3, 0.99)):
    """1-1, a 2-1, a sentence without translation, one without source, and two more 1-1."""
    vi, ru = document(source, "a.vi.txt", "vi"), document(target, "a.ru.txt", "ru")
    left, right = (list(text.lines()) for text in (vi, ru))
    sizes = [(1, 1), (2, 1), (1, 0), (0, 1), (1, 1), (1, 1)]
    at, numbers, pairs = [0, 0], [0, 0], []
    for size, score in zip(sizes, scores, strict=True):
        sides = []
        for side, lines in enumerate((left, right)):
            line = lines[min(at[side], len(lines) - 1)]
            span = range(numbers[side], numbers[side] + size[side])
            end = line.end if size[side] else line.start
            sides.append(Segment(line.document, line.start, end, span))
            at[side] += bool(size[side])
            numbers[side] += size[side]
        pairs.append(SegmentPair(sides[0], sides[1], score))
    return Bitext(vi, ru, tuple(pairs), has_source=True)


def written(form, pair=None):
    out = io.StringIO()
    alignment.write(pair or bitext(), out, form)
    return out.getvalue()


def test_table_names_what_a_reader_should_see(monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    table = written("table")
    for line in ("missing: 1, not in the translation", "added: 1, not in the source"):
        assert line in table
    assert "unsure: 1, paired for want of a better" in table
    assert "6 beads" in table
    assert table.count("—") == 2
    assert "jump" not in table


def test_table_shows_where_the_source_goes_on_elsewhere(monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    whole = bitext()
    *rest, before, last = whole.pairs
    moved = [SegmentPair(last.source, before.target), SegmentPair(before.source, last.target)]
    assert "jump: 2," in written(
        "table", Bitext(whole.source, whole.target, (*rest, *moved), has_source=True)
    )


def test_tsv_comes_back_as_it_was():
    rows = list(csv.reader(io.StringIO(written("tsv")), delimiter="\t"))
    assert rows[0] == ["source", "target", "score"]
    assert rows[1] == ['Ông A & bà B nói: "1 < 2".', '"Г-н А" & г-жа Б: 1 < 2.', "0.97"]
    assert rows[2][0] == "Câu\N{NO-BREAK SPACE}hai. Câu ba."
    assert rows[3] == ["Câu bốn.", "", "0.95"]
    assert rows[4] == ["", "Лишнее.", "0.85"]
    assert rows[5][0] == "Câu năm."


def test_json_has_an_object_a_line():
    beads = [json.loads(line) for line in written("json").splitlines()]
    assert beads[1] == {"source": [1, 2], "target": [1], "score": 0.9}
    assert beads[2] == {"source": [3], "target": [], "score": 0.95}
    assert beads[3] == {"source": [], "target": [2], "score": 0.85}


def test_tmx_is_what_the_standard_says():
    etree = pytest.importorskip("lxml.etree")
    text = written("tmx")
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14')
    dtd = etree.DTD(io.StringIO(DTD))
    assert dtd.validate(etree.fromstring(text.encode())), dtd.error_log


def test_tmx_has_the_pairs_and_nothing_else():
    root = ElementTree.fromstring(written("tmx").encode())
    assert root.get("version") == "1.4"
    assert (root.find("header").get("srclang"), root.find("header").get("segtype")) == (
        "vi",
        "sentence",
    )
    units = root.findall("body/tu")
    assert [unit.findtext("prop[@type='x-confidence']") for unit in units] == [
        *("0.97", "0.90", "0.99"),  # not the one of 0.30, which is unsure
    ]
    languages = [variant.get("{http://www.w3.org/XML/1998/namespace}lang") for variant in units[0]]
    assert languages == [None, "vi", "ru"]
    assert [seg.text for seg in units[0].iter("seg")] == VI.split("\n")[:1] + RU.split("\n")[:1]


@pytest.mark.parametrize("stray", ["\ufffe", "\uffff", "\x0b", "\u2028", "\x00", "\x1b"])
def test_tmx_of_characters_that_xml_forbids(stray):
    pair = bitext(source=VI.replace("Câu bốn", f"Câu{stray}bốn"), target=f"{stray}{RU}")
    if len(list(pair.source.lines())) == 5:
        ElementTree.fromstring(written("tmx", pair).encode())


def test_empty_bitext(monkeypatch):
    nothing = Bitext(document("", "a"), document("", "b"), (), has_source=True)
    assert written("tsv", nothing) == "source\ttarget\tscore\n"
    assert written("json", nothing) == ""
    assert "0 beads" in written("table", nothing)
    assert ElementTree.fromstring(written("tmx", nothing).encode()).find("body") is not None
