r"""Markdown as a person would write it by hand, in which what people said keeps its meaning.

Text is escaped only where a reader of Markdown would take it for markup: `*`, `_` at the edge of a word,
`<`, `[`, backquotes, `|` in tables, and at the start of a line `#`, `>`, `-`, `+`, digits with a dot. What is
typed with a no-break space or two spaces stays as typed; a line break within a text is written as `\` at
the end of the line, in table cells as `<br>`.
"""

import re
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
    Row,
    Span,
    Spans,
    Table,
    colon,
    plain,
)
from atelier.minutes.printable import one_line, printable
from atelier.minutes.report import Report

_ANYWHERE = re.compile(r"[\\`*\[]|<(?=[A-Za-z/!?])|~(?=~)|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_START = re.compile(
    r"^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|-{2,}|:-|\||\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE
)
_BOLD_ROLES = (Role.AXIS, Role.LEAD, Role.NOTICE)
_QUOTED_ROLES = (Role.SCENARIO,)
_ITALIC_ROLES = (Role.COMMENT,)


def render(document: Document) -> tuple[bytes, Report]:
    """The file in UTF-8, with LF and one at the end; nothing is ever replaced."""
    return markdown(document).encode(), Report()


def markdown(document: Document) -> str:
    """The text of the whole document, its blocks parted by blank lines."""
    parts = [f"*{' – '.join(_line(each.alternative) for each in document.band)}*"] if document.band else []
    parts.append(f"# {_heading(document.title)}")
    if document.subtitle:
        parts.append(f"*{_line(document.subtitle)}*")
    parts += [part for block in document.blocks if (part := _block(block, document.language))]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """A text of one line or more that Markdown shows as it was typed."""
    return _AT_START.sub(_guarded, _inside(text))


def _inside(text: str) -> str:
    """What has a meaning anywhere in a line is escaped; the beginning of the line is not looked at."""
    return _ANYWHERE.sub(lambda match: "\\" + match.group(), printable(text))


def _guarded(match: re.Match[str]) -> str:
    r"""Take its meaning from what begins a line: `3.` becomes `3\.`, `# ` becomes `\# `."""
    lead, mark = match.groups()
    return f"{lead}{mark}\\" if mark.isdigit() else f"{lead}\\{mark}"


def _line(text: str) -> str:
    return escaped(one_line(text)).strip()


def _heading(text: str) -> str:
    """A title on one line; `#` at its end would be taken for the closing of the heading."""
    return re.sub(r"(#+)$", r"\\\1", _line(text))


def _broken(text: str, indent: str = "") -> str:
    """A text with its line breaks kept."""
    return _spans(plain(text), indent)


def _spans(spans: Spans, indent: str = "") -> str:
    """Spans line by line, since bold and italic may not reach over the end of a line that we write.

    An empty line within would end the paragraph, so it holds a no-break space.
    """
    lines: list[str] = [""]
    for span in spans:
        first, *rest = printable(span.text).split("\n")
        lines[-1] += _span(first, bold=span.bold, italic=span.italic)
        lines += [_span(line, bold=span.bold, italic=span.italic) for line in rest]
    text = "\n".join(line.strip(" \t") for line in lines).strip("\n")
    shown = (_AT_START.sub(_guarded, line) or "\u00a0" for line in text.split("\n"))
    return f"\\\n{indent}".join(shown) if text else ""


def _span(text: str, *, bold: bool, italic: bool) -> str:
    """Marks hug the words: spaces at the edges of a span stand outside."""
    mark = "*" * (2 * bold + italic)
    body = text.strip()
    if not mark or not body:
        return _inside(text)
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{mark}{_inside(body)}{mark}{tail}"


