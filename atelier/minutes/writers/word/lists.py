"""Bullets and numbers of Word: what a list style counts by stands in another part of the file."""

from copy import deepcopy
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
)


def numbered_style(word: Any, name: str) -> None:
    """See to it that a list style has bullets or numbers, for templates in which it is a name only."""
    style = word.styles[name]
    numbering = _numbering(word)
    properties = style.element.get_or_add_pPr()
    if properties.numPr is not None and properties.numPr.numId is not None:
        try:
            numbering.num_having_numId(properties.numPr.numId.val)
        except KeyError:
            pass
        else:
            return
    identity = _borrowed(numbering, name)
    properties.get_or_add_numPr().get_or_add_numId().val = numbering.add_num(identity).numId


def _numbering(word: Any) -> Any:
    """The definitions of a document, made where it has none: python-docx does not."""
    part = word.part
    try:
        return part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        name = PackURI("/word/numbering.xml")
        made = NumberingPart.load(name, CONTENT_TYPE.WML_NUMBERING, _EMPTY, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return made.element


def _borrowed(numbering: Any, name: str) -> int:
    """Copy the definition that this style has on blank paper; says under which number."""
    blank: Any = docx.Document()
    wanted = blank.styles[name].element.pPr.numPr.numId.val
    source = blank.part.numbering_part.element
    abstract = source.num_having_numId(wanted).abstractNumId.val
    (definition,) = source.xpath(f"w:abstractNum[@w:abstractNumId='{abstract}']")
    taken = [int(each) for each in numbering.xpath("w:abstractNum/@w:abstractNumId")]
    identity = max(taken, default=-1) + 1
    copied = deepcopy(definition)
    copied.set(qn("w:abstractNumId"), str(identity))
    for unique in copied.findall(qn("w:nsid")) + copied.findall(qn("w:tmpl")):
        copied.remove(unique)
    for link in copied.iter(qn("w:pStyle")):
        link.getparent().remove(link)
    first = numbering.find(qn("w:num"))  # definitions stand before what counts by them
    if first is None:
        numbering.append(copied)
    else:
        first.addprevious(copied)
    return identity
