"""The styles of the LibreOffice file: those that have a name, and those that one paragraph or table needs."""

from dataclasses import replace
from typing import Final
from xml.sax.saxutils import quoteattr

from atelier.minutes.writers.looks import INK_2, LARGE, LINE, PAPER, PETROL_LIGHT, Look, looks, said_beside

FONT: Final = "Liberation Sans"
BODY_WIDTH: Final = 16.6
"""Centimetres."""
WIDE_WIDTH: Final = 25.3
"""Those of a page that is held sideways."""
UPRIGHT: Final = "Standard"
ACROSS: Final = "Across"
"""The kinds of page by how they are held."""
_SMALLER: Final = 0.92
"""Liberation Sans is wider than Calibri, for which the sizes are made."""

_BASE: Final = 11.0
"""The size of ordinary text, which a template says itself."""

NAMES: Final = {
    "Normal": "Standard",
    "List Bullet": "List_20_1",
    "List Number": "Numbering_20_1",
    "Cell": "Table_20_Contents",
}
"""Styles that LibreOffice has under another name."""
_SHOWN: Final = {"Standard": "Default Paragraph Style"}
_LISTS: Final = ("List Bullet", "List Number")


def name_of(look: str) -> str:
    """The name of a style within the file."""
    return NAMES.get(look, look.replace(" ", "_20_"))


def shown_name(name: str) -> str:
    """The name of a style as its reader sees it."""
    return _SHOWN.get(name, name.replace("_20_", " "))


def named_styles(*, own: bool, large: bool = False) -> dict[tuple[str, str], str]:
    """Every style by family and name; with `own`, they say fonts and colours, else a template does."""
    found = looks(large=large)
    body = replace(found[0], name="Text body")
    styles = {("paragraph", name_of(look.name)): _paragraph(look, own=own) for look in (*found, body)}
    styles["paragraph", "Table_20_Heading"] = _heading_cell(found)
    styles |= {("paragraph", f"Contents_20_{level}"): _entry(level) for level in (1, 2, 3)}
    styles["paragraph", "Contents_20_Heading"] = _style(
        "Contents_20_Heading", "paragraph", "", _text(weight="bold", size=14 if own else 0), "Standard"
    )
    for name, weight, slope in (("Bold", 1, 0), ("Italic", 0, 1), ("Bold_20_Italic", 1, 1)):
        properties = _text(weight="bold" if weight else "", slope="italic" if slope else "")
        styles["text", name] = _style(name, "text", "", properties)
    styles["text", "Aside"] = _style("Aside", "text", "", _text(slope="italic", colour=INK_2))
    styles["text", "Remark"] = _style(
        "Remark", "text", "", _text(colour=INK_2, size=said_beside(large=large))
    )
    styles["text", "Index_20_Link"] = _style(
        "Index_20_Link", "text", "", '<style:text-properties style:text-underline-style="none"/>'
    )
    styles["graphic", "Graphics"] = _style("Graphics", "graphic", "<style:graphic-properties/>")
    styles["list", "List_20_1"] = _list("List_20_1", '<text:list-level-style-bullet text:level="1" '
        f'text:bullet-char="•">{_INDENT}</text:list-level-style-bullet>')  # fmt: skip
    styles["list", "Numbering_20_1"] = _list("Numbering_20_1", '<text:list-level-style-number text:level="1" '
        f'style:num-format="1" style:num-suffix=".">{_INDENT}</text:list-level-style-number>')  # fmt: skip
    return styles


_INDENT: Final = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.63cm" '
    'fo:text-indent="-0.63cm" fo:margin-left="0.63cm"/></style:list-level-properties>'
)


def _style(name: str, family: str, *properties: str) -> str:
    *inside, parent = (*properties, "") if len(properties) < 3 else properties
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:display-name={quoteattr(shown_name(name))} '
        f'style:family="{family}"{above} style:class="text">{"".join(inside)}</style:style>'
    ).replace(' style:class="text"', ' style:class="text"' if family == "paragraph" else "")


def _list(name: str, level: str) -> str:
    shown = quoteattr(shown_name(name))
    return f'<text:list-style style:name="{name}" style:display-name={shown}>{level}</text:list-style>'


def _text(*, weight: str = "", slope: str = "", colour: str = "", size: float = 0, font: str = "") -> str:
    """How signs look, said for Latin, Asian and complex scripts alike."""
    said = f' fo:color="#{colour}"' if colour else ""
    for kind in ("", "-asian", "-complex"):
        space = "fo" if not kind else "style"
        said += f' style:font-name{kind}="{font}"' if font else ""
        said += f' {space}:font-size{kind}="{_points(size)}pt"' if size else ""
        said += f' {space}:font-weight{kind}="{weight}"' if weight else ""
        said += f' {space}:font-style{kind}="{slope}"' if slope else ""
    return f"<style:text-properties{said}/>"


def _points(size: float) -> float:
    """Somewhat smaller than asked for, but large letters stay large."""
    return round(max(size * _SMALLER, min(size, LARGE)), 1)


def _paragraph(look: Look, *, own: bool) -> str:
    """A style of the house; in a template, only what gives it its meaning."""
    name = name_of(look.name)
    level = look.name.removeprefix("Heading ")
    parent = "" if name == "Standard" else name_of(look.base)
    text = _text(
        weight="bold" if look.bold else "normal" if own else "",
        slope="italic" if look.italic else "normal" if own else "",
        colour=look.colour if own else "",
        size=look.size if own or look.size != _BASE else 0,
        font=FONT if own and name == "Standard" else "",
    )
    outline = f' style:default-outline-level="{level}"' if level.isdigit() else ""
    lists = f' style:list-style-name="{name}"' if look.name in _LISTS else ""
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:display-name={quoteattr(shown_name(name))} '
        f'style:family="paragraph"{above}{outline}{lists} style:class="text">'
        f"{_spaces(look)}{text}</style:style>"
    )


