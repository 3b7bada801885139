"""One document of a whole programme: its themes, each workshop, then what was decided and who does what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from atelier.minutes.compose.annexes import rights
from atelier.minutes.compose.choice import Choice, People, Preset, chosen
from atelier.minutes.compose.head import attendance
from atelier.minutes.compose.outcomes import decisions
from atelier.minutes.compose.parts import HEAD
from atelier.minutes.compose.presets import parts_of
from atelier.minutes.compose.printed import UNDATED, Printed, origin, paragraph, paragraphs
from atelier.minutes.compose.privacy import owner
from atelier.minutes.compose.sheets import sheets
from atelier.minutes.compose.spoken import typeset
from atelier.minutes.compose.steps import step_parts
from atelier.minutes.document import (
    Block,
    Bullet,
    Bullets,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Sheet,
    Span,
    Table,
    Value,
    plain,
)
from atelier.words import Words
from atelier.workshop.entities import Action, Face, GridItem, LogEntry, Programme, StepKind, Workshop
from atelier.workshop.held import held
from atelier.workshop.text import fold

_LEFT_OUT = frozenset({"agenda", "reminder", "rights", "distribution", "next", "details"})
"""Parts of minutes that say nothing once all of them stand in one document, or that it says once for all."""
_KEPT = (StepKind.TABLE, StepKind.POSITIONING)
"""Steps whose answers are conclusions by themselves: points to develop, a form, a grid."""
_SHORT = 8
"""Lines at the beginning that leave the greater part of a page empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How the document is asked for."""

    whole: bool = True
    """The minutes of each workshop; otherwise what it concluded."""
    log: bool = False
    """Whether the logbook stands at the end: it is the facilitator's own."""
    people: People | None = None
    """Who is named; None: as each workshop's secretary has asked for its minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A programme as plain entities, its workshops in the order in which they are held."""

    programme: Programme
    workshops: tuple[Printed, ...]
    log: tuple[LogEntry, ...] = ()
    wanted: Wanted = Wanted()

    @property
    def asked(self) -> "Book":
        """The same, each workshop printed as this document asks for it."""
        return replace(self, workshops=tuple(self._one(printed) for printed in self.workshops))

    def _one(self, printed: Printed) -> Printed:
        preset = Preset.WHOLE if self.wanted.whole else Preset.DECISIONS
        choice: Choice = chosen(printed.tables, preset)
        gathered = frozenset() if self.wanted.whole else frozenset({"actions"})
        choice = replace(choice, hidden=choice.hidden | _LEFT_OUT | gathered)
        if self.wanted.people is not None:
            choice = replace(choice, people=self.wanted.people)
        choice = replace(choice, corrections=printed.choice.corrections)
        return typeset(replace(printed, choice=choice, programme=None, before=None))


def compose_book(book: Book, words: Words) -> Document:
    """The document of a programme; raises `Refused` where what a closed round holds breaks its rules."""
    book = book.asked
    programme = book.programme
    blocks: list[Block] = [*_front(book, words), *_themes(book, words), *_list(book, words)]
    for place, printed in enumerate(book.workshops):
        whole = book.wanted.whole
        blocks += _workshop(printed, words, whole=whole, page=place > 0 or _fills_a_page(book))
    settled = _decisions(book, words) if book.wanted.whole else []
    end = [*settled, *_actions(book, words), *_log(book, words)]
    if end:
        blocks += [PageBreak(soft=True), *end] if book.wanted.whole else end
    named = next((p for p in book.workshops if rights(p, words)), None)
    blocks += rights(named, words) if named is not None else []
    return Document(
        title=programme.title,
        language=words.language,
        dated=max((printed.dated for printed in book.workshops), default=UNDATED),
        author=programme.organisation,
        subject=words.say("All workshops of a programme"),
        running_left=programme.organisation,
        running_right=programme.title,
        name=programme.title,
        page_words=words.say("page {page} of {pages}"),
        contents_title=words.say("Contents"),
        blocks=tuple(blocks),
        sheets=tuple(_sheets(book, words)),
    )


def called(workshop: Workshop, words: Words) -> str:
    """A workshop as the document calls it."""
    if workshop.number is None:
        return workshop.title
    return words.say("Workshop {number}: {title}", number=workshop.number, title=workshop.title)


