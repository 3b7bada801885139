"""Every kind of entity by its stored name: whoever asks for one of these tables loads every class."""

from atelier.workshop.entities.base import Entity
from atelier.workshop.entities.evaluation import Face, LastWord
from atelier.workshop.entities.grid import Degree, Example, GridItem
from atelier.workshop.entities.kept import KeptMethod
from atelier.workshop.entities.meeting import (
    NextWorkshop,
    Participant,
    Step,
    Timing,
    Workshop,
)
from atelier.workshop.entities.outcome import (
    Act,
    Action,
    Decision,
    Orientation,
    Round,
)
from atelier.workshop.entities.paper import Logo, Minutes, PartSetting, Sending
from atelier.workshop.entities.records import Cell, Record, TableColumn
from atelier.workshop.entities.shelf import SHELF
from atelier.workshop.entities.wall import (
    Cluster,
    Comment,
    Group,
    Note,
    Picture,
    Row,
    Scenario,
    Synthesis,
    Zone,
)

ENTITIES: dict[str, type[Entity]] = {
    "workshop": Workshop,
    "step": Step,
    "group": Group,
    "scenario": Scenario,
    "zone": Zone,
    "row": Row,
    "cluster": Cluster,
    "note": Note,
    "synthesis": Synthesis,
    "comment": Comment,
    "picture": Picture,
    "round": Round,
    "orientation": Orientation,
    "act": Act,
    "decision": Decision,
    "action": Action,
    "participant": Participant,
    "next_workshop": NextWorkshop,
    "timing": Timing,
    "minutes": Minutes,
    "part": PartSetting,
    "logo": Logo,
    "sending": Sending,
    "degree": Degree,
    "item": GridItem,
    "example": Example,
    "column": TableColumn,
    "record": Record,
    "cell": Cell,
    "face": Face,
    "last_word": LastWord,
    "kept_method": KeptMethod,
}
"""The kinds of a workshop's own scope, parents before children: the order in which rows may be written."""

CLASSES: dict[str, type[Entity]] = ENTITIES | SHELF
"""Every kind, of workshops and of the shelf."""

KINDS: dict[type[Entity], str] = {cls: kind for kind, cls in CLASSES.items()}
"""The stored name of each class."""
