"""A file is written whole or not at all, and each way to fail has its name."""

import errno
import os
from pathlib import Path

import pytest

from atelier.minutes.safe_write import write_all_safely, write_safely
from atelier.workshop.refusals import Reason, Refused


def refused(target: Path, data: bytes = b"new") -> Reason:
    """The reason for which a write is refused, with nothing left beside the target."""
    before = sorted(target.parent.iterdir()) if target.parent.is_dir() else []
    with pytest.raises(Refused) as caught:
        write_safely(target, data)
    if target.parent.is_dir():
        assert sorted(target.parent.iterdir()) == before
    return caught.value.reason


def test_a_new_file_holds_the_bytes_and_nothing_stands_beside_it(tmp_path: Path) -> None:
    write_safely(tmp_path / "cr.pdf", b"one")
    assert (tmp_path / "cr.pdf").read_bytes() == b"one"
    assert [file.name for file in tmp_path.iterdir()] == ["cr.pdf"]


def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "cr.pdf"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_safely(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_safely(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path / "folder") is Reason.EXPORT_IS_FOLDER


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "absent" / "cr.pdf") is Reason.EXPORT_NO_FOLDER


def test_a_file_marked_read_only_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "cr.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    assert refused(target) is Reason.EXPORT_READ_ONLY
    assert target.read_bytes() == b"old"


def test_a_name_that_no_system_takes_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / ("x" * 300 + ".pdf")) is Reason.EXPORT_FAILED
    assert refused(Path(f"{tmp_path}/a\0b")) is Reason.EXPORT_FAILED


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, Reason.EXPORT_DISK_FULL),
        (errno.EDQUOT, Reason.EXPORT_DISK_FULL),
        (errno.EROFS, Reason.EXPORT_READ_ONLY),
        (errno.EACCES, Reason.EXPORT_READ_ONLY),
        (errno.EIO, Reason.EXPORT_FAILED),
    ],
)
@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_failure_at_any_step_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: Reason, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    target = tmp_path / "cr.pdf"
    target.write_bytes(b"old")
    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace" if step == "replace" else "open", fail)
    with pytest.raises(Refused) as caught:
        write_safely(target, b"new")
    monkeypatch.undo()
    assert caught.value.reason is reason
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["cr.pdf"]


def test_an_interruption_leaves_no_rubbish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_safely(tmp_path / "cr.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_device_is_said_to_be_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from atelier.minutes import safe_write

    monkeypatch.setattr(safe_write, "_write", lambda _, data: Path("/dev/full").write_bytes(data))
    assert refused(tmp_path / "cr.pdf", b"x" * 10) is Reason.EXPORT_DISK_FULL


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        assert refused(tmp_path / "cr.pdf") is Reason.EXPORT_READ_ONLY
    finally:
        tmp_path.chmod(0o755)


FILES = {"a.csv": b"new a", "b.csv": b"new b"}


def test_a_folder_is_made_for_its_files_and_others_in_it_stay(tmp_path: Path) -> None:
    folder = tmp_path / "cr"
    write_all_safely(folder, FILES)
    (folder / "mine.txt").write_bytes(b"mine")
    write_all_safely(folder, {"a.csv": b"newer"})
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {
        "a.csv": b"newer", "b.csv": b"new b", "mine.txt": b"mine",
    }  # fmt: skip


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_no_file_of_a_folder_is_replaced_where_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, there: bool
) -> None:
    folder, calls = tmp_path / "cr", []
    if there:
        folder.mkdir()
        (folder / "a.csv").write_bytes(b"old")

    def fail_the_second_time(_: int) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail_the_second_time)
    with pytest.raises(Refused):
        write_all_safely(folder, FILES)
    assert folder.exists() is there
    if there:
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"a.csv": b"old"}


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "cr"
    target.write_bytes(b"mine")
    for folder in (target, tmp_path / "absent" / "cr"):
        with pytest.raises(Refused) as caught:
            write_all_safely(folder, FILES)
        assert caught.value.reason is Reason.EXPORT_NO_FOLDER
    assert target.read_bytes() == b"mine"


UNFINISHED = ".atelier-0123456789abcdef.part"


@pytest.mark.parametrize("several", [False, True])
def test_what_a_kill_left_long_ago_goes_with_the_next_file(several: bool, tmp_path: Path) -> None:
    names = [
        UNFINISHED,
        ".atelier-aaaaaaaaaaaaaaaa.part",
        ".somebody.part",
        ".atelier-notes.part",
        "mine.part",
    ]
    for name in names:
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (0, 0))
    os.utime(tmp_path / names[1])  # another export may be at it
    if several:
        write_all_safely(tmp_path, {"cr.csv": b"new"})
    else:
        write_safely(tmp_path / "cr.csv", b"new")
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([*names[1:], "cr.csv"])


def test_a_link_called_as_an_unfinished_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_bytes(b"own")
    (tmp_path / UNFINISHED).symlink_to(tmp_path / "own.txt")
    os.utime(tmp_path / "own.txt", (0, 0))
    write_safely(tmp_path / "cr.pdf", b"new")
    assert (tmp_path / UNFINISHED).is_symlink()