def _front(book: Book, words: Words) -> list[Block]:
    programme = book.programme
    source = origin(programme)
    days = sorted(p.workshop.date for p in book.workshops if p.workshop.date)
    span = ""
    if days:
        first, last = words.date_long(days[0]), words.date_long(days[-1])
        span = first if first == last else words.say("{first} to {last}", first=first, last=last)
    facts = (
        (words.say("Workshops"), words.number(len(book.workshops))),
        (words.say("Period"), span),
    )
    lines = tuple(Fact(label=label, value=value, source=source) for label, value in facts if value)
    return [
        *paragraph(programme.organisation, programme, Role.LEAD),
        Facts(lines=lines, source=source),
        *paragraphs(programme.description, programme),
    ]


def _themes(book: Book, words: Words) -> list[Block]:
    """Each theme with its workshops; nothing where there is one theme at most."""
    programme = book.programme
    names = {fold(title): title for title in programme.themes}
    for printed in book.workshops:
        if printed.workshop.theme:
            names.setdefault(fold(printed.workshop.theme), printed.workshop.theme)
    if len(names) < 2:
        return []
    items = []
    for key, title in names.items():
        held = [called(p.workshop, words) for p in book.workshops if fold(p.workshop.theme) == key]
        below = words.listed(held) if held else words.say("no workshop yet")
        items.append(
            Bullet(spans=(Span(title, bold=True), Span("\n"), *plain(below)), source=origin(programme))
        )
    source = origin(programme)
    return [
        Heading(level=1, text=words.say("Themes"), source=source),
        Bullets(items=tuple(items), source=source),
    ]


def _list(book: Book, words: Words) -> list[Block]:
    if not book.workshops:
        return [*paragraph(words.say("No workshop was held yet."), book.programme, Role.NOTICE)]
    columns = (
        Column(title=words.say("Workshop"), weight=3),
        Column(title=words.say("Date"), weight=1.6),
        Column(title=words.say("Place"), weight=1.6),
        Column(title=words.say("Attendance"), weight=2),
    )
    rows = [
        (
            called(p.workshop, words),
            words.date_short(p.workshop.date) if p.workshop.date else "",
            p.workshop.place,
            attendance(p, words),
        )
        for p in book.workshops
    ]
    source = origin(book.programme)
    heading = Heading(level=1, text=words.say("The workshops"), source=source)
    lines = zip(rows, book.workshops, strict=True)
    return [heading, _table(columns, [(row, p.workshop) for row, p in lines], book)]


def _table(columns: Sequence[Column], rows: Sequence[tuple[tuple[str, ...], object]], book: Book) -> Table:
    """Without the columns that no row fills."""
    kept = [n for n in range(len(columns)) if n == 0 or any(cells[n] for cells, _ in rows)]
    lines = []
    for cells, entity in rows:
        assert isinstance(entity, Workshop | Action | LogEntry)
        lines.append(Row(cells=tuple(cells[n] for n in kept), source=origin(entity)))
    return Table(columns=tuple(columns[n] for n in kept), rows=tuple(lines), source=origin(book.programme))


def _fills_a_page(book: Book) -> bool:
    """Whether themes and list are long enough for the first workshop to begin a page below them."""
    programme = book.programme
    lines = len(book.workshops) + len(programme.themes) + len(programme.description) // 100
    return lines > _SHORT


def _workshop(printed: Printed, words: Words, *, whole: bool, page: bool) -> list[Block]:
    """Its minutes, or what it concluded, below a heading of its own; minutes begin a `page`."""
    heading = Heading(level=1, text=called(printed.workshop, words), source=origin(printed.workshop))
    if not _begun(printed):
        return [heading, *paragraph(words.say("It is being prepared."), printed.workshop, Role.NOTICE)]
    shown = [part for part in parts_of(printed, words) if part.key not in printed.choice.hidden]
    head = [block for part in shown if part.key == HEAD for block in part.blocks]
    body = [block for part in shown if part.key != HEAD for block in part.blocks]
    if not whole:
        found = [
            *step_parts(printed, words, closing=False),
            *step_parts(printed, words, closing=True),
        ]
        body = [*(block for step, blocks in found if step.kind in _KEPT for block in blocks), *body]
    below = [*head, *(_lower(block) for block in body)]
    return [PageBreak(soft=True), heading, *below] if whole and page else [heading, *below]


