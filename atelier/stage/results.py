"""The result of a round, revealed line by line or at once; until then only that it is being counted."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.look import painting
from atelier.look.labels import Label, TitleLabel
from atelier.minutes import Printed
from atelier.minutes.compose.forward import in_all
from atelier.minutes.compose.numerals import ordinal
from atelier.minutes.compose.results import Result, result_of
from atelier.session import Notice, OpenWorkshop
from atelier.stage.context import Stage
from atelier.stage.page import CuePage
from atelier.stage.ranked import Line, RankedLine, Wordings
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Act, Round, Step
from atelier.workshop.refusals import Refused
from atelier.workshop.vote import Ranked
from atelier.workshop.vote.revealing import complete, newest, page_at, pages, seen


class ResultsPage(CuePage):
    """Nothing of what was cast before the act that reveals it: a cue alone opens no ballot box."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.lines: list[RankedLine] = []
        self._body: QWidget | None = None
        self._show(fresh=True)

    def told(self, notice: Notice) -> None:
        """Follow the acts: what was revealed may be taken back, what was tied may be settled."""
        if notice.touches(Act, Round):
            self._show(fresh=False)

    def _show(self, *, fresh: bool) -> None:
        result = revealed_result(self.stage.workshop, self.cue) if self.cue.shown else None
        self.lines = []
        old = self._body
        self._body = self._counting() if result is None else self._result(result, fresh=fresh)
        self.column.addWidget(self._body)
        if old is not None:
            old.hide()
            self.column.removeWidget(old)
            old.deleteLater()

    def _counting(self) -> QWidget:
        """Between the close and the reveal."""
        stage, say = self.stage, self.stage.words.say
        body = QWidget()
        column = QVBoxLayout(body)
        title = TitleLabel(stage.look, say("The count"), px=stage.part(0.085))
        below = Label(stage.look, say("The result comes in a moment."), kind="muted", px=stage.part(0.045))
        column.addStretch(2)
        for label in (title, below):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(3)
        self.setAccessibleName(say("The count"))
        return body

    def _result(self, result: Result, *, fresh: bool) -> QWidget:
        stage, words, shown = self.stage, self.stage.words, self.cue.shown
        heading = result.round.title or stage.workshop.tables.get(Step, result.round.step).title
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(stage.part(0.006))
        column.addWidget(TitleLabel(stage.look, heading, px=stage.part(0.055)))
        column.addWidget(Label(stage.look, arithmetic(result, words), kind="muted", px=stage.text))
        known, new = seen(result.ranking, shown), newest(result.ranking, shown)
        sheets = pages(result.ranking)
        here = page_at(result.ranking, shown, self.cue.page)
        cut = _cut_after(result)
        wordings = Wordings(stage, [result.title(ranked.number) for ranked in sheets[here]])
        column.addSpacing(stage.part(0.02))
        for ranked in sheets[here]:
            line = _line(result, ranked, words, seen=ranked.number in known)
            spoken = _spoken(line, words) if line.seen else words.say("Not revealed yet")
            self.lines.append(RankedLine(stage, line, spoken, wordings, fresh=fresh and ranked.number in new))
            column.addWidget(self.lines[-1], 1)
            if ranked.number == cut and ranked.number in known and ranked is not result.ranking[-1]:
                column.addWidget(CutLine(stage))
        sentences = [
            *([_ending(result, words), self._in_all(result)] if complete(result.ranking, shown) else []),
            *self._page(here, len(sheets)),
        ]
        foot = Label(stage.look, " ".join(filter(None, sentences)), px=stage.text)
        foot.setMinimumHeight(round(1.4 * stage.text))
        column.addWidget(foot)
        self.setAccessibleName(heading)
        return body

    def _in_all(self, result: Result) -> str:
        """What is retained with an earlier round that the room has seen, where this one settled its tie."""
        workshop, words = self.stage.workshop, self.stage.words
        rounds = workshop.tables.children(Round, result.round.step)
        earlier = [replace(self.cue, round=r.id) for r in rounds if r.position < result.round.position]
        seen_before = [found for cue in earlier if (found := revealed_result(workshop, cue)) is not None]
        return in_all([*seen_before, result], words)

    def _page(self, here: int, count: int) -> list[str]:
        if count < 2:
            return []
        return [self.stage.words.say("Page {page} of {pages}.", page=here + 1, pages=count)]


