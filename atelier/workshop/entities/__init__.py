"""The things that a workshop and the shelf are made of: small frozen dataclasses with an id."""

from atelier.workshop.entities.base import Entity, Sibling, link_fields
from atelier.workshop.entities.meeting import (
    Layout,
    NextWorkshop,
    Participant,
    Presence,
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
from atelier.workshop.entities.shelf import Listing, Programme
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
}
"""The kinds of a workshop's own scope, parents before children: the order in which rows may be written."""

SHELF: dict[str, type[Entity]] = {"programme": Programme, "listing": Listing}
"""The kinds of the shelf's scope."""

KINDS: dict[type[Entity], str] = {cls: kind for kind, cls in (ENTITIES | SHELF).items()}
"""The stored name of each class."""

__all__ = [
    "ENTITIES",
    "KINDS",
    "SHELF",
    "Act",
    "ActKind",
    "Action",
    "Cluster",
    "Comment",
    "Decision",
    "DecisionMode",
    "Direction",
    "Entity",
    "Group",
    "Layout",
    "Listing",
    "Logo",
    "Minutes",
    "NextWorkshop",
    "Note",
    "Orientation",
    "PartSetting",
    "Participant",
    "People",
    "Picture",
    "Presence",
    "Programme",
    "Remark",
    "Round",
    "Row",
    "Scenario",
    "Sending",
    "Sibling",
    "Status",
    "Step",
    "StepKind",
    "Synthesis",
    "Timing",
    "Way",
    "Workshop",
    "Zone",
    "link_fields",
]
