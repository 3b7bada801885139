"""The house's own paper for Word: a document or a template whose styles, head and foot are used.

What is written in it is left out, and so is what could run or ask something when the file opens: macros, the
address of another template, a mail merge, a password against changes.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles import BabelFish

from atelier.minutes.document import Document
from atelier.minutes.writers.archive import packed, parts_of
from atelier.minutes.writers.looks import LOOKS, looks
from atelier.minutes.writers.word.lists import numbered_style
from atelier.minutes.writers.word.paper import Paper
from atelier.minutes.writers.word.styles import add_style, speak
from atelier.minutes.writers.word.turning import width_of
from atelier.workshop.refusals import Reason, Refused

_TYPES: Final = "[Content_Types].xml"
_TEMPLATE: Final = b"wordprocessingml.template.main+xml"
_DOCUMENT: Final = b"wordprocessingml.document.main+xml"
_FAULTS: Final = (
    *(OSError, ValueError, KeyError, TypeError, AttributeError, IndexError),
    *(BadZipFile, OpcError, SyntaxError),  # the last is what lxml raises for XML that is none
)
_ASKING: Final = ("w:attachedTemplate", "w:mailMerge", "w:documentProtection", "w:writeProtection")


def paper_of(path: Path, document: Document) -> Paper:
    """A template without its text; raises `Refused(EXPORT_TEMPLATE)` for what is none."""
    try:
        word = _opened(path.read_bytes(), document.dated)
        _empty(word)
        _quiet(word)
        speak(word, document.language)
        section = word.sections[-1]
        ids = _styled(word, large=document.large)
        return Paper(word, width_of(section), ids, *_furnished(section))
    except _FAULTS as error:
        raise Refused(Reason.EXPORT_TEMPLATE, path=str(path), known=".docx, .dotx") from error


def _opened(data: bytes, dated: Any) -> Any:
    """python-docx opens documents only: a template differs from one by its kind alone."""
    parts = parts_of(data)
    if b"macroEnabled" in parts[_TYPES]:
        raise ValueError("macros")
    parts[_TYPES] = parts[_TYPES].replace(_TEMPLATE, _DOCUMENT)
    return docx.Document(BytesIO(packed(parts, dated)))


def _empty(word: Any) -> None:
    """Take out the text; what stands at its end keeps the size of the paper, the head and the foot."""
    body = word.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)


def _quiet(word: Any) -> None:
    settings = word.settings.element
    for tag in _ASKING:
        for found in settings.findall(qn(tag)):
            settings.remove(found)
    rels = word.part._settings_part.rels
    for key in [key for key, relation in rels.items() if relation.is_external]:
        rels.pop(key)


def _furnished(section: Any) -> tuple[bool, bool]:
    """Whether there are a head and a foot already."""
    return tuple(  # type: ignore[return-value]
        any(re.search(r"\S", "".join(part._element.itertext())) or part._element.xpath(".//w:drawing")
            for part in parts if not part.is_linked_to_previous)
        for parts in (
            (section.header, section.first_page_header),
            (section.footer, section.first_page_footer),
        )
    )  # fmt: skip


def _name(word: Any) -> None:
    """Write the names of Word's own styles as Word does: LibreOffice writes them in capitals."""
    known = {name.casefold(): name for name in (BabelFish.ui2internal(look.name) for look in LOOKS)}
    for style in word.styles.element.style_lst:
        if style.type == WD_STYLE_TYPE.PARAGRAPH and (name := known.get((style.name_val or "").casefold())):
            style.name_val = name


def _styled(word: Any, *, large: bool) -> dict[str, str]:
    """Add the styles that the template lacks; says how it calls the others, which keep all but their size."""
    ids: dict[str, str] = {}
    _name(word)
    for look in looks(large=large):
        own = look.name.replace(" ", "")
        names = [style for style in word.styles if style.type == WD_STYLE_TYPE.PARAGRAPH]
        if look.name not in {style.name for style in names}:
            add_style(word, look, own=False)
        elif large:
            word.styles[look.name].font.size = Pt(look.size)
        ids[own] = word.styles[look.name].style_id
    for name in ("List Bullet", "List Number"):
        numbered_style(word, name)
    return {own: id for own, id in ids.items() if own != id}
