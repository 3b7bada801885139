"""*Run*, by keys: what was said on two walls, the vote, and what follows from it."""

from collections.abc import Callable, Iterable

from atelier.workshop.ballots import SecretBallot
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    DecisionMode,
    Group,
    Note,
    Orientation,
    Round,
    Step,
    StepKind,
    Synthesis,
)
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, cell, rows, titles, walls, zones
from tests.window.preparing import over, plain
from tests.window.x11 import Screen

Interrupt = Callable[[str, str], None]
"""Is called while the first words of a note stand in the line; the rest is its to type and to enter."""


def first_step(shown: Screen) -> None:
    """Into *Run*, at the first step."""
    shown.key("ctrl+2")
    shown.pause(1)
    shown.key("ctrl+Prior", times=8)


def forward(shown: Screen, steps: int = 1) -> None:
    """To a later step, its line ready."""
    shown.key("ctrl+Next", times=steps)
    shown.pause(1)


def line(shown: Screen, text: str) -> None:
    """One line of what people say."""
    shown.type(plain(text))
    shown.key("Return")


def title(shown: Screen, text: str) -> None:
    """A title, under which the next notes go; an empty one: none."""
    line(shown, f"#{text}")
    shown.pause(0.2)


def visions(shown: Screen, tables: Tables, step: Step) -> None:
    """The walls of the groups, one after the other, the first group in hand."""
    for number, wall in enumerate(walls(tables, step.id)):
        for place, zone in enumerate(zones(tables, wall)):
            if number or place:
                shown.key("Tab")
            for cluster in titles(tables, zone):
                title(shown, cluster.title)
                for note in tables.children(Note, cluster.id):
                    line(shown, note.text)
        assert wall.group
        remarks(shown, [s.text for s in tables.children(Synthesis, wall.group.id)], turns=2, kinds=5)
        if wall.facing:
            facing(shown, tables, wall)
        shown.picture(f"vision-{number + 1}")


def remarks(shown: Screen, texts: list[str], *, turns: int, kinds: int) -> None:
    """Lines of another kind, about no title; the line is for notes before and after."""
    if not texts:
        return
    title(shown, "")
    shown.key("ctrl+space", times=turns)
    for text in texts:
        line(shown, text)
    shown.key("ctrl+space", times=kinds - turns)


def facing(shown: Screen, tables: Tables, wall: Wall) -> None:
    """Titles of the second zone that were written one below the other go where they answer."""
    zone = zones(tables, wall)[1]
    wanted = [i for i, row in enumerate(rows(tables, wall)) if cell(tables, zone, row)]
    outline(shown)
    for written, cluster in reversed(list(enumerate(titles(tables, zone)))):
        find(shown, cluster.title)
        shown.key("alt+Next", times=wanted[written] - written)
    shown.key("ctrl+l")


def outline(shown: Screen) -> None:
    """From the line to what was said above it."""
    shown.key("Escape")
    shown.pause(0.3)


def find(shown: Screen, text: str) -> None:
    """Look for a line of the outline, and stand on it with the keys there."""
    shown.key("ctrl+f")
    shown.type(plain(text))
    shown.key("Return", "Escape", "Escape")
    shown.pause(0.3)


def ways(shown: Screen, tables: Tables, step: Step, cut: str, interrupt: Interrupt) -> None:
    """The wall of all, each note said by its group; the note that begins with `cut` is interrupted."""
    (wall,) = walls(tables, step.id)
    (zone,) = zones(tables, wall)
    numbers = {group.id: group.number for group in tables.children(Group, step.id)}
    for cluster in titles(tables, zone):
        title(shown, cluster.title)
        for note in tables.children(Note, cluster.id):
            shown.key(f"alt+{numbers[note.group or '']}")
            if note.text.startswith(cut):
                shown.type(plain(cut))
                interrupt(cut, note.text.removeprefix(cut))
            else:
                line(shown, note.text)
    remarks(shown, [c.text for c in tables.children(Comment, step.id)], turns=1, kinds=5)
    asides(shown, [n for n in tables.all(Note) if n.zone == zone.id and n.aside])
    shown.picture("ways")


def asides(shown: Screen, notes: list[Note]) -> None:
    """What was said aside, put with the note where it stands."""
    outline(shown)
    for note in notes:
        find(shown, note.text)
        shown.key("ctrl+shift+a")
        shown.pause(0.3)
        line(shown, note.aside)
        shown.picture("aside")
    shown.key("ctrl+l")


def vote(shown: Screen, tables: Tables, round: Round, ballots: Iterable[SecretBallot]) -> None:
    """Titles become orientations, two get other words, ballots are typed one a line, the vote is closed."""
    shown.key("Return")  # takes the titles of the wall just before
    shown.pause(1)
    orientations = tables.children(Orientation, round.id)
    for place, orientation in enumerate(orientations):
        if orientation.title != tables.get(Cluster, orientation.clusters[0]).title:
            shown.key("ctrl+l")
            shown.key("Up", times=len(orientations) - place)
            over(shown, orientation.title)
    shown.key("ctrl+l", "Tab", "Tab")  # past the drawing by lot
    over(shown, str(round.entitled))
    shown.picture("orientations")
    shown.key("Tab", "Return")
    shown.pause(0.3)
    shown.picture("opening")
    shown.key("Return")
    shown.pause(1)
    shown.key("Tab", "Return")  # the ballots wait until somebody says who sees this one screen
    shown.pause(0.5)
    shown.key("Tab", "Return")  # nobody else
    shown.pause(0.5)
    for ballot in ballots:
        line(shown, " ".join(str(number) for number, _ in ballot.marks))
        shown.pause(0.2)
    shown.picture("ballots")
    shown.key("Tab", "Tab", "Return")  # past the ballot before, to the close
    shown.pause(0.3)
    shown.picture("closing")
    shown.key("Return")
    shown.pause(1)
    shown.key("Tab", "Return")  # the result waits too
    shown.pause(1)
    shown.picture("ranking")


def follow_up(shown: Screen, tables: Tables, step: Step) -> None:
    """Actions with their form beside, then decisions with theirs; the line is for actions at first."""
    numbers = [o.id for o in tables.children(Orientation, tables.children(Round, _vote(tables))[0].id)]
    for action in tables.children(Action, step.id):
        assert action.due
        line(shown, action.what)
        shown.pause(0.3)
        shown.key("Tab")
        for text in (action.who, action.with_whom, f"{action.due:%d/%m/%Y}", action.skills):
            over(shown, text)
            shown.key("Tab")
        shown.key("Down", times=numbers.index(action.orientation or "") + 1)  # the first is none
        shown.picture("action")
        shown.key("ctrl+l")
    shown.key("ctrl+space")
    for decision in tables.children(Decision, step.id):
        line(shown, decision.text)
        shown.pause(0.3)
        shown.key("Tab")
        shown.key("Down", times=list(DecisionMode).index(decision.mode))
        shown.picture("decision")
        shown.key("ctrl+l")


def _vote(tables: Tables) -> str:
    return next(step.id for step in tables.children(Step) if step.kind is StepKind.VOTE)
