"""The record of earlier publications: each counts once, and a broken file is said to be so."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from mtcheck.core import MtcheckError, Publication, Usage
from mtcheck.memory import Memory


def usage(form, count=1, key="person trần tuấn anh", where="a.ru.txt"):
    return Usage("name", key, form, form.casefold(), count, where)


def publication(path="a.ru.txt", content="1", *usages):
    return Publication(path, content, usages or (usage("Чан Туан Ань"),))


def counts(memory, unless=()):
    return {use.form: use.count for use in memory.usages(unless)}


def test_usages_of_all_publications_are_added_up(tmp_path):
    memory = Memory(tmp_path / "record.db")
    first = publication("a.ru.txt", "1", usage("Чан Туан Ань", 2))
    second = publication("b.ru.txt", "2", usage("Чан Туан Ань", 3), usage("Тран Туан Ань", 1))
    assert memory.update([first, second]) == 2
    assert counts(memory) == {"Чан Туан Ань": 5, "Тран Туан Ань": 1}
    assert {use.where for use in memory.usages()} == {""}


def test_a_second_run_counts_nothing_twice(tmp_path):
    memory = Memory(tmp_path / "record.db")
    memory.update([publication()])
    assert memory.update([publication()]) == 0
    assert memory.update([publication("moved.ru.txt")]) == 0
    assert counts(memory) == {"Чан Туан Ань": 1}


def test_a_corrected_file_replaces_what_it_was(tmp_path):
    memory = Memory(tmp_path / "record.db")
    file = tmp_path / "a.ru.txt"
    file.write_text("text")
    memory.update([publication(str(file), "1", usage("Тран Туан Ань"))])
    memory.update([publication(str(file), "2", usage("Чан Туан Ань"))])
    assert counts(memory) == {"Чан Туан Ань": 1}


@pytest.mark.parametrize(
    "same", [publication("a.ru.txt", "corrected"), publication("elsewhere.ru.txt", "1")]
)
def test_a_publication_is_no_witness_in_its_own_case(tmp_path, monkeypatch, same):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.ru.txt").write_text("text")
    memory = Memory(tmp_path / "record.db")
    memory.update([publication("a.ru.txt", "1")])
    assert counts(memory, [same]) == {}
    assert counts(memory, [publication("b.ru.txt", "2")]) == {"Чан Туан Ань": 1}


def test_what_is_cut_short_leaves_the_record_as_it_was(tmp_path):
    memory = Memory(tmp_path / "record.db")
    memory.update([publication()])
    impossible = publication("b.ru.txt", "2", Usage("name", "", "Чан", "чан", 2**70))
    with pytest.raises((MtcheckError, OverflowError)):
        memory.update([publication("a.ru.txt", "3", usage("Тран Туан Ань")), impossible])
    assert counts(memory) == {"Чан Туан Ань": 1}


def test_a_missing_record_is_named_with_the_way_to_make_it(tmp_path):
    with pytest.raises(MtcheckError, match=r"does not exist.*--update-memory"):
        Memory(tmp_path / "record.db").usages()


def foreign(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bills (id)")


BROKEN = [
    lambda path: path.write_text("source\ttarget\n"),
    lambda path: path.write_bytes(b"SQLite format 3\0" + b"\0" * 500),
    foreign,
    lambda path: path.mkdir(),
]


@pytest.mark.parametrize("make", BROKEN)
def test_what_is_no_record_is_refused_and_left_alone(tmp_path, make):
    path = tmp_path / "record.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(MtcheckError, match=r"record\.db"):
        Memory(path).update([publication()])
    with pytest.raises(MtcheckError, match=r"record\.db"):
        Memory(path).usages()
    assert (path.read_bytes() if path.is_file() else None) == before


def test_an_empty_file_becomes_a_record(tmp_path):
    path = tmp_path / "record.db"
    path.write_bytes(b"")
    Memory(path).update([publication()])
    assert counts(Memory(path)) == {"Чан Туан Ань": 1}


def test_a_text_that_is_in_no_file_is_known_by_its_content(tmp_path):
    memory = Memory(tmp_path / "record.db")
    memory.update([publication("<stdin>", "1", usage("Чан Туан Ань"))])
    memory.update([publication("<stdin>", "2", usage("Фам Минь Чинь"))])
    assert counts(memory) == {"Чан Туан Ань": 1, "Фам Минь Чинь": 1}


def test_a_file_is_the_same_by_whatever_path(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / "x").mkdir()
    memory = Memory(tmp_path / "record.db")
    memory.update([publication(str(tmp_path / "a.txt"), "1")])
    assert counts(memory, [publication(str(tmp_path / "link.txt"), "2")]) == {}
    assert counts(memory, [publication(f"{tmp_path}/x/../a.txt", "2")]) == {}


SPOILT = ["count = 'x'", "form = x'ff00'", "count = 1.5"]


@pytest.mark.parametrize("change", SPOILT)
def test_spoilt_values_are_refused(tmp_path, change):
    memory = Memory(tmp_path / "record.db")
    memory.update([publication()])
    with sqlite3.connect(memory.path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE usages SET {change}")
    with pytest.raises(MtcheckError, match="cannot be used"):
        memory.usages()


def test_a_record_of_another_version_is_refused(tmp_path):
    memory = Memory(tmp_path / "record.db")
    memory.update([publication()])
    with sqlite3.connect(memory.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(MtcheckError, match="another version"):
        memory.update([publication()])


def test_many_may_make_the_record_at_once(tmp_path):
    memory = Memory(tmp_path / "record.db")
    texts = [publication(f"{n}.txt", str(n)) for n in range(12)]
    with ThreadPoolExecutor(6) as workers:
        assert sum(workers.map(lambda one: memory.update([one]), texts)) == 12
    assert counts(memory) == {"Чан Туан Ань": 12}
