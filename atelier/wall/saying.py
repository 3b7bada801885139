"""What an item of the outline says: its words on the screen, and the same for who hears the screen."""

from dataclasses import dataclass

from atelier.typography import headed
from atelier.wall.shape import Item, Kind, note_count
from atelier.words import Words
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    Group,
    Note,
    Orientation,
    Remark,
    Row,
    Synthesis,
    Zone,
)
from atelier.workshop.tables import Tables
from atelier.workshop.walls import rows, wall_of


@dataclass(frozen=True, slots=True)
class Line:
    """One item, ready to be drawn and to be read aloud."""

    kind: Kind
    text: str
    aloud: str
    count: int | None = None
    number: int | None = None
    """Of the group that said it, which gives its colour."""
    chip: str = ""
    """A word before the text: the zone of a facing title, or what a remark is."""
    after: str = ""
    """What follows the text, less strongly: who does an action, by when; how often a note was said."""


def line_of(tables: Tables, words: Words, step: str, item: Item) -> Line:
    """What an item says; raises `Refused(GONE)` where what it shows has gone."""
    match item.kind:
        case Kind.NOTE:
            return _note(tables, words, tables.get(Note, item.id))
        case Kind.SYNTHESIS | Kind.COMMENT | Kind.DECISION | Kind.ACTION:
            return _sentence(tables, words, item)
        case Kind.ROW:
            row = tables.get(Row, item.id)
            rank = 1 + [r.id for r in rows(tables, wall_of(tables, row))].index(row.id)
            text = words.say("Row {number}", number=rank)
            return Line(item.kind, text, text)
        case Kind.CELL:
            zone = tables.get(Zone, item.zone).title
            text = words.say("nothing opposite")
            return Line(item.kind, text, words.say("{zone}: nothing opposite", zone=zone), chip=headed(zone))
    count = note_count(tables, step, item)
    return _holder(tables, words, item, count or 0)


def kind_name(words: Words, kind: Kind) -> str:
    """What a line is or may become, as chips say it; the minutes have the same words in the plural."""
    match kind:
        case Kind.COMMENT:
            return words.say_n("Comment", "Comments", 1)
        case Kind.SYNTHESIS:
            return words.say_n("Synthesis", "Syntheses", 1)
        case Kind.DECISION:
            return words.say_n("Decision", "Decisions", 1)
        case Kind.ACTION:
            return words.say_n("Action", "Actions", 1)
    return words.say("Note")


def group_name(words: Words, group: Group) -> str:
    """A group by its number, then its title where it has one."""
    if group.title:
        return words.say("{number} · {title}", number=group.number, title=group.title)
    return words.say("Group {number}", number=group.number)


def notes_said(words: Words, count: int) -> str:
    """A number of notes in words."""
    return words.say_n("{n} note", "{n} notes", count)


def times_said(words: Words, times: int) -> str:
    """That a note was said more than once."""
    return words.say_n("said {n} time", "said {n} times", times)


def _holder(tables: Tables, words: Words, item: Item, count: int) -> Line:
    said = notes_said(words, count)
    if item.kind is Kind.GROUP:
        group = tables.get(Group, item.id)
        text = group.title or words.say("Group {number}", number=group.number)
        aloud = words.say("Group {number}, {title}: {notes}", number=group.number, title=text, notes=said)
        return Line(item.kind, text, aloud, count, group.number)
    if item.kind is Kind.TITLE:
        cluster = tables.get(Cluster, item.id)
        side = tables.get(Zone, cluster.zone).title if cluster.row else ""
        if side:
            aloud = words.say("{zone}, title {title}: {notes}", zone=side, title=cluster.title, notes=said)
        else:
            aloud = words.say("Title {title}: {notes}", title=cluster.title, notes=said)
        return Line(item.kind, cluster.title, aloud, count, chip=headed(side))
    zone = tables.get(Zone, item.id)
    if item.kind is Kind.TRAY:
        facing = zone.title if wall_of(tables, zone).facing else ""
        text = words.say("To sort")
        aloud = words.say("To sort: {notes}", notes=said)
        return Line(item.kind, text, aloud, count, chip=headed(facing))
    text = headed(zone.title) or words.say("Zone without a name")
    return Line(item.kind, text, words.say("Zone {title}: {notes}", title=text, notes=said), count)


def _note(tables: Tables, words: Words, note: Note) -> Line:
    group = tables.find(Group, note.group)
    text = words.say("{text} ({aside})", text=note.text, aside=note.aside) if note.aside else note.text
    after = times_said(words, note.times) if note.times > 1 else ""
    heard = f"{text}, {after}" if after else text
    if group is None:
        return Line(Kind.NOTE, text, words.say("Note: {text}", text=heard), after=after)
    aloud = words.say("Note of group {number}: {text}", number=group.number, text=heard)
    return Line(Kind.NOTE, text, aloud, number=group.number, after=after)


def _sentence(tables: Tables, words: Words, item: Item) -> Line:
    name = kind_name(words, item.kind)
    after = ""
    if item.kind is Kind.ACTION:
        action = tables.get(Action, item.id)
        text = action.what
        due = words.date_short(action.due) if action.due else ""
        aim = tables.find(Orientation, action.orientation)
        towards = words.say("for {title}", title=words.quoted(aim.title)) if aim is not None else ""
        after = " · ".join(part for part in (action.who, action.with_whom, due, towards) if part)
    elif item.kind is Kind.DECISION:
        text = tables.get(Decision, item.id).text
    else:
        text = remark_of(tables, item).text
    aloud = words.say("{kind}: {text}", kind=name, text=f"{text}, {after}" if after else text)
    return Line(item.kind, text, aloud, chip=name, after=after)


def remark_of(tables: Tables, item: Item) -> Remark:
    """The synthesis or comment that an item shows."""
    return tables.get(Synthesis if item.kind is Kind.SYNTHESIS else Comment, item.id)
