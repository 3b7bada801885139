"""The evaluation on the shared screen: the question with its faces, and what was answered, once known."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from atelier.look import painting
from atelier.look.labels import Label
from atelier.look.moodfaces import paint_face
from atelier.session import Notice
from atelier.stage.booth.opinions import answered_said, answers_said
from atelier.stage.context import Stage
from atelier.stage.facecards import FaceRow, ShownFace
from atelier.stage.heading import put_heading
from atelier.stage.lettering import Style, Text, largest, lay, paragraphs_of
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Booth, Face, LastWord, Step
from atelier.workshop.evaluating import COUNTS, WORDS, known

_HIGHEST = 0.15
"""The most that the line of a face takes, of the height."""


class EvaluationPage(CuePage):
    """A function of the session and the cue. While people answer at the booth, only how many have."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self._foot: Label | None = None
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Other faces, another turnout, the close, what is counted or said."""
        step = self.stage.tables.find(Step, self.cue.step)
        if notice.touches(Step, Face, LastWord):
            self.arrange()
        elif notice.step == self.cue.step and self._foot is not None and step is not None:
            self._tell(step)  # the faces stay as they are drawn: the next person waits for nothing

    def arrange(self) -> None:
        """The part that the cue asks for; the question where it may not be known yet."""
        self.sweep()
        self._foot = None
        self.pages = 1
        tables, words = self.stage.tables, self.stage.words
        step = tables.find(Step, self.cue.step)
        if step is None:
            self.setAccessibleName(words.say("Nothing to show"))
        elif not known(step) or self.cue.number not in (COUNTS, WORDS):
            self._invite(step)
        elif self.cue.number == COUNTS:
            self._show_counts(step)
        else:
            self._show_words(step)

    def _invite(self, step: Step) -> None:
        stage = self.stage
        room = put_heading(self, None, step.question or step.title, "", self.area)
        self._foot = Label(stage.look, px=stage.title, weight=600)
        self._foot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if self._tell(step):
            high = self._foot.heightForWidth(room.width())
            self.add(self._foot, QRect(room.left(), room.bottom() - high, room.width(), high))
            room = room.adjusted(0, 0, 0, -high - stage.part(0.03))
        faces = stage.tables.children(Face, step.id)
        self.add(FaceRow(stage, [ShownFace(stage, face) for face in faces], widest=0.34), room)

    def _tell(self, step: Step) -> str:
        """How many have answered, or that it is over."""
        words, said = self.stage.words, ""
        if step.booth is Booth.OPEN:
            said = answered_said(self.stage.workshop, step.id, words)
        elif step.booth is Booth.CLOSED:
            said = words.say("Thank you: the answers are in.")
        if self._foot is not None:
            self._foot.setText(said)
        asked = step.question or step.title
        self.setAccessibleName(words.say("Evaluation: {question} {told}", question=asked, told=said).strip())
        return said

    def _show_counts(self, step: Step) -> None:
        stage, words = self.stage, self.stage.words
        faces = stage.tables.children(Face, step.id)
        said = answers_said(stage.tables, step.id, words)
        asked = step.question or step.title
        self.setAccessibleName(words.say("Evaluation: {question} {told}", question=asked, told=said))
        room = put_heading(self, None, asked, "", self.area)
        foot = Text(stage, said, Style(stage.look.text_font(stage.text)), colour=stage.look.palette.ink_2)
        below = round(stage.text * 1.6)
        self.add(foot, QRect(room.left(), room.bottom() - below, room.width(), below))
        room = room.adjusted(0, 0, 0, -below - stage.part(0.01))
        if not faces:
            return
        high = min(room.height() // len(faces), stage.part(_HIGHEST))
        most = max(face.counted + face.cast for face in faces)
        for place, face in enumerate(faces):
            line = CountLine(stage, face, most)
            self.add(line, QRect(room.left(), room.top() + place * high, room.width(), high))

    def _show_words(self, step: Step) -> None:
        stage, words = self.stage, self.stage.words
        texts = [words.quoted(each.text) for each in stage.tables.children(LastWord, step.id)]
        title = words.say("Words at the end")
        self.setAccessibleName(title)
        room = put_heading(self, None, title, "", self.area)
        if not texts:
            nothing = Text(stage, words.say("No words were left."), Style(stage.look.text_font(stage.title)))
            self.add(nothing, QRect(room.left(), room.top(), room.width(), stage.title * 2))
            return
        px = largest(stage.part(0.05), stage.title, lambda px: len(self._dealt(texts, px, room)) == 1)
        pages = self._dealt(texts, px or stage.title, room)
        self.pages = len(pages)
        if self.pages > 1:
            self.sweep()
            number = words.say("{page} / {pages}", page=self.page + 1, pages=self.pages)
            put_heading(self, None, title, number, self.area)
        style = Style(stage.look.text_font(px or stage.title, 600), leading=1.28)
        for top, text in pages[self.page]:
            label = Text(stage, text, style)
            place = QRect(room.left(), room.top() + round(top), room.width(), label.high(room.width()))
            self.add(label, place)

    def _dealt(self, texts: list[str], px: int, room: QRect) -> list[list[tuple[float, str]]]:
        """Each text with its top, on as many pages as they need."""
        style = Style(self.stage.look.text_font(px, 600), leading=1.28)
        pages: list[list[tuple[float, str]]] = [[]]
        top = 0.0
        for text in texts:
            high = lay(paragraphs_of(text, marked=False), style, room.width()).height
            if top and top + high > room.height():
                pages.append([])
                top = 0.0
            pages[-1].append((top, text))
            top += high + px * 0.7
        return pages


class CountLine(QWidget):
    """A face, its word, a bar, how many: figures stand at the bar's end."""

    def __init__(self, stage: Stage, face: Face, most: int) -> None:
        """`most` is how many chose the face that was chosen most."""
        super().__init__()
        self._stage, self._face = stage, face
        self._count = face.counted + face.cast
        self._share = self._count / most if most else 0.0
        words = stage.words
        self.setAccessibleName(words.say("{face}: {count}", face=face.title, count=words.number(self._count)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        stage, palette, area = self._stage, self._stage.look.palette, QRectF(self.rect())
        painter = painting.begin(self)
        side = area.height() * 0.82
        paint_face(painter, QRectF(0, (area.height() - side) / 2, side, side), self._face.mood.value, palette)
        left, wide = side + stage.part(0.03), area.width() * 0.30
        self._draw_words(painter, QRectF(left, 0, wide, area.height()))
        start = left + wide + stage.part(0.02)
        figure = stage.look.title_font(stage.part(0.05))
        room = area.width() - start - stage.part(0.14)
        high = area.height() * 0.38
        bar = QRectF(start, (area.height() - high) / 2, max(room * self._share, 2.0), high)
        if self._count:
            painting.panel(painter, bar, fill=palette.petrol, radius=min(8.0, high / 3))
        painter.setPen(QColor(palette.ink if self._count else palette.ink_2))
        painter.setFont(figure)
        at = QRectF(
            (bar.right() if self._count else start) + stage.part(0.015), 0, area.width(), area.height()
        )
        beside = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(at, beside, stage.words.number(self._count))
        painter.end()

    def _draw_words(self, painter: QPainter, place: QRectF) -> None:
        stage = self._stage
        word = paragraphs_of(self._face.title, marked=False)

        def high(px: int) -> float:
            return lay(word, Style(stage.look.title_font(px, 600)), place.width()).height

        px = largest(stage.part(0.045), 9, lambda px: high(px) <= place.height()) or 9
        laid = lay(word, Style(stage.look.title_font(px, 600)), place.width())
        painter.setPen(QColor(stage.look.palette.ink))
        top = (place.height() - laid.height) / 2
        for above, line in laid.lines:
            line.draw(painter, QPointF(place.x(), top + above - line.y()))
