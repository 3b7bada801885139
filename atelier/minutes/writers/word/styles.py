"""An empty Word document in the house's look: A4, Calibri, styles that carry meaning, the right language."""

from functools import cache
from io import BytesIO
from typing import Any, Final

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from atelier.minutes.writers.looks import Look, looks
from atelier.minutes.writers.word.paper import Paper
from atelier.minutes.writers.word.xml import AFTER_TOGETHER, element, put_property, shade_paragraph

FONT: Final = "Calibri"
_WIDE: Final = 21.0
_SIDES: Final = (2.2, 1.4)
"""Centimetres of the margins beside a text, and beside what is filled in by hand."""
_BASE: Final = 11.0
"""The size of ordinary text, which a template says itself."""


def blank(language: str, *, large: bool = False, form: bool = False) -> Paper:
    """The house's own paper: no text, its styles, and the language of the minutes."""
    document = docx.Document(BytesIO(_styled(language, large, form)))
    return Paper(document, Cm(_WIDE - 2 * _SIDES[form]))


@cache
def _styled(language: str, large: bool, form: bool) -> bytes:
    """That paper as a file: reading it takes a tenth of the time that styling takes."""
    document = docx.Document()
    _page(document.sections[0], form=form)
    _trim(document)
    speak(document, language)
    for look in looks(large=large):
        add_style(document, look)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def add_contents_styles(paper: Paper) -> None:
    """The styles of a table of contents, where they are not there: Word has them by name only."""
    styles = paper.word.styles
    there = {style.name for style in styles}
    for level in (1, 2, 3):
        if (name := f"toc {level}") not in there:
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
            style.base_style = styles["Normal"]
            style.paragraph_format.left_indent = Cm(0.5 * (level - 1))
            style.paragraph_format.space_after = Pt(1)
            style.paragraph_format.tab_stops.add_tab_stop(paper.width, WD_TAB_ALIGNMENT.RIGHT)
    if "TOC Heading" not in there:
        style = styles.add_style("TOC Heading", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = styles["Normal"]
        style.font.bold, style.font.size = True, Pt(14)
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.space_before = Pt(14)


def _page(section: Any, *, form: bool) -> None:
    section.page_width, section.page_height = Cm(_WIDE), Cm(29.7)
    section.left_margin = section.right_margin = Cm(_SIDES[form])
    section.top_margin, section.bottom_margin = (Cm(1.3), Cm(1.5)) if form else (Cm(2.4), Cm(2.2))
    section.header_distance = section.footer_distance = Cm(0.8 if form else 1.1)
    section.different_first_page_header_footer = True


def _trim(document: Any) -> None:
    """Take out the template's hundred table styles, which would be most of the file."""
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.type == WD_STYLE_TYPE.TABLE and style.styleId not in ("TableNormal", "TableGrid"):
            styles.remove(style)


def speak(document: Any, language: str) -> None:
    """Say the language of spelling and of numbers, in place of what is said."""
    tag = {"fr": "fr-FR", "en": "en-GB"}.get(language, language.replace("_", "-"))
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), tag)
        lang.set(qn("w:eastAsia"), tag)
    settings = document.settings.element
    for theme in settings.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), tag)
        theme.attrib.pop(qn("w:eastAsia"), None)
    marks = (("w:decimalSymbol", ","), ("w:listSeparator", ";")) if tag.startswith("fr") else ()
    for name, mark in marks:
        for sign in settings.iter(qn(name)):
            sign.set(qn("w:val"), mark)
    for compat in settings.iter(qn("w:compatSetting")):
        if compat.get(qn("w:name")) == "compatibilityMode":
            compat.set(qn("w:val"), "15")  # else Word says "compatibility mode" over the document


def add_style(document: Any, look: Look, *, own: bool = True) -> None:
    """Add a style, or shape the one that is there; where not `own`, in a template's font and colours."""
    if look.name in document.styles:
        style = document.styles[look.name]
    else:
        style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[look.base]
        style.quick_style = True
    font, paragraph = style.font, style.paragraph_format
    if own or look.size != _BASE:
        font.size = Pt(look.size)
    if own:
        font.color.rgb = RGBColor.from_string(look.colour)
        _typeface(style)
    font.bold, font.italic = look.bold or (False if own else None), look.italic or (False if own else None)
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = look.line
    paragraph.keep_with_next = look.keep or None
    properties = style.element.get_or_add_pPr()
    if look.together and properties.find(qn("w:contextualSpacing")) is None:
        put_property(properties, element("w:contextualSpacing"), *AFTER_TOGETHER)
    for leftover in list(style.element.pPr.iter(qn("w:pBdr"), qn("w:tabs"))):
        style.element.pPr.remove(leftover)
    if look.ground:
        shade_paragraph(style.element.get_or_add_pPr(), look.ground, look.bar)
        paragraph.left_indent, paragraph.right_indent = Cm(0.4), Cm(0.2)
    if look.name == "Fact":  # its values line up behind a tab
        paragraph.tab_stops.add_tab_stop(Cm(4.2))
        paragraph.left_indent, paragraph.first_line_indent = Cm(4.2), Cm(-4.2)


def _typeface(style: Any) -> None:
    """One font for all scripts: names of the theme would win over it, so they go."""
    properties = style.element.get_or_add_rPr()
    for fonts in properties.findall(qn("w:rFonts")):
        properties.remove(fonts)
    made = element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    properties.insert(0, made)
    for spacing in properties.findall(qn("w:spacing")) + properties.findall(qn("w:kern")):
        properties.remove(spacing)
