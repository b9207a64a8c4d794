"""``mtcheck fix`` shows what it would do, does it when told to, and nothing else."""

import os
import shutil
import subprocess

import pytest

from mtcheck import output
from mtcheck.core import Correction, MtcheckError
from tests.test_cli import mtcheck, write

# A Latin «o», a space before a comma, an entity: all of them safe to mend.
FAULTY = "Вводная строка.\nСобралось Пoлитбюро , а цена &nbsp; упала.\nПоследняя строка.\n"
MENDED = "Вводная строка.\nСобралось Политбюро, а цена\N{NO-BREAK SPACE}упала.\nПоследняя строка.\n"


def test_without_write_the_file_stays_and_the_diff_is_shown(tmp_path):
    target = write(tmp_path, "a.ru.txt", FAULTY)
    run = mtcheck("fix", target)
    assert target.read_text("utf-8") == FAULTY
    assert run.returncode == 0
    assert run.stdout.startswith(f"--- a{target}\n+++ b{target}\n")
    assert "\n-Собралось Пoлитбюро , а цена &nbsp; упала.\n" in run.stdout
    assert "\n+Собралось Политбюро, а цена" in run.stdout
    assert "--write makes them" in run.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_write_mends_and_keeps_every_other_byte(tmp_path, encoding, end):
    faulty = FAULTY.replace("\n", end).encode(encoding)
    target = write(tmp_path, "a.ru.txt", faulty)
    target.chmod(0o640)
    run = mtcheck("fix", target, "--write", "--encoding", encoding)
    assert run.returncode == 0, run.stderr
    assert target.read_bytes() == MENDED.replace("\n", end).encode(encoding)
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_second_run_finds_nothing_to_do(tmp_path):
    target = write(tmp_path, "a.ru.txt", FAULTY)
    assert "written" in mtcheck("fix", target, "--write").stderr
    run = mtcheck("fix", target, "--write")
    assert run.stdout == ""
    assert "Nothing to correct" in run.stderr


def test_a_check_that_is_left_out_mends_nothing(tmp_path):
    target = write(tmp_path, "a.ru.txt", FAULTY)
    mtcheck("fix", target, "--write", "--select", "mixed-script")
    assert target.read_text("utf-8") == FAULTY.replace("Пoлитбюро", "Политбюро")


def test_a_finding_that_the_settings_ignore_is_not_mended(tmp_path):
    target = write(tmp_path, "a.ru.txt", FAULTY)
    entry = '[[ignore]]\nrule = "mixed-script"\ntext = "Политбюро|П.литбюро"\nreason = "so"\n'
    write(tmp_path, "mtcheck.toml", entry)
    mtcheck("fix", target, "--write")
    assert target.read_text("utf-8") == MENDED.replace("Политбюро", "Пoлитбюро")


def test_standard_input_is_shown_but_never_written():
    run = mtcheck("fix", "-", "--stdin-filename", "cms.txt", stdin=FAULTY)
    assert run.stdout.startswith("--- a/cms.txt\n+++ b/cms.txt\n")
    refused = mtcheck("fix", "-", "--write", stdin=FAULTY)
    assert refused.returncode == 2
    assert "Standard input cannot be rewritten" in refused.stderr


def test_a_folder_is_mended_file_by_file(tmp_path):
    faulty, clean = write(tmp_path, "ru/a.txt", FAULTY), write(tmp_path, "ru/b.txt", MENDED)
    run = mtcheck("fix", tmp_path / "ru", "--write")
    assert "in 1 file, written" in run.stderr
    assert faulty.read_text("utf-8") == clean.read_text("utf-8") == MENDED


@pytest.mark.parametrize("data", [b"", b"\0\1\2", "chỉ có tiếng Việt ở đây thôi".encode()])
def test_what_cannot_be_checked_is_not_touched(tmp_path, data):
    target = write(tmp_path, "a.ru.txt", data)
    run = mtcheck("fix", target, "--write")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("mtcheck: ")
    assert target.read_bytes() == data


def correction(path, made=1):
    return Correction(path, b"old", b"new", (), "utf-8", made)


def test_a_file_that_changed_since_it_was_read_stops_all_writing(tmp_path):
    same, changed = write(tmp_path, "a.txt", b"old"), write(tmp_path, "b.txt", b"other")
    with pytest.raises(MtcheckError, match=r"b\.txt changed while it was being checked"):
        output.rewrite([correction(same), correction(changed)])
    assert (same.read_bytes(), changed.read_bytes()) == (b"old", b"other")


def test_a_read_only_file_stops_all_writing(tmp_path):
    writable, locked = write(tmp_path, "a.txt", b"old"), write(tmp_path, "b.txt", b"old")
    locked.chmod(0o444)
    with pytest.raises(MtcheckError, match=r"b\.txt is read-only: nothing was written"):
        output.rewrite([correction(writable), correction(locked)])
    assert writable.read_bytes() == b"old"


def test_a_hard_link_is_not_cut(tmp_path):
    file = write(tmp_path, "a.txt", b"old")
    os.link(file, tmp_path / "b.txt")
    with pytest.raises(MtcheckError, match="hard link"):
        output.rewrite([correction(file)])


def test_a_link_is_followed_and_stays_one(tmp_path):
    file, link = write(tmp_path, "a.txt", b"old"), tmp_path / "b.txt"
    link.symlink_to(file)
    output.rewrite([correction(link), correction(file)])
    assert (file.read_bytes(), link.is_symlink()) == (b"new", True)


def test_a_pipe_is_refused_before_it_is_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    run = mtcheck("fix", tmp_path / "pipe.txt", "--write")
    assert run.returncode == 2
    assert "is no file on disk" in run.stderr


def test_a_file_without_corrections_is_not_written(tmp_path):
    gone = tmp_path / "gone.txt"
    output.rewrite([correction(gone, made=0)])
    assert not gone.exists()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_patch_takes_the_diff(tmp_path, end, mark):
    patch = shutil.which("patch")
    if patch is None:
        pytest.skip("the program patch is not installed")
    write(tmp_path, "a.ru.txt", (mark + FAULTY.replace("\n", end)).encode())
    diff = mtcheck("fix", "a.ru.txt", cwd=tmp_path, stdin=b"").stdout
    subprocess.run([patch, "-p1", "--binary", "-s"], input=diff, cwd=tmp_path, check=True)
    assert (tmp_path / "a.ru.txt").read_bytes() == (mark + MENDED.replace("\n", end)).encode()
