"""When a side panel shows."""

from atelier.desk.run.folding import Fold


def after(fold: Fold, *, roomy: bool) -> bool:
    fold.fit(roomy=roomy)
    return fold.shown


def test_a_panel_shows_where_there_is_room_and_where_it_is_asked_for() -> None:
    fold = Fold()
    assert after(fold, roomy=True)
    assert not after(fold, roomy=False)
    assert fold.turn()
    assert after(fold, roomy=False), "the same narrow window changes nothing"
    assert after(fold, roomy=True)
    assert not fold.turn()
    assert not after(fold, roomy=False)
    assert after(fold, roomy=True), "what was asked of another width is forgotten"