def _spaces(look: Look) -> str:
    said = (
        f' fo:margin-top="{look.before}pt" fo:margin-bottom="{look.after}pt" fo:line-height="{look.line:.0%}"'
    )
    said += ' fo:keep-with-next="always"' if look.keep else ' fo:orphans="2" fo:widows="2"'
    said += ' style:contextual-spacing="true"' if look.together else ""
    if look.ground:
        said += f' fo:background-color="#{look.ground}" fo:padding="0.18cm" fo:border="none"'
        said += f' fo:border-left="3pt solid #{look.bar}" fo:margin-left="0.2cm" fo:margin-right="0.2cm"'
    tabs = ""
    if look.name == "Fact":
        said += ' fo:margin-left="4.7cm" fo:text-indent="-4.7cm"'
        tabs = '<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>'
    elif look.name in ("Header", "Footer"):
        tabs = right_tab(BODY_WIDTH)
    return f"<style:paragraph-properties{said}>{tabs}</style:paragraph-properties>"


def right_tab(position: float, leader: str = "") -> str:
    """Where what follows a tab ends, so many centimetres from the left."""
    dots = ' style:leader-style="dotted" style:leader-text="."' if leader else ""
    return (
        f'<style:tab-stops><style:tab-stop style:position="{position}cm" style:type="right"{dots}/>'
        "</style:tab-stops>"
    )


def _heading_cell(found: tuple[Look, ...]) -> str:
    cell = next(look for look in found if look.name == "Cell")
    look = replace(cell, name="Table Heading", bold=True, base="Cell")
    return _paragraph(look, own=False)


def _entry(level: int) -> str:
    indent = 0.5 * (level - 1)
    properties = (
        f'<style:paragraph-properties fo:margin-left="{indent}cm" fo:margin-bottom="0pt">'
        f"{right_tab(BODY_WIDTH - indent, '.')}</style:paragraph-properties>"
    )
    return _style(f"Contents_20_{level}", "paragraph", properties, "", "Standard")


class Needed:
    """The styles that single paragraphs, columns and tables need, named as they come."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[str, str]] = {}
        self.width = BODY_WIDTH
        """Centimetres of the text that is being written."""

    def paragraph(
        self, base: str, *, rtl: bool = False, keep: bool = False, master: str = "", more: str = ""
    ) -> str:
        """A style like `base` that also does what is asked; `base` itself where that is nothing."""
        said = ' style:writing-mode="rl-tb"' if rtl else ""
        said += ' fo:text-align="end"' if rtl and "text-align" not in more else ""
        said += ' fo:keep-with-next="always"' if keep else ""
        said += more
        first = f' style:master-page-name="{master}"' if master else ""
        if not said and not first:
            return base
        properties = f"<style:paragraph-properties{said}/>" if said else ""
        return self._named("P", "paragraph", f' style:parent-style-name="{base}"{first}', properties)

    def column(self, width: float) -> str:
        """A column so many centimetres wide, or as much of the width that other paper has."""
        share = round(65535 * width / self.width)
        said = f'style:column-width="{width:.3f}cm" style:rel-column-width="{share}*"'
        properties = f"<style:table-column-properties {said}/>"
        return self._named("C", "table-column", "", properties)

    def table(self, *, together: bool) -> str:
        """A table as wide as the text, parted between rows only, or not at all."""
        parted = "false" if together else "true"
        properties = (
            f'<style:table-properties style:width="{self.width}cm" style:rel-width="100%" '
            f'table:align="margins" fo:margin-bottom="10pt" style:may-break-between-rows="{parted}" '
            'table:border-model="collapsing"/>'
        )
        return self._named("T", "table", "", properties)

    def row(self) -> str:
        """A row that is not torn."""
        return self._named("R", "table-row", "", '<style:table-row-properties fo:keep-together="always"/>')

    def cell(self, *, head: bool = False, over: bool = False) -> str:
        """A cell with a fine line under it, on a ground where it is a head, or heads rows."""
        colour = PETROL_LIGHT if head else PAPER if over else ""
        ground = f' fo:background-color="#{colour}"' if colour else ""
        properties = (
            f'<style:table-cell-properties fo:padding="0.1cm" fo:border="none" '
            f'fo:border-bottom="0.5pt solid #{LINE}"{ground}/>'
        )
        return self._named("L", "table-cell", "", properties)

    def frame(self) -> str:
        """A picture that stands in its paragraph like a sign."""
        properties = '<style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/>'
        return self._named("G", "graphic", ' style:parent-style-name="Graphics"', properties)

    def _named(self, letter: str, family: str, attributes: str, properties: str) -> str:
        key = f"{family}{attributes}{properties}"
        if key not in self._made:
            name = f"{letter}{len(self._made) + 1}"
            head = f'<style:style style:name="{name}" style:family="{family}"{attributes}>'
            self._made[key] = (name, f"{head}{properties}</style:style>")
        return self._made[key][0]

    @property
    def xml(self) -> str:
        """All of them, in the order in which they were needed."""
        return "".join(style for _, style in self._made.values())
