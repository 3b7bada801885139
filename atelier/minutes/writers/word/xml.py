"""What WordprocessingML has and python-docx does not offer: small elements, made in one place."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(tag: str, **attributes: str) -> Any:
    """An element such as `w:shd` with its attributes, all of the `w:` namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def shading(colour: str) -> Any:
    """A ground of one colour (six hex digits) for a paragraph, a cell or a style."""
    return element("w:shd", val="clear", color="auto", fill=colour)


def add_field(paragraph: Any, instruction: str, shown: str) -> None:
    """A field such as PAGE, with the text that stands there until Word counts."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("text", shown), ("end", "")):
        run = paragraph.add_run()
        if kind == "text":
            run.text = text
        elif kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            code = element("w:instrText")
            code.text = f" {text} "
            run._r.append(code)


def put_property(properties: Any, child: Any, *successors: str) -> None:
    """Insert into `pPr`, `tcPr`… in front of the elements that the schema wants after it."""
    properties.insert_element_before(child, *successors)


AFTER_SHADING = (
    "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct",
    "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
    "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
    "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr",
    "w:pPrChange",
)  # fmt: skip
"""What may follow `w:shd` in the properties of a paragraph, in the order of the schema."""
AFTER_BORDERS = ("w:shd", *AFTER_SHADING)
AFTER_TOGETHER = AFTER_SHADING[AFTER_SHADING.index("w:contextualSpacing") + 1 :]
AFTER_BIDI = AFTER_SHADING[AFTER_SHADING.index("w:bidi") + 1 :]


def shade_paragraph(properties: Any, colour: str, bar: str = "") -> None:
    """A ground behind a paragraph; with a bar, some air around it and the bar on its left."""
    if bar:
        borders = element("w:pBdr")
        for side in ("top", "left", "bottom", "right"):
            size, space, drawn = ("24", "8", bar) if side == "left" else ("4", "5", colour)
            borders.append(element(f"w:{side}", val="single", sz=size, space=space, color=drawn))
        put_property(properties, borders, *AFTER_BORDERS)
    put_property(properties, shading(colour), *AFTER_SHADING)


def repeat_as_head(row: Any) -> None:
    """Flag a row as the head of its table: repeated on each page, read as header cells."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def never_torn(row: Any) -> None:
    """Keep a row on one page, unless it is taller than a page."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def rule_table(table: Any, colour: str) -> None:
    """Fine lines under each row, none between columns, and some air in each cell."""
    borders = element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color=colour))
    margins = element("w:tblCellMar")
    for side, width in (("top", "30"), ("bottom", "50")):
        margins.append(element(f"w:{side}", w=width, type="dxa"))
    properties = table._tbl.tblPr
    put_property(properties, borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    put_property(properties, margins, "w:tblLook")


def new_numbering(document: Any, style_id: str) -> str:
    """The id of a numbering that begins at 1 again, in the shape of a list style."""
    numbering = document.part.numbering_part.element
    style = document.styles.element.get_by_id(style_id)
    model = style.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(model).abstractNumId.val
    num = numbering.add_num(abstract)
    num.add_lvlOverride(ilvl=0).add_startOverride(1)
    return str(num.numId)


def number_with(paragraph: Any, num_id: str) -> None:
    """Let a paragraph count in a numbering of its own."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = int(num_id)
