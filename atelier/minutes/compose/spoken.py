"""What people said, with the typography that was asked for; before it is composed: every format has it.

Only a document is put right: the tables that it is made from are a copy, and what was typed stays as typed.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from atelier.minutes.compose.printed import Earlier, Printed
from atelier.minutes.corrections import Correction, counted, set_right
from atelier.workshop.entities import (
    Act,
    Action,
    Cell,
    Cluster,
    Comment,
    Decision,
    Degree,
    Entity,
    Example,
    Face,
    GridItem,
    Group,
    LastWord,
    Minutes,
    NextWorkshop,
    Note,
    Orientation,
    Participant,
    Picture,
    Round,
    Scenario,
    Step,
    Synthesis,
    TableColumn,
    Workshop,
    Zone,
)
from atelier.workshop.tables import Tables

_FRENCH: Final = "fr"
_PROSE: Final[Mapping[type[Entity], tuple[str, ...]]] = {
    Workshop: ("title", "theme", "place", "organisation", "context", "stakes", "axes"),
    Step: ("title", "opening", "question", "answers_heading"),
    Participant: ("organisation", "college", "role"),
    NextWorkshop: ("place", "aims"),
    Round: ("title", "question", "sentence"),
    Orientation: ("title",),
    Act: ("reason",),
    Decision: ("text",),
    Action: ("what", "who", "with_whom", "skills", "done_note"),
    Face: ("title",),
    LastWord: ("text",),
    TableColumn: ("title", "choices", "hint"),
    Cell: ("text",),
    Degree: ("title",),
    GridItem: ("title", "description", "dissent", "synthesis"),
    Example: ("text",),
    Group: ("title",),
    Scenario: ("title", "role", "situation", "question", "instruction"),
    Zone: ("title",),
    Cluster: ("title",),
    Note: ("text", "aside"),
    Synthesis: ("text",),
    Comment: ("text",),
    Picture: ("caption",),
    Minutes: ("introduction",),
}
"""What is written in words, by kind: neither people's names nor addresses."""


def proposed_corrections(tables: Tables, going: Callable[[], bool] = lambda: True) -> Counter[Correction]:
    """What would be put right in a workshop, and how many times each; nothing in one that is not French.

    A hundred notes take some ten milliseconds; `going` says before each text whether it is still asked for.
    """
    if tables.workshop.language != _FRENCH:
        return Counter()
    return counted(text for entity in tables.entities() for text in _texts(entity) if going())


def typeset(printed: Printed) -> Printed:
    """What is printed with the corrections that were asked for; the same where none were."""
    asked = printed.choice.corrections
    if asked is None or printed.workshop.language != _FRENCH:
        return printed

    def put(text: str) -> str:
        return set_right(text, asked)

    return replace(
        printed,
        tables=Tables(_put_right(entity, put) for entity in printed.tables.entities()),
        programme=printed.programme and replace(printed.programme, title=put(printed.programme.title)),
        before=printed.before and _earlier(printed.before, put),
    )


def _texts(entity: Entity) -> Iterator[str]:
    for name in _PROSE.get(type(entity), ()):
        value = getattr(entity, name)
        if isinstance(value, str):
            yield value
        else:
            yield from value


def _put_right(entity: Entity, put: Callable[[str], str]) -> Entity:
    changed: dict[str, Any] = {}
    for name in _PROSE.get(type(entity), ()):
        value = getattr(entity, name)
        right = put(value) if isinstance(value, str) else tuple(put(each) for each in value)
        if right != value:
            changed[name] = right
    return replace(entity, **changed) if changed else entity


def _earlier(before: Earlier, put: Callable[[str], str]) -> Earlier:
    return replace(
        before,
        title=put(before.title),
        retained=tuple(put(each) for each in before.retained),
        decisions=tuple(put(each) for each in before.decisions),
        open=tuple(replace(action, what=put(action.what), who=put(action.who)) for action in before.open),
        done=tuple(replace(a, what=put(a.what), done_note=put(a.done_note)) for a in before.done),
        placed={tuple(put(title) for title in titles): said for titles, said in before.placed.items()},
    )
