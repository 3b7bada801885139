"""What the wall is dressed in: faces of type, colours, sheets of paper, each made once and kept."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QStaticText, QTextLayout, QTextOption

from atelier.look.appearance import Look
from atelier.look.tokens import SMALL
from atelier.typography import clinging
from atelier.wall.scene.papers import Papers
from atelier.wall.shape import Kind

_TEXT = 15


class Dress:
    """Follows the look in force once it is told to `forget`. Sizes are pixels of the wall at 100 %."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.papers = Papers()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[Kind, QFont] = {}
        self._metrics: dict[Kind, QFontMetrics] = {}

    def forget(self) -> None:
        """The palette or the face has changed."""
        self.papers.forget()
        self._fonts.clear()
        self._metrics.clear()

    def words(self, kind: Kind, text: str, width: float) -> QStaticText:
        """A text laid out in a width, in the face of its kind."""
        return laid_out(text, self.font(kind), max(20, int(width)))

    def colour(self, name: str) -> QColor:
        """A colour of the palette."""
        if name not in self._colours:
            self._colours[name] = QColor(name)
        return self._colours[name]

    def shade(self, paper: str) -> str:
        """A little darker than a paper: what stands on it is seen as a thing of its own."""
        return QColor(paper).darker(118).name()

    def font(self, kind: Kind) -> QFont:
        """The face of a kind at the size in force. `Kind.STEP` is that of small print."""
        if kind not in self._fonts:
            self._fonts[kind] = self._made(kind)
        return self._fonts[kind]

    def metrics(self, kind: Kind) -> QFontMetrics:
        """The measures of a kind's face."""
        if kind not in self._metrics:
            self._metrics[kind] = QFontMetrics(self.font(kind))
        return self._metrics[kind]

    def _made(self, kind: Kind) -> QFont:
        match kind:
            case Kind.TITLE:
                return self.look.title_font(17)
            case Kind.GROUP:
                return self.look.title_font(19)
            case Kind.ZONE:
                return self.look.title_font(18)
            case Kind.TRAY | Kind.ROW:
                return self.look.text_font(_TEXT, 600)
            case Kind.STEP:
                return self.look.text_font(SMALL, 600)
        return self.look.text_font(_TEXT)


def laid_out(text: str, font: QFont, width: int) -> QStaticText:
    """A text laid out in a width, in plain text, broken anywhere where a word is wider."""
    laid = QStaticText(clinging(text).replace("\n", "\u2028"))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    laid.setTextWidth(width)
    laid.prepare(font=font)
    return laid


def end_of(text: str, font: QFont, width: float) -> QPointF:
    """Where the last line of a text ends that is laid out in a width, from the first line's beginning."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(clinging(text).replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    end = QPointF()
    high = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        end = QPointF(line.naturalTextWidth(), high)
        high += line.height()
    layout.endLayout()
    return end
