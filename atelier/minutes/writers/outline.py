"""The document as plain text: a tree to read in a terminal, to compare in tests, to be spoken aloud.

It says everything that the other formats say, in the same order; what has no text of its own (a bar, a
page break) is not there. Indentation shows what belongs to what; line breaks within a text are kept.
"""

from typing import assert_never

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
    Table,
    colon,
    text_of,
)
from atelier.minutes.printable import one_line, printable
from atelier.minutes.report import Report

_LEADS = {
    Role.SCENARIO: "| ",
    Role.QUESTION: "? ",
    Role.AXIS: "! ",
    Role.SYNTHESIS: "= ",
    Role.COMMENT: "~ ",
    Role.NOTICE: "!! ",
}


def render(document: Document) -> tuple[bytes, Report]:
    """The file in UTF-8, with LF and one at the end; nothing is ever replaced."""
    return outline(document).encode(), Report()


def outline(document: Document) -> str:
    """The text of the whole document."""
    lines = [line for logo in document.band for line in _block(logo, document.language)[1:]]
    lines += [""] if lines else []
    lines += [one_line(document.title), "=" * min(max(len(document.title), 3), 72)]
    if document.subtitle:
        lines.append(one_line(document.subtitle))
    for block in document.blocks:
        lines += _block(block, document.language)
    return "\n".join(lines).strip("\n") + "\n"


def _block(block: Block, language: str) -> list[str]:  # noqa: C901, PLR0911 (one match over all kinds)
    match block:
        case Heading(level=level, text=text):
            return ["", f"{'#' * level} {one_line(text)}"]
        case Paragraph():
            return ["", *_paragraph(block)]
        case Facts(lines=facts):
            return ["", *(_hung("", f"{fact.label}{colon(language)}{fact.value}") for fact in facts)]
        case Bullets(items=items, numbered=numbered):
            marks = [f"{number}. " if numbered else "- " for number in range(1, len(items) + 1)]
            return ["", *(_hung(mark, text_of(item.spans)) for mark, item in zip(marks, items, strict=True))]
        case Notes():
            return ["", *_notes(block)]
        case Facing():
            return ["", *_facing(block)]
        case Ranking():
            return ["", *_ranking(block)]
        case Table():
            return ["", *_table(block)]
        case People():
            return ["", *_people(block)]
        case Picture():
            return _picture(block)
        case PageBreak():
            return []
        case _:
            assert_never(block)


def _picture(block: Picture) -> list[str]:
    """Its words; nothing of a radar, which stands below its table."""
    if block.radar is not None:
        return []
    caption = [_hung("   ", block.caption)] if block.caption else []
    return ["", _hung("[] ", block.alternative), *caption]


def _hung(lead: str, text: str) -> str:
    """A text behind its lead, further lines under its beginning."""
    return lead + printable(text).replace("\n", "\n" + " " * len(lead))


def _paragraph(block: Paragraph) -> list[str]:
    return [_hung(_LEADS.get(block.role, ""), text_of(block.spans))]


def _notes(block: Notes) -> list[str]:
    lines = [_hung("* ", block.title)] if block.title else []
    said = (f"{item.text} ({item.aside})" if item.aside else item.text for item in block.items)
    lines += [_hung("  ➤ ", text) for text in said]
    for remark in block.remarks:
        lines += [_hung("  ", line) for line in _paragraph(remark)]
    return lines


def _facing(block: Facing) -> list[str]:
    """Row by row; a zone that says nothing in a row is named with a dash, since its cell stays empty."""
    lines: list[str] = []
    for number, row in enumerate(block.rows, start=1):
        lines.append(f"[{number}]")
        for zone, cell in zip(block.zones, row.cells, strict=True):
            lines.append(_hung("  ", f"{zone} |" if cell else f"{zone} | —"))
            lines += [_hung("    ", line) for line in _notes(cell)] if cell else []
    return lines


def _ranking(block: Ranking) -> list[str]:
    lines = [f"{block.rank_title} | {block.label_title} | {block.score_title}"]
    for row in block.rows:
        said = f" [{', '.join(block.words(row))}]" if block.words(row) else ""
        lines.append(_hung(f"{row.rank:>3}  ", f"{row.label} | {row.score}{said}"))
    return [printable(line) for line in lines]


def _table(block: Table) -> list[str]:
    rows = [
        tuple(column.title for column in block.columns),
        *(row.cells[:1] if row.over else row.cells for row in block.rows),
    ]
    return [_hung("", " | ".join(cells)) for cells in rows]


def _people(block: People) -> list[str]:
    lines = [_hung("* ", block.title)] if block.title else []
    for person in block.people:
        said = person.name + (f" – {person.detail}" if person.detail else "")
        lines.append(_hung("  - ", f"{said} ({person.remark})" if person.remark else said))
    return lines
