"""One `match` over the kinds of blocks: each becomes elements that tell what they are."""

from base64 import b64encode
from collections.abc import Sequence
from typing import Final, assert_never

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
    Table,
    colon,
    text_of,
)
from atelier.minutes.report import Findings
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.html.style import style
from atelier.minutes.writers.html.tables import facing, note, ranking, said, table
from atelier.minutes.writers.html.text import apart, attribute, element, shown, spans_shown
from atelier.minutes.writers.pages import contents, headings, runs
from atelier.minutes.writers.pictures import HIGHEST, Raster, share_of, side_by_side
from atelier.minutes.writers.radars import picture_of

_WIDE: Final = 482.0
"""Points that a picture may be wide: as wide as the text."""
_PIXELS: Final = 96 / 72
_DEEPEST: Final = 6
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a browser may do with this page: show it. It fetches nothing and runs nothing."""


def page(document: Document) -> tuple[str, Findings]:
    """The whole file, and which pictures could not be read."""
    body = Body(document)
    main = "\n".join(body.held(blocks, across=across) for across, blocks in runs(document.blocks))
    head = body.band(document.band)
    head += element("h1", shown(document.title), document.title)
    if document.subtitle:
        head += "\n" + element("p", shown(document.subtitle), document.subtitle, class_="subtitle")
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="{attribute(document.language.replace("_", "-"))}">',
        f"<head>\n{_head(document)}\n</head>\n<body>",
        element("header", head),
        _contents(document),
        f"<main>\n{main}\n</main>\n</body>\n</html>\n",
    )
    return "\n".join(part for part in parts if part), body.findings


def _head(document: Document) -> str:
    said = (("author", document.author), ("description", document.subject), ("generator", "Atelier"))
    return "\n".join(
        (
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            element("title", attribute(document.name or document.title)),
            *(f'<meta name="{name}" content="{attribute(text)}">' for name, text in said if text),
            f'<meta name="dcterms.modified" content="{document.dated.isoformat()}">',
            element("style", style(document)),
        )
    )


def _contents(document: Document) -> str:
    """Links to the parts; on paper only where there are so many that a reader wants a list."""
    whole = contents(document)
    numbered = list(enumerate(headings(document), start=1))
    entries = numbered if whole else [(n, each) for n, each in numbered if each.level <= 1]
    if len(entries) < 2:
        return ""
    lines = "\n".join(_entry(number, heading) for number, heading in entries)
    title = document.contents_title
    label = element("p", element("strong", shown(title))) if title else ""
    kind = "" if whole else "brief"
    return element("nav", f"{label}\n<ul>\n{lines}\n</ul>", aria_label=attribute(title), class_=kind)


def _entry(number: int, heading: Heading) -> str:
    link = element("a", apart(heading.text), href=f"#part-{number}")
    return element("li", link, class_=f"deep{min(max(heading.level, 1), 3)}")


class Body:
    """Turns blocks into elements one after the other, keeping the levels of headings without a gap."""

    def __init__(self, document: Document) -> None:
        self.findings = Findings()
        self._language = document.language
        self._share = share_of(document.blocks)
        self._level = 1
        self._heading = 0

    def band(self, logos: Sequence[Picture]) -> str:
        """The logos on one line, then in words those that cannot be read."""
        found = side_by_side(logos, _WIDE)
        self.findings.unreadable += [each.path for each in found.lost]
        drawn = [_image(drawn, logo.alternative) for logo, drawn in found.shown]
        drawn += [element("span", shown(logo.alternative), logo.alternative) for logo in found.lost]
        return element("div", "\n".join(drawn), class_="band") + "\n" if drawn else ""

    def held(self, blocks: Sequence[Block], *, across: bool) -> str:
        """Blocks that are printed on pages held the same way."""
        said = "\n".join(found for block in blocks if (found := self.block(block)))
        return element("div", f"\n{said}\n", class_="across") if across else said

    def block(self, block: Block) -> str:  # noqa: C901, PLR0911 (one match over all kinds)
        """The elements of one block."""
        go_on()
        match block:
            case Heading():
                return self._headed(block)
            case Paragraph():
                return said(block)
            case Facts():
                return self._facts(block)
            case Bullets(items=items, numbered=numbered):
                lines = [element("li", spans_shown(i.spans), text_of(i.spans)) for i in items]
                return _list(lines, "ol" if numbered else "ul")
            case Notes():
                return self._notes(block)
            case Facing():
                return facing(block)
            case Ranking():
                return ranking(block)
            case Table():
                return table(block)
            case People(title=title, people=people):
                return self._titled(title) + _list([_person(each) for each in people])
            case Picture():
                return self._picture(block)
            case PageBreak():
                return '<div class="break"></div>'
            case _:
                assert_never(block)

    def _headed(self, block: Heading) -> str:
        """A heading one level below that of the document, and never more than one below the one before."""
        self._level = min(max(block.level, 1) + 1, self._level + 1, _DEEPEST)
        if not block.text.strip():
            return ""
        self._heading += 1
        return element(f"h{self._level}", shown(block.text), block.text, id=f"part-{self._heading}")

    def _titled(self, title: str) -> str:
        """The title of notes or people: a heading below the one that they stand under."""
        level = min(self._level + 1, _DEEPEST)
        return element(f"h{level}", shown(title), title, class_="title") + "\n" if title else ""

    def _facts(self, block: Facts) -> str:
        mark = colon(self._language).rstrip(" ")
        lines = (
            element("dt", shown(fact.label) + mark, fact.label) + element("dd", shown(fact.value), fact.value)
            for fact in block.lines
        )
        return element("dl", "".join(lines)) if block.lines else ""

    def _notes(self, block: Notes) -> str:
        items = _list([note(item) for item in block.items])
        remarks = [said(remark) for remark in block.remarks]
        return self._titled(block.title) + "\n".join(part for part in (items, *remarks) if part)

    def _picture(self, block: Picture) -> str:
        """The picture within the page, or its words where the file cannot be read."""
        found = picture_of(block, _WIDE, HIGHEST, self._share)
        if found is None:
            self.findings.unreadable.append(block.path)
            drawn = element("p", shown(block.alternative), block.alternative)
        else:
            drawn = _image(found, block.alternative)
        caption = element("figcaption", shown(block.caption), block.caption) if block.caption else ""
        return element("figure", drawn + caption)


def _image(found: Raster, alternative: str) -> str:
    """A picture within the page, as wide as it is printed."""
    source = f"data:image/{found.kind};base64,{b64encode(found.data).decode('ascii')}"
    width = f'width="{round(found.width * _PIXELS)}"'
    return f'<img alt="{attribute(alternative)}" {width} src="{source}">'


def _person(person: Person) -> str:
    parts = element("strong", apart(person.name))
    parts += f" – {apart(person.detail)}" if person.detail else ""
    parts += f" <em>({apart(person.remark)})</em>" if person.remark else ""
    return element("li", parts, person.name)


def _list(lines: list[str], kind: str = "ul") -> str:
    return element(kind, "\n".join(("", *lines, ""))) if lines else ""
