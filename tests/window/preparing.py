"""Home and *Prepare*, by keys: a programme, a workshop from the method, all that is known beforehand."""

from atelier.typography import NARROW, WIDE
from atelier.workshop import rich
from atelier.workshop.entities import (
    Group,
    NextWorkshop,
    Participant,
    Programme,
    Round,
    Scenario,
    Step,
    StepKind,
    Workshop,
    Zone,
)
from atelier.workshop.tables import Tables
from tests.window.x11 import Screen


def plain(text: str) -> str:
    """A text as hands type it: the spaces and the apostrophe that every keyboard has."""
    return text.replace(NARROW, " ").replace(WIDE, " ").replace("’", "'")


def over(shown: Screen, text: str) -> None:
    """Type over all that stands in a field; a line's end in the text begins a line there."""
    shown.key("ctrl+a", "Delete")
    lines(shown, text)


def lines(shown: Screen, text: str) -> None:
    """Type several lines."""
    for number, line in enumerate(text.split("\n")):
        if number:
            shown.key("Return")
        shown.type(plain(line))


def paragraphs(shown: Screen, markup: str) -> None:
    """Type paragraphs over what stands there, with bold and italic by their keys."""
    shown.key("ctrl+a", "Delete")
    for number, paragraph in enumerate(rich.parse(markup)):
        if number:
            shown.key("Return")
        for span in paragraph:
            styles = [key for key, on in (("ctrl+b", span.bold), ("ctrl+i", span.italic)) if on]
            shown.key(*styles)
            shown.type(plain(span.text))
            shown.key(*styles)


def programme(shown: Screen, said: Programme) -> None:
    """A programme, in view afterwards."""
    shown.key("ctrl+shift+n")
    shown.pause(0.5)
    shown.type(plain(said.title))
    shown.key("Return")
    shown.pause(0.5)
    shown.key("F2", "Tab")
    shown.type(plain(said.organisation))
    shown.key("Tab")
    lines(shown, said.description)
    shown.picture("programme")
    shown.key("Tab", "space")  # the button that closes the form
    shown.pause(0.3)


def identity(shown: Screen, about: Workshop, after: NextWorkshop) -> None:
    """A workshop of that programme, and its identity field by field; the keys begin in its title."""
    shown.key("ctrl+n")
    shown.pause(1.5)
    assert about.date
    over(shown, about.title)
    shown.key("Tab")
    over(shown, str(about.number))
    shown.key("Tab", "Tab", "Tab")  # past the programme and the language, which are right
    hours = (str(about.starts)[:5], str(about.ends)[:5])
    for text in (about.theme, f"{about.date:%d/%m/%Y}", *hours):
        over(shown, text)
        shown.key("Tab")
    for text in (about.place, about.organisation, "\n".join(about.facilitators), about.secretary):
        over(shown, text)
        shown.key("Tab")
    shown.picture("identity")
    for text in (about.context, about.stakes):
        paragraphs(shown, text)
        shown.key("Tab")
    over(shown, "\n".join(about.axes))
    shown.key("Tab")
    assert after.date
    over(shown, f"{after.date:%d/%m/%Y}")
    shown.key("Tab", "Tab", "Tab")
    over(shown, "\n".join(after.aims))
    shown.picture("next-workshop")


def people(shown: Screen, tables: Tables) -> None:
    """Everybody at once, as lines with a heading."""
    shown.key("ctrl+shift+p")
    shown.pause(0.5)
    listed = [f"{p.last_name} ; {p.organisation} ; {p.college}" for p in tables.children(Participant)]
    lines(shown, "\n".join(["Nom ; Structure ; Collège", *listed]))
    shown.picture("pasting")
    shown.key("ctrl+Return")
    shown.pause(1)
    shown.picture("people")


def steps(shown: Screen, tables: Tables) -> None:
    """The words of each step over those of the method, one step after the other."""
    for step in tables.children(Step):
        shown.key("ctrl+Next")
        shown.pause(0.3)
        shown.key("F2", "Tab", "Tab")  # the title, the length, then the opening sentence
        paragraphs(shown, step.opening)
        if step.kind in (StepKind.TALK, StepKind.WALL):
            shown.key("Tab")
            over(shown, step.question)
        if step.kind is StepKind.WALL:
            shown.key("Tab")
            over(shown, step.answers_heading)
            _scenarios(shown, tables, step)
        elif step.kind is StepKind.VOTE:
            shown.key("Tab")
            over(shown, tables.children(Round, step.id)[0].question)
        if step.kind in (StepKind.WALL, StepKind.VOTE):
            shown.picture(f"step-{step.kind}")
    shown.key("ctrl+Next")
    shown.pause(0.3)
    shown.key("F2", "shift+Tab", "space")  # the method ends with an evaluation, which was not held here
    shown.pause(0.5)


def scenarios(shown: Screen, tables: Tables) -> None:
    """The two scenarios only: all other words of the method serve as they are."""
    for step in tables.children(Step):
        shown.key("ctrl+Next")
        if step.kind is StepKind.WALL and step.by_group:
            shown.pause(0.3)
            shown.key("F2", "Tab", "Tab", "Tab", "Tab")
            _scenarios(shown, tables, step)
            return


def _scenarios(shown: Screen, tables: Tables, step: Step) -> None:
    """The scenario of each group, from the heading of the answers on; the groups are the method's."""
    if not step.by_group:
        return
    shown.key("Tab", "Tab", "Tab")  # how notes are gathered, scenarios pasted, whether in silence first
    for group in tables.children(Group, step.id):
        (scenario,) = tables.children(Scenario, group.id)
        zones = [zone for zone in tables.children(Zone, group.id) if zone.step == step.id]
        shown.key("Tab")  # the title of the group
        shown.key("Tab", times=sum(2 if zone.title else 1 for zone in zones))  # a cross beside each name
        shown.key("Tab", "Tab", "Tab")  # another zone, the layout, then the title of the scenario
        over(shown, scenario.title)
        for text in (scenario.role, str(scenario.year)):
            shown.key("Tab")
            over(shown, text)
        shown.key("Tab")
        paragraphs(shown, scenario.situation)
        for text in (scenario.question, scenario.instruction):
            shown.key("Tab")
            over(shown, text)
        shown.key("Tab", "Tab", "Tab")  # how long it speaks, its card as the room sees it, the bin
