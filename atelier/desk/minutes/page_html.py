"""A document as the HTML that Qt's text browser lays out; every text is escaped, no block is left out.

Colours are those of printed paper whatever the look of the screen: the sheet shows what will be printed.
"""

from html import escape
from typing import Final, assert_never

from atelier.look.tokens import LIGHT
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
    Picture,
    Ranking,
    Role,
    Spans,
    Table,
    colon,
)

CSS: Final = f"""
body {{ color: {LIGHT.ink}; }}
p {{ margin: 0 0 8px 0; }}
.small {{ color: {LIGHT.ink_2}; font-size: 14px; }}
.question {{ font-weight: 600; color: {LIGHT.petrol_dark}; }}
.notice {{ background-color: {LIGHT.gold_light}; }}
.scenario {{ background-color: {LIGHT.petrol_light}; }}
td, th {{ vertical-align: top; text-align: left; border-bottom: 1px solid {LIGHT.line}; }}
"""

_CLASSES: Final = {
    Role.LEAD: "small",
    Role.SMALL: "small",
    Role.SCENARIO: "scenario",
    Role.QUESTION: "question",
    Role.NOTICE: "notice",
}
BAR: Final = "bar:other"
BAR_RETAINED: Final = "bar:retained"
"""Pictures of one colour that whoever shows the page provides: Qt stretches table cells, never pictures."""
BAR_COLOURS: Final = {BAR: "#9DB8B9", BAR_RETAINED: LIGHT.petrol}
_BAR: Final = 130
"""Logical pixels of the longest bar of a ranking."""


def page_html(document: Document) -> str:
    """The whole document; the heading at place n of its blocks is the anchor `part-n`."""
    head = _title(_text(document.title), 28)
    if document.subtitle:
        head += f'<p style="font-size:19px">{_text(document.subtitle)}</p>'
    blocks = (_block(block, place, document.language) for place, block in enumerate(document.blocks))
    return f"<html><body>{head}{''.join(blocks)}</body></html>"


def anchor(place: int) -> str:
    """The name of the anchor of a heading, by its place among the blocks."""
    return f"part-{place}"


def _block(block: Block, place: int, language: str) -> str:  # noqa: C901, PLR0911 (one match over all kinds)
    match block:
        case Heading(level=level, text=text):
            px = {1: 23, 2: 19}.get(level, 17)
            return _title(f'<a name="{anchor(place)}"></a>{_text(text)}', px)
        case Paragraph():
            return _paragraph(block)
        case Facts(lines=lines):
            said = ((line.label, colon(language), line.value) for line in lines)
            return "".join(f"<p><b>{_text(a)}</b>{colon_}{_text(b)}</p>" for a, colon_, b in said)
        case Bullets(items=items, numbered=numbered):
            tag = "ol" if numbered else "ul"
            return f"<{tag}>{''.join(f'<li>{_spans(item.spans)}</li>' for item in items)}</{tag}>"
        case Notes():
            return _notes(block)
        case Facing():
            return _facing(block)
        case Ranking():
            return _ranking(block)
        case Table():
            return _table(block)
        case People():
            return _people(block)
        case Picture(alternative=alternative, caption=caption):
            return f"<p><i>{_text(alternative)}</i></p>" + (f"<p>{_text(caption)}</p>" if caption else "")
        case PageBreak():
            return "<hr>"
        case _:
            assert_never(block)


def _title(html: str, px: int) -> str:
    """A paragraph in the face of titles: Qt would enlarge what is marked as a heading once more."""
    face = f"font-family:'Bricolage Grotesque'; font-weight:700; color:{LIGHT.petrol_dark}"
    return f'<p style="margin:{px - 7}px 0 6px 0; font-size:{px}px; {face}">{html}</p>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _spans(spans: Spans) -> str:
    html = ""
    for span in spans:
        said = _text(span.text)
        said = f"<b>{said}</b>" if span.bold else said
        html += f"<i>{said}</i>" if span.italic else said
    return html


def _paragraph(block: Paragraph) -> str:
    said = _spans(block.spans)
    if block.role is Role.AXIS:
        said = f"<b>{said}</b>"
    if block.role in (Role.SYNTHESIS, Role.COMMENT):
        said = f"<i>{said}</i>"
    if block.role in (Role.SCENARIO, Role.NOTICE):
        fill = LIGHT.petrol_light if block.role is Role.SCENARIO else LIGHT.gold_light
        return (
            f'<table width="100%" cellpadding="10" bgcolor="{fill}"><tr><td>{said}</td></tr></table><p></p>'
        )
    return f'<p class="{_CLASSES.get(block.role, "body")}">{said}</p>'


def _notes(block: Notes) -> str:
    html = f"<p><b>{_text(block.title)}</b></p>" if block.title else ""
    said = (f"{item.text} ({item.aside})" if item.aside else item.text for item in block.items)
    if block.items:
        html += f"<ul>{''.join(f'<li>{_text(text)}</li>' for text in said)}</ul>"
    return html + "".join(_paragraph(remark) for remark in block.remarks)


def _grid(rows: str) -> str:
    return f'<table width="100%" cellpadding="6" cellspacing="0" border="0">{rows}</table><p></p>'


def _facing(block: Facing) -> str:
    width = 100 // max(len(block.zones), 1)
    rows = "".join(
        f'<th width="{width}%" bgcolor="{LIGHT.petrol_light}">{_text(z)}</th>' for z in block.zones
    )
    rows = f"<tr>{rows}</tr>"
    for row in block.rows:
        cells = "".join(f"<td>{_notes(cell) if cell else ''}</td>" for cell in row.cells)
        rows += f"<tr>{cells}</tr>"
    return _grid(rows)


def _ranking(block: Ranking) -> str:
    titles = (block.rank_title, block.label_title, "", block.score_title)
    rows = "".join(f'<th bgcolor="{LIGHT.petrol_light}">{_text(title)}</th>' for title in titles)
    rows = f"<tr>{rows}</tr>"
    for row in block.rows:
        label = f"<b>{_text(row.label)}</b>" if row.retained else _text(row.label)
        if block.words(row):
            label += f'<br><span class="small">{_text(", ".join(block.words(row)))}</span>'
        wide = round(block.share(row) * _BAR)
        picture = BAR_RETAINED if row.retained else BAR
        bar = f'<img src="{picture}" width="{wide}" height="10">' if wide else ""
        rows += (
            f'<tr><td>{row.rank}</td><td>{label}</td><td width="{_BAR}">{bar}</td>'
            f'<td align="right">{row.score}</td></tr>'
        )
    return _grid(rows)


def _table(block: Table) -> str:
    whole = sum(column.weight for column in block.columns) or 1.0
    rows = "".join(
        f'<th width="{round(100 * c.weight / whole)}%" bgcolor="{LIGHT.petrol_light}">{_text(c.title)}</th>'
        for c in block.columns
    )
    rows = f"<tr>{rows}</tr>"
    for row in block.rows:
        cells = zip(row.cells, block.columns, strict=True)
        rows += "<tr>" + "".join(
            f'<td align="{"right" if column.numeric else "left"}">{_text(cell)}</td>'
            for cell, column in cells
        )
        rows += "</tr>"
    return _grid(rows)


def _people(block: People) -> str:
    html = f"<p><b>{_text(block.title)}</b></p>" if block.title else ""
    lines = ""
    for person in block.people:
        said = person.name + (f" – {person.detail}" if person.detail else "")
        lines += f"<li>{_text(f'{said} ({person.remark})' if person.remark else said)}</li>"
    return html + (f"<ul>{lines}</ul>" if lines else "")