class CutLine(QWidget):
    """Dashes between the last retained and the next."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setFixedHeight(stage.part(0.012))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        pen = QPen(QColor(self._stage.look.palette.border), self._stage.part(0.002), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)
        painter.end()


def stepped(workshop: OpenWorkshop, cue: Cue, by: int) -> Cue | None:
    """The cue a step further in its reveal, or back; None where none is going on: a key never begins one."""
    result = revealed_result(workshop, cue) if cue.kind is CueKind.RESULTS and cue.shown else None
    if result is None or complete(result.ranking, cue.shown) or cue.shown + by < 1:
        return None
    return replace(cue, shown=cue.shown + by)


def revealed_result(workshop: OpenWorkshop, cue: Cue) -> Result | None:
    """The result of the round of a cue, once the room may know it."""
    tables = workshop.tables
    round = tables.find(Round, cue.round)
    if round is None or not acts.revealed(tables, round.id):
        return None
    try:
        record = workshop.polls.record(round.id)
        return result_of(Printed(tables, {round.id: record}), round)
    except Refused:  # said at the desk; a room is never shown an error
        return None


def arithmetic(result: Result, words: Words) -> str:
    """« 19 votants × 3 gommettes = 57 », with what was not placed, and what was counted on a wall."""
    figures = result.count.arithmetic
    if not figures.voters:
        return words.say("Nobody voted.")
    voters = words.say_n("{n} voter", "{n} voters", figures.voters)
    if figures.points:
        each = words.say_n("{n} point", "{n} points", figures.each)
    else:
        each = words.say_n("{n} dot", "{n} dots", figures.each)
    total = words.number(figures.possible)
    parts = {"voters": voters, "each": each, "total": total, "placed": words.number(figures.placed)}
    if figures.unused and figures.points:
        said = words.say("{voters} × {each} = {total}; given: {placed}", **parts)
    elif figures.unused:
        said = words.say("{voters} × {each} = {total}; placed: {placed}", **parts)
    else:
        said = words.say("{voters} × {each} = {total}", **parts)
    if result.count.named_totals:
        return words.say("{arithmetic} · totals counted on the wall", arithmetic=said)
    return said


def _line(result: Result, ranked: Ranked, words: Words, *, seen: bool) -> Line:
    highest = max(line.score for line in result.ranking)
    retained = ranked.number in result.retained
    doubtful = result.reason is None and ranked.number in result.cut.tied_at_cut
    mark = words.say("Retained") if retained else ""
    if not mark and ranked.tied and ranked.score:
        mark = words.say("Tied")
    return Line(
        rank=ranked.rank,
        title=result.title(ranked.number),
        score=ranked.score,
        share=ranked.score / highest if highest else 0.0,
        mark=mark,
        retained=retained,
        doubtful=doubtful,
        seen=seen,
    )


def _spoken(line: Line, words: Words) -> str:
    said = words.say("{rank}. {title}: {score}", rank=line.rank, title=line.title, score=line.score)
    return f"{said}, {line.mark}" if line.mark else said


def _cut_after(result: Result) -> int | None:
    """The last retained where the retained are the first: the line of the cut goes below it."""
    first = tuple(line.number for line in result.ranking[: len(result.retained)])
    if not result.retained or set(first) != set(result.retained) or result.cut.tied_at_cut:
        return None
    return first[-1]


def _ending(result: Result, words: Words) -> str:
    """What is said under the whole ranking: a tie at the cut as a tie, or who settled it."""
    if result.reason is not None:
        return words.say("What is retained is the group's own choice.")
    if not result.cut.tied_at_cut:
        return ""
    place = next(line.rank for line in result.ranking if line.number in result.cut.tied_at_cut)
    return words.say("A tie in {ordinal} place: the group decides.", ordinal=ordinal(place, words))
