"""The look in force: which palette, which text face, how much motion; handed to widgets by constructors.

A change of palette reaches the style sheet at once and, through `changed`, whatever paints by itself.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from atelier.look import fonts, motion, theme, tokens
from atelier.look.icons import icon_pixmap, make_icon
from atelier.look.tokens import Palette

BASE: Final = ("-style", "Fusion")
"""Arguments of an application."""


class Look(QObject):
    """One per application; the desk may have several windows, they share it."""

    changed = Signal()

    def __init__(
        self, palette: Palette = tokens.LIGHT, *, reading: bool = False, less_motion: bool = False
    ) -> None:
        """`reading` sets all text in the face drawn for people who see badly."""
        super().__init__()
        self.palette = palette
        self.reading = reading
        self.less_motion = less_motion

    def install(self, app: QApplication, *, based: bool = False) -> None:
        """Dresses the whole application: fonts, Fusion as a base, palette, style sheet.

        One that was made with `BASE` among its arguments is `based` on Fusion already: to set it here would
        make a style twice, and in Python a class with all that a style may be asked.
        """
        if not app.styleSheet():  # one that is dressed has its fonts and its base already
            fonts.load_fonts()
            if not based:
                app.setStyle("Fusion")
        self._dress(app)

    def wear(self, palette: Palette, *, reading: bool | None = None) -> None:
        """Changes palette, and the text face where asked, in every open window."""
        self.palette = palette
        self.reading = self.reading if reading is None else reading
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)
        self.changed.emit()

    def text_font(self, px: int = tokens.TEXT, weight: int = 400) -> QFont:
        """Running text in the face in force; the reading face has no semi-bold, bold stands for it."""
        if self.reading:
            return fonts.font(fonts.READING, px, 700 if weight > 400 else 400)
        return fonts.text_font(px, weight)

    def title_font(self, px: int, weight: int = 700) -> QFont:
        """The font of a title in the face in force."""
        return fonts.font(fonts.READING, px, 700) if self.reading else fonts.title_font(px, weight)

    def icon(self, name: str, colour: str | None = None, size: int = 18) -> QIcon:
        """A Lucide icon in a colour (that of text unless said)."""
        return make_icon(name, colour or self.palette.ink, size)

    def picture(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """A Lucide icon as a pixmap for whoever paints; `ratio` is the density of the paint device."""
        return icon_pixmap(name, colour, size, ratio)

    def duration(self, milliseconds: int) -> int:
        """How long a movement takes here: 0 where less motion is wanted."""
        return motion.duration(milliseconds, less=self.less_motion)

    def _dress(self, app: QApplication) -> None:
        app.setFont(self.text_font())
        app.setPalette(theme.qt_palette(self.palette))
        sheet = theme.style_sheet(self.palette, self.text_font().families())
        if app.styleSheet() != sheet:  # Qt would dress every widget that there is anew
            app.setStyleSheet(sheet)


def preferred_palette() -> Palette:
    """What the system asks for: strong contrast before dark, light where it says nothing."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return tokens.STRONG
    return tokens.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else tokens.LIGHT
