"""One `match` over the kinds of blocks: what each looks like on paper, as strips."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from atelier.minutes.document import (
    Block,
    Bullets,
    Document,
    Facing,
    Facts,
    Heading,
    Item,
    Notes,
    PageBreak,
    Paragraph,
    People,
    Picture,
    Ranking,
    Role,
    Source,
    Table,
    plain,
)
from atelier.minutes.printable import one_line
from atelier.minutes.report import Findings
from atelier.minutes.writers.pages import concludes, introduces, runs
from atelier.minutes.writers.pdf import style as look
from atelier.minutes.writers.pdf.flow import Flow, Marker, height_of, moved, pieces_of
from atelier.minutes.writers.pdf.ranking import Rankings
from atelier.minutes.writers.pdf.roles import MINUTES, POSTER
from atelier.minutes.writers.pdf.strips import (
    Bookmark,
    ImageMark,
    Panel,
    RectMark,
    Strip,
    kept,
    merged,
    sideways,
    space,
    whole,
    yielding,
)
from atelier.minutes.writers.pdf.structure import Element, Headings, Kind
from atelier.minutes.writers.pdf.style import NOTE, NOTES_TITLE, Face, Ink, Paper
from atelier.minutes.writers.pdf.tables import Tables
from atelier.minutes.writers.pictures import BAND_GAP, HIGHEST, share_of, side_by_side
from atelier.minutes.writers.radars import picture_of

_PANELS = {
    Role.SCENARIO: (look.PAPER, look.PETROL),
    Role.AXIS: (look.PETROL_LIGHT, look.PETROL_DARK),
    Role.NOTICE: (look.GOLD_LIGHT, look.GOLD),
}
_PANEL_PAD, _PANEL_INSET = 8.0, 14.0
_MARK_INDENT = 15.0
_NOTES_WHOLE = 4
"""A title with so many notes is not parted from them; of more, two stay together at each end."""
_TOLD_WHOLE = 8
"""So many examples of one thing, with the words of people, are not parted."""
_BEFORE_REMARKS = 6.0
_BELOW_BAND = 20.0
_OUTLINE_LENGTH = 120


class Layout:
    """Turns the blocks of one document into strips, and into the elements that they are read as."""

    def __init__(
        self, document: Document, flow: Flow, findings: Findings, upright: "Layout | None" = None
    ) -> None:
        """`upright` is that of the other pages, where this one lays out those held sideways."""
        self._document = document
        self._share = share_of(document.blocks)
        self._flow = flow
        self._paper = flow.paper
        self._width = flow.paper.body_width
        self._findings = findings
        self.root: Element = upright.root if upright else Element(Kind.DOCUMENT)
        self._headings: Headings = upright._headings if upright else Headings(self.root)
        self._tables = Tables(flow, self._cell_notes, document, self.root)
        self.rankings = Rankings(flow, self.root)
        self._styles = POSTER if flow.paper.poster else MINUTES

    def strips(self) -> list[Strip]:
        """The whole document from its title on; spaces at the top of pages are dropped later."""
        strips = [*self._band(), *self._opening()]
        across: Layout | None = None
        for turned, blocks in runs(self._document.blocks):
            if turned:
                flow = Flow(self._flow.breaker, self._paper.turned())
                across = across or Layout(self._document, flow, self._findings, self)
                strips += sideways(across._flowed(blocks))
            else:
                strips += self._flowed(blocks)
        return merged(strips)

    def _flowed(self, blocks: Sequence[Block]) -> list[Strip]:
        """Blocks on pages that are held the same way, one after the other."""
        strips: list[Strip] = []
        panel: tuple[Role, Panel] | None = None
        before: Block | None = None
        start = 0
        for block in blocks:
            if introduces(before, block):
                strips[start:] = kept(strips[start:])
            elif concludes(before, block):
                strips[-2:] = kept(strips[-2:])  # the last row, and the space below it
            before, start = block, len(strips)
            if isinstance(block, Paragraph) and block.role in _PANELS:
                same = panel[1] if panel and panel[0] is block.role else None
                if same:
                    strips = self._reopened(strips)
                panel = (block.role, same or Panel(*_PANELS[block.role]))
                strips += self._panelled(block, panel[1], again=same is not None)
            else:
                panel = None
                strips += self._block(block)
        return strips

    def _block(self, block: Block) -> list[Strip]:  # noqa: C901, PLR0911 (one match over all kinds)
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(spans=spans, role=role, source=source):
                style = self._styles.roles[role]
                pieces, element = pieces_of(spans, style.ink), self.root.add(Kind.PARAGRAPH)
                lines = self._flow.text(pieces, style, self._width, element, source=source)
                return self._flow.spaced(lines, style, keep_next=role is Role.QUESTION)
            case Facts():
                return self._framed(self._together(self._tables.facts(block)), 4, 10)
            case Bullets():
                return self._bullets(block)
            case Notes():
                title = self._headings.below() if block.title else self.root
                return self._framed(self._notes(block, self._width, title, self.root), NOTES_TITLE.before, 5)
            case Facing():
                return self._framed(self._tables.facing(block), 5, 12)
            case Ranking():
                return self._framed(self._together(self.rankings.strips(block)), 4, 12)
            case Table(loose=loose):
                rows = self._tables.table(block)
                return self._framed(rows if loose or _is_high(rows, self._paper) else yielding(rows), 9, 12)
            case People():
                return self._people(block)
            case Picture():
                return self._picture(block)
            case PageBreak(soft=soft):
                return [Strip(0.0, kept=True, new_page=True, soft=soft)]
            case _:
                assert_never(block)

    def _opening(self) -> list[Strip]:
        """The title of the document under a short bar, and its subtitle."""
        document, flow = self._document, self._flow
        styles = self._styles
        bar = Strip(16.0, (RectMark(0.0, 0.0, 42.0, 4.0, look.PETROL, 2.0),), kept=True)
        title: list[Strip] = []
        if one_line(document.title).strip():
            element = self._headings.title(1)
            title = flow.text([(document.title, styles.title.ink)], styles.title, self._width, element)
            title[0] = replace(title[0], bookmark=Bookmark(0, _outline(document.title)))
        strips = [bar, *flow.spaced(title, styles.title, keep_next=True)]
        if document.subtitle:
            pieces, element = [(document.subtitle, styles.subtitle.ink)], self.root.add(Kind.PARAGRAPH)
            subtitle = flow.text(pieces, styles.subtitle, self._width, element)
            strips += flow.spaced(subtitle, styles.subtitle, keep_next=True)
        return strips

    def _band(self) -> list[Strip]:
        """The logos on one line, each at the middle of its height; those that cannot be read in words."""
        scale = self._paper.scale
        found = side_by_side(self._document.band, self._width * scale)
        tallest = max((drawn.height for _, drawn in found.shown), default=0.0) / scale
        marks, x = [], 0.0
        for logo, drawn in found.shown:
            width, height = drawn.width / scale, drawn.height / scale
            figure = self._figure(logo.alternative)
            marks.append(ImageMark(x, (tallest - height) / 2, width, height, drawn.data, figure))
            x += width + BAND_GAP / scale
        strips = [Strip(tallest, tuple(marks), kept=True), space(_BELOW_BAND, kept=True)] if marks else []
        for logo in found.lost:
            self._findings.unreadable.append(logo.path)
            strips += kept(self._block(Paragraph(spans=plain(logo.alternative), source=logo.source)))
        return strips

    def _figure(self, alternative: str) -> Element | None:
        """The element of a picture; one of which nothing is said is decoration."""
        words = one_line(alternative)
        return self.root.add(Kind.FIGURE, alternative=words) if words else None

    def _heading(self, block: Heading) -> list[Strip]:
        if not one_line(block.text).strip():
            return []
        level = min(max(block.level, 1), 3)
        style, element = look.HEADINGS[level], self._headings.title(level + 1)
        lines = self._flow.text([(block.text, style.ink)], style, self._width, element, source=block.source)
        lines[0] = replace(lines[0], bookmark=Bookmark(level, _outline(block.text)))
        return self._flow.spaced(lines, style, keep_next=True)

    def _panelled(self, block: Paragraph, panel: Panel, *, again: bool) -> list[Strip]:
        """A paragraph on a coloured ground, with air above and below."""
        style = self._styles.roles[block.role]
        pieces = pieces_of(block.spans, style.ink)
        width = self._width - 2 * _PANEL_INSET
        lines = self._flow.text(pieces, style, width, self.root.add(Kind.PARAGRAPH), source=block.source)
        if not lines:
            return []
        lines = [self._inset(strip) for strip in lines]
        air = Strip(_PANEL_PAD, kept=True)
        last = replace(lines[-1], kept=True)
        inside = [] if again else [air]
        inside += [*lines[:-1], last, Strip(_PANEL_PAD)]
        before = [] if again else [space(3, kept=True)]
        return [*before, *(replace(strip, panel=panel) for strip in inside), space(9)]

    def _reopened(self, strips: list[Strip]) -> list[Strip]:
        """The end of a panel without the space after it, so that the next paragraph goes on in it."""
        return strips[:-1] if strips and strips[-1].space else strips

    def _inset(self, strip: Strip) -> Strip:
        return replace(strip, marks=tuple(moved(mark, _PANEL_INSET, 0.0) for mark in strip.marks))

    def _bullets(self, block: Bullets) -> list[Strip]:
        strips: list[Strip] = []
        marker_ink = Ink(Face.SEMI, 10.5, look.PETROL)
        several = self.root.add(Kind.LIST, attribute="Decimal" if block.numbered else "Disc")
        for number, bullet in enumerate(block.items, start=1):
            entry = several.add(Kind.ENTRY)
            marker = Marker(f"{number}." if block.numbered else "•", marker_ink, entry.add(Kind.LABEL))
            strips += self._flow.text(
                pieces_of(bullet.spans, NOTE.ink),
                NOTE,
                self._width,
                entry.add(Kind.BODY),
                indent=_MARK_INDENT + (4 if block.numbered else 0),
                marker=marker,
                source=bullet.source or block.source,
            )
            strips.append(space(NOTE.after + 1))
        return self._framed(strips, 1, 9)

    def _notes(self, block: Notes, width: float, title: Element, within: Element) -> list[Strip]:
        """Title, notes behind ➤, then what was said about them, in an element of the page or of a table."""
        strips = self._notes_title(block.title, width, title, block.source)
        several = within.add(Kind.LIST, attribute="Disc")
        items = [self._note(item, width, several.add(Kind.ENTRY)) for item in block.items]
        most = _TOLD_WHOLE if block.told else _NOTES_WHOLE
        for index, item in enumerate(items):
            together = len(items) <= most or index in {0, len(items) - 2}
            strips += kept(item) if together and index < len(items) - 1 else item
        if items and block.remarks:
            strips.append(space(_BEFORE_REMARKS))
        for remark in block.remarks:
            style = self._styles.roles[remark.role]
            pieces, element = pieces_of(remark.spans, style.ink), within.add(Kind.PARAGRAPH)
            lines = self._flow.text(pieces, style, width, element, source=remark.source or block.source)
            strips += self._flow.spaced(lines, style)
        return strips

    def _notes_title(self, text: str, width: float, element: Element, source: Source | None) -> list[Strip]:
        """The title of notes or of a list of people, bound to what it stands over."""
        title = self._flow.text([(text, NOTES_TITLE.ink)], NOTES_TITLE, width, element, source=source)
        return [*kept(title), space(NOTES_TITLE.after, kept=True)] if title else []

    def _note(self, item: Item, width: float, entry: Element) -> list[Strip]:
        """One note, its aside in brackets, and the space after it."""
        pieces = [(item.text, NOTE.ink)]
        if item.aside:
            pieces.append((f" ({item.aside})", Ink(Face.ITALIC, NOTE.ink.size, look.INK_2)))
        marker = Marker("➤", Ink(Face.TEXT, 7.6, look.PETROL), entry.add(Kind.LABEL))
        lines = self._flow.text(
            pieces,
            NOTE,
            width,
            entry.add(Kind.BODY),
            indent=_MARK_INDENT,
            marker=marker,
            source=item.source,
        )
        return [*kept(lines[-1:]), space(NOTE.after)] if len(lines) == 1 else [*lines, space(NOTE.after)]

    def _cell_notes(self, block: Notes, width: float, cell: Element) -> list[Strip]:
        strips = self._notes(block, width, cell.add(Kind.PARAGRAPH), cell)
        return strips[:-1] if strips and strips[-1].space else strips

    def _people(self, block: People) -> list[Strip]:
        element = self._headings.below() if block.title else self.root
        strips = self._notes_title(block.title, self._width, element, block.source)
        return self._framed([*strips, *self._tables.people(block)], 6, 6)

    def _picture(self, block: Picture) -> list[Strip]:
        """The picture at most as wide as the text; its alternative text where it cannot be read."""
        scale = self._paper.scale
        picture = picture_of(block, self._width * scale, HIGHEST * scale, self._share)
        if picture is None:
            self._findings.unreadable.append(block.path)
            return self._block(Paragraph(spans=plain(block.alternative), source=block.source))
        figure = self._figure(block.alternative or block.caption)
        width, height = picture.width / scale, picture.height / scale
        mark = ImageMark(0.0, 0.0, width, height, picture.data, figure)
        strips = [Strip(height, (mark,), kept=bool(block.caption), source=block.source)]
        pieces, element = [(block.caption, look.SMALL.ink)], self.root.add(Kind.PARAGRAPH)
        caption = self._flow.text(pieces, look.SMALL, self._width, element, source=block.source)
        return self._framed([*strips, *caption], 6, 8)

    def _together(self, strips: list[Strip]) -> list[Strip]:
        """What takes less than half a page is not parted."""
        return strips if _is_high(strips, self._paper) else whole(strips)

    @staticmethod
    def _framed(strips: list[Strip], before: float, after: float) -> list[Strip]:
        """Strips of a block with the space around it; nothing where there is nothing."""
        return [space(before, kept=True), *strips, space(after)] if strips else []


def _is_high(strips: Sequence[Strip], paper: Paper) -> bool:
    return height_of(strips) >= paper.body_height * 0.45


def _outline(text: str) -> str:
    """A title as it stands in the outline beside the pages: one line, not too long to read there."""
    line = one_line(text)
    return line if len(line) <= _OUTLINE_LENGTH else line[: _OUTLINE_LENGTH - 1] + "…"
