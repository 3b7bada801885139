"""The faces of an evaluation on the wall, for a room that answers with dots and counts them by eye."""

from atelier.minutes.compose.printed import Printed
from atelier.minutes.kit.headed import foot_of, head_of
from atelier.minutes.kit.papers import FaceSheet, FaceSheets
from atelier.minutes.kit.wanted import Wanted
from atelier.words import Words
from atelier.workshop.entities import Face, Step, StepKind


def face_sheets(printed: Printed, words: Words, _wanted: Wanted, title: str) -> FaceSheets:
    """One for each evaluation that has faces."""
    found = tuple(_sheet(printed, words, step) for step in evaluations(printed))
    return FaceSheets(head=head_of(printed, words, title), sheets=found, total=words.say("Total"))


def evaluations(printed: Printed) -> list[Step]:
    """The steps that somebody answers by a face."""
    return [
        step
        for step in printed.steps
        if step.kind is StepKind.EVALUATION and printed.tables.children(Face, step.id)
    ]


def _sheet(printed: Printed, words: Words, step: Step) -> FaceSheet:
    return FaceSheet(
        kicker=step.title,
        question=step.question,
        how=words.say("Stick one dot beside the face that is like you."),
        faces=tuple((face.mood, face.title) for face in printed.tables.children(Face, step.id)),
        foot=foot_of(printed.workshop, words),
        continued=words.say("{title} (continued)", title=step.title),
    )
