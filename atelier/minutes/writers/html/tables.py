"""The blocks that are tables of a page: each head cell says what it heads."""

from atelier.minutes.document import Facing, Item, Notes, Paragraph, RankedRow, Ranking, Role, Table, text_of
from atelier.minutes.writers.faces import svg
from atelier.minutes.writers.html.text import apart, element, shown, spans_shown


def table(block: Table) -> str:
    """Rows under their titles; the first cell of a row heads it."""
    total = sum(column.weight for column in block.columns) or 1.0
    widths = "".join(f'<col style="width:{100 * c.weight / total:.1f}%">' for c in block.columns)
    kinds = ["number" if column.numeric else "" for column in block.columns]
    heads = [(column.title, kind) for column, kind in zip(block.columns, kinds, strict=True)]
    rows = []
    for row in block.rows:
        if row.over:
            over = element("th", shown(row.cells[0]), row.cells[0], scope="rowgroup", colspan=str(len(heads)))
            rows.append(f'</tbody>\n<tbody>\n<tr class="over">{over}</tr>')
            continue
        first, *rest = zip(row.cells, kinds, strict=True)
        drawn = svg(row.face) if row.face else ""
        cells = [element("th", drawn + shown(first[0]), first[0], scope="row", class_=first[1])]
        cells += [element("td", shown(text), text, class_=kind) for text, kind in rest]
        rows.append(element("tr", "".join(cells)))
    return _table(heads, rows, widths)


def facing(block: Facing) -> str:
    """A column for each zone; a cell that nothing answers stays empty."""
    rows = [
        element("tr", "".join(element("td", _notes(cell) if cell else "") for cell in row.cells))
        for row in block.rows
    ]
    return _table([(zone, "") for zone in block.zones], rows)


def _notes(block: Notes) -> str:
    parts = [element("p", element("strong", shown(block.title)), block.title)] if block.title else []
    if block.items:
        parts.append(element("ul", "".join(note(item) for item in block.items)))
    return "".join((*parts, *(said(remark) for remark in block.remarks)))


def note(item: Item) -> str:
    """A note, its aside in brackets behind it."""
    aside = f" <em>({apart(item.aside)})</em>" if item.aside else ""
    return element("li", (apart(item.text) if aside else shown(item.text)) + aside, item.text)


def said(block: Paragraph) -> str:
    """A paragraph of its role."""
    role = "" if block.role is Role.BODY else block.role.value
    return element("p", spans_shown(block.spans), text_of(block.spans), class_=role)


def ranking(block: Ranking) -> str:
    """Rank, orientation with what is said of it, score over a bar; what is retained is said in words too."""
    heads = [(block.rank_title, ""), (block.label_title, ""), (block.score_title, "number")]
    widths = '<col style="width:12%"><col style="width:60%"><col style="width:28%">'
    return _table(heads, [_ranked(block, row) for row in block.rows], widths)


def _ranked(block: Ranking, row: RankedRow) -> str:
    words = "".join(f' <span class="said">· {apart(word)}</span>' for word in block.words(row))
    share = 75 * block.share(row)  # the score stands beside it
    bar = f'<span class="bar" style="width:{share:.1f}%" aria-hidden="true"></span>' if share else ""
    cells = (
        element("td", str(row.rank)),
        element("th", (apart(row.label) if words else shown(row.label)) + words, row.label, scope="row"),
        element("td", f"{bar}{row.score}", class_="number"),
    )
    return element("tr", "".join(cells), class_="kept" if row.retained else "")


def _table(heads: list[tuple[str, str]], rows: list[str], widths: str = "") -> str:
    columns = element("colgroup", widths) if widths else ""
    titles = "".join(element("th", shown(text), text, scope="col", class_=kind) for text, kind in heads)
    head = element("thead", element("tr", titles))
    return element("table", f"{columns}{head}\n<tbody>\n" + "\n".join(rows) + "\n</tbody>")
