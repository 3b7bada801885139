"""Kills, a full disk, a disk that may not be written: what was exported before is there as it was."""

import datetime as dt
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from atelier.gestures.workshops import change_workshop
from atelier.library.exports import Exports
from atelier.minutes import Made
from atelier.session.arrivals import add_sample
from atelier.session.exporting import KEYS, made_of, snapshot_of
from atelier.session.placing import OF_DESK, REPLACING, Placing, Put
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused
from tests.long.library_killing import killed, moments
from tests.session.places import Clock, open_session

KILLS = 12
"""For each format."""
FRENCH = Words("fr")

pytestmark = pytest.mark.parametrize("format", KEYS)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Made, Made]]:
    """Two states of the sample in every format."""
    clock = Clock(dt.datetime(2008, 4, 2, 8, 30, tzinfo=dt.UTC))
    session = open_session(tmp_path_factory.mktemp("library") / "a.db", clock)
    workshop = session.workshop(add_sample(session))
    first = snapshot_of(session, workshop.name)
    workshop.do(change_workshop, place="Thionville", title="Un autre titre")
    second = snapshot_of(session, workshop.name)
    made = {key: (made_of(first, key, FRENCH), made_of(second, key, FRENCH)) for key in KEYS}
    session.close()
    return made


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "atelier-test", str(folder)]
    try:
        if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
            pytest.skip("a small file system needs rights that are not given here")
    except FileNotFoundError:
        pytest.skip("nothing here mounts a small file system")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def files_of(path: Path) -> dict[str, bytes]:
    """What stands there: one file, or those of a folder."""
    if path.is_dir():
        return {each.name: each.read_bytes() for each in path.iterdir() if not each.name.endswith(".part")}
    return {"": path.read_bytes()} if path.exists() else {}


def content_of(made: Made) -> dict[str, bytes]:
    return dict(made.content) if isinstance(made.content, Mapping) else {"": made.content}


def placing(folder: Path) -> Placing:
    return Placing(Exports(folder / "test.db"), spare=OF_DESK)


def test_a_kill_leaves_one_export_or_the_other_whole(
    tmp_path: Path, both: dict[str, tuple[Made, Made]], format: str
) -> None:
    states = both[format]
    path = tmp_path / f"cr.{format}"

    def work(confirm: object) -> None:
        assert callable(confirm)
        writer = Placing(Exports(tmp_path / "test.db"), spare=REPLACING)
        confirm("ready")
        while True:
            for state in states:
                writer.put(state, path, FRENCH)
                confirm("put")

    whole = [content_of(state) for state in states]
    for moment in moments(KILLS, 0.05, seed=KEYS.index(format)):
        killed(work, moment)
        for name, content in files_of(path).items():
            assert content in [each.get(name) for each in whole]
    assert placing(tmp_path).put(states[0], path, FRENCH).path.exists()


def test_a_full_disk_is_named_and_leaves_the_earlier_file(
    disk: Path, both: dict[str, tuple[Made, Made]], format: str
) -> None:
    path = disk / f"cr.{format}"
    assert placing(disk).put(both[format][0], path, FRENCH) == Put(path)
    names = sorted(each.name for each in disk.iterdir())
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(disk).free // 4096 * 4096))
    with pytest.raises(Refused) as refused:
        placing(disk).put(both[format][1], path, FRENCH)
    assert refused.value.reason is Reason.EXPORT_DISK_FULL
    assert files_of(path) == content_of(both[format][0])
    ballast.unlink()
    assert sorted(each.name for each in disk.iterdir()) == names
    assert placing(disk).put(both[format][1], path, FRENCH) == Put(path)


def test_what_may_not_be_written_is_named_and_left(
    disk: Path, both: dict[str, tuple[Made, Made]], format: str
) -> None:
    path = disk / f"cr.{format}"
    placing(disk).put(both[format][0], path, FRENCH)
    remount = ["mount", "-o", "remount,{}", str(disk)]
    subprocess.run([word.format("ro") for word in remount], check=True)
    try:
        with pytest.raises(Refused) as refused:
            placing(disk).put(both[format][1], path, FRENCH)
        assert refused.value.reason is Reason.EXPORT_READ_ONLY
        assert files_of(path) == content_of(both[format][0])
    finally:
        subprocess.run([word.format("rw") for word in remount], check=True)


def test_a_file_marked_as_read_only_is_named_and_left(
    tmp_path: Path, both: dict[str, tuple[Made, Made]], format: str
) -> None:
    path = tmp_path / f"cr.{format}"
    placing(tmp_path).put(both[format][0], path, FRENCH)
    marked = [path] if path.is_file() else [*path.iterdir()]
    for each in marked:
        each.chmod(0o444)
    with pytest.raises(Refused) as refused:
        placing(tmp_path).put(both[format][1], path, FRENCH)
    assert refused.value.reason is Reason.EXPORT_READ_ONLY
    assert files_of(path) == content_of(both[format][0])