def _block(block: Block, language: str) -> str:  # noqa: C901, PLR0911 (one match over all kinds)
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * (level + 1)} {_heading(text)}"
        case Paragraph():
            return _paragraph(block)
        case Facts(lines=facts):
            label = colon(language).rstrip(" ")
            return "\n".join(
                f"- **{_line(fact.label)}{label}** {_broken(fact.value, '  ')}" for fact in facts
            )
        case Bullets(items=items, numbered=numbered):
            marks = [f"{number}. " if numbered else "- " for number in range(1, len(items) + 1)]
            return "\n".join(m + _spans(i.spans, " " * len(m)) for m, i in zip(marks, items, strict=True))
        case Notes():
            return _notes(block)
        case Facing():
            return _facing(block)
        case Ranking():
            return _ranking(block)
        case Table():
            return _rows(
                [
                    [_cell(c.title) for c in block.columns],
                    *(_told(row) for row in block.rows),
                ]
            )
        case People():
            return _people(block)
        case Picture():
            return _picture(block)
        case PageBreak():
            return ""
        case _:
            assert_never(block)


def _picture(block: Picture) -> str:
    """The name of its file; nothing of a radar, which stands below its table."""
    if block.radar is not None:
        return ""
    shown = f"![{_line(block.alternative)}]({block.path.name})"
    return f"{shown}\n\n*{_line(block.caption)}*" if block.caption else shown


def _paragraph(block: Paragraph) -> str:
    spans = block.spans
    if block.role in _BOLD_ROLES:
        spans = tuple(Span(span.text, bold=True, italic=span.italic) for span in spans)
    if block.role in _ITALIC_ROLES:
        spans = tuple(Span(span.text, bold=span.bold, italic=True) for span in spans)
    text = _spans(spans)
    return "> " + text.replace("\n", "\n> ") if block.role in _QUOTED_ROLES and text else text


def _notes(block: Notes) -> str:
    """A bold title and a list, the aside in italic brackets, as the reference minutes have it."""
    parts = [f"**{_line(block.title)}**"] if block.title else []
    items = [f"- {_broken(i.text, '  ')}{f' (*{_line(i.aside)}*)' if i.aside else ''}" for i in block.items]
    if items:
        parts.append("\n".join(items))
    parts += [text for remark in block.remarks if (text := _paragraph(remark))]
    return "\n\n".join(parts)


def _facing(block: Facing) -> str:
    rows = [[_cell(zone) for zone in block.zones]]
    rows += [[_facing_cell(cell) if cell else "" for cell in row.cells] for row in block.rows]
    return _rows(rows)


def _told(row: Row) -> list[str]:
    """The cells of a row; what heads others stands out."""
    first, *others = map(_cell, row.cells)
    return [f"**{first}**" if row.over and first else first, *others]


def _facing_cell(block: Notes) -> str:
    """What a table cell can hold of notes: lines parted by `<br>`."""
    lines = [f"**{_cell(block.title)}**"] if block.title else []
    lines += [f"➤ {_cell(i.text)}{f' (*{_cell(i.aside)}*)' if i.aside else ''}" for i in block.items]
    lines += [_cell("".join(span.text for span in remark.spans)) for remark in block.remarks]
    return "<br>".join(lines)


def _ranking(block: Ranking) -> str:
    rows = [[_cell(block.rank_title), _cell(block.label_title), _cell(block.score_title)]]
    for row in block.rows:
        mark = "**" if row.retained else ""
        said = f" ({', '.join(_cell(word) for word in block.words(row))})" if block.words(row) else ""
        rows.append([f"{row.rank}", f"{mark}{_cell(row.label)}{mark}{said}", f"{mark}{row.score}{mark}"])
    return _rows(rows, right=2)


def _people(block: People) -> str:
    lines = []
    for person in block.people:
        said = _line(person.name) + (f" – {_line(person.detail)}" if person.detail else "")
        lines.append(f"- {said}{f' (*{_line(person.remark)}*)' if person.remark else ''}")
    parts = [f"**{_line(block.title)}**"] if block.title else []
    return "\n\n".join([*parts, *(["\n".join(lines)] if lines else [])])


def _cell(text: str) -> str:
    return _inside(text).replace("|", "\\|").strip().replace("\n", "<br>")


def _rows(rows: list[list[str]], right: int = -1) -> str:
    """A table of cells; the column `right` is set to the right."""
    rule = ["---:" if index == right else "---" for index in range(len(rows[0]))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [rows[0], rule, *rows[1:]])
