"""One `match` over the kinds of blocks: each becomes OpenDocument in named styles."""

from hashlib import sha256
from typing import Final, assert_never
from xml.sax.saxutils import escape

from atelier.minutes.document import (
    Block,
    Bullets,
    Document,
    Facing,
    Facts,
    Heading,
    Notes,
    PageBreak,
    Paragraph,
    People,
    Person,
    Picture,
    Ranking,
    Role,
    Span,
    Table,
    colon,
    plain,
    text_of,
)
from atelier.minutes.printable import one_line
from atelier.minutes.report import Findings
from atelier.minutes.writers.odt.contents import contents_xml, mark
from atelier.minutes.writers.odt.paragraphs import Paragraphs
from atelier.minutes.writers.odt.styles import ACROSS, BODY_WIDTH, UPRIGHT, Needed
from atelier.minutes.writers.odt.tables import Tables, note
from atelier.minutes.writers.odt.text import spans_said, styled
from atelier.minutes.writers.pages import contents, introduces, runs
from atelier.minutes.writers.pictures import BAND_SPACE, HIGHEST, Raster, share_of, side_by_side
from atelier.minutes.writers.radars import picture_of

FIRST_PAGE: Final = "First_20_Page"
"""The kind of page without a running head."""
_LOOKS: Final = {role: role.value.capitalize() for role in Role} | {Role.BODY: "Text body"}
_POINTS: Final = 72 / 2.54
"""Points of a centimetre."""


