"""Photographs read in the background, and how their refusals are told."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage

from atelier.desk.pictures_read import Reading, Source, holds_picture, in_data, of_file, say_refusals
from atelier.intake.pictures import ReadPicture
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused
from tests.intake.test_pictures import saved, wall


def image() -> QImage:
    made = QImage(30, 20, QImage.Format.Format_RGB32)
    made.fill(0xAA3344)
    return made


def as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # as in the package
    return bytes(buffer.data().data())


def test_files_are_read_in_their_order_and_refusals_stand_among_them(tmp_path: Path) -> None:
    (tmp_path / "1.jpg").write_bytes(saved(wall()))
    (tmp_path / "2.jpg").write_bytes(b"nothing to see")
    (tmp_path / "3.png").write_bytes(saved(wall(30, 20), "PNG"))
    reading = Reading([of_file(tmp_path / name) for name in ("1.jpg", "2.jpg", "3.png")])
    assert reading.wait(10)
    taken = [(source.name, type(found)) for source, found in reading.take()]
    assert taken == [("1.jpg", ReadPicture), ("2.jpg", Refused), ("3.png", ReadPicture)]
    assert reading.take() == []


def test_what_is_given_up_is_not_read() -> None:
    begun, go_on, read = threading.Event(), threading.Event(), []

    def slowly() -> ReadPicture:
        begun.set()
        go_on.wait(10)
        read.append(1)
        return ReadPicture(b"", 1, 1, ".jpg")

    reading = Reading([Source("a", slowly), Source("b", slowly)])
    assert begun.wait(10)
    reading.stop()
    go_on.set()
    assert reading.wait(10)
    assert read == [1]


def test_a_bug_is_raised_where_somebody_can_see_it() -> None:
    def broken() -> ReadPicture:
        raise ZeroDivisionError

    reading = Reading([Source("a", broken)])
    assert reading.wait(10)
    with pytest.raises(ZeroDivisionError):
        reading.take()


def test_a_clipboard_holds_a_picture_as_a_file_or_as_qt_has_it() -> None:
    plain, encoded = QMimeData(), QMimeData()
    plain.setImageData(image())
    encoded.setData("image/png", as_png(image()))
    for data in (plain, encoded):
        (source,), others = in_data(data, Words("en"))
        assert (source.read().width, others) == (30, [])
    assert holds_picture(plain)


def test_what_was_copied_with_its_words_is_taken_for_its_words() -> None:
    data = QMimeData()
    data.setImageData(image())
    data.setText("a table")
    assert not holds_picture(data)
    assert in_data(data, Words("en")) == ([], [])


def test_files_that_are_no_pictures_are_handed_on(tmp_path: Path) -> None:
    data = QMimeData()
    paths = [tmp_path / name for name in ("mur.jpg", "liste.docx", "mur.HEIC")]
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    found, others = in_data(data, Words("en"))
    assert [source.name for source in found] == ["mur.jpg", "mur.HEIC"]
    assert others == [paths[1]]


def test_one_sentence_tells_each_reason_with_its_files() -> None:
    heic = [(f"{n}.heic", Refused(Reason.PICTURE_HEIC, path=f"/long/way/{n}.heic")) for n in range(6)]
    told = say_refusals(Words("en"), [*heic, ("a.jpg", Refused(Reason.PICTURE_UNKNOWN, path="/x/a.jpg"))])
    assert told.count("HEIC") == 1
    assert "(0.heic, 1.heic, 2.heic, 3.heic and 2 others)" in told
    assert "(a.jpg)" in told
    assert "/long" not in told
