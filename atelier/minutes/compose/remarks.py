"""Sentences that sum up, and comments: after what they are about."""

from atelier.minutes.compose.printed import origin
from atelier.minutes.document import Block, Heading, Paragraph, Role, plain
from atelier.words import Words
from atelier.workshop.entities import Cluster, Comment, Group, Remark, Step, Synthesis
from atelier.workshop.tables import Tables


def on_title(tables: Tables, cluster: Cluster) -> tuple[Paragraph, ...]:
    """What was said on one title: syntheses, then comments."""
    return (
        *(_said(each, Role.SYNTHESIS) for each in tables.children(Synthesis, cluster.id)),
        *(_said(each, Role.COMMENT) for each in tables.children(Comment, cluster.id)),
    )


def syntheses(tables: Tables, step: Step, group: Group | None = None) -> list[Paragraph]:
    """What sums up a group's answers in a step, or the step as a whole."""
    found = tables.children(Synthesis, group.id if group else step.id)
    return [_said(each, Role.SYNTHESIS) for each in found if each.step == step.id]


def comments(tables: Tables, step: Step, words: Words, group: Group | None = None) -> list[Block]:
    """The comments on a group or on the step as a whole, under a heading of their own."""
    about = group or step
    found = [each for each in tables.children(Comment, about.id) if each.step == step.id]
    if not found:
        return []
    heading = words.say_n("Comment", "Comments", len(found))
    return [
        Heading(level=3 if group else 2, text=heading, source=origin(about)),
        *(_said(each, Role.COMMENT) for each in found),
    ]


def _said(remark: Remark, role: Role) -> Paragraph:
    return Paragraph(spans=plain(remark.text), role=role, source=origin(remark))