class Body:
    """The text of one file, from top to bottom."""

    def __init__(self, document: Document, *, first_page: str = FIRST_PAGE, wide: float = 0.0) -> None:
        """`first_page` is the kind of page that it begins with; empty where there is one kind only.

        `wide`: the centimetres of text on a page held sideways, 0 where the paper has none.
        """
        self._first_page = first_page
        self._wide = wide
        self._kind = ""
        self.findings = Findings()
        self.needed = Needed()
        self.pictures: dict[str, bytes] = {}
        """By the path within the file."""
        self._document = document
        self._share = share_of(document.blocks)
        self._paragraphs = Paragraphs(self.needed)
        self._tables = Tables(self.needed, self._paragraphs, self._frame, large=document.large)
        self._entries = contents(document)
        self._headings = self._frames = 0

    def xml(self) -> str:
        """Title, blocks; before the first of many headings the table of contents."""
        document, paragraphs = self._document, self._paragraphs
        band = self._band()
        first = self._first_page if not band else ""
        parts = [band, paragraphs.add("Title", plain(document.title), master=first)]
        if document.subtitle:
            parts.append(paragraphs.add("Subtitle", plain(document.subtitle)))
        for place, (across, blocks) in enumerate(runs(document.blocks)):
            self._kind = "" if not self._wide or not (place or across) else ACROSS if across else UPRIGHT
            self.needed.width = self._wide if self._wide and across else BODY_WIDTH
            if self._kind and not isinstance(blocks[0], Heading | Paragraph):
                parts.append(self._paragraphs.add("Bar", (), master=self._turned()))
            following = (*blocks[1:], None)
            parts += [
                self._block(block, keep=after is not None and introduces(block, after))
                for block, after in zip(blocks, following, strict=True)
            ]
        return "".join(parts)

    def _turned(self) -> str:
        """The kind of page that the next paragraph begins, which is said once."""
        kind, self._kind = self._kind, ""
        return kind

    def _block(self, block: Block, *, keep: bool) -> str:  # noqa: C901, PLR0911 (one match over all kinds)
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(spans=spans, role=role):
                return self._paragraphs.add(_LOOKS[role], spans, keep=keep, master=self._turned())
            case Facts():
                return self._facts(block, keep=keep)
            case Bullets(items=items, numbered=numbered):
                look = "List Number" if numbered else "List Bullet"
                lines = [(spans_said(item.spans), text_of(item.spans)) for item in items]
                return self._paragraphs.bullets(lines, look, numbered=numbered)
            case Notes():
                return self._notes(block)
            case Facing():
                return self._tables.facing(block)
            case Ranking():
                return self._tables.ranking(block)
            case Table():
                return self._tables.table(block)
            case People(title=title, people=people):
                return self._titled(title) + self._paragraphs.bullets([_person(each) for each in people])
            case Picture():
                return self._picture(block)
            case PageBreak():
                style = self.needed.paragraph("Standard", more=' fo:break-after="page"')
                return f'<text:p text:style-name="{style}"/>'
            case _:
                assert_never(block)

    def _heading(self, block: Heading) -> str:
        spot, before = "", ""
        if self._entries and block.text.strip():
            self._headings += 1
            spot = mark(self._headings)
            if self._headings == 1:
                before = contents_xml(self._document.contents_title, self._entries)
        level = min(max(block.level, 1), 3)
        kind = self._turned()
        return before + self._paragraphs.heading(level, block.text, spot, parted=bool(before), master=kind)

    def _titled(self, title: str) -> str:
        return self._paragraphs.heading(4, title) if title else ""

    def _facts(self, block: Facts, *, keep: bool) -> str:
        end = colon(self._document.language).rstrip(" ")
        lines = []
        for place, fact in enumerate(block.lines, start=1):
            spans = (Span(f"{fact.label}{end}\t", bold=True), *plain(fact.value))
            last = place == len(block.lines)
            lines.append(self._paragraphs.add("Fact", spans, keep=keep or not last, last=last))
        return "".join(lines)

    def _notes(self, block: Notes) -> str:
        items = self._paragraphs.bullets([note(item) for item in block.items])
        return self._titled(block.title) + items + "".join(self._tables.remark(r) for r in block.remarks)

    def _picture(self, block: Picture) -> str:
        """The picture with its alternative text, or that text alone where the file cannot be read."""
        shot = picture_of(block, self.needed.width * _POINTS, HIGHEST, self._share)
        if shot is None:
            self.findings.unreadable.append(block.path)
            inside = spans_said(plain(block.alternative))
        else:
            inside = self._frame(shot, block.alternative)
        drawn = self._paragraphs.raw("Text body", inside, block.alternative, keep=bool(block.caption))
        return drawn + (self._paragraphs.add("Caption", plain(block.caption)) if block.caption else "")

    def _band(self) -> str:
        """The logos on one line, then in words those that cannot be read."""
        found = side_by_side(self._document.band, BODY_WIDTH * _POINTS)
        self.findings.unreadable += [each.path for each in found.lost]
        parts = [self._frame(drawn, logo.alternative) for logo, drawn in found.shown]
        said = " – ".join(one_line(logo.alternative) for logo in found.lost)
        parts += [spans_said(plain(said))] if said else []
        return (
            self._paragraphs.raw("Band", BAND_SPACE.join(parts), said, master=self._first_page)
            if parts
            else ""
        )

    def _frame(self, shot: Raster, alternative: str) -> str:
        """The picture as a sign in its paragraph, no larger than a page, with what it shows in words."""
        name = f"Pictures/{sha256(shot.data).hexdigest()[:32]}.{shot.kind}"
        self.pictures[name] = shot.data
        self._frames += 1
        size = f'svg:width="{shot.width / _POINTS:.3f}cm" svg:height="{shot.height / _POINTS:.3f}cm"'
        drawn = f'draw:style-name="{self.needed.frame()}" draw:name="Picture{self._frames}"'
        image = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
        return (
            f'<draw:frame {drawn} text:anchor-type="as-char" {size}>'
            f'<draw:image xlink:href="{name}" {image} draw:mime-type="image/{shot.kind}"/>'
            f"<svg:title>{escape(one_line(alternative))}</svg:title></draw:frame>"
        )


def _person(person: Person) -> tuple[str, str]:
    parts = styled(Span(person.name, bold=True))
    parts += styled(Span(f" – {person.detail}")) if person.detail else ""
    parts += styled(Span(f" ({person.remark})", italic=True)) if person.remark else ""
    return parts, person.name
