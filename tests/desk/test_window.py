from atelier.desk.window import MainWindow


def test_opens_at_home(window: MainWindow) -> None:
    assert window.windowTitle() == "Atelier"
