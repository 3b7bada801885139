"""What is said of each workshop without opening it."""

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any

from atelier.library.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A workshop's line at home and in the list."""

    id: str
    title: str
    date: dt.date | None
    number: int | None
    programme: str | None
    """The programme's title, or None."""
    place: str
    starts: dt.time | None
    ends: dt.time | None
    put_away: bool
    notes: int
    """Those said in it: what it takes over from an earlier workshop is not counted."""
    orientations: int
    participants: int
    """Those listed by name, whatever their presence."""
    last_change: str | None
    """The instant of the last line of its journal, or None where nothing was done yet."""
    programme_id: str | None
    """The programme that it names, which may be off the shelf by now."""
    voting: bool
    """Whether a round is open."""
    voted: bool
    """Whether a round is closed."""
    follows: str | None
    """The id of the workshop that it takes further."""
    theme: str
    kept: bool
    """Whether it is no meeting, but a method that is kept."""
    said: bool = False
    """Whether anything at all was said, filled in, placed, counted or timed in it (see `workshop.held`)."""
    at_last: bool = False
    """Whether its last step is in hand, or its minutes were written to a file."""
    ended: bool = False
    """Whether somebody has ended it."""


_LATEST = """(SELECT "kind" FROM "act" WHERE "round" = "round"."id" AND "kind" IN ('open', 'close', 'reopen')
    ORDER BY "sequence" DESC LIMIT 1)"""

_SIGNS = " OR ".join(
    f'EXISTS (SELECT 1 FROM "{table}" WHERE "workshop" = w."id"{where})'
    for table, where in {
        "timing": "",
        "example": "",
        "comment": "",
        "synthesis": "",
        "action": "",
        "decision": "",
        "last_word": "",
        "item": ' AND "degree" IS NOT NULL',
        "face": ' AND "counted" + "cast" > 0',
        "step": """ AND "booth" = 'closed'""",
    }.items()
)
# The first of several columns names rows that a method may have prepared: no sign, as in `workshop.held`.
_FILLED = """EXISTS (SELECT 1 FROM "cell" AS c JOIN "column" AS k ON k."id" = c."column"
    JOIN "step" AS s ON s."id" = k."step" WHERE c."workshop" = w."id" AND (s."rows_as" = 'form'
    OR EXISTS (SELECT 1 FROM "column" AS b WHERE b."step" = k."step" AND b."order" < k."order")
    OR NOT EXISTS (SELECT 1 FROM "column" AS b WHERE b."step" = k."step" AND b."id" <> k."id")))"""

# The columns in the order of the fields. The keys of `state` are those of `session.workshop`.
_SQL = f"""
SELECT w."id", w."title", w."date", w."number", p."title", w."place", w."starts", w."ends", l."put_away",
  (SELECT count(*) FROM "note" WHERE "workshop" = w."id" AND "merged" IS NULL AND ("cluster" IS NULL
    OR "cluster" NOT IN (SELECT "id" FROM "cluster" WHERE "workshop" = w."id" AND "takes_up" IS NOT NULL))),
  (SELECT count(*) FROM "orientation" WHERE "workshop" = w."id"),
  (SELECT count(*) FROM "participant" WHERE "workshop" = w."id"),
  (SELECT "at" FROM "entry" WHERE "scope" = w."id" ORDER BY "number" DESC LIMIT 1),
  w."programme",
  EXISTS (SELECT 1 FROM "round" WHERE "workshop" = w."id" AND {_LATEST} IN ('open', 'reopen')),
  EXISTS (SELECT 1 FROM "round" WHERE "workshop" = w."id" AND {_LATEST} = 'close'),
  w."follows", w."theme",
  EXISTS (SELECT 1 FROM "kept_method" WHERE "workshop" = w."id"),
  {_SIGNS} OR {_FILLED},
  EXISTS (SELECT 1 FROM "state" WHERE "scope" = w."id" AND ("key" = 'ended' AND "value" = 'written' OR
    "key" = 'step' AND "value" =
    (SELECT "id" FROM "step" WHERE "workshop" = w."id" ORDER BY "order" DESC LIMIT 1))),
  EXISTS (SELECT 1 FROM "state" WHERE "scope" = w."id" AND "key" = 'ended' AND "value" = 'yes')
FROM "listing" AS l JOIN "workshop" AS w ON w."id" = l."id"
  LEFT JOIN "programme" AS p ON p."id" = w."programme"
ORDER BY w."date" IS NULL, w."date" DESC, w."title", w."id"
"""


def summaries(store: Store) -> list[Summary]:
    """A line for each workshop on the shelf, the latest date first, those without one last."""
    with store.reading():
        return [_summary(row) for row in store.rows(_SQL)]


def _summary(row: tuple[Any, ...]) -> Summary:
    values = dict(zip((f.name for f in fields(Summary)), row, strict=True))
    values["date"] = _date(values["date"])
    values["starts"], values["ends"] = _time(values["starts"]), _time(values["ends"])
    for name in ("put_away", "voting", "voted", "kept", "said", "at_last", "ended"):
        values[name] = bool(values[name])
    return Summary(**values)


def _date(text: str | None) -> dt.date | None:
    """The date of a column; None also where damage made it unreadable, since the list must still open."""
    try:
        return None if text is None else dt.date.fromisoformat(text)
    except ValueError:
        return None


def _time(text: str | None) -> dt.time | None:
    try:
        return None if text is None else dt.time.fromisoformat(text)
    except ValueError:
        return None
