"""What is said of the figures of a grid and of the earlier workshop beside it."""

import datetime as dt
from collections.abc import Sequence

from atelier.look.charts import Ray
from atelier.words import Words
from atelier.workshop.grids import Compared
from atelier.workshop.radar import Figures, Spoke


def rays_of(found: Figures) -> tuple[Ray, ...]:
    """The spokes as they are painted."""
    return tuple(
        Ray(spoke.title, spoke.reach, spoke.before, spoke.counts, spoke.nowhere) for spoke in found.spokes
    )


def spoke_said(words: Words, scale: Sequence[str], spoke: Spoke) -> str:
    """A function in a line: how many of its items stand where."""
    if spoke.nowhere == spoke.total:
        return words.say("{function}: nothing is placed yet", function=spoke.title)
    parts = [
        words.say("{word} {count}", word=word, count=words.number(count))
        for word, count in zip(scale, spoke.counts, strict=True)
        if count
    ]
    if spoke.nowhere:
        parts.append(words.say("not placed {count}", count=words.number(spoke.nowhere)))
    return words.say("{function}: {counts}", function=spoke.title, counts=" · ".join(parts))


def beside_said(words: Words, beside: Compared, date: dt.date | None, *, titled: bool = False) -> str:
    """When an earlier workshop was held: its year, or its day where it is of the same year."""
    if beside.date is None:
        return beside.title
    near = date is None or beside.date.year == date.year
    when = words.date_short(beside.date) if near or titled else str(beside.date.year)
    return words.say("{when} · {title}", when=when, title=beside.title) if titled else when


def then_said(words: Words, word: str, beside: Compared, date: dt.date | None) -> str:
    """Where an item stood at an earlier workshop."""
    if beside.date is None:
        return words.say("{word} before", word=word)
    if date is None or beside.date.year == date.year:
        return words.say("{word} on {date}", word=word, date=words.date_short(beside.date))
    return words.say("{word} in {year}", word=word, year=beside.date.year)
