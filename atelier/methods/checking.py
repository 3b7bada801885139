"""From the tables of a method file to a method: what must be there, what belongs where."""

from collections.abc import Mapping
from typing import Any

from atelier.methods.checking_kinds import advice, kinds
from atelier.methods.model import FIRST_KINDS, SCHEMA, GroupPlan, Method, RoundPlan, ScenarioPlan, StepPlan
from atelier.methods.places import Lines
from atelier.methods.reading import Origin, Reader, Wrong
from atelier.words import LANGUAGES
from atelier.workshop.entities import Layout, StepKind, Way
from atelier.workshop.refusals import Refused
from atelier.workshop.vote import Rules

_WALL_ONLY = (
    *("by_group", "layout", "zones", "groups", "groups_from", "scenario", "answers_heading", "silent"),
)
_DAY = 24 * 60
_FAR_YEAR = 9999
_LONG_SPEECH = 240


def check(name: str, path: str, source: str, data: Mapping[str, Any]) -> Method:
    """The method of a parsed file; raises `Refused(METHOD_WRONG)` at its first mistake."""
    origin = Origin(path, Lines(source))
    root = Reader(origin, data)
    schema = root.needed("schema", int)
    if schema > SCHEMA:
        root.refuse("schema", Wrong.NEWER, schema, str(SCHEMA))
    if schema < 1:
        root.refuse("schema", Wrong.VALUE, schema, str(SCHEMA))
    root.origin = Origin(path, origin.lines, _languages(root))
    title, summary = root.said("title", line=True, needed=True), root.said("summary")
    steps: list[StepPlan] = []
    readers = root.tables("steps")
    _check_loops(readers)
    for reader in readers:
        steps.append(_step(reader, steps, [*StepKind] if schema > 1 else [*FIRST_KINDS]))
    page = advice(root) if schema > 1 else None
    root.done()
    if not steps:
        root.refuse("steps", Wrong.EMPTY)
    return Method(
        name=name,
        languages=root.origin.languages,
        title=title,
        summary=summary,
        steps=tuple(steps),
        advice=page,
    )


def _check_loops(readers: list[Reader]) -> None:
    """Refuses steps that take over groups from each other, or from one that comes later."""
    keys: list[object] = [reader.data.get("key") for reader in readers]
    sources = [reader.data.get("groups_from") for reader in readers]
    for place, reader in enumerate(readers):
        if not sources[place]:
            continue
        seen, source = [keys[place]], sources[place]
        while source and source in keys and source not in seen:
            seen.append(source)
            source = sources[keys.index(source)]
        if source and source == keys[place]:
            reader.refuse("groups_from", Wrong.LOOP, " → ".join(map(str, [*seen, source])))
        if sources[place] in keys[place + 1 :]:
            reader.refuse("groups_from", Wrong.LATER_STEP, sources[place])


def _languages(root: Reader) -> tuple[str, ...]:
    """The languages that every text of the file must be written in."""
    languages = root.needed("languages", list)
    if not languages:
        root.refuse("languages", Wrong.EMPTY, expected=", ".join(LANGUAGES))
    for language in languages:
        if language not in LANGUAGES:
            root.refuse("languages", Wrong.VALUE, language, ", ".join(LANGUAGES))
        if languages.count(language) > 1:
            root.refuse("languages", Wrong.TWICE, language)
    return tuple(languages)


def _step(reader: Reader, earlier: list[StepPlan], known: list[StepKind]) -> StepPlan:
    kind = reader.needed("kind", str)
    if kind not in known:
        reader.refuse("kind", Wrong.UNKNOWN_KIND, kind, ", ".join(known))
    if kind != StepKind.WALL:
        reader.only(_WALL_ONLY, StepKind.WALL)
    if kind != StepKind.VOTE:
        reader.only(("rounds",), StepKind.VOTE)
    if kind not in (StepKind.WALL, StepKind.TABLE):
        reader.only(("retained",), StepKind.WALL)
    step = StepPlan(
        key=_key(reader, earlier),
        kind=StepKind(kind),
        title=reader.said("title", line=True, needed=True),
        opening=reader.said("opening"),
        question=reader.said("question"),
        answers_heading=reader.said("answers_heading", line=True),
        minutes=reader.number("minutes", None, 1, _DAY),
        by_group=reader.value("by_group", bool, False),
        layout=reader.choice("layout", Layout.COLUMNS),
        zones=reader.said_list("zones"),
        groups=_groups(reader, earlier),
        groups_from=_groups_from(reader, earlier),
        scenario=_scenario(reader),
        rounds=_rounds(reader, kind),
        retained=reader.value("retained", bool, False),
        silent=reader.value("silent", bool, False),
        **kinds(reader, kind),
    )
    reader.done()
    _check_places(reader, step)
    return step


