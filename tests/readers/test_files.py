"""Pairing files: a translation finds its source by name, whatever marks the language."""

import pytest

from mtcheck.core import MtcheckError
from mtcheck.readers.files import jobs

PAIRED = [
    # targets, sources, wanted pairs
    (["a.ru.txt"], ["a.vi.txt"], {"a.ru.txt": "a.vi.txt"}),
    (["ru/a.txt"], ["vi/a.txt"], {"ru/a.txt": "vi/a.txt"}),
    (["x/ru/a.txt"], ["x/vi/a.txt"], {"x/ru/a.txt": "x/vi/a.txt"}),
    (["a.txt"], ["a.en.txt"], {"a.txt": "a.en.txt"}),
    (["a.ru.txt", "b.ru.txt"], ["a.vi.txt"], {"a.ru.txt": "a.vi.txt", "b.ru.txt": None}),
    (
        ["b.ru.txt", "x/a.ru.txt"],
        ["b.vi.txt", "y/a.vi.txt"],
        {"b.ru.txt": "b.vi.txt", "x/a.ru.txt": None},
    ),
]


def write(folder, names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text", encoding="utf-8")


@pytest.mark.parametrize(("targets", "sources", "wanted"), PAIRED)
def test_pairs_by_name(tmp_path, targets, sources, wanted):
    write(tmp_path / "t", targets)
    write(tmp_path / "s", sources)
    found = {
        job.target.relative_to(tmp_path / "t").as_posix(): job.source
        and job.source.relative_to(tmp_path / "s").as_posix()
        for job in jobs([tmp_path / "t"], tmp_path / "s")
    }
    assert found == wanted


def test_one_folder_holds_both_languages(tmp_path):
    write(tmp_path, ["a.ru.txt", "a.vi.txt", "notes.md"])
    (job,) = jobs([tmp_path], tmp_path)
    assert (job.target.name, job.source.name) == ("a.ru.txt", "a.vi.txt")


def test_unpaired_file_is_named(tmp_path):
    write(tmp_path, ["t/a.ru.txt", "t/b.ru.txt", "s/a.vi.txt"])
    _, job = jobs([tmp_path / "t"], tmp_path / "s")
    assert "b.ru.txt has no source" in job.notices[0]


def test_a_folder_without_any_of_the_sources_is_refused(tmp_path):
    write(tmp_path, ["t/b.ru.txt", "s/a.vi.txt"])
    with pytest.raises(MtcheckError, match=r"has no source for .*b\.ru\.txt"):
        jobs([tmp_path / "t"], tmp_path / "s")


def test_file_named_twice_is_checked_once(tmp_path):
    write(tmp_path, ["a.ru.txt"])
    assert len(jobs([tmp_path, tmp_path / "a.ru.txt"], None)) == 1


REFUSED = [
    (["empty"], None, "No file to check"),
    (["none.txt"], None, "does not exist"),
    (["a.ru.txt"], "none.txt", "does not exist"),
    (["a.ru.txt", "b.ru.txt"], "a.vi.txt", "One source file"),
]


@pytest.mark.parametrize(("targets", "source", "says"), REFUSED)
def test_refuses(tmp_path, targets, source, says):
    write(tmp_path, ["a.ru.txt", "b.ru.txt", "a.vi.txt"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(MtcheckError, match=says):
        jobs([tmp_path / name for name in targets], tmp_path / source if source else None)
