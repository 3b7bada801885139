"""What the workshop before has left, as the minutes of the next one recall it."""

import datetime as dt
from pathlib import Path

from atelier.gestures.outcomes import change_action
from atelier.gestures.workshops import change_workshop
from atelier.minutes import compose
from atelier.minutes.writers.outline import outline
from atelier.session.arrivals import add_sample, new_workshop
from atelier.session.exporting import snapshot_of
from atelier.session.recalling import earlier_of
from atelier.words import Words
from atelier.workshop.entities import Action
from tests.session.places import Clock, open_session

MARCH = Clock(dt.datetime(2008, 3, 27, 14, tzinfo=dt.UTC))


def test_the_next_workshop_recalls_what_was_retained_and_what_is_open(tmp_path: Path) -> None:
    session = open_session(tmp_path / "a.sqlite", MARCH)
    before = session.workshop(add_sample(session))
    action, *_ = before.tables.all(Action)
    before.do(change_action, action=action.id, done=True)
    new = session.workshop(new_workshop(session, method="atelier-du-futur", title="La suite", language="fr"))
    assert earlier_of(session.library, new.tables.workshop) is None
    programme = before.tables.workshop.programme
    new.do(change_workshop, programme=programme, date=dt.date(2008, 4, 10))
    earlier = earlier_of(session.library, new.tables.workshop)
    assert earlier is not None
    assert len(earlier.retained) == 3
    assert action.what not in [each.what for each in earlier.open]
    printed = snapshot_of(session, new.name).printed()
    text = outline(compose(printed, Words("fr")))
    assert "# Depuis le dernier atelier" in text
    assert earlier.retained[0] in text
    assert earlier_of(session.library, before.tables.workshop) is None
    session.close()
