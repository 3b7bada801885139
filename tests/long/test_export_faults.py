"""Exports that are killed, that fill a disk, that may not be written: what was there before stays whole."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from atelier.minutes import FORMATS, make_minutes
from atelier.minutes.formats import Made
from atelier.workshop.refusals import Reason, Refused
from tests.long.library_killing import Confirm, killed, moments
from tests.minutes.test_compose_sample import minutes
from tests.minutes.test_formats import contents


def both(key: str) -> tuple[Made, Made]:
    """The minutes of the sample, and the same with another title and more to say."""
    document = minutes()
    more = replace(document, title="Autre", blocks=document.blocks * 3)
    return make_minutes(document, key), make_minutes(more, key)


def files_of(made: Made) -> set[bytes]:
    return {made.content} if isinstance(made.content, bytes) else set(made.content.values())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are tried where processes fork")
@pytest.mark.parametrize("key", FORMATS)
def test_a_killed_export_leaves_the_old_file_or_the_new_one_whole(key: str, tmp_path: Path) -> None:
    old, new = both(key)
    for number, moment in enumerate(moments(25, 0.02, seed=5)):
        folder = tmp_path / str(number)
        folder.mkdir()
        target = folder / "cr"
        old.write(target)

        def export(confirm: Confirm, target: Path = target) -> None:
            confirm("ready")
            while True:
                new.write(target)
                old.write(target)

        killed(export, moment)
        whole = files_of(old) | files_of(new)
        there = {name: data for name, data in contents(target).items() if not name.endswith(".part")}
        assert set(there.values()) <= whole
        assert len(there) == (len(old.content) if not isinstance(old.content, bytes) else 1)
        left = [file.name for file in folder.iterdir() if file != target]
        assert all(name.startswith(".") and name.endswith(".part") for name in left)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "atelier-test", str(disk)]
    try:
        if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
            pytest.skip("a small file system needs rights that are not given here")
    except FileNotFoundError:
        pytest.skip("nothing here mounts a small file system")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return


@pytest.mark.parametrize("key", FORMATS)
def test_a_full_disk_leaves_the_old_file_and_is_named(key: str, small_disk: Path) -> None:
    old, new = both(key)
    target = small_disk / "cr"
    old.write(target)
    before = contents(target)
    fill(small_disk)
    with pytest.raises(Refused) as caught:
        new.write(target)
    assert caught.value.reason is Reason.EXPORT_DISK_FULL
    assert contents(target) == before
    assert sorted(file.name for file in small_disk.iterdir()) == ["cr", "filler"]


@pytest.mark.parametrize("key", FORMATS)
def test_a_disk_that_may_only_be_read_leaves_the_old_file_and_is_named(key: str, small_disk: Path) -> None:
    old, new = both(key)
    target = small_disk / "cr"
    old.write(target)
    before = contents(target)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(Refused) as caught:
        new.write(target)
    assert caught.value.reason is Reason.EXPORT_READ_ONLY
    assert contents(target) == before
