"""The things that a workshop and the shelf are made of: small frozen dataclasses with an id.

A module of classes is loaded when one of its names is first asked for: the home needs three of forty.
"""

from typing import TYPE_CHECKING

from atelier.workshop.lately import lately

if TYPE_CHECKING:
    from atelier.workshop.entities.base import Entity, Sibling, link_fields
    from atelier.workshop.entities.evaluation import Face, LastWord, Mood
    from atelier.workshop.entities.grid import Degree, Example, GridItem
    from atelier.workshop.entities.kept import KeptMethod
    from atelier.workshop.entities.kinds import CLASSES, ENTITIES, KINDS
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
    from atelier.workshop.entities.shelf import SHELF, Listing, LogEntry, Programme
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
else:
    __getattr__ = lately(
        __name__,
        {
            "base": "Entity Sibling link_fields",
            "evaluation": "Face LastWord Mood",
            "grid": "Degree Example GridItem",
            "kept": "KeptMethod",
            "meeting": "Booth Layout NextWorkshop Participant Presence RowsAs Step StepKind Timing Workshop",
            "outcome": "Act Action ActKind Decision DecisionMode Orientation Round Way",
            "paper": "Logo Minutes PartSetting People Sending Status",
            "records": "Cell ColumnType Record TableColumn",
            "shelf": "SHELF Listing LogEntry Programme",
            "wall": "Cluster Comment Direction Group Note Picture Remark Row Scenario Synthesis Zone",
            "kinds": "CLASSES ENTITIES KINDS",
        },
    )

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
