"""The things that a workshop and the shelf are made of: small frozen dataclasses with an id."""

from atelier.workshop.entities.base import Entity, Sibling, link_fields
from atelier.workshop.entities.evaluation import Face, LastWord, Mood
from atelier.workshop.entities.grid import Degree, Example, GridItem
from atelier.workshop.entities.kept import KeptMethod
from atelier.workshop.entities.meeting import (
    Booth,
    Layout,
    NextWorkshop,
    Participant,
    Presence,
    RowsAs,
    Step,
    StepKind,
    Timing,
    Workshop,
)
from atelier.workshop.entities.outcome import (
    Act,
    Action,
    ActKind,
    Decision,
    DecisionMode,
    Orientation,
    Round,
    Way,
)
from atelier.workshop.entities.paper import Logo, Minutes, PartSetting, People, Sending, Status
from atelier.workshop.entities.records import Cell, ColumnType, Record, TableColumn
from atelier.workshop.entities.shelf import Listing, LogEntry, Programme
from atelier.workshop.entities.wall import (
    Cluster,
    Comment,
    Direction,
    Group,
    Note,
    Picture,
    Remark,
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

SHELF: dict[str, type[Entity]] = {"programme": Programme, "listing": Listing, "log_entry": LogEntry}
"""The kinds of the shelf's scope."""

CLASSES: dict[str, type[Entity]] = ENTITIES | SHELF
"""Every kind, of workshops and of the shelf."""

KINDS: dict[type[Entity], str] = {cls: kind for kind, cls in CLASSES.items()}
"""The stored name of each class."""

__all__ = [
    "CLASSES",
    "ENTITIES",
    "KINDS",
    "SHELF",
    "Act",
    "ActKind",
    "Action",
    "Booth",
    "Cell",
    "Cluster",
    "ColumnType",
    "Comment",
    "Decision",
    "DecisionMode",
    "Degree",
    "Direction",
    "Entity",
    "Example",
    "Face",
    "GridItem",
    "Group",
    "KeptMethod",
    "LastWord",
    "Layout",
    "Listing",
    "LogEntry",
    "Logo",
    "Minutes",
    "Mood",
    "NextWorkshop",
    "Note",
    "Orientation",
    "PartSetting",
    "Participant",
    "People",
    "Picture",
    "Presence",
    "Programme",
    "Record",
    "Remark",
    "Round",
    "Row",
    "RowsAs",
    "Scenario",
    "Sending",
    "Sibling",
    "Status",
    "Step",
    "StepKind",
    "Synthesis",
    "TableColumn",
    "Timing",
    "Way",
    "Workshop",
    "Zone",
    "link_fields",
]
