"""Texts that are only read. All are plain text: what a user typed is never taken for markup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from atelier.look.appearance import Look
from atelier.look.tokens import SMALL, TEXT
from atelier.workshop import rich

_ELLIPSIS_WIDTH = 48


class Label(QLabel):
    """Plain text that wraps. `kind`: "" (ink), "muted", "accent", "problem", "hint" (muted and small)."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        kind: str = "",
        px: int = TEXT,
        weight: int = 400,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`px` is the height of the text in logical pixels; a hint is always small."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wrap)
        self._look, self._px, self._weight = look, SMALL if kind == "hint" else px, weight
        self._set_face()
        look.changed.connect(self._set_face)
        self.setText(text)

    def _set_face(self) -> None:
        self.setFont(self._look.text_font(self._px, self._weight))


class RichLabel(Label):
    """A text with the bold and italic of `workshop.rich`; nothing else in it is taken for markup."""

    def setText(self, text: str) -> None:
        """The stored text."""
        paragraphs = rich.parse(text)
        styled = any(span.bold or span.italic for paragraph in paragraphs for span in paragraph)
        self.setTextFormat(Qt.TextFormat.RichText if styled else Qt.TextFormat.PlainText)
        said = "<br><br>".join("".join(map(_html, paragraph)) for paragraph in paragraphs)
        super().setText(said if styled else rich.plain(text))
        self.setAccessibleName(rich.plain(text))


def _html(span: rich.Span) -> str:
    from html import escape

    text = escape(span.text).replace("\n", "<br>")
    text = f"<b>{text}</b>" if span.bold else text
    return f"<i>{text}</i>" if span.italic else text


class TitleLabel(Label):
    """A title in the face of titles; 30 px for a page, 22 for a part, 18 for a card."""

    def __init__(
        self, look: Look, text: str = "", *, px: int = 30, wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        """`px` as in `Label`; titles are bold."""
        super().__init__(look, text, px=px, weight=700, wrap=wrap, parent=parent)

    def write_in(self, px: int) -> None:
        """In another size from now on."""
        self._px = px
        self._set_face()

    def _set_face(self) -> None:
        self.setFont(self._look.title_font(self._px, self._weight))


class SectionLabel(Label):
    """The small spaced capitals above a part of a panel; screen readers get the text in its own case."""

    def __init__(self, look: Look, text: str = "", *, parent: QWidget | None = None) -> None:
        """The text as it is written in a sentence."""
        super().__init__(look, text, kind="section", px=SMALL, weight=600, parent=parent)

    def _set_face(self) -> None:
        face = self._look.text_font(self._px, self._weight)
        face.setCapitalization(QFont.Capitalization.AllUppercase)
        face.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self.setFont(face)


class ElidedLabel(Label):
    """One line that ends in an ellipsis where it lacks room; the whole text is then its tool tip."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        kind: str = "",
        px: int = TEXT,
        weight: int = 400,
        parent: QWidget | None = None,
    ) -> None:
        """As a `Label`, but never on two lines: line breaks are shown as spaces."""
        self._titled = False
        super().__init__(look, text, kind=kind, px=px, weight=weight, wrap=False, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def take_title_face(self, px: int) -> None:
        """Is written as a title from now on, also after a change of look."""
        self._px, self._titled = px, True
        self._set_face()

    def _set_face(self) -> None:
        if self._titled:
            self.setFont(self._look.title_font(self._px))
        else:
            super()._set_face()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), _ELLIPSIS_WIDTH), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what fits, in the colours of the style sheet."""
        line = " ".join(self.text().splitlines())
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        tip = self.text() if shown != line else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        if shown == self.text():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import (  # 5 ms of names, for what rarely lacks room
            QStyle,
            QStyleOption,
        )

        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.setPen(option.palette.color(self.foregroundRole()))
        painter.drawText(self.rect(), int(alignment), shown)