def _begun(printed: Printed) -> bool:
    """Whether anything happened in it: what is only prepared is no minutes."""
    tables = printed.tables
    placed = any(item.degree is not None for item in tables.all(GridItem))
    answered = any(face.counted or face.cast for face in tables.all(Face))
    return placed or answered or any(held(tables, step.id) for step in printed.steps)


def _lower(block: Block) -> Block:
    """A heading one level down; the lowest becomes a bold line."""
    if not isinstance(block, Heading):
        return block
    if block.level < 3:
        return replace(block, level=block.level + 1)
    return Paragraph(spans=(Span(block.text, bold=True),), source=block.source)


def _decisions(book: Book, words: Words) -> list[Block]:
    """Those of every workshop, under its name; nothing where none of them decided anything."""
    blocks: list[Block] = []
    for printed in book.workshops:
        found = [block for block in decisions(printed, words) if not isinstance(block, Heading)]
        if found:
            text = called(printed.workshop, words)
            blocks += [Heading(level=2, text=text, source=origin(printed.workshop)), *found]
    if not blocks:
        return []
    return [Heading(level=1, text=words.say("All decisions"), source=origin(book.programme)), *blocks]


def _actions(book: Book, words: Words) -> list[Block]:
    """What is open first, by its day; then what was done."""
    found = [
        (action, printed)
        for printed in book.workshops
        for step in printed.steps
        for action in printed.tables.children(Action, step.id)
    ]
    if not found:
        return []
    found.sort(key=lambda each: (each[0].done, each[0].due is None, str(each[0].due or "")))
    columns = (
        Column(title=words.say("Action"), weight=3),
        Column(title=words.say("Who"), weight=1.6),
        Column(title=words.say("With whom"), weight=1.6),
        Column(title=words.say("By when"), weight=1.4),
        Column(title=words.say("Where it stands"), weight=2.4),
        Column(title=words.say("Workshop"), weight=1.2),
    )
    rows = [
        (
            (
                action.what,
                owner(action.who, printed, words),
                owner(action.with_whom, printed, words),
                words.date_short(action.due) if action.due else "",
                _standing(action, words),
                str(printed.workshop.number or ""),
            ),
            action,
        )
        for action, printed in found
    ]
    heading = Heading(level=1, text=words.say("All actions"), source=origin(book.programme))
    return [heading, _table(columns, rows, book)]


def _standing(action: Action, words: Words) -> str:
    if not action.done:
        return words.say("open")
    day = words.date_short(action.done_on) if action.done_on else ""
    said = words.say("done on {date}", date=day) if day else words.say("done")
    return f"{said}\n{action.done_note}" if action.done_note else said


def _log(book: Book, words: Words) -> list[Block]:
    if not (book.wanted.log and book.log):
        return []
    columns = (Column(title=words.say("Date"), weight=1), Column(title=words.say("What was noted"), weight=5))
    rows = [((words.date_short(e.date) if e.date else "", e.text), e) for e in book.log]
    heading = Heading(level=1, text=words.say("Logbook"), source=origin(book.programme))
    return [heading, _table(columns, rows, book)]


def _sheets(book: Book, words: Words) -> Iterator[Sheet]:
    """Those of all workshops, one below the other, each row after the name of its workshop."""
    made: dict[tuple[str, tuple[str, ...]], Sheet] = {}
    for printed in book.workshops:
        name = called(printed.workshop, words)
        for sheet in sheets(printed, words):
            rows = tuple((name, *row) for row in sheet.rows)
            known = made.get((sheet.key, sheet.columns))
            if known is not None:
                made[sheet.key, sheet.columns] = replace(known, rows=(*known.rows, *rows))
                continue
            again = sum(key == sheet.key for key, _ in made)
            made[sheet.key, sheet.columns] = Sheet(
                key=f"{sheet.key}_{again + 1}" if again else sheet.key,
                title=f"{sheet.title} {again + 1}" if again else sheet.title,
                columns=(words.say("Workshop"), *sheet.columns),
                rows=rows,
            )
    yield from made.values()
    if book.wanted.log and book.log:
        rows_of_log: Iterable[tuple[Value, ...]] = ((e.date, e.text) for e in book.log)
        yield Sheet(
            key="logbook",
            title=words.say("Logbook"),
            columns=(words.say("Date"), words.say("Text")),
            rows=tuple(rows_of_log),
        )
