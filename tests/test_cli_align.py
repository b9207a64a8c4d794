"""``mtcheck align`` writes every format asked for, each to its own place, and nothing by halves."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from tests.test_cli import FAST, HUMAN, SOURCE, mtcheck, write

VI = "Hội nghị diễn ra tại Hà Nội.\nBộ trưởng Trần Văn Bình chủ trì hội nghị.\n"
RU = "Конференция прошла в Ханое.\nКонференцию вёл министр Чан Ван Бинь.\n"


def article(folder):
    write(folder, "a.vi.txt", VI)
    write(folder, "a.ru.txt", RU)
    return ("a.ru.txt", "--source", "a.vi.txt", *FAST)


def align(folder, *options, **more):
    return mtcheck("align", *article(folder), *options, cwd=folder, **more)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_beads_are_as_contracted(form):
    run = mtcheck("align", HUMAN, "--source", SOURCE, *FAST, "-f", form)
    beads = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 0
    for side in ("source", "target"):
        numbers = [number for bead in beads for number in bead[side]]
        assert numbers == list(range(len(numbers)))
    assert all(0 <= bead["score"] <= 1 for bead in beads)


@pytest.mark.parametrize("form", ["table", "tsv", "tmx"])
def test_every_sentence_is_printed(form):
    run = mtcheck("align", HUMAN, "--source", SOURCE, *FAST, "-f", form, COLUMNS="400")
    assert run.returncode == 0
    assert "Ảnh: Thu Ngân" in run.stdout
    if form == "tmx":
        units = ElementTree.fromstring(run.stdout.encode()).findall("body/tu")
        assert all(len(unit.findall("tuv")) == 2 for unit in units)


def test_the_table_is_what_people_get(tmp_path):
    assert align(tmp_path).stdout == align(tmp_path, "-f", "table").stdout
    assert "2 beads" in align(tmp_path).stdout


def test_files_beside_the_table(tmp_path):
    files = ("-f", "tmx=m.tmx", "-f", "tsv=m.tsv", "-f", "jsonl=m.jsonl")
    run = align(tmp_path, "-f", "table", *files)
    assert run.returncode == 0
    assert "2 beads" in run.stdout
    units = ElementTree.parse(tmp_path / "m.tmx").findall("body/tu")
    first, second = RU.splitlines()
    assert [[seg.text for seg in unit.iter("seg")][1] for unit in units] == [first, second]
    rows = list(
        csv.DictReader(io.StringIO((tmp_path / "m.tsv").read_text("utf-8")), delimiter="\t")
    )
    assert [row["target"] for row in rows] == [first, second]
    beads = [json.loads(line) for line in (tmp_path / "m.jsonl").read_text("utf-8").splitlines()]
    assert [(bead["source"], bead["target"]) for bead in beads] == [([0], [0]), ([1], [1])]
    assert names(tmp_path) == ["a.ru.txt", "a.vi.txt", "m.jsonl", "m.tmx", "m.tsv"]


@pytest.mark.parametrize("form", ["table", "tsv", "json", "jsonl", "tmx"])
def test_a_file_holds_what_would_be_printed(tmp_path, form):
    run = align(tmp_path, "-f", f"{form}=beads")
    assert run.stdout == ""
    assert (tmp_path / "beads").read_text("utf-8") == align(tmp_path, "-f", form).stdout


def test_standard_input_into_a_file(tmp_path):
    write(tmp_path, "a.vi.txt", VI)
    run = mtcheck(
        *("align", "-", "--source", "a.vi.txt", "--stdin-filename", "cms.txt", *FAST),
        *("-f", "tsv=m.tsv", "-f", "table"),
        cwd=tmp_path,
        stdin=RU,
    )
    assert "cms.txt" in run.stdout
    assert RU.splitlines()[0] in (tmp_path / "m.tsv").read_text("utf-8")


def test_an_older_file_is_replaced_whole(tmp_path):
    old = write(tmp_path, "m.tsv", "old " * 1000)
    align(tmp_path, "-f", "tsv=m.tsv")
    assert old.read_text("utf-8").startswith("source\ttarget\tscore\n")
    assert "old" not in old.read_text("utf-8")


REFUSED = [
    (["-f", "yaml"], "There is no format «yaml»: choose from table, tsv, json, jsonl, tmx."),
    (["-f", "yaml=m.tmx"], "There is no format «yaml»"),
    (["-f", "TMX"], "There is no format «TMX»"),
    (["-f", "rich"], "There is no format «rich»"),
    (["-f", ""], "There is no format «»"),
    (["-f", "tmx="], "--format tmx= names no file: write tmx=PATH."),
    (["-f", "tsv", "-f", "tmx"], "Two formats cannot share standard output"),
    (["-f", "table", "-f", "table"], "Two formats cannot share standard output"),
    (["-f", "tmx=a.ru.txt"], "-f tmx=a.ru.txt would overwrite a file of this run"),
    (["-f", "tmx=a.vi.txt"], "-f tmx=a.vi.txt would overwrite a file of this run"),
    (["-f", "tmx=./a.vi.txt"], "would overwrite a file of this run"),
    (["-f", "tmx=m", "-f", "tsv=m"], "-f tsv=m would overwrite a file of this run"),
    (["-f", "tmx=mtcheck.toml"], "-f tmx=mtcheck.toml would overwrite a file of this run"),
    (["-f", "table", "-f", "tmx=none/m.tmx"], "none/m.tmx cannot be written: there is no folder"),
]


@pytest.mark.parametrize(("options", "says"), REFUSED, ids=lambda value: " ".join(value)[:50])
def test_refuses_before_anything_is_written(tmp_path, options, says):
    write(tmp_path, "mtcheck.toml", 'fail-on = "minor"\n')
    run = align(tmp_path, *options)
    assert run.returncode == 2
    assert run.stderr.startswith("mtcheck: ")
    assert says in run.stderr
    assert run.stdout == ""
    assert names(tmp_path) == ["a.ru.txt", "a.vi.txt", "mtcheck.toml"]
    assert (tmp_path / "a.ru.txt").read_text("utf-8") == RU
    assert (tmp_path / "a.vi.txt").read_text("utf-8") == VI


def test_a_path_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "m.tmx").mkdir()
    run = align(tmp_path, "-f", "tmx=m.tmx")
    assert run.returncode == 2
    assert "m.tmx cannot be written: Is a directory." in run.stderr
    assert "Traceback" not in run.stderr
    assert names(tmp_path) == ["a.ru.txt", "a.vi.txt", "m.tmx"]


def test_help_and_completion_name_the_formats():
    assert "NAME[=PATH]" in mtcheck("align", "--help", COLUMNS="160").stdout
    words = {
        "_MTCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": "mtcheck align -f t",
        "COMP_CWORD": "3",
    }
    assert mtcheck(**words).stdout.split() == ["table", "tsv", "tmx"]
