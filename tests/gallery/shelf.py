"""What the pictures show: the sample workshop between the one before it and the one that it announces."""

import datetime as dt
import itertools
from pathlib import Path

from atelier.gestures.workshops import change_workshop
from atelier.library import Library
from atelier.session import Session
from atelier.session.arrivals import add_sample, new_workshop

NOW = dt.datetime(2008, 4, 2, 8, 30, tzinfo=dt.UTC)
"""A few days after the sample workshop: its minutes are there to be finished."""


def empty_session(folder: Path) -> Session:
    """A library in which nothing was done yet, with ids that are the same each time."""
    numbers = itertools.count(1)

    def new_id() -> str:
        return f"{next(numbers):032x}"

    library = Library.open(folder / "gallery.db", now="2008-04-02T08:30:00.000Z", new_id=new_id)
    return Session(library, new_id, lambda: NOW)


def fill(session: Session, language: str) -> str:
    """Add what the pictures show; gives the id of the sample workshop."""
    sample = add_sample(session)
    programme = session.workshop(sample).tables.workshop.programme
    for number, title, day in (
        (3, "Passer aux actions" if language == "fr" else "Moving to action", dt.date(2008, 4, 10)),
        (None, "Jeunes et centre social" if language == "fr" else "Young people and the centre", None),
    ):
        id = new_workshop(session, method="atelier-du-futur", title=title, language=language)
        session.workshop(id).do(
            change_workshop,
            number=number,
            date=day,
            place="Metz" if day else "",
            programme=programme if number else None,
        )
    return sample