def _key(reader: Reader, earlier: list[StepPlan]) -> str:
    key: str = reader.value("key", str, "")
    if key and any(step.key == key for step in earlier):
        reader.refuse("key", Wrong.TWICE, key)
    return key


def _groups_from(reader: Reader, earlier: list[StepPlan]) -> str:
    """The key of an earlier step that has groups: a later one would not have met yet."""
    key: str = reader.value("groups_from", str, "")
    known = [step.key for step in earlier if step.key and (step.groups or step.groups_from)]
    if key and key not in known:
        reader.refuse("groups_from", Wrong.UNKNOWN_STEP, key, ", ".join(known))
    return key


def _groups(reader: Reader, earlier: list[StepPlan]) -> tuple[GroupPlan, ...]:
    """The groups of a step; where it takes over those of another, what they have in it."""
    groups: list[GroupPlan] = []
    taken = _numbers(reader.data.get("groups_from"), earlier)
    for index, table in enumerate(reader.tables("groups"), start=1):
        if not reader.data.get("by_group"):
            table.only(("layout", "zones"), "by_group")
        if taken is not None:
            table.only(("title", "layout"), "groups_from")
            if table.data.get("number", index) not in taken:
                table.refuse("number", Wrong.UNKNOWN_GROUP, table.data.get("number", index), str(taken))
        group = GroupPlan(
            number=table.number("number", index, 1, 99),
            title=table.said("title", line=True),
            layout=table.choice("layout", Layout.COLUMNS),
            zones=table.said_list("zones"),
            scenario=_scenario(table),
        )
        table.done()
        if any(other.number == group.number for other in groups):
            table.refuse("number", Wrong.TWICE, group.number)
        if group.layout is Layout.FACING and len(group.zones) < 2:
            table.refuse("zones", Wrong.EMPTY, expected=Layout.FACING)
        groups.append(group)
    return tuple(groups)


def _numbers(key: object, earlier: list[StepPlan]) -> list[int] | None:
    """The numbers of the groups that a step takes over; None where it takes over none."""
    while step := next((each for each in earlier if key and each.key == key), None):
        if not step.groups_from:
            return [group.number for group in step.groups]
        key = step.groups_from
    return None


def _check_places(reader: Reader, step: StepPlan) -> None:
    """A wall by group needs groups, which hold its zones; facing zones need something to face."""
    if step.by_group and not step.groups and not step.groups_from:
        reader.refuse("groups", Wrong.EMPTY)
    if step.by_group and step.groups and not step.groups_from:
        reader.only(("zones", "layout"), "groups")
    if step.layout is Layout.FACING and len(step.zones) < 2:
        reader.refuse("zones", Wrong.EMPTY, expected=Layout.FACING)


def _scenario(reader: Reader) -> ScenarioPlan | None:
    table = reader.table("scenario")
    if table is None:
        return None
    scenario = ScenarioPlan(
        title=table.said("title", line=True),
        year=table.number("year", None, -_FAR_YEAR, _FAR_YEAR),
        role=table.said("role", line=True),
        situation=table.said("situation"),
        question=table.said("question"),
        instruction=table.said("instruction"),
        speaking=table.number("speaking", None, 1, _LONG_SPEECH),
    )
    table.done()
    return scenario


def _rounds(reader: Reader, kind: str) -> tuple[RoundPlan, ...]:
    """The rounds of a step; a vote of which the file says nothing has one with the usual rules."""
    rounds = tuple(_round(table) for table in reader.tables("rounds"))
    if kind == StepKind.VOTE and not rounds:
        return (RoundPlan(title={}, question={}, rules=Rules()),)
    return rounds


def _round(table: Reader) -> RoundPlan:
    title, question = table.said("title", line=True), table.said("question")
    weights = table.value("weights", list, [])
    if not all(type(weight) is int for weight in weights):
        table.refuse("weights", Wrong.TYPE, weights, "int")
    values: dict[str, Any] = {
        "dots": table.value("dots", int, 3),
        "cap": table.value("cap", int, 1),
        "retain": table.value("retain", int, 3),
        "all_placed": table.value("all_placed", bool, False),
        "blank_allowed": table.value("blank_allowed", bool, True),
        "secret": table.value("secret", bool, True),
    }
    more: dict[str, Any] = {
        name: table.value(name, bool, False) for name in ("named", "by_college", "covered")
    }
    way = table.choice("way", Way.UNSAID)
    table.done()
    try:
        rules = Rules(**values, weights=tuple(weights))
    except Refused as refused:
        table.refuse(str(refused.details["rule"]), Wrong.VALUE, refused.details["value"])
    return RoundPlan(title=title, question=question, rules=rules, way=way, **more)
