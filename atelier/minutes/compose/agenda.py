"""The running order: when each step was meant to begin, how long it was to take, how long it took."""

from atelier.minutes.compose.printed import Printed, origin
from atelier.minutes.document import Block, Column, Heading, Row, Table
from atelier.words import N_, Words
from atelier.workshop.schedule import schedule
from atelier.workshop.timer import took

_COLUMNS = ((N_("Hour"), 1.1), (N_("Step"), 5.0), (N_("Planned"), 1.3), (N_("Took"), 1.3))


def agenda(printed: Printed, words: Words) -> list[Block]:
    """A table of the steps, without empty columns; nothing where neither length nor real time is known."""
    planned = schedule(printed.tables).steps
    spent = {each.step.id: took(printed.tables, each.step.id) for each in planned}
    if not any(spent.values()) and not any(each.step.minutes for each in planned):
        return []
    rows = [
        (
            words.time(each.starts) if each.starts else "",
            each.step.title,
            words.duration(each.step.minutes) if each.step.minutes else "",
            words.duration(spent[each.step.id]) if spent[each.step.id] else "",
        )
        for each in planned
    ]
    shown = [place for place in range(len(_COLUMNS)) if any(row[place] for row in rows)]
    source = origin(printed.workshop)
    columns = tuple(Column(title=words.say(_COLUMNS[n][0]), weight=_COLUMNS[n][1]) for n in shown)
    lines = tuple(
        Row(cells=tuple(row[n] for n in shown), source=origin(each.step))
        for row, each in zip(rows, planned, strict=True)
    )
    table = Table(columns=columns, rows=lines, source=source)
    return [Heading(level=1, text=words.say("Agenda"), source=source), table]
