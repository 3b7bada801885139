import datetime as dt
from pathlib import Path

from pytestqt.qtbot import QtBot

from atelier.desk.window.report import KEPT, Reporter, describe, write_report

NOW = dt.datetime(2026, 11, 21, 9, 0, tzinfo=dt.UTC)


def fault(said: str = "what Zoé said") -> Exception:
    try:
        try:
            raise KeyError(said)
        except KeyError as error:
            raise ValueError(f"not {said}") from error
    except ValueError as error:
        return error


def test_a_report_says_where_and_nothing_of_what_was_typed() -> None:
    text = describe(fault())
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert f"{__name__}:" in text
    assert "Zoé" not in text
    assert "/" not in text.replace("tests/", "")


def test_the_latest_reports_are_kept(tmp_path: Path) -> None:
    for minute in range(KEPT + 5):
        write_report(tmp_path, fault(), NOW + dt.timedelta(minutes=minute))
    assert len(list(tmp_path.iterdir())) == KEPT


def test_a_folder_that_cannot_be_made_is_no_new_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert write_report(tmp_path / "file", fault(), NOW) is None


def test_one_place_has_one_report_and_is_said_each_time_a_button_is_pressed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    moment = [NOW]
    reporter = Reporter(lambda: tmp_path, lambda: moment[0])
    said: list[str] = []
    reporter.happened.connect(said.append)
    for _ in range(3):  # in a row, as from one press
        error = fault()
        reporter.catch(type(error), error)
    assert len(said) == 1
    assert Path(said[0]).is_file()
    moment[0] += dt.timedelta(seconds=5)
    error = fault()
    reporter.catch(type(error), error)
    assert said == [said[0]] * 2
    assert len(list(tmp_path.iterdir())) == 1


def test_what_cannot_be_drawn_is_said_once(qtbot: QtBot, tmp_path: Path) -> None:
    def paintEvent() -> None:
        raise ValueError

    moment = [NOW]
    reporter = Reporter(lambda: tmp_path, lambda: moment[0])
    said: list[str] = []
    reporter.happened.connect(said.append)
    for _ in range(3):
        moment[0] += dt.timedelta(minutes=1)
        try:
            paintEvent()
        except ValueError as error:
            reporter.catch(type(error), error)
    assert len(said) == 1
