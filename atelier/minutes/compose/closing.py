"""An evaluation: how many chose each face, and the words at the end; nobody is named."""

from atelier.minutes.compose.printed import Printed, origin, paragraph
from atelier.minutes.document import Block, Bullet, Bullets, Column, Heading, Role, Row, Table, plain
from atelier.words import Words
from atelier.workshop import evaluating
from atelier.workshop.entities import Booth, Face, LastWord, Step, StepKind


def answered(printed: Printed, words: Words) -> list[tuple[Step, list[Block]]]:
    """What is known of each evaluation, its words under a heading, and nothing in small letters."""
    found = [
        (step, _known(printed, step, words, Role.BODY))
        for step in printed.steps
        if step.kind is StepKind.EVALUATION and evaluating.known(step)
    ]
    return [(step, blocks) for step, blocks in found if blocks]


def evaluation(printed: Printed, step: Step, words: Words) -> list[Block]:
    """Nothing where nobody answered; faces that nobody chose are printed beside those that were."""
    if step.booth is Booth.OPEN:
        return [*paragraph(words.say("The evaluation is not closed yet."), step, Role.NOTICE)]
    return _known(printed, step, words, Role.SMALL)


def _known(printed: Printed, step: Step, words: Words, below: Role) -> list[Block]:
    """`below`: what the sentence below the faces is."""
    faces = printed.tables.children(Face, step.id)
    said = printed.tables.children(LastWord, step.id)
    answers, blank = evaluating.answers(printed.tables, step.id), evaluating.faceless(printed.tables, step.id)
    blocks: list[Block] = []
    if answers:
        columns = (
            Column(title=words.say("Answer"), weight=3),
            Column(title=words.say("How many"), numeric=True),
        )
        rows = tuple(
            Row(
                cells=(face.title, words.number(face.counted + face.cast)),
                face=face.mood.value,
                source=origin(face),
            )
            for face in faces
        )
        blocks.append(Table(columns=columns, rows=rows, source=origin(step)))
        total = words.say_n("{n} answer", "{n} answers", answers)
        if blank:
            total = words.say_n(
                "{n} answer, {blank} without a face",
                "{n} answers, {blank} without a face",
                answers,
                blank=blank,
            )
        blocks += paragraph(total, step, below)
    if said:
        blocks.append(Heading(level=2, text=words.say("Words at the end"), source=origin(step)))
        items = tuple(Bullet(spans=plain(word.text), source=origin(word)) for word in said)
        blocks.append(Bullets(items=items, source=origin(step)))
    return blocks
